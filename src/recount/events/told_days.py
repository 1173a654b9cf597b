"""The dates that one passage tells, with what each is a date of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recount.events.numbered import (
    ago_today,
    counts_from_event,
    numbered_days,
    years_back,
)
from recount.events.said import (
    goes_on_to_say,
    is_bound,
    is_compared,
    is_dateline,
    is_owner,
    is_relative_to_event,
    is_said,
)
from recount.model.edtf import bounds, precision
from recount.model.mention import DateMention
from recount.model.span import Span

CARRIED = 4  # passages over which a told time still holds
_REACH = 200  # characters around a date that tell what it is one of
_MONTH_REACH = 12  # passages back in which the month of "the 18th" is told
_YEAR_REACH = 50  # characters from a day to another that tells its year


class Told(NamedTuple):
    """A date that a passage tells."""

    value: str
    mention: DateMention
    of: str
    """said: a day of saying or counting; bound: of a longer time; else "" """


class Around(NamedTuple):
    """What stands around the dates of a passage."""

    span: Span
    """of the passage"""
    written: str
    """the day of writing; empty where it is not known"""


Dates = Sequence[Sequence[DateMention]]
"""of each passage, in order"""


def days_told(text: str, dates: Dates, at: int, around: Around) -> Iterator[Told]:
    """Yield the dates of a passage, those of an event by years before the writing too.

    Args:
        text: of the document.
        dates: of each of its passages.
        at: the number of the passage.
        around: its span, and the day of writing.
    """
    earlier: DateMention | None = None
    for mention in dates[at]:
        told = _told(text, dates, (at, earlier, mention), around)
        earlier = mention
        if told is not None:
            yield told
    months = [
        each.value
        for back in range(at, max(-1, at - _MONTH_REACH), -1)
        for each in reversed(dates[back])
    ]
    months.append(around.written)
    for mention in numbered_days(text, around.span, months):
        yield Told(mention.value, mention, _of(*_beside(text, mention, around), around))


def _told(
    text: str,
    dates: Dates,
    here: tuple[int, DateMention | None, DateMention],
    around: Around,
) -> Told | None:
    mention = here[-1]
    before, after = _beside(text, mention, around)
    words = mention.span.cut(text)
    counted = mention.anchor == "anniversary" or counts_from_event(mention, words)
    if counted:  # "marks 25 years since", "on the 30th anniversary"
        value = years_back(around.written, abs(mention.offset))
        return Told(value, mention, "") if value else None
    value = _value(text, dates, here, around)
    if not value:
        return None
    if mention.anchor == "relative" and (
        mention.offset > 0 or is_relative_to_event(words, after)
    ):
        return None  # reckoned by the day of writing, which it is not told by
    return Told(value, mention, _of(before, after, around))


def _value(
    text: str,
    dates: Dates,
    here: tuple[int, DateMention | None, DateMention],
    around: Around,
) -> str:
    """The date itself; a day without a year takes a year told beside it."""
    at, earlier, mention = here
    day = mention.anchor == "partial" and len(mention.value) == len("XXXX-02-25")
    year = _year_beside(dates, at, mention) if day else ""
    if year:
        return year + mention.value[4:]
    if day and not around.written:
        return mention.value
    if tells_time(mention):
        return ago_today(text, earlier, mention) or mention.value
    return ""


def _beside(text: str, mention: DateMention, around: Around) -> tuple[str, str]:
    """The words of the passage before and after a date."""
    begin = max(around.span.start, mention.span.start - _REACH)
    end = min(around.span.end, mention.span.end + _REACH)
    return text[begin : mention.span.start], text[mention.span.end : end]


def _year_beside(dates: Dates, at: int, mention: DateMention) -> str:
    """A year told in the passage; of a date beside it: "13 and 14 March 2031"."""
    for other in dates[at]:
        if other.anchor != "absolute" or not tells_time(other):
            continue
        gap = max(
            other.span.start - mention.span.end, mention.span.start - other.span.end
        )
        if precision(other.value) == "year" or gap <= _YEAR_REACH:
            return other.value[:4]
    return _year_before(dates, at, mention)


def _year_before(dates: Dates, at: int, mention: DateMention) -> str:
    """The year of a day told shortly before, if this one is told close to it.

    "On 4 April 2031 ... between 7 p.m. on 4 April and the morning of 5 April".
    """
    for back in range(at - 1, max(-1, at - CARRIED - 1), -1):
        for other in reversed(dates[back]):
            if other.anchor == "absolute" and precision(other.value) == "day":
                close = other.value[4:8] == mention.value[4:8]
                return other.value[:4] if close else ""
    return ""


def _of(before: str, after: str, around: Around) -> str:
    """What a day is one of, by the words of its passage around it."""
    if is_owner(after):
        return ""
    opening = len(before) < _REACH and is_dateline(before, after)
    if is_said(before, after) or (around.written and opening):
        return "said"
    if not is_bound(before) or is_compared(before, len(before)):
        return ""  # "the deadliest since 2019, when 33 died" is of 2019
    said = goes_on_to_say(after) and not after.startswith(",")
    return "said" if said else "bound"


def tells_time(mention: DateMention) -> bool:
    """Whether a date names a time in the world, at least to the year."""
    if not mention.value or mention.value.startswith("XXXX"):
        return False
    first, last = bounds(mention.value)
    return (
        first is not None and last is not None and precision(mention.value) != "decade"
    )
