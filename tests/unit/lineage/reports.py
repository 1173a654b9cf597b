"""Invented reports for the tests of lineage: a line is a passage."""

from __future__ import annotations

from collections.abc import Sequence

from recount.model.claim import Claim, Measure, Stance
from recount.model.document import DatedBy, Dating, Document
from recount.model.ids import CaptureId, ClaimId, DocumentId, EventId, content_id
from recount.model.mention import Mention, PlaceMention
from recount.model.passage import Passage, Role
from recount.model.reading import Reading
from recount.model.span import Span

EVENT = EventId("event-velm")


def report(
    name: str,
    text: str,
    *figures: Claim,
    published: str = "",
    publisher: str = "",
    places: Sequence[str] = (),
    boilerplate: Sequence[str] = (),
) -> Reading:
    """A reading of the text; the figures come from ``figure`` and are put in place."""
    document = Document(
        id=DocumentId(name),
        capture=CaptureId(name),
        name=name,
        text=text,
        media_type="text/plain",
        publisher=publisher,
        dating=Dating(value=published, by=DatedBy.SIDECAR),
    )
    mentions: tuple[Mention, ...] = tuple(
        PlaceMention(span=_find(text, place), name=place) for place in places
    )
    return Reading(
        document=document,
        passages=_passages(text, boilerplate),
        mentions=mentions,
        claims=tuple(_placed(claim, name, text) for claim in figures),
    )


def figure(
    phrase: str,
    measure: Measure = Measure.KILLED,
    *group: str,
    voices: Sequence[str] = (),
    low: int | None = None,
    event: str = EVENT,
    stance: Stance = Stance.ASSERTED,
) -> Claim:
    """A claim of an exact figure, found in the text by its words."""
    value = low if low is not None else int(phrase.split()[0].replace(",", ""))
    return Claim(
        doc="",
        quote=phrase,
        start=0,
        end=len(phrase),
        event=EventId(event),
        measure=measure,
        group=tuple(sorted(group)),
        low=value,
        high=value,
        phrase=phrase,
        attributed_to=tuple(voices),
        stance=stance,
    )


def _placed(claim: Claim, name: str, text: str) -> Claim:
    span = _find(text, claim.phrase)
    number = Span(span.start, span.start + len(claim.phrase.split()[0]))
    return Claim(
        id=ClaimId(content_id("claim", name, span.start, claim.measure, claim.group)),
        doc=name,
        quote=claim.quote,
        start=span.start,
        end=span.end,
        event=claim.event,
        measure=claim.measure,
        group=claim.group,
        low=claim.low,
        high=claim.high,
        phrase=number.cut(text),
        phrase_span=number,
        attributed_to=claim.attributed_to,
        stance=claim.stance,
    )


def _find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _passages(text: str, boilerplate: Sequence[str]) -> tuple[Passage, ...]:
    found = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        role = Role.BOILERPLATE if line in boilerplate else Role.BODY
        span = Span(start, start + len(line))
        found.append(Passage(span=span, role=role, paragraph=number))
        start += len(line) + 1
    return tuple(found)
