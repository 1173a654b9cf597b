"""Certificates: proofs in whole numbers that some figures cannot all be true."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from recount.errors import RecordError
from recount.model.claim import Measure
from recount.model.figure import Figure
from recount.model.finding import Certificate, Derived, Term
from recount.model.ids import PositionId
from recount.reconciliation.exact import maximise
from recount.reconciliation.lattice import CASUALTIES, Lattice, Place
from recount.reconciliation.positions import Stand
from recount.reconciliation.terms import MEANINGS

Ends = tuple[int | None, int | None]

TARGET = PositionId("")
"""stands for the group whose bound is derived, inside a proof"""


class Multipliers:
    """How often the low and the high end of each figure are used."""

    def __init__(self, lows: Sequence[Fraction], highs: Sequence[Fraction]) -> None:
        scale = lcm(*(each.denominator for each in (*lows, *highs)))
        self.lows = [int(each * scale) for each in lows]
        self.highs = [int(each * scale) for each in highs]


def multipliers(
    cells: Sequence[tuple[int, ...]], ends: Sequence[Ends], width: int
) -> Multipliers | None:
    """Return whole multipliers that show the figures cannot all be true, or None.

    Of all proofs it takes the one with the greatest gap for the fewest figures used.
    """
    sides = [
        (number, sign, value)
        for number, (low, high) in enumerate(ends)
        for sign, value in ((1, low), (-1, high))
        if value is not None
    ]
    matrix = [[0] * len(sides) for _ in range(width)]
    for column, (number, sign, _) in enumerate(sides):
        for cell in cells[number]:
            matrix[cell][column] = sign
    matrix.append([1] * len(sides))
    gain = [sign * value for _, sign, value in sides]
    found = maximise(matrix, [0] * width + [1], gain)
    if found is None or found[0] <= 0:
        return None
    lows = [Fraction(0)] * len(ends)
    highs = [Fraction(0)] * len(ends)
    for (number, sign, _), times in zip(sides, found[1], strict=True):
        (lows if sign > 0 else highs)[number] = times
    return Multipliers(lows, highs)


def certify(
    stands: Sequence[Stand], on: frozenset[str], *, literal: bool = False
) -> Certificate:
    """Return the proof that these positions cannot all be true.

    Args:
        stands: a smallest set, as a rule; of others only a part enters the proof.
        on: the assumptions in force; those without which the proof would fail are
            listed in it.
        literal: read "over 150" as 151 or more, where otherwise 150 is let pass.

    Raises:
        RecordError: they can be true together.
    """
    places = [each.place for each in stands]
    ends = [
        (each.position.figure.low, each.position.figure.high) if literal else each.ends
        for each in stands
    ]
    lattice = Lattice(places, on, with_free=True)
    cells = [lattice.counts(where, free=True) for where in places]
    found = multipliers(cells, ends, len(lattice.cells))
    if found is None:
        msg = (
            f"{[str(each.position.figure) for each in stands]}: no proof of a conflict"
        )
        raise RecordError(msg)
    ids = [each.id for each in stands]
    lows, highs = _terms(ids, cells, ends, found, lattice.names())
    gap = sum(t.times * t.value for t in lows) - sum(t.times * t.value for t in highs)
    used = {term.position for term in (*lows, *highs)}
    needed = assumptions_needed(places, found, on)
    rests = {n for each in stands if each.id in used for n in each.rests_on}
    return Certificate(
        lows=lows,
        highs=highs,
        gap=gap,
        assumptions=tuple(sorted(needed | rests)),
    )


def _terms(
    ids: Sequence[PositionId],
    cells: Sequence[tuple[int, ...]],
    ends: Sequence[Ends],
    found: Multipliers,
    names: Sequence[str],
) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    sides: list[tuple[Term, ...]] = []
    for end, times in (("low", found.lows), ("high", found.highs)):
        sides.append(
            tuple(
                Term(
                    position=ids[number],
                    end=end,
                    value=ends[number][end == "high"] or 0,
                    times=often,
                    cells=tuple(names[cell] for cell in cells[number]),
                )
                for number, often in enumerate(times)
                if often
            )
        )
    return sides[0], sides[1]


def assumptions_needed(
    places: Sequence[Place], found: Multipliers, on: frozenset[str]
) -> set[str]:
    """The assumptions without which nobody would be counted as the proof needs."""
    rests = {
        MEANINGS[term].rests_on
        for where in places
        for term in where.terms
        if term in MEANINGS
    }
    if any(where.measure == CASUALTIES for where in places):
        rests.add("killed-or-injured")
    needed = {"killed-or-injured"} & rests
    for name in sorted(rests & on - needed):
        other = [_without(where, name) for where in places]
        lattice = Lattice(other, on - {name}, with_free=True)
        surplus = [0] * len(lattice.cells)
        for number, where in enumerate(other):
            for cell in lattice.counts(where, free=True):
                surplus[cell] += found.lows[number] - found.highs[number]
        if max(surplus) > 0:
            needed.add(name)
    if "parts-complete" in on:
        needed.add("parts-complete")
    return needed


def _without(where: Place, name: str) -> Place:
    def other(term: str) -> str:
        meaning = MEANINGS.get(term)
        return f"{term}*" if meaning and meaning.rests_on == name else term

    union = tuple(other(term) for term in where.union)
    all_of = tuple(other(term) for term in where.all_of)
    loose = [term for term in (*union, *all_of) if term not in MEANINGS]
    if not loose:
        return Place(measure=where.measure, union=union, all_of=all_of, free=where.free)
    free = {*where.free, *(term for term in all_of if term not in MEANINGS)}
    if any(term not in MEANINGS for term in union):
        free.add("+".join(union))
        union = ()
    return Place(
        measure=where.measure,
        union=union,
        all_of=tuple(term for term in all_of if term in MEANINGS),
        free=tuple(sorted(free)),
    )


def derive(
    target: Place,
    group: tuple[str, ...],
    bounds: Ends,
    supports: tuple[Sequence[Stand], Sequence[Stand]],
    on: frozenset[str],
) -> Derived:
    """Return the bounds of a group with their proofs; the sentence is still empty.

    Args:
        target: what the group counts.
        group: its terms, for the record.
        bounds: the least and greatest value found; None is open.
        supports: the positions that force the one and the other.
        on: the assumptions in force.

    Raises:
        RecordError: the supports do not force the bound.
    """
    low, high = bounds
    low_from: tuple[Term, ...] = ()
    high_from: tuple[Term, ...] = ()
    low_over = high_over = 1
    needed: set[str] = set()
    every = [*supports[0], *supports[1]]
    lattice = Lattice([target, *(s.place for s in every)], on, with_free=True)
    if low is not None:
        low_from, low_over, rests = _side(
            target, (None, low - 1), supports[0], lattice, on
        )
        needed |= rests
    if high is not None:
        high_from, high_over, rests = _side(
            target, (high + 1, None), supports[1], lattice, on
        )
        needed |= rests
    names = lattice.names()
    return Derived(
        measure=Measure(target.measure),
        group=group,
        figure=Figure(low, high),
        low_from=low_from,
        high_from=high_from,
        sentence="",
        assumptions=tuple(sorted(needed)),
        low_over=low_over,
        high_over=high_over,
        cells=tuple(names[cell] for cell in lattice.counts(target, free=True)),
    )


def _side(
    target: Place,
    denied: Ends,
    support: Sequence[Stand],
    lattice: Lattice,
    on: frozenset[str],
) -> tuple[tuple[Term, ...], int, set[str]]:
    # A bound holds if its opposite, one unit off, cannot be true with the rest.
    places = [target, *(each.place for each in support)]
    ends = [denied, *(each.ends for each in support)]
    cells = [lattice.counts(where, free=True) for where in places]
    found = multipliers(cells, ends, len(lattice.cells))
    if found is None or not (found.lows[0] or found.highs[0]):
        msg = f"{denied}: the figures named do not force the bound"
        raise RecordError(msg)
    ids = [TARGET, *(each.id for each in support)]
    lows, highs = _terms(ids, cells, ends, found, lattice.names())
    terms = tuple(term for term in (*lows, *highs) if term.position != TARGET)
    rests = {name for each in support for name in each.rests_on}
    over = found.lows[0] or found.highs[0]
    return terms, over, assumptions_needed(places, found, on) | rests
