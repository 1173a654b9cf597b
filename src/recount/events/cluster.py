"""Across documents: which tellings are of one event, with the reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from recount.events.about import SLACK_DAYS
from recount.events.company import company
from recount.events.days import SHORT_DAYS, fits, is_day
from recount.events.label import label_of
from recount.events.local import Local, narrowest
from recount.events.scene import plain
from recount.events.sides import joined
from recount.events.telling import (
    Telling,
    across_days,
    same,
    telling,
)
from recount.events.ties import MAX_BLOCK, blocks, candidates, ties
from recount.lang.en.events import KIND_LABELS
from recount.model.components import components, root_of
from recount.model.edtf import bounds
from recount.model.event import Event
from recount.model.ids import ClaimId, EventId, content_id

MAX_JOINED = 1000  # tellings compared pair by pair; of more, those that are tied

MAX_TOLD = 3  # days of others that a reason names


def cluster(locals_: Sequence[Local]) -> tuple[list[Event], dict[ClaimId, EventId]]:
    """Return the events, and the event of each claim by claim id.

    Main events are joined by place and date; conditions by kind beside one main event.
    """
    mains = [each for each in locals_ if each.kind == "main"]
    beside = company(mains)
    tellings = [telling(each, beside) for each in mains]
    groups: list[list[int]] = []
    for part in _parts(tellings):
        groups += [
            [part[n] for n in group] for group in join([tellings[n] for n in part])
        ]
    groups.sort()
    found = [[mains[n] for n in group] for group in groups]
    events = gathered(found, [each for each in locals_ if each.kind != "main"])
    biggest = max(range(len(found)), key=lambda n: len(found[n]), default=0)
    events = distinct(events)
    events[biggest : biggest + 1] = [
        msgspec.structs.replace(each, main=True)
        for each in events[biggest : biggest + 1]
    ]
    return events, {claim: each.id for each in events for claim in each.claims}


def gathered(groups: Sequence[Sequence[Local]], sides: Iterable[Local]) -> list[Event]:
    """Return the main event of each group, in order, then the events beside them.

    Args:
        groups: the main events of reports, those of one event together.
        sides: what the same reports tell besides.
    """
    home = {each.doc: number for number, group in enumerate(groups) for each in group}
    events = [_main_event(group) for group in groups]
    beside: dict[tuple[int, str, str], list[Local]] = defaultdict(list)
    for each in sides:
        beside[home[each.doc], each.kind, _side_key(each)].append(each)
    for (number, kind, _), group in beside.items():
        if kind == "incident":
            parts = joined(group)
        else:
            parts = _alike_sides(group) if kind in _SINGLE_SIDES else [group]
        events.extend(_side_event(part, kind, groups[number][0]) for part in parts)
    return events


def distinct(events: Sequence[Event]) -> list[Event]:
    """Return the events; those that have one id get one of their own, by their reports.

    A city may be struck twice on one day, and an incident be told beside two events.
    """
    count = Counter(each.id for each in events)
    return [each if count[each.id] == 1 else apart(each) for each in events]


def apart(event: Event) -> Event:
    """Return the event with an id that comes from its reports and figures as well."""
    known = event.id, *event.docs, *event.claims
    return msgspec.structs.replace(event, id=EventId(content_id("event", *known)))


def _parts(tellings: Sequence[Telling]) -> list[list[int]]:
    """Tellings that no tie holds together are apart; of few, all are tried as one."""
    if len(tellings) <= MAX_BLOCK:
        return [list(range(len(tellings)))]
    tied = [
        (block[first], block[second])
        for block in blocks(tellings).values()
        for first, second in ties([tellings[n] for n in block])
    ]
    parts: dict[int, list[int]] = defaultdict(list)
    for n, root in components(range(len(tellings)), tied).items():
        parts[root].append(n)
    return list(parts.values())


def join(tellings: Sequence[Telling]) -> list[list[int]]:
    """Return the groups of tellings that are of one event, by their numbers.

    In the order of their first member, each group in order.
    """
    group: dict[int, int] = {}
    spans = [_days(each.when) if each.sure else None for each in tellings]
    tried: set[tuple[int, int]] = set()
    for first, second in _compared(tellings):
        if group.get(first, first) == group.get(second, second):
            continue
        if (first, second) in tried:
            continue
        tried.add((first, second))
        low, high = sorted((root_of(group, first), root_of(group, second)))
        if low == high or not same(tellings[second], tellings[first]):
            continue
        hull = _hull(spans[low], spans[high])
        # Else a chain of days would join a whole campaign into one event.
        if hull is not None and (hull[1] - hull[0]).days > SHORT_DAYS:
            if not across_days(tellings[second], tellings[first]):
                continue
            hull = _earlier(spans[low], spans[high])  # the later is a day of saying
        group[high] = low
        spans[low] = hull
    joined: dict[int, list[int]] = defaultdict(list)
    for n in range(len(tellings)):
        joined[root_of(group, n)].append(n)
    return list(joined.values())


def _compared(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    for block in blocks(tellings).values():
        if len(block) <= MAX_JOINED:
            for position, n in enumerate(block):
                for other in block[:position]:
                    yield other, n
        else:
            inside = [tellings[n] for n in block]
            for first, second in candidates(inside):
                yield block[first], block[second]


def _alike_sides(sides: Sequence[Local]) -> list[list[Local]]:
    """Return those of one place and date together, in the order of the first."""
    found: dict[tuple[str, str], list[Local]] = defaultdict(list)
    for each in sides:
        found[plain(each.place), each.when].append(each)
    return list(found.values())


Days = tuple[date, date]


def _days(when: str) -> Days | None:
    """The days of a telling that is exact to a few days; None for a coarser one."""
    first, last = bounds(when)
    if first is None or last is None or (last - first).days > SHORT_DAYS:
        return None
    return first, last


def _hull(first: Days | None, second: Days | None) -> Days | None:
    if first is None or second is None:
        return first or second
    return min(first[0], second[0]), max(first[1], second[1])


def _earlier(first: Days | None, second: Days | None) -> Days | None:
    return min(first, second) if first and second else first or second


def _side_key(each: Local) -> str:
    if each.kind == "population":
        return plain(each.place)
    if each.kind in _SINGLE_SIDES:
        return each.doc
    if each.kind in _BY_TIME:
        return each.when
    return ""


_BY_TIME = frozenset(("period", "clashes"))
"""kinds that one report may tell of several stretches of time"""

_SINGLE_SIDES = frozenset(("gathering",))
"""kinds of which one report may tell several"""


def _main_event(group: Sequence[Local]) -> Event:
    place = _favourite(each.place for each in group)
    sure = [each.when for each in group if each.when and each.sure]
    when = narrowest(_most_told(sure) or (each.when for each in group))
    docs = tuple(sorted(each.doc for each in group))
    reasons = []
    if len(docs) > 1:
        reasons.append(f"{len(docs)} reports name {place or 'the same day'}")
        if when:
            reasons.append(f"and dates that fit {when}")
            days = sorted({each.when for each in group if each.when})
            apart = [day for day in days if not fits(day, when, SLACK_DAYS)]
            if apart:
                told = ", ".join(apart[:MAX_TOLD])
                reasons.append(f"names or figures join it to what tells {told}")
    return _event(group, place, when, label_of(place, when), reasons=tuple(reasons))


def _most_told(days: Sequence[str]) -> list[str]:
    """Those of the days of reports that most fit; of as many the exact, the earliest.

    Reports that only their figures join tell days that do not fit.
    """
    count = Counter(days)  # many reports tell few days
    told = [[each for each in count if fits(each, day, SLACK_DAYS)] for day in count]

    def rank(fitting: Sequence[str]) -> tuple[int, bool, str]:
        tellers = sum(count[each] for each in fitting)
        return -tellers, not any(map(is_day, fitting)), min(fitting)

    return min(told, key=rank, default=[])


def _side_event(group: Sequence[Local], kind: str, beside: Local) -> Event:
    place = _favourite(each.place for each in group)
    when = narrowest(each.when for each in group)
    prefix = KIND_LABELS[kind]
    if kind == "incident" and place and when:
        label = label_of(place, when)
    elif kind in {"incident", "population", "gathering", "period"}:
        label = label_of(place, when, prefix)
    else:
        label = f"{prefix} ({label_of(beside.place, '')})" if beside.place else prefix
    reasons = [f"told beside {beside.place}"]
    if any(each.weighed for each in group):
        reasons.append("told apart by the weight of the words around, by no rule")
    return _event(group, place, when, label, reasons=tuple(reasons))


def _event(
    group: Sequence[Local],
    place: str,
    when: str,
    label: str,
    *,
    reasons: tuple[str, ...],
) -> Event:
    claims = tuple(claim for each in group for claim in each.claims)
    docs = tuple(sorted({each.doc for each in group}))
    first = group[0]
    # The id comes from place, date and kind, and from its documents where those
    # cannot tell two events apart.
    known = (plain(place), when) if place and when else (plain(place), when, *docs)
    return Event(
        id=EventId(content_id("event", first.kind, label, *known)),
        label=label,
        kind=first.event_kind,
        place=place,
        when=when,
        docs=docs,
        claims=claims,
        words=tuple(naming for each in group for naming in each.words),
        place_names=tuple(naming for each in group for naming in each.place_names),
        dates=tuple(naming for each in group for naming in each.dates),
        reasons=reasons,
    )


def _favourite(names: Iterable[str]) -> str:
    votes = Counter(name for name in names if name)
    return max(votes, key=lambda name: (votes[name], name), default="")
