"""Linked data: JSON-LD with its context inside, so that no program needs the network.

Each claim is a schema.org Claim and a PROV entity; the words that carry it are the
target of a W3C Web Annotation, by a quote with the words around and by its place.
No rating of any claim is made: there is no ClaimReview here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from recount.dossier.exports.material import Material
from recount.model.edtf import precision
from recount.model.lineage import Origin
from recount.model.release import DocumentFacts, EventFacts, ReleasedClaim

Node = Mapping[str, object]

URN = "urn:recount:"
CONTEXT: Mapping[str, object] = {
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "recount": f"{URN}terms:",
    "id": "@id",
    "type": "@type",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "low": {"@id": "recount:low", "@type": "xsd:nonNegativeInteger"},
    "high": {"@id": "recount:high", "@type": "xsd:nonNegativeInteger"},
    "about": {"@id": "schema:about", "@type": "@id"},
    "appearance": {"@id": "schema:appearance", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasQuotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "hadMember": {"@id": "prov:hadMember", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@id"},
    "voices": {"@id": "recount:voices", "@container": "@list"},
    "group": "recount:group",
    "qualifier": "recount:qualifier",
    "measure": "recount:measure",
    "stance": "recount:stance",
    "approx": {"@id": "recount:approx", "@type": "xsd:boolean"},
    "phrase": "recount:phrase",
    "withheld": {"@id": "recount:withheld", "@type": "xsd:nonNegativeInteger"},
    "originalStart": {
        "@id": "recount:originalStart",
        "@type": "xsd:nonNegativeInteger",
    },
    "originalEnd": {"@id": "recount:originalEnd", "@type": "xsd:nonNegativeInteger"},
    "edtf": "recount:edtf",
    "ratio": "recount:ratio",
    "name": "schema:name",
    "text": "schema:text",
}


def write(material: Material) -> Iterator[bytes]:
    """Yield one JSON-LD document, a node a line."""
    encode = msgspec.json.Encoder().encode
    yield b'{"@context": ' + encode(CONTEXT) + b',\n"@graph": ['
    comma = b"\n"
    for node in _nodes(material):
        yield comma + encode({k: v for k, v in node.items() if v not in (None, "", ())})
        comma = b",\n"
    yield b"\n]}\n"


def _nodes(material: Material) -> Iterator[Node]:
    from recount.dossier.exports.material import event_facts  # noqa: PLC0415

    for event in material.events:
        yield _event(event_facts(event))
    told: set[str] = set()
    for row in material.released():
        if row.document.id not in told:
            told.add(row.document.id)
            yield from _document(row.document)
        yield _claim(row)
        yield _annotation(row)
    known = {claim.id for claim in material.claims()}
    for origin in material.lineage.origins:
        if members := [claim for claim in origin.claims if claim in known]:
            yield _origin(origin, members)


def _event(event: EventFacts) -> Node:
    return {
        "id": URN + event.id,
        "type": "schema:Event",
        "name": event.label,
        "schema:additionalType": event.kind,
        "edtf": event.when,
        "schema:startDate": _day(event.earliest),
        "schema:endDate": _day(event.latest),
        "schema:location": {"type": "schema:Place", "name": event.place}
        if event.place
        else None,
    }


def _document(document: DocumentFacts) -> Iterator[Node]:
    capture = document.capture.removeprefix("sha256:")
    exact = precision(document.published) == "day" and document.earliest
    yield {
        "id": URN + document.id,
        "type": ["schema:CreativeWork", "prov:Entity"],
        "name": document.title or document.name,
        "schema:identifier": document.name,
        "schema:url": document.url,
        "schema:inLanguage": document.language,
        "schema:encodingFormat": document.media_type,
        "schema:author": document.author,
        "schema:publisher": document.publisher,
        "schema:datePublished": _day(document.earliest) if exact else None,
        "edtf": document.published,
        "wasDerivedFrom": f"urn:sha256:{capture}" if capture else None,
    }


def _claim(row: ReleasedClaim) -> Node:
    claim = row.claim
    document = URN + row.document.id
    return {
        "id": URN + claim.id,
        "type": ["schema:Claim", "prov:Entity"],
        "text": claim.quote,
        "appearance": document,
        "wasQuotedFrom": document,
        "about": URN + claim.event if row.event else None,
        "schema:claimInterpreter": [
            {"type": "prov:Agent", "name": voice} for voice in claim.attributed_to
        ]
        or None,
        "voices": list(claim.attributed_to) or None,
        "measure": claim.measure.value,
        "group": list(claim.group) or None,
        "qualifier": list(claim.qualifier) or None,
        "low": claim.low,
        "high": claim.high,
        "approx": claim.approx,
        "ratio": f"{claim.ratio[0]}/{claim.ratio[1]}" if claim.ratio else None,
        "phrase": claim.phrase,
        "stance": claim.stance.value,
        "recount:asOf": claim.as_of,
        "recount:partOf": {"id": URN + claim.part_of} if claim.part_of else None,
        "prov:wasGeneratedBy": {
            "id": f"{URN}step:{claim.step}",
            "type": "prov:Activity",
            "name": claim.step,
        }
        if claim.step
        else None,
    }


def _annotation(row: ReleasedClaim) -> Node:
    claim = row.claim
    quote: dict[str, object] = {
        "type": "oa:TextQuoteSelector",
        "oa:exact": claim.quote,
        "oa:prefix": row.prefix,
        "oa:suffix": row.suffix,
    }
    place: dict[str, object] = {
        "type": "oa:TextPositionSelector",
        "start": claim.start,
        "end": claim.end,
    }
    hidden: dict[str, object] = {"withheld": row.withheld} if row.withheld else {}
    if row.original:
        hidden["originalStart"] = row.original.start
        hidden["originalEnd"] = row.original.end
    return {
        "id": f"{URN}quote:{claim.id}",
        "type": "oa:Annotation",
        "motivation": "oa:identifying",
        "body": URN + claim.id,
        "target": {
            "type": "oa:SpecificResource",
            "source": URN + row.document.id,
            "selector": [quote, place],
        },
        **hidden,
    }


def _origin(origin: Origin, members: Iterable[str]) -> Node:
    return {
        "id": URN + origin.id,
        "type": ["prov:Collection", "recount:Origin"],
        "name": origin.label,
        "hadMember": [URN + claim for claim in members],
    }


def _day(iso: str) -> Node | None:
    return {"@value": iso, "@type": "xsd:date"} if iso else None
