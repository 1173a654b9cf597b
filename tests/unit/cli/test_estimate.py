"""``recount estimate``: nothing is estimated but for sides that the user assigns."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.case import Case
from recount.cli.estimate import assign, estimates
from recount.errors import ConfigError

REPORTS = {
    "a.txt": "On 14 March 2005 shells fell on Karsa. The Varnian army said that 40 "
    "soldiers were killed.",
    "b.txt": "Karsa came under fire on 14 March 2005. According to the Ostran army, "
    "130 soldiers died in Karsa that day.",
}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
    case = Case()
    case.add([str(tmp_path)])
    return case


def test_each_side_pulls_its_own_way_and_the_anchor_is_told(case: Case) -> None:
    sides = assign(["Varnian"], ["Ostran"], [])
    (row,) = estimates(case.inquiry, sides)

    assert row["median"] is not None
    assert 40 < row["median"] < 130
    assert row["low90"] < row["low50"] < row["median"] < row["high50"] < row["high90"]
    assert "anchored to neutral" in row["note"]


def test_one_origin_is_not_estimated(case: Case) -> None:
    (row,) = estimates(case.inquiry, assign(["Varnian"], [], []))

    assert (row["median"], row["note"]) == (
        None,
        "not estimated: fewer than two origins",
    )


def test_sides_must_be_named_once() -> None:
    with pytest.raises(ConfigError, match="two sides"):
        assign(["Varnian"], ["varnian"], [])
    with pytest.raises(ConfigError, match="give voices a side"):
        assign([], [], [])


def test_a_voice_that_nobody_has_is_an_error(case: Case) -> None:
    with pytest.raises(ConfigError, match="no figure is told by"):
        list(estimates(case.inquiry, assign([], [], ["Nobody"])))
