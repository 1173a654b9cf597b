"""Which reports to compare, without comparing all pairs, and which hang together.

Only reports that share a block are compared: a month that they may fall in, or a place.
A small block is compared pair by pair. A large one is cut by what two tellings must
share to be of one event: place and date, a spelling of the place, a rare name, two
figures. The cost is then in line with the number of reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from recount.events.about import SLACK_DAYS
from recount.events.company import days_of
from recount.events.main_event import LONG_DAYS
from recount.events.scene import plain
from recount.events.telling import (
    LARGE_COUNT,
    Telling,
    Tellings,
    alike,
    same,
    spelling_keys,
)
from recount.model.components import components, root_of
from recount.model.edtf import bounds

MAX_BLOCK = 300  # tellings compared pair by pair
NEIGHBOURS = 8  # of those that share a key in a large block, compared with the next
CLASSES = 60  # places and dates of a large block that are compared with the next
MOST_FIGURES = 6  # of one telling, taken in pairs

Pair = tuple[int, int]
"""numbers of two tellings, the lesser one first"""


def block_keys(told: Telling) -> set[str]:
    """Return the blocks in which a telling is compared."""
    keys = {f"place {plain(told.place)}"} if told.place else {"nowhere"}
    keys |= {f"name {name}" for name in (*told.strong, *told.weak, *told.things)}
    when = told.when
    first, last = bounds(when)
    if first is None or last is None or (last - first).days > LONG_DAYS:
        return keys
    return keys | {
        f"month {day.isoformat()[:7]}"
        for day in (_moved(first, -SLACK_DAYS), first, last, _moved(last, SLACK_DAYS))
    }


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:  # the first and the last day there are
        return day


def blocks(members: Iterable[Telling]) -> dict[str, list[int]]:
    """Return the numbers of the members by block."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, told in enumerate(members):
        for key in block_keys(told):
            found[key].append(n)
    return {key: held for key, held in sorted(found.items()) if len(held) > 1}


def ties(tellings: Tellings) -> Iterator[Pair]:
    """Yield pairs of one block that tell of one event, enough to hold all together."""
    group: dict[int, int] = {}
    for first, second in candidates(tellings):
        if group.get(first, first) == group.get(second, second):
            continue  # most candidates; looking up the roots would take twice the time
        one, other = root_of(group, first), root_of(group, second)
        if one != other and same(tellings[second], tellings[first]):
            group[max(one, other)] = min(one, other)
            yield first, second


def candidates(tellings: Tellings) -> Iterator[Pair]:
    """Yield the pairs of one block that are worth to be compared."""
    if len(tellings) <= MAX_BLOCK:
        yield from combinations(range(len(tellings)), 2)
        return
    classes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, each in enumerate(tellings):
        classes[plain(each.place), each.when].append(n)
    like = _like_places({place for place, _ in classes if place})
    yield from _within(classes.values())
    yield from _spelled(classes, like)
    yield from _placeless(classes)
    yield from _sharing(tellings, like)


def _within(classes: Iterable[Sequence[int]]) -> Iterator[Pair]:
    for held in classes:
        for n in held[1:]:
            yield held[0], n


def _like_places(places: Iterable[str]) -> list[tuple[str, str]]:
    """Return pairs of names that can be spellings of one place, in order."""
    keyed: dict[str, list[str]] = defaultdict(list)
    for place in sorted(places):
        for key in set(spelling_keys(place)):
            keyed[key].append(place)
    return sorted(
        {
            pair
            for held in keyed.values()
            for pair in _window(held, CLASSES)
            if alike(*pair)
        }
    )


def _spelled(
    classes: dict[tuple[str, str], list[int]], like: Sequence[tuple[str, str]]
) -> Iterator[Pair]:
    """Yield the first telling of each place and date with those of like places."""
    by_place: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for (place, when), held in classes.items():
        if place:
            by_place[place].append((bounds(when)[0] or date.min, held[0]))
    for dated in by_place.values():
        yield from _next(sorted(dated), CLASSES)
    for one, other in like:
        yield from _next(sorted(by_place[one] + by_place[other]), CLASSES)


def _next(held: Sequence[tuple[date, int]], reach: int) -> Iterator[Pair]:
    for (_, one), (_, other) in _window(held, reach):
        yield min(one, other), max(one, other)


def _window(held: Sequence[Hashable], reach: int) -> Iterator[tuple]:  # type: ignore[type-arg]
    for at, each in enumerate(held):
        for other in held[at + 1 : at + 1 + reach]:
            yield each, other


def _placeless(classes: dict[tuple[str, str], list[int]]) -> Iterator[Pair]:
    by_day: dict[str, list[int]] = defaultdict(list)
    for (_, when), held in classes.items():
        for day in days_of(when, SLACK_DAYS):
            by_day[day].append(held[0])
    for (place, when), held in classes.items():
        if not place:
            near = {n for day in days_of(when) for n in by_day[day][:CLASSES]}
            for n in sorted(near - {held[0]}):
                yield min(n, held[0]), max(n, held[0])


def _sharing(tellings: Tellings, like: Sequence[tuple[str, str]]) -> Iterator[Pair]:
    """Yield tellings with the next ones that share a rare name or two figures."""
    places = {plain(each.place) for each in tellings}
    root = components(sorted(places), like)
    keyed: dict[Hashable, list[int]] = defaultdict(list)
    for n, each in enumerate(tellings):
        for key in _keys(each, root[plain(each.place)]):
            keyed[key].append(n)
    for held in keyed.values():
        dated = [(bounds(tellings[n].when)[0] or date.min, n) for n in held]
        yield from _next(sorted(dated), NEIGHBOURS)


def _keys(each: Telling, place: str) -> Iterator[Hashable]:
    for name in sorted(each.strong | each.weak | each.things):
        yield "name", name
    yield from sorted(each.rare)
    largest = sorted(each.figures, key=lambda figure: (-figure[1], figure[0]))
    for pair in combinations(sorted(largest[:MOST_FIGURES]), 2):
        yield pair
        yield place, pair
    for figure in largest[:MOST_FIGURES]:
        if figure[1] >= LARGE_COUNT:
            yield place, figure
