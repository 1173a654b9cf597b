"""The oracle on HiGHS: for systems past a few dozen rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil, floor

import highspy
import numpy as np

from recount.errors import RecordError
from recount.reconciliation.system import Bound, System

RAY_ZERO = 1e-7  # HiGHS scales a ray to 1; its own zero is 1e-9
ROUNDING = 1e-6  # bounds of whole-number systems came out whole in 1,500 of 1,500


NARROW = 40
"""rows up to which a question goes to the second model, so that shrinking a conflict
does not switch a thousand rows off and on again"""


class HighsOracle:
    """Answers by models whose rows are switched on and off, so each is a warm start.

    What it calls impossible is proven again in whole numbers before it is shown.
    """

    def __init__(self, system: System) -> None:
        self._wide = _Switchboard(system)
        self._narrow = _Switchboard(system)

    def core(self, active: Collection[int]) -> frozenset[int] | None:
        """None if the active rows can be true together, else some that cannot."""
        return self._for(active).core(active)

    def least(self, active: Collection[int], columns: Sequence[int]) -> Bound | None:
        """The least sum of the columns; None where that is 0."""
        found = self._for(active).extreme(active, columns, 1.0)
        if found is None or ceil(found[0] - ROUNDING) == 0:
            return None
        return Bound(ceil(found[0] - ROUNDING), found[1])

    def most(self, active: Collection[int], columns: Sequence[int]) -> Bound | None:
        """The greatest sum of the columns; None where it has no bound."""
        found = self._for(active).extreme(active, columns, -1.0)
        return None if found is None else Bound(floor(-found[0] + ROUNDING), found[1])

    def _for(self, active: Collection[int]) -> _Switchboard:
        return self._narrow if len(active) <= NARROW else self._wide


class _Switchboard:
    """One HiGHS model of a system."""

    def __init__(self, system: System) -> None:
        self.system = system
        self._links = len(system.links)
        self._active: set[int] = set()
        self._costed: tuple[int, ...] = ()
        self._model = _model(system)

    def core(self, active: Collection[int]) -> frozenset[int] | None:
        self._price((), 0.0)
        self._switch(active)
        self._model.run()
        if self._model.getModelStatus() == highspy.HighsModelStatus.kOptimal:
            return None
        _, has_ray, ray = self._model.getDualRay()  # type: ignore[attr-defined]
        if not has_ray:
            return frozenset(active)
        used = np.flatnonzero(np.abs(ray[self._links :]) > RAY_ZERO).tolist()
        return frozenset(used) & frozenset(active) or frozenset(active)

    def extreme(
        self, active: Collection[int], columns: Sequence[int], cost: float
    ) -> tuple[float, tuple[int, ...]] | None:
        self._switch(active)
        self._price(tuple(columns), cost)
        self._model.run()
        status = self._model.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            duals = self._model.getSolution().row_dual[self._links :]
            rows = tuple(sorted(r for r in active if abs(duals[r]) > RAY_ZERO))
            return self._model.getInfo().objective_function_value, rows
        if status == highspy.HighsModelStatus.kInfeasible:
            msg = "bounds were asked of figures that cannot all be true"
            raise RecordError(msg)
        return None

    def _switch(self, active: Collection[int]) -> None:
        wanted = set(active)
        infinity = highspy.kHighsInf
        changes = [(row, -infinity, infinity) for row in self._active - wanted]
        for row in wanted - self._active:
            told = self.system.rows[row]
            low = -infinity if told.low is None else float(told.low)
            high = infinity if told.high is None else float(told.high)
            changes.append((row, low, high))
        changes.sort()
        if changes:
            rows, lows, highs = zip(*changes, strict=True)
            self._model.changeRowsBounds(  # type: ignore[attr-defined]
                len(rows),
                np.array(rows, dtype=np.int32) + self._links,
                np.array(lows),
                np.array(highs),
            )
        self._active = wanted

    def _price(self, columns: tuple[int, ...], cost: float) -> None:
        for column in self._costed:
            self._model.changeColCost(column, 0.0)
        for column in columns:
            self._model.changeColCost(column, cost)
        self._costed = columns


def _model(system: System) -> highspy.Highs:
    model = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (
        ("output_flag", False),
        ("presolve", "off"),  # presolve proves without a ray
        ("solver", "simplex"),
        ("threads", 1),  # another number in one process ends in no status at all
    ):
        model.setOptionValue(option, value)
    infinity = highspy.kHighsInf
    for _ in range(system.columns):
        model.addVar(0.0, infinity)
    for part, whole in system.links:
        model.addRow(-infinity, 0.0, 2, [part, whole], [1.0, -1.0])
    for row in system.rows:
        ones = [1.0] * len(row.columns)
        model.addRow(-infinity, infinity, len(row.columns), list(row.columns), ones)
    return model
