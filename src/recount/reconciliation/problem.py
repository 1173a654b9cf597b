"""One space of comparable figures: what of it can be true together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recount.model.claim import Measure
from recount.reconciliation.lattice import CASUALTIES, OUTCOMES, build
from recount.reconciliation.options import ReconcileOptions
from recount.reconciliation.positions import Stand
from recount.reconciliation.solve import (
    Kept,
    all_smallest,
    heaviest,
    oracle_for,
    pairs_and_triples,
    smallest,
)

FEW = 40
"""positions up to which every smallest conflict of one left out is listed"""
ONE_DOCUMENT = 20
"""figures of one document up to which all its conflicts are listed"""
SEVERAL = 60
"""positions up to which every pair and triple is tried, on request"""
PER_LEFT_OUT = 8
"""conflicts listed at most for one position left out"""


class Problem:
    """Positions of one space; the firm ones split into what can stand and the rest."""

    def __init__(
        self, stands: Sequence[Stand], on: frozenset[str], options: ReconcileOptions
    ) -> None:
        self.on = on
        firm = [each for each in stands if _is_firm(each)]
        soft = [each for each in stands if _is_soft(each)]
        self.stands = [*firm, *soft]
        ends = [each.ends for each in self.stands]
        self.system = build([each.place for each in self.stands], ends, on)
        self.oracle = oracle_for(self.system, options.engine)
        self.weights = [each.weight for each in self.stands]
        self._repaired: dict[int, bool] = {}
        self.every = range(len(firm))
        """rows of firm positions; the soft ones follow and are never part of these"""
        self.soft = range(len(firm), len(self.stands))
        self.order = sorted(self.every, key=lambda n: (self.weights[n], n))
        self.kept, self.lost, self.proven = self._heaviest()
        self.left_out = [n for n in self.every if n not in self.kept]
        self.sets, self.cut = self._sets(options)

    def _heaviest(self) -> Kept:
        if self.oracle.core(self.every) is None:
            return Kept(frozenset(self.every), 0, proven=True)
        return heaviest(self.oracle, self.system, self.every, self.weights)

    def _sets(self, options: ReconcileOptions) -> tuple[list[frozenset[int]], bool]:
        """The smallest conflicts to tell, and whether some were cut."""
        found: set[frozenset[int]] = set()
        cut = False
        for row in self.left_out:
            if len(self.every) <= FEW:
                found.update(self._telling(row, self._all_of(row)))
            else:
                found.update(self._some_of(row))
        found.update(self._inside_documents())
        if options.all_sets_up_to:
            sets, missed = self._up_to(options)
            found.update(sets)
            cut |= missed
        ordered = sorted(found, key=lambda each: (len(each), sorted(each)))
        return ordered[: options.max_sets], cut or len(ordered) > options.max_sets

    def _all_of(self, row: int) -> list[frozenset[int]]:
        return all_smallest(
            self.oracle,
            self.kept | {row},
            self.order,
            within=row,
            cap=PER_LEFT_OUT,
        )

    def _telling(
        self, row: int, sets: Sequence[frozenset[int]]
    ) -> list[frozenset[int]]:
        """At most two conflicts of a figure left out: what says most to a reader.

        That is the weightiest rival of the same group, and the weightiest of the
        other sets, smallest first: 83 against 63, and 106 + 83 against 169.
        """
        place = self.stands[row].place

        def weight(rows: frozenset[int]) -> tuple[int, tuple[int, int], list[int]]:
            least = min(self.weights[n] for n in rows if n != row)
            return (-len(rows), least, [-n for n in sorted(rows)])

        rivals: list[frozenset[int]] = []
        others: list[frozenset[int]] = []
        for rows in sets:
            same = len(rows) == 2 and all(self.stands[n].place == place for n in rows)
            (rivals if same else others).append(rows)
        return [max(each, key=weight) for each in (rivals, others) if each]

    def _some_of(self, row: int) -> list[frozenset[int]]:
        # A rival of the same group says most; without one, whatever the proof gives.
        place = self.stands[row].place
        rivals = [n for n in self.kept if self.stands[n].place == place]
        for other in sorted(rivals, key=lambda n: self.order.index(n), reverse=True):
            if self.oracle.core((row, other)) is not None:
                return [frozenset((row, other))]
        core = self.oracle.core(self.kept | {row})
        return [smallest(self.oracle, core, self.order)] if core else []

    def _inside_documents(self) -> list[frozenset[int]]:
        told: dict[str, set[int]] = defaultdict(set)
        for number in self.every:
            for doc in self.stands[number].docs:
                told[doc].add(number)
        sets: set[frozenset[int]] = set()
        for doc in sorted(told):
            rows = told[doc]
            if rows <= self.kept or self.oracle.core(rows) is None:
                continue
            cap = 100 if len(rows) <= ONE_DOCUMENT else PER_LEFT_OUT
            sets.update(all_smallest(self.oracle, rows, self.order, cap=cap))
        return sorted(sets, key=sorted)

    def _up_to(self, options: ReconcileOptions) -> tuple[list[frozenset[int]], bool]:
        if options.all_sets_up_to <= 3 and len(self.every) <= SEVERAL:
            return pairs_and_triples(
                self.oracle, self.system, self.every, options.all_sets_up_to
            ), False
        found = all_smallest(self.oracle, self.every, self.order, cap=options.max_sets)
        short = [each for each in found if len(each) <= options.all_sets_up_to]
        return short, len(found) >= options.max_sets

    def swaps(self) -> list[tuple[int, int]]:
        """(left out, kept) pairs that could change places at no loss of weight."""
        pairs = []
        for row in self.left_out:
            rivals = {n for each in self.sets if row in each for n in each} & self.kept
            for other in sorted(rivals):
                if self.weights[other] > self.weights[row]:
                    continue
                if self.oracle.core((self.kept - {other}) | {row}) is None:
                    pairs.append((row, other))
        return pairs

    def repaired_without(self, row: int) -> bool:
        """Whether all the other firm positions can be true together."""
        if any(row not in rows for rows in self.sets):
            return False
        if row not in self._repaired:
            others = [n for n in self.every if n != row]
            self._repaired[row] = self.oracle.core(others) is None
        return self._repaired[row]


def _is_firm(each: Stand) -> bool:
    return not each.position.soft and _has_bound(each)


def _is_soft(each: Stand) -> bool:
    return each.position.soft and _has_bound(each)


def _has_bound(each: Stand) -> bool:
    figure = each.position.figure
    return not (figure.low is None and figure.high is None)


def spaces(stands: Sequence[Stand], on: frozenset[str]) -> list[list[Stand]]:
    """Positions that are compared with each other, space by space.

    Killed and injured share a space where a text tells them as one number.
    """
    joined = "killed-or-injured" in on and any(
        each.position.measure is Measure.CASUALTIES for each in stands
    )
    told: dict[tuple[object, ...], list[Stand]] = defaultdict(list)
    for each in stands:
        measure = str(each.position.measure)
        if joined and measure in OUTCOMES:
            measure = CASUALTIES
        told[(measure, each.space)].append(each)
    return list(told.values())
