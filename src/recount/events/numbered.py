"""Days told by their number alone: "on the evening of the 18th"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
