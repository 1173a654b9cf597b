"""The three named views of the R package eventreport, on reports as they come."""

from __future__ import annotations

from collections import Counter

from recount.model.finding import Estimate
from recount.reconciliation.rules.row import Row, one_each


def conservative(row: Row) -> Estimate | None:
    """Best is the least number of any report (aggregate_maverick_con).

    Definition: the minimum over reports, echoes included. Source: eventreport 0.1.2,
    find_min. Limits: sides with whoever tells least.
    """
    numbers = one_each(row.firm, "doc")
    if not numbers:
        return None
    return Estimate(rule="eventreport-conservative", best=numbers[0])


def representative(row: Row) -> Estimate | None:
    """Best is the most frequent number over reports (aggregate_maverick_rep).

    Definition: the mode; of tied modes the smallest, as calc_mode_numeric takes it.
    The tie is told. Source: eventreport 0.1.2. Limits: echoes are counted as reports,
    so what is copied most wins.
    """
    numbers = one_each(row.firm, "doc")
    if not numbers:
        return None
    modes = tied_modes(numbers)
    return Estimate(
        rule="eventreport-representative",
        best=modes[0],
        tie=modes if len(modes) > 1 else (),
    )


def informative(row: Row) -> Estimate | None:
    """Best is the greatest number of any report (aggregate_maverick_inf).

    Definition: the maximum over reports, echoes included. Source: eventreport 0.1.2,
    find_max. Limits: sides with whoever tells most.
    """
    numbers = one_each(row.firm, "doc")
    if not numbers:
        return None
    return Estimate(rule="eventreport-informative", best=numbers[-1])


def tied_modes(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """The most frequent numbers in rising order; one where there is no tie."""
    counts = Counter(numbers)
    most = max(counts.values())
    return tuple(sorted(number for number, often in counts.items() if often == most))
