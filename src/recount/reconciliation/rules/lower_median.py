"""The default rule: the lower median over origins."""

from __future__ import annotations

from recount.model.finding import Estimate
from recount.reconciliation.rules.row import Row, middle, one_each


def lower_median(row: Row) -> Estimate | None:
    """Best is the lower median over independent origins; low and high their extremes.

    Definition: each origin counts once, with the lower median of its own figures;
    firm figures are used where there are any. The best is always a number that
    somebody told. Source: measured on city populations (277 items) and event reports
    (166 events), where it predicted held-out reports best of the simple rules (mean
    log error .386, mean .456, least .553, greatest .655). Limits: it follows the
    majority of origins, and origins are only as well known as the reports show.
    """
    if not row.tellings:
        return None
    numbers = one_each(row.firm, "origin")
    return Estimate(
        rule="lower-median",
        low=numbers[0],
        best=middle(numbers),
        high=numbers[-1],
        note=f"over {len(numbers)} origins" if len(numbers) > 1 else "one origin",
    )
