"""Positions: one figure each, with all claims that stand behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from recount.model.claim import Claim, Measure
from recount.model.event import Event
from recount.model.finding import Position
from recount.model.ids import PositionId, content_id
from recount.model.lineage import Count
from recount.reconciliation.lattice import Place, place
from recount.reconciliation.options import DEFAULT, ReconcileOptions
from recount.reconciliation.statement import Statement
from recount.reconciliation.statements import is_strict
from recount.reconciliation.terms import MEANINGS, OCCUPATIONS
from recount.reconciliation.weights import Weights


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """A position with what the arithmetic needs beside the record."""

    position: Position
    claims: tuple[Claim, ...]
    place: Place
    row: tuple[str, tuple[str, ...], tuple[str, ...], str]
    """measure, group, qualifier and mark of the finding that it belongs to"""
    space: tuple[str, str, tuple[str, ...]]
    """unit, universe and scope: only figures of one space are compared"""
    docs: tuple[str, ...]
    rests_on: tuple[str, ...] = ()
    strict: bool = False
    """the bound excludes the number told: "over 150" """

    @property
    def id(self) -> PositionId:
        """Of the position."""
        return self.position.id

    @property
    def weight(self) -> tuple[int, int]:
        """Origins: believing all links, then strong ones only."""
        return (self.position.origins.least, self.position.origins.most)

    @property
    def ends(self) -> tuple[int | None, int | None]:
        """The bounds for the arithmetic; "over 150" counts as 150 or more.

        So "150" and "over 150" differ at the boundary, and are no hard conflict.
        """
        low, high = self.position.figure.low, self.position.figure.high
        if self.strict and low is not None:
            return low - 1, high
        if self.strict and high is not None:
            return low, high + 1
        return low, high


def stand(
    event: Event,
    statements: Sequence[Statement],
    weights: Weights,
    on: frozenset[str],
    options: ReconcileOptions = DEFAULT,
) -> list[Stand]:
    """Return the positions of an event, sorted by what they count and how many."""
    told: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    places: dict[tuple[object, ...], Place] = {}
    for each in statements:
        where = _place(each, _for_claim(each.claim, on, options))
        key = (
            where,
            each.qualifier,
            each.mark,
            each.scope,
            each.universe,
            each.unit,
            each.group,
            each.figure,
            each.claim.ratio,
        )
        told[key].append(each)
        places[key] = where
    stands = [_stand(event, told[key], places[key], weights) for key in told]
    return sorted(stands, key=_order)


def _order(each: Stand) -> tuple[object, ...]:
    figure = each.position.figure
    low = -1 if figure.low is None else figure.low
    high = float("inf") if figure.high is None else figure.high
    order = list(Measure).index(each.position.measure)
    group = each.row[1]
    return (
        order,
        each.space,
        len(group),
        group,
        each.row[2:],
        (low, high, figure.approx),
        each.id,
    )


def _for_claim(
    claim: Claim, on: frozenset[str], options: ReconcileOptions
) -> frozenset[str]:
    """The assumptions in force for what one claim tells."""
    finding = " ".join((claim.measure, *claim.group))
    off = {
        name
        for source, name in options.without_for
        if source == claim.doc or source in claim.attributed_to
    }
    return on - off - {name for told, name in options.without_in if told == finding}


def _place(each: Statement, on: frozenset[str]) -> Place:
    group = [term for term in each.group if term not in each.unit.split("+")]
    extra = [*(f"“{word}”" for word in each.qualifier)]
    if each.mark:
        extra = [f"{each.qualifier[0]} ({each.mark})"]
    return place(each.measure, group, extra, on)


def _stand(
    event: Event, same: Sequence[Statement], where: Place, weights: Weights
) -> Stand:
    first = same[0]
    claims = tuple(each.claim for each in same)
    docs = tuple(sorted({claim.doc for claim in claims}))
    position = Position(
        id=content_id_of(event, first, where),
        measure=first.measure,
        group=_said(same),
        qualifier=first.qualifier,
        figure=first.figure,
        claims=tuple(claim.id for claim in claims),
        reports=len(docs),
        origins=weights.count(claims),
        voices=tuple(
            sorted({name for c in claims for name in c.attributed_to or ("",)})
        ),
        ratio=first.claim.ratio,
        scope=first.scope,
        soft=all(each.soft for each in same),
    )
    return Stand(
        position=position,
        claims=claims,
        place=where,
        row=(first.measure, first.group, first.qualifier, first.mark),
        space=(first.unit, first.universe, first.scope),
        docs=docs,
        rests_on=tuple(sorted({name for each in same for name in each.rests_on})),
        strict=all(is_strict(claim) for claim in claims),
    )


def content_id_of(event: Event, first: Statement, where: Place) -> PositionId:
    """The id of a position: what it counts and how many, not who tells it."""
    parts = (
        event.id,
        first.measure,
        "+".join(first.group),
        "; ".join(first.qualifier),
        first.mark,
        "; ".join(first.scope),
        first.universe,
        "+".join(where.terms),
        first.claim.low,
        first.claim.high,
        first.claim.approx,
        first.claim.ratio,
    )
    return PositionId(content_id("position", *parts))


def _said(same: Sequence[Statement]) -> tuple[str, ...]:
    """The shortest group told, with closed terms before nationalities."""
    return min(
        {each.claim.group for each in same},
        key=lambda group: (
            len(group),
            any(term not in MEANINGS and term not in OCCUPATIONS for term in group),
            group,
        ),
    )


def total(stands: Sequence[Stand], weights: Weights) -> tuple[int, Count]:
    """Distinct reports and origins behind several positions together."""
    claims = [claim for each in stands for claim in each.claims]
    return len({claim.doc for claim in claims}), weights.count(claims)
