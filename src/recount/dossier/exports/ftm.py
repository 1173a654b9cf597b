"""FollowTheMoney entities as JSON lines, as Aleph and OpenAleph read them.

The model has no schema for a figure: an event is an Event, a report an Article, and
what a report tells of an event is the summary of a Documentation that joins the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from recount.dossier.exports.material import Material, days, document_facts
from recount.model.claim import Claim
from recount.model.edtf import precision
from recount.model.event import Event
from recount.model.ids import content_id
from recount.model.release import DocumentFacts

Entity = dict[str, object]

LANGUAGES = {
    "ar": "ara", "az": "aze", "de": "deu", "en": "eng", "es": "spa", "fa": "fas",
    "fr": "fra", "hy": "hye", "pt": "por", "ru": "rus", "tr": "tur", "uk": "ukr",
}  # fmt: skip
"""ISO 639-1 to 639-3, as the model writes languages; another one is left out"""


def write(material: Material) -> Iterator[bytes]:
    """Yield an entity a line."""
    encode = msgspec.json.Encoder().encode
    for entity in _entities(material):
        yield encode(entity) + b"\n"


def _entities(material: Material) -> Iterator[Entity]:
    for event in material.events:
        yield _event(event)
    for reading in material.readings:
        facts = document_facts(reading.document)
        yield _article(facts)
        told: dict[str, list[Claim]] = {}
        for claim in reading.claims:
            if claim.event in material.event_of and not claim.is_aside:
                told.setdefault(claim.event, []).append(claim)
        for identity, claims in told.items():
            yield _documentation(facts, identity, claims)


def _entity(
    identity: str, schema: str, caption: str, properties: dict[str, Sequence[str]]
) -> Entity:
    kept = {name: [v for v in values if v] for name, values in properties.items()}
    return {
        "id": identity,
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
        "caption": caption,
    }


def _event(event: Event) -> Entity:
    start, end = days(event.when)
    whole = event.when if precision(event.when) in {"day", "month", "year"} else ""
    return _entity(
        event.id,
        "Event",
        event.label,
        {
            "name": [event.label],
            "location": [event.place],
            "date": [whole.rstrip("~?%")],
            "startDate": [start],
            "endDate": [end],
        },
    )


def _article(document: DocumentFacts) -> Entity:
    dated = precision(document.published) in {"day", "month", "year"}
    return _entity(
        document.id,
        "Article",
        document.title or document.name,
        {
            "title": [document.title],
            "fileName": [document.name],
            "author": [document.author],
            "publisher": [document.publisher],
            "sourceUrl": [document.url if "://" in document.url else ""],
            "publishedAt": [document.published.rstrip("~?%") if dated else ""],
            "language": [LANGUAGES.get(document.language, "")],
            "mimeType": [document.media_type],
        },
    )


def _documentation(
    document: DocumentFacts, event: str, claims: Sequence[Claim]
) -> Entity:
    return _entity(
        content_id("documentation", document.id, event),
        "Documentation",
        "tells of",
        {
            "document": [document.id],
            "entity": [event],
            "role": ["tells of"],
            "summary": [_told(claim) for claim in claims],
        },
    )


def _told(claim: Claim) -> str:
    counted = " ".join((claim.measure.value.replace("_", " "), *claim.group))
    by = " citing ".join(claim.attributed_to) or "the author"
    stance = "" if claim.stance == "asserted" else f", {claim.stance.value}"
    return f"{counted}: {claim.figure} ({by}{stance}): “{claim.quote}”"
