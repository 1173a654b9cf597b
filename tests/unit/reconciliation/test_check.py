"""The independent check refuses whatever is not a proof."""

from __future__ import annotations

import msgspec
import pytest

from recount.model.claim import Measure
from recount.model.figure import Figure
from recount.model.finding import Certificate, Derived, Position, Term
from recount.model.ids import PositionId
from recount.model.lineage import Count
from recount.reconciliation.check import derived_holds, holds


def position(name: str, low: int | None, high: int | None) -> Position:
    return Position(
        id=PositionId(name),
        measure=Measure.KILLED,
        figure=Figure(low, high),
        claims=(),
        reports=1,
        origins=Count(1, 1),
    )


KNOWN = {
    PositionId("women"): position("women", 40, 40),
    PositionId("children"): position("children", 25, 25),
    PositionId("both"): position("both", 58, 58),
    PositionId("open"): position("open", 40, None),
}


def term(name: str, end: str, value: int, cells: str, times: int = 1) -> Term:
    return Term(
        position=PositionId(name),
        end=end,
        value=value,
        times=times,
        cells=tuple(cells.split()),
    )


PROOF = Certificate(
    lows=(term("women", "low", 40, "woman"), term("children", "low", 25, "child")),
    highs=(term("both", "high", 58, "woman child"),),
    gap=7,
)


def test_a_proof_holds() -> None:
    assert holds(PROOF, KNOWN)


@pytest.mark.parametrize(
    "change",
    [
        {"gap": 8},
        {"lows": (term("women", "low", 40, "woman"),), "gap": -18},
        {
            "lows": (
                term("women", "low", 41, "woman"),
                term("children", "low", 25, "child"),
            ),
            "gap": 8,
        },
        {"highs": (term("both", "high", 57, "woman child"),), "gap": 8},
        {"highs": (term("both", "high", 58, "child"),)},
        {"highs": (term("open", "high", 58, "woman child"),)},
        {"highs": (term("both", "low", 58, "woman child"),)},
        {"highs": (term("both", "high", 58, "woman child", times=0),), "gap": 65},
    ],
    ids=[
        "gap",
        "too little",
        "low end raised",
        "high end lowered",
        "people missing",
        "no high end",
        "ends mixed up",
        "nothing used",
    ],
)
def test_what_is_no_proof_fails(change: dict[str, object]) -> None:
    assert not holds(msgspec.structs.replace(PROOF, **change), KNOWN)


DERIVED = Derived(
    measure=Measure.KILLED,
    group=("child",),
    figure=Figure(18, 18),
    low_from=(
        term("both", "low", 58, "woman child"),
        term("women", "high", 40, "woman"),
    ),
    high_from=(
        term("both", "high", 58, "woman child"),
        term("women", "low", 40, "woman"),
    ),
    sentence="",
    cells=("child",),
)


def test_a_derived_bound_holds() -> None:
    assert derived_holds(DERIVED, KNOWN)


@pytest.mark.parametrize(
    "change",
    [
        {"figure": Figure(19, 19)},
        {"figure": Figure(17, 17)},
        {"cells": ("child", "others")},
        {"cells": ("woman",)},
    ],
    ids=["low too high", "high too low", "people beyond", "other people"],
)
def test_a_bound_that_does_not_follow_fails(change: dict[str, object]) -> None:
    assert not derived_holds(msgspec.structs.replace(DERIVED, **change), KNOWN)


def test_the_checker_stands_alone() -> None:
    import recount.reconciliation.check as checker

    with open(checker.__file__, encoding="utf-8") as source:
        imports = [line for line in source if line.startswith(("from", "import"))]

    assert all("recount.model" in line for line in imports if "recount" in line)
