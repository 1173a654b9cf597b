"""Conflicts and lesser differences as the dossier shows them, some in full, the rest
in brief: forty rival figures exclude each other in hundreds of ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recount.dossier import words
from recount.dossier.reports import Shelf
from recount.lang.en.labels import ASSUMPTIONS, BOTH, CONFLICTS, RIVALS
from recount.model.finding import Conflict, ConflictKind, Term
from recount.model.ids import PositionId
from recount.model.shown import (
    Bar,
    Rival,
    Rivalry,
    ShownConflict,
    ShownPosition,
)

IN_FULL = 12  # differences of one event; more of them side by side are not read
STRICT_IN_FULL = 8  # of them conflicts, where lesser differences need the rest

_KIND_ORDER = {kind: at for at, kind in enumerate(ConflictKind)}


def order(
    conflicts: Iterable[Conflict],
    reports: Mapping[PositionId, int],
    left_out: Sequence[PositionId],
) -> list[Conflict]:
    """Return the differences, the first ``IN_FULL`` being those to tell in full.

    These are the weightiest one for each figure that the largest agreement leaves
    out, then others by weight: what most reports touch comes first.
    """
    ranked = sorted(conflicts, key=lambda each: _weight(each, reports))
    strict = [each for each in ranked if each.kind is ConflictKind.CONFLICT]
    lesser = [each for each in ranked if each.kind is not ConflictKind.CONFLICT]
    first: dict[int, Conflict] = {}
    for identity in left_out:
        best = next((each for each in strict if identity in each.positions), None)
        if best:
            first.setdefault(id(best), best)
    chosen = [*first.values(), *(each for each in strict if id(each) not in first)]
    room = max(STRICT_IN_FULL, IN_FULL - len(lesser))
    full = [*chosen[:room], *lesser][:IN_FULL]
    told = {id(each) for each in full}
    full.sort(key=lambda each: _weight(each, reports))
    return [*full, *(each for each in ranked if id(each) not in told)]


def _weight(found: Conflict, reports: Mapping[PositionId, int]) -> tuple[object, ...]:
    touched = [reports[identity] for identity in found.positions]
    return (
        _KIND_ORDER[found.kind],
        -min(touched, default=0),
        -sum(touched),
        len(touched),
        found.id,
    )


def rivalries(
    conflicts: Iterable[ShownConflict], left_out: Sequence[PositionId]
) -> tuple[Rivalry, ...]:
    """Return the differences gathered by one figure of each and by their kind.

    The figure is one that the largest agreement leaves out, where there is such.
    """
    gathered: dict[tuple[PositionId, ConflictKind], list[ShownConflict]] = {}
    for each in conflicts:
        own = {position.position for position in each.positions}
        pivot = next(
            (one for one in left_out if one in own), each.positions[0].position
        )
        gathered.setdefault((pivot, each.kind), []).append(each)
    return tuple(
        _rivalry(pivot, kind, found) for (pivot, kind), found in gathered.items()
    )


def _rivalry(
    pivot: PositionId, kind: ConflictKind, found: Sequence[ShownConflict]
) -> Rivalry:
    position = next(one for one in found[0].positions if one.position == pivot)
    return Rivalry(
        position=position,
        relation=RIVALS[kind],
        rivals=tuple(
            Rival(
                number=each.number,
                anchor=each.anchor,
                said=words.listed(
                    [one.said for one in each.positions if one.position != pivot]
                ),
            )
            for each in found
        ),
    )


def conflict(
    shelf: Shelf,
    found: Conflict,
    number: int,
    positions: Mapping[PositionId, ShownPosition],
    anchor: str,
) -> ShownConflict:
    """Return one difference in full, with its proof and its repairs."""
    shown = tuple(positions[identity] for identity in found.positions)
    proof = found.certificate
    return ShownConflict(
        number=number,
        anchor=anchor,
        kind=found.kind,
        heading=_heading(found.kind, shown),
        sentence=shelf.told(found.sentence),
        positions=shown,
        lows=_bars(proof.lows, positions) if proof else (),
        highs=_bars(proof.highs, positions) if proof else (),
        gap=proof.gap if proof else 0,
        repairs=tuple(
            shelf.told(repair.sentence)
            or f"Without {_said([positions[repair.without]])} the rest can stand."
            for repair in found.repairs
            if repair.without in positions
        ),
        assumptions=assumed(found.assumptions or (proof.assumptions if proof else ())),
    )


def _heading(kind: ConflictKind, positions: Sequence[ShownPosition]) -> str:
    pair = kind is ConflictKind.CONFLICT and len(positions) == 2
    return words.sentence(f"{_said(positions)} {BOTH if pair else CONFLICTS[kind]}")


def assumed(names: Iterable[str]) -> tuple[str, ...]:
    """Return what the assumptions say, in place of their names."""
    return tuple(ASSUMPTIONS.get(name, name) for name in names)


def _said(positions: Iterable[ShownPosition]) -> str:
    return words.listed([each.said for each in positions])


def _bars(
    terms: Iterable[Term], positions: Mapping[PositionId, ShownPosition]
) -> tuple[Bar, ...]:
    known = [term for term in terms if term.position in positions]
    return tuple(
        Bar(label=positions[term.position].short, value=term.value, times=term.times)
        for term in known
    )
