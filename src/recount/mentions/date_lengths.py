"""Lengths of time and what is reckoned by them: "two weeks ago", "the past year"."""

from __future__ import annotations

from recount.lang.en import dates as words
from recount.mentions.date_parts import Found, date_found, ordinal_word
from recount.mentions.number_stretch import Stretch
from recount.mentions.number_words import Numeral, read_numeral
from recount.model.mention import DurationMention

_MAX_WORDS_OF_NUMBER = 8
_DAYS_OF = {"fortnight": (14, "day"), "weekend": (1, "week"), "decade": (10, "year"),
            "century": (100, "year"), "millennium": (1000, "year"),
            "quarter": (3, "month")}  # fmt: skip


_RECKONED = frozenset(("week", "weekend", "month", "year"))
"""units that are reckoned from the day of writing: "the weekend" """


def read_unit(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Return what the unit of time at a token belongs to."""
    if stretch.word(at) == "year" and stretch.word(at + 1) == "-":
        tail = {"earlier": -1, "ago": -1, "end": 0}.get(stretch.word(at + 2))
        if tail is not None:
            return date_found(stretch, at, at + 3, anchor="relative", offset=tail,
                              unit="year")  # fmt: skip
    unit = words.TIME_UNITS[stretch.word(at)]
    found = _read_numbered(stretch, at, unit, floor)
    if found is not None or _is_fraction(stretch, at, unit) or _is_age(stretch, at):
        return found
    count = _count_before(stretch, at, floor)
    if count is not None:
        return _read_counted(stretch, at, unit, count, floor)
    return _read_determined(stretch, at, unit, floor)


def _read_numbered(stretch: Stretch, at: int, unit: str, floor: int) -> Found | None:
    if unit == "century":
        return _read_century(stretch, at, floor)
    return _read_quarter(stretch, at, floor) if unit == "quarter" else None


def _is_fraction(stretch: Stretch, at: int, unit: str) -> bool:
    return unit == "quarter" and (
        stretch.word(at + 1) == "of" or stretch.word(at - 1) in {"a", "three", "-"}
    )


def _is_age(stretch: Stretch, at: int) -> bool:
    after = at + 2 if stretch.word(at + 1) == "-" else at + 1
    return stretch.word(after) in {"old", "olds"} or (
        stretch.word(after) == "of" and stretch.word(after + 1) == "age"
    )


def _count_before(stretch: Stretch, at: int, floor: int) -> Numeral | None:
    """The number of units before the unit: "three", "a couple of", "2 1/2", "a"."""
    end = at
    while stretch.word(end - 1) in words.UNIT_FILLERS and end - 1 > floor:
        end -= 1
    if stretch.word(end - 1) == "-" and stretch.touches(end):
        end -= 1
    if end - 1 < floor:
        return None
    vague = _vague_before(stretch, end, floor)
    if vague is not None:
        return vague
    for first in range(max(floor, end - _MAX_WORDS_OF_NUMBER), end):
        if _opens(stretch.word(first)):
            found = read_numeral(stretch.tokens, first, end)
            if found is not None and found.end == end and found.value is not None:
                return found._replace(first=_range_before(stretch, first, floor))
    return None


def _vague_before(stretch: Stretch, end: int, floor: int) -> Numeral | None:
    """Read "a", "half an", "a few", "several", "a couple of" before a unit."""
    last, before = stretch.word(end - 1), stretch.word(end - 2)
    if last in {"a", "an"}:
        if before == "half" and end - 2 >= floor:
            return Numeral(end - 2, end, 0.5)
        if before == "of" and stretch.word(end - 3) == "quarter" and end - 3 >= floor:
            return Numeral(end - 3, end, 0.25)
        return Numeral(end - 1, end, 1)
    if last in words.VAGUE_COUNTS:
        article = before == "a" and last in {"few", "couple"}
        first = max(end - 2 if article else end - 1, floor)
        return Numeral(first, end, 2 if last == "couple" else None)
    if last == "of" and before in {"couple", "dozens", "hundreds", "number"}:
        first = end - 3 if stretch.word(end - 3) == "a" else end - 2
        return Numeral(max(first, floor), end, 2 if before == "couple" else None)
    return None


def _opens(word: str) -> bool:
    return word[:1].isdigit() or word in _NUMBER_OPENERS


_NUMBER_OPENERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred half quarter".split()
)


def _range_before(stretch: Stretch, first: int, floor: int) -> int:
    """Take in "12 to" of "12 to 18 months"."""
    joined = stretch.word(first - 1) in {"to", "or", "-", "–"} and first - 2 >= floor
    return first - 2 if joined and _opens(stretch.word(first - 2)) else first


def _read_counted(
    stretch: Stretch, at: int, unit: str, count: Numeral, floor: int
) -> Found | None:
    """Read "three days", "two weeks ago", "a year earlier", "the past 20 years"."""
    number, begun = count.value, at
    if number is not None and _adds_half(stretch, at):
        number, at = number + 0.5, at + 3
    after = stretch.word(at + 1)
    if unit in {"period", "second"} and stretch.word(begun - 1) in {"a", "an", "one"}:
        return None
    if after in words.AGO:
        return _relative(stretch, count.first, at + 2, unit, number, -1, "relative")
    if after in {"from", "to"} and stretch.word(at + 2) in {"now", "come"}:
        return _relative(stretch, count.first, at + 3, unit, number, 1, "relative")
    sign = words.TEXT_OFFSETS.get(after)
    if sign is not None and not (after == "after" and number is None):
        anchor = "text"
        return _relative(stretch, count.first, at + 2, unit, number, sign, anchor)
    first = count.first
    if stretch.word(first - 1) in words.PERIOD_LEADS and first - 1 >= floor:
        first -= 1
    span = stretch.tokens.span(first, at)
    return Found(first, at + 1, DurationMention(span=span, value=_iso(unit, number)))


def _adds_half(stretch: Stretch, at: int) -> bool:
    """Whether "and a half" follows the unit: "a month and a half"."""
    return (
        stretch.word(at + 1) == "and"
        and stretch.word(at + 2) == "a"
        and stretch.word(at + 3) == "half"
    )


def _iso(unit: str, number: float | None) -> str:
    if number is None:
        return words.ISO_UNITS[unit].format("X")
    times, base = _DAYS_OF.get(unit, (1, unit)) if unit != "quarter" else (1, unit)
    if base == "year":
        number, unit = number * times, "year"
    elif unit == "fortnight":
        number *= 2
    text = f"{number:g}" if number < 1e6 else f"{int(number)}"
    return words.ISO_UNITS[unit].format(text)


def _relative(
    stretch: Stretch, first: int, end: int, unit: str, number: float | None,
    sign: int, anchor: str,
) -> Found:  # fmt: skip
    offset = 0
    times, base = _DAYS_OF.get(unit, (1, unit))
    if number is not None and float(number * times).is_integer() and number < 10000:
        offset, unit = sign * int(number * times), base
    if not offset:
        anchor = "vague"
    return date_found(stretch, first, end, anchor=anchor, offset=offset, unit=unit)


def _read_determined(stretch: Stretch, at: int, unit: str, floor: int) -> Found | None:
    """Read "last week", "this year", "the following day", "every month", "weeks"."""
    word, lead, first = stretch.word(at), stretch.word(at - 1), at - 1
    if first < floor or not lead:
        lead, first = "", at
    if lead in words.UNIT_ADJECTIVES and first > floor:
        first -= 1
        lead = stretch.word(first)
    if lead in words.LATEST or _is_year_ago(stretch, at) or (
        lead == "the" and unit in words.KNOWN_UNITS and word == unit
    ):  # fmt: skip
        anchor = "relative" if unit in _RECKONED else "vague"
        return date_found(stretch, first, at + 1, anchor=anchor, unit=unit)
    if word in words.PLURAL_UNITS:
        return _read_plural(stretch, at, unit, lead, first)
    if unit in {"second", "minute", "hour", "period"}:
        return None
    return _read_lead(stretch, at, unit, lead, first)


def _read_lead(
    stretch: Stretch, at: int, unit: str, lead: str, first: int
) -> Found | None:
    """Read a unit after "last", "the following", "every"."""
    offset = words.DETERMINERS.get(lead)
    if offset is not None:
        times, base = _DAYS_OF.get(unit, (1, unit)) if unit != "weekend" else (1, unit)
        return date_found(stretch, first, at + 1, anchor="relative",
                          offset=offset * times, unit=base)  # fmt: skip
    offset = words.TEXT_DETERMINERS.get(lead)
    if offset is not None:
        return date_found(stretch, first, at + 1, anchor="text", offset=offset,
                          unit=unit)  # fmt: skip
    if lead in {"each", "every"}:
        span = stretch.tokens.span(first, at)
        value = words.ISO_UNITS[unit].format(1)
        return Found(first, at + 1, DurationMention(span=span, value=value))
    return None


def _is_year_ago(stretch: Stretch, at: int) -> bool:
    """ "the year-earlier quarter", "a year-ago period" """
    before = stretch.word(at - 1)
    return before in {"earlier", "ago"} and stretch.word(at - 2) == "-"


def _read_plural(
    stretch: Stretch, at: int, unit: str, lead: str, first: int
) -> Found | None:
    if stretch.word(at + 1) in words.AGO or stretch.word(at + 1) == "earlier":
        return date_found(stretch, at, at + 2, anchor="vague", unit=unit)
    if unit == "second" or not (lead in words.PERIOD_LEADS or lead == "for"):
        return None
    if lead == "for":
        first = at
    span = stretch.tokens.span(first, at)
    value = words.ISO_UNITS[unit].format("X")
    return Found(first, at + 1, DurationMention(span=span, value=value))


def _read_century(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Read "the 20th century"; its years are written 19XX."""
    end = at - 1 if stretch.word(at - 1) == "-" else at
    for first in (end - 3, end - 2, end - 1):
        if first < floor:
            continue
        number, last = ordinal_word(stretch, first)
        if not number and stretch.word(first).isdecimal() and last == first:
            glued = stretch.word(first + 1) in {"st", "nd", "rd", "th"}
            number = int(stretch.word(first)[:3]) if glued else 0
            last = first + 2
        if 10 < number <= 21 and last == end:
            return date_found(stretch, first, at + 1, value=f"{number - 1:02d}XX")
    return None


def _read_quarter(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Read "the third quarter", "third-quarter", "the year-earlier quarter"."""
    end = at - 1 if stretch.word(at - 1) == "-" else at
    number, _ = ordinal_word(stretch, end - 1)
    if end - 1 >= floor and 1 <= number <= 4:
        first = end - 1
        if stretch.word(first - 1) in {"the", "fiscal"} and first - 1 >= floor:
            first -= 1
        return date_found(stretch, first, at + 1, anchor="quarter", offset=number,
                          unit="quarter")  # fmt: skip
    return None
