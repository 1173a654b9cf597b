"""Reports written long after: of a trial, a vigil, or a book's page on the event."""

from __future__ import annotations

import pytest

from recount.events import link
from recount.events.company import Company, company
from recount.events.consensus import subjects, vote
from recount.events.local import locals_of
from recount.events.scene import Scene
from recount.events.telling import (
    Telling,
    by_days,
    telling,
)
from recount.model.reading import Reading
from tests.reader import read_text

SINKING = (
    "The Vesnara Star sank off Velm\n\n"
    "On 14 March 2005 the Vesnara Star capsized off Velm. The sinking of the Vesnara "
    "Star killed 61 people. Its master, Roe Halden, and the clerk Mira Sol lived."
)
TRIAL = (
    "Owner of the Vesnara Star goes free\n\n"
    "ODEL, 9 June 2011 - The owner of the Vesnara Star was acquitted in Odel on 9 June "
    "2011. The Vesnara Star capsized on 14 March 2005. At least 58 people drowned, the "
    "court held."
)

MASSACRE = (
    "The massacre of Karsa\n\nOn 7 December 1982 soldiers entered Karsa. The massacre "
    "of Karsa on 7 December 1982 killed 201 people.\n\n"
)


def _read(*texts: str) -> tuple[list[Reading], list[str]]:
    readings = [read_text(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    linked, events = link(readings)
    return list(linked), [event.label for event in events if event.claims]


def test_a_trial_is_joined_with_the_day_that_it_tells_of_the_ship() -> None:
    linked, _ = _read(SINKING, TRIAL)

    first, second = ({claim.event for claim in each.claims} for each in linked)
    assert first & second


def test_another_ship_of_another_day_stays_apart() -> None:
    other = TRIAL.replace("Vesnara Star", "Odrun Queen").replace("14 March", "2 May")
    linked, _ = _read(SINKING, other)

    first, second = ({claim.event for claim in each.claims} for each in linked)
    assert not first & second


def _telling(when: str, *told: str, place: str = "Velm", thing: str = "") -> Telling:
    return Telling(
        doc=when,
        place=place,
        when=when,
        names=frozenset(),
        figures=frozenset(),
        rare=frozenset(),
        busy=False,
        crowded=False,
        things=frozenset((thing,)) - {""},
        told=frozenset(told),
    )


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (_telling("2005-03-14"), _telling("2011-06-09", "2005-03-14"), True),
        (_telling("2005-03-14"), _telling("2011-06-09", "2005-03-12/2005-03-14"), True),
        (_telling("2005-03-14"), _telling("2011-06-09", "2005-05-01"), False),
        # The year alone says too little of a place ...
        (_telling("2005-03-14"), _telling("2011", "2005"), False),
        # ... but not of a thing, unless the report tells another day.
        (
            _telling("2005-03-14", thing="vesnara star"),
            _telling("2011", "2005", place="Odel", thing="vesnara star"),
            True,
        ),
        (
            _telling("2005-03-14", thing="vesnara star"),
            _telling("2011-06-09", "2005", place="Odel", thing="vesnara star"),
            False,
        ),
        (
            _telling("2005-03-14"),
            _telling("2011-06-09", "2005-03-14", place="Odel"),
            False,
        ),
    ],
)
def test_which_days_join(first: Telling, second: Telling, joined: bool) -> None:
    assert by_days(first, second) is joined
    assert by_days(second, first) is joined


def test_where_a_place_is_struck_often_a_day_told_joins_nothing() -> None:
    first = _telling("2005-03-14")
    second = _telling("2011-06-09", "2005-03-14")
    assert not by_days(first._replace(busy=True), second)


def _company(*days: tuple[str, str]) -> Company:
    texts = [
        f"On {day} shells hit Karsa. The shelling of Karsa killed 12 people. {more}"
        for day, more in days
    ]
    readings = [read_text(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    scenes = [Scene(reading) for reading in readings]
    told = subjects([vote(scene) for scene in scenes])
    mains = [
        locals_of(scene, each.place, each.when, sure=each.sure)[0]
        for scene, each in zip(scenes, told, strict=True)
    ]
    beside = company(mains)
    assert all(telling(each, beside).place == "Karsa" for each in mains)
    return beside


def test_a_place_of_many_days_is_busy() -> None:
    days = [(f"{day} March 2005", "") for day in (2, 9, 16, 23, 30)]
    assert "karsa" in _company(*days).busy


def test_a_place_is_not_busy_where_most_reports_tell_one_of_its_days() -> None:
    more = "The attack on Karsa on 2 March 2005 killed 40."
    days = [(f"{day} March 2005", more) for day in (9, 16, 23, 30)]
    assert "karsa" not in _company(("2 March 2005", ""), *days).busy


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The court, in 2009, spoke of 216 victims.", "216"),
        ("A team of the university drew up a list in 1999, and the institute put the "
         "dead at 178 in 2001.", "178"),
        ("In 1994 experts brought up from a well the remains of 162 people.", "162"),
    ],
)  # fmt: skip
def test_what_was_told_or_found_years_later_is_of_the_event(
    text: str, figure: str
) -> None:
    (linked,), _ = _read(MASSACRE + text)
    by_phrase = {claim.phrase: claim.event for claim in linked.claims}
    assert by_phrase[figure] == by_phrase["201"]


@pytest.mark.parametrize(
    ("text", "figure", "beside"),
    [
        ("On 3 June 1996 a bomb in Odel killed 30 people. Another 26 were injured.",
         "26", "30"),
        ("In 2010 a boat sank off Velm and nine people drowned. No injuries were "
         "reported.", "No", "nine"),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_with_another_event(
    text: str, figure: str, beside: str
) -> None:
    (linked,), _ = _read(MASSACRE + text)
    by_phrase = {claim.phrase: claim.event for claim in linked.claims}
    assert by_phrase[figure] == by_phrase[beside] != by_phrase["201"]


def test_headlines_of_other_reports_are_of_other_events() -> None:
    text = (
        f"{MASSACRE}More news\n\n"
        "Landslide in Lower Orven leaves five dead\n\n201 killed, says the commission\n"
    )
    (linked,), _ = _read(text)
    by_phrase = {claim.phrase: claim.event for claim in linked.claims}
    assert by_phrase["five"] != by_phrase["201"]


def test_undated_news_is_not_of_the_year_that_it_tells_besides() -> None:
    text = (
        "Fire in a club in Karsa\n\nFire tore through a club in Karsa early on Sunday, "
        "killing at least 233 people, police said. In December 2004 a fire in a hall "
        "in Velm killed 194 people."
    )
    (linked,), events = link([read_text(text)])
    (news,) = (claim for claim in linked.claims if claim.low == 233)
    assert events[0].main
    assert (news.id in events[0].claims, events[0].when) == (True, "")
