"""Renewing events after a judgement: what counts at once, the arithmetic after it.

Which claims count is written with the judgement, in its transaction. What follows from
them in a large event takes seconds: it is worked out while others go on, and written if
nothing was judged meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from recount.case.relating import Places, claim_words, keep_event, options_of
from recount.judgements import decide, overlay
from recount.judgements.overlay import out_of_scope
from recount.mentions.numbers import read_figure
from recount.model.case import CaseConfig, ClaimRow, ClaimState
from recount.model.claim import Claim
from recount.model.event import Event
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId
from recount.model.reading import Reading
from recount.pipeline import settle
from recount.reconciliation.rules import installed
from recount.store import (
    Connection,
    derived,
    documents,
    judgements,
    settled,
    words,
)
from recount.store.derived import KeptEvent


class Renewal(NamedTuple):
    """Events worked out anew, and what they were worked out from."""

    kept: tuple[KeptEvent, ...]
    rows: tuple[ClaimRow, ...]
    docs: tuple[str, ...]
    """ids of the documents that the rows are of"""
    seen: str


def seen(connection: Connection) -> str:
    """Return what changes when anything was judged or related."""
    return f"{judgements.count(connection)} {settled.get(connection, 'related')}"


def recount(
    connection: Connection, config: CaseConfig, docs: Sequence[str]
) -> list[EventId]:
    """Write which claims of these documents count; return the events due for it.

    Args:
        connection: of a writing transaction.
        config: of the case.
        docs: names of the documents whose claims were judged.
    """
    before = derived.events_of(connection, docs)
    near = _Near(connection, config, before, docs)
    derived.replace_claims(connection, near.ids, near.now())
    words.put(connection, map(claim_words, near.fresh()))
    return [
        event
        for event in near.events
        # Accepted as read: the arithmetic is what it was.
        if event in before and not near.counts_as_before(event)
    ]


def renew(
    connection: Connection,
    config: CaseConfig,
    docs: Sequence[str],
    due: Sequence[EventId],
    at: str,
) -> Renewal:
    """Return these events worked out anew from the claims that count now.

    Args:
        connection: of any transaction; nothing is written.
        config: of the case.
        docs: names of the documents whose claims were judged.
        due: the events.
        at: now.
    """
    near = _Near(connection, config, derived.events_of(connection, docs), docs)
    kept = []
    for event in [near.events[each] for each in due if each in near.events]:
        traced = derived.lineage(connection, event.id)
        if traced is None:
            continue
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
        kept.append(keep_event(event, readings, shared, traced, found, at))
        near.place(event.id, Places([found[event.id]], traced))
    return Renewal(tuple(kept), tuple(near.now()), tuple(near.ids), seen(connection))


def keep(connection: Connection, renewal: Renewal) -> None:
    """Write events that were worked out anew."""
    for each in renewal.kept:
        derived.put_event(connection, each, None)
    derived.replace_claims(connection, renewal.docs, renewal.rows)


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

    @property
    def ids(self) -> list[str]:
        """Ids of the documents near."""
        return [each.document.id for each in self.readings.values()]

    def now(self) -> list[ClaimRow]:
        """The claims of all documents near, as they count and where they stand."""
        return [
            self._placed.get(row.claim.id) or self._as_before(row)
            for told in self.rows.values()
            for row in told
        ]

    def fresh(self) -> list[ClaimRow]:
        """Those that were not there before."""
        return [row for row in self.now() if row.claim.id not in self._old]

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
