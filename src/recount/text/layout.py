"""Lines and paragraphs of plain text: which line breaks end something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

MIN_WRAP_COLUMNS = 45  # a narrower text is a list or a poem, not wrapped prose
MAX_WRAP_COLUMNS = 132  # widest line of a terminal; web paragraphs are longer
WRAP_SLACK = 12  # columns a ragged line may stay short of the widest
MIN_FORCED_SHARE = 0.75  # of the breaks of a wrapped text, those where no word fitted
SHORT_LINE = 25  # columns left free that make a break in wrapped text a wanted one

_BULLET = re.compile(r"(?:[•●▪◦‣∙·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))[^\S\n]+(?=\S)")
_FIGURE = re.compile(
    r"[^\W\d][^:\n\d]{0,40}(?:: ?| [–—-] )[~<>]?\d[\d,. ]{0,12}\W{0,2}"
)
_STAMPED = re.compile(r"\[\d{1,4}[./-]\d{1,2}[^\]\n]{0,25}\]")
"""the time at which a message was sent, where a chat was saved"""
_HEAD = re.compile(
    rf"{_STAMPED.pattern}[ \t]*[^.!?:;\n]{{0,40}}|Forwarded from:?[^.!?\n]{{0,60}}"
)
_WORD = re.compile(r"\S+")
_ENDS = re.compile(r"[.!?…:;][\"”’')\]»*_]{0,4}\Z")


class Line(NamedTuple):
    """A line that is not blank, without the space around it."""

    start: int
    end: int
    indent: int
    after_blank: bool
    """whether it opens the text or a blank line stands before it"""


def lines_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Return the lines of ``text[start:end]`` that are not blank, in order."""
    lines: list[Line] = []
    where, blank = start, True
    for raw in text[start:end].split("\n"):
        stripped = raw.strip()
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            first = where + indent
            lines.append(Line(first, first + len(stripped), indent, blank))
        blank = not stripped
        where += len(raw) + 1
    return lines


def paragraphs(
    text: str, lines: Sequence[Line], width: int | None = None
) -> list[list[Line]]:
    """Return the lines grouped into paragraphs.

    A blank line and a bullet begin one. In text wrapped at a column a line break does
    not, unless it was a wanted one; elsewhere each line is a paragraph, except that a
    sentence torn over two lines is kept together.

    Args:
        text: that the lines are of.
        lines: those of the text, or some of them.
        width: the column at which the text is wrapped, 0 where it is not; None: to be
            told from the lines.
    """
    if width is None:
        width = wrap_width(text, lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(text, groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def wrap_width(text: str, lines: Sequence[Line]) -> int:
    """Return the column at which the text is wrapped, 0 where it is not.

    A break is forced where the next line's first word would not have fitted.
    """
    pairs = [
        (first, second) for first, second in pairwise(lines) if not second.after_blank
    ]
    if not pairs:
        return 0
    width = max(line.indent + line.end - line.start for line in lines)
    if not MIN_WRAP_COLUMNS <= width <= MAX_WRAP_COLUMNS:
        return 0
    forced = sum(_forced(text, first, second, width) for first, second in pairs)
    return width if forced >= MIN_FORCED_SHARE * len(pairs) else 0


def is_item(text: str, line: Line) -> bool:
    """Whether the line begins with a bullet or an item number."""
    return _BULLET.match(text, line.start, line.end) is not None


def ends_sentence(text: str, line: Line) -> bool:
    """Whether the line ends with a mark that closes a sentence or a lead-in."""
    return _ENDS.search(text, max(line.start, line.end - 6), line.end) is not None


def _forced(text: str, first: Line, second: Line, width: int) -> bool:
    word = _WORD.match(text, second.start, second.end)
    size = len(word.group()) if word else 0
    used = first.indent + first.end - first.start
    return used + 1 + size > width - WRAP_SLACK


def _continues(text: str, last: Line, line: Line, width: int) -> bool:
    if line.after_blank or is_item(text, line):
        return False
    if _STAMPED.match(text, line.start, line.end):
        return False
    if _HEAD.fullmatch(text, last.start, last.end):
        return False
    if text.find("\t", line.start, line.end) >= 0 or text[line.start] == "|":
        return False
    if not width:
        torn = text[line.start].islower() and not ends_sentence(text, last)
        return torn and not (_is_figure(text, last) or _is_figure(text, line))
    if line.indent > last.indent + 1 and ends_sentence(text, last):
        return False
    room = width - (last.indent + last.end - last.start)
    return room < SHORT_LINE or not (
        ends_sentence(text, last) or _labelled(text, last) or _labelled(text, line)
    )


def _is_figure(text: str, line: Line) -> bool:
    """Whether a line is a label and its figure: "of whom children: 12"."""
    return _FIGURE.fullmatch(text, line.start, line.end) is not None


def _labelled(text: str, line: Line) -> bool:
    # "Killed: 613", "Photo: a reader" stand on lines of their own.
    colon = text.find(":", line.start, min(line.end, line.start + 30))
    return (
        colon > 0
        and text[colon : colon + 2] in (": ", ":")
        and (text[line.start : colon].count(" ") <= 2)
    )
