"""Which claim a person should look at next."""

from __future__ import annotations

from recount.judgements.decide import CODED
from recount.model.case import ClaimRow, ClaimState, Question
from recount.model.judgement import standing
from recount.store import Connection, derived, judgements

AHEAD = 10
"""claims that are looked at for each one that is asked about"""

APPROXIMATE = 0.25
DISPUTED = 3.0
"""what a disagreement of coders weighs, in conflicts"""


def questions(connection: Connection, *, by: str, limit: int) -> tuple[Question, ...]:
    """Return the claims that decide most, first; not those that the person judged."""
    done = {
        anchor.id
        for each in standing(judgements.everything(connection))
        if each.by == by and each.verdict in CODED
        for anchor in each.anchors
    }
    found = derived.in_conflict(connection, limit * AHEAD + len(done))
    asked = [_question(row) for row in found if row.claim.id not in done]
    asked.sort(key=lambda each: -each.weight)
    return tuple(asked[:limit])


def _question(row: ClaimRow) -> Question:
    claim = row.claim
    weight = float(len(row.conflicts))
    why = "nobody has looked at it yet"
    if row.conflicts:
        several = len(row.conflicts) > 1
        sets = f"{len(row.conflicts)} sets" if several else "a set"
        why = f"it stands in {sets} of figures that cannot all be true together"
    if row.state is ClaimState.DISPUTED:
        weight += DISPUTED
        why = "coders judged it otherwise"
    if claim.approx or claim.described:
        weight += APPROXIMATE
    return Question(claim=row, why=why, decides=row.conflicts, weight=weight)
