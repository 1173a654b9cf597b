"""The lightest set that takes a member out of each of some sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from importlib.util import find_spec
from math import gcd
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import highspy

SMALL = 24
"""members in all sets up to which plain branch and bound beats loading a solver"""

MOST_NODES = 500
"""nodes of the solver's tree, at most; figures that agree at all need few"""

Sets = Sequence[frozenset[int]]
Costs = Mapping[int, int]
Rivals = Mapping[int, tuple[int, int | None]]
"""figures of one group: low and high end; None is open"""


def light(sets: Sets, costs: Costs, rivals: Sequence[Rivals] = ()) -> frozenset[int]:
    """Return a cheap set of members that meets every set, though not the cheapest.

    Greedy: the most sets for the cost, then whatever is not needed is given back. Of
    rivals that are left, those that share the number of most weight stay.
    """
    where: dict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(sets):
        for member in each:
            where[member].append(number)
    taken = _greedy(sets, costs, where)
    met = [len(each & taken) for each in sets]
    for member in sorted(taken, key=lambda m: (-costs[m], m)):
        if all(met[number] > 1 for number in where[member]):
            taken.remove(member)
            for number in where[member]:
                met[number] -= 1
    for figures in rivals:
        taken |= _off_the_point(figures, taken, costs)
    return frozenset(taken)


def _off_the_point(figures: Rivals, taken: set[int], costs: Costs) -> set[int]:
    """The figures, not taken yet, that miss the number which most weight allows."""
    left = {member: ends for member, ends in figures.items() if member not in taken}
    steps: dict[int, int] = defaultdict(int)
    for member, (low, high) in left.items():
        steps[low] += costs[member]
        if high is not None:
            steps[high + 1] -= costs[member]
    weight, best, point = 0, 0, 0
    for number in sorted(steps):
        weight += steps[number]
        if weight > best:
            best, point = weight, number
    return {
        member
        for member, (low, high) in left.items()
        if point < low or (high is not None and high < point)
    }


def _greedy(sets: Sets, costs: Costs, where: Mapping[int, Sequence[int]]) -> set[int]:
    unmet = {member: len(numbers) for member, numbers in where.items()}
    heap = [(-count / costs[member], member) for member, count in unmet.items()]
    heapify(heap)
    is_met = [False] * len(sets)
    taken: set[int] = set()
    while heap:
        worth, member = heappop(heap)
        if -worth * costs[member] > unmet[member] + 0.5:  # others took its sets
            if unmet[member]:
                heappush(heap, (-unmet[member] / costs[member], member))
            continue
        taken.add(member)
        for number in where[member]:
            if not is_met[number]:
                is_met[number] = True
                for other in sets[number]:
                    unmet[other] -= 1
    return taken


def lightest(
    sets: Sets, costs: Costs, rivals: Sequence[Rivals] = ()
) -> tuple[frozenset[int], bool]:
    """Return the cheapest set of members that meets all sets, and if that is proven.

    It is proven but where the solver gave up after ``MOST_NODES``: a number of steps
    and no time, so that every machine gives the same answer.

    Args:
        sets: to be met.
        costs: of each member, above 0.
        rivals: figures of one group with their bounds. Those that are not taken must
            share a number; all their pairs need not be among the sets. It only helps
            the solver: small problems do without.
    """
    if not sets:
        return frozenset(), True
    members = frozenset[int]().union(*sets)
    if len(members) <= SMALL or not find_spec("highspy"):
        return _branch(sets, costs), True
    return _by_solver(sets, costs, rivals)


def _branch(sets: Sets, costs: Costs) -> frozenset[int]:
    best_cost = 1 + sum(costs[each] for each in frozenset[int]().union(*sets))
    best: frozenset[int] = frozenset()
    agenda: list[tuple[int, frozenset[int], frozenset[int]]] = [
        (0, frozenset(), frozenset())
    ]
    while agenda:
        cost, taken, kept = agenda.pop()
        if cost >= best_cost:
            continue
        unmet = [each for each in sets if not each & taken]
        if not unmet:
            best_cost, best = cost, taken
            continue
        tried = kept
        branches = []
        narrowest = min(unmet, key=lambda each: (len(each - kept), sorted(each)))
        for member in sorted(narrowest - kept, key=lambda m: (costs[m], m)):
            branches.append((cost + costs[member], taken | {member}, tried))
            tried |= {member}
        agenda.extend(reversed(branches))
    return best


def _by_solver(
    sets: Sets, costs: Costs, rivals: Sequence[Rivals]
) -> tuple[frozenset[int], bool]:
    # HiGHS as an integer program. RC2 of python-sat was as fast up to 700 members and
    # took 15 s for one round of 1,058 where this took 2.
    import highspy  # noqa: PLC0415 - only large events need it

    every = sorted(frozenset[int]().union(*sets, *(set(each) for each in rivals)))
    unit = gcd(*(costs[member] for member in every))
    numbers = {member: number for number, member in enumerate(every)}
    model = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", 0.5),  # costs are whole: less than one apart is equal
        ("mip_max_nodes", MOST_NODES),
    ):
        model.setOptionValue(option, value)
    for member in every:
        model.addVar(0.0, 1.0)
        model.changeColCost(numbers[member], costs[member] / unit)
        model.changeColIntegrality(numbers[member], highspy.HighsVarType.kInteger)
    for each in sets:
        columns = [numbers[member] for member in sorted(each)]
        ones = [1.0] * len(columns)
        model.addRow(1.0, highspy.kHighsInf, len(columns), columns, ones)
    for figures in rivals:
        _share_a_number(model, figures, numbers)
    model.run()
    values = model.getSolution().col_value
    found = frozenset(m for m in every if values and values[numbers[m]] > 0.5)
    if model.getModelStatus() == highspy.HighsModelStatus.kOptimal:
        return found, True
    return (found if all(each & found for each in sets) else light(sets, costs)), False


def _share_a_number(
    model: highspy.Highs, figures: Rivals, numbers: Mapping[int, int]
) -> None:
    """Let those not taken contain one number; a low end will always do.

    That is as tight as can be: the rows are an interval matrix. Pairs alone left the
    solver 3 s for 212 figures that hardly agreed with each other.
    """
    import highspy  # noqa: PLC0415

    lows = sorted({low for low, _ in figures.values()})
    first = model.getNumCol()
    for _ in lows:
        model.addVar(0.0, 1.0)
    points = list(range(first, first + len(lows)))
    model.addRow(1.0, 1.0, len(points), points, [1.0] * len(points))
    for member, (low, high) in figures.items():
        inside = [
            point
            for point, number in zip(points, lows, strict=True)
            if low <= number and (high is None or number <= high)
        ]
        columns = [numbers[member], *inside]
        ones = [1.0] * len(columns)
        model.addRow(1.0, highspy.kHighsInf, len(columns), columns, ones)
