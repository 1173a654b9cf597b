"""Findings explained to the last step: constraints, assumptions, proofs, choices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from recount.model.figure import Figure
from recount.model.finding import (
    Certificate,
    Derived,
    Estimate,
    Position,
    Reconciliation,
    Term,
)
from recount.model.ids import PositionId
from recount.reconciliation import terms, words


class Sensitivity(msgspec.Struct, frozen=True, kw_only=True):
    """How far the choice of a rule moves the result of one finding."""

    least: int
    greatest: int
    least_rules: tuple[str, ...]
    """the rules whose best is the least"""
    greatest_rules: tuple[str, ...]
    sentence: str


def sensitivity(estimates: Sequence[Estimate]) -> Sensitivity | None:
    """Return how far the rules' best figures lie apart; None without two of them."""
    told = {each.rule: each.best for each in estimates if each.best is not None}
    if len(told) < 2:
        return None
    least, greatest = min(told.values()), max(told.values())
    low = tuple(rule for rule, best in told.items() if best == least)
    high = tuple(rule for rule, best in told.items() if best == greatest)
    sentence = (
        f"All {len(told)} rules that give a best figure give {least:,}."
        if least == greatest
        else f"The rule moves the best figure from {least:,} ({', '.join(low)}) "
        f"to {greatest:,} ({', '.join(high)})."
    )
    return Sensitivity(
        least=least,
        greatest=greatest,
        least_rules=low,
        greatest_rules=high,
        sentence=sentence,
    )


def explain(result: Reconciliation) -> Iterator[str]:
    """Yield the lines that explain one event: what was assumed, told, and proven."""
    known = {p.id: p for finding in result.findings for p in finding.positions}
    names = {each: f"p{number}" for number, each in enumerate(known, 1)}
    yield "Assumptions (each can be switched off):"
    for name in result.assumptions:
        yield f"  {name}: {terms.says(name)}"
    yield "Constraints (n is the number of people of the group):"
    for identity, position in known.items():
        constraint = _constraint(position, identity in result.left_out)
        yield f"  {names[identity]}: {constraint}"
    for conflict in result.conflicts:
        yield f"{conflict.kind}: {conflict.sentence}"
        if conflict.certificate is not None:
            yield from _proof(conflict.certificate, names)
        for repair in conflict.repairs:
            yield f"  {repair.sentence}"
    for finding in result.findings:
        for derived in finding.derived:
            yield f"follows: {derived.sentence}"
            yield from _derivation(derived, names)
        spread = sensitivity(finding.estimates)
        if spread is not None:
            row = (words.who(finding.measure, finding.group), *finding.qualifier)
            yield f"rules, {' '.join(row)}: {spread.sentence}"
    yield from (f"tie: {each}" for each in result.ties)
    yield from (f"note: {each}" for each in result.notes)


def _constraint(position: Position, left_out: bool) -> str:
    figure = position.figure
    parts = [_bounds(figure), words.who(position.measure, position.group)]
    parts += position.qualifier
    text = f"{' '.join(parts)} ({words.behind(position)})"
    if position.scope:
        text += f", of another scope: {', '.join(position.scope)}"
    if position.soft:
        text += ", approximate or hedged: no part in hard conflicts"
    return f"{text}, left out" if left_out else text


def _bounds(figure: Figure) -> str:
    low, high = figure.low, figure.high
    if low is None and high is None:
        return "no bound on n of"
    if low == high:
        return f"n = {low:,} of"
    if high is None:
        return f"n >= {low:,} of"
    if low is None:
        return f"n <= {high:,} of"
    return f"{low:,} <= n <= {high:,} of"


def _proof(proof: Certificate, names: dict[PositionId, str]) -> Iterator[str]:
    low = sum(term.times * term.value for term in proof.lows)
    high = sum(term.times * term.value for term in proof.highs)
    yield f"  low ends:  {_terms(proof.lows, names)} = {low:,}"
    yield f"  high ends: {_terms(proof.highs, names)} = {high:,}"
    yield (
        "  Nobody is counted more often above than below, yet above is more "
        f"by {proof.gap:,}."
    )
    if proof.assumptions:
        yield f"  rests on: {', '.join(proof.assumptions)}"


def _derivation(found: Derived, names: dict[PositionId, str]) -> Iterator[str]:
    if found.low_from:
        yield f"  low end from:  {_terms(found.low_from, names)}"
    if found.high_from:
        yield f"  high end from: {_terms(found.high_from, names)}"
    if found.assumptions:
        yield f"  rests on: {', '.join(found.assumptions)}"


def _terms(told: Sequence[Term], names: dict[PositionId, str]) -> str:
    return " + ".join(
        f"{term.times} x {names[term.position]} {term.end} {term.value:,} "
        f"[{', '.join(term.cells)}]"
        for term in told
    )
