"""The oracle on SciPy: where HiGHS itself is not installed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil, floor

import numpy as np
from scipy.optimize import OptimizeResult, linprog

from recount.reconciliation.system import Bound, System

DUAL_ZERO = 1e-7
GAP_ZERO = 1e-6  # the least total slack of whole-number rows is 1/k for a small k


class ScipyOracle:
    """Answers by ``linprog``, each time anew: two to five times slower than HiGHS.

    As it returns no proof of infeasibility, it asks for the least total slack, whose
    duals are one.
    """

    def __init__(self, system: System) -> None:
        self.system = system

    def core(self, active: Collection[int]) -> frozenset[int] | None:
        """None if the active rows can be true together, else some that cannot."""
        matrix, limits, rows = self._inequalities(active)
        width = self.system.columns
        slack = np.eye(len(limits))[:, : len(rows)]
        told = np.hstack([matrix, -slack])
        cost = np.concatenate([np.zeros(width), np.ones(len(rows))])
        found = linprog(cost, A_ub=told, b_ub=limits, method="highs")
        if found.fun <= GAP_ZERO:
            return None
        duals = found.ineqlin.marginals[: len(rows)]
        return frozenset(
            row for row, dual in zip(rows, duals, strict=True) if abs(dual) > DUAL_ZERO
        )

    def least(self, active: Collection[int], columns: Sequence[int]) -> Bound | None:
        """The least sum of the columns; None where that is 0."""
        found, rows = self._extreme(active, columns, 1.0)
        value = ceil(found.fun - GAP_ZERO)
        return Bound(value, rows) if value else None

    def most(self, active: Collection[int], columns: Sequence[int]) -> Bound | None:
        """The greatest sum of the columns; None where it has no bound."""
        found, rows = self._extreme(active, columns, -1.0)
        return Bound(floor(-found.fun + GAP_ZERO), rows) if found.success else None

    def _extreme(
        self, active: Collection[int], columns: Sequence[int], sign: float
    ) -> tuple[OptimizeResult, tuple[int, ...]]:
        matrix, limits, rows = self._inequalities(active)
        cost = np.zeros(self.system.columns)
        cost[list(columns)] = sign
        found = linprog(cost, A_ub=matrix, b_ub=limits, method="highs")
        if not found.success:
            return found, ()
        duals = found.ineqlin.marginals[: len(rows)]
        used = {r for r, dual in zip(rows, duals, strict=True) if abs(dual) > DUAL_ZERO}
        return found, tuple(sorted(used))

    def _inequalities(
        self, active: Collection[int]
    ) -> tuple[np.ndarray, np.ndarray, list[int]]:
        """Rows as ``matrix * x <= limits``, those of positions first."""
        lines, limits, rows = [], [], []
        for row in sorted(active):
            told = self.system.rows[row]
            for sign, value in ((-1.0, told.low), (1.0, told.high)):
                if value is not None:
                    line = np.zeros(self.system.columns)
                    line[list(told.columns)] = sign
                    lines.append(line)
                    limits.append(sign * value)
                    rows.append(row)
        for part, whole in self.system.links:
            line = np.zeros(self.system.columns)
            line[part], line[whole] = 1.0, -1.0
            lines.append(line)
            limits.append(0.0)
        matrix = np.array(lines).reshape(len(lines), self.system.columns)
        return matrix, np.array(limits), rows
