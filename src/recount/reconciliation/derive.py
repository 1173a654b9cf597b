"""What follows for a group from the figures told of other groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from recount.errors import RecordError
from recount.model.finding import Derived, Position, Term
from recount.model.ids import PositionId
from recount.reconciliation import words
from recount.reconciliation.check import derived_holds
from recount.reconciliation.conflicts import by_id
from recount.reconciliation.lattice import Place
from recount.reconciliation.problem import Problem
from recount.reconciliation.proof import derive
from recount.reconciliation.system import Bound


def derived(problem: Problem) -> dict[Place, Derived]:
    """Return the bounds that figures of other groups force on each group told.

    Only positions that can stand together are used, and none of the group itself.
    What needs no arithmetic ("at most the whole") is not worth a line, and left out.
    """
    places: dict[Place, list[int]] = {}
    for row, each in enumerate(problem.stands):
        places.setdefault(each.place, []).append(row)
    found = {}
    for place, rows in places.items():
        active = problem.kept - set(rows)
        columns = problem.system.rows[rows[0]].columns
        low = problem.oracle.least(active, columns)
        high = problem.oracle.most(active, columns)
        if max(len(low.rows) if low else 0, len(high.rows) if high else 0) < 2:
            continue
        if _adds_nothing(problem, rows, low, high):
            continue
        group = problem.stands[rows[0]].row[1]
        found[place] = _record(problem, place, group, (low, high))
    return found


def _adds_nothing(
    problem: Problem, rows: Sequence[int], low: Bound | None, high: Bound | None
) -> bool:
    """Whether an undisputed figure of the group itself says as much or more."""
    if low is None:
        return True
    if high is not None and low.value == high.value:
        return False
    firm = [row for row in rows if row in problem.every]
    if not firm or any(row not in problem.kept for row in firm):
        return False
    own_low = max(problem.stands[row].ends[0] or 0 for row in firm)
    own_highs = [problem.stands[row].ends[1] for row in firm]
    closed = [each for each in own_highs if each is not None]
    tighter = high is not None and (not closed or high.value < min(closed))
    return low.value <= own_low and not tighter


def _record(
    problem: Problem,
    place: Place,
    group: tuple[str, ...],
    bounds: tuple[Bound | None, Bound | None],
) -> Derived:
    low, high = bounds
    supports = tuple(
        [problem.stands[row] for row in bound.rows] if bound else [] for bound in bounds
    )
    record = derive(
        place,
        group,
        (low.value if low else None, high.value if high else None),
        (supports[0], supports[1]),
        problem.on,
    )
    positions = by_id([*supports[0], *supports[1]])
    record = msgspec.structs.replace(record, sentence=_sentence(record, positions))
    if not derived_holds(record, positions):
        msg = f"a derived bound failed its check: {record}"
        raise RecordError(msg)
    return record


def _sentence(found: Derived, positions: Mapping[PositionId, Position]) -> str:
    who = words.who(found.measure, found.group)
    low, high = found.figure.low, found.figure.high
    how_low = _expression(found.low_from, found.low_over, 1, positions)
    how_high = _expression(found.high_from, found.high_over, -1, positions)
    if low is not None and low == high:
        return f"From other figures, {who}: {low:,} = {how_low or how_high}."
    parts = []
    if low is not None:
        parts.append(f"at least {low:,} ({how_low})")
    if high is not None:
        parts.append(f"at most {high:,} ({how_high})")
    return f"From other figures, {who}: {', '.join(parts)}."


def _expression(
    terms: Sequence[Term],
    over: int,
    sign: int,
    positions: Mapping[PositionId, Position],
) -> str:
    """The arithmetic: "169 women and children - 106 women"."""
    plus = [t for t in terms if (t.end == "low") == (sign > 0)]
    minus = [t for t in terms if t not in plus]
    said = " + ".join(_amount(term, positions) for term in plus) or "0"
    said += "".join(f" - {_amount(term, positions)}" for term in minus)
    return f"({said}) / {over}" if over > 1 else said


def _amount(term: Term, positions: Mapping[PositionId, Position]) -> str:
    position = positions[term.position]
    who = words.who(position.measure, position.group, term.value)
    amount = f"{term.value:,} {' '.join((who, *position.qualifier[:1]))}"
    return f"{term.times} x {amount}" if term.times > 1 else amount
