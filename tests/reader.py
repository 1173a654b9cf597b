"""Reads texts given as strings, as the pipeline reads files."""

from __future__ import annotations

from bench.reading import as_capture
from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.ids import CaptureId, DocumentId
from recount.model.reading import Reading
from recount.pipeline import read


def read_text(text: str, *, name: str = "report.txt", published: str = "") -> Reading:
    """Return the reading of a plain text, dated by a sidecar where one is given."""
    return read(*as_capture(name, text, published))


def told(text: str) -> list[tuple[str, str, int | None, int | None]]:
    """Return measure, group, low and high of each claim of a text, in order."""
    return [
        (claim.measure.value, " ".join(claim.group), claim.low, claim.high)
        for claim in read_text(text).claims
    ]


def only_claim(text: str) -> Claim:
    """Return the one claim of a text."""
    (claim,) = read_text(text).claims
    return claim


def plain_document(text: str) -> Document:
    """Return a document of a text that was not captured, for what reads documents."""
    return Document(
        id=DocumentId("doc:1"),
        capture=CaptureId("sha256:" + "0" * 64),
        name="a.txt",
        text=text,
        media_type="text/plain",
    )
