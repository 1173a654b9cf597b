"""The pages of one event."""

from __future__ import annotations

import msgspec

from recount.model.shown import (
    Excerpt,
    Rivalry,
    ShownConflict,
    ShownDerived,
    ShownFinding,
    ShownOrigin,
    ShownPosition,
    ShownReuse,
)
from recount.web.contexts.head import Choice, Head
from recount.web.render import Frame


class ReportLine(msgspec.Struct, frozen=True, kw_only=True):
    """One report, by the number that it has on the pages of an event."""

    number: int
    id: str
    title: str
    publisher: str
    date: str
    """in words; empty: cannot tell"""

    @property
    def href(self) -> str:
        """Address of the document."""
        return f"/documents/{self.id}"

    def claim(self, claim: str) -> str:
        """Address of a claim's place in the document."""
        return f"{self.href}?claim={claim}#{claim}"

    def spot(self, excerpt: Excerpt) -> str:
        """Address of other words in the document."""
        span = excerpt.href.rpartition("#s")[2]
        return f"{self.href}?at={span}#at"


class PositionLine(msgspec.Struct, frozen=True, kw_only=True):
    """A figure with the first of its quotes."""

    position: ShownPosition
    hidden: int
    """how many further quotes stand behind the link"""
    href: str


class FindingPart(msgspec.Struct, frozen=True, kw_only=True):
    """A finding with the first of its positions."""

    finding: ShownFinding
    summary: str
    """empty where the figures below tell the same"""
    status: str
    strict: bool
    positions: tuple[PositionLine, ...]
    hidden: int
    """how many further positions stand behind the link"""
    href: str
    """of all its positions and quotes"""
    derived: tuple[ShownDerived, ...]


class ConflictPart(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict with its arithmetic as a drawing."""

    conflict: ShownConflict
    diagram: str
    """SVG; empty where there is nothing to draw"""
    href: str
    strict: bool


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one report for one count."""

    figures: tuple[tuple[str, str], ...]
    """figure and address of its place"""
    more: int = 0


class SourceRow(msgspec.Struct, frozen=True, kw_only=True):
    """One report across the counts that are told most."""

    report: ReportLine
    cells: tuple[Cell, ...]


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """Another event of the same reports."""

    label: str
    href: str
    kind: str
    when: str
    reports: int
    figures: tuple[str, ...]


class EventPage(msgspec.Struct, frozen=True, kw_only=True):
    """One event: figures, words, conflicts, charts, names."""

    frame: Frame
    head: Head
    id: str
    kind: str
    summary: tuple[str, ...]
    reports: dict[int, ReportLine]
    findings: tuple[FindingPart, ...]
    hidden_findings: int
    conflicts: tuple[ConflictPart, ...]
    hidden_conflicts: int
    rivalries: tuple[Rivalry, ...]
    agreement: int
    """how many figures can all be true together"""
    left_out: tuple[ShownPosition, ...]
    ties: tuple[str, ...]
    ranges: str
    """SVG, as are the next three; empty where there is nothing to draw"""
    spread: str
    timeline: str
    tolls: str
    map: str
    columns: tuple[str, ...]
    """counts of the table of reports and figures"""
    rows: tuple[SourceRow, ...]
    hidden_rows: int
    rules: tuple[str, ...]
    rule_rows: tuple[tuple[str, tuple[str, ...]], ...]
    rule_notes: tuple[tuple[str, str, str], ...]
    """rule, remark, what it is about"""
    same_rules: tuple[str, ...]
    names: tuple[tuple[ReportLine, tuple[NameLine, ...]], ...]
    hidden_names: int
    reasons: tuple[str, ...]
    origins: tuple[ShownOrigin, ...]
    """those in more than one report"""
    hidden_origins: int
    beside: tuple[Beside, ...]
    others: tuple[Choice, ...]
    """events that this one could be merged with"""


class NameLine(msgspec.Struct, frozen=True, kw_only=True):
    """Words that a report uses for the event, its place or its day."""

    text: str
    href: str


class FindingPage(msgspec.Struct, frozen=True, kw_only=True):
    """All figures and quotes of one measure and group."""

    frame: Frame
    head: Head
    event: str
    event_href: str
    finding: ShownFinding
    status: str
    ranges: str
    positions: tuple[ShownPosition, ...]
    """those of this part of the page"""
    reports: dict[int, ReportLine]
    more: str


class ConflictPage(msgspec.Struct, frozen=True, kw_only=True):
    """One conflict: both sides with their words, the arithmetic, the ways out."""

    frame: Frame
    head: Head
    event: str
    event_href: str
    conflict: ShownConflict
    strict: bool
    diagram: str
    reports: dict[int, ReportLine]
    positions: tuple[PositionLine, ...]


class PairPart(msgspec.Struct, frozen=True, kw_only=True):
    """Two passages side by side."""

    reuse: ShownReuse
    left: str
    """address of the passage in the one report"""
    right: str


class LineagePage(msgspec.Struct, frozen=True, kw_only=True):
    """Who may have copied whom, and what they share."""

    frame: Frame
    head: Head
    event: str
    event_href: str
    stemma: str
    echo: str
    reports: dict[int, ReportLine]
    origins: tuple[ShownOrigin, ...]
    pairs: tuple[PairPart, ...]
    hidden_pairs: int
