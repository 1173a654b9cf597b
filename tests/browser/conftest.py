"""A chromium, and a dossier of the sample reports to show in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from recount.case import Case
from tests.browser.chromium import Browser, browser


@pytest.fixture(scope="session")
def page() -> Iterator[Browser]:
    """A page of a headless chromium; skips without one, but fails under CI=true."""
    try:
        with browser() as running:
            yield running
    except FileNotFoundError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI=true, and {error}")
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def dossier(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a dossier made of the sample reports."""
    case = Case()
    case.add([str(root / "samples" / "reports")])
    folder = tmp_path_factory.mktemp("dossier") / "sample"
    case.write_dossier(folder)
    return folder


@pytest.fixture(scope="session")
def scattered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a dossier of four reports that tell of four different events."""
    place = tmp_path_factory.mktemp("scattered")
    reports = place / "reports"
    reports.mkdir()
    for at, (town, day) in enumerate(
        (("Odrim", 4), ("Velnast", 9), ("Tarrow", 17), ("Isk", 28)), 1
    ):
        (reports / f"{at}.txt").write_text(
            f"Fire in {town}\n\nOn {day} May 198{at} a fire in the town of {town} "
            f"killed {at + 20} people and injured {at + 30}, police said.\n"
        )
    case = Case()
    case.add([str(reports)])
    case.write_dossier(place / "dossier")
    return place / "dossier"
