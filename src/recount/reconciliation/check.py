"""An independent check of proofs: reads only the records, trusts nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from recount.model.finding import Certificate, Derived, Position, Term
from recount.model.ids import PositionId


def holds(proof: Certificate, positions: Mapping[PositionId, Position]) -> bool:
    """Whether the proof shows that its figures cannot all be true.

    Nobody may be counted more often on the side of the low ends than on the side of
    the high ends, and still the low ends must come to more, by ``gap``.
    """
    told = all(_told(term, positions) for term in (*proof.lows, *proof.highs))
    ends = {t.end for t in proof.lows} <= {"low"} and {t.end for t in proof.highs} <= {
        "high"
    }
    gap = sum(t.times * t.value for t in proof.lows)
    gap -= sum(t.times * t.value for t in proof.highs)
    surplus = Counter[str]()
    for term, sign in [*((t, 1) for t in proof.lows), *((t, -1) for t in proof.highs)]:
        for cell in term.cells:
            surplus[cell] += sign * term.times
    return told and ends and gap == proof.gap > 0 and _covered(surplus)


def derived_holds(found: Derived, positions: Mapping[PositionId, Position]) -> bool:
    """Whether both bounds of the derived figure follow from the figures named."""
    return all(
        _side_holds(found, terms, over, sign, positions)
        for terms, over, sign in (
            (found.low_from, found.low_over, 1),
            (found.high_from, found.high_over, -1),
        )
        if terms
    )


def _side_holds(
    found: Derived,
    terms: tuple[Term, ...],
    over: int,
    sign: int,
    positions: Mapping[PositionId, Position],
) -> bool:
    # For a low end: over * group >= sum of lows - sum of highs; a high end mirrored.
    total, surplus = 0, Counter(dict.fromkeys(found.cells, -sign * over))
    for term in terms:
        side = 1 if term.end == "low" else -1
        total += side * term.times * term.value
        for cell in term.cells:
            surplus[cell] += side * term.times
    low, high = found.figure.low, found.figure.high
    if sign > 0:
        bound = low is not None and over * (low - 1) < total
    else:
        bound = high is not None and -total < over * (high + 1)
    told = all(_told(term, positions) for term in terms)
    return told and bound and _covered(surplus)


def _covered(surplus: Mapping[str, int]) -> bool:
    # A proof that names nobody shows nothing.
    return bool(surplus) and max(surplus.values()) <= 0


def _told(term: Term, positions: Mapping[PositionId, Position]) -> bool:
    # Weaker than told is sound too: "over 150" used as 150 or more.
    figure = positions[term.position].figure
    if term.times < 1:
        return False
    if term.end == "low":
        return term.value == 0 or (figure.low is not None and term.value <= figure.low)
    return figure.high is not None and term.value >= figure.high
