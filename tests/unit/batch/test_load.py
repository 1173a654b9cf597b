"""One event of a batch becomes a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.batch import BatchOptions, run
from recount.batch.load import reports
from recount.case.stored import StoredCase
from recount.errors import ConfigError
from recount.model.case import CaseConfig
from recount.model.event import Event
from tests.tables import records

SAMPLE = Path(__file__).parents[3] / "samples" / "reports"


def test_reports_of_an_event_come_into_a_case_with_their_bytes(tmp_path: Path) -> None:
    folder = str(tmp_path / "batch")
    run([str(SAMPLE)], folder, BatchOptions(workers=1))
    event = next(each for each in records(Path(folder), "events", Event) if each.main)
    case = StoredCase.create(tmp_path / "case", CaseConfig(title=""), by="a tester")

    added = case.take(reports(folder, event.id), by="a tester")

    taken = {capture.name: data for capture, data in reports(folder, event.id)}
    assert (added.new, sorted(taken)) == (len(event.docs), list(event.docs))
    assert taken == {name: (SAMPLE / name).read_bytes() for name in event.docs}
    case.close()


def test_unknown_event_and_unknown_batch_are_usage_errors(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="holds no finished batch"):
        list(reports(str(tmp_path), "event-1"))
