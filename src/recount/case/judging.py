"""Deciding: a judgement is checked, appended together with its log entry, and holds.

What a person decides of a claim takes effect at once, in the events that it touches.
Joining and parting events and origins changes more than one event: in a case of a few
hundred documents it takes effect at once too, in a larger one with the next run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from recount.case.relating import Places, claim_words, keep_event, options_of
from recount.errors import RecordError
from recount.judgements import correct, decide, overlay
from recount.judgements.decide import CODED, codings
from recount.judgements.events import MARKS
from recount.judgements.overlay import added, out_of_scope
from recount.mentions.numbers import read_figure
from recount.model.case import CaseConfig, ClaimRow, ClaimState
from recount.model.claim import Claim
from recount.model.event import Event
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId, JudgementId, content_id
from recount.model.judgement import Anchor, Judgement, Verdict, standing
from recount.model.reading import Reading
from recount.pipeline import settle
from recount.reconciliation.rules import installed
from recount.store import (
    Connection,
    derived,
    documents,
    judgements,
    log,
    settled,
    words,
)

SMALL = 300
"""documents up to which all of a case is related again at once"""

STRUCTURAL = frozenset(
    (Verdict.MERGE, Verdict.SPLIT, Verdict.MOVE, Verdict.SAME, Verdict.DIFFERENT)
)
"""verdicts that change more than the event of a claim"""

_TWO = 2


class Ask(NamedTuple):
    """What a person asks to be decided."""

    about: tuple[str, ...]
    verdict: Verdict
    reason: str
    by: str
    changes: dict[str, str]
    adjudicates: bool = False


def check(connection: Connection, ask: Ask, at: str) -> Judgement:
    """Return the judgement that was asked for, with what it is found again by.

    Raises:
        RecordError: it makes no sense; says why in a sentence for the person.
    """
    if not ask.about:
        raise RecordError("tell what the judgement is about")
    anchors: tuple[Anchor, ...] = ()
    match ask.verdict:
        case Verdict.UNDO:
            _undo(connection, ask)
        case Verdict.ADD:
            _one(ask, "a claim is added to one document")
            anchors = (
                Anchor(id=ask.about[0], doc=_reading(connection, ask).document.name),
            )
        case Verdict.MERGE:
            if len(set(ask.about)) < _TWO:
                raise RecordError("name the two events that are one")
            anchors = tuple(_event(connection, each) for each in ask.about)
        case Verdict.SAME | Verdict.DIFFERENT:
            if len(set(ask.about)) < _TWO:
                raise RecordError("name the two figures that are meant")
            anchors = _claims(connection, ask.about)
        case Verdict.MOVE:
            if "event" not in ask.changes:
                raise RecordError("name the event that the figures are about: event")
            target = _event(connection, ask.changes["event"])
            anchors = (*_claims(connection, ask.about), target)
        case _:
            anchors = _claims(connection, ask.about)
    seq = judgements.count(connection) + 1
    made = Judgement(
        id=JudgementId(
            content_id("judgement", seq, ask.verdict, *ask.about, ask.by, at)
        ),
        about=ask.about,
        verdict=ask.verdict,
        reason=ask.reason.strip(),
        by=ask.by,
        at=at,
        changes=ask.changes,
        anchors=anchors,
        adjudicates=ask.adjudicates,
    )
    _try(connection, made)
    return made


def _one(ask: Ask, sentence: str) -> None:
    if len(ask.about) != 1:
        raise RecordError(sentence)


def _undo(connection: Connection, ask: Ask) -> None:
    _one(ask, "one judgement is taken back at a time")
    if judgements.find(connection, ask.about[0]) is None:
        raise RecordError(f"there is no judgement {ask.about[0]}")


def _event(connection: Connection, event: str) -> Anchor:
    row = derived.event_row(connection, event)
    if row is None:
        raise RecordError(f"there is no event {event}")
    return Anchor(id=event, claims=tuple(row.event.claims[:MARKS]))


def _claims(connection: Connection, ids: Sequence[str]) -> tuple[Anchor, ...]:
    anchors = []
    for each in dict.fromkeys(ids):
        row = derived.claim(connection, each)
        if row is None:
            raise RecordError(f"there is no claim {each}")
        claim = row.machine or row.claim
        anchors.append(
            Anchor(
                id=claim.id,
                doc=claim.doc,
                start=claim.phrase_span.start,
                end=claim.phrase_span.end,
                measure=str(claim.measure),
            )
        )
    return tuple(anchors)


def _reading(connection: Connection, ask: Ask) -> Reading:
    reading = documents.reading(connection, ask.about[0])
    if reading is None:
        raise RecordError(f"there is no document {ask.about[0]}")
    return reading


def _try(connection: Connection, made: Judgement) -> None:
    """Make the claims that the judgement leads to, so that it fails now or never."""
    if made.verdict is Verdict.ADD:
        reading = documents.reading(connection, made.about[0])
        if reading is not None:
            added(made, reading, read_figure)
    if made.verdict is not Verdict.CORRECT:
        return
    if not made.changes:
        raise RecordError("a correction changes something: tell the new values")
    for claim in made.about:
        row = derived.claim(connection, claim)
        reading = documents.reading(connection, row.doc_id) if row else None
        if row is None or reading is None:  # pragma: no cover - checked before
            continue
        correct(row.machine or row.claim, made.changes, reading, read_figure)


def append(connection: Connection, made: Judgement, at: str) -> None:
    """Append a judgement, and what the log tells of it, in the caller's transaction."""
    judgements.append(connection, made)
    body = {
        "id": made.id,
        "verdict": made.verdict,
        "about": made.about,
        "reason": made.reason,
        "changes": made.changes,
        "adjudicates": made.adjudicates,
        "anchors": made.anchors,
    }
    log.append(connection, "judgement", body, by=made.by, at=at)


def touched(connection: Connection, made: Judgement) -> tuple[list[str], bool]:
    """Return the documents that a judgement changes, and whether events are joined."""
    if made.verdict is Verdict.UNDO:
        undone = judgements.find(connection, made.about[0])
        return touched(connection, undone) if undone else ([], False)
    if made.verdict in STRUCTURAL:
        return [], True
    return sorted({anchor.doc for anchor in made.anchors if anchor.doc}), False


def refresh(
    connection: Connection, config: CaseConfig, docs: Sequence[str], at: str
) -> list[str]:
    """Put what was decided over these documents into their events; return those.

    Args:
        connection: of a writing transaction.
        config: of the case.
        docs: names of the documents whose claims were judged.
        at: now.
    """
    before = derived.events_of(connection, docs)
    near = _Near(connection, config, before, docs)
    for event in near.events.values():
        if event.id not in before:
            continue
        row = derived.event_row(connection, event.id)
        traced = derived.lineage(connection, event.id)
        if row is None or traced is None:
            continue
        if near.counts_as_before(event.id):
            continue  # accepted as read: the arithmetic is what it was
        readings = near.of(event)
        mine = [c for r in readings for c in r.claims if c.event == event.id]
        found = dict(near.found(connection))
        found[event.id] = settle(
            event,
            mine,
            traced,
            [c for r in readings for c in r.claims if c.event != event.id],
            {r.document.name: r.document.dating.value for r in near.readings.values()},
            options=options_of(config),
            rules=installed(),
            scope=near.scope,
        )
        claims = tuple(claim.id for claim in mine)
        event = msgspec.structs.replace(event, claims=claims)
        around = [near.events[each] for each in sorted(near.events) if each != event.id]
        shared = [each for each in around if set(each.docs) & set(event.docs)]
        kept = keep_event(event, readings, shared, traced, found, at)
        derived.put_event(connection, kept, None)
        places = Places([found[event.id]], traced)
        near.place(event.id, places)
    near.write(connection)
    return before


class _Near:
    """The documents of some events as they count now, and what else they tell of."""

    def __init__(
        self,
        connection: Connection,
        config: CaseConfig,
        events: Sequence[str],
        docs: Sequence[str],
    ) -> None:
        rows = [derived.event_row(connection, each) for each in events]
        names = {doc for row in rows if row for doc in row.event.docs} | set(docs)
        ids = documents.of_names(connection, sorted(names))
        old = {row.claim.id: row for row in derived.claims_of(connection, ids)}
        self.events = {
            event.id: event
            for each in derived.events_of(connection, sorted(names))
            if (row := derived.event_row(connection, each)) is not None
            for event in (row.event,)
        }
        decisions = decide(
            judgements.everything(connection), two_coders=config.two_coders
        )
        self.rows: dict[str, list[ClaimRow]] = {}
        self.readings: dict[str, Reading] = {}
        for reading in documents.readings(connection, ids):
            after, told, _ = overlay(reading, decisions, read_figure)
            home = self._home(reading)
            claims = tuple(self._with_event(claim, old, home) for claim in after.claims)
            name = reading.document.name
            self.readings[name] = msgspec.structs.replace(after, claims=claims)
            self.rows[name] = [
                msgspec.structs.replace(
                    row, claim=self._with_event(row.claim, old, home)
                )
                for row in told
            ]
        self.scope = out_of_scope(row for told in self.rows.values() for row in told)
        self._old = old
        self._placed: dict[ClaimId, ClaimRow] = {}

    def _home(self, reading: Reading) -> EventId:
        """The event that a claim which was not read before is about."""
        name = reading.document.name
        telling = [each for each in self.events.values() if name in each.docs]
        main = [each for each in telling if each.main]
        best = max(main or telling, key=lambda e: (len(e.claims), e.id), default=None)
        return best.id if best else EventId("")

    def _with_event(
        self, claim: Claim, old: Mapping[ClaimId, ClaimRow], home: EventId
    ) -> Claim:
        known = old.get(claim.id)
        event = known.claim.event if known and known.claim.event else home
        # The day of a superseded figure comes from the capture after it.
        as_of = claim.as_of or (known.claim.as_of if known else None)
        return msgspec.structs.replace(claim, event=event, as_of=as_of)

    def of(self, event: Event) -> list[Reading]:
        """The readings of an event's documents."""
        return [self.readings[doc] for doc in event.docs if doc in self.readings]

    def counts_as_before(self, event: EventId) -> bool:
        """Whether each claim of an event, and of its documents, counts as it did."""
        docs = set(self.events[event].docs)
        now = [row for doc in docs for row in self.rows.get(doc, ())]
        if len(now) != sum(row.claim.doc in docs for row in self._old.values()):
            return False
        return all(
            (old := self._old.get(row.claim.id)) is not None
            and _counted(row) == _counted(old)
            for row in now
        )

    def found(self, connection: Connection) -> list[tuple[EventId, Reconciliation]]:
        """The findings of all events near."""
        kept = (
            (each, derived.reconciliation(connection, each)) for each in self.events
        )
        return [(each, found) for each, found in kept if found is not None]

    def place(self, event: EventId, places: Places) -> None:
        """Tell where each claim of an event stands now."""
        for told in self.rows.values():
            for row in told:
                if row.claim.event == event and row.state is not ClaimState.REJECTED:
                    self._placed[row.claim.id] = places.put(row, event)

    def write(self, connection: Connection) -> None:
        """Write the claims of all documents near anew."""
        ids = [each.document.id for each in self.readings.values()]
        rows = [
            self._placed.get(row.claim.id) or self._as_before(row)
            for told in self.rows.values()
            for row in told
        ]
        derived.replace_claims(connection, ids, rows)
        fresh = [row for row in rows if row.claim.id not in self._old]
        words.put(connection, map(claim_words, fresh))

    def _as_before(self, row: ClaimRow) -> ClaimRow:
        old = self._old.get(row.claim.id)
        if old is None or row.state is ClaimState.REJECTED:
            return row
        return msgspec.structs.replace(
            row, origin=old.origin, finding=old.finding, conflicts=old.conflicts
        )


def _counted(row: ClaimRow) -> tuple[Claim, str, str]:
    """What of a claim enters the arithmetic."""
    apart = row.state if row.state in _NOT_COUNTED else ""
    return row.claim, apart, row.scope


_NOT_COUNTED = frozenset(
    (ClaimState.REJECTED, ClaimState.OUT_OF_SCOPE, ClaimState.DISPUTED)
)


def codings_of(connection: Connection, claim: str) -> dict[str, Judgement]:
    """Return what each coder decided of a claim last, by coder."""
    told = standing(judgements.about(connection, [claim]))
    return codings(each for each in told if each.verdict in CODED)


def catch_up(
    connection: Connection, config: CaseConfig, newer: Sequence[Judgement], at: str
) -> None:
    """Put judgements over what was made without them.

    Args:
        connection: of a writing transaction.
        config: of the case.
        newer: judgements that were made meanwhile, oldest first.
        at: now.
    """
    docs: set[str] = set()
    for made in newer:
        named, joined = touched(connection, made)
        docs.update(named)
        if joined:
            mark_stale(connection, made.id)
    if docs:
        refresh(connection, config, sorted(docs), at)


def mark_stale(connection: Connection, why: str) -> None:
    """Note that what follows is older than what was decided."""
    settled.put(connection, "stale", why)
