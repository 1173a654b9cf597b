"""The cells of people that the figures of one event tell apart, as fine as needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

import msgspec

from recount.model.claim import AGE_SEX
from recount.reconciliation import terms
from recount.reconciliation.system import Row, System

CASUALTIES = "casualties"
OUTCOMES: tuple[str, ...] = ("killed", "injured")
"""measures that a casualty figure joins"""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Which people a figure counts: a union of terms, cut by others."""

    measure: str
    union: tuple[str, ...] = ()
    """age and sex terms, any of them"""
    all_of: tuple[str, ...] = ()
    """terms with fixed cells, all of them"""
    free: tuple[str, ...] = ()
    """terms that may overlap with anything, all of them"""

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term in it, the measure among them where it is one of several."""
        return (*self.union, *self.all_of, *self.free)


def place(
    measure: str, group: Iterable[str], extra: Iterable[str], on: frozenset[str]
) -> Place:
    """The place of a group and of what else narrows it, under some assumptions.

    Two occupations, or two nationalities, in one group may be read as both or as
    either; they stay one opaque term, which nothing else is compared with.
    """
    union, all_of, occupations, others = [], [], [], []
    for term in sorted(group):
        read = terms.sense(term, on)
        if term in AGE_SEX:
            union.append(read)
        elif read in terms.MEANINGS:
            all_of.append(read)
        elif term in terms.OCCUPATIONS:
            occupations.append(term)
        else:
            others.append(read)
    if len(all_of) > 1:  # civilians and combatants told as one number: everyone
        all_of = []
    free = {"+".join(kind) for kind in (occupations, others) if kind} | set(extra)
    opaque = [term for term in union if term not in terms.MEANINGS]
    if opaque and len(union) > 1:
        free.add("+".join(union))
        union = []
    elif opaque:
        free.update(union)
        union = []
    return Place(
        measure=measure,
        union=tuple(union),
        all_of=tuple(all_of),
        free=tuple(sorted(free)),
    )


class Lattice:
    """Cells named by the terms that hold in them.

    Two kinds of people that no term in use tells apart are one cell.
    """

    def __init__(
        self,
        places: Sequence[Place],
        on: frozenset[str],
        *,
        with_free: bool = False,
    ) -> None:
        """Make the cells for these places.

        Args:
            places: of all figures that are compared.
            on: the assumptions in force.
            with_free: cut the cells by free terms too, each in two. Their number
                doubles with each, so this is for the few figures of one proof.
        """
        joined = any(each.measure == CASUALTIES for each in places)
        measures = OUTCOMES if joined else ("",)
        used = sorted({t for each in places for t in (*each.union, *each.all_of)})
        free = sorted({t for each in places for t in each.free}) if with_free else []
        kinds = {
            base + flags
            for base in _signatures(used, complete="parts-complete" in on)
            for flags in product((False, True), repeat=len(free))
        }
        terms_held = [
            tuple(t for t, held in zip(used + free, flags, strict=True) if held)
            for flags in kinds
        ]
        self.cells: list[tuple[str, ...]] = sorted(
            (measure, *held) for measure in measures for held in terms_held
        )

    def names(self) -> tuple[str, ...]:
        """A name for each cell: the terms that hold in it, or "others"."""
        return tuple(
            " ".join(part for part in cell if part) or "others" for cell in self.cells
        )

    def counts(self, where: Place, *, free: bool = False) -> tuple[int, ...]:
        """The numbers of the cells that a place counts."""
        return tuple(
            number
            for number, cell in enumerate(self.cells)
            if _holds(where, cell, free=free)
        )


def _holds(where: Place, cell: Sequence[str], *, free: bool) -> bool:
    measure, held = cell[0], cell[1:]
    if measure and where.measure not in (CASUALTIES, measure):
        return False
    if where.union and not any(term in held for term in where.union):
        return False
    needed = (*where.all_of, *where.free) if free else where.all_of
    return all(term in held for term in needed)


def _signatures(used: Sequence[str], *, complete: bool) -> set[tuple[bool, ...]]:
    meanings = [terms.MEANINGS[term] for term in used]
    return {
        tuple(
            sex in m.sexes and age in m.ages and status in m.statuses for m in meanings
        )
        for sex, age, status in product(terms.SEXES, terms.AGES, terms.STATUSES)
        if not (complete and "untold" in (sex, age))
    }


def build(
    places: Sequence[Place],
    ends: Sequence[tuple[int | None, int | None]],
    on: frozenset[str],
) -> System:
    """The constraints of figures: one row a place, with its low and high end.

    Free terms get a layer each: a copy of the cells, of which no cell is above the
    same cell of the layers it lies in. That is enough wherever no figure unites two
    free terms, and none does; it never makes a conflict that cells cut by the terms
    would not have.
    """
    lattice = Lattice(places, on)
    layers = sorted({each.free for each in places} | {()}, key=lambda k: (len(k), k))
    width = len(lattice.cells)
    links = [
        (layers.index(inner) * width + cell, layers.index(outer) * width + cell)
        for inner in layers
        for outer in _parents(inner, layers)
        for cell in range(width)
    ]
    rows = []
    for each, (low, high) in zip(places, ends, strict=True):
        shift = layers.index(each.free) * width
        cells = tuple(shift + cell for cell in lattice.counts(each))
        rows.append(Row(cells, low, high))
    return System(columns=width * len(layers), links=tuple(links), rows=tuple(rows))


def _parents(
    inner: tuple[str, ...], layers: Sequence[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    above = [each for each in layers if set(each) < set(inner)]
    return [
        each for each in above if not any(set(each) < set(other) for other in above)
    ]
