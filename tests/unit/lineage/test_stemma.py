"""Who copied whom, on invented chains of copies."""

from __future__ import annotations

from recount.lineage import trace
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
