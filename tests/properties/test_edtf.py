"""The laws of uncertain dates: bounds, precision and compatibility."""

from __future__ import annotations

import contextlib
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.errors import RecordError
from recount.model.edtf import bounds, compatible, precision
from tests.strategies import days, edtf_dates, single_dates


@given(edtf_dates())
def test_the_earliest_day_is_not_after_the_latest(edtf: str) -> None:
    earliest, latest = bounds(edtf)
    if earliest and latest:
        assert earliest <= latest


@given(days)
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert bounds(day.isoformat()) == (day, day)
    assert precision(day.isoformat()) == "day"


@given(days)
def test_coarser_dates_hold_their_days(day: date) -> None:
    year = f"{day.year:04}"
    for coarse in (year, f"{year}-{day.month:02}", f"{year[:3]}X", f"{year[:2]}XX"):
        if coarse.startswith("00"):
            continue  # the calendar has no year 0
        earliest, latest = bounds(coarse)
        assert earliest is not None
        assert latest is not None
        assert earliest <= day <= latest


@given(edtf_dates())
def test_bounds_written_as_an_interval_have_the_same_bounds(edtf: str) -> None:
    earliest, latest = bounds(edtf)
    written = f"{earliest or '..'}/{latest or '..'}"

    assert bounds(written) == (earliest, latest)
    assert precision(written) == "interval"


@given(single_dates())
def test_marks_of_doubt_change_neither_bounds_nor_precision(edtf: str) -> None:
    plain = edtf.rstrip("~?%")

    assert bounds(edtf) == bounds(plain)
    assert precision(edtf) == precision(plain)


@given(edtf_dates(), edtf_dates(), st.integers(0, 400))
def test_compatible_is_symmetric(first: str, second: str, slack: int) -> None:
    forth = compatible(first, second, slack_days=slack)
    assert forth == compatible(second, first, slack_days=slack)


@given(edtf_dates())
def test_a_date_is_compatible_with_itself(edtf: str) -> None:
    assert compatible(edtf, edtf)


@given(edtf_dates(), edtf_dates(), st.integers(0, 400))
def test_more_slack_never_parts_dates(first: str, second: str, slack: int) -> None:
    if compatible(first, second, slack_days=slack):
        assert compatible(first, second, slack_days=slack + 1)


@given(days, days)
def test_slack_is_counted_in_days(first: date, second: date) -> None:
    gap = abs(first - second)
    fits = compatible(str(first), str(second), slack_days=gap.days)
    assert fits
    if gap:
        short = (gap - timedelta(days=1)).days
        assert not compatible(str(first), str(second), slack_days=short)


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_only_real_days_are_read(year: int, month: int, day: int) -> None:
    written = f"{year:04}-{month:02}-{day:02}"
    try:
        expected = date(year, month, day)
    except ValueError:
        with pytest.raises(RecordError):
            bounds(written)
    else:
        assert bounds(written) == (expected, expected)


@given(st.text("0123456789-/X.~?% ٣", max_size=24))
def test_any_other_string_is_refused_by_name(written: str) -> None:
    with contextlib.suppress(RecordError):
        bounds(written)  # read, or refused with a RecordError: nothing else comes out
        return
    with pytest.raises(RecordError, match=re.escape(repr(written))):
        bounds(written)
