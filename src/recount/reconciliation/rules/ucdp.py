"""UCDP GED: best, low and high of all deaths of an event."""

from __future__ import annotations

from recount.model.claim import Measure
from recount.model.finding import Estimate
from recount.reconciliation.rules.row import Row


def ucdp(row: Row) -> Estimate | None:
    """Best is the lower of figures that cannot be ranked; low and high the extremes.

    Definition: the best estimate takes the most reliable source; where that cannot be
    told, the lower figure. Low and high exist for the total alone. Source: Uppsala
    Conflict Data Program, Georeferenced Event Dataset codebook; wording not checked
    against the primary document. Limits: reliability is a coder's judgement, and no
    source is ranked here, so the lower figure is always taken; high does not add the
    deaths whose side is uncertain, as coders do.
    """
    if row.measure is not Measure.KILLED or not row.whole or not row.tellings:
        return None
    numbers = row.points
    return Estimate(
        rule="ucdp",
        low=numbers[0],
        best=numbers[0],
        high=numbers[-1],
        tie=tuple(sorted(set(numbers))) if len(set(numbers)) > 1 else (),
        note="reliability of sources not ranked: the lower figure is taken",
    )
