"""The page of one document, and that of one claim."""

from __future__ import annotations

import msgspec

from recount.web.contexts.head import Choice, Head
from recount.web.contexts.words import (
    ClaimLine,
    Decision,
    Judging,
    Quote,
    Reading,
)
from recount.web.render import Frame


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a paragraph under the same marks."""

    text: str
    quoted: bool = False
    """inside the quote of a claim"""
    dim: bool = False
    """boilerplate or a reader's comment"""
    shared: bool = False
    """shared with another document"""
    href: str = ""
    """of the claim whose figure it is; empty elsewhere"""
    label: str = ""
    """what the claim counts, for those who do not see the mark"""
    ids: tuple[str, ...] = ()
    """ids of claims and places that begin here"""
    chosen: bool = False
    """part of the claim or place that is looked at"""


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """A note in the margin: what a paragraph shares with another document."""

    text: str
    href: str


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph, cut at every mark."""

    at: int
    """where it begins in the text, in code points"""
    marks: tuple[Mark, ...]
    faint: bool = False
    """all of it is boilerplate"""
    asides: tuple[Aside, ...] = ()


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside the text when a claim is looked at."""

    reading: Reading
    state: str
    href: str
    """of the claim's own page"""
    event: str
    event_href: str
    conflicts: tuple[tuple[str, str], ...]
    """sentence and address"""
    origin: str
    """in a sentence"""
    same_place: tuple[ClaimLine, ...]
    """other claims read from the same words"""
    judging: Judging | None


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Where a document comes from."""

    name: str
    media_type: str
    publisher: str
    author: str
    url: str
    web_address: bool
    """whether the address may be made a link"""
    written: str
    dated_by: str
    clues: tuple[tuple[str, str], ...]
    """reason, and address of the words; empty for metadata"""
    sha256: str
    version_of: str


class AddForm(msgspec.Struct, frozen=True, kw_only=True):
    """The form by which a claim is added from selected words."""

    action: str
    quote: str = ""
    start: str = ""
    end: str = ""
    phrase: str = ""
    low: str = ""
    high: str = ""
    group: str = ""
    voices: str = ""
    reason: str = ""
    open: bool = False
    """whether it was filled in already, and is shown again"""
    measures: tuple[Choice, ...] = ()


class DocumentPage(msgspec.Struct, frozen=True, kw_only=True):
    """A text with its claims, and the claim that is looked at."""

    frame: Frame
    head: Head
    language: str
    facts: Facts
    paragraphs: tuple[Paragraph, ...]
    claims: tuple[tuple[str, str, str], ...]
    """address, words of the figure, what is counted; in text order"""
    panel: Panel | None
    add: AddForm | None
    """None for those who may not"""
    beside: str
    """"text", "page" or "original": what stands beside the text"""
    page: int
    """of a paged file, from 1; 0 where there are none"""
    pages: int
    original: bool
    """whether the bytes can be shown as a page"""
    href: str


class ClaimPage(msgspec.Struct, frozen=True, kw_only=True):
    """One claim: words, reading, what depends on it, what was decided."""

    frame: Frame
    head: Head
    id: str
    quote: Quote
    document: str
    document_href: str
    written: str
    publisher: str
    state: str
    reading: Reading
    machine: Reading | None
    """as first read, where it was changed since"""
    event: str
    event_href: str
    conflicts: tuple[tuple[str, str], ...]
    origin: str
    others: tuple[ClaimLine, ...]
    """of the same origin"""
    codings: tuple[tuple[str, str, str], ...]
    """coder, what the coder decided and the id of that, where two or more did"""
    differ: bool
    """whether they differ"""
    judging: Judging | None
    events: tuple[Choice, ...]
    """events that it could be moved to; empty for those who may not judge"""
    history: tuple[Decision, ...]
