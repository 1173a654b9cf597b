"""The dossier: everything that a page, a terminal or a file shows of a case."""

from __future__ import annotations

import msgspec

from recount.model.ledger import Entry
from recount.model.shown import (
    Apart,
    Excerpt,
    ShownDescent,
    ShownEvent,
    ShownQuote,
    ShownReuse,
)


class Clue(msgspec.Struct, frozen=True, kw_only=True):
    """What dates a report."""

    allows: str
    reason: str
    href: str = ""
    """where it stands; empty for metadata"""


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a report's text under the same marks."""

    text: str
    quoted: bool = False
    """whether some claim's quote covers it"""
    figure: bool = False
    """whether it is the words of a figure"""
    dim: bool = False
    """whether it is boilerplate"""
    anchors: tuple[str, ...] = ()
    """ids of what begins here"""


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that a report shows: its address and caption, never the picture."""

    report: int
    address: str
    caption: str = ""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One document as the dossier lists it, with its text cut at every mark."""

    number: int
    doc: str
    page: str
    """address of its page, relative to the dossier's folder"""
    title: str
    publisher: str
    author: str
    url: str
    language: str
    media_type: str
    date: str
    """in words; empty: cannot tell"""
    earliest: str = ""
    """ISO day; empty: open"""
    latest: str = ""
    dated_by: str
    clues: tuple[Clue, ...] = ()
    quotes: tuple[ShownQuote, ...] = ()
    """its figures in text order"""
    labels: tuple[str, ...] = ()
    """what each of ``quotes`` counts, in words"""
    paragraphs: tuple[tuple[Segment, ...], ...] = ()
    sha256: str = ""


class NoteGroup(msgspec.Struct, frozen=True, kw_only=True):
    """All sentences of one kind that figures alone do not tell."""

    kind: str
    heading: str
    notes: tuple[Excerpt, ...]
    more: int = 0
    """how many further ones the reports hold"""


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """A claim whose words do not stand where it says, and why; it is not shown."""

    doc: str
    start: int
    end: int
    reason: str


class Audit(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the check of every claim against its text."""

    checked: int
    failures: tuple[Failure, ...] = ()


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """What is published from a case."""

    title: str
    summary: tuple[str, ...]
    """sentences"""
    events: tuple[ShownEvent, ...]
    reports: tuple[Report, ...]
    reuses: tuple[ShownReuse, ...]
    more_reuses: int
    """how many further pairs lineage.json holds"""
    descents: tuple[ShownDescent, ...] = ()
    """who may have copied whom"""
    apart: tuple[Apart, ...]
    """claims about no event that could be told"""
    notes: tuple[NoteGroup, ...]
    pictures: tuple[Picture, ...]
    ledger: tuple[Entry, ...]
    audit: Audit
    policies: tuple[str, ...]
    """names of the policies that the figures rest on: "literal-1" """
    steps: tuple[str, ...]
    """steps and versions that made the records"""
