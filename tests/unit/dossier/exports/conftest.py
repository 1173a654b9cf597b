"""The sample of invented reports, and reports by hand, as material for export."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from recount.case import Case
from recount.dossier.exports import Material, gather
from recount.dossier.exports.places import Gazetteer, read_places
from recount.publishing import hand_on

PLACES = ("id,names,lat,lon,where_prec", "k,Kelmiste|Kelmist,41.25,-3.5,1")


@pytest.fixture(scope="session")
def sample(root: Path) -> Case:
    """The sample, read once."""
    case = Case()
    case.add([str(root / "samples" / "reports")])
    return case


@pytest.fixture(scope="session")
def places() -> Gazetteer:
    """A table with one place."""
    return read_places(PLACES)


@pytest.fixture(scope="session")
def material(sample: Case, places: Gazetteer) -> Material:
    """The sample as material, with one place known."""
    return hand_on(sample.inquiry, "Sample", places=places)


@pytest.fixture
def made(inquiry: SimpleNamespace) -> Material:
    """Four invented reports, made by hand, with names that mean harm."""
    return gather(inquiry, inquiry.ledger, title="Made")
