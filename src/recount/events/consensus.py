"""What each document is about, chosen with an eye on the others.

A report names many days and places. The day and place that other reports tell too
are the likelier subject, so each document's votes are weighed by that support.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import log2
from typing import NamedTuple

from recount.events.main_event import SHORT_DAYS, fineness, place_votes, time_votes
from recount.events.scene import Scene
from recount.model.edtf import bounds

SUPPORT_WEIGHT = 0.5  # what each doubling of the reports adds to a vote
CONTENDER_SHARE = 0.35  # of the best vote: below it others cannot lift a candidate


class Votes(NamedTuple):
    """What speaks in one document for each day and place being what it is about."""

    times: dict[str, float]
    places: dict[str, tuple[float, str]]


class Subject(NamedTuple):
    """Place and time of the main event of one document."""

    place: str
    when: str


def vote(scene: Scene) -> Votes:
    """Return the votes of one document."""
    return Votes(time_votes(scene), place_votes(scene))


class Support(NamedTuple):
    """How many documents speak for each day and for each place."""

    days: Counter[str]
    places: Counter[str]


def support(votes: Iterable[Votes]) -> Support:
    """Return the support that the documents give; supports of several sets add up."""
    found = Support(Counter(), Counter())
    for each in votes:
        found.days.update({key for value in each.times for key in _keys(value)})
        found.places.update(each.places.keys())
    return found


def subjects(votes: Sequence[Votes], told: Support | None = None) -> list[Subject]:
    """Return the main place and time of each document, in the order given.

    Args:
        votes: of each document.
        told: what all documents support, where these are only some of them.
    """
    told = told or support(votes)
    return [
        Subject(
            _best_place(each.places, told.places), _best_time(each.times, told.days)
        )
        for each in votes
    ]


def _best_time(votes: dict[str, float], days: Counter[str]) -> str:
    def weight(value: str) -> tuple[float, str]:
        shared = max((days[key] for key in _keys(value)), default=1)
        return votes[value] * _support(shared), value

    least = CONTENDER_SHARE * max(votes.values(), default=0)
    return max((v for v in votes if votes[v] >= least), key=weight, default="")


def _best_place(votes: dict[str, tuple[float, str]], names: Counter[str]) -> str:
    def weight(key: str) -> tuple[float, str]:
        return votes[key][0] * _support(names[key]), key

    least = CONTENDER_SHARE * max((told for told, _ in votes.values()), default=0)
    contenders = (key for key in votes if votes[key][0] >= least)
    best = max(contenders, key=weight, default="")
    return votes[best][1] if best else ""


def _support(documents: int) -> float:
    return 1 + SUPPORT_WEIGHT * log2(max(documents, 1))


def _keys(value: str) -> list[str]:
    """The days of a short date, the month of a month; nothing for what is longer."""
    if fineness(value) == "month" and "/" not in value:
        return [value.rstrip("~?%")]
    first, last = bounds(value)
    if first is None or last is None or (last - first).days > SHORT_DAYS:
        return []
    return [_day(first, n) for n in range((last - first).days + 1)]


def _day(first: date, offset: int) -> str:
    return (first + timedelta(days=offset)).isoformat()
