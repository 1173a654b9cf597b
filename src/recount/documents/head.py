"""What stands at the head of a plain text: title, author, date line, dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recount.documents.dateline import DAY, NAME, WEEKDAY, day_beside
from recount.documents.dates import MONTH_NAME, day_of, full_year, read_date
from recount.lang.en.abbreviations import MONTHS
from recount.model.document import Block, DateClue, DatedBy, Dating
from recount.model.span import Span
from recount.text.headline import title_at
from recount.text.layout import Line, lines_of, paragraphs

HEAD_PARAGRAPHS = 8  # date lines and bylines stand above or right below the title
MAX_HEAD_LINE_CHARS = 120
DATELINE_CHARS = 160

_DATE_LINE = re.compile(
    r"(?:(?:first )?(?:published|posted|released|issued|date|dated|filed|created)"
    r"(?: on| at)? ?[:,-]? ?|by [^\d\n]{2,60}[ ,|•·–—-])?"
    rf"{WEEKDAY}{DAY}"
    r"(?:[ ,|•·T–—-]{1,3}(?:at )?\d{1,2}[:.]\d\d.{0,40}|[ ,|•·–—-]{1,3}by .{1,60}"
    r"| ?[|•·–—-] ?[^\d]{1,60})?",
    re.IGNORECASE,
)
# As in: Karsa, 5 March 2014; a line of its own in letters and records.
_PLACE_AND_DAY = re.compile(
    rf"{NAME}, {DAY}",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:published|posted|released|issued|date|dated|filed)\b", re.IGNORECASE
)
# As in: KARSA, 12 March 1998 (Agency) -- and SAN X (NORTHLAND), 3 JAN 90 -- [TEXT]
_DATELINE = re.compile(
    r"[^\W\d_][^\n,]{1,60}(?:,[^\n,]{1,40})?, ?(?:"
    rf"(?P<day>\d{{1,2}}) (?P<month>{MONTH_NAME})\.? (?P<year>\d{{4}}|\d\d)"
    rf"|(?P<month2>{MONTH_NAME})\.? (?P<day2>\d{{1,2}}),? (?P<year2>\d{{4}}|\d\d))"
    r"(?:\s?\([^)]{1,80}\))?\s{0,3}(?:--|[–—-]|:|\[)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by (?!\d)([^\W\d_][\w.’' -]{2,60})", re.IGNORECASE)


class Head(NamedTuple):
    """What the head of a text tells."""

    title: str
    author: str
    dating: Dating


def read_head(text: str) -> Head:
    """Return the title, author and date that the head of the text tells, if any."""
    groups = paragraphs(text, lines_of(text))
    number = title_at(text, groups)
    title = _words(text, groups[number]) if number >= 0 else ""
    near = groups[: max(number, 0) + HEAD_PARAGRAPHS]
    return Head(title, _author(text, near), _dating(text, near))


def read_head_of(text: str, blocks: Sequence[Block]) -> Head:
    """Return the same of a text whose blocks are known."""
    shown = [block for block in blocks if block.kind not in {"boilerplate", "comment"}]
    titles = [n for n, block in enumerate(shown) if block.kind == "title"]
    number = titles[0] if titles else -1
    title = " ".join(shown[number].span.cut(text).split()) if titles else ""
    near = [
        lines_of(text, block.span.start, block.span.end)
        for block in shown[: max(number, 0) + HEAD_PARAGRAPHS]
    ]
    return Head(title, _author(text, near), _dating(text, near))


def _words(text: str, group: Sequence[Line]) -> str:
    return " ".join(text[group[0].start : group[-1].end].split())


def _author(text: str, groups: Sequence[Sequence[Line]]) -> str:
    for group in groups:
        found = _BYLINE.fullmatch(text, group[0].start, group[0].end)
        if found and not found[1].endswith("."):
            return found[1].strip()
    return ""


def _dating(text: str, groups: Sequence[Sequence[Line]]) -> Dating:
    clues = [clue for group in groups for clue in _date_lines(text, group)]
    if clues:
        return _agreed(clues, DatedBy.HEADER)
    for group in groups:
        clue = _dateline(text, group[0].start)
        if clue is not None:
            return Dating(value=clue.allows, by=DatedBy.DATELINE, clues=(clue,))
    return Dating()


def _agreed(clues: Sequence[DateClue], by: DatedBy) -> Dating:
    """The date of the first line that is labelled or stands first."""
    return Dating(value=clues[0].allows, by=by, clues=tuple(clues))


def _date_lines(text: str, group: Sequence[Line]) -> list[DateClue]:
    clues: list[DateClue] = []
    for line in group:
        if line.end - line.start > MAX_HEAD_LINE_CHARS:
            continue
        where = (line.start, line.end)
        words = text[line.start : line.end]
        plain = _DATE_LINE.fullmatch(text, *where) or _PLACE_AND_DAY.fullmatch(
            text, *where
        )
        value = read_date(words if plain else day_beside(words))
        if value:
            reason = f"date line at the head: {words}"
            span = Span(line.start, line.end)
            clues.append(DateClue(allows=value, reason=reason, span=span))
    # A line that says "Published" is surer than one that bears a date alone.
    return sorted(
        clues,
        key=lambda clue: (
            _LABELLED.match(clue.span.cut(text)) is None if clue.span else True
        ),
    )


def _dateline(text: str, start: int) -> DateClue | None:
    found = _DATELINE.match(text, start, start + DATELINE_CHARS)
    if found is None:
        return None
    month = MONTHS[(found["month"] or found["month2"]).lower()]
    day = int(found["day"] or found["day2"])
    value = day_of(full_year(found["year"] or found["year2"]), month, day)
    if not value:
        return None
    span = Span(start, found.end())
    return DateClue(allows=value, reason=f"dateline: {found.group()}", span=span)
