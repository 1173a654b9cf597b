"""Tables of event reports, as the R package eventreport has them."""

from __future__ import annotations

import pytest

from recount.errors import InputError
from recount.reconciliation.reports import (
    EventReport,
    aggregate,
    diagnose,
    read,
)

TABLE = """event_id,deaths_best,wire
E1,10,
E1,20,
E1,20,
E2,5,one
E2,15,one
E3,7,
E4,NA,
E4,0,
E4,3,
E5,,
"""


def table(text: str = TABLE, origin: str = "") -> list[EventReport]:
    return read(
        text.splitlines(), by="event_id", value="deaths_best", origin=origin, name="t"
    )


def test_rules_give_totals() -> None:
    totals = {
        rule: sum(
            e.best or 0
            for r in aggregate(table())
            for e in r.estimates
            if e.rule == rule
        )
        for rule in (
            "eventreport-conservative",
            "eventreport-representative",
            "eventreport-informative",
        )
    }

    assert totals == {
        "eventreport-conservative": 10 + 5 + 7 + 0,
        "eventreport-representative": 20 + 5 + 7 + 0,
        "eventreport-informative": 20 + 15 + 7 + 3,
    }


def test_silence_zero_and_a_number_are_three_things() -> None:
    rows = {row.event: row for row in aggregate(table())}

    assert (rows["E4"].silent, rows["E4"].values, rows["E4"].zero_and_more) == (
        1,
        (0, 3),
        True,
    )
    assert (rows["E5"].silent, rows["E5"].values, rows["E5"].estimates) == (1, (), ())


def test_ties_are_told() -> None:
    rows = {row.event: row for row in aggregate(table())}

    assert rows["E1"].modes == (20,)
    assert rows["E2"].modes == (5, 15)


def test_echoes_of_one_wire_are_one_origin() -> None:
    rows = {row.event: row for row in aggregate(table(origin="wire"))}

    assert [rows[event].origins for event in ("E1", "E2", "E3")] == [3, 1, 1]


def test_diagnostics_treat_missing_values_as_eventreport_does() -> None:
    found = diagnose(table())

    # Divergence counts silence as a value: E1 1, E2 1, E3 0, E4 2, E5 0.
    assert found.dscore == pytest.approx(4 / 5)
    assert found.dscore_normalized == pytest.approx(4 / 5 / 8)
    # Single figures have no deviation; their range is 0.
    assert found.mean_sd == pytest.approx((5.7735 + 7.0711 + 2.1213) / 3, abs=1e-4)
    assert found.mean_range == pytest.approx((10 + 10 + 0 + 3) / 4)
    assert found.share_disagreement == pytest.approx(3 / 5)
    assert found.modal_confidence == pytest.approx((2 / 3 + 1 / 2 + 1 + 1 / 2) / 4)
    assert (found.events, found.events_with_two) == (5, 3)
    assert found.disagreeing_of_two == 1
    assert found.tied_of_two == pytest.approx(2 / 3)
    assert (found.zero_and_more, found.silent_reports) == (1, 2)


def test_an_empty_table_has_no_diagnostics() -> None:
    found = diagnose(table("event_id,deaths_best\n"))

    assert found.dscore is None
    assert found.events == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("event,deaths_best\nE1,3\n", "t: no column 'event_id'"),
        ("event_id,deaths_best\nE1,some\n", "t, line 2: deaths_best is 'some'"),
        ("event_id,deaths_best\nE1,-3\n", "t, line 2: deaths_best is '-3'"),
        ("event_id,deaths_best\nE1,2.5\n", "t, line 2: deaths_best is '2.5'"),
    ],
)
def test_a_table_that_cannot_be_read_says_where(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        table(text)

    assert str(caught.value).startswith(message)


def test_whole_numbers_may_be_written_with_a_decimal() -> None:
    (report,) = table("event_id,deaths_best\nE1,8.0\n")

    assert report.value == 8
