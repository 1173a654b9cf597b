"""Rows as the rules see them, and the estimates that come of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recount.model.claim import AGE_SEX, Claim, Stance
from recount.model.event import Event
from recount.model.figure import Figure
from recount.model.finding import Estimate
from recount.reconciliation.findings import RowKey, rows
from recount.reconciliation.positions import Stand
from recount.reconciliation.problem import Problem
from recount.reconciliation.rules import BUILT_IN, Rule, apply
from recount.reconciliation.rules.row import Row, Telling
from recount.reconciliation.weights import Weights


def estimates(
    event: Event,
    claims: Sequence[Claim],
    stands: Sequence[Stand],
    problems: Sequence[Problem],
    weights: Weights,
    names: Sequence[str],
    rules: Mapping[str, Rule] | None = None,
) -> dict[RowKey, tuple[Estimate, ...]]:
    """Return what each rule says of each row of the event.

    Figures of another scope (an earlier day, a total, another place) are not mixed in
    where the row has figures of the event itself.
    """
    open_to = _consistent(problems)
    docs = {*event.docs, *(claim.doc for claim in claims if not claim.is_aside)}
    found = {}
    for key, same in rows(stands).items():
        told = [each for each in same if not each.position.scope] or list(same)
        told = [each for each in told if each.position.ratio is None]
        if told:
            row = _row(told, claims, docs, weights, open_to)
            found[key] = apply(row, rules or BUILT_IN, names)
    return found


def _row(
    told: Sequence[Stand],
    claims: Sequence[Claim],
    docs: set[str],
    weights: Weights,
    open_to: Mapping[str, Figure],
) -> Row:
    measure, group, qualifier, _ = told[0].row
    origins = weights.origins(claim for each in told for claim in each.claims)
    tellings = tuple(
        Telling(
            doc=claim.doc,
            origin=origins[claim.id],
            figure=each.position.figure,
            phrase=claim.phrase,
            soft=each.position.soft,
        )
        for each in told
        for claim in each.claims
    )
    return Row(
        measure=told[0].position.measure,
        group=group,
        qualifier=qualifier,
        whole=not set(group) & AGE_SEX and not qualifier,
        civilian=any("civilian" in c.group for each in told for c in each.claims),
        tellings=tellings,
        silent=len(docs - {each.doc for each in tellings}),
        denied=sum(
            c.stance is Stance.DENIED and c.measure == measure and c.group == group
            for c in claims
        ),
        consistent=open_to.get(told[0].id, Figure()),
    )


def _consistent(problems: Sequence[Problem]) -> dict[str, Figure]:
    """For each position, what the figures that can stand together leave its group."""
    found: dict[str, Figure] = {}
    for problem in problems:
        known: dict[object, Figure] = {}
        for row, each in enumerate(problem.stands):
            if each.place not in known:
                columns = problem.system.rows[row].columns
                low = problem.oracle.least(problem.kept, columns)
                high = problem.oracle.most(problem.kept, columns)
                known[each.place] = Figure(
                    low.value if low else 0, high.value if high else None
                )
            found[each.id] = known[each.place]
    return found
