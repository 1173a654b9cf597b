"""From all readings and judgements of a case to what follows, kept as one whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from recount.model.case import (
    CaseConfig,
    ClaimRow,
    ClaimState,
    EventRow,
    Progress,
    ShownCaseEvent,
)
from recount.model.claim import Claim
from recount.model.event import Event
from recount.model.finding import Conflict, ConflictKind, Reconciliation
from recount.model.ids import ClaimId, ConflictId, EventId, FindingId, OriginId
from recount.model.judgement import Judgement
from recount.model.ledger import Entry
from recount.model.lineage import Lineage, Version
from recount.model.reading import Reading
from recount.pipeline import Inquiry, relate
from recount.reconciliation.options import ReconcileOptions
from recount.store import (
    Connection,
    Store,
    derived,
    documents,
    judgements,
    settled,
    words,
)
from recount.store.derived import KeptEvent
from recount.store.words import Words

if TYPE_CHECKING:
    from recount.lineage import Embedder


def options_of(
    config: CaseConfig, asked: ReconcileOptions | None = None
) -> ReconcileOptions:
    """Return the options of reconciliation that a case sets, and those asked for.

    What is asked for now goes before what the case sets.
    """
    if asked is None:
        return ReconcileOptions(without=config.without, also=config.also)
    without = (name for name in config.without if name not in asked.also)
    also = (name for name in config.also if name not in asked.without)
    return msgspec.structs.replace(
        asked, without=(*without, *asked.without), also=(*also, *asked.also)
    )


class Related(NamedTuple):
    """How much follows."""

    documents: int
    claims: int
    events: int
    findings: int


def relate_all(
    store: Store,
    config: CaseConfig,
    at: str,
    catch_up: Callable[[Connection, Sequence[Judgement]], None],
    advance: Callable[[Progress], None] | None = None,
) -> Related:
    """Link, trace and reconcile all that was read, and keep it in place of the old.

    People may judge meanwhile: nobody waits but for the writing at the end.

    Args:
        store: of the case.
        config: of the case.
        at: time of the run, for events that have changed.
        catch_up: puts what was judged meanwhile over what was made, in the transaction
            that writes it.
        advance: is told how far it is.
    """
    with store.writing() as connection:
        documents.link_versions(connection)
    with store.reading() as connection:
        ids = documents.ids(connection)
        versions = documents.versions(connection)
        readings = list(documents.readings(connection, [each for each, _ in ids]))
        decided = judgements.everything(connection)
        before = {row.event.id: row for row in derived.all_events(connection)}
        rejected = derived.homes_of(connection, ClaimState.REJECTED)
    inquiry = inquire(readings, config, decided, versions=versions)
    kept = Keeping(inquiry, at, before)
    total = len(inquiry.events)
    events = []
    for event in kept.events():
        events.append(event)
        if advance:
            advance(Progress(stage="findings", done=len(events), total=total))
    rows = list(kept.rows(rejected))
    with store.writing() as connection:
        derived.clear(connection)
        for place, event in enumerate(events):
            derived.put_event(connection, event, place)
        derived.put_claims(connection, rows)
        words.forget(connection, "claim")
        words.put(connection, map(claim_words, rows))
        derived.put_record(connection, "lineage", inquiry.lineage)
        derived.put_record(connection, "unfit", _unfit(inquiry))
        derived.put_record(connection, "drifts", inquiry.drifts)
        settled.put(connection, "stale", "")
        settled.put(connection, "related", at)
        catch_up(connection, judgements.everything(connection)[len(decided) :])
    return Related(
        documents=len(readings),
        claims=len(rows),
        events=total,
        findings=sum(len(each.findings) for each in inquiry.reconciliations),
    )


def inquire(
    readings: Sequence[Reading],
    config: CaseConfig,
    decided: Sequence[Judgement],
    ledger: Iterable[Entry] = (),
    versions: Iterable[Version] = (),
    *,
    asked: ReconcileOptions | None = None,
    embedder: Embedder | None = None,
) -> Inquiry:
    """Return all that follows from readings and judgements under a configuration."""
    from recount.reconciliation.rules import installed  # noqa: PLC0415

    return relate(
        readings,
        ledger,
        options_of(config, asked),
        installed(),
        judgements=decided,
        two_coders=config.two_coders,
        versions=versions,
        embedder=embedder,
    )


def _unfit(inquiry: Inquiry) -> list[tuple[str, str, str]]:
    return [(each.judgement, each.claim, each.reason) for each in inquiry.decided.unfit]


def claim_words(row: ClaimRow) -> Words:
    """Return the words by which a claim is found."""
    claim = row.claim
    return Words("claim", claim.id, claim.doc, str(claim.measure), claim.quote)


class Keeping:
    """What is kept of an inquiry, event by event and claim by claim."""

    def __init__(
        self, inquiry: Inquiry, at: str, before: Mapping[EventId, EventRow]
    ) -> None:
        self._inquiry = inquiry
        self._at = at
        self._before = before
        self._readings = {each.document.name: each for each in inquiry.readings}
        self._found = {each.event: each for each in inquiry.reconciliations}
        self._of_doc: dict[str, list[Event]] = defaultdict(list)
        for event in inquiry.events:
            for doc in event.docs:
                self._of_doc[doc].append(event)
        self._lines = Lines(inquiry.lineage)

    def events(self) -> Iterator[KeptEvent]:
        """Yield every event in its order with all that a page shows of it."""
        for event in self._inquiry.events:
            traced = self._lines.around(event, self._claims(event))
            yield keep_event(
                event,
                [self._readings[doc] for doc in event.docs if doc in self._readings],
                self._around(event),
                traced,
                self._found,
                self._changed(event),
            )

    def rows(self, rejected: Mapping[ClaimId, EventId]) -> Iterator[ClaimRow]:
        """Yield every claim with its state, event, origin, finding and conflicts.

        Args:
            rejected: claims that count no more, with the event they were about.
        """
        event_of = {
            claim.id: claim.event
            for each in self._inquiry.readings
            for claim in each.claims
        }
        decided = {row.claim.id: row for row in self._inquiry.decided.rows}
        places = Places(self._inquiry.reconciliations, self._inquiry.lineage)
        told = set()
        for reading in self._inquiry.readings:
            for claim in reading.claims:
                told.add(claim.id)
                row = decided.get(claim.id) or ClaimRow(
                    claim=claim, machine=_bare(claim)
                )
                row = msgspec.structs.replace(row, doc_id=reading.document.id)
                yield places.put(row, event_of[claim.id])
        for row in self._inquiry.decided.rows:
            if row.claim.id not in told:
                home = rejected.get(row.claim.id, EventId(""))
                claim = msgspec.structs.replace(row.claim, event=home)
                yield msgspec.structs.replace(row, claim=claim)

    def _claims(self, event: Event) -> set[ClaimId]:
        return {
            claim.id
            for doc in event.docs
            if doc in self._readings
            for claim in self._readings[doc].claims
        }

    def _around(self, event: Event) -> list[Event]:
        near = {each.id: each for doc in event.docs for each in self._of_doc[doc]}
        near.pop(event.id, None)
        return [near[each] for each in sorted(near)]

    def _changed(self, event: Event) -> str:
        """Since when it is as it is: now, unless it was the same before."""
        old = self._before.get(event.id)
        if old is None or old.event.claims != event.claims:
            return self._at
        return old.changed_at


def _bare(claim: Claim) -> Claim:
    """The claim as it was read, before events were linked."""
    return msgspec.structs.replace(claim, event=EventId(""))


def keep_event(
    event: Event,
    readings: Sequence[Reading],
    around: Sequence[Event],
    traced: Lineage,
    found: Mapping[EventId, Reconciliation],
    changed_at: str,
) -> KeptEvent:
    """Return an event with all that a page shows of it."""
    from recount.dossier import compose_event  # noqa: PLC0415
    from recount.mentions.numbers import read_figure  # noqa: PLC0415

    own = found.get(event.id) or Reconciliation(
        event=event.id, findings=(), conflicts=()
    )
    shown: ShownCaseEvent = compose_event(
        readings,
        event,
        around,
        traced,
        [found[each.id] for each in (event, *around) if each.id in found],
        reread=read_figure,
    )
    row = EventRow(
        event=event,
        docs=len(event.docs),
        claims=len(event.claims),
        origins=traced.count(event.claims),
        conflicts=sum(each.kind is ConflictKind.CONFLICT for each in own.conflicts),
        changed_at=changed_at,
    )
    return KeptEvent(row, own, traced, shown)


class Places:
    """Where each claim stands: its origin, its finding, its conflicts."""

    def __init__(self, found: Iterable[Reconciliation], lineage: Lineage) -> None:
        self._origin = {
            claim: origin.id for origin in lineage.origins for claim in origin.claims
        }
        self._finding: dict[ClaimId, FindingId] = {}
        self._conflicts: dict[ClaimId, tuple[ConflictId, ...]] = {}
        for each in found:
            strict = _strict(each.conflicts)
            for finding in each.findings:
                for position in finding.positions:
                    for claim in position.claims:
                        self._finding[claim] = finding.id
                        self._conflicts[claim] = tuple(strict.get(position.id, ()))

    def put(self, row: ClaimRow, event: EventId) -> ClaimRow:
        """Return the row with its places."""
        claim = row.claim.id
        return msgspec.structs.replace(
            row,
            claim=msgspec.structs.replace(row.claim, event=event),
            origin=self._origin.get(claim, OriginId("")),
            finding=self._finding.get(claim, FindingId("")),
            conflicts=self._conflicts.get(claim, ()),
        )


def _strict(conflicts: Iterable[Conflict]) -> dict[str, list[ConflictId]]:
    found: dict[str, list[ConflictId]] = defaultdict(list)
    for conflict in conflicts:
        if conflict.kind is ConflictKind.CONFLICT:
            for position in conflict.positions:
                found[position].append(conflict.id)
    return found


class Lines:
    """The lineage of a case, cut to one event at a time."""

    def __init__(self, whole: Lineage) -> None:
        self._whole = whole
        self._links = defaultdict(list)
        for link in whole.links:
            self._links[whole.homes[link.first]].append(link)
        self._origins = {
            claim: at for at, o in enumerate(whole.origins) for claim in o.claims
        }
        self._reuses = defaultdict(list)
        for at, reuse in enumerate(whole.reuses):
            self._reuses[reuse.first_doc].append(at)
        self._descents = defaultdict(list)
        for at, descent in enumerate(whole.descents):
            self._descents[descent.child].append(at)

    def around(self, event: Event, claims: set[ClaimId]) -> Lineage:
        """Return what touches the documents of an event.

        Links stay whole by component: two copies of a third report are one origin,
        even where the third tells of another event.
        """
        whole = self._whole
        docs = set(event.docs)
        homes = sorted({whole.homes[each] for each in claims if each in whole.homes})
        origins = sorted(
            {self._origins[each] for each in claims if each in self._origins}
        )
        reuses = sorted(
            at
            for doc in docs
            for at in self._reuses.get(doc, ())
            if whole.reuses[at].second_doc in docs
        )
        descents = sorted(
            at
            for doc in docs
            for at in self._descents.get(doc, ())
            if whole.descents[at].parent in docs or whole.descents[at].unseen
        )
        return Lineage(
            reuses=tuple(whole.reuses[at] for at in reuses),
            links=tuple(link for home in homes for link in self._links[home]),
            origins=tuple(whole.origins[at] for at in origins),
            descents=tuple(whole.descents[at] for at in descents),
            cuts=tuple(
                each
                for each in whole.cuts
                if each.first in claims or each.second in claims
            ),
        )
