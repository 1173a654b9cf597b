"""From readings, events, lineage and findings to a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from recount.dossier import audit, echoes, events, findings, words
from recount.dossier.events import Desk
from recount.dossier.notes import Note, find_captions, find_images, find_notes
from recount.dossier.reports import Shelf, report, shelve
from recount.lang.en.notes import NOTES
from recount.model.case import ShownCaseEvent
from recount.model.claim import Claim
from recount.model.dossier import Audit, Dossier, NoteGroup, Picture
from recount.model.edtf import bounds
from recount.model.event import Event
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId
from recount.model.ledger import Entry
from recount.model.lineage import Lineage
from recount.model.reading import Reading
from recount.model.shown import ShownEvent
from recount.model.span import Span

STEP = "dossier-1"
POLICY = "literal-1"  # how the words of a figure are read; docs/claims.md

MAX_NOTES = 60  # of one kind; the rest is counted, and stands in the reports


def compose(
    readings: Sequence[Reading],
    told: Sequence[Event],
    lineage: Lineage,
    reconciliations: Sequence[Reconciliation],
    ledger: Sequence[Entry],
    *,
    title: str = "",
    reread: audit.Reread | None = None,
    audited: Audit | None = None,
) -> Dossier:
    """Return everything that is shown of a case.

    A claim whose quote does not stand in its text, or whose figure is read otherwise
    the second time, is left out and counted.

    Args:
        readings: of all documents, with claims that carry their event.
        told: the events.
        lineage: what was reused.
        reconciliations: what is said of each event.
        ledger: the lines of what was offered.
        title: of the case; empty: made from the events.
        reread: reads the words of each figure again.
        audited: of a release, the check of its claims before words were withheld.
    """
    readings, found = audit.check(readings, reread)
    audited = audited or found
    desk = Desk(
        shelf=shelve(readings),
        lineage=lineage,
        events=tuple(told),
        reconciliations={each.event: each for each in reconciliations},
        claims=_by_event(readings),
    )
    shown = events.show(desk)
    notes = [note for each in readings for note in find_notes(each)]
    captions = [
        (each.document.name, span) for each in readings for span in find_captions(each)
    ]
    spots = _spots(desk, notes, captions)
    reuses, more_reuses = echoes.reuses(desk.shelf, lineage)
    return Dossier(
        title=title or _title(shown, readings),
        summary=_summary(shown, readings, audited.checked),
        events=shown,
        reports=tuple(
            report(desk.shelf, doc, spots.get(doc, ())) for doc in desk.shelf.numbers
        ),
        reuses=reuses,
        more_reuses=more_reuses,
        descents=echoes.descents(desk.shelf, lineage),
        apart=findings.apart(desk.shelf, _homeless(desk), ()),
        notes=_notes(desk.shelf, notes),
        pictures=_pictures(desk.shelf, captions),
        ledger=tuple(ledger),
        audit=audited,
        policies=(POLICY,),
        steps=_steps(readings),
    )


def compose_event(
    readings: Sequence[Reading],
    event: Event,
    around: Sequence[Event],
    lineage: Lineage,
    reconciliations: Sequence[Reconciliation],
    *,
    reread: audit.Reread | None = None,
) -> ShownCaseEvent:
    """Return one event as a page shows it, with the reports that tell of it.

    Args:
        readings: of its documents.
        event: what is shown in full.
        around: other events that the same documents tell of.
        lineage: of at least its documents.
        reconciliations: of the event and of those around it.
        reread: reads the words of each figure again.
    """
    readings, _ = audit.check(readings, reread)
    desk = Desk(
        shelf=shelve(readings),
        lineage=lineage,
        events=(event, *around),
        reconciliations={each.event: each for each in reconciliations},
        claims=_by_event(readings),
    )
    reuses, _ = echoes.reuses(desk.shelf, lineage)
    return ShownCaseEvent(
        event=events.show_one(desk, event),
        reports=tuple(
            msgspec.structs.replace(
                report(desk.shelf, doc, ()), paragraphs=(), quotes=()
            )
            for doc in desk.shelf.numbers
        ),
        reuses=reuses,
    )


def _by_event(readings: Iterable[Reading]) -> dict[EventId, dict[ClaimId, Claim]]:
    claims: dict[EventId, dict[ClaimId, Claim]] = {}
    for reading in readings:
        for claim in reading.claims:
            claims.setdefault(claim.event, {})[claim.id] = claim
    return claims


def _homeless(desk: Desk) -> list[Claim]:
    known = {event.id for event in desk.events}
    return [
        claim
        for event, claims in desk.claims.items()
        if event not in known
        for claim in claims.values()
    ]


def _notes(shelf: Shelf, notes: Sequence[Note]) -> tuple[NoteGroup, ...]:
    groups = []
    for kind, heading, _cues in NOTES:
        found = [note for note in notes if note.kind == kind]
        found.sort(key=lambda note: (shelf.numbers[note.doc], note.span))
        if found:
            groups.append(
                NoteGroup(
                    kind=kind,
                    heading=heading,
                    notes=tuple(
                        shelf.excerpt(note.doc, note.span) for note in found[:MAX_NOTES]
                    ),
                    more=max(0, len(found) - MAX_NOTES),
                )
            )
    return tuple(groups)


def _pictures(
    shelf: Shelf, captions: Iterable[tuple[str, Span]]
) -> tuple[Picture, ...]:
    pictures = [
        Picture(report=number, address=image.address, caption=image.caption)
        for doc, number in shelf.numbers.items()
        for image in find_images(shelf.readings[doc].document)
    ]
    told = [(picture.report, " ".join(picture.caption.split())) for picture in pictures]
    for doc, span in captions:
        each = shelf.excerpt(doc, span)
        # A caption stands in the text too, cut into sentences.
        if not any(each.report == at and each.text in known for at, known in told):
            pictures.append(Picture(report=each.report, address="", caption=each.text))
    return tuple(sorted(pictures, key=lambda each: each.report))


def _spots(
    desk: Desk, notes: Iterable[Note], captions: Iterable[tuple[str, Span]]
) -> dict[str, list[Span]]:
    """Return all places by document that something outside its claims links to."""
    spots: dict[str, list[Span]] = {}
    for note in notes:
        spots.setdefault(note.doc, []).append(note.span)
    for doc, span in captions:
        spots.setdefault(doc, []).append(span)
    for event in desk.events:
        for naming in (*event.words, *event.place_names, *event.dates):
            spots.setdefault(naming.doc, []).append(naming.span)
    for reuse in desk.lineage.reuses:
        spots.setdefault(reuse.first_doc, []).append(reuse.first)
        spots.setdefault(reuse.second_doc, []).append(reuse.second)
    return spots


def _title(events: Sequence[ShownEvent], readings: Sequence[Reading]) -> str:
    if len(events) == 1:
        return events[0].label
    if not events:
        return words.counted(len(readings), "report")
    return (
        f"{words.counted(len(events), 'event')} in "
        f"{words.counted(len(readings), 'report')}"
    )


def _beside(events: Sequence[ShownEvent]) -> str:
    more = sum(len(each.neighbours) for each in events)
    if not more:
        return ""
    return f" and {more:,} more told beside {'it' if len(events) == 1 else 'them'}"


def _summary(
    events: Sequence[ShownEvent], readings: Sequence[Reading], claims: int
) -> tuple[str, ...]:
    sentences = [
        f"{words.counted(len(readings), 'report')} with "
        f"{words.counted(claims, 'claim')} about "
        f"{words.counted(len(events), 'event')}{_beside(events)}."
    ]
    days = [bounds(each.document.dating.value) for each in readings]
    known = sorted(day for pair in days for day in pair if day)
    undated = sum(not each.document.dating.value for each in readings)
    if known:
        span = (
            f"in {known[0].year}"
            if known[0].year == known[-1].year
            else f"between {known[0].year} and {known[-1].year}"
        )
        tail = f"; {words.counted(undated, 'has', 'have')} no date" if undated else ""
        sentences.append(f"Written {span}{tail}.")
    return tuple(sentences)


def _steps(readings: Iterable[Reading]) -> tuple[str, ...]:
    steps = {each.document.step for each in readings}
    steps.update(claim.step for each in readings for claim in each.claims)
    return (*sorted(step for step in steps if step), STEP)
