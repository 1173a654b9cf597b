"""ACLED: the most conservative reported number of fatalities."""

from __future__ import annotations

import re
from typing import Final

from recount.model.claim import Measure
from recount.model.finding import Estimate
from recount.reconciliation.rules.row import Row, Telling, point

VAGUE: Final = {"tens": 10, "dozens": 12, "hundreds": 100}
"""ACLED codebook, reading of vague words; elsewhere dozens is 24, hundreds 200"""


def acled(row: Row) -> Estimate | None:
    """Best is the most conservative number reported, with vague words read its way.

    Definition: reported fatalities; where sources differ or are vague, the most
    conservative, and the dispute is noted; "tens" is 10, "dozens" 12, "hundreds" 100.
    A sum over days or places is divided among events. Source: Armed Conflict Location
    & Event Data codebook. Limits: the fixed number for "unknown, but some" (10, or 3:
    wording not checked against the primary document) is not applied, because silence
    is no figure here; sums are not divided.
    """
    if row.measure is not Measure.KILLED or not row.whole or not row.tellings:
        return None
    numbers = sorted({_read(each) for each in row.tellings})
    firm = [_read(each) for each in row.firm]
    disputed = len(set(firm)) > 1
    return Estimate(
        rule="acled",
        best=min(firm),
        tie=tuple(sorted(set(firm))) if disputed else (),
        note=f"disputed: {numbers[0]:,} to {numbers[-1]:,}" if disputed else "",
    )


def _read(each: Telling) -> int:
    for word in re.findall(r"[a-z]+", each.phrase.lower()):
        if word in VAGUE and "of" not in each.phrase.lower().split():
            return VAGUE[word]
    return point(each.figure)
