"""Events as the dossier shows them: those told in full, and those told beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from recount.dossier import echoes, estimates, findings, words
from recount.dossier.reports import Shelf
from recount.lang.en.labels import EVENTS, RIVALS
from recount.model.claim import Claim
from recount.model.event import Event, EventKind, Naming
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId
from recount.model.lineage import Lineage
from recount.model.shown import (
    Excerpt,
    Neighbour,
    ShownEvent,
    Telling,
)

MAX_ON_ONE_PAGE = 3  # events told in full; more of them get a page each
MAX_WORDS = 12  # different words for an event, by report


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """What composing an event needs at hand."""

    shelf: Shelf
    lineage: Lineage
    events: tuple[Event, ...]
    reconciliations: dict[EventId, Reconciliation]
    claims: dict[EventId, dict[ClaimId, Claim]]
    """those that passed the audit, by event and id"""


def show(desk: Desk) -> tuple[ShownEvent, ...]:
    """Return the events that are told in full, each with its neighbours.

    These are the main ones, and the chief event of every document that tells of none
    of them. Any other stands beside the one with which it shares most documents.
    """
    main = _chief(desk)
    main.sort(
        key=lambda each: (not each.main, -len(each.docs), -len(each.claims), each.id)
    )
    around: dict[EventId, list[Event]] = {event.id: [] for event in main}
    for event in desk.events:
        if event.id not in around:
            around[_nearest(event, main).id].append(event)
    apart = len(main) > MAX_ON_ONE_PAGE
    return tuple(
        _event(
            desk,
            event,
            around[event.id],
            f"e{at}",
            f"events/e{at}.html" if apart else "index.html",
        )
        for at, event in enumerate(main, 1)
    )


def show_one(desk: Desk, event: Event) -> ShownEvent:
    """Return one event, with every other event of the desk beside it."""
    around = [each for each in desk.events if each.id != event.id]
    return _event(desk, event, around, "e1", "index.html")


def _chief(desk: Desk) -> list[Event]:
    main = {event.id: event for event in desk.events if event.main}
    covered = {doc for event in main.values() for doc in event.docs}
    told: dict[str, list[Event]] = {}
    for event in desk.events:
        for doc in event.docs:
            told.setdefault(doc, []).append(event)
    for doc in desk.shelf.numbers:
        if doc not in covered and doc in told:
            best = max(told[doc], key=lambda each: _chiefness(desk, each, doc))
            main[best.id] = best
            covered.update(best.docs)
    return list(main.values())


def _chiefness(desk: Desk, event: Event, doc: str) -> tuple[bool, int, int, EventId]:
    claims = desk.claims.get(event.id, {}).values()
    own = sum(claim.doc == doc for claim in claims)
    return event.kind is EventKind.INCIDENT, own, len(event.docs), event.id


def _nearest(event: Event, main: Sequence[Event]) -> Event:
    docs = set(event.docs)
    return max(main, key=lambda each: len(docs.intersection(each.docs)))


def _event(
    desk: Desk, event: Event, around: Sequence[Event], anchor: str, page: str
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
        page=page,
        label=words.sentence(event.label),
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
        cuts=echoes.cuts(desk.shelf, desk.lineage, claims),
        tellings=tuple(_tellings(desk.shelf, event)),
        reasons=tuple(desk.shelf.told(reason) for reason in event.reasons),
        apart=findings.apart(desk.shelf, claims.values(), positions.values()),
        neighbours=tuple(
            _neighbour(desk, each, f"{anchor}n{at}")
            for at, each in enumerate(neighbours, 1)
        ),
    )
    return msgspec.structs.replace(shown, summary=tuple(_sentences(shown)))


def _tell(
    desk: Desk, event: Event, claims: Mapping[ClaimId, Claim], anchor: str
) -> findings.Told:
    reconciled = desk.reconciliations.get(event.id)
    if reconciled is None:
        return findings.Told(findings=(), conflicts=(), rivalries=(), positions={})
    return findings.tell(desk.shelf, reconciled, claims, anchor)


def _neighbour(desk: Desk, event: Event, anchor: str) -> Neighbour:
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
        # The first says beside what it is told, as its place on the page does.
        reasons=tuple(desk.shelf.told(reason) for reason in event.reasons[1:]),
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
