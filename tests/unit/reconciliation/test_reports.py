"""Tables of event reports, as the R package eventreport has them."""

from __future__ import annotations

import pytest

from recount.errors import InputError
from recount.model.claim import Measure
from recount.reconciliation.reports import (
    EventReport,
    aggregate,
    diagnose,
    for_eventreport,
    of_claims,
    read,
)
from tests.unit.reconciliation.told import EVENT, claim

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


def test_documents_make_up_event_reports() -> None:
    claims = [
        claim("a.txt", 12),
        claim("a.txt", 15, ["civilian"]),
        claim("a.txt", 4, ["child"]),
        claim("b.txt", (20, None)),
        claim("c.txt", 3, measure=Measure.INJURED),
    ]
    reports = of_claims(claims, Measure.KILLED, {claims[0].id: "origin-1"})

    assert [(r.source, r.value, r.low, r.high, r.origin) for r in reports] == [
        ("a.txt", 12, 12, 15, "origin-1"),
        ("b.txt", 20, 20, 20, ""),
        ("c.txt", None, None, None, ""),
    ]


def test_event_reports_are_written_as_the_r_package_reads_them() -> None:
    claims = [claim("a.txt", 12), claim("b.txt", 3, measure=Measure.INJURED)]
    rows = for_eventreport(
        of_claims(claims, Measure.KILLED), of_claims(claims, Measure.INJURED)
    )

    assert rows == [
        {
            "event_id": EVENT.id,
            "source": "a.txt",
            "deaths_best": 12,
            "deaths_low": 12,
            "deaths_high": 12,
            "injuries_best": "NA",
            "injuries_low": "NA",
            "injuries_high": "NA",
        },
        {
            "event_id": EVENT.id,
            "source": "b.txt",
            "deaths_best": "NA",
            "deaths_low": "NA",
            "deaths_high": "NA",
            "injuries_best": 3,
            "injuries_low": 3,
            "injuries_high": 3,
        },
    ]


def test_who_is_told_of_singly_beside_a_toll_is_not_the_reports_figure() -> None:
    singly = [claim("a", 1, described=True, start=n) for n in (1, 2, 3)]
    told = of_claims([claim("a", 613), *singly], Measure.KILLED)
    assert [(each.value, each.low, each.high) for each in told] == [(613, 613, 613)]
