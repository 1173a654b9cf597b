"""Reports written on the day of the year of what they remember."""

from __future__ import annotations

import pytest

from recount.events import link
from recount.events.anniversaries import remembered
from recount.events.scene import Scene
from tests.reader import read_text

NEWS = "An explosion in the Orrel pit killed 61 miners in Karsa on 14 May 2029. "
MORE = "In Karsa, 64 people died on 14 May 2029 when the pit exploded. "
MEMORY = (
    "Two years today. There are prayers in Karsa on Wednesday. We have lost 66 men in "
    "the pit, and the court has heard nobody. Karsa waits. "
)


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        (MEMORY, "2031-05-14", "2029-05-14"),
        (MEMORY, "2031-05-15", "2029-05-14"),
        (MEMORY, "2031-05-13", "2029-05-14"),
        ("Five years on, Karsa counts 66 dead.", "2031-05-14", "2026-05-14"),
        ("In 2020 the pit of Karsa took 66 men.", "2031-05-14", "2020-05-14"),
        ("Thirty years later 66 are counted.", "2031-05-14", "2001-05-14"),
    ],
)
def test_a_report_may_remember_the_day_of_a_year_it_tells(
    text: str, written: str, day: str
) -> None:
    assert day in remembered(Scene(read_text(text, published=written)), "")


@pytest.mark.parametrize(
    ("text", "written"),
    [(MEMORY, ""), ("Karsa counts 66 dead.", "2031-05-14"), (MEMORY, "2031")],
)
def test_without_a_day_or_a_year_nothing_is_remembered(text: str, written: str) -> None:
    assert remembered(Scene(read_text(text, published=written)), "") == ()


def test_the_29th_of_february_has_no_day_in_other_years() -> None:
    days = remembered(Scene(read_text(MEMORY, published="2028-02-29")), "")

    assert all(day.startswith(("2026-02-28", "2026-03")) for day in days)


def test_others_say_which_day_is_remembered() -> None:
    readings = [
        read_text(NEWS, name="a.txt", published="2029-05-15"),
        read_text(MORE, name="b.txt", published="2029-05-16"),
        read_text(MEMORY, name="c.txt", published="2031-05-14"),
    ]
    events = link(readings)[1]

    assert events[0].docs == ("a.txt", "b.txt", "c.txt")
    assert events[0].when == "2029-05-14"


def test_one_other_report_is_too_few() -> None:
    readings = [
        read_text(NEWS, name="a.txt", published="2029-05-15"),
        read_text(MEMORY.replace("66", "59"), name="c.txt", published="2031-05-14"),
    ]

    assert all(len(event.docs) == 1 for event in link(readings)[1])
