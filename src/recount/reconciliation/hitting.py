"""The lightest set that takes a member out of each of some sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

SMALL = 24
"""members in all sets up to which plain branch and bound beats loading a solver"""


def lightest(
    sets: Sequence[frozenset[int]], costs: Mapping[int, int]
) -> frozenset[int]:
    """Return the cheapest set of members that meets every set; empty for no sets."""
    if not sets:
        return frozenset()
    members = frozenset[int]().union(*sets)
    if len(members) <= SMALL:
        return _branch(sets, costs)
    return _by_solver(sets, sorted(members), costs)


def _branch(sets: Sequence[frozenset[int]], costs: Mapping[int, int]) -> frozenset[int]:
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
    sets: Sequence[frozenset[int]], members: Sequence[int], costs: Mapping[int, int]
) -> frozenset[int]:
    from pysat.examples.rc2 import RC2  # noqa: PLC0415 - only large events need it
    from pysat.formula import WCNF  # noqa: PLC0415

    names = {member: number for number, member in enumerate(members, 1)}
    formula = WCNF()
    for each in sets:
        formula.append([names[member] for member in sorted(each)])
    for member in members:
        formula.append([-names[member]], weight=max(costs[member], 1))
    # A fresh solver each time: Hitman, weighted and incremental, gave 21 where 20 is
    # least (python-sat 1.9.dev17; compare its issue 203).
    with RC2(formula) as solver:
        model = set(solver.compute() or ())
    return frozenset(member for member in members if names[member] in model)
