"""How a batch is cut: parts of reports, buckets of keys, ranges of ages."""

from __future__ import annotations

from bisect import bisect_right
from math import ceil

import msgspec

LIGHTER = 8  # buckets of heavy rows that make one of light ones
GRAMS = 4  # that make one of grams and of pairs: 100 MB at most


class BatchOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How a batch is done; none of it changes a row of its tables."""

    part_docs: int = 1000
    """reports read by one task: with fewer, starting tasks costs more than reading"""
    part_bytes: int = 64_000_000
    """bytes of originals in one part, at most one report more"""
    bucket_docs: int = 2500
    """reports whose keys make one bucket of an exchange"""
    memory_mb: int = 4000
    """of all processes on this machine, or of each worker of a cluster"""
    workers: int = 2
    executor: str = "local"
    resume: bool = False
    scratch: str = ""
    """local folder for spilling; empty: the machine's own"""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Where a batch cuts what a case does not; the tables say where it did."""

    home_docs: int = 2000
    """reports looked at together because they share words"""
    event_figures: int = 5000
    """of one event that enter the arithmetic; a war has a million"""
    namings: int = 1000
    """of a kind kept in an event's record; a war has hundred thousands"""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The cut of one batch; known when all that is offered has been taken in."""

    starts: tuple[int, ...]
    """number of the first report of each part"""
    docs: int
    """reports that were taken in"""
    texts: int = 0
    """reports that were read; known after reading"""
    buckets: int
    small_set: int
    """reports up to which all pairs are compared at the finer grain"""
    limits: Limits = Limits()
    rules: tuple[str, ...] = ()
    """of estimation, by name, as the machine that began the batch has them"""

    @property
    def small(self) -> bool:
        """Whether all reports are compared pair by pair."""
        return self.texts <= self.small_set

    @property
    def span(self) -> int:
        """How many reports, in the order of their age, make one range."""
        return max(1, ceil(self.texts / self.buckets))

    @property
    def light(self) -> int:
        """Buckets of what weighs little: days, places, tellings, lines of the ledger.

        Starting a task takes as long as some thousand such rows.
        """
        return max(1, ceil(self.buckets / LIGHTER))

    @property
    def grams(self) -> int:
        """Buckets of word grams, and of pairs of reports that share some.

        Every part writes to each of them, so fewer are better while they fit in memory.
        """
        return max(1, ceil(self.buckets / GRAMS))

    @property
    def parts(self) -> range:
        """The numbers of the parts."""
        return range(len(self.starts))

    def part_of(self, number: int) -> int:
        """Return the part of a report."""
        return bisect_right(self.starts, number) - 1

    def range_of(self, age: int) -> int:
        """Return the range of a report, by its place in the order of age."""
        return age // self.span


def plan(
    sizes: tuple[int, ...],
    options: BatchOptions,
    small_set: int,
    limits: Limits = Limits(),  # noqa: B008  frozen
    rules: tuple[str, ...] = (),
) -> Plan:
    """Return the cut for parts of these sizes."""
    starts, total = [], 0
    for size in sizes:
        starts.append(total)
        total += size
    return Plan(
        starts=tuple(starts),
        docs=total,
        buckets=max(1, ceil(total / options.bucket_docs)),
        small_set=small_set,
        limits=limits,
        rules=rules,
    )
