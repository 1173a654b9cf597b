"""Who copied whom, on invented chains of copies."""

from __future__ import annotations

import msgspec
import pytest

from recount.lineage import trace
from recount.model.components import components
from recount.model.document import DatedBy, Dating
from recount.model.lineage import Descent
from recount.model.reading import Reading
from tests.unit.lineage.reports import figure, report

FIRST = (
    "At least 63 villagers died when shells fell on the market of Velm on Monday, "
    "the district hospital said."
)
SECOND = (
    "Another 118 were carried to Ostra by boat during the night, a ferryman who made "
    "four crossings told our reporter."
)
THIRD = (
    "The bridge over the Sarn had been closed since the thaw, and lorries waited on "
    "both banks until the army let them through."
)


def _descents(*readings: Reading) -> list[tuple[str, str, bool]]:
    return [(d.parent, d.child, d.directed) for d in trace(readings).descents]


def test_a_copy_of_a_copy_is_told_from_two_copies_of_one() -> None:
    changed = SECOND.replace("four crossings", "nine trips")
    readings = [
        report("a", f"{FIRST}\n{SECOND}\n{THIRD}", published="2031-05-01"),
        report("b", f"{FIRST}\n{changed}\n{THIRD}", published="2031-05-02"),
        report("c", f"{FIRST}\n{changed}", published="2031-05-03"),
    ]

    assert _descents(*readings) == [("a", "b", True), ("b", "c", True)]


def test_without_dates_ties_are_told_and_no_direction() -> None:
    readings = [report("a", f"{FIRST}\n{SECOND}"), report("b", f"{FIRST}\n{SECOND}")]

    ((first, second, directed),) = _descents(*readings)

    assert {first, second} == {"a", "b"}
    assert not directed


def test_a_shared_quotation_makes_no_copy() -> None:
    said = "“We counted the dead twice, in the yard and again at the river that night.”"

    assert _descents(report("a", f"One: {said}"), report("b", f"Two: {said}")) == []


def test_two_texts_that_name_an_agency_nobody_handed_in_come_from_it() -> None:
    def told(name: str, own: str, published: str) -> Reading:
        text = f"{FIRST}\n{own}\nOstra Wire counted 31 dead in all."
        return report(
            name, text, figure("31 dead", voices=["Ostra Wire"]), published=published
        )

    readings = [
        told("a", SECOND, "2031-05-01"),
        told("b", THIRD, "2031-05-02"),
        report("c", f"{SECOND}\nThe ferry lies still.", published="2031-05-03"),
        report("d", f"{THIRD}\nThe lorries have gone.", published="2031-05-03"),
    ]

    unseen = [
        (each.child, each.unseen) for each in trace(readings).descents if each.unseen
    ]
    assert unseen == [("a", "Ostra Wire"), ("b", "Ostra Wire")]


def test_an_agency_that_was_handed_in_is_not_unseen() -> None:
    readings = [
        report(
            "a", f"{FIRST}\n{SECOND}", published="2031-05-01", publisher="Ostra Wire"
        ),
        report(
            "b",
            f"{FIRST}\nOstra Wire counted 31 dead.",
            figure("31 dead", voices=["Ostra Wire"]),
            published="2031-05-02",
        ),
    ]

    assert [_parent(each) for each in trace(readings).descents] == [("a", "b")]


def _parent(descent: Descent) -> tuple[str, str]:
    return descent.parent, descent.child


def _copies(count: int, published: str = "") -> list[Reading]:
    words = f"{FIRST}\n{SECOND}\n{THIRD}".split(" ")
    found = []
    for at in range(count):
        changed = [*words]
        changed[20 + at % 25] = f"w{at}"
        text, claim = " ".join(changed), figure("63 villagers")
        found.append(report(f"{at:03}", text, claim, published=published))
    return found


@pytest.mark.parametrize("published", ["", "2031-05-01"])
def test_each_of_many_undated_copies_is_tied_once(published: str) -> None:
    readings = _copies(150, published)
    first = [reading.document.name for reading in readings]

    found = trace(readings).descents

    children = [descent.child for descent in found]
    assert len(children) == len(set(children)) == 149
    ties = [(descent.parent, descent.child) for descent in found]
    assert set(components(first, ties).values()) == {"000"}
    assert not any(descent.directed for descent in found)


def test_among_many_copies_no_dated_tie_is_turned_round() -> None:
    later = _copies(150, "2031-05-02")[75:]
    readings = [
        *_copies(75),
        *later,
        report("first", f"{FIRST}\n{SECOND}\n{THIRD}", published="2031-05-01"),
    ]

    found = trace(readings).descents

    directed = [descent for descent in found if descent.directed]
    assert {descent.parent for descent in directed} == {"first"}
    assert len({descent.child for descent in found}) == len(found)


def test_each_of_many_dated_copies_has_a_parent_but_the_first() -> None:
    days = [f"2031-{1 + at // 28:02}-{1 + at % 28:02}" for at in range(150)]
    readings = [
        msgspec.structs.replace(
            reading,
            document=msgspec.structs.replace(
                reading.document, dating=Dating(value=day, by=DatedBy.SIDECAR)
            ),
        )
        for reading, day in zip(_copies(150), days, strict=True)
    ]

    found = trace(readings).descents

    assert sorted(descent.child for descent in found) == [
        f"{at:03}" for at in range(1, 150)
    ]
    assert all(descent.directed for descent in found)
