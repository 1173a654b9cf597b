"""Dates in figures alone: "1987-10-15", "15.10.1987", "10/15/1987"."""

from __future__ import annotations

import re

from recount.mentions.date_parts import (
    FIRST_YEAR,
    LAST_YEAR,
    Found,
    date_found,
    full_year,
    is_day,
    iso_day,
)
from recount.mentions.number_stretch import Stretch

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})|(\d{4})\.(\d{2})\.(\d{2})")
_NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d/-])")


def read_numeric(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Return "1987-10-15", "15.10.1987", "10/15/1987"; the year if unclear."""
    tokens = stretch.tokens
    begin = tokens.starts[at]
    found = _DOTTED.fullmatch(tokens.words[at])
    if found is not None:
        last = tokens.ends[at]
        parts = [part for part in found.groups() if part]
    else:
        after = stretch.word(at + 1)
        if after not in {"/", "-"} or at < floor:
            return None
        match = _NUMERIC.match(tokens.text, begin)
        if match is None:
            return None
        last = match.end()
        parts = [match[1], match[3], match[4]]
    value = _numeric_value(parts)
    if not value:
        return None
    end = at
    while end < stretch.stop and tokens.starts[end] < last:
        end += 1
    return date_found(stretch, at, end, value=value)


def _numeric_value(parts: list[str]) -> str:
    a, b, c = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return iso_day(a, b, c) if is_day(a, b, c) else ""
    if len(parts[2]) not in {2, 4} or len(parts[0]) > 2:
        return ""
    year = c if len(parts[2]) == 4 else full_year(c)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ""
    day_first, month_first = is_day(year, b, a), is_day(year, a, b)
    if day_first and month_first and a != b:
        return f"{year:04d}"
    if day_first:
        return iso_day(year, b, a)
    return iso_day(year, a, b) if month_first else ""
