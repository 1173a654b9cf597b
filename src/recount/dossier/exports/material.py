"""What every form of export is made of: the records, checked, with ways among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recount.dossier import audit
from recount.dossier.exports.places import Gazetteer
from recount.dossier.inquired import Inquired
from recount.model.edtf import bounds
from recount.model.release import (
    DocumentFacts,
    EventFacts,
    OriginFacts,
    ReleasedClaim,
)

if TYPE_CHECKING:
    from recount.model.claim import Claim
    from recount.model.document import Document
    from recount.model.event import Event
    from recount.model.finding import Finding
    from recount.model.ids import ClaimId, EventId
    from recount.model.ledger import Entry
    from recount.model.lineage import Lineage, Origin
    from recount.model.reading import Reading
    from recount.model.withholding import Withheld

DEFAULT_RULE = "lower-median"  # always one of the figures told
CONTEXT_CHARS = 32  # on either side of a quote; as annotation tools commonly take
NO_PLACES = Gazetteer()


@dataclass(frozen=True)
class Material:
    """The records of a case or a release. Made by ``gather``."""

    title: str
    readings: tuple[Reading, ...]
    """with those claims alone that stand in their text"""
    events: tuple[Event, ...]
    lineage: Lineage
    findings: tuple[Finding, ...]
    ledger: tuple[Entry, ...]
    places: Gazetteer
    rule: str
    """the rule of estimation whose result stands as low, best and high"""
    event_reports: tuple[Mapping[str, str | int], ...]
    """a row an event and report, as the R package eventreport reads them"""
    withheld: Mapping[ClaimId, Withheld]
    """what a release leaves out of quotes"""

    def claims(self) -> Iterator[Claim]:
        """Yield every claim, by document and place in the text."""
        for reading in self.readings:
            yield from reading.claims

    def released(self) -> Iterator[ReleasedClaim]:
        """Yield every claim with its document, event, origin and the words around."""
        for reading in self.readings:
            facts = document_facts(reading.document)
            text = reading.document.text
            for claim in reading.claims:
                event = self.event_of.get(claim.event)
                origin = self.origin_of.get(claim.id)
                hidden = self.withheld.get(claim.id)
                yield ReleasedClaim(
                    claim=claim,
                    document=facts,
                    event=event_facts(event) if event else None,
                    origin=OriginFacts(
                        id=origin.id, label=origin.label, reports=len(origin.docs)
                    )
                    if origin
                    else None,
                    prefix=text[max(0, claim.start - CONTEXT_CHARS) : claim.start],
                    suffix=text[claim.end : claim.end + CONTEXT_CHARS],
                    withheld=hidden.places if hidden else 0,
                    original=hidden.original if hidden else None,
                )

    @cached_property
    def event_of(self) -> dict[EventId, Event]:
        """The events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def origin_of(self) -> dict[ClaimId, Origin]:
        """The origin of each claim."""
        return {
            claim: origin for origin in self.lineage.origins for claim in origin.claims
        }

    @cached_property
    def claims_of(self) -> dict[EventId, list[Claim]]:
        """The claims of each event, without those that findings leave out."""
        told: dict[EventId, list[Claim]] = {event.id: [] for event in self.events}
        for claim in self.claims():
            if claim.event in told and not claim.is_aside:
                told[claim.event].append(claim)
        return told

    @cached_property
    def findings_of(self) -> dict[EventId, list[Finding]]:
        """The findings of each event."""
        told: dict[EventId, list[Finding]] = {event.id: [] for event in self.events}
        for finding in self.findings:
            told.setdefault(finding.event, []).append(finding)
        return told


def gather(
    inquired: Inquired,
    ledger: Iterable[Entry] = (),
    *,
    title: str = "",
    rule: str = DEFAULT_RULE,
    places: Gazetteer = NO_PLACES,
    event_reports: Sequence[Mapping[str, str | int]] = (),
    withheld: Mapping[ClaimId, Withheld] | None = None,
    reread: audit.Reread | None = None,
) -> Material:
    """Return the material of an inquiry; claims that fail their check are left out.

    Args:
        inquired: the records.
        ledger: the lines of what was offered.
        title: of the case.
        rule: the rule of estimation whose result stands as low, best and high.
        places: names with coordinates, as the user gave them.
        event_reports: rows for eventreport; made by reconciliation.
        withheld: by claim, what a release leaves out of its quote.
        reread: reads the words of each figure again.
    """
    kept, _ = audit.check(inquired.readings, reread)
    return Material(
        title=title,
        readings=kept,
        events=tuple(inquired.events),
        lineage=inquired.lineage,
        findings=tuple(
            finding for each in inquired.reconciliations for finding in each.findings
        ),
        ledger=tuple(ledger),
        places=places,
        rule=rule,
        event_reports=tuple(event_reports),
        withheld=withheld or {},
    )


def document_facts(document: Document) -> DocumentFacts:
    """Return the metadata of a document."""
    earliest, latest = days(document.dating.value)
    return DocumentFacts(
        id=document.id,
        name=document.name,
        title=document.title,
        publisher=document.publisher,
        author=document.author,
        url=document.url,
        published=document.dating.value,
        earliest=earliest,
        latest=latest,
        dated_by=document.dating.by.value,
        language=document.language,
        media_type=document.media_type,
        capture=document.capture,
    )


def event_facts(event: Event) -> EventFacts:
    """Return what a row says of an event."""
    earliest, latest = days(event.when)
    return EventFacts(
        id=event.id,
        label=event.label,
        kind=event.kind.value,
        place=event.place,
        when=event.when,
        earliest=earliest,
        latest=latest,
    )


def days(edtf: str) -> tuple[str, str]:
    """Return the earliest and latest day as ISO dates; empty is open."""
    earliest, latest = bounds(edtf)
    return (
        earliest.isoformat() if earliest else "",
        latest.isoformat() if latest else "",
    )
