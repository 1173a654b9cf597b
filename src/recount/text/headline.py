"""The headline of a plain text, told by its shape and place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.text.cues import cue_role
from recount.text.layout import Line

MAX_TITLE_CHARS = 220
MAX_STOPPED_WORDS = 18  # a headline with a full stop is short
MIN_WORDS = 2
MAX_LINES = 2  # of wrapped text
MIN_TITLE_WORDS = 5  # fewer are a paper's name, where something longer stands below
MAX_HEAD_PARAGRAPHS = 8  # within which a headline is looked for
MIN_LONG_WORDS = 4  # of four letters or more, to tell title case by
MIN_CAPITAL_SHARE = 0.75  # of those, the ones with a capital
BODY_RATIO = 1.5  # how much longer the paragraph below is, where no blank line stands

_STOP = re.compile(r"[.…:;,][\"”’')\]]{0,3}\Z")
_LABEL = re.compile(r"[^:\n]{1,40}: ?[\d~<>(]")
_DATELINE = re.compile(r"[A-Z][\w .,'’()-]{2,60}(?: --|--| [–—_]|[–—])(?:\s|\Z)")
_PLAIN_WORDS = frozenset(
    (
        *("the", "a", "an", "was", "were", "has", "have", "had", "is", "are"),
        *("been", "he", "she", "it", "they"),
    )
)
"""Words that a headline leaves out and a sentence holds."""


def title_at(text: str, groups: Sequence[Sequence[Line]]) -> int:
    """Return which paragraph is the headline, -1 where none is.

    Of the lines of a headline's shape above the first prose it is the one that the
    text repeats, else the first of some length: names of papers and their mottoes
    stand above it. Pictures, menus and bylines are passed over.
    """
    shaped: list[int] = []
    for number, group in enumerate(groups[:MAX_HEAD_PARAGRAPHS]):
        if cue_role(text, group[0].start, group[-1].end) is not None:
            continue
        if is_headline(text, groups, number):
            shaped.append(number)
        elif _is_prose(_line(text, group)):
            break
    for number in shaped:
        if _repeated_below(text, groups, number):
            return number
    for number in shaped:
        if len(_line(text, groups[number]).split()) >= MIN_TITLE_WORDS:
            return number
    return shaped[-1] if shaped else -1


def _line(text: str, group: Sequence[Line]) -> str:
    return text[group[0].start : group[-1].end]


def _is_prose(line: str) -> bool:
    return len(line) > MAX_TITLE_CHARS or _STOP.search(line) is not None


def _repeated_below(text: str, groups: Sequence[Sequence[Line]], number: int) -> bool:
    words = words_of(_line(text, groups[number]))
    start = groups[number + 1][0].start
    below = text[start : start + 2 * MAX_TITLE_CHARS]
    return words_of(below)[: len(words)] == words


def is_headline(text: str, groups: Sequence[Sequence[Line]], number: int) -> bool:
    """Whether the paragraph has the shape of a headline over the one below it."""
    if number >= len(groups) - 1 or len(groups[number]) > MAX_LINES:
        return False
    start, end = groups[number][0].start, groups[number][-1].end
    line = text[start:end]
    if len(line.split()) < MIN_WORDS or len(line) > MAX_TITLE_CHARS:
        return False
    if _LABEL.match(line) or _DATELINE.match(line) or line[0].islower():
        return False
    below = groups[number + 1]
    if _STOP.search(line):
        return below[0].after_blank and _headlinese(line)
    longer = below[-1].end - below[0].start >= BODY_RATIO * len(line)
    return below[0].after_blank or longer


def words_of(line: str) -> list[str]:
    """Return the words of the line in lower case, without marks."""
    return re.findall(r"\w+", line.lower())


def _headlinese(line: str) -> bool:
    if line != line.upper() and _title_case(line):
        return True
    words = words_of(line)
    return len(words) <= MAX_STOPPED_WORDS and not _PLAIN_WORDS.intersection(words)


def _title_case(line: str) -> bool:
    long = re.findall(r"[^\W\d_]{4,}", line)
    capital = sum(word[0].isupper() for word in long)
    return len(long) >= MIN_LONG_WORDS and capital >= MIN_CAPITAL_SHARE * len(long)
