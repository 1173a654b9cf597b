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

from recount.events.anniversaries import remembered
from recount.events.days import SHORT_DAYS
from recount.events.main_event import fineness, place_votes, time_votes, told_plainly
from recount.events.names import bare_names
from recount.events.scene import Scene
from recount.model.edtf import bounds

SUPPORT_WEIGHT = 2.0  # what each doubling of the reports adds to a vote
MOST_PLACES = 4  # of a document, with which its days are supported
SHORTEST_WORD = 4  # letters of a word of a place
BARE_LEAD = 1.5  # times the place told loudest, which a bare name must outdo
SURE_WEIGHT = 2.0  # of a day that the figures hang on
CONTENDER_SHARE = 0.2  # of the best vote: below it others cannot lift a candidate


class Votes(NamedTuple):
    """What speaks in one document for each day and place being what it is about."""

    times: dict[str, float]
    places: dict[str, tuple[float, str]]
    names: dict[str, tuple[float, str]]
    """that are places if another document says so"""
    happened: tuple[str, ...] = ()
    """days that it tells as those of something that happened"""
    recalled: tuple[str, ...] = ()
    """days of earlier years that it may look back to, if others tell them"""


class Subject(NamedTuple):
    """Place and time of the main event of one document."""

    place: str
    when: str
    sure: bool = True
    """its day stands near its figures, or near words for what happened"""


def vote(scene: Scene) -> Votes:
    """Return the votes of one document."""
    places = place_votes(scene)
    first = max(places, key=lambda key: (places[key][0], key), default="")
    names = {key: told for key, told in bare_names(scene).items() if key not in places}
    times = time_votes(scene, first)
    happened = sorted(told_plainly(scene) & times.keys())
    loudest = max(times, key=lambda value: (times[value], value), default="")
    recalled = remembered(scene, loudest)
    return Votes(times, places, names, tuple(happened), recalled)


class Support(NamedTuple):
    """How many documents speak for each day and for each place."""

    days: Counter[str]
    """by day and place, as "2005-03-14 karsa" """
    places: Counter[str]


def support(votes: Iterable[Votes]) -> Support:
    """Return the support that the documents give; supports of several sets add up."""
    found = Support(Counter(), Counter())
    for each in votes:
        least = CONTENDER_SHARE * max(each.times.values(), default=0)
        likely = {value for value in each.times if each.times[value] >= least}
        likely.update(each.happened)
        found.days.update({key for value in likely for key in _keys(value, each)})
        found.places.update(_likely_places(each))
        # What is not told but asked for
        found.places.update(dict.fromkeys(each.names, 0))
        asked = (key for value in each.recalled for key in _keys(value, each))
        found.days.update(dict.fromkeys(asked, 0))
    return found


def _likely_places(told: Votes) -> list[str]:
    least = CONTENDER_SHARE * max(
        (weight for weight, _ in told.places.values()), default=0
    )
    return [key for key, (weight, _) in told.places.items() if weight >= least]


def subjects(votes: Sequence[Votes], told: Support | None = None) -> list[Subject]:
    """Return the main place and time of each document, in the order given.

    Args:
        votes: of each document.
        told: what all documents support, where these are only some of them.
    """
    told = told or support(votes)
    found = []
    for each in votes:
        own = _best_time(each, told.days)
        when = _recalled(each, told.days, own) or own
        sure = each.times.get(when, 0) >= SURE_WEIGHT
        most = BARE_LEAD * max((w for w, _ in each.places.values()), default=0)
        known = {
            key: name
            for key, name in each.names.items()
            if told.places[key] and name[0] >= most
        }
        place = _best_place(each.places | known, told.places)
        found.append(Subject(place, when, sure))
    return found


def _best_time(told: Votes, days: Counter[str]) -> str:
    votes = told.times

    def weight(value: str) -> tuple[float, str]:
        shared = max((days[key] for key in _keys(value, told)), default=1)
        return votes[value] * _support(shared), value

    least = CONTENDER_SHARE * max(votes.values(), default=0)
    return max((v for v in votes if votes[v] >= least), key=weight, default="")


def _recalled(told: Votes, days: Counter[str], own: str) -> str:
    """The day of an earlier year that most others tell, of those it may look back to.

    None where others tell its own day, the best of those that it tells.
    """
    tellers = {
        value: max((days[key] for key in _keys(value, told)), default=0)
        for value in told.recalled
    }
    best = max(tellers, key=lambda value: tellers[value], default="")
    shared = max((days[key] for key in _keys(own, told)), default=0)
    return best if tellers.get(best, 0) > max(1, shared) else ""


def _best_place(votes: dict[str, tuple[float, str]], names: Counter[str]) -> str:
    def weight(key: str) -> tuple[float, str]:
        return votes[key][0] * _support(names[key]), key

    least = CONTENDER_SHARE * max((told for told, _ in votes.values()), default=0)
    contenders = (key for key in votes if votes[key][0] >= least)
    best = max(contenders, key=weight, default="")
    return votes[best][1] if best else ""


def _support(documents: int) -> float:
    return 1 + SUPPORT_WEIGHT * log2(max(documents, 1))


def _keys(value: str, told: Votes) -> list[str]:
    """The days of a date, each with a word of a place the document may be about.

    A day counts with its place: many things happen on one day.
    """
    named = sorted(told.places, key=lambda key: (-told.places[key][0], key))
    words = {
        word
        for place in named[:MOST_PLACES]
        for word in place.split()
        if len(word) >= SHORTEST_WORD or word == place
    }
    return [f"{day} {word}" for day in _days(value) for word in sorted(words)]


def _days(value: str) -> list[str]:
    """The days of a short date, the month of a month; nothing for what is longer."""
    if fineness(value) == "month" and "/" not in value:
        return [value.rstrip("~?%")]
    first, last = bounds(value)
    if first is None or last is None or (last - first).days > SHORT_DAYS:
        return []
    return [_day(first, n) for n in range((last - first).days + 1)]


def _day(first: date, offset: int) -> str:
    return (first + timedelta(days=offset)).isoformat()
