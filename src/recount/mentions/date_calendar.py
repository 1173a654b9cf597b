"""Calendar dates: months with days and years, weekdays, numeric dates, feasts."""

from __future__ import annotations

from datetime import date, timedelta

from recount.lang.en import dates as words
from recount.mentions.date_parts import (
    LAST_YEAR,
    Found,
    Part,
    date_found,
    day_after,
    day_before,
    full_year,
    iso_day,
    year_at,
)
from recount.mentions.number_stretch import Stretch
from recount.model.edtf import precision

_LONG = frozenset(words.MONTHS) - words.SHORT_MONTHS
_JOINTS = frozenset({"to", "-", "–", "—", "and", "/", "or", "through", "until", "&"})
_FIRST, _ROUND = 1900, 50  # years; people are told in round numbers more often
_FUTURE_WINDOW = 12  # tokens before a weekday in which "will" sets it ahead


def read_month(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Return the date whose month stands at a token.

    "14 to 15 October 1987", "Oct. 13", "Tuesday, Oct. 13", "the night of the 25th of
    May", "3 JAN 90", "last March", "February-March 2014".
    """
    month = words.MONTHS[stretch.word(at)]
    after = at + 1
    if stretch.word(after) == "." and stretch.word(at) in words.SHORT_MONTHS:
        after += 1
    days, first = _days_before(stretch, at, floor)
    if not days:
        days, after = _days_after(stretch, at, after)
    if not days:
        if stretch.word(after) in _MONTH_JOINTS and stretch.word(after + 1) in _LONG:
            joined = _read_bare_month(stretch, after + 1, after + 2, floor)
            if joined is not None and joined.first <= at:
                return joined
        return _read_bare_month(stretch, at, after, floor)
    year, end = _year_after(stretch, after, telex=first < at)
    first, unit = _weekday_before(stretch, first, floor)
    value = "/".join(iso_day(year, month, day) for day in days)
    lead = _lead_before(stretch, first, floor)
    if len(days) == 1 and "night" in stretch.tokens.lower[lead:first]:
        value = _through_night(value)
    first = lead
    if year is None:
        offset, told_unit, end = _year_words(stretch, end)
        if not told_unit and _is_ahead(stretch, first):
            offset = 1
        return date_found(stretch, first, end, value=value, anchor="partial",
                          offset=offset, unit=told_unit or unit)  # fmt: skip
    return date_found(stretch, first, end, value=value, unit=unit)


def _days_before(stretch: Stretch, at: int, floor: int) -> tuple[list[int], int]:
    """Read the days of "25 to 26 (of) February" before the month."""
    end = at - 1 if stretch.word(at - 1) in {"of", ",", "-"} else at
    last = day_before(stretch, end)
    if last is None or last.edge < floor:
        return [], at
    if stretch.word(last.edge - 1) in {"$", "£", "€", "least", "than"}:
        return [], at
    first = last.edge
    if stretch.word(first - 1) == "the" and first - 1 >= floor:
        first -= 1
    if stretch.word(first - 1) in _JOINTS:
        begin = day_before(stretch, first - 1)
        if begin is not None and begin.edge >= floor and begin.value < last.value:
            first = begin.edge
            if stretch.word(first - 1) == "the" and first - 1 >= floor:
                first -= 1
            return [begin.value, last.value], first
    return [last.value], first


def _days_after(stretch: Stretch, at: int, after: int) -> tuple[list[int], int]:
    """Read the days of "October 14 (to 26)" after the month."""
    day = day_after(stretch, after)
    if day is None or (stretch.word(after) in words.ORDINAL_WORDS and not (
        stretch.written(at)[:1].isupper()
    )):  # fmt: skip
        return [], after
    follow = stretch.word(day.edge)
    if follow in {"%", "percent"} or (follow == ":" and _is_clock(stretch, day.edge)):
        return [], after
    if stretch.word(at - 1) in {"in", "last", "since"} and (
        follow.isalpha()
        and follow not in words.AFTER_DAY
        and follow not in words.MONTHS
    ):
        # "in March 15 people died" tells no day.
        return [], after
    if follow in _JOINTS:
        last = day_after(stretch, day.edge + 1)
        beyond = stretch.word(last.edge) if last else ""
        if (
            last
            and last.value > day.value
            and (not beyond.isalpha() or follow != "and")
        ):
            return [day.value, last.value], last.edge
    return [day.value], day.edge


_LAST_DAYS = ("-12-31", "-02-28", "-02-29")  # the next day hangs on the year


def _through_night(value: str) -> str:
    """A night runs into the next day: 1987-10-14 gives 1987-10-14/1987-10-15."""
    if precision(value) != "day" or value.endswith(_LAST_DAYS):
        return value
    if value.startswith("XXXX"):
        following = date.fromisoformat(f"2001{value[4:]}") + timedelta(days=1)
        return f"{value}/XXXX{following.isoformat()[4:]}"
    return f"{value}/{date.fromisoformat(value) + timedelta(days=1)}"


def _is_clock(stretch: Stretch, at: int) -> bool:
    return stretch.touches(at) and stretch.touches(at + 1) and (
        stretch.word(at + 1)[:1].isdigit()
    )  # fmt: skip


def _year_after(
    stretch: Stretch, at: int, *, telex: bool = False
) -> tuple[int | None, int]:
    """Read the year of "October 14, 1987", "February of 1987", "3 JAN 90"."""
    for step in (0, 1):
        if step and stretch.word(at) not in {",", "of", "in", "."}:
            break
        year = year_at(stretch, at + step)
        if year is None:
            continue
        counts = stretch.word(year.edge) in words.COUNTED_AFTER
        # "On 17 November 1993 troops came", but "on 12 May 2000 people came"
        if not counts or (_FIRST <= year.value <= LAST_YEAR and year.value % _ROUND):
            return year.value, year.edge
    word = stretch.word(at)
    if (
        telex
        and len(word) == 2
        and word.isdecimal()
        and (stretch.tokens.upper or not stretch.word(at + 1).isalpha())
    ):
        return full_year(int(word)), at + 1
    return None, at


def _year_words(stretch: Stretch, at: int) -> tuple[int, str, int]:
    """Read "(of) last year" and "this year" after a month or day."""
    first = at + 1 if stretch.word(at) in {"of", ","} else at
    offset = words.DETERMINERS.get(stretch.word(first))
    if offset is not None and stretch.word(first + 1) == "year":
        return offset, "year", first + 2
    return 0, "", at


def _weekday_before(stretch: Stretch, first: int, floor: int) -> tuple[int, str]:
    at = first - 1
    if stretch.word(at) in {",", "."}:
        at -= 1
    if stretch.word(at) in {"the", "on"}:
        at -= 1
    if stretch.word(at) == ",":
        at -= 1
    if stretch.word(at) in words.PARTS_OF_DAY:
        at -= 1
    word = stretch.word(at)
    number = words.WEEKDAYS.get(word) or words.SHORT_WEEKDAYS.get(word)
    if number is None or at < floor:
        return first, ""
    return at, words.WEEKDAY_NAMES[number]


def _lead_before(stretch: Stretch, first: int, floor: int) -> int:
    """Take in "the night of", "early", "mid-" before a date."""
    at = first - 1
    if stretch.word(at) in {"of", "on"} and stretch.word(at - 1) in words.PARTS_OF_DAY:
        at -= 1
        if stretch.word(at - 1) in {"the", "late", "early"} and at - 1 >= floor:
            at -= 1
        return max(at, floor)
    if stretch.word(at) == "-" and stretch.word(at - 1) in {"mid", "late", "early"}:
        return max(at - 1, floor)
    if stretch.word(at) in {"early", "late", "mid"} and at >= floor:
        return at
    return first


def _read_bare_month(stretch: Stretch, at: int, after: int, floor: int) -> Found | None:
    """Read a month without a day, with or without a year."""
    year, end = _year_after(stretch, after)
    month = words.MONTHS[stretch.word(at)]
    first, lead = at, stretch.word(at - 1)
    begin = _month_range(stretch, at, floor)
    if not _is_month(stretch, at, after, year):
        return None
    if begin is not None:
        value = f"{iso_day(year, begin.value)}/{iso_day(year, month)}"
        if year is None or begin.value >= month:
            value = iso_day(year, month)
        first = begin.edge
    else:
        value = iso_day(year, month)
    if year is not None:
        return date_found(
            stretch, _lead_before(stretch, first, floor), end, value=value
        )
    offset, unit, end = _year_words(stretch, end)
    if not unit and lead == "this" and at - 1 >= floor:
        unit, first = "year", at - 1
    elif not unit and lead in words.DETERMINERS and at - 1 >= floor:
        offset, first = words.DETERMINERS[lead], at - 1
    elif not unit and _is_ahead(stretch, at):
        offset = 1
    first = _lead_before(stretch, first, floor)
    return date_found(stretch, first, end, value=value, anchor="partial",
                      offset=offset, unit=unit)  # fmt: skip


_MONTH_JOINTS = frozenset({"-", "–", "to", "and", "/", "through"})


def _month_range(stretch: Stretch, at: int, floor: int) -> Part | None:
    """The first month of "February-March", "February to March"."""
    if stretch.word(at - 1) not in _MONTH_JOINTS:
        return None
    word = stretch.word(at - 2)
    if (
        at - 2 < floor
        or word not in words.MONTHS
        or not _looks_written(stretch, at - 2)
    ):
        return None
    return Part(words.MONTHS[word], at - 2)


def _looks_written(stretch: Stretch, at: int) -> bool:
    return stretch.written(at)[:1].isupper()


_MONTH_LEADS = frozenset(
    {"in", "of", "last", "next", "since", "until", "by", "this", "early", "late", "mid",
     "during", "from", "to", "through", "-", "before", "after", "each", "every", "for",
     "between", "and", "till", "end"}
)  # fmt: skip


def _is_month(stretch: Stretch, at: int, after: int, year: int | None) -> bool:
    """Whether the word is a month: "may", "march" and "Jan" are other words too."""
    word, lead = stretch.word(at), stretch.word(at - 1)
    if not _looks_written(stretch, at):
        return False
    if word in words.SHORT_MONTHS:
        return year is not None or (after == at + 2 and lead in _MONTH_LEADS)
    if year is not None or word not in words.AMBIGUOUS_MONTHS:
        return True
    if stretch.tokens.upper:
        return lead in _MONTH_LEADS - _VERB_LEADS
    named = word == "august" and stretch.written(at + 1)[:1].isupper()
    return lead in _MONTH_LEADS and not named


_VERB_LEADS = frozenset({"and", "to", "for", "after", "before", "from"})


def read_weekday(stretch: Stretch, at: int, floor: int) -> Found | None:
    """Return the weekday at a token, with "last", "night" and the date beside it."""
    number = words.WEEKDAYS.get(stretch.word(at))
    ahead = _month_beyond(stretch, at)
    if ahead:
        found = read_month(stretch, ahead, floor)
        if found is not None and found.first <= at:
            return found
    if number is None or not _looks_written(stretch, at):
        return None
    first, end = at, at + 1
    offset = words.DETERMINERS.get(stretch.word(at - 1))
    if offset is None:
        offset = 1 if _is_ahead(stretch, at) else 0
        lead = stretch.word(at - 1)
        if lead in {"previous", "following", "early", "late", "earlier", "later"}:
            first = max(at - 1, floor)
    else:
        first = max(at - 1, floor)
        if stretch.word(at - 1) in {"this", "coming", "next"}:
            offset = 1
    if stretch.word(end) in words.PARTS_OF_DAY:
        end += 1
    return date_found(stretch, first, end, anchor="weekday", offset=offset,
                      unit=words.WEEKDAY_NAMES[number])  # fmt: skip


_IN_DATES = frozenset(
    {",", ".", "the", "of", "on", "st", "nd", "rd", "th"}
) | frozenset(words.PARTS_OF_DAY)


def _month_beyond(stretch: Stretch, at: int) -> int:
    """The month in "Tuesday, Oct. 13" or "Friday the 25th of May", or 0."""
    for k in range(at + 1, min(at + 7, stretch.stop)):
        word = stretch.word(k)
        if word in words.MONTHS and _looks_written(stretch, k):
            return k
        if not (word in _IN_DATES or word[:1].isdigit() or word in words.ORDINAL_WORDS):
            return 0
    return 0


def _is_ahead(stretch: Stretch, at: int) -> bool:
    """Whether "will meet on", "set to resume", "until" stand before a day."""
    if stretch.word(at - 1) in words.AHEAD_LEADS:
        return True
    if stretch.word(at + 1) == "'s":
        return False
    if stretch.word(at - 1) == "by" and stretch.word(at) in words.MONTHS:
        return True
    if stretch.word(at - 1) == "as" and stretch.word(at - 2) in {"soon", "early"}:
        return True
    for k in range(at - 1, max(stretch.start, at - _FUTURE_WINDOW) - 1, -1):
        word = stretch.word(k)
        if word in words.FUTURE_WORDS or (
            word == "to" and stretch.word(k - 1) in {"is", "are"}
        ):
            return True
        if word in words.PAST_WORDS or (
            word.endswith("ed") and not _looks_written(stretch, k)
        ):
            return False
    return False
