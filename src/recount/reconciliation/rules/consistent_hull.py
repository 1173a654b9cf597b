"""What the figures that can be true together leave open."""

from __future__ import annotations

from recount.model.finding import Estimate
from recount.reconciliation.rules.row import Row


def consistent_hull(row: Row) -> Estimate | None:
    """Low and high are the bounds that follow from all figures that can stand together.

    Definition: the least and greatest value of the row in the heaviest consistent set
    of the event's firm figures, those of other groups included. Source: the linear
    program of this package. Limits: the set sides with the greater number of origins;
    it says what fits together, not what is true.
    """
    figure = row.consistent
    if figure.low is None and figure.high is None:
        return None
    return Estimate(rule="consistent-hull", low=figure.low, high=figure.high)
