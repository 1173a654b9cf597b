"""What is handed on of a case: one row a claim, with what is needed to judge it."""

from __future__ import annotations

import msgspec

from recount.model.claim import Claim
from recount.model.ids import CaptureId, DocumentId, EventId, OriginId
from recount.model.span import Span


class DocumentFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The metadata of the document that tells a claim."""

    id: DocumentId
    name: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    published: str = ""
    """EDTF; empty: cannot tell"""
    earliest: str = ""
    """ISO day; empty: open"""
    latest: str = ""
    dated_by: str = ""
    """how the date was found"""
    language: str = ""
    media_type: str = ""
    capture: CaptureId = CaptureId("")
    """``sha256:`` and 64 hex digits, of the bytes as captured"""


class EventFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The event that a claim is about."""

    id: EventId
    label: str
    kind: str
    place: str = ""
    when: str = ""
    """EDTF"""
    earliest: str = ""
    """ISO day; empty: open"""
    latest: str = ""


class OriginFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The family of claims that go back to one beginning with this one."""

    id: OriginId
    label: str
    reports: int
    """documents that tell a claim of it"""


class ReleasedClaim(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as it is handed on."""

    claim: Claim
    document: DocumentFacts
    event: EventFacts | None = None
    origin: OriginFacts | None = None
    prefix: str = ""
    """the words before the quote"""
    suffix: str = ""
    """the words after it"""
    withheld: int = 0
    """places in the quote where words are withheld"""
    original: Span | None = None
    """where the quote stands in the full text, if words of the report are withheld"""
