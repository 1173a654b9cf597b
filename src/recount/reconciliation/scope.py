"""Differences that are no conflict: other people, place, period, cause or day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from recount.model.claim import AGE_SEX
from recount.model.finding import Conflict, ConflictKind
from recount.reconciliation import words
from recount.reconciliation.conflicts import conflict
from recount.reconciliation.positions import Stand
from recount.reconciliation.wholes import NEVER_WHOLE

MOST_UNDATED = 6
"""figures without a day that are told beside those of named days, best supported"""


def differences(stands: Sequence[Stand]) -> list[Conflict]:
    """Return scope differences and updates between figures of one measure and group."""
    told: dict[tuple[object, ...], list[Stand]] = defaultdict(list)
    for each in stands:
        told[(each.row, each.space[:2])].append(each)
    found = []
    for same in told.values():
        found += _over_time(same)
        found += _elsewhere(same)
    return found + _other_people(stands)


def _as_of(each: Stand) -> str:
    days = [
        w.removeprefix("as of ") for w in each.position.scope if w.startswith("as of")
    ]
    return days[0] if days else ""


def _over_time(same: Sequence[Stand]) -> list[Conflict]:
    """A series of figures with their days, where they differ."""
    dated = sorted((each for each in same if _as_of(each)), key=_as_of)
    plain = [each for each in same if not each.position.scope]
    plain.sort(key=lambda s: (-s.weight[0], -s.weight[1], s.position.soft, s.id))
    exact = [each for each in plain if each.position.figure.exact]
    series = [*dated, *(exact or plain)[:MOST_UNDATED]]
    figures = {each.position.figure for each in series}
    if not dated or len(figures) < 2:
        return []
    steps = [
        f"{words.told(each.position)} ({_as_of(each) or 'no day told'})"
        for each in series
    ]
    points = [each.position.figure.point or 0 for each in dated]
    falls = any(later < earlier for earlier, later in pairwise(points))
    sentence = f"The figure is told for different days: {', '.join(steps)}."
    if falls:
        sentence += " It falls once: a correction, or another definition."
    return [conflict(ConflictKind.UPDATE, series, sentence)]


def _elsewhere(same: Sequence[Stand]) -> list[Conflict]:
    """Figures that their own words set apart, against the event's own."""
    plain = [each for each in same if not each.position.scope]
    found = []
    for each in same:
        reasons = [w for w in each.position.scope if not w.startswith("as of")]
        others = [
            p for p in plain if not p.position.figure.overlaps(each.position.figure)
        ]
        if not reasons or not others:
            continue
        sentence = (
            f"{words.told(each.position)} is told of another scope "
            f"({', '.join(reasons)}) than {words.told(others[0].position)}: "
            f"“{each.claims[0].quote}”."
        )
        found.append(conflict(ConflictKind.SCOPE, [each, others[0]], sentence))
    return found


def _other_people(stands: Sequence[Stand]) -> list[Conflict]:
    """The whole told of people of another status or nationality, where it differs."""
    wholes: dict[object, list[Stand]] = defaultdict(list)
    for each in stands:
        if _is_whole(each):
            wholes[(each.position.measure, each.space[0])].append(each)
    found = []
    for same in wholes.values():
        groups: dict[tuple[str, ...], Stand] = {}
        for each in sorted(same, key=lambda s: (-s.weight[0], -s.weight[1], s.id)):
            groups.setdefault(each.row[1], each)
        leads = sorted(groups.values(), key=lambda s: (len(s.row[1]), s.row[1]))
        for other in leads[1:]:
            if not leads[0].position.figure.overlaps(other.position.figure):
                found.append(_people(leads[0], other))
    return found


def _is_whole(each: Stand) -> bool:
    plain = not each.position.scope and not each.position.qualifier
    some = set(each.row[1]) & (AGE_SEX | NEVER_WHOLE)
    return plain and not some and each.position.ratio is None


def _people(first: Stand, second: Stand) -> Conflict:
    sentence = (
        f"{words.told(first.position)} and {words.told(second.position)} are told of "
        f"different people: “{first.claims[0].quote}” and “{second.claims[0].quote}”."
    )
    return conflict(ConflictKind.SCOPE, [first, second], sentence)
