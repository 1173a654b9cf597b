"""Reviewing claims, agreement between coders, and releases."""

from __future__ import annotations

import msgspec

from recount.web.contexts.head import Choice, Head, Tally
from recount.web.contexts.words import ClaimLine, Judging, Quote, Reading
from recount.web.render import Frame


class Rival(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict that the question would decide, with the words on the other side."""

    sentence: str
    href: str
    quotes: tuple[tuple[str, Quote], ...]
    """figure and words"""


class QuestionPart(msgspec.Struct, frozen=True, kw_only=True):
    """The claim that is asked about."""

    href: str
    why: str
    quote: Quote
    document: str
    written: str
    publisher: str
    reading: Reading
    rivals: tuple[Rival, ...]
    judging: Judging


class QueueLine(msgspec.Struct, frozen=True, kw_only=True):
    """One question of the queue."""

    href: str
    said: str
    document: str
    current: bool


class ReviewPage(msgspec.Struct, frozen=True, kw_only=True):
    """The question that is most useful now, and those after it."""

    frame: Frame
    head: Head
    question: QuestionPart | None
    queue: tuple[QueueLine, ...]
    before: str
    """address of the question before; empty at the first"""
    after: str
    judged: int
    claims: int


class FieldAgreement(msgspec.Struct, frozen=True, kw_only=True):
    """How far coders agree on one field."""

    name: str
    measure: str
    """kind of alpha"""
    alpha: str
    """three decimals, or that it cannot be told"""
    units: int


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that coders judged otherwise."""

    claim: ClaimLine
    codings: tuple[tuple[str, str], ...]
    """coder, and what the coder decided"""
    adjudicated: str
    """by whom and how; empty while it is open"""


class AgreementPage(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement by field, and what is to be adjudicated."""

    frame: Frame
    head: Head
    coders: tuple[Tally, ...]
    fields: tuple[FieldAgreement, ...]
    open: tuple[Difference, ...]
    settled: tuple[Difference, ...]


class ReleaseLine(msgspec.Struct, frozen=True, kw_only=True):
    """One release."""

    href: str
    at: str
    by: str
    note: str
    sha256: str
    withheld: int


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """Something that changed since the last release."""

    at: str
    by: str
    text: str
    reason: str


class WithheldLine(msgspec.Struct, frozen=True, kw_only=True):
    """Names that the next releases leave out."""

    number: int
    names: tuple[str, ...]
    kind: str
    reason: str


class ReleasePage(msgspec.Struct, frozen=True, kw_only=True):
    """What would be released, what changed, and what was released before."""

    frame: Frame
    head: Head
    events: tuple[tuple[str, str], ...]
    """label and address"""
    documents: int
    claims: int
    conflicts: int
    unjudged: int
    """claims that decide conflicts and nobody judged"""
    differing: int
    """claims that coders judged otherwise and nobody adjudicated"""
    withheld: tuple[WithheldLine, ...]
    kinds: tuple[Choice, ...]
    changes: tuple[Change, ...]
    more_changes: int
    since: str
    """when the last release was, in words; empty: there was none"""
    releases: tuple[ReleaseLine, ...]
