"""Whether two days can be one, also where a year is not told."""

from __future__ import annotations

from functools import lru_cache

from recount.model.edtf import bounds, compatible, precision

UNKNOWN_YEAR = "XXXX"
NIGHT = 1  # days that a night spans, from its first
_LEAP_YEAR = 2000
_EXACT = frozenset(("day", "interval"))

SHORT_DAYS = 3  # a night, a weekend: still one moment


def has_year(when: str) -> bool:
    """Whether the year of a date is told."""
    return UNKNOWN_YEAR not in when


@lru_cache(maxsize=65536)
def fits(first: str, second: str, slack_days: int = 0) -> bool:
    """Whether some day, or one at most ``slack_days`` off, fits both.

    A day of no known year fits the same day of any year.
    """
    return compatible(
        _with_year(first, second), _with_year(second, first), slack_days=slack_days
    )


def _with_year(value: str, other: str) -> str:
    if has_year(value):
        return value
    begin = bounds(other)[0]
    year = begin.year if begin else _LEAP_YEAR
    if "-02-29" in value and bounds(f"{year:04}-02")[1].day != 29:  # type: ignore[union-attr]
        value = value.replace("-02-29", "-02-28")
    first, slash, last = value.replace(UNKNOWN_YEAR, f"{year:04}").partition("/")
    return first if slash and last < first else f"{first}{slash}{last}"


def near(day: str, when: str, slack_days: int) -> bool:
    """Whether a day can be that of an event, a night's slack given to days alone."""
    exact = precision(day) in _EXACT and precision(when) in _EXACT
    return fits(day, when, slack_days if exact else 0)


def is_day(when: str) -> bool:
    """Whether a date is exact to a night, of whatever year."""
    if not has_year(when):
        return precision(when) == "day"
    first, last = bounds(when)
    return first is not None and last is not None and (last - first).days <= NIGHT
