"""The first page of a case, adding files, and its lists."""

from __future__ import annotations

import msgspec

from recount.web.contexts.head import Choice, Head, Tally
from recount.web.contexts.words import ClaimLine
from recount.web.render import Frame


class EventLine(msgspec.Struct, frozen=True, kw_only=True):
    """One event in the list of events."""

    href: str
    label: str
    kind: str
    when: str
    documents: int
    claims: int
    origins: str
    conflicts: int
    changed: str
    """day and time in words"""
    new: bool
    """changed since the last visit"""


class NewsLine(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was done to the case."""

    at: str
    by: str
    text: str


class CasePage(msgspec.Struct, frozen=True, kw_only=True):
    """Events, what is new, and what waits."""

    frame: Frame
    head: Head
    tallies: tuple[Tally, ...]
    waiting: int
    """documents that were added and not read"""
    stale: int
    """documents that an older version read"""
    running: bool
    events: tuple[EventLine, ...]
    total: int
    query: str
    only_open: bool
    more: str
    """address of the next page of events; empty at the end"""
    seen: str
    """when the list of news was last marked as seen, in words"""
    news: tuple[NewsLine, ...]
    more_news: bool


class LedgerLine(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was offered, and what became of it."""

    name: str
    outcome: str
    media_type: str
    size: int
    reason: str
    """with the place in it"""
    remedy: str
    by: str
    at: str


class LedgerPage(msgspec.Struct, frozen=True, kw_only=True):
    """The ledger, filtered by outcome."""

    frame: Frame
    head: Head
    outcomes: tuple[Choice, ...]
    lines: tuple[LedgerLine, ...]
    total: int
    more: str


class FilesPage(msgspec.Struct, frozen=True, kw_only=True):
    """Adding files, and reading them."""

    frame: Frame
    head: Head
    waiting: int
    stale: int
    running: bool
    last_run: str
    outcomes: tuple[Tally, ...]
    reasons: tuple[Tally, ...]
    """why things were not read, most frequent first"""


class DocumentLine(msgspec.Struct, frozen=True, kw_only=True):
    """One document in a list."""

    href: str
    title: str
    name: str
    publisher: str
    published: str
    language: str
    media_type: str
    words: int
    claims: int
    version_of: str
    """address of the earlier capture of the same address; empty for none"""


class DocumentsPage(msgspec.Struct, frozen=True, kw_only=True):
    """The documents, filtered."""

    frame: Frame
    head: Head
    query: str
    publisher: str
    events: tuple[Choice, ...]
    documents: tuple[DocumentLine, ...]
    total: int
    more: str


class ClaimsPage(msgspec.Struct, frozen=True, kw_only=True):
    """The claims, filtered."""

    frame: Frame
    head: Head
    query: str
    events: tuple[Choice, ...]
    measures: tuple[Choice, ...]
    states: tuple[Choice, ...]
    in_conflict: bool
    claims: tuple[ClaimLine, ...]
    total: int
    more: str


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of an excerpt, found or not."""

    text: str
    found: bool


class HitLine(msgspec.Struct, frozen=True, kw_only=True):
    """One place where the searched words stand."""

    href: str
    kind: str
    title: str
    pieces: tuple[Piece, ...]


class SearchPage(msgspec.Struct, frozen=True, kw_only=True):
    """What a search found."""

    frame: Frame
    head: Head
    query: str
    hits: tuple[HitLine, ...]
    total: int
    more: str


class LogLine(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the log."""

    seq: int
    at: str
    by: str
    kind: str
    text: str
    hash: str


class LogPage(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was done, newest first."""

    frame: Frame
    head: Head
    lines: tuple[LogLine, ...]
    total: int
    more: str


class Lapse(msgspec.Struct, frozen=True, kw_only=True):
    """Something that does not verify."""

    what: str
    where: str
    reason: str


class VerifyPage(msgspec.Struct, frozen=True, kw_only=True):
    """What the check of evidence, quotes and log came to."""

    frame: Frame
    head: Head
    ran: bool
    """False: only the button is shown"""
    checked: tuple[Tally, ...]
    lapses: tuple[Lapse, ...]
    notes: tuple[str, ...]
