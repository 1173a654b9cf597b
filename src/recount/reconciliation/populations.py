"""Counts beside the population of the place: whether they stay within it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recount.model.claim import AGE_SEX, Claim, Measure, Stance
from recount.reconciliation import words
from recount.reconciliation.ratios import is_beside
from recount.reconciliation.terms import UNITS

COUNTED = (Measure.KILLED, Measure.INJURED, Measure.CAPTURED, Measure.MISSING)
"""measures of people of the place; a person may be in two, so the sum is a most"""

NEAR = 12
"""characters between a figure and the population it is said to be out of"""


def notes(claims: Sequence[Claim], context: Sequence[Claim]) -> list[str]:
    """Return a sentence for each population told beside a figure of an event.

    Args:
        claims: of the event that is told; all, or only the population, are its own.
        context: claims of other events in the same documents.
    """
    events = {claim.event for claim in claims}
    every = sorted({*claims, *context}, key=lambda c: (c.doc, c.start, c.id))
    found = []
    for whole in every:
        if whole.measure is not Measure.POPULATION or not whole.high:
            continue
        same = [c for c in every if c.doc == whole.doc and _is_counted(c)]
        beside = {c.event for c in same if is_beside(c, whole, NEAR)}
        for event in sorted(beside):
            if event in events or whole.event in events:
                of_event = [claim for claim in same if claim.event == event]
                found.append(_sentence(whole, of_event))
    return list(dict.fromkeys(found))


def _is_counted(claim: Claim) -> bool:
    firm = claim.stance is Stance.ASSERTED and not claim.approx and not claim.cumulative
    part = claim.qualifier or set(claim.group) & (AGE_SEX | UNITS)
    return claim.measure in COUNTED and firm and not part and not claim.is_aside


def _sentence(whole: Claim, claims: Sequence[Claim]) -> str:
    told: dict[Measure, int] = defaultdict(int)
    for claim in claims:
        told[claim.measure] = max(told[claim.measure], claim.high or claim.low or 0)
    total = sum(told.values())
    parts = " + ".join(
        f"{told[measure]:,} {measure}" for measure in COUNTED if measure in told
    )
    most = whole.high or 0
    largest = max(told.values())
    population = f"the population of {words.number(whole.figure)} told beside them"
    if total <= most:
        return f"{parts} = {total:,}, within {population} ({whole.doc})."
    if largest <= most:
        return (
            f"{parts} = {total:,}, above {population} ({whole.doc}): some are counted "
            "twice, or lived elsewhere."
        )
    return (
        f"{parts}: more than {population} ({whole.doc}); some lived elsewhere, or the "
        "figures are inconsistent with it."
    )
