"""What can be true together: the heaviest such set, and why the rest is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from importlib.util import find_spec
from itertools import combinations
from typing import NamedTuple

from recount.errors import ConfigError
from recount.reconciliation.hitting import light, lightest
from recount.reconciliation.system import ExactOracle, Oracle, System

MOST_ROUNDS = 30
"""exact rounds after which a cheap guess is taken, and said to be one; 10,000 claims
of which 15 % were wrong took 12"""
EXACT_ROWS = 40
EXACT_SIZE = 1_500
"""rows times columns up to which whole numbers are faster than loading a solver"""


def oracle_for(system: System, engine: str = "auto") -> Oracle:
    """Return an oracle for the system: exact if it is small, HiGHS or SciPy if not.

    Raises:
        ConfigError: the engine has no such name.
    """
    size = system.columns * (len(system.rows) + len(system.links))
    if engine == "auto":
        solvers = {"highspy": "highs", "scipy": "scipy"}
        there = [name for module, name in solvers.items() if find_spec(module)]
        tiny = size <= EXACT_SIZE and len(system.rows) <= EXACT_ROWS
        engine = "exact" if tiny or not there else there[0]
    if engine == "exact":
        return ExactOracle(system)
    if engine == "highs":
        from recount.reconciliation.highs import HighsOracle  # noqa: PLC0415 - slow

        return HighsOracle(system)
    if engine == "scipy":
        from recount.reconciliation.scipy_lp import ScipyOracle  # noqa: PLC0415 - slow

        return ScipyOracle(system)
    msg = f"engine {engine!r}: choose auto, exact, highs or scipy"
    raise ConfigError(msg)


def smallest(
    oracle: Oracle, core: Collection[int], order: Sequence[int]
) -> frozenset[int]:
    """Return a smallest part of the core that still cannot be true.

    Args:
        oracle: says what can be true.
        core: rows that cannot all be true.
        order: rows in the order in which they are tried for removal.
    """
    kept = frozenset(core)
    for row in order:
        if row in kept:
            kept = oracle.core(kept - {row}) or kept
    return kept


class Kept(NamedTuple):
    """Rows that can be true together."""

    rows: frozenset[int]
    lost: int
    """weight of the others"""
    proven: bool
    """whether no other such set weighs more"""


def heaviest(
    oracle: Oracle,
    system: System,
    rows: Collection[int],
    weights: Sequence[tuple[int, int]],
) -> Kept:
    """Return the rows that can be true together and weigh most.

    By hitting sets (Reiter 1987; the loop of RC2 and MaxHS): the lightest set that
    breaks all conflicts found so far is taken away; if the rest still cannot be true,
    it yields more conflicts, disjoint ones at once. Rows are numbered by content, so
    the answer does not depend on the order of claims.
    """
    scale = 1 + sum(weights[row][1] for row in rows)
    costs = {row: weights[row][0] * scale + weights[row][1] for row in rows}
    order = sorted(rows, key=lambda row: (costs[row], row))
    rivals = _rivals(system, rows)
    cores: list[frozenset[int]] = []
    guess = proven = True
    rounds = 0
    while True:
        if guess:
            left_out = light(cores, costs, rivals)
        else:
            left_out, proven = lightest(cores, costs, rivals)
            rounds += 1
        rest = frozenset(rows) - left_out
        core = oracle.core(rest)
        if core is None and (not guess or rounds >= MOST_ROUNDS):
            proven = proven and not guess
            return Kept(rest, sum(costs[row] for row in left_out), proven)
        # A cheap guess serves as long as it yields new conflicts.
        guess = core is not None
        while core is not None:
            core = smallest(oracle, core, order)
            cores.append(core)
            rest -= core
            core = oracle.core(rest)


def _rivals(
    system: System, rows: Collection[int]
) -> list[dict[int, tuple[int, int | None]]]:
    """The bounds of rows that count the same people, where there are three or more."""
    same: dict[tuple[int, ...], dict[int, tuple[int, int | None]]] = defaultdict(dict)
    for row in sorted(rows):
        told = system.rows[row]
        same[told.columns][row] = (told.low or 0, told.high)
    return [each for each in same.values() if len(each) > 2]


def all_smallest(
    oracle: Oracle,
    rows: Collection[int],
    order: Sequence[int],
    *,
    within: int | None = None,
    cap: int,
) -> list[frozenset[int]]:
    """Return the smallest sets that cannot be true, shortest first, up to ``cap``.

    By a hitting-set tree (Reiter 1987), complete unless the cap was met.

    Args:
        oracle: says what can be true.
        rows: those to choose from.
        order: rows in the order in which they are tried for removal.
        within: only sets that hold this row; the others can be true together.
        cap: most sets returned; ten times as many branches are followed.
    """
    found: list[frozenset[int]] = []
    agenda: list[frozenset[int]] = [frozenset()]
    seen = set(agenda)
    every = frozenset(rows)
    while agenda and len(found) < cap and len(seen) < 10 * cap:
        removed = agenda.pop(0)
        core = next((each for each in found if not each & removed), None)
        if core is None:
            wide = oracle.core(every - removed)
            if wide is None:
                continue
            core = smallest(oracle, wide, order)
            found.append(core)
        for row in sorted(core - {within}):
            branch = removed | {row}
            if branch not in seen:
                seen.add(branch)
                agenda.append(branch)
    return sorted(found, key=lambda each: (len(each), sorted(each)))


def pairs_and_triples(
    oracle: Oracle, system: System, rows: Collection[int], size: int
) -> list[frozenset[int]]:
    """Return every smallest conflict of at most ``size`` rows, 2 or 3; none missing.

    Three figures of one group need no trial: if each two share a number, all do.
    """
    found: list[frozenset[int]] = []
    clashing: set[frozenset[int]] = set()
    for pair in combinations(sorted(rows), 2):
        if oracle.core(pair) is not None:
            clashing.add(frozenset(pair))
    found += clashing
    if size > 2:
        for triple in combinations(sorted(rows), 3):
            if any(frozenset(pair) in clashing for pair in combinations(triple, 2)):
                continue
            if len({system.rows[row].columns for row in triple}) == 1:
                continue
            if oracle.core(triple) is not None:
                found.append(frozenset(triple))
    return sorted(found, key=lambda each: (len(each), sorted(each)))
