"""Dates as fields and date lines write them, read to EDTF without guessing."""

from __future__ import annotations

import re

from recount.errors import RecordError
from recount.lang.en.abbreviations import MONTHS
from recount.model.edtf import bounds

MONTH_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
"""alternatives for a pattern: names of months and their short forms, longest first"""

_ISO = re.compile(r"\b(\d{4})[-/](\d\d?)(?:[-/](\d\d?))?(?![\d-])")
_COMPACT = re.compile(r"\b((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6})?(?!\d)")
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ ./-]?(?:of )?({MONTH_NAME})\b"
    r"\.?,?[ /-]?(\d{4})\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b({MONTH_NAME})\b\.? ?(\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE
)
_MONTH_ONLY = re.compile(rf"\b({MONTH_NAME})\b\.?,? (\d{{4}})\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b")

MONTHS_A_YEAR = 12
CENTURY_SPLIT = 50  # a telex's "90" is 1990, "14" is 2014


def read_date(words: str) -> str:
    """Return the EDTF date that the words hold, "" where they hold none or no real one.

    Where day and month cannot be told apart ("03/04/2014") it is the year alone.

    >>> read_date("Tue, 4 Mar 2014 09:30:00 +0400"), read_date("03/04/2014")
    ('2014-03-04', '2014')
    """
    for pattern, build in (
        (_ISO, _iso),
        (_DAY_FIRST, _day_first),
        (_MONTH_FIRST, _month_first),
        (_NUMERIC, _numeric),
        (_MONTH_ONLY, _month_only),
        (_COMPACT, _iso),
    ):
        found = pattern.search(words)
        if found:
            # The first form that fits decides: "30 February 2014" is no month either.
            return _real(build(found))
    return ""


def full_year(year: str) -> int:
    """Return the year, a two-digit one put in the century that telexes are from."""
    number = int(year)
    if len(year) > 2:
        return number
    return number + (1900 if number >= CENTURY_SPLIT else 2000)


def day_of(year: int, month: int, day: int) -> str:
    """Return the EDTF day, "" where there is no such day."""
    return _real(f"{year:04d}-{month:02d}-{day:02d}")


def _iso(found: re.Match[str]) -> str:
    month = f"{found[1]}-{int(found[2]):02d}"
    return f"{month}-{int(found[3]):02d}" if found[3] else month


def _day_first(found: re.Match[str]) -> str:
    return f"{found[3]}-{MONTHS[found[2].lower()]:02d}-{int(found[1]):02d}"


def _month_first(found: re.Match[str]) -> str:
    return f"{found[3]}-{MONTHS[found[1].lower()]:02d}-{int(found[2]):02d}"


def _month_only(found: re.Match[str]) -> str:
    return f"{found[2]}-{MONTHS[found[1].lower()]:02d}"


def _numeric(found: re.Match[str]) -> str:
    first, second, year = int(found[1]), int(found[3]), found[4]
    if first == second or first > MONTHS_A_YEAR:
        return f"{year}-{second:02d}-{first:02d}"
    if second > MONTHS_A_YEAR:
        return f"{year}-{first:02d}-{second:02d}"
    return year


def _real(value: str) -> str:
    try:
        bounds(value)
    except RecordError:
        return ""
    return value
