"""The reasons behind findings, as text: constraints, assumptions, certificates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.model.event import Event
from recount.model.finding import (
    Certificate,
    Conflict,
    Derived,
    Position,
    Reconciliation,
    Term,
)
from recount.model.ids import PositionId
from recount.reconciliation.check import derived_holds, holds
from recount.reconciliation.terms import ASSUMPTIONS
from recount.reconciliation.words import told

Positions = dict[PositionId, Position]


def explain(event: Event, result: Reconciliation) -> Iterator[str]:
    """Yield the lines that explain the findings of one event."""
    positions: Positions = {
        position.id: position
        for finding in result.findings
        for position in finding.positions
    }
    says = {each.name: each.says for each in ASSUMPTIONS}
    yield event.label
    yield "  Assumptions in force:"
    for name in result.assumptions:
        yield f"    {name}: {says.get(name, name)}"
    yield "  Figures:"
    for position in positions.values():
        yield f"    {_constraint(position)}"
    for conflict in result.conflicts:
        yield from _conflict(conflict, positions)
    for finding in result.findings:
        for found in finding.derived:
            yield from _derived(found, positions)
    for note in (*result.ties, *result.notes):
        yield f"  Note: {note}"


def _constraint(position: Position) -> str:
    figure = position.figure
    low = "0" if figure.low is None else f"{figure.low:,}"
    high = "no bound" if figure.high is None else f"{figure.high:,}"
    behind = f"{position.reports} reports, {position.origins} origins"
    return f"{told(position)}: {low} to {high} ({behind})"


def _conflict(conflict: Conflict, positions: Positions) -> Iterator[str]:
    yield f"  {conflict.kind.value.capitalize()}: {conflict.sentence}"
    if conflict.certificate:
        yield from _certificate(conflict.certificate, positions)
    for repair in conflict.repairs:
        yield f"    Repair: {repair.sentence}"


def _certificate(proof: Certificate, positions: Positions) -> Iterator[str]:
    yield f"    At least: {_sum(proof.lows, positions)}"
    yield f"    At most:  {_sum(proof.highs, positions)}"
    verdict = "holds" if holds(proof, positions) else "DOES NOT HOLD"
    rests = f"; rests on {', '.join(proof.assumptions)}" if proof.assumptions else ""
    yield f"    Gap {proof.gap:,}; checked again: {verdict}{rests}"


def _derived(found: Derived, positions: Positions) -> Iterator[str]:
    verdict = "holds" if derived_holds(found, positions) else "DOES NOT HOLD"
    yield f"  Follows: {found.sentence} Checked again: {verdict}."


def _sum(terms: Iterable[Term], positions: Positions) -> str:
    parts = []
    total = 0
    for term in terms:
        times = f"{term.times} x " if term.times > 1 else ""
        parts.append(f"{times}{term.value:,} ({told(positions[term.position])})")
        total += term.times * term.value
    return f"{' + '.join(parts) or 'nobody'} = {total:,}"
