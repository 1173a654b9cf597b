"""A figure read by weights counts when somebody has accepted or corrected it."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.case.stored import StoredCase
from recount.model.case import ClaimState
from recount.model.claim import Measure
from recount.model.judgement import Verdict
from recount.store.derived import ClaimFilter

FIRE = (
    "The club in Karsa burned on 3 May 2014. The fire brigade counted 97 dead, and 61 "
    "people were injured, among them 12 children.\n\n"
    "Sixteen arrived with burns, and the nurses sent nine of them home.\n"
)


@pytest.fixture
def case(tmp_path: Path) -> StoredCase:
    (tmp_path / "fire.txt").write_text(FIRE, encoding="utf-8")
    made = StoredCase.create(tmp_path / "case", by="ana")
    made.add([str(tmp_path / "fire.txt")], by="ana")
    made.run(by="ana")
    return made


def _injured(case: StoredCase) -> list[int]:
    """The numbers of injured that findings hold."""
    event = case.events().rows[0].event.id
    return sorted(
        position.figure.low
        for finding in case.reconciliation(event).findings
        if finding.measure is Measure.INJURED
        for position in finding.positions
        if position.figure.low is not None
    )


@pytest.mark.parametrize(
    ("verdict", "changes", "state"),
    [
        (Verdict.ACCEPT, {}, ClaimState.ACCEPTED),
        (Verdict.CORRECT, {"qualifier": "with burns"}, ClaimState.CORRECTED),
    ],
)
def test_it_takes_part_after_a_judgement(
    case: StoredCase, verdict: Verdict, changes: dict[str, str], state: ClaimState
) -> None:
    claim = case.claims(ClaimFilter(text="Sixteen")).rows[0].claim
    before = _injured(case)
    case.judge([claim.id], verdict, "it is in the text", by="ben", changes=changes)
    after = case.claim(claim.id)

    assert claim.weighed
    assert 16 not in before
    assert 16 in _injured(case)
    assert (after.state, after.claim.weighed) == (state, False)
    assert case.verify().faults == ()
