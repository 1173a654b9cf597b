"""Conflicts and boundary differences as records, with proofs and repairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from recount.errors import RecordError
from recount.model.figure import Figure
from recount.model.finding import (
    Certificate,
    Conflict,
    ConflictKind,
    Position,
    Repair,
)
from recount.model.ids import ConflictId, PositionId, content_id
from recount.reconciliation import words
from recount.reconciliation.check import holds
from recount.reconciliation.lattice import Place
from recount.reconciliation.positions import Stand
from recount.reconciliation.problem import Problem
from recount.reconciliation.proof import certify
from recount.reconciliation.updates import Days


def firm(problem: Problem, days: Days) -> list[Conflict]:
    """Return the conflicts of firm positions, those inside one report among them."""
    found = []
    for rows in problem.sets:
        members = [problem.stands[row] for row in sorted(rows)]
        proof = certify(members, problem.on)
        found.append(_record(members, proof, _repairs(problem, rows), days))
    return found


def _repairs(problem: Problem, rows: Collection[int]) -> tuple[Repair, ...]:
    """The repairs of a conflict: first the figure without which most agrees."""

    def worth(row: int) -> tuple[bool, bool, tuple[int, int], int]:
        remains = not problem.repaired_without(row)
        return (remains, row in problem.kept, problem.weights[row], row)

    return tuple(
        _repair(problem.stands[row], problem.repaired_without(row), len(rows))
        for row in sorted(rows, key=worth)
    )


def _repair(without: Stand, all_agree: bool, size: int) -> Repair:
    position = without.position
    if all_agree:
        effect = "all the other figures can be true together"
    elif size == 2:
        effect = "this difference falls away, others remain"
    else:
        effect = "these figures agree, other differences remain"
    sentence = (
        f"Without {words.told(position)} {effect}; "
        f"it stands in {words.behind(position)}."
    )
    return Repair(
        without=position.id,
        reports=position.reports,
        origins=position.origins,
        sentence=sentence,
    )


def _record(
    members: Sequence[Stand],
    proof: Certificate,
    repairs: tuple[Repair, ...],
    days: Days,
) -> Conflict:
    positions = by_id(members)
    ensure(proof, positions)
    kind = days.kind(*_sides(members, proof))
    sentence = f"{words.arithmetic(proof, positions)}."
    if kind is ConflictKind.UPDATE:
        sentence += " A later report tells more people: an early toll may have grown."
    else:
        sentence += inside(members)
    return conflict(kind, members, sentence, proof, repairs)


def _sides(
    members: Sequence[Stand], proof: Certificate
) -> tuple[list[Stand], list[Stand]]:
    low = {term.position for term in proof.lows}
    high = {term.position for term in proof.highs}
    return [m for m in members if m.id in low], [m for m in members if m.id in high]


def inside(members: Sequence[Stand]) -> str:
    """A sentence on the reports that tell all of it; "" where none does."""
    common = set(members[0].docs).intersection(*(each.docs for each in members))
    return f" All stand in {', '.join(sorted(common))}." if common else ""


def boundaries(problem: Problem) -> list[Conflict]:
    """Return the differences at a bound alone: "over 150" against "150"."""
    alike: dict[Place, list[Stand]] = defaultdict(list)
    for row in problem.every:
        alike[problem.stands[row].place].append(problem.stands[row])
    return [
        _boundary((each, other), problem.on)
        for same in alike.values()
        for each in same
        if each.strict
        for other in same
        if _touches(each, other)
    ]


def _touches(each: Stand, other: Stand) -> bool:
    """Whether the figures share no number, and would if both bounds were let in."""
    if each.position.figure.overlaps(other.position.figure):
        return False
    return Figure(*each.ends).overlaps(Figure(*other.ends))


def _boundary(pair: tuple[Stand, Stand], on: frozenset[str]) -> Conflict:
    positions = by_id(pair)
    proof = certify(pair, on, literal=True)
    ensure(proof, positions)
    first, second = (words.told(each.position) for each in pair)
    sentence = (
        f"{first} and {second} differ only at the boundary, by {proof.gap:,}: "
        f"one excludes the number that the other tells."
    )
    return conflict(ConflictKind.BOUNDARY, pair, sentence, proof)


def conflict(
    kind: ConflictKind,
    members: Sequence[Stand],
    sentence: str,
    proof: Certificate | None = None,
    repairs: tuple[Repair, ...] = (),
) -> Conflict:
    """The record of a conflict between members; a proof gives its assumptions."""
    return Conflict(
        id=conflict_id(kind, members),
        kind=kind,
        positions=tuple(each.id for each in members),
        sentence=sentence[0].upper() + sentence[1:],
        certificate=proof,
        repairs=repairs,
        docs=tuple(sorted({doc for each in members for doc in each.docs})),
        assumptions=proof.assumptions if proof else (),
    )


def conflict_id(kind: ConflictKind, members: Sequence[Stand]) -> ConflictId:
    """The id of a conflict: its kind and positions, whatever their order."""
    ids = sorted(each.id for each in members)
    return ConflictId(content_id("conflict", kind, *ids))


def by_id(members: Sequence[Stand]) -> Mapping[PositionId, Position]:
    """The positions by their ids."""
    return {each.id: each.position for each in members}


def ensure(proof: Certificate, positions: Mapping[PositionId, Position]) -> None:
    """Return if the proof passes the independent check.

    Raises:
        RecordError: it does not.
    """
    if not holds(proof, positions):
        msg = f"a proof failed its check: {proof}"
        raise RecordError(msg)
