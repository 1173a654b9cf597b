"""Findings: one row for each measure, group and qualifier that was told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from recount.lang.en.lattice import DEFINITIONS
from recount.model.event import Event
from recount.model.finding import (
    Conflict,
    ConflictKind,
    Derived,
    Estimate,
    Finding,
)
from recount.model.ids import FindingId, PositionId, content_id
from recount.reconciliation import words
from recount.reconciliation.lattice import Place
from recount.reconciliation.positions import Stand, total
from recount.reconciliation.weights import Weights

RowKey = tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], str]
"""the row of a position and its universe"""


PlaceKey = tuple[Place, tuple[str, str, tuple[str, ...]]]
"""a place and the space of comparable figures that it is in"""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What was found out about an event, for its rows to draw on."""

    conflicts: tuple[Conflict, ...]
    derived: Mapping[PlaceKey, Derived]
    left_out: frozenset[PositionId]
    estimates: Mapping[RowKey, tuple[Estimate, ...]]


RANK = (
    ConflictKind.CONFLICT,
    ConflictKind.BOUNDARY,
    ConflictKind.TENSION,
    ConflictKind.UPDATE,
    ConflictKind.SCOPE,
)
"""Which difference gives a finding its status, where there are several."""


def rows(stands: Sequence[Stand]) -> dict[RowKey, list[Stand]]:
    """The positions of each row, in their order."""
    told: dict[RowKey, list[Stand]] = defaultdict(list)
    for each in stands:
        told[(each.row, each.space[1])].append(each)
    return dict(told)


def findings(
    event: Event, stands: Sequence[Stand], told: Told, weights: Weights
) -> tuple[Finding, ...]:
    """Return the findings of an event, in the order of measures and groups."""
    return tuple(
        _finding(event, key, same, told, weights) for key, same in rows(stands).items()
    )


def _finding(
    event: Event, key: RowKey, same: Sequence[Stand], told: Told, weights: Weights
) -> Finding:
    (measure, group, qualifier, mark), universe = key
    group = group if not universe else same[0].row[1]
    ids = {each.id for each in same}
    conflicts = [c for c in told.conflicts if ids & set(c.positions)]
    own = [c for c in conflicts if _is_own(c, ids, told.left_out)]
    status = _status(own, same)
    follows = {
        each.place: told.derived[(each.place, each.space)]
        for each in same
        if (each.place, each.space) in told.derived
    }
    return Finding(
        id=FindingId(
            content_id(
                "finding",
                event.id,
                measure,
                "+".join(group),
                "; ".join(qualifier),
                mark,
                universe,
            )
        ),
        event=event.id,
        measure=same[0].position.measure,
        group=group,
        qualifier=qualifier,
        positions=tuple(each.position for each in same),
        summary=_summary(status, own, conflicts, same, weights),
        status=status,
        conflicts=tuple(c.id for c in conflicts),
        derived=tuple(follows.values()),
        estimates=told.estimates.get(key, ()),
        notes=tuple(_notes(same)),
    )


def _is_own(
    conflict: Conflict, ids: set[PositionId], left_out: frozenset[PositionId]
) -> bool:
    """Whether a difference is about this row, and not only told with its help."""
    mine = ids & set(conflict.positions)
    if len(mine) > 1 or conflict.kind is ConflictKind.SCOPE:
        return bool(mine)
    if conflict.kind is ConflictKind.TENSION:
        return conflict.positions[0] in mine
    return bool(mine & left_out)


def _status(own: Sequence[Conflict], same: Sequence[Stand]) -> str:
    for kind in RANK:
        if any(conflict.kind is kind for conflict in own):
            return str(kind)
    return (
        "single" if len({doc for each in same for doc in each.docs}) == 1 else "agree"
    )


def _summary(
    status: str,
    own: Sequence[Conflict],
    conflicts: Sequence[Conflict],
    same: Sequence[Stand],
    weights: Weights,
) -> str:
    figures = _figures(same)
    count, _ = total(same, weights)
    behind = words.counted(count, "report")
    if status == "agree":
        text = f"{figures} agree."
    elif status == "single":
        text = f"{figures}, a single report."
    else:
        first = next(conflict for conflict in own if conflict.kind == status)
        text = f"{figures}: {behind}, {_SAID[status]}. {first.sentence}"
    others = [c for c in conflicts if c not in own and c.kind is ConflictKind.CONFLICT]
    if others and status in {"agree", "single"}:
        text += f" Enters a conflict with other groups: {others[0].sentence}"
    return text


_SAID: Mapping[str, str] = {
    "conflict": "cannot all be true together",
    "boundary": "differ only at the boundary",
    "tension": "in tension",
    "update": "changed over time",
    "scope": "tell of different people, places or times",
}


def _figures(same: Sequence[Stand]) -> str:
    """Every figure with who stands behind it, the best supported first."""
    return "; ".join(
        _figure(each) for each in sorted(same, key=lambda s: (-s.position.reports,))
    )


def _figure(each: Stand) -> str:
    position = each.position
    amount = (
        f"{position.ratio[0]} in {position.ratio[1]}"
        if position.ratio
        else words.number(position.figure)
    )
    return f"{amount} ({', '.join((*position.scope, words.behind(position)))})"


def _notes(same: Sequence[Stand]) -> list[str]:
    return [*_group_notes(same), *_definition_notes(same), *_qualifier_notes(same)]


def _group_notes(same: Sequence[Stand]) -> list[str]:
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for each in same:
        for claim in each.claims:
            told[claim.group].add(claim.doc)
    if len(told) == 1:
        return []
    said = [
        f"{words.group_words(group) or 'people'} ({', '.join(sorted(docs))})"
        for group, docs in sorted(told.items())
    ]
    return [f"Told of {'; of '.join(said)}."]


def _definition_notes(same: Sequence[Stand]) -> list[str]:
    cues = DEFINITIONS.get(str(same[0].position.measure), ())
    told: dict[str, set[str]] = defaultdict(set)
    for each in same:
        for claim in each.claims:
            quote = claim.quote.lower()
            cue = next((cue for cue in cues if cue in quote), "")
            if cue:
                told[cue].add(claim.doc)
    if len(told) < 2:
        return []
    said = [
        f"“{cue}” ({', '.join(sorted(docs))})" for cue, docs in sorted(told.items())
    ]
    return [f"The definition differs: {' against '.join(said)}."]


def _qualifier_notes(same: Sequence[Stand]) -> list[str]:
    told = sorted(
        {" ".join(c.qualifier) for each in same for c in each.claims if c.qualifier}
    )
    if not told:
        return []
    note = "A part of the whole, not another figure for it."
    if len(told) > 1:
        note += f" Told as {' and '.join(f'“{each}”' for each in told)}."
    return [note]
