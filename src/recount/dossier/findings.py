"""Findings and conflicts as the dossier shows them, each figure with its quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from recount.dossier import differences, words
from recount.dossier.reports import Shelf
from recount.model.claim import Claim, Measure
from recount.model.finding import Finding, Position, Reconciliation
from recount.model.ids import ClaimId, PositionId
from recount.model.shown import (
    Apart,
    Rivalry,
    ShownConflict,
    ShownDerived,
    ShownFinding,
    ShownPosition,
)

OWN_VOICE = "own voice"

_MEASURE_ORDER = {measure: at for at, measure in enumerate(Measure)}


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """The findings and conflicts of one event, as shown."""

    findings: tuple[ShownFinding, ...]
    conflicts: tuple[ShownConflict, ...]
    """those that are told in full"""
    rivalries: tuple[Rivalry, ...]
    """the rest, in brief"""
    positions: dict[PositionId, ShownPosition]


def tell(
    shelf: Shelf,
    reconciliation: Reconciliation,
    claims: Mapping[ClaimId, Claim],
    prefix: str,
) -> Told:
    """Return what is shown of one event's reconciliation.

    Args:
        shelf: the reports.
        reconciliation: of the event.
        claims: those that passed the audit, by id. A position without any is left
            out, and so is a conflict that rests on it.
        prefix: begins every anchor, so that two events never share one.
    """
    every = [each for finding in reconciliation.findings for each in finding.positions]
    sound = {each.id for each in every if any(claim in claims for claim in each.claims)}
    standing = differences.order(
        (each for each in reconciliation.conflicts if sound.issuperset(each.positions)),
        {each.id: each.reports for each in every},
        reconciliation.left_out,
    )
    numbers: dict[PositionId, list[int]] = {}
    for number, conflict in enumerate(standing, 1):
        for identity in conflict.positions:
            numbers.setdefault(identity, []).append(number)
    positions = {
        each.id: _position(shelf, each, claims, f"{prefix}p{at}", numbers)
        for at, each in enumerate((each for each in every if each.id in sound), 1)
    }
    findings = (
        _finding(shelf, finding, positions, f"{prefix}f{at}")
        for at, finding in enumerate(sorted(reconciliation.findings, key=_rank), 1)
    )
    conflicts = [
        differences.conflict(shelf, each, number, positions, f"{prefix}c{number}")
        for number, each in enumerate(standing, 1)
    ]
    return Told(
        findings=tuple(finding for finding in findings if finding.positions),
        conflicts=tuple(conflicts[: differences.IN_FULL]),
        rivalries=differences.rivalries(
            conflicts[differences.IN_FULL :], reconciliation.left_out
        ),
        positions=positions,
    )


def _rank(finding: Finding) -> tuple[object, ...]:
    return (
        _MEASURE_ORDER[finding.measure],
        bool(finding.qualifier),
        words.rank(finding.group),
        finding.qualifier,
        finding.id,
    )


def _position(
    shelf: Shelf,
    position: Position,
    claims: Mapping[ClaimId, Claim],
    anchor: str,
    conflicts: Mapping[PositionId, Sequence[int]],
) -> ShownPosition:
    own = [claims[identity] for identity in position.claims if identity in claims]
    own.sort(key=lambda claim: (shelf.numbers[claim.doc], claim.start, claim.id))
    number = words.figure(position.figure, own)
    return ShownPosition(
        position=position.id,
        anchor=anchor,
        label=words.label(position.measure, position.group, position.qualifier),
        short=words.group(position.group) or words.measure(position.measure),
        said=words.said(number, position.measure, position.group, position.qualifier),
        figure=number,
        read_as=str(position.figure) if number.startswith("“") else "",
        scope=words.spoken("; ".join(position.scope)),
        low=position.figure.low,
        high=position.figure.high,
        approx=position.figure.approx,
        reports=shelf.numbered(claim.doc for claim in own),
        origins=position.origins,
        voices=tuple(voice or OWN_VOICE for voice in position.voices),
        quotes=tuple(shelf.quote(claim) for claim in own),
        conflicts=tuple(conflicts.get(position.id, ())),
    )


def _finding(
    shelf: Shelf,
    finding: Finding,
    positions: Mapping[PositionId, ShownPosition],
    anchor: str,
) -> ShownFinding:
    own = [each.id for each in finding.positions if each.id in positions]
    kind, rest = words.kind_and_rest(finding.measure, finding.qualifier)
    return ShownFinding(
        anchor=anchor,
        measure=kind or words.measure(finding.measure),
        group=words.beside(finding.measure, finding.group),
        qualifier=rest,
        status=finding.status,
        summary=shelf.told(finding.summary),
        positions=tuple(
            sorted(
                (positions[each] for each in own),
                key=lambda each: (-len(each.reports), each.low or 0, each.anchor),
            )
        ),
        derived=tuple(
            ShownDerived(
                label=words.label(each.measure, each.group),
                figure=str(each.figure),
                sentence=shelf.told(each.sentence),
                assumptions=differences.assumed(each.assumptions),
            )
            for each in finding.derived
        ),
        estimates=finding.estimates,
        notes=tuple(shelf.told(note) for note in finding.notes),
    )


def apart(
    shelf: Shelf, claims: Iterable[Claim], shown: Iterable[ShownPosition]
) -> tuple[Apart, ...]:
    """Return the claims that stand in none of the positions, each with the reason."""
    told = {quote.claim for position in shown for quote in position.quotes}
    left = [claim for claim in claims if claim.id not in told]
    left.sort(key=lambda claim: (shelf.numbers[claim.doc], claim.start, claim.id))
    return tuple(
        Apart(
            said=words.said(
                words.figure(claim.figure, [claim]),
                claim.measure,
                claim.group,
                claim.qualifier,
            ),
            reason=_reason(claim),
            quote=shelf.quote(claim),
        )
        for claim in left
    )


def _reason(claim: Claim) -> str:
    if claim.boilerplate:
        return "stands in a passage that belongs to the page, not to the report"
    if claim.weighed:
        return "read by the weight of the words around it, by no rule"
    if claim.stance == "denied":
        return "told in order to be denied"
    if not claim.event:
        return "the text does not tell which event it is about"
    return "enters no arithmetic"
