"""Events as people joined and parted them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from recount.judgements.overlay import Unfit
from recount.model.event import Event
from recount.model.ids import ClaimId, EventId, content_id
from recount.model.judgement import Anchor, Judgement, Verdict, standing
from recount.model.reading import Reading

MARKS = 40
"""claims of an event that a judgement keeps, to find it again"""


def relink(
    readings: Sequence[Reading],
    events: Sequence[Event],
    judgements: Iterable[Judgement],
) -> tuple[tuple[Reading, ...], tuple[Event, ...], tuple[Unfit, ...]]:
    """Return readings and events with what people merged, split and moved.

    Args:
        readings: whose claims carry their event.
        events: as they were linked.
        judgements: all, oldest first.
    """
    table = _Table(readings, events)
    for judgement in standing(judgements):
        match judgement.verdict:
            case Verdict.MERGE:
                table.merge(judgement)
            case Verdict.SPLIT:
                table.split(judgement)
            case Verdict.MOVE:
                table.move(judgement)
    if not table.changed:
        return tuple(readings), tuple(events), tuple(table.unfit)
    return table.readings(), table.events(), tuple(table.unfit)


class _Table:
    """Claims by event, while judgements move them."""

    def __init__(self, readings: Sequence[Reading], events: Sequence[Event]) -> None:
        self._readings = readings
        self._events = {event.id: event for event in events}
        self._home = {
            claim.id: claim.event for each in readings for claim in each.claims
        }
        self._doc = {
            claim.id: each.document.name for each in readings for claim in each.claims
        }
        self._places = {
            (claim.doc, claim.phrase_span.start, claim.phrase_span.end): claim.id
            for each in readings
            for claim in each.claims
        }
        self.changed = False
        self.unfit: list[Unfit] = []

    def merge(self, judgement: Judgement) -> None:
        found = [self._event(each) for each in _anchors(judgement)]
        ids = list(dict.fromkeys(each for each in found if each is not None))
        if len(ids) < len(found):
            self._miss(judgement, "an event of it is no longer told")
        if len(ids) < 2:
            return
        first, *others = (self._events[each] for each in ids)
        reason = f"judged one by {judgement.by}: {judgement.reason}"
        self._events[first.id] = _joined(first, others, reason)
        for other in others:
            del self._events[other.id]
            for claim, home in self._home.items():
                if home == other.id:
                    self._home[claim] = first.id
        self.changed = True

    def split(self, judgement: Judgement) -> None:
        claims = self._claims(judgement)
        if not claims:
            return
        old = self._events[self._home[claims[0]]]
        label = judgement.changes.get("label", "") or f"{old.label}, told apart"
        new = Event(
            id=EventId(content_id("event", "split", judgement.id)),
            label=label,
            kind=old.kind,
            place=judgement.changes.get("place", old.place),
            when=judgement.changes.get("when", old.when),
            reasons=(f"judged apart by {judgement.by}: {judgement.reason}",),
        )
        self._events[new.id] = new
        self._put(claims, new.id)

    def move(self, judgement: Judgement) -> None:
        claims = self._claims(judgement)
        marks = [each for each in _anchors(judgement) if each.claims]
        wanted = judgement.changes.get("event", "")
        target = self._event(marks[0] if marks else Anchor(id=wanted))
        if target is None:
            self._miss(judgement, "the event to move to is no longer told")
        elif claims:
            self._put(claims, target)

    def _put(self, claims: Sequence[ClaimId], event: EventId) -> None:
        self._home.update(dict.fromkeys(claims, event))
        self.changed = True

    def _claims(self, judgement: Judgement) -> list[ClaimId]:
        found = []
        for anchor in judgement.anchors:
            if anchor.claims:
                continue
            claim = ClaimId(anchor.id)
            if claim not in self._home:
                place = (anchor.doc, anchor.start, anchor.end)
                claim = self._places.get(place, claim)
            if claim in self._home:
                found.append(claim)
            else:
                self._miss(judgement, f"the claim {anchor.id} is no longer read")
        return found

    def _event(self, anchor: Anchor) -> EventId | None:
        """The event of this id, or the one that most of its claims are about now."""
        if EventId(anchor.id) in self._events:
            return EventId(anchor.id)
        homes = Counter(
            self._home[ClaimId(each)]
            for each in anchor.claims
            if ClaimId(each) in self._home
        )
        return max(homes, key=lambda each: (homes[each], each), default=None)

    def _miss(self, judgement: Judgement, reason: str) -> None:
        self.unfit.append(Unfit(judgement.id, ", ".join(judgement.about), reason))

    def readings(self) -> tuple[Reading, ...]:
        return tuple(
            msgspec.structs.replace(
                reading,
                claims=tuple(
                    msgspec.structs.replace(claim, event=self._home[claim.id])
                    for claim in reading.claims
                ),
            )
            for reading in self._readings
        )

    def events(self) -> tuple[Event, ...]:
        held: dict[EventId, list[ClaimId]] = {each: [] for each in self._events}
        for claim, home in self._home.items():
            held[home].append(claim)
        made = [self._filled(event, held[event.id]) for event in self._events.values()]
        kept = [event for event in made if event.claims or event.main]
        kept.sort(key=lambda event: (not event.main, -len(event.claims), event.id))
        return tuple(kept)

    def _filled(self, event: Event, claims: Sequence[ClaimId]) -> Event:
        now = set(claims)
        docs = {self._doc[each] for each in claims}
        left = {self._doc[each] for each in event.claims if each in self._doc} - docs
        return msgspec.structs.replace(
            event,
            # A document may tell of an event without a figure of its own.
            docs=tuple(sorted(docs | (set(event.docs) - left))),
            claims=(
                *(each for each in event.claims if each in now),
                *sorted(now - set(event.claims)),
            ),
        )


def anchor_of(event: Event) -> Anchor:
    """Return what an event is found again by."""
    return Anchor(id=event.id, claims=tuple(event.claims[:MARKS]))


def _anchors(judgement: Judgement) -> Sequence[Anchor]:
    return judgement.anchors or [Anchor(id=each) for each in judgement.about]


def _joined(first: Event, others: Sequence[Event], reason: str) -> Event:
    parts = (first, *others)
    return msgspec.structs.replace(
        first,
        main=any(event.main for event in parts),
        when=first.when or next((event.when for event in others if event.when), ""),
        docs=tuple(sorted({doc for event in parts for doc in event.docs})),
        claims=tuple(claim for event in parts for claim in event.claims),
        words=tuple(each for event in parts for each in event.words),
        place_names=tuple(each for event in parts for each in event.place_names),
        dates=tuple(each for event in parts for each in event.dates),
        reasons=(*dict.fromkeys(r for event in parts for r in event.reasons), reason),
    )
