"""The least and the greatest number that anybody told."""

from __future__ import annotations

from recount.model.finding import Estimate
from recount.reconciliation.rules.row import Row


def minimum_maximum(row: Row) -> Estimate | None:
    """Low is the least end told, high the greatest; there is no best.

    Definition: over all tellings, approximate ones too, the least stated end and the
    greatest stated end. An open end ("at least 161") states nothing further.
    Source: common practice. Limits: one absurd figure decides it.
    """
    ends = [
        end
        for each in row.tellings
        for end in (each.figure.low, each.figure.high)
        if end is not None
    ]
    if not ends:
        return None
    return Estimate(rule="minimum-maximum", low=min(ends), high=max(ends))
