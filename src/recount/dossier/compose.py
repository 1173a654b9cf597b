"""From readings, events, lineage and findings to a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from recount.dossier import audit, echoes, estimates, findings, words
from recount.dossier.notes import Note, find_captions, find_images, find_notes
from recount.dossier.reports import Shelf, report, shelve
from recount.lang.en.labels import EVENTS, RIVALS
from recount.lang.en.notes import NOTES
from recount.model.claim import Claim
from recount.model.dossier import (
    Dossier,
    Excerpt,
    Neighbour,
    NoteGroup,
    Picture,
    ShownEvent,
    Telling,
)
from recount.model.edtf import bounds
from recount.model.event import Event, EventKind, Naming
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId
from recount.model.ledger import Entry
from recount.model.lineage import Lineage
from recount.model.reading import Reading
from recount.model.span import Span

STEP = "dossier-1"
POLICY = "literal-1"  # how the words of a figure are read; docs/claims.md

MAX_NOTES = 60  # of one kind; the rest is counted, and stands in the reports
MAX_WORDS = 12  # different words for an event, by report


def compose(
    readings: Sequence[Reading],
    events: Sequence[Event],
    lineage: Lineage,
    reconciliations: Sequence[Reconciliation],
    ledger: Sequence[Entry],
    *,
    title: str = "",
) -> Dossier:
    """Return everything that is shown of a case.

    A claim whose quote does not stand in its text is left out and counted.
    """
    readings, audited = audit.check(readings)
    desk = _Desk(
        shelf=shelve(readings),
        lineage=lineage,
        events=tuple(events),
        reconciliations={each.event: each for each in reconciliations},
        claims=_by_event(readings),
    )
    shown = _events(desk)
    notes = [note for each in readings for note in find_notes(each)]
    captions = [
        (each.document.name, span) for each in readings for span in find_captions(each)
    ]
    spots = _spots(desk, notes, captions)
    reuses = echoes.reuses(desk.shelf, lineage)
    return Dossier(
        title=title or _title(shown, readings),
        summary=_summary(shown, readings, audited.checked),
        events=shown,
        reports=tuple(
            report(desk.shelf, doc, spots.get(doc, ())) for doc in desk.shelf.numbers
        ),
        reuses=reuses[: echoes.MAX_REUSES],
        more_reuses=max(0, len(reuses) - echoes.MAX_REUSES),
        apart=findings.apart(desk.shelf, _homeless(desk), ()),
        notes=_notes(desk.shelf, notes),
        pictures=_pictures(desk.shelf, captions),
        ledger=tuple(ledger),
        audit=audited,
        policies=(POLICY,),
        steps=_steps(readings),
    )


class _Desk(msgspec.Struct, frozen=True, kw_only=True):
    """What composing an event needs at hand."""

    shelf: Shelf
    lineage: Lineage
    events: tuple[Event, ...]
    reconciliations: dict[EventId, Reconciliation]
    claims: dict[EventId, dict[ClaimId, Claim]]
    """those that passed the audit, by event and id"""


def _by_event(readings: Iterable[Reading]) -> dict[EventId, dict[ClaimId, Claim]]:
    claims: dict[EventId, dict[ClaimId, Claim]] = {}
    for reading in readings:
        for claim in reading.claims:
            claims.setdefault(claim.event, {})[claim.id] = claim
    return claims


def _homeless(desk: _Desk) -> list[Claim]:
    known = {event.id for event in desk.events}
    return [
        claim
        for event, claims in desk.claims.items()
        if event not in known
        for claim in claims.values()
    ]


def _events(desk: _Desk) -> tuple[ShownEvent, ...]:
    main = [event for event in desk.events if event.main]
    if not main:
        incidents = [each for each in desk.events if each.kind is EventKind.INCIDENT]
        main = incidents or list(desk.events)
    main.sort(key=lambda each: (-len(each.docs), -len(each.claims), each.id))
    around: dict[EventId, list[Event]] = {event.id: [] for event in main}
    for event in desk.events:
        if event.id not in around:
            around[_nearest(event, main).id].append(event)
    return tuple(
        _event(desk, event, around[event.id], f"e{at}")
        for at, event in enumerate(main, 1)
    )


def _nearest(event: Event, main: Sequence[Event]) -> Event:
    docs = set(event.docs)
    return max(main, key=lambda each: len(docs.intersection(each.docs)))


def _event(
    desk: _Desk, event: Event, around: Sequence[Event], anchor: str
) -> ShownEvent:
    claims = desk.claims.get(event.id, {})
    told = _tell(desk, event, claims, anchor)
    positions = told.positions
    reconciled = desk.reconciliations.get(event.id)
    neighbours = sorted(
        around, key=lambda each: (-len(each.docs), -len(each.claims), each.id)
    )
    shown = ShownEvent(
        anchor=anchor,
        label=event.label,
        when=words.when(event.when),
        summary=(),
        reports=desk.shelf.numbered(event.docs),
        findings=told.findings,
        conflicts=told.conflicts,
        rivalries=told.rivalries,
        agreement=tuple(
            positions[each] for each in reconciled.agreement if each in positions
        )
        if reconciled
        else (),
        left_out=tuple(
            positions[each] for each in reconciled.left_out if each in positions
        )
        if reconciled
        else (),
        ties=reconciled.ties if reconciled else (),
        rules=estimates.table(told.findings),
        origins=echoes.origins(desk.shelf, desk.lineage, claims, anchor),
        links=echoes.links(desk.shelf, desk.lineage, claims),
        tellings=tuple(_tellings(desk.shelf, event)),
        reasons=event.reasons,
        apart=findings.apart(desk.shelf, claims.values(), positions.values()),
        neighbours=tuple(
            _neighbour(desk, each, f"{anchor}n{at}")
            for at, each in enumerate(neighbours, 1)
        ),
    )
    return msgspec.structs.replace(shown, summary=tuple(_sentences(shown)))


def _tell(
    desk: _Desk, event: Event, claims: Mapping[ClaimId, Claim], anchor: str
) -> findings.Told:
    reconciled = desk.reconciliations.get(event.id)
    if reconciled is None:
        return findings.Told(findings=(), conflicts=(), rivalries=(), positions={})
    return findings.tell(desk.shelf, reconciled, claims, anchor)


def _neighbour(desk: _Desk, event: Event, anchor: str) -> Neighbour:
    claims = desk.claims.get(event.id, {})
    told = _tell(desk, event, claims, anchor)
    return Neighbour(
        anchor=anchor,
        label=words.sentence(event.label),
        kind=EVENTS[event.kind],
        when=words.when(event.when),
        reports=desk.shelf.numbered(event.docs),
        findings=told.findings,
        conflicts=told.conflicts,
        rivalries=told.rivalries,
        apart=findings.apart(desk.shelf, claims.values(), told.positions.values()),
    )


def _sentences(event: ShownEvent) -> Iterator[str]:
    positions = [each for finding in event.findings for each in finding.positions]
    quotes = sum(len(each.quotes) for each in positions)
    yield (
        f"{words.counted(len(event.reports), 'report tells', 'reports tell')} of it, "
        f"in {words.counted(len(positions), 'figure')} and "
        f"{words.counted(quotes, 'quote')}."
    )
    yield from _verdict(event)
    most = max(positions, key=lambda each: len(each.reports), default=None)
    if most and len(most.reports) > 1:
        yield (
            f"The figure that stands in most reports, {most.said}, is "
            f"in {len(most.reports)} of them and goes back to "
            f"{words.origins(most.origins)}."
        )


def _verdict(event: ShownEvent) -> Iterator[str]:
    agreeing = sum(
        finding.status == "agree"
        and len({number for each in finding.positions for number in each.reports}) > 1
        for finding in event.findings
    )
    strict = sum(each.kind == "conflict" for each in event.conflicts)
    lesser = len(event.conflicts) - strict
    for rivalry in event.rivalries:
        if rivalry.relation == RIVALS["conflict"]:
            strict += len(rivalry.rivals)
        else:
            lesser += len(rivalry.rivals)
    if agreeing:
        yield (
            f"Reports agree on {words.counted(agreeing, 'of the counts', 'counts')}."
            if agreeing > 1
            else "Reports agree on one count."
        )
    if strict:
        yield (
            f"{words.counted(strict, 'set', 'sets')} of figures cannot all be true "
            "together."
        )
    if lesser:
        are = words.counted(lesser, "lesser difference is", "lesser differences are")
        yield f"{are} told."


def _tellings(shelf: Shelf, event: Event) -> Iterator[Telling]:
    for doc in shelf.numbers:
        telling = Telling(
            report=shelf.numbers[doc],
            words=_namings(shelf, event.words, doc),
            places=_namings(shelf, event.place_names, doc),
            dates=_namings(shelf, event.dates, doc),
        )
        if telling.words or telling.places or telling.dates:
            yield telling


def _namings(shelf: Shelf, namings: Iterable[Naming], doc: str) -> tuple[Excerpt, ...]:
    found: dict[str, Excerpt] = {}
    for naming in namings:
        if naming.doc == doc:
            excerpt = shelf.excerpt(doc, naming.span)
            found.setdefault(excerpt.text.lower(), excerpt)
    return tuple(found.values())[:MAX_WORDS]


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
    told = {(picture.report, picture.caption) for picture in pictures}
    for doc, span in captions:
        excerpt = shelf.excerpt(doc, span)
        if (excerpt.report, excerpt.text) not in told:
            pictures.append(
                Picture(report=excerpt.report, address="", caption=excerpt.text)
            )
    return tuple(sorted(pictures, key=lambda each: each.report))


def _spots(
    desk: _Desk, notes: Iterable[Note], captions: Iterable[tuple[str, Span]]
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


def _summary(
    events: Sequence[ShownEvent], readings: Sequence[Reading], claims: int
) -> tuple[str, ...]:
    sentences = [
        f"{words.counted(len(readings), 'report')} with "
        f"{words.counted(claims, 'claim')} about "
        f"{words.counted(len(events), 'event')} and "
        f"{words.counted(sum(len(each.neighbours) for each in events), 'neighbour')}."
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
