"""Large blocks are not compared pair by pair, and what hangs together is found."""

from __future__ import annotations

import random

import pytest

from recount.events.telling import Telling, same
from recount.events.ties import MAX_BLOCK, candidates, ties
from recount.model.components import components

DAYS = [f"2031-03-{day:02}" for day in range(1, 29)]
SYLLABLES = "ba de fi go ku la me ni ro su ta ve zo".split()


def _tellings(count: int, *, seed: int = 3, places: int = 0) -> list[Telling]:
    """Tellings of towns on some days; one in five of a town that is struck daily."""
    rng = random.Random(seed)  # noqa: S311  a test, no secret
    towns = [
        "".join(rng.choices(SYLLABLES, k=3)).title()
        for _ in range(places or count // 5)
    ]
    day_of = {town: rng.choice(DAYS) for town in towns}
    found = []
    for n in range(count):
        busy = rng.random() < 0.2
        town = "Karsa" if busy else rng.choice(towns)
        killed = rng.randrange(2, 40)
        figures = frozenset({("killed", killed), ("injured", killed * 2)})
        found.append(
            Telling(
                doc=f"{n:05}",
                place=town,
                when=rng.choice(DAYS) if busy else day_of[town],
                names=frozenset({town.casefold()}),
                figures=figures,
                rare=frozenset(),
                busy=busy,
                crowded=False,
            )
        )
    return found


@pytest.mark.parametrize("count", [MAX_BLOCK - 50, MAX_BLOCK + 150])
def test_ties_hold_together_what_all_pairs_do(count: int) -> None:
    tellings = _tellings(count)
    pairs = [
        (one, other)
        for other in range(count)
        for one in range(other)
        if same(tellings[other], tellings[one])
    ]

    assert components(range(count), ties(tellings)) == components(range(count), pairs)


def test_twice_the_tellings_are_about_twice_the_comparisons() -> None:
    once, twice = (
        sum(1 for _ in candidates(_tellings(count, places=count // 5)))
        for count in (2_000, 4_000)
    )

    assert twice < 2.3 * once
    assert once < 2_000 * 100


def _telling(place: str, *, crowded: bool = False, killed: int = 12) -> Telling:
    return Telling(
        doc=place,
        place=place,
        when="2031-03-05",
        names=frozenset({place.casefold()} - {""}),
        figures=frozenset({("killed", killed), ("injured", 3 * killed)}),
        rare=frozenset(),
        busy=False,
        crowded=crowded,
    )


@pytest.mark.parametrize(
    ("crowded", "killed", "joined"),
    [
        (False, 99, True),  # a quiet day: the day alone says it
        (True, 99, False),  # many places on this day: other figures, another event
        (True, 12, True),  # the same two figures
    ],
)
def test_report_without_a_place_joins_by_the_day(
    crowded: bool, killed: int, joined: bool
) -> None:
    placeless = _telling("", crowded=crowded, killed=killed)

    assert same(placeless, _telling("Karsa")) is joined
    assert same(_telling("Karsa"), placeless) is joined
