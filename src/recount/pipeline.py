"""The path from bytes to findings: the stages, and how they are put together.

Each stage is a pure function. This module alone knows their order; it reads no disk
but through ``sources``, and keeps nothing.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from recount.errors import InputError
from recount.model.capture import Capture
from recount.model.ledger import Entry, Outcome, Problem, Step
from recount.model.reading import Reading

if TYPE_CHECKING:
    from recount.lineage import Embedder
    from recount.model.claim import Claim
    from recount.model.event import Event
    from recount.model.finding import Reconciliation
    from recount.model.lineage import Lineage
    from recount.reconciliation import ReconcileOptions
    from recount.reconciliation.rules import Rule
    from recount.sources import IntakeOptions

STAGES: tuple[Step, ...] = (
    Step(name="sources", version=2, makes=("capture",)),
    Step(name="documents", version=1, needs=("capture",), makes=("document",)),
    Step(name="passages", version=1, needs=("document",), makes=("passage",)),
    Step(
        name="mentions",
        version=1,
        needs=("document", "passage"),
        makes=("mention",),
    ),
    Step(name="dating", version=1, needs=("mention",), makes=("document",)),
    Step(name="claims", version=1, needs=("mention",), makes=("claim",)),
    Step(name="events", version=1, needs=("claim",), makes=("event",)),
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
        result = _attempt(record, data)
        if isinstance(result, Problem):
            yield result.entry(record.media_type, record.size)
        else:
            yield _entry(record, seen, result.document.notes)
        yield result
        if advance:
            advance(record.name)
    yield from tally.end()


def _attempt(record: Capture, data: bytes) -> Reading | Problem:
    try:
        return read(record, data)
    except InputError as error:
        return _problem(record, error)
    except Exception as error:  # noqa: BLE001 - the one place that isolates a document
        # A fault of ours on one document must not cost the user the other 2,999;
        # it is told with its place in the code, and counted like any refusal.
        return _fault(record, error)


def read(capture: Capture, data: bytes) -> Reading:
    """Return everything that one capture says by itself.

    Raises:
        InputError: the bytes cannot be read as a document.
    """
    from recount import claims, dating, documents, mentions, passages  # noqa: PLC0415
    from recount.text.tokens import Tokens  # noqa: PLC0415

    document = documents.parse_guarded(capture, data)
    parts = passages.split(document)
    tokens = Tokens(document.text)
    found = mentions.find(document, parts, tokens)
    when = dating.date(document, parts, found)
    document = msgspec.structs.replace(document, dating=when)
    found = dating.resolve(found, when)
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
) -> Inquiry:
    """Link claims to events, trace what was reused, and reconcile each event.

    Args:
        readings: of all documents, in any order.
        ledger: the lines of what was offered; kept as they are.
        options: of reconciliation: assumptions, rules and limits.
        rules: of estimation, by name; None: the built-in ones.
        embedder: compares sentences by their meaning; without one, only words do.
    """
    from recount import events, lineage, reconciliation  # noqa: PLC0415

    ordered = sorted(readings, key=lambda reading: reading.document.name)
    linked, told = events.link(ordered)
    traced = lineage.trace(linked, told, embedder=embedder)
    results = tuple(
        reconciliation.reconcile(
            event,
            claims,
            traced,
            options or reconciliation.ReconcileOptions(),
            published=_published(linked),
            context=context,
            rules=rules,
        )
        for event, claims, context in _by_event(linked, told)
    )
    return Inquiry(linked, told, traced, results, tuple(ledger))


def _published(readings: Iterable[Reading]) -> dict[str, str]:
    return {
        reading.document.name: reading.document.dating.value for reading in readings
    }


def _by_event(
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


def _entry(record: Capture, seen: dict[str, str], notes: Sequence[str]) -> Entry:
    first = seen.setdefault(record.id, record.name)
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
