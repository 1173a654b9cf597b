from __future__ import annotations

from datetime import date

import pytest

from recount.errors import RecordError
from recount.model.edtf import bounds, compatible, precision


@pytest.mark.parametrize(
    ("edtf", "first", "last", "expected"),
    [
        ("", None, None, ""),
        ("2031-02-25", "2031-02-25", "2031-02-25", "day"),
        ("2032-02", "2032-02-01", "2032-02-29", "month"),
        ("2031-24", "2031-12-01", "2032-02-29", "season"),
        ("2031-21", "2031-03-01", "2031-05-31", "season"),
        ("2031~", "2031-01-01", "2031-12-31", "year"),
        ("203X", "2030-01-01", "2039-12-31", "decade"),
        ("20XX", "2000-01-01", "2099-12-31", "century"),
        ("XXXX-02-29", None, None, "day"),
        ("XXXX", None, None, ""),
        ("203X-02-29", "2032-02-29", "2036-02-29", "day"),
        ("2031-02-25/2031-02-26", "2031-02-25", "2031-02-26", "interval"),
        ("../2031-02", None, "2031-02-28", "interval"),
        ("2031/..", "2031-01-01", None, "interval"),
    ],
)
def test_bounds_and_precision(
    edtf: str, first: str | None, last: str | None, expected: str
) -> None:
    days = tuple(
        None if end is None else date.fromisoformat(end) for end in (first, last)
    )

    assert bounds(edtf) == days
    assert precision(edtf) == expected


@pytest.mark.parametrize(
    "edtf",
    [
        "2031-02-29",
        "XXXX-02-30",  # no year has such a day
        "XXXX-13",
        "2031-21-05",  # a season has no days
        "2031-13",
        "2031-00",
        "203",
        "20311",
        "٢٠٣١",  # digits, but not those of EDTF
        "2031-2-5",
        "2031-02-26/2031-02-25",
        "2031/2032/2033",
        "/2031",
        "..",
        "February 2031",
        "2031-02-25T10:30",
        "2031\n",
    ],
)
def test_what_is_no_date_is_refused(edtf: str) -> None:
    with pytest.raises(RecordError):
        bounds(edtf)


@pytest.mark.parametrize(
    ("first", "second", "slack_days", "expected"),
    [
        ("2031-02-25", "2031-02", 0, True),
        ("2031-02-25", "2031-02-26", 0, False),
        ("2031-02-25", "2031-02-26", 1, True),
        ("2031-02-25", "", 0, True),
        ("XXXX-02-25", "2031-03", 0, True),
        ("9999-12-31", "2031", 3, False),  # a day after the last day is no date
    ],
)
def test_compatible(first: str, second: str, slack_days: int, expected: bool) -> None:
    assert compatible(first, second, slack_days=slack_days) == expected
