"""Dates, times and lengths of time in a text, as yet reckoned from no day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

import msgspec

from recount.lang.en import dates as words
from recount.mentions.date_calendar import read_month, read_weekday
from recount.mentions.date_clock import read_clock, read_part
from recount.mentions.date_feasts import FEAST_HEADS, read_feast
from recount.mentions.date_lengths import read_unit
from recount.mentions.date_numeric import read_numeric
from recount.mentions.date_parts import Found, TimeLike, date_found, ordinal_word
from recount.mentions.date_years import read_year
from recount.mentions.number_stretch import Stretch, edges
from recount.model.edtf import precision
from recount.model.mention import DateMention, DurationMention
from recount.model.passage import Passage
from recount.text.tokens import Tokens

_Reader = Callable[[Stretch, int, int], Found | None]


def find_times(tokens: Tokens, passages: Sequence[Passage]) -> list[TimeLike]:
    """Return dates, durations and times of day in the order of the text.

    Relative ones carry what they are reckoned by: ``anchor``, ``offset``, ``unit``.
    """
    lower = tokens.lower
    heads = sorted({*tokens.positions(_READERS.keys()), *tokens.digits})
    if not heads:
        return []
    limits = edges(tokens, passages)
    found: list[TimeLike] = []
    free = 0
    for i in heads:
        if i < free or (lower[i] in _NAMES and _is_in_address(tokens, i)):
            continue
        k = bisect_right(limits, i)
        stretch = Stretch(tokens, limits[k - 1], limits[k])
        floor = max(free, stretch.start)
        reader = _READERS.get(lower[i], _read_digits)
        result = reader(stretch, i, floor)
        if result is None or result.end <= i:
            continue
        before = found[-1] if found else None
        mention = _with_year(tokens, result, before, free)
        between = lower[free : result.first]
        if before is not None and between and _JOINTS.issuperset(between):
            found[-1] = _with_year_of_next(before, mention)
        found.append(mention)
        free = result.end
    return found


_JOINTS = frozenset({"to", "-", "–", "and", "until", "through", "or"})


def _with_year_of_next(before: TimeLike, mention: TimeLike) -> TimeLike:
    """Give "May 3" its year in "May 3 to May 7, 2014"."""
    if not (
        isinstance(before, DateMention)
        and isinstance(mention, DateMention)
        and (before.anchor, mention.anchor) == ("partial", "absolute")
        and precision(before.value) == precision(mention.value) == "day"
    ):
        return before
    value = f"{mention.value[:4]}{before.value[4:]}"
    if value > mention.value or value.endswith("-02-29"):
        return before
    return msgspec.structs.replace(before, value=value, anchor="absolute", offset=0)


_BETWEEN = frozenset({",", "on", "in", "at", "of", "the", "night", "morning"})


def _with_year(
    tokens: Tokens, result: Found, before: TimeLike | None, free: int
) -> TimeLike:
    """Give the day of "thirty years ago, on 14 October" or "in 1987, in May" its year.

    Args:
        tokens: the tokens of the text.
        result: what was found.
        before: what was found before it, up to the token ``free``.
        free: the token after that.
    """
    mention = result.mention
    if not (
        isinstance(mention, DateMention)
        and mention.anchor == "partial"
        and isinstance(before, DateMention)
        and not mention.unit
        and free < result.first
        and _BETWEEN.issuperset(tokens.lower[free : result.first])
    ):
        return mention
    if before.anchor == "relative" and before.unit == "year" and before.offset < -1:
        return msgspec.structs.replace(mention, unit="year", offset=before.offset)
    year = before.value if precision(before.value) == "year" else ""
    if before.anchor == "absolute" and year and "02-29" not in mention.value:
        value = mention.value.replace("XXXX", year)
        return msgspec.structs.replace(mention, value=value, anchor="absolute")
    return mention


_NAMES = frozenset({*words.DEICTIC_DAYS, *words.NOW_WORDS, *words.FREQUENCIES})
"""Words that are names of papers and sites too."""


def _is_in_address(tokens: Tokens, at: int) -> bool:
    """Whether the word is part of "www.today.az/pictures", not of a sentence."""
    start, end = tokens.starts[at], tokens.ends[at]
    if tokens.text[start - 1 : start] in {".", "/", "@", "_"} and start > 1:
        return tokens.text[start - 2].isalnum() or tokens.text[start - 2] == "/"
    after = tokens.text[end : end + 2]
    if len(after) < 2 or after[0] != "." or not after[1].isalpha():
        return False
    return after[1].islower() or tokens.lower[at + 2] in words.SITE_ENDINGS


def _read_digits(stretch: Stretch, at: int, floor: int) -> Found | None:
    for reader in (read_numeric, read_clock):
        found = reader(stretch, at, floor)
        if found is not None:
            return found
    return None if _is_day_of_month(stretch, at) else read_year(stretch, at, floor)


def _is_day_of_month(stretch: Stretch, at: int) -> bool:
    return len(stretch.word(at)) <= 2 and stretch.word(at + 1) in words.MONTHS


def _read_word(stretch: Stretch, at: int, _floor: int) -> Found | None:
    """Read "yesterday", "today", "now", "daily"."""
    word = stretch.word(at)
    if word in words.DEICTIC_DAYS:
        end = at + 1
        if stretch.word(end) in words.PARTS_OF_DAY:
            end += 1
        return date_found(stretch, at, end, anchor="relative",
                          offset=words.DEICTIC_DAYS[word], unit="day")  # fmt: skip
    if word in words.NOW_WORDS:
        return date_found(stretch, at, at + 1, anchor="now")
    span = stretch.tokens.span(at, at)
    return Found(at, at + 1, DurationMention(span=span, value="P1"))


def _read_part_of_day(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Read "last night", "this morning"; not "the morning" alone."""
    lead = stretch.word(at - 1)
    if at - 1 >= floor and lead in words.TEXT_LEADS:
        return date_found(stretch, at - 1, at + 1, anchor="text",
                          offset=words.TEXT_LEADS[lead], unit="day")  # fmt: skip
    if at - 1 < floor or lead not in {"last", "this"}:
        if stretch.word(at) in words.CLOCK_WORDS:
            return read_part(stretch, at, floor)
        return None
    offset = words.DETERMINERS.get(lead, 0)
    return date_found(stretch, at - 1, at + 1, anchor="relative", offset=offset,
                      unit="day")  # fmt: skip


def _read_season(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Read "last summer", "the spring of 2014", "in the winter"; not "a fall"."""
    word, lead = stretch.word(at), stretch.word(at - 1)
    code = words.SEASONS[word]
    step = 2 if stretch.word(at + 1) == "of" else 1
    ahead = read_year(stretch, at + step, floor)
    if ahead is not None and ahead.first <= at:
        return ahead
    first, offset = at, 0
    if at - 1 >= floor and lead in words.DETERMINERS:
        first, offset = at - 1, words.DETERMINERS[lead]
        if stretch.word(at - 2) == "this" and at - 2 >= floor:
            first = at - 2
    elif word == "fall" or lead not in {"the", "in", "of", "early", "late", "mid"}:
        return None
    return date_found(stretch, first, at + 1, value=f"XXXX-{code}", anchor="partial",
                      offset=offset)  # fmt: skip


def _read_anniversary(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Read "30th anniversary", "eighteenth anniversary", "first anniversary"."""
    number, first = _ordinal_before(stretch, at, floor)
    if not number:
        return None
    return date_found(stretch, first, at + 1, anchor="anniversary", offset=-number,
                      unit="year")  # fmt: skip


def _ordinal_before(stretch: Stretch, at: int, floor: int) -> tuple[int, int]:
    end = at - 1 if stretch.word(at - 1) in {"-", "year"} else at
    for first in (end - 3, end - 2, end - 1):
        if first < floor:
            continue
        number, last = ordinal_word(stretch, first)
        if number and last == end:
            return number, first
        word = stretch.word(first)
        if word.isdecimal() and len(word) <= 3 and first + 2 >= end:
            return int(word), first
    return 0, at


_READERS: dict[str, _Reader] = {
    **dict.fromkeys(words.DEICTIC_DAYS, _read_word),
    **dict.fromkeys(words.NOW_WORDS, _read_word),
    **dict.fromkeys(words.FREQUENCIES, _read_word),
    **dict.fromkeys(words.CLOCK_WORDS, read_part),
    **dict.fromkeys(words.PARTS_OF_DAY, _read_part_of_day),
    **dict.fromkeys(words.SEASONS, _read_season),
    **dict.fromkeys(words.TIME_UNITS, read_unit),
    **dict.fromkeys(words.MONTHS, read_month),
    **dict.fromkeys(words.SHORT_WEEKDAYS, read_weekday),
    **dict.fromkeys(words.WEEKDAYS, read_weekday),
    **dict.fromkeys(FEAST_HEADS, read_feast),
    **dict.fromkeys(["'", "’", "`", "‘", "nineteen", "two"], read_year),
    "anniversary": _read_anniversary,
    "anniversaries": _read_anniversary,
}
