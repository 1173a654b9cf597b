"""Airwars: a range of civilians harmed, and what its grade is made from."""

from __future__ import annotations

from recount.model.claim import Measure
from recount.model.finding import Estimate
from recount.reconciliation.rules.row import Row


def airwars(row: Row) -> Estimate | None:
    """Low and high are the range of figures told; the note gives the grade's inputs.

    Definition: killed and injured as minimum and maximum, for all and for women, men
    and children apart. The grade "fair" asks for two or more generally credible
    sources, "weak" is a single source; "confirmed" asks that a belligerent accepts
    responsibility, "contested" speaks of who did it and never of the number. Source:
    Airwars, methodology; all but "fair": wording not checked against the primary
    document. Limits: no grade is given here, for it needs a judgement of credibility.
    """
    if row.measure not in (Measure.KILLED, Measure.INJURED) or row.qualifier:
        return None
    if not row.tellings:
        return None
    numbers = row.points
    origins = len({each.origin for each in row.tellings})
    reports = len({each.doc for each in row.tellings})
    note = f"inputs of a grade: reports {reports}, origins at least {origins}"
    if row.denied:
        note += f", denials {row.denied}"
    return Estimate(rule="airwars", low=numbers[0], high=numbers[-1], note=note)
