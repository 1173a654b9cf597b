"""Reports whose days do not fit are joined by figures that agree to the person."""

from __future__ import annotations

import pytest

from recount.events import link
from recount.events.telling import Telling, by_figures
from tests.reader import read_text

KARSA = (
    "On 14 March 2005 a ferry sank off the town of Karsa. The sinking killed 163 "
    "people and injured 412 in Karsa."
)
VERDICT = (
    "KARSA, 9 June 2011 — The owner of the ferry that sank off Karsa was sentenced on "
    "9 June 2011. The sinking in Karsa killed {} people and injured {}."
)


def _labels(*texts: str) -> list[str]:
    readings = [read_text(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    return [event.label for event in link(readings)[1]]


def test_a_verdict_years_after_is_of_the_event_by_its_figures() -> None:
    assert _labels(KARSA, VERDICT.format(163, 412)) == ["Karsa, 14 March 2005"]


def test_the_reason_names_the_day_that_does_not_fit() -> None:
    texts = KARSA, VERDICT.format(163, 412)
    readings = [read_text(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    (event,) = link(readings)[1]
    assert event.reasons == (
        "2 reports name Karsa",
        "and dates that fit 2005-03-14",
        "names or figures join it to what tells 2011-06-09",
    )


def test_other_figures_of_another_year_stay_apart() -> None:
    assert len(_labels(KARSA, VERDICT.format(31, 12))) > 1


def _telling(place: str, when: str, *counts: int, busy: bool = False) -> Telling:
    return Telling(
        doc=when,
        place=place,
        when=when,
        names=frozenset(),
        figures=frozenset(("killed", count) for count in counts),
        rare=frozenset(),
        busy=busy,
        crowded=False,
    )


@pytest.mark.parametrize(
    ("place", "when", "counts", "joined"),
    [
        ("Karsa", "2009-05-01", (163,), True),
        ("Karsa", "2009-05-01", (200,), False),  # a round one says little
        ("Karsa", "2009-05-01", (41,), False),
        ("Karsa", "2009-05-01", (41, 17), True),
        ("Karsa", "2009-05-01", (4, 7, 9), False),  # small ones say nothing
        ("Ostra", "2005-03-30", (163, 41), False),
        ("Ostra", "2005-03-30", (163, 41, 17), True),
        ("Ostra", "2009-05-01", (163, 41, 17), False),
        ("Ostra", "2009-05-01", (163, 41, 17, 28), True),
    ],
)
def test_how_many_figures_are_wanted(
    place: str, when: str, counts: tuple[int, ...], joined: bool
) -> None:
    first = _telling("Karsa", "2005-03-14", 163, 200, 41, 17, 28, 4, 7, 9)
    assert by_figures(first, _telling(place, when, *counts)) is joined


def test_a_place_struck_often_wants_three() -> None:
    first = _telling("Karsa", "2005-03-14", 163, 41, 17, busy=True)
    assert not by_figures(first, _telling("Karsa", "2005-04-02", 163, 41))
    assert by_figures(first, _telling("Karsa", "2005-04-02", 163, 41, 17))
