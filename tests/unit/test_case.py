"""A case gives back what was read, without holding all of it at once."""

from __future__ import annotations

import gc
from pathlib import Path

from recount.case import Case
from recount.model.reading import Reading
from recount.pipeline import take

ROOT = Path(__file__).resolve().parents[2]
REPORTS = [str(ROOT / "samples" / "reports")]


def _case() -> Case:
    case = Case()
    assert case.add(REPORTS) == ()
    return case


def test_readings_come_back_whole_in_the_order_of_their_names() -> None:
    read = [each for each in take(REPORTS) if isinstance(each, Reading)]

    assert sorted(read, key=lambda each: each.document.name) == list(_case().readings)


def test_claims_have_the_events_of_the_inquiry() -> None:
    case = _case()
    linked = [claim for each in case.inquiry.readings for claim in each.claims]

    assert list(case.claims()) == linked
    assert all(claim.event for claim in linked)


def test_claims_of_many_reports_are_told_with_few_in_memory() -> None:
    case = _case()
    before = _readings_held()
    most = max(_readings_held() for _ in case.claims())

    assert len(case.readings) > 10
    assert most - before <= 2


def _readings_held() -> int:
    return sum(isinstance(each, Reading) for each in gc.get_objects())
