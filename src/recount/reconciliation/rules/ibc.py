"""Iraq Body Count: minimum and maximum of civilian deaths."""

from __future__ import annotations

from recount.model.claim import Measure
from recount.model.finding import Estimate
from recount.reconciliation.rules.row import Row


def ibc(row: Row) -> Estimate | None:
    """Low and high are the least and greatest number told of civilians; no best.

    Definition: civilians only; a minimum and a maximum where reports differ on the
    number, or where civilian status is uncertain (then the minimum is 0). Zero is a
    minimum only where zero was told; "unable to confirm" is no zero. Two independent
    sources are asked for, single ones flagged. Source: Iraq Body Count, methods page;
    the rule on zero: wording not checked against the primary document. Limits: several
    reviewers check each entry there.
    """
    if row.measure not in (Measure.KILLED, Measure.INJURED) or not row.tellings:
        return None
    if not row.whole:
        return None
    numbers = row.points
    origins = {each.origin for each in row.tellings}
    notes = []
    low = numbers[0]
    if not row.civilian:
        low = 0
        notes.append("no report calls them civilians: the minimum is 0")
    if len(origins) == 1:
        notes.append("a single source")
    return Estimate(rule="ibc", low=low, high=numbers[-1], note="; ".join(notes))
