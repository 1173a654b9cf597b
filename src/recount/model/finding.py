"""Findings: what reconciliation says of one event, measure and group."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.model.claim import Measure
from recount.model.figure import Figure
from recount.model.ids import ClaimId, ConflictId, EventId, FindingId, PositionId
from recount.model.lineage import Count


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """A figure and all claims that stand behind it."""

    id: PositionId
    measure: Measure
    group: tuple[str, ...] = ()
    qualifier: tuple[str, ...] = ()
    figure: Figure
    claims: tuple[ClaimId, ...]
    reports: int
    """distinct documents"""
    origins: Count
    voices: tuple[str, ...] = ()
    """names of the voices, sorted; "" stands for an author's own voice"""
    ratio: tuple[int, int] | None = None
    """(1, 8) for "one in eight"; the figure is then without bounds"""
    scope: tuple[str, ...] = ()
    """what sets it apart from the event's own figures: "as of 2021-03-02" """
    soft: bool = False
    """every claim is approximate or hedged: it takes no part in a hard conflict"""


class ConflictKind(StrEnum):
    """What an incompatibility is. Only the first is a conflict in the strict sense."""

    CONFLICT = "conflict"
    """a smallest set of figures that cannot all be true"""
    BOUNDARY = "boundary"
    """the figures differ only at a bound: "over 150" against "150" """
    TENSION = "tension"
    """approximate figures are involved: unlikely together, not impossible"""
    SCOPE = "scope"
    """another population, place, period or cause"""
    UPDATE = "update"
    """another as-of date"""


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One figure as it enters a proof: the end that is used, times its multiplier."""

    position: PositionId
    end: str
    """low or high"""
    value: int
    times: int = 1
    """whole-number multiplier (Farkas), after clearing denominators"""
    cells: tuple[str, ...] = ()
    """names of the kinds of people that the figure counts, as far as the proof tells
    them apart"""


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """A proof in whole numbers that a set of figures cannot all be true.

    The sum of ``times * value`` over the low ends exceeds the sum over the high ends
    by ``gap``, though every cell of people counted on the left is counted at least
    as often on the right.
    """

    lows: tuple[Term, ...]
    highs: tuple[Term, ...]
    gap: int
    assumptions: tuple[str, ...] = ()
    """names of the assumptions it rests on: "women and children are disjoint" """


class Repair(msgspec.Struct, frozen=True, kw_only=True):
    """One position without which the rest of a conflict can be true."""

    without: PositionId
    reports: int
    origins: Count
    sentence: str


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A smallest set of positions that cannot all be true, or a lesser difference."""

    id: ConflictId
    kind: ConflictKind
    positions: tuple[PositionId, ...]
    sentence: str
    """what a reader should know, with the arithmetic"""
    certificate: Certificate | None = None
    repairs: tuple[Repair, ...] = ()
    docs: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


class Derived(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds that follow for a group from other positions."""

    measure: Measure
    group: tuple[str, ...]
    figure: Figure
    low_from: tuple[Term, ...] = ()
    high_from: tuple[Term, ...] = ()
    sentence: str
    """the arithmetic: "169 - 106 = 63" """
    assumptions: tuple[str, ...] = ()
    low_over: int = 1
    """divides the sum of ``low_from``; the low end is rounded up"""
    high_over: int = 1
    """divides the sum of ``high_from``; the high end is rounded down"""
    cells: tuple[str, ...] = ()
    """the kinds of people of the group, named as in the terms"""


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """What one published rule of the field reports."""

    rule: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    tie: tuple[int, ...] = ()
    """values among which the rule cannot choose; told, not broken"""
    note: str = ""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """All that is said of one event, measure, group and qualifier."""

    id: FindingId
    event: EventId
    measure: Measure
    group: tuple[str, ...] = ()
    qualifier: tuple[str, ...] = ()
    positions: tuple[Position, ...]
    summary: str
    """agree, conflict, single report ... in one sober sentence"""
    status: str
    """agree, single, conflict, boundary, tension, scope"""
    conflicts: tuple[ConflictId, ...] = ()
    derived: tuple[Derived, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    notes: tuple[str, ...] = ()


class Reconciliation(msgspec.Struct, frozen=True, kw_only=True):
    """The findings of one event, with the conflicts that join them."""

    event: EventId
    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    agreement: tuple[PositionId, ...] = ()
    """positions that can all be true together, the heaviest such set by origins"""
    left_out: tuple[PositionId, ...] = ()
    ties: tuple[str, ...] = ()
    """where another set would weigh as much, in sentences"""
    assumptions: tuple[str, ...] = ()
    """names of the assumptions in force"""
    notes: tuple[str, ...] = ()
    """what was left out of the arithmetic, and why"""
