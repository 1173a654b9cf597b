"""Years, spans of years and decades."""

from __future__ import annotations

from recount.lang.en import dates as words
from recount.mentions.date_parts import (
    LAST_YEAR,
    Found,
    Part,
    date_found,
    full_year,
    year_at,
)
from recount.mentions.number_stretch import Stretch

FIRST_LIKELY = 1700  # earlier years need a preposition: "in 1453"
_ROUND = 50  # years; people are told in round numbers more often than years are
FIRST_BARE, LAST_BARE = 1900, 2035  # years told without any word of time before them


def read_year(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Return the year, decade or span of years whose first year stands at a token."""
    year = year_at(stretch, at)
    if year is None:
        return _read_short_decade(stretch, at, floor)
    first, end = at, year.edge
    if stretch.word(end) in {"s", "'s"} and stretch.touches(end):
        if year.value % 10:
            if stretch.word(end) == "s":
                return None
        else:
            return _decade(stretch, first, end + 1, year.value, floor)
    if not _is_year(stretch, at, year):
        return None
    last = _last_year(stretch, year)
    value = f"{year.value:04d}"
    if last is not None:
        value, end = f"{value}/{last.value:04d}", last.edge
    elif stretch.word(at - 1) in words.SEASONS and at - 1 >= floor:
        first, value = at - 1, f"{value}-{words.SEASONS[stretch.word(at - 1)]}"
    elif stretch.word(at - 1) == "of" and stretch.word(at - 2) in words.SEASONS:
        first, value = at - 2, f"{value}-{words.SEASONS[stretch.word(at - 2)]}"
    elif stretch.word(at - 1) in {"fiscal", "early", "late", "mid"}:
        first = at - 1
    return date_found(stretch, max(first, floor), end, value=value)


def _last_year(stretch: Stretch, year: Part) -> Part | None:
    """The end of "1914-1918", "1990-91", "between 2014 and 2016"."""
    joint = stretch.word(year.edge)
    lead = stretch.word(year.edge - 2)
    if joint not in {"-", "–", "—", "/"} and not (
        (joint == "and" and lead == "between") or (joint == "to" and lead == "from")
    ):
        return None
    last = year_at(stretch, year.edge + 1)
    after = stretch.word(year.edge + 1)
    if last is None and joint != "and" and len(after) == 2 and after.isdecimal():
        last = Part(year.value // 100 * 100 + int(after), year.edge + 2)
        if stretch.word(last.edge) == "-":
            return None
    return last if last is not None and last.value > year.value else None


def _is_year(stretch: Stretch, at: int, year: Part) -> bool:
    """Whether four digits are a year, by the words on both sides."""
    before, after = stretch.word(at - 1), stretch.word(year.edge)
    if not stretch.word(at).isdecimal():
        return before not in words.OWNERS or not after.isalpha() or at != year.edge - 1
    if _is_barred(stretch, at, year.edge):
        return False
    if before == "of" and stretch.word(at - 2) in words.YEAR_OWNERS:
        return True  # "at the census of 1948 was 88,213"
    if after in words.COUNTED_AFTER:
        auxiliary = before == "in" and after in _AUXILIARIES
        # "In 1993 troops came", but "in 2000 houses"
        single = before == "in" and FIRST_BARE <= year.value <= LAST_BARE
        single = single and bool(year.value % _ROUND)
        return auxiliary or single or before in {"since", "until"}
    if stretch.touches(at) and before in words.DASHES:
        return stretch.word(at - 2) in _PREFIXES
    spans = after in words.DASHES and _last_year(stretch, year) is not None
    sure = spans or before in words.SURE_YEAR_BEFORE
    return sure or _is_likely_year(year.value, before, after)


_CENTURY = 100
_AUXILIARIES = frozenset({"was", "were", "had", "have", "are"})
_PREFIXES = frozenset({"post", "pre", "mid", "late", "early"})


def _is_barred(stretch: Stretch, at: int, edge: int) -> bool:
    """Whether what touches the digits, or bounds them, makes them no year."""
    after = stretch.word(edge)
    if stretch.word(at - 1) in words.NO_YEAR_BEFORE or after in {"%", ":"}:
        return True
    if after == "/":
        return _last_year(stretch, Part(int(stretch.word(at)), edge)) is None
    return stretch.touches(edge) and after[:1].isalpha()


def _is_likely_year(year: int, before: str, after: str) -> bool:
    if not FIRST_LIKELY <= year <= LAST_YEAR:
        return False
    if before in words.YEAR_BEFORE or before in words.OWNERS:
        return True
    if not FIRST_BARE <= year <= LAST_BARE:
        return False
    if after in words.YEARLY_EVENTS:
        return bool(year % _CENTURY)  # "the 1982 killings", but "2000 attacks"
    return not after.isalpha() or after in words.AFTER_DAY or not after.endswith("s")


def _decade(stretch: Stretch, first: int, end: int, year: int, floor: int) -> Found:
    value = f"{year // 10:03d}X"
    if stretch.word(first - 1) in {"early", "late", "mid"} and first - 1 >= floor:
        first -= 1
    return date_found(stretch, first, end, value=value)


def _read_short_decade(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Read "the 90s", "the '80s"; not "in his 30s"."""
    at_digits = at + 1 if stretch.word(at) in {"'", "’", "`", "‘"} else at
    word, after = stretch.word(at_digits), stretch.word(at_digits + 1)
    if len(word) != 2 or not word.isdecimal() or word[1] != "0" or after != "s":
        return None
    before = at - 2 if stretch.word(at - 1) in {"early", "late", "mid", "-"} else at - 1
    if not stretch.touches(at_digits + 1) or stretch.word(before) != "the":
        return None
    return _decade(stretch, at, at_digits + 2, full_year(int(word)), floor)
