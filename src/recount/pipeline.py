"""The path from bytes to findings: the stages, and how they are put together.

Each stage is a pure function. This module alone knows their order; it reads no disk
but through ``sources``, and keeps nothing.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from recount.errors import InputError
from recount.model.capture import Capture
from recount.model.ledger import Entry, Outcome, Problem, Step
from recount.model.reading import Reading

if TYPE_CHECKING:
    from recount.judgements import Unfit
    from recount.lineage import Embedder
    from recount.model.case import ClaimRow
    from recount.model.claim import Claim
    from recount.model.document import Document
    from recount.model.event import Event
    from recount.model.finding import Reconciliation
    from recount.model.ids import ClaimId
    from recount.model.judgement import Judgement
    from recount.model.lineage import Drift, Lineage, Version
    from recount.reconciliation import ReconcileOptions
    from recount.reconciliation.rules import Rule
    from recount.sources import IntakeOptions
    from recount.text.tokens import Tokens

STAGES: tuple[Step, ...] = (
    Step(name="sources", version=2, makes=("capture",)),
    Step(name="documents", version=3, needs=("capture",), makes=("document",)),
    Step(name="passages", version=4, needs=("document",), makes=("passage",)),
    Step(
        name="mentions",
        version=18,
        needs=("document", "passage"),
        makes=("mention",),
    ),
    Step(name="dating", version=4, needs=("mention",), makes=("document",)),
    Step(name="claims", version=19, needs=("mention",), makes=("claim",)),
    Step(name="judgements", version=1, needs=("claim",), makes=("claim",)),
    Step(name="events", version=14, needs=("claim",), makes=("event",)),
    Step(name="lineage", version=1, needs=("event",), makes=("origin", "reuse")),
    Step(
        name="reconciliation",
        version=1,
        needs=("event", "origin"),
        makes=("finding", "conflict"),
    ),
    Step(name="dossier", version=1, needs=("finding",), makes=("dossier",)),
)
"""the stages in the order in which they run, with what each needs and makes"""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """All that was read, linked, traced and reconciled from one set of reports."""

    readings: tuple[Reading, ...]
    events: tuple[Event, ...]
    lineage: Lineage
    reconciliations: tuple[Reconciliation, ...]
    ledger: tuple[Entry, ...]
    decided: Decided = field(default_factory=lambda: Decided())
    drifts: tuple[Drift, ...] = ()
    """figures that changed between captures of one address"""


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided about the claims of a set of reports."""

    rows: tuple[ClaimRow, ...] = ()
    """every claim with its state, rejected ones too; without their events"""
    unfit: tuple[Unfit, ...] = ()
    """judgements that no longer fit what is read"""
    scope: Mapping[ClaimId, str] = field(default_factory=dict)
    """claims that are kept out of the arithmetic, with what they count"""


READING = "+".join(
    f"{each}" for each in STAGES[: [each.name for each in STAGES].index("judgements")]
)
"""names and versions of the steps that read one document"""


def take(
    paths: Sequence[str],
    advance: Callable[[str], None] | None = None,
    options: IntakeOptions | None = None,
) -> Iterator[Reading | Problem | Entry]:
    """Yield for each thing offered its ledger entry, and its reading or problem.

    Nothing is dropped: a document that cannot be read yields a Problem and the next
    one is read. A container has one entry, after those of its members.

    Args:
        paths: files, folders and addresses, as the user gave them.
        advance: is told the name of each document when it has been read.
        options: limits and choices of intake.
    """
    from recount.sources import Tally, capture  # noqa: PLC0415

    seen: dict[str, str] = {}
    tally = Tally()
    for offered in capture(paths, options):
        yield from tally.see(offered)
        if isinstance(offered, Problem):
            if offered.outcome is not Outcome.OPENED:
                yield offered
            continue
        record, data = offered
        if record.is_container:
            continue
        result = attempt(record, data)
        if isinstance(result, Problem):
            yield result.entry(record.media_type, record.size)
        else:
            first = seen.setdefault(record.id, record.name)
            yield entry(record, first, result.document.notes)
        yield result
        if advance:
            advance(record.name)
    yield from tally.end()


def attempt(capture: Capture, data: bytes) -> Reading | Problem:
    """Return what one capture says by itself, or why it cannot be read."""
    try:
        return read(capture, data)
    except InputError as error:
        return _problem(capture, error)
    except Exception as error:  # noqa: BLE001 - the one place that isolates a document
        # A fault of ours on one document must not cost the user the other 2,999;
        # it is told with its place in the code, and counted like any refusal.
        return _fault(capture, error)


def read(capture: Capture, data: bytes) -> Reading:
    """Return everything that one capture says by itself.

    Raises:
        InputError: the bytes cannot be read as a document.
    """
    from recount import documents, printed  # noqa: PLC0415
    from recount.text.mend import mend  # noqa: PLC0415
    from recount.text.tokens import Tokens  # noqa: PLC0415

    document = documents.parse_guarded(capture, data)
    tokens = Tokens(document.text)
    mended = mend(document.text, tokens)
    if mended is None:
        return _read(document, tokens)
    told = _read(printed.for_reading(document, mended), Tokens(mended.text))
    return printed.lay_back(told, document, mended)


def _read(document: Document, tokens: Tokens) -> Reading:
    from recount import claims, dating, mentions, passages  # noqa: PLC0415

    parts = passages.split(document)
    found = mentions.find(document, parts, tokens)
    when = dating.date(document, parts, found)
    document = msgspec.structs.replace(document, dating=when)
    found = dating.resolve(found, when, document.text)
    return Reading(
        document=document,
        passages=parts,
        mentions=found,
        claims=claims.assemble(document, parts, tokens, found),
    )


def relate(
    readings: Sequence[Reading],
    ledger: Iterable[Entry] = (),
    options: ReconcileOptions | None = None,
    rules: Mapping[str, Rule] | None = None,
    *,
    embedder: Embedder | None = None,
    judgements: Sequence[Judgement] = (),
    two_coders: bool = False,
    versions: Iterable[Version] = (),
) -> Inquiry:
    """Link claims to events, trace what was reused, and reconcile each event.

    Args:
        readings: of all documents, in any order.
        ledger: the lines of what was offered; kept as they are.
        options: of reconciliation: assumptions, rules and limits.
        rules: of estimation, by name; None: the built-in ones.
        embedder: compares sentences by their meaning; without one, only words do.
        judgements: what people decided, oldest first.
        two_coders: whether a claim counts only as two coders agree.
        versions: documents that were captured from one address.
    """
    from recount import events, lineage  # noqa: PLC0415

    ordered = sorted(readings, key=lambda reading: reading.document.name)
    decided = Decided()
    if judgements:
        ordered, decided = judge(ordered, judgements, two_coders=two_coders)
    ordered, drifts = lineage.dated(ordered, versions)
    linked, told = events.link(ordered)
    if judgements:
        from recount.judgements import relink  # noqa: PLC0415

        linked, told, unfit = relink(linked, told, judgements)
        decided = Decided(decided.rows, (*decided.unfit, *unfit), decided.scope)
    traced = lineage.trace(linked, told, judgements=judgements, embedder=embedder)
    days = published(linked)
    results = tuple(
        settle(
            event,
            claims,
            traced,
            context,
            days,
            options=options,
            rules=rules,
            scope=decided.scope,
        )
        for event, claims, context in by_event(linked, told)
    )
    return Inquiry(linked, told, traced, results, tuple(ledger), decided, drifts)


def judge(
    readings: Sequence[Reading],
    judgements: Sequence[Judgement],
    *,
    two_coders: bool = False,
) -> tuple[list[Reading], Decided]:
    """Return the readings with the claims that count, and what was decided."""
    from recount.judgements import decide, overlay  # noqa: PLC0415
    from recount.judgements.overlay import out_of_scope  # noqa: PLC0415
    from recount.mentions.numbers import read_figure  # noqa: PLC0415

    decisions = decide(judgements, two_coders=two_coders)
    counted: list[Reading] = []
    rows: list[ClaimRow] = []
    unfit: list[Unfit] = []
    for reading in readings:
        after, told, odd = overlay(reading, decisions, read_figure)
        counted.append(after)
        rows += told
        unfit += odd
    return counted, Decided(tuple(rows), tuple(unfit), out_of_scope(iter(rows)))


def settle(
    event: Event,
    claims: Sequence[Claim],
    traced: Lineage,
    context: Sequence[Claim],
    published: Mapping[str, str],
    *,
    options: ReconcileOptions | None = None,
    rules: Mapping[str, Rule] | None = None,
    scope: Mapping[ClaimId, str] | None = None,
) -> Reconciliation:
    """Return the findings of one event.

    Args:
        event: what the claims are about.
        claims: all that are told of it.
        traced: lineage of at least its documents.
        context: claims of other events in its documents.
        published: EDTF date by document.
        options: assumptions, rules and limits.
        rules: of estimation, by name; None: the built-in ones.
        scope: claims that people set aside, with whom they count.
    """
    from recount import reconciliation  # noqa: PLC0415

    aside = scope or {}
    found = reconciliation.reconcile(
        event,
        [claim for claim in claims if claim.id not in aside],
        traced,
        options or reconciliation.ReconcileOptions(),
        published=published,
        context=context,
        rules=rules,
    )
    notes = tuple(
        f"Set aside, as it counts others ({aside[claim.id]}): “{claim.quote}” "
        f"({claim.doc})."
        for claim in claims
        if claim.id in aside
    )
    return (
        msgspec.structs.replace(found, notes=(*found.notes, *notes)) if notes else found
    )


def published(readings: Iterable[Reading]) -> dict[str, str]:
    """Return the EDTF date of each document by name, as far as known."""
    return {
        reading.document.name: reading.document.dating.value for reading in readings
    }


def by_event(
    readings: Sequence[Reading], events: Sequence[Event]
) -> Iterator[tuple[Event, list[Claim], list[Claim]]]:
    """Yield each event with its claims and those told beside it in its documents."""
    by_doc = {reading.document.name: reading.claims for reading in readings}
    for event in events:
        near = [claim for doc in event.docs for claim in by_doc[doc]]
        yield (
            event,
            [claim for claim in near if claim.event == event.id],
            [claim for claim in near if claim.event != event.id],
        )


def entry(record: Capture, first: str, notes: Sequence[str]) -> Entry:
    """Return the line of the ledger for a capture that was read.

    Args:
        record: the capture.
        first: the name under which the same bytes were offered first.
        notes: what in it was not read.
    """
    same = first != record.name
    reasons = (*((f"the same bytes as {first}",) if same else ()), *notes)
    return Entry(
        name=record.name,
        outcome=Outcome.DUPLICATE if same else Outcome.READ,
        media_type=record.media_type,
        size=record.size,
        reason="; ".join(reasons),
    )


def _problem(record: Capture, error: InputError) -> Problem:
    return Problem(
        name=record.name,
        reason=error.reason,
        place=error.place,
        remedy=error.remedy,
        outcome=Outcome.NEEDS_OCR if error.needs_ocr else Outcome.REFUSED,
    )


def _fault(record: Capture, error: Exception) -> Problem:
    trace = traceback.extract_tb(error.__traceback__)
    last = trace[-1]
    module = Path(last.filename).stem
    return Problem(
        name=record.name,
        reason=f"a fault of Recount: {type(error).__name__}: {error}",
        place=f"{module}, line {last.lineno}",
        remedy="Please report it with the file, if you may share it.",
    )
