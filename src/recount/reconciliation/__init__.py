"""Reconciliation: what can be true together, exactly, with proof.

Claims of one event become positions; positions become linear constraints over cells
of people; the heaviest set that can be true is found, each figure left out gets a
smallest conflict with a proof in whole numbers, and bounds follow for the others.
It is a summary of what can be true together, never a verdict on what is true.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recount.model.claim import Claim, Stance
from recount.model.event import Event
from recount.model.finding import Conflict, Derived, Reconciliation
from recount.model.ids import PositionId
from recount.model.lineage import Lineage
from recount.reconciliation import (
    conflicts,
    derive,
    findings,
    populations,
    positions,
    ratios,
    scope,
    statements,
    tensions,
    terms,
    views,
    words,
)
from recount.reconciliation.options import DEFAULT, ReconcileOptions
from recount.reconciliation.positions import Stand
from recount.reconciliation.problem import Problem, spaces
from recount.reconciliation.rules import Rule
from recount.reconciliation.updates import Days
from recount.reconciliation.weights import Weights

__all__ = ["ReconcileOptions", "reconcile"]


def reconcile(
    event: Event,
    claims: Sequence[Claim],
    lineage: Lineage,
    options: ReconcileOptions = DEFAULT,
    *,
    published: Mapping[str, str] | None = None,
    context: Sequence[Claim] = (),
    rules: Mapping[str, Rule] | None = None,
) -> Reconciliation:
    """Return the findings of one event.

    Args:
        event: the event that all the claims are about.
        claims: in any order; boilerplate and denials are told in notes only.
        lineage: says which claims go back to one beginning.
        options: assumptions, rules and limits.
        published: the EDTF date of each document by name, as far as known. A later
            report with a greater figure is then an update.
        context: claims of other events in the documents of this one; populations
            among them give a meaning to ratios ("one in eight").
        rules: by name, as ``rules.installed`` gives them; None: the built-in ones.
    """
    on = terms.switched_on(options.without, options.also)
    weights = Weights(lineage)
    told = statements.read(event, claims, weights, options, on)
    stands = positions.stand(event, told, weights, on, options)
    days = Days(event, published or {}, options.update_days)
    problems = [Problem(each, on, options) for each in spaces(stands, on)]
    differences = _differences(problems, days)
    differences += scope.differences(stands)
    differences += ratios.tensions(stands, [*claims, *context])
    left_out = [p.stands[row].id for p in problems for row in p.left_out]
    stories = findings.Told(
        conflicts=tuple(differences),
        derived=_derived(problems),
        left_out=frozenset(left_out),
        estimates=views.estimates(
            event, claims, stands, problems, weights, options.rules, rules
        ),
    )
    return Reconciliation(
        event=event.id,
        findings=findings.findings(event, stands, stories, weights),
        conflicts=tuple(differences),
        agreement=_ids(p.stands[row] for p in problems for row in sorted(p.kept)),
        left_out=tuple(left_out),
        ties=tuple(_ties(problems)),
        assumptions=tuple(sorted(on)),
        notes=(
            *(populations.notes(claims, context) if "within-population" in on else ()),
            *_set_aside(claims),
            *_limits(problems),
        ),
    )


def _ids(stands: Iterable[Stand]) -> tuple[PositionId, ...]:
    return tuple(each.id for each in stands)


def _differences(problems: Sequence[Problem], days: Days) -> list[Conflict]:
    found: list[Conflict] = []
    for problem in problems:
        found += conflicts.firm(problem, days)
        found += conflicts.boundaries(problem)
        found += tensions.tensions(problem)
    return found


def _derived(problems: Sequence[Problem]) -> dict[findings.PlaceKey, Derived]:
    return {
        (place, problem.stands[0].space): record
        for problem in problems
        for place, record in derive.derived(problem).items()
    }


def _ties(problems: Sequence[Problem]) -> list[str]:
    return [
        f"{words.told(problem.stands[row].position)} could stand in place of "
        f"{words.told(problem.stands[other].position)}: as many origins are behind "
        "either."
        for problem in problems
        for row, other in problem.swaps()
        if problem.weights[row] == problem.weights[other]
    ]


def _set_aside(claims: Sequence[Claim]) -> list[str]:
    """What takes no part in the arithmetic: denials, boilerplate, weighed figures."""
    notes = []
    for claim in sorted(claims, key=lambda c: (c.doc, c.start, c.end, c.phrase)):
        if claim.is_aside or claim.stance is not Stance.DENIED:
            continue
        voice = ", ".join(claim.attributed_to) or "the author"
        figure = claim.phrase or words.number(claim.figure)
        who = words.group_words(claim.group)
        row = " ".join(part for part in (figure, who, str(claim.measure)) if part)
        notes.append(f"{voice} rejects {row} ({claim.doc}): “{claim.quote}”.")
    aside = sum(claim.boilerplate for claim in claims)
    if aside:
        notes.append(f"Left out, as boilerplate: {words.counted(aside, 'figure')}.")
    weighed = sum(claim.weighed and not claim.boilerplate for claim in claims)
    if weighed:
        told = words.counted(weighed, "figure")
        notes.append(f"Left out until somebody accepts them, read by weights: {told}.")
    return notes


def _limits(problems: Sequence[Problem]) -> list[str]:
    notes = []
    if any(problem.cut for problem in problems):
        notes.append("There are more smallest conflicts than are listed.")
    if not all(problem.proven for problem in problems):
        notes.append(
            "The search for the figures that can stand together was cut short: "
            "another set may weigh more."
        )
    return notes
