"""Documents: the text and metadata read from a capture."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.model.edtf import bounds
from recount.model.ids import CaptureId, DocumentId
from recount.model.span import Span


class DatedBy(StrEnum):
    """How the publication date of a document was found, surest first."""

    SIDECAR = "sidecar"
    METADATA = "metadata"
    HEADER = "header"
    """a header line of a mail or a date line under the title"""
    URL = "url"
    DATELINE = "dateline"
    INSIDE = "inside"
    """sentences of the text that only some days satisfy"""
    UNKNOWN = "unknown"


class DateClue(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence or field that says when a document was written."""

    allows: str
    """EDTF: the days that the clue allows"""
    reason: str
    """a short sentence: "11 years since 2005-03-14" """
    span: Span | None = None
    """where it stands in the text; None for metadata"""


class Dating(msgspec.Struct, frozen=True, kw_only=True):
    """When a document was published, as far as can be told, and why."""

    value: str = ""
    """EDTF; empty: cannot tell"""
    by: DatedBy = DatedBy.UNKNOWN
    clues: tuple[DateClue, ...] = ()
    """what was found, those that were used first"""

    def __post_init__(self) -> None:
        bounds(self.value)


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text that the file's own structure marks."""

    span: Span
    kind: str
    """title, heading, paragraph, list_item, cell, caption, quote, comment or
    boilerplate"""
    heads: tuple[str, ...] = ()
    """of a table cell: its row and column heads"""
    page: int = 0
    """page of a paged file, from 1; 0 where there are no pages"""


class Image(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that a document shows or names."""

    address: str
    caption: str = ""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The text of one capture: the coordinate system of every quote.

    The text is never changed after it was made; spans point into it.
    """

    id: DocumentId
    capture: CaptureId
    name: str
    """as in the capture: relative path, unique in a run"""
    text: str
    media_type: str
    charset: str = ""
    """by which the bytes were read as characters; empty where the format says it"""
    title: str = ""
    language: str = "en"
    url: str = ""
    publisher: str = ""
    author: str = ""
    dating: Dating = Dating()
    blocks: tuple[Block, ...] = ()
    """structure known from the file; empty for plain text"""
    images: tuple[Image, ...] = ()
    notes: tuple[str, ...] = ()
    """what the file holds that was not read: attachments, pages without text"""
    step: str = ""
    """name and version of the step that made it"""
