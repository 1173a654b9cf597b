"""Ratios against counts: "one in eight" beside a million of nine million."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from recount.model.claim import Claim, Measure
from recount.model.finding import Conflict, ConflictKind
from recount.reconciliation import words
from recount.reconciliation.conflicts import conflict
from recount.reconciliation.positions import Stand

NEAR_CHARS = 60
"""a population told at most so far from a figure is the one it is a share of: "one
million persons out of the total population of 9 million" """


def tensions(stands: Sequence[Stand], claims: Sequence[Claim]) -> list[Conflict]:
    """Return the ratios that the counts of the same measure do not round to."""
    populations = [
        claim
        for claim in claims
        if claim.measure is Measure.POPULATION and claim.low and claim.low == claim.high
    ]
    found = []
    for ratio in (each for each in stands if each.position.ratio):
        for other in stands:
            share = _share(ratio, other, populations)
            if share is None:
                continue
            conflict = _compare(ratio, other, *share)
            if conflict is not None:
                found.append(conflict)
    return found


def _share(
    ratio: Stand, other: Stand, populations: Sequence[Claim]
) -> tuple[int, int] | None:
    """Count and population, where one text tells both side by side."""
    value = other.position.figure.point
    same = other.position.measure == ratio.position.measure
    if not same or other.position.ratio or not value or other.row[2]:
        return None
    for claim in other.claims:
        for whole in populations:
            if whole.low and is_beside(claim, whole):
                return value, whole.low
    return None


def is_beside(claim: Claim, whole: Claim, near_chars: int = NEAR_CHARS) -> bool:
    """Whether a population is told with a figure, as what it is a share of."""
    if claim.doc != whole.doc:
        return False
    if claim.part_of and claim.part_of == whole.id:
        return True
    gap = max(claim.start, whole.start) - min(claim.end, whole.end)
    return gap <= near_chars


def _compare(ratio: Stand, other: Stand, count: int, whole: int) -> Conflict | None:
    part, of = ratio.position.ratio or (0, 1)
    share = Fraction(count, whole)
    # "One in eight" is the nearest of its kind from one in 8.5 to one in 7.5.
    least, most = Fraction(2 * part, 2 * of + 1), Fraction(2 * part, 2 * of - 1)
    if least <= share <= most or whole <= count:
        return None
    one_in = round(1 / share)
    said = "is" if Fraction(1, one_in) == share else "is about"
    sentence = (
        f"{words.told(other.position)} of {whole:,} inhabitants {said} one in "
        f"{one_in:,}, and {part} in {of} was told: a ratio is rounded, and these do "
        "not round to each other."
    )
    return conflict(ConflictKind.TENSION, (ratio, other), sentence)
