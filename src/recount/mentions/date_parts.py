"""Days, years and lengths as they are written: the smallest parts of dates."""

from __future__ import annotations

from typing import NamedTuple

from recount.lang.en import dates as words
from recount.lang.en.numbers import ORDINAL_ENDINGS, TEENS, TENS, UNITS
from recount.mentions.number_stretch import Stretch
from recount.model.mention import DateMention, DurationMention, TimeMention

LAST_DAY = 31
FIRST_YEAR, LAST_YEAR = 1000, 2099
_CENTURY_TURN = 50  # "'49" is 2049 by no report of an event; two digits below are 20xx

TimeLike = DateMention | DurationMention | TimeMention


class Found(NamedTuple):
    """A mention with the tokens ``[first, end)`` that hold it."""

    first: int
    end: int
    mention: TimeLike


class Part(NamedTuple):
    """A number that is part of a date, and the token after it (or before it)."""

    value: int
    edge: int


def date_found(
    stretch: Stretch,
    first: int,
    end: int,
    *,
    value: str = "",
    anchor: str = "absolute",
    offset: int = 0,
    unit: str = "",
) -> Found:
    """The date that the tokens ``[first, end)`` tell."""
    span = stretch.tokens.span(first, end - 1)
    mention = DateMention(
        span=span, value=value, anchor=anchor, offset=offset, unit=unit
    )
    return Found(first, end, mention)


def day_after(stretch: Stretch, at: int) -> Part | None:
    """Read "25", "25th", "the 25th" from a token onwards."""
    if stretch.word(at) == "the":
        at += 1
    word = stretch.word(at)
    if word.isdecimal() and len(word) <= 2:
        value, end = int(word), at + 1
        if stretch.word(end) in ORDINAL_ENDINGS and stretch.touches(end):
            end += 1
    else:
        value, end = ordinal_word(stretch, at)
    return Part(value, end) if 1 <= value <= LAST_DAY else None


def day_before(stretch: Stretch, at: int) -> Part | None:
    """Read the day that ends before a token; ``edge`` is its first token."""
    back = at - 1
    if stretch.word(back) in ORDINAL_ENDINGS and stretch.touches(back):
        back -= 1
    for first in (back - 2, back):
        found = day_after(stretch, first) if first >= stretch.start else None
        if found is not None and found.edge == at and stretch.word(first) != "the":
            return Part(found.value, first)
    return None


def ordinal_word(stretch: Stretch, at: int) -> tuple[int, int]:
    """Read "third", "twenty-first"; 0 where none begins at the token."""
    word = stretch.word(at)
    if word in words.ORDINAL_WORDS:
        return words.ORDINAL_WORDS[word], at + 1
    tens = TENS.get(word)
    step = 2 if stretch.word(at + 1) == "-" else 1
    unit = words.ORDINAL_WORDS.get(stretch.word(at + step), 0) if tens else 0
    if tens and 1 <= unit <= 9:
        return tens + unit, at + step + 1
    return 0, at


def year_at(stretch: Stretch, at: int) -> Part | None:
    """Read "1987", "'87" or "nineteen eighty-seven"; four digits from 1000."""
    word = stretch.word(at)
    if word.isdecimal():
        value = int(word) if len(word) == 4 else 0
        return Part(value, at + 1) if FIRST_YEAR <= value <= LAST_YEAR else None
    if word in {"'", "’", "`", "‘"}:
        after = stretch.word(at + 1)
        if len(after) == 2 and after.isdecimal() and stretch.touches(at + 1):
            return Part(full_year(int(after)), at + 2)
    return spelled_year(stretch, at)


def full_year(two_digits: int) -> int:
    """The year that two digits mean: 87 is 1987, 14 is 2014."""
    return two_digits + (2000 if two_digits < _CENTURY_TURN else 1900)


def spelled_year(stretch: Stretch, at: int) -> Part | None:
    """Read "nineteen eighty-seven", "two thousand (and) four" in a spoken text."""
    century = {"eighteen": 18, "nineteen": 19, "twenty": 20}.get(stretch.word(at))
    if century is None:
        return _spelled_2000(stretch, at)
    tens = TENS.get(stretch.word(at + 1), TEENS.get(stretch.word(at + 1)))
    if tens is None:
        return None
    end, value = at + 2, century * 100 + tens
    step = 2 if stretch.word(end) == "-" else 1
    unit = UNITS.get(stretch.word(end + step - 1))
    if unit and tens >= 20:
        return Part(value + unit, end + step)
    return Part(value, end)


def _spelled_2000(stretch: Stretch, at: int) -> Part | None:
    if stretch.word(at) != "two" or stretch.word(at + 1) != "thousand":
        return None
    if stretch.word(at - 1) != "year":
        return None
    return Part(2000, at + 2)


def iso_day(year: int | None, month: int, day: int | None = None) -> str:
    """The EDTF string; an unknown year is XXXX, an impossible day is left out."""
    head = "XXXX" if year is None else f"{year:04d}"
    if day is None or not is_day(year, month, day):
        return f"{head}-{month:02d}"
    return f"{head}-{month:02d}-{day:02d}"


_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has the day; an unknown year allows 29 February."""
    if not (1 <= month <= 12 and 1 <= day <= _LENGTHS[month]):
        return False
    if month == 2 and day == 29 and year is not None:
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return True
