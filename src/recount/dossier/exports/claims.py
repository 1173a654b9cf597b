"""Claims in a table: one claim a row, with its document, event and origin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from recount.dossier.exports.material import Material
from recount.dossier.exports.table import Cell, Column, Kind, Table, write_csv
from recount.model.release import ReleasedClaim


def _at(path: str) -> Callable[[ReleasedClaim], Cell]:
    """Return what reads a field of a field; None where one on the way is absent."""
    names = path.split(".")

    def value(row: ReleasedClaim) -> Cell:
        found: Any = row
        for name in names:
            found = None if found is None else getattr(found, name)
        return found  # type: ignore[no-any-return]

    return value


def _ratio(row: ReleasedClaim) -> str:
    ratio = row.claim.ratio
    return f"{ratio[0]}/{ratio[1]}" if ratio else ""


def _sha256(row: ReleasedClaim) -> str:
    return row.document.capture.removeprefix("sha256:")


_T, _W, _B, _L = Kind.TEXT, Kind.WHOLE, Kind.TRUTH, Kind.LIST
_FIELDS: tuple[tuple[str, Kind, str | Callable[[ReleasedClaim], Cell], str], ...] = (
    ("claim", _T, "claim.id", "Id of the claim, made from what makes it."),
    ("doc", _T, "claim.doc", "Name of the document that tells the figure."),
    ("quote", _T, "claim.quote", "The exact words that carry the claim."),
    (
        "start",
        _W,
        "claim.start",
        "Where the quote begins in the document's text, in Unicode code points from 0.",
    ),
    ("end", _W, "claim.end", "Where it ends; the character there is no part of it."),
    ("event", _T, "claim.event", "Id of the event, the same in every document."),
    ("measure", _T, "claim.measure", "What is counted: killed, injured, missing ..."),
    (
        "group",
        _L,
        "claim.group",
        "Which people. Two terms of age or sex are a union, others narrow; empty: the "
        "text tells none.",
    ),
    (
        "qualifier",
        _L,
        "claim.qualifier",
        "Words that narrow the figure further; such a figure is a part of the whole.",
    ),
    ("low", _W, "claim.low", "The least number that the words allow; empty: open."),
    ("high", _W, "claim.high", "The greatest number they allow; empty: open."),
    ("approx", _B, "claim.approx", "Whether it is told as about, some, dozens."),
    ("phrase", _T, "claim.phrase", "The words of the figure itself, as written."),
    ("phrase_start", _W, "claim.phrase_span.start", "Where these words begin."),
    ("phrase_end", _W, "claim.phrase_span.end", "Where they end."),
    ("read_as", _T, "claim.read_as", "They as read, where print is damaged."),
    ("ratio", _T, _ratio, "1/8 for one in eight, with low and high empty."),
    (
        "attributed_to",
        _L,
        "claim.attributed_to",
        "Voices, outermost first: who says it, then whom they cite; empty: the author.",
    ),
    ("stance", _T, "claim.stance", "Of the voice: asserted, hedged or denied."),
    (
        "as_of",
        _T,
        "claim.as_of",
        "Day at which the figure holds (EDTF), where told and not the event's own.",
    ),
    (
        "part_of",
        _T,
        "claim.part_of",
        "The claim of the same text that this one is told to be a part of.",
    ),
    ("rest", _B, "claim.rest", "Whether it is told beside another: another 487."),
    (
        "cumulative",
        _B,
        "claim.cumulative",
        "Whether it is a total over a period or a war, not of one incident.",
    ),
    ("when", _T, "claim.when", "Date (EDTF) that its own passage tells."),
    ("places", _L, "claim.places", "Places that its own passage names."),
    ("described", _B, "claim.described", "Whether people are counted by being named."),
    (
        "boilerplate",
        _B,
        "claim.boilerplate",
        "Whether it stands in a passage that belongs to the page, not to the report; "
        "findings leave it out.",
    ),
    (
        "weighed",
        _B,
        "claim.weighed",
        "Whether it was read by the weight of the words around it, by no rule; "
        "findings leave it out until somebody accepts it.",
    ),
    (
        "by_weight",
        _L,
        "claim.by_weight",
        "Fields that no rule read, and the weight of what stands around it gave.",
    ),
    ("document", _T, "document.id", "Id of the document."),
    ("title", _T, "document.title", "Its title."),
    ("publisher", _T, "document.publisher", "Its publisher."),
    ("author", _T, "document.author", "Its author."),
    ("url", _T, "document.url", "Its address."),
    (
        "published",
        _T,
        "document.published",
        "When it was published (EDTF); empty: cannot tell.",
    ),
    ("published_earliest", _T, "document.earliest", "The earliest day that allows."),
    ("published_latest", _T, "document.latest", "The latest day that allows."),
    (
        "dated_by",
        _T,
        "document.dated_by",
        "How the date was found: sidecar, metadata, header, url, dateline, inside.",
    ),
    ("language", _T, "document.language", "Language of the document."),
    ("media_type", _T, "document.media_type", "What the captured file is."),
    ("sha256", _T, _sha256, "SHA-256 of the bytes as captured."),
    ("event_label", _T, "event.label", "The event in words: place and date."),
    ("event_kind", _T, "event.kind", "Incident, condition or gathering."),
    ("event_place", _T, "event.place", "Where it happened."),
    ("event_when", _T, "event.when", "When it happened (EDTF)."),
    (
        "origin",
        _T,
        "origin.id",
        "Id of the family of claims that go back to one beginning with this one.",
    ),
    ("origin_label", _T, "origin.label", "The voice or document at that beginning."),
    (
        "origin_reports",
        _W,
        "origin.reports",
        "How many documents tell a claim of that family.",
    ),
    ("withheld", _W, "withheld", "How many places of the quote are withheld."),
    (
        "original_start",
        _W,
        "original.start",
        "Where the quote begins in the full text, if words of the report are withheld.",
    ),
    ("original_end", _W, "original.end", "Where it ends there."),
    ("step", _T, "claim.step", "Step and version that read the claim."),
)

TABLE: Table[ReleasedClaim] = Table(
    title="Claims",
    about=(
        "One claim a row: one figure that one document states about one event, with "
        "the voice that the text puts behind it and its exact words. Claims are no "
        "findings: the same figure stands here once for every report that tells it."
    ),
    columns=tuple(
        Column(name, kind, about, _at(value) if isinstance(value, str) else value)
        for name, kind, value, about in _FIELDS
    ),
)


def write(material: Material) -> Iterator[bytes]:
    """Yield the table of claims as CSV."""
    yield from write_csv(TABLE, material.released())
