"""Uncertain dates: a subset of EDTF (ISO 8601-2:2019) with earliest and latest days.

Read here: ``1992``, ``1992-02``, ``1992-02-25``, seasons ``1992-21`` to ``1992-24``,
decades ``199X`` and centuries ``19XX``, unknown years ``XXXX-02-25``, the marks
``~ ? %`` at the end, intervals ``A/B``, and open ends ``../B`` and ``A/..``.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from recount.errors import RecordError

_DAY = re.compile(r"([0-9]{2,4}X{0,2}|XXXX)(?:-([0-9]{2}))?(?:-([0-9]{2}))?[~?%]?")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""EDTF season code: first and last month, northern hemisphere; 14 is next February"""
_LEAP_YEAR = 2000  # has every day that any year has


@lru_cache(maxsize=8192)
def bounds(edtf: str) -> tuple[date | None, date | None]:
    """Return the earliest and latest day that the expression allows.

    None is open: an end written ``..``, or an unknown year. An empty string is a
    date that cannot be told, open on both sides.

    >>> bounds("1992-02")
    (datetime.date(1992, 2, 1), datetime.date(1992, 2, 29))

    Raises:
        RecordError: the string is not in the subset, or names no real day.
    """
    if not edtf:
        return None, None
    first, slash, last = edtf.partition("/")
    if not slash:
        return _day_bounds(edtf, edtf)
    earliest = None if first == ".." else _day_bounds(first, edtf)[0]
    latest = None if last == ".." else _day_bounds(last, edtf)[1]
    if earliest and latest and latest < earliest:
        msg = f"{edtf!r}: the interval ends before it begins"
        raise RecordError(msg)
    return earliest, latest


def precision(edtf: str) -> str:
    """Return day, month, season, year, decade, century or interval; "" for no date.

    >>> precision("1992-02-25/1992-02-26"), precision("199X")
    ('interval', 'decade')
    """
    if not edtf:
        return ""
    if "/" in edtf:
        return "interval"
    core = edtf.rstrip("~?%")
    match core.count("-"):
        case 2:
            return "day"
        case 1:
            return "season" if core[-2:] in {"21", "22", "23", "24"} else "month"
    return {0: "year", 1: "decade", 2: "century"}.get(core.count("X"), "")


def compatible(first: str, second: str, *, slack_days: int = 0) -> bool:
    """Whether some day, or a day at most ``slack_days`` off, fits both expressions."""
    earliest_1, latest_1 = bounds(first)
    earliest_2, latest_2 = bounds(second)
    slack = timedelta(days=slack_days)
    # Gaps, not sums: the last day of the year 9999 plus a slack is no date.
    if latest_1 and earliest_2 and earliest_2 - latest_1 > slack:
        return False
    return not (latest_2 and earliest_1 and earliest_1 - latest_2 > slack)


def _day_bounds(part: str, whole: str) -> tuple[date | None, date | None]:
    found = _DAY.fullmatch(part)
    if found is None:
        msg = f"{whole!r} is not a date in the EDTF subset"
        raise RecordError(msg)
    year, month, day = found[1], found[2], found[3]
    if len(year) != 4:
        msg = f"{whole!r}: a year has four places"
        raise RecordError(msg)
    try:
        if year == "XXXX":
            _from_parts(_LEAP_YEAR, _LEAP_YEAR, month, day)  # is there such a day?
            return None, None
        first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return _from_parts(first_year, last_year, month, day)
    except ValueError as error:
        msg = f"{whole!r}: {error}"
        raise RecordError(msg) from error


def _from_parts(
    first_year: int, last_year: int, month: str | None, day: str | None
) -> tuple[date, date]:
    if month is None:
        return date(first_year, 1, 1), date(last_year, 12, 31)
    number = int(month)
    if day is not None:
        if (number, int(day)) == (2, 29):
            first_year, last_year = _leap_years(first_year, last_year)
        return date(first_year, number, int(day)), date(last_year, number, int(day))
    if number in _SEASON_MONTHS:
        begin, end = _SEASON_MONTHS[number]
        end_year = last_year + (end > 12)
        return date(first_year, begin, 1), _last_of_month(end_year, (end - 1) % 12 + 1)
    return date(first_year, number, 1), _last_of_month(last_year, number)


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _leap_years(first_year: int, last_year: int) -> tuple[int, int]:
    # "199X-02-29" is a day of 1992 or 1996, and 1990 has none.
    leap = [year for year in range(first_year, last_year + 1) if calendar.isleap(year)]
    return (leap[0], leap[-1]) if leap else (first_year, last_year)
