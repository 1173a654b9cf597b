"""Figures as linear constraints over cells of people, and an exact oracle on them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Protocol

import msgspec

from recount.reconciliation.exact import maximise


class Row(msgspec.Struct, frozen=True):
    """``low <= sum of the columns <= high``; None is open."""

    columns: tuple[int, ...]
    low: int | None
    high: int | None


class System(msgspec.Struct, frozen=True, kw_only=True):
    """Unknown counts, one a column and none below 0, and what is told of them."""

    columns: int
    links: tuple[tuple[int, int], ...] = ()
    """(part, whole): the first column is never above the second"""
    rows: tuple[Row, ...]
    """one a position, in its order; each can be switched off"""


class Bound(msgspec.Struct, frozen=True):
    """The least or greatest value of a sum, and the rows that force it."""

    value: int
    rows: tuple[int, ...]


class Oracle(Protocol):
    """Says whether rows can be true together, and what they force."""

    def core(self, active: Collection[int]) -> frozenset[int] | None:
        """None if the active rows can be true together, else some that cannot."""

    def least(self, active: Collection[int], columns: Sequence[int]) -> Bound | None:
        """The least sum of the columns; None where that is 0."""

    def most(self, active: Collection[int], columns: Sequence[int]) -> Bound | None:
        """The greatest sum of the columns; None where it has no bound."""


class ExactOracle:
    """Answers by the simplex in whole numbers; for systems of a few dozen rows.

    It looks for multipliers of the rows (a proof), so that each answer that something
    is impossible is exact by construction.
    """

    def __init__(self, system: System) -> None:
        self.system = system

    def core(self, active: Collection[int]) -> frozenset[int] | None:
        """None if the active rows can be true together, else some that cannot."""
        sides = self._sides(active)
        if not sides:
            return None
        matrix, gain = self._dual(sides)
        matrix.append([1] * len(gain))  # without it a proof could be scaled for ever
        limits = [0] * self.system.columns + [1]
        found = maximise(matrix, limits, gain)
        if found is None or found[0] <= 0:
            return None
        return frozenset(
            row for (row, _, _), times in zip(sides, found[1], strict=False) if times
        )

    def least(self, active: Collection[int], columns: Sequence[int]) -> Bound | None:
        """The least sum of the columns; None where that is 0."""
        sides = self._sides(active)
        matrix, gain = self._dual(sides)
        wanted = set(columns)
        limits = [int(cell in wanted) for cell in range(self.system.columns)]
        return self._bound(sides, maximise(matrix, limits, gain), lowest=0)

    def most(self, active: Collection[int], columns: Sequence[int]) -> Bound | None:
        """The greatest sum of the columns; None where it has no bound."""
        sides = self._sides(active)
        top = 1 + sum(abs(value) for _, _, value in sides)
        matrix, gain = self._dual(sides)
        wanted = set(columns)
        for cell, line in enumerate(matrix):
            line.append(int(cell in wanted))
        gain.append(top)
        matrix.append([0] * (len(gain) - 1) + [1])
        found = maximise(matrix, [0] * self.system.columns + [1], gain)
        if found is None or found[0] <= 0:
            return None
        return self._bound(sides, found, lowest=None, top=top)

    def _sides(self, active: Collection[int]) -> list[tuple[int, int, int]]:
        # (row, +1 for its low end or -1 for its high end, signed value)
        sides = []
        for row in sorted(active):
            told = self.system.rows[row]
            if told.low:
                sides.append((row, 1, told.low))
            if told.high is not None:
                sides.append((row, -1, -told.high))
        return sides

    def _dual(
        self, sides: Sequence[tuple[int, int, int]]
    ) -> tuple[list[list[int]], list[int]]:
        width = len(sides) + len(self.system.links)
        matrix = [[0] * width for _ in range(self.system.columns)]
        for number, (row, sign, _) in enumerate(sides):
            for cell in self.system.rows[row].columns:
                matrix[cell][number] = sign
        for number, (part, whole) in enumerate(self.system.links, len(sides)):
            matrix[part][number] = -1
            matrix[whole][number] = 1
        return matrix, [value for _, _, value in sides] + [0] * len(self.system.links)

    @staticmethod
    def _bound(
        sides: Sequence[tuple[int, int, int]],
        found: tuple[Fraction, list[Fraction]] | None,
        *,
        lowest: int | None,
        top: int = 0,
    ) -> Bound | None:
        if found is None:
            return None
        value = ceil(found[0]) if lowest is not None else floor(top - found[0])
        if value == lowest:
            return None
        rows = {row for (row, _, _), y in zip(sides, found[1], strict=False) if y}
        return Bound(value, tuple(sorted(rows)))
