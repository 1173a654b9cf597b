"""What the main events of all reports together say of their places, days and names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from recount.events.days import SHORT_DAYS, is_day
from recount.events.local import Local
from recount.events.scene import plain
from recount.model.edtf import bounds

MANY_DAYS = 3  # days told of one place, past which its name alone joins nothing
MANY_PLACES = 3  # places told of one day, past which the day alone joins nothing
MANY_KNOWERS = 6  # documents that tell a name, past which it joins none of them
MANY_TELLERS = 3  # documents that name a place, past which it is no rare one
LEAST_LETTERS = 5


class Company(NamedTuple):
    """What all reports together say of the places and days of some of them."""

    busy: frozenset[str]
    """places of which many days are told"""
    rare: frozenset[str]
    """names that few reports tell"""
    crowded: frozenset[str]
    """days of which many places are told"""
    few: frozenset[str] = frozenset()
    """names of any kind that not many reports tell"""


def subject_names(main: Local) -> Iterator[str]:
    """Yield what the main event of a report is called, in comparable form."""
    yield plain(main.place)
    yield from main.names.strong
    yield from map(quoted, main.names.things)


def quoted(thing: str) -> str:
    """A name of two words, as told apart from the same name of a place."""
    return f'"{thing}"'


def said_of(main: Local) -> Iterator[tuple[str, str, str]]:
    """Yield what a main event says of its names and days: kind, key and value.

    ``days``: a name with the first day told of it, none for a date that is coarser;
    ``held``: the same name with each day that the report tells of anything;
    ``tellers``: a name of a place that a report tells; ``knowers``: a name of any kind;
    ``places``: a day with its place.
    """
    days = days_of(main.when)
    names = sorted({*subject_names(main)})
    yield from (("days", name, days[0]) for name in names if days)
    told = [each for each in main.told if is_day(each)]
    yield from (("held", name, day) for name in names for day in told if days)
    yield from (("tellers", name, "") for name in names_of(main))
    yield from (("knowers", name, "") for name in all_names(main))
    yield from (("places", day, plain(main.place)) for day in days if main.place)


def company(mains: Iterable[Local]) -> Company:
    """Return what the main events of all reports say of their places and days."""
    days: dict[str, Counter[str]] = defaultdict(Counter)
    held: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, set[str]] = defaultdict(set)
    tellers: Counter[str] = Counter()
    knowers: Counter[str] = Counter()
    for each in mains:
        for kind, key, value in said_of(each):
            if kind == "tellers":
                tellers[key] += 1
            elif kind == "knowers":
                knowers[key] += 1
            elif kind == "places":
                places[key].add(value)
            else:
                (days if kind == "days" else held)[key][value] += 1
    return Company(
        frozenset(
            name for name, told in days.items() if _is_busy(name, told, held[name])
        ),
        frozenset(name for name, count in tellers.items() if count <= MANY_TELLERS),
        frozenset(day for day, told in places.items() if len(told) > MANY_PLACES),
        frozenset(name for name, count in knowers.items() if count <= MANY_KNOWERS),
    )


def _is_busy(name: str, days: Counter[str], held: Counter[str]) -> bool:
    """Whether many days are told of a name, none of which most of its reports tell.

    Reports of one event differ in what they tell first: a trial, a march in memory.
    """
    if len(days) <= MANY_DAYS:
        return False
    most, told = max(held.values(), default=0), days.total()
    return told - most > MANY_DAYS if name.startswith('"') else 2 * most <= told


def all_names(main: Local) -> frozenset[str]:
    """Return the comparable names that the report tells, of whatever they are.

    Short words and those with digits are stations and abbreviations, unless places.
    """
    names = main.names
    words = names.strong | names.weak
    long = {word for word in words if len(word) >= LEAST_LETTERS and word.isalpha()}
    return names_of(main) | long | names.things


def names_of(main: Local) -> frozenset[str]:
    """Return the comparable names of the places in the text."""
    return frozenset(plain(naming.text) for naming in main.place_names)


def days_of(when: str, slack: int = 0) -> list[str]:
    """Return the days of a date that is exact to a few of them; none of a coarser."""
    first, last = bounds(when)
    if first is None or last is None or (last - first).days > SHORT_DAYS:
        return []
    begin = max(first.toordinal() - slack, date.min.toordinal())
    end = min(last.toordinal() + slack, date.max.toordinal())
    return [date.fromordinal(n).isoformat() for n in range(begin, end + 1)]
