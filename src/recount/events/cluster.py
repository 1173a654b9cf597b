"""Across documents: which tellings are of one event, with the reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

import msgspec

from recount.events.label import label_of
from recount.events.local import SLACK_DAYS, Local, narrowest
from recount.events.main_event import LONG_DAYS, SHORT_DAYS
from recount.events.scene import plain
from recount.lang.en.events import KIND_LABELS
from recount.model.components import root_of
from recount.model.edtf import bounds, compatible
from recount.model.event import Event
from recount.model.ids import ClaimId, EventId, content_id

MIN_PREFIX = 5  # letters that two spellings of a place must share to be tried as one
MANY_DAYS = 3  # days told of one place, past which its name alone joins nothing
MANY_TELLERS = 3  # documents that name a place, past which it is no rare one
SHARED_FIGURES = 2
MAX_BLOCK = 300  # tellings compared pair by pair; more are cut by place
BLOCK_LETTERS = 2
MAX_SPELLING_SHARE = 0.25  # of the letters may differ: Karsa, Qarsa; not Karsa, Barda


def cluster(locals_: Sequence[Local]) -> tuple[list[Event], dict[ClaimId, EventId]]:
    """Return the events, and the event of each claim by claim id.

    Main events are joined by place and date; conditions by kind beside one main event.
    """
    mains = [each for each in locals_ if each.kind == "main"]
    groups = _join(mains, _Same(mains))
    home = {each.doc: number for number, group in enumerate(groups) for each in group}
    events: list[Event] = []
    of_claim: dict[ClaimId, EventId] = {}
    biggest = max(range(len(groups)), key=lambda n: len(groups[n]), default=0)
    for number, group in enumerate(groups):
        events.append(_main_event(group, main=number == biggest))
    sides: dict[tuple[int, str, str], list[Local]] = defaultdict(list)
    for each in locals_:
        if each.kind != "main":
            sides[home[each.doc], each.kind, _side_key(each)].append(each)
    for (number, kind, _), group in sides.items():
        parts = _join(group, _same_side) if kind in _SINGLE_SIDES else [group]
        events.extend(_side_event(part, kind, groups[number][0]) for part in parts)
    events = _told_apart(events)
    for event in events:
        of_claim.update(dict.fromkeys(event.claims, event.id))
    return events, of_claim


def _told_apart(events: Sequence[Event]) -> list[Event]:
    """The events, those of one place and day that were not joined by their reports."""
    count = Counter(event.id for event in events)
    return [
        event
        if count[event.id] == 1
        else msgspec.structs.replace(
            event, id=EventId(content_id("event", event.id, *event.docs, *event.claims))
        )
        for event in events
    ]


def _join(
    members: Sequence[Local], same: Callable[[Local, Local], bool]
) -> list[list[Local]]:
    """Components of members that ``same`` links; in the order of their first member.

    Only members that share a block are compared: a month they may fall in, or the
    place where no month is told. Large blocks are cut by the place's first letters.
    """
    group: dict[int, int] = {}
    spans = [_days(member) for member in members]

    for block in _blocks(members):
        for position, n in enumerate(block):
            for other in block[:position]:
                first, second = sorted((root_of(group, n), root_of(group, other)))
                if first == second or not same(members[n], members[other]):
                    continue
                hull = _hull(spans[first], spans[second])
                # Else a chain of days would join a whole campaign into one event.
                if hull is None or (hull[1] - hull[0]).days <= SHORT_DAYS:
                    group[second] = first
                    spans[first] = hull
    joined: dict[int, list[Local]] = defaultdict(list)
    for n, member in enumerate(members):
        joined[root_of(group, n)].append(member)
    return list(joined.values())


Days = tuple[date, date]


def _days(member: Local) -> Days | None:
    """The days of a telling that is exact to a few days; None for a coarser one."""
    first, last = bounds(member.when)
    if first is None or last is None or (last - first).days > SHORT_DAYS:
        return None
    return first, last


def _hull(first: Days | None, second: Days | None) -> Days | None:
    if first is None or second is None:
        return first or second
    return min(first[0], second[0]), max(first[1], second[1])


def _blocks(members: Sequence[Local]) -> list[list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, member in enumerate(members):
        for key in _block_keys(member):
            blocks[key].append(n)
    cut: list[list[int]] = []
    for _, block in sorted(blocks.items()):
        if len(block) <= MAX_BLOCK:
            cut.append(block)
            continue
        finer: dict[str, list[int]] = defaultdict(list)
        for n in block:
            finer[plain(members[n].place)[:BLOCK_LETTERS]].append(n)
        cut.extend(finer.values())
    return cut


def _block_keys(member: Local) -> set[str]:
    keys = {f"place {plain(member.place)}"} if member.place else {"nowhere"}
    first, last = bounds(member.when)
    if first is None or last is None or (last - first).days > LONG_DAYS:
        return keys
    slack = timedelta(days=SLACK_DAYS)
    return keys | {
        f"month {day.isoformat()[:7]}"
        for day in (first - slack, first, last, last + slack)
    }


class _Same:
    """Whether two documents tell of one main event.

    Where a place was struck on many days, the day and the name of a city are too
    little: two tellings must share a rarer place or two exact figures as well.
    """

    def __init__(self, mains: Sequence[Local]) -> None:
        days: dict[str, set[str]] = defaultdict(set)
        self._tellers: Counter[str] = Counter()
        self._places: dict[str, frozenset[str]] = {}
        for each in mains:
            days[plain(each.place)].add(each.when)
            names = frozenset(plain(naming.text) for naming in each.place_names)
            self._places[each.doc] = names
            self._tellers.update(names)
        self._busy = {name for name, told in days.items() if len(told) > MANY_DAYS}

    def __call__(self, first: Local, second: Local) -> bool:
        if first.when and second.when:
            if not compatible(first.when, second.when, slack_days=SLACK_DAYS):
                return False
        elif not (first.place and second.place):
            return False
        if not first.place or not second.place:
            return bool(first.when and second.when and _is_day(first.when))
        if not alike(first.place, second.place):
            return _names(first, second) and self._share_more(first, second)
        busy = {plain(first.place), plain(second.place)} & self._busy
        return not busy or self._share_more(first, second)

    def _share_more(self, first: Local, second: Local) -> bool:
        common = self._places[first.doc] & self._places[second.doc]
        if any(self._tellers[name] <= MANY_TELLERS for name in common):
            return True
        return len(first.figures & second.figures) >= SHARED_FIGURES


def _names(first: Local, second: Local) -> bool:
    """Whether each names the other's place somewhere in its text."""
    ours = {plain(naming.text) for naming in first.place_names}
    theirs = {plain(naming.text) for naming in second.place_names}
    dated = bool(first.when and second.when) and (
        _is_day(first.when) or _is_day(second.when)
    )
    return dated and (plain(first.place) in theirs or plain(second.place) in ours)


def _is_day(when: str) -> bool:
    first, last = bounds(when)
    return first is not None and last is not None and (last - first).days <= SLACK_DAYS


def alike(first: str, second: str) -> bool:
    """Whether two names can be spellings of one place."""
    a, b = plain(first), plain(second)
    if a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} ":
        return bool(a and b)
    if min(len(a), len(b)) < MIN_PREFIX:
        return False
    return _distance(a, b) <= MAX_SPELLING_SHARE * max(len(a), len(b))


def _distance(a: str, b: str) -> int:
    """Edits between two short names (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            previous, row[j] = (
                row[j],
                min(row[j] + 1, row[j - 1] + 1, previous + (letter != other)),
            )
    return row[-1]


def _side_key(each: Local) -> str:
    if each.kind == "population":
        return plain(each.place)
    if each.kind in _SINGLE_SIDES:
        return each.doc
    return ""


_SINGLE_SIDES = frozenset(("incident", "gathering"))
"""kinds of which one report may tell several"""


def _same_side(first: Local, second: Local) -> bool:
    return first.place == second.place and first.when == second.when


def _main_event(group: Sequence[Local], *, main: bool) -> Event:
    place = _favourite(each.place for each in group)
    when = narrowest(each.when for each in group)
    docs = tuple(sorted(each.doc for each in group))
    reasons = []
    if len(docs) > 1:
        reasons.append(f"{len(docs)} reports name {place or 'the same day'}")
        if when:
            reasons.append(f"and dates that fit {when}")
    return _event(
        group, place, when, label_of(place, when), main=main, reasons=tuple(reasons)
    )


def _side_event(group: Sequence[Local], kind: str, beside: Local) -> Event:
    place = _favourite(each.place for each in group)
    when = narrowest(each.when for each in group)
    prefix = KIND_LABELS[kind]
    if kind == "incident" and place and when:
        label = label_of(place, when)
    elif kind == "incident" or kind in {"population", "gathering"}:
        label = label_of(place, when, prefix)
    else:
        label = f"{prefix} ({label_of(beside.place, '')})" if beside.place else prefix
    return _event(
        group, place, when, label, main=False, reasons=(f"told beside {beside.place}",)
    )


def _event(
    group: Sequence[Local],
    place: str,
    when: str,
    label: str,
    *,
    main: bool,
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
        main=main,
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
