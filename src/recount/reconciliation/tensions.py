"""Tensions: approximate or hedged figures that, as told, do not fit others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recount.model.finding import Conflict, ConflictKind
from recount.model.ids import ConflictId
from recount.reconciliation import words
from recount.reconciliation.conflicts import by_id, conflict, ensure, inside
from recount.reconciliation.lattice import Place
from recount.reconciliation.positions import Stand
from recount.reconciliation.problem import Problem
from recount.reconciliation.proof import certify
from recount.reconciliation.solve import smallest

LEAST_SLACK = 0.05
"""share that "about" allows at least: about 309 and 300 are one number"""
MOST_SOFT = 12
"""approximate figures of one group that are compared pair by pair"""
MOST_SLACK = 0.10
"""share that it allows at most between figures of one group"""


def tensions(problem: Problem) -> list[Conflict]:
    """Return where an approximate or hedged figure, as told, does not fit firm ones.

    Each is compared with the firm figures of its own reports, and with those of the
    event that can stand together.
    """
    found: dict[ConflictId, Conflict] = {}
    told: dict[str, set[int]] = defaultdict(set)
    for row in problem.every:
        for doc in problem.stands[row].docs:
            told[doc].add(row)
    for soft in problem.soft:
        beside = [told[doc] for doc in problem.stands[soft].docs if doc in told]
        for rows in (*beside, problem.kept):
            tension = _tension(problem, soft, frozenset(rows))
            if tension is not None:
                found[tension.id] = tension
    for tension in _soft_pairs(problem):
        found[tension.id] = tension
    return [found[key] for key in sorted(found)]


def _tension(problem: Problem, soft: int, rows: frozenset[int]) -> Conflict | None:
    core = problem.oracle.core(rows | {soft})
    if core is None or (not rows <= problem.kept and problem.oracle.core(rows)):
        return None  # where the report does not agree with itself, that is told
    core = smallest(problem.oracle, core, [*problem.order, soft])
    others = [problem.stands[row] for row in sorted(core - {soft})]
    if len(others) == 1 and _are_alike(problem.stands[soft], others[0]):
        return None
    return _record([problem.stands[soft], *others], problem.on)


def _soft_pairs(problem: Problem) -> list[Conflict]:
    """Approximate figures of one group that are too far apart to be one number."""
    told: dict[Place, list[Stand]] = defaultdict(list)
    for row in problem.soft:
        told[problem.stands[row].place].append(problem.stands[row])
    return [
        _record([first, second], problem.on)
        for same in told.values()
        for first, second in combinations(same[:MOST_SOFT], 2)
        if not first.position.figure.overlaps(second.position.figure)
        and not _are_alike(first, second)
    ]


def _are_alike(first: Stand, second: Stand) -> bool:
    """Whether two figures of one group are one number, allowing for "about"."""
    if first.place != second.place:
        return False
    one, other = first.position.figure, second.position.figure
    if not (one.approx or other.approx):
        return False
    value = max(one.point or 0, other.point or 0)
    slack = max(LEAST_SLACK * value, min(MOST_SLACK * value, _rounding(value)))
    return abs((one.point or 0) - (other.point or 0)) <= slack


def _record(members: Sequence[Stand], on: frozenset[str]) -> Conflict:
    positions = by_id(members)
    proof = certify(members, on)
    ensure(proof, positions)
    soft = members[0].position
    value = abs(soft.figure.point or 0)
    rounded = proof.gap <= max(value * LEAST_SLACK, _rounding(value))
    reading = (
        "the figure is approximate, and rounding would allow it"
        if soft.figure.approx and rounded
        else "the figure is approximate"
        if soft.figure.approx
        else "the figure is told with reserve"
    )
    fit = words.arithmetic(proof, positions, "do not fit each other as told")
    sentence = f"{fit}; {reading}.{inside(members)}"
    return conflict(ConflictKind.TENSION, members, sentence, proof)


def _rounding(number: int) -> float:
    """Half a unit of the last digit that is not zero: 50 for 300."""
    digits = str(number).rstrip("0")
    return 0.5 * 10 ** (len(str(number)) - len(digits)) if digits else 0.0
