"""Incidents that several reports of an event tell beside it: which are one.

Reports that recall an earlier disaster tell its toll, and seldom its day. Names join
nothing: those that two reports tell beside an event are mostly of towns and speakers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from recount.events.days import fits, is_day
from recount.events.local import Local
from recount.events.scene import plain
from recount.model.components import root_of

LEAST_FIGURE = 10  # persons, from which a figure that two tell makes them one
NEIGHBOURS = 8  # of those that share a key, with which each is compared
SLACK_DAYS = 1


def joined(sides: Sequence[Local]) -> list[list[Local]]:
    """Return the incidents that are one together, in the order of the first of each.

    Two are one where their days fit or are not told, and they share a place and day, or
    an exact figure.

    Args:
        sides: incidents told beside one event, of all its reports.
    """
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for n, side in enumerate(sides):
        for key in _keys(side):
            holders[key].append(n)
    group: dict[int, int] = {}
    days = {n: {side.when} - {""} for n, side in enumerate(sides)}
    for held in holders.values():
        for at, n in enumerate(held):
            for other in held[max(0, at - NEIGHBOURS) : at]:
                _join(group, days, other, n)
    found: dict[int, list[Local]] = defaultdict(list)
    for n, side in enumerate(sides):
        found[root_of(group, n)].append(side)
    return list(found.values())


def _join(
    group: dict[int, int], days: dict[int, set[str]], first: int, second: int
) -> None:
    low, high = sorted((root_of(group, first), root_of(group, second)))
    if low == high:
        return
    if all(fits(a, b, SLACK_DAYS) for a in days[low] for b in days[high]):
        group[high] = low
        days[low] |= days[high]


def _keys(side: Local) -> Iterator[Hashable]:
    """What makes an incident one with others."""
    if side.place or side.when:
        yield side.doc, plain(side.place), side.when
    if side.place and is_day(side.when):
        yield plain(side.place), side.when
    for measure, count in sorted(side.figures):
        if count >= LEAST_FIGURE:
            yield measure, count
