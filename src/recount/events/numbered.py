"""Days that words reckon: "the 18th", "forty years ago today", "ten years after"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from recount.errors import RecordError
from recount.model.edtf import bounds, precision
from recount.model.mention import DateMention
from recount.model.span import Span

ANCHOR = "numbered"
_NTH = re.compile(
    r"\bthe\s+([0-9]{1,2})(?:st|nd|rd|th)\b(?=[.,;:)]|\s+(?:our|the|they|we|he|she|it|"
    r"a|an|no|and|to|was|were|had|shells|troops|soldiers|police|when|after|before)\b)"
)


def numbered_days(
    text: str, span: Span, months: Iterable[str]
) -> Iterator[DateMention]:
    """Yield the days of a passage that have a number and no month.

    Args:
        text: the whole text.
        span: of the passage.
        months: dates told before, the last first: the first of a day or month counts.
    """
    dated = (value for value in months if precision(value) in {"day", "month"})
    month = next(dated, "")[: len("2031-05")]
    for found in _NTH.finditer(text, span.start, span.end) if month else ():
        value = f"{month}-{int(found[1]):02}"
        if _is_real(value):
            yield DateMention(span=Span(*found.span()), value=value, anchor=ANCHOR)


def _is_real(value: str) -> bool:
    try:
        return bounds(value)[0] is not None
    except RecordError:
        return False  # the 31st of a month of 30 days


def ago_today(text: str, before: DateMention | None, mention: DateMention) -> str:
    """Return the day of "forty years ago this morning", which two dates tell; or ""."""
    if before is None or (mention.anchor, mention.offset) != ("relative", 0):
        return ""
    between = text[before.span.end : mention.span.start]
    if between.strip() or before.anchor != "relative" or before.offset >= 0:
        return ""
    if mention.unit in {"week", "month"} and before.unit == "year":
        return before.value[:4] + mention.value[4:7]  # "thirty years ago this week"
    if precision(mention.value) != "day":
        return ""
    if before.unit == "week":  # "a week ago today"
        return _weeks_from(mention.value, before.offset)
    if before.unit != "year" or mention.value.endswith("-02-29"):
        return ""
    return before.value[:4] + mention.value[4:]


def _weeks_from(day: str, weeks: int) -> str:
    begin = bounds(day)[0]
    try:
        return (begin + timedelta(weeks=weeks)).isoformat() if begin else ""
    except OverflowError:  # before the first day there is
        return ""


def counts_from_event(mention: DateMention, words: str) -> bool:
    """Whether a date counts the years since an event: "twenty years after"."""
    told = (mention.anchor, mention.unit) == ("text", "year") and mention.offset > 0
    return told and words.lower().endswith("years after")


def years_back(written: str, years: int) -> str:
    """Return the year so long before the day of writing; "" if that is unknown."""
    begin = bounds(written)[0]
    if begin is None or begin.year <= years:
        return ""
    return f"{begin.year - years:04}"
