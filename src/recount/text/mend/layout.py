"""What stands between the words of a printed page: specks, margins, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from recount.lang.en import glyphs
from recount.lang.en.words import FUNCTION_WORDS
from recount.text.layout import SHORT_LINE, Line, lines_of, wrap_width
from recount.text.rewriting import Edit

MIN_NUMBERED = 4  # lines with a number in the margin; fewer are a list
MIN_NUMBERED_APART = 2  # where all other lines stand clear of the margin
MIN_INDENTED = 0.8  # of the lines, those that do
MIN_NUMBERED_SHARE = 0.7  # of the numbers at line starts, those that count the lines
MAX_ROW_CHARS = 400  # on either side of a bar: longer lines are prose
MAX_RUNNING_CHARS = 70
LEAST_SPACES = 2  # in a line of a sentence: "Killed", "613" are lines of a list
MAX_RUNNING_LINES = 3  # between two halves of a sentence

_SOFT = re.compile(f"[{glyphs.SOFT}]+(?!\n)")
_LIGATURE = re.compile(f"[{''.join(glyphs.LIGATURES)}]")
_SPECK = re.compile(
    rf" (?<=[\w,;)\"”’] )(?P<mark>[{re.escape(glyphs.SPECKS)}]) (?=[\w(\"“‘])"
)
_QUOTE = re.compile("[„‟″]|''|``|,,")
_LINE_SPECKS = frozenset("‘'`")
_BROKEN = re.compile(r"\n(?<=[\w,]\n)(?:\n+[a-z0-9‘'`]|[‘'`][a-z])")
_PLAIN = re.compile(r"[a-z(\"“‘]")
_MARGIN = re.compile(r"^[ \t]{0,8}(?P<number>\d{1,5})[ \t]{1,8}(?=\S)", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]{3,8}(?=[^\s\d])", re.MULTILINE)
_LINE_START = re.compile(r"^(?=.*\S)", re.MULTILINE)
_MARGIN_SIGN = re.compile(r"\n[ \t]{0,8}\d{1,5}[ \t]")
_LINE = re.compile(r"^.*$", re.MULTILINE)
_PAGE = re.compile(
    r"[\s–—|\[-]{0,3}(?:page |p\. ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/) ?\d{1,4})?"
    r"[\s–—|\]-]{0,3}",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d+")
_OPEN_END = re.compile(r"(?:[^\W_]|,)\Z")
_GOES_ON = re.compile(r"[a-z0-9(\"“]")


def unsoften(text: str) -> Iterator[Edit]:
    """Yield signs that show nothing; one at a line's end cuts a word there."""
    for found in _SOFT.finditer(text):
        yield Edit(*found.span())


def unligate(text: str) -> Iterator[Edit]:
    """Yield ligatures as their letters."""
    for found in _LIGATURE.finditer(text):
        yield Edit(*found.span(), glyphs.LIGATURES[found[0]])


def unparagraph(text: str) -> Iterator[Edit]:
    """Yield blank lines in mid-sentence, and specks at the start of the line after.

    Where lines are wrapped at a column, one that is full ends no paragraph if the next
    begins with a small letter, or with a number after "at least".
    """
    lines = lines_of(text)
    width = wrap_width(text, lines)
    if not width:
        return
    for first, second in pairwise(lines):
        ended = text[first.start : first.end]
        full = width - (first.indent + len(ended)) < SHORT_LINE
        if not (full and _OPEN_END.search(ended)):
            continue
        start = second.start
        speck = text[start] in _LINE_SPECKS and text[start + 1 : start + 2].islower()
        if speck:
            yield Edit(start, start + 1)
        if second.after_blank and (
            text[start + speck].islower()
            or (text[start].isdigit() and ended.rpartition(" ")[2] in FUNCTION_WORDS)
        ):
            yield Edit(first.end, start, "\n")


def may_unparagraph(text: str) -> bool:
    """Whether a blank line or a speck may stand in mid-sentence."""
    return _BROKEN.search(text) is not None and any(unparagraph(text))


def unquote(text: str) -> Iterator[Edit]:
    """Yield quotation marks that were taken for others, and two that are one."""
    for found in _QUOTE.finditer(text):
        yield Edit(*found.span(), '"')


def unspeck(text: str) -> Iterator[Edit]:
    """Yield single marks between two words of a sentence.

    Where they are all of one kind they may part what stands in a row: "3 killed · 5
    injured", "Karsa | Orvec"; and " _ " is a dash. "~ 50" is about 50.
    """
    found = list(_SPECK.finditer(text))
    mixed = len({each["mark"] for each in found}) > 1
    for each in found:
        mark, after = each["mark"], text[each.end()]
        if not mixed and (mark == "_" or not _PLAIN.match(after)):
            continue
        if mark == "~" and after.isdigit():
            continue
        if mark != "|" or not _in_table(text, each.start("mark"), mixed=mixed):
            yield Edit(each.start() + 1, each.end())


def _in_table(text: str, at: int, *, mixed: bool) -> bool:
    """Whether a bar parts cells: its line has another, or a tab, or begins with one."""
    start = text.rfind("\n", max(0, at - MAX_ROW_CHARS), at) + 1 or max(
        0, at - MAX_ROW_CHARS
    )
    end = text.find("\n", at, at + MAX_ROW_CHARS)
    line = text[start : end if end >= 0 else at + MAX_ROW_CHARS]
    several = line.count("|") > 1 and not mixed
    return several or "\t" in line or line.lstrip().startswith("|")


def unnumber(text: str) -> Iterator[Edit]:
    """Yield the margin of a text whose lines are numbered in it."""
    counted = _margin_numbers(text)
    if not counted:
        return
    width = max(found.end() - found.start() for found in counted)
    at = {found.start(): found for found in counted}
    for line in _LINE.finditer(text):
        found = at.get(line.start())
        if found is not None:
            yield Edit(found.start(), found.end())
            continue
        bare = len(line[0]) - len(line[0].lstrip(" \t"))
        if 0 < bare <= width:
            yield Edit(line.start(), line.start() + bare)


def _margin_numbers(text: str) -> list[re.Match[str]]:
    """The numbers at line starts that count the lines: one apart a line, or five in
    five; lines without text are counted or left out."""
    if _MARGIN_SIGN.search(text) is None:
        return []
    found = list(_MARGIN.finditer(text))
    others = len(_LINE_START.findall(text)) - len(found)
    clear = len(_INDENTED.findall(text))
    apart = others >= MIN_NUMBERED and clear >= MIN_INDENTED * others
    least = MIN_NUMBERED_APART if apart else MIN_NUMBERED
    if len(found) < least:
        return []
    full, place = 0, 0
    offsets: list[tuple[int, int]] = []
    for every, line in enumerate(_LINE.finditer(text)):
        full += not (not line[0] or line[0].isspace())
        if place < len(found) and found[place].start() == line.start():
            number = int(found[place]["number"])
            offsets.append((number - every, number - full))
            place += 1
    for kind in (0, 1):
        # Each page may count its lines anew, as transcripts of courts do.
        times = Counter(each[kind] for each in offsets)
        pages = {offset for offset, count in times.items() if count >= least}
        counted = sum(times[offset] for offset in pages)
        if counted and counted >= MIN_NUMBERED_SHARE * len(found):
            return [
                each
                for each, told in zip(found, offsets, strict=True)
                if told[kind] in pages
            ]
    return []


class _Page(NamedTuple):
    """The lines of a text that are not blank."""

    lines: Sequence[Line]
    told: Sequence[str]
    masked: Sequence[str]
    """with a page's number masked"""
    recurring: frozenset[str]
    """those that stand more than once"""


def unrun(text: str) -> Iterator[Edit]:
    """Yield the foot and head of a page that stand in mid-sentence, as a space.

    They hold a page's number alone between blank lines, or a line that recurs.
    """
    lines = lines_of(text)
    told = [text[line.start : line.end] for line in lines]
    masked = [_FIGURE.sub("#", line).lower() for line in told]
    recurring = frozenset(line for line, times in Counter(masked).items() if times > 1)
    page = _Page(lines, told, masked, recurring)
    number = 0
    while number < len(lines) - 2:
        last = _running_to(page, number)
        if last is None:
            number += 1
            continue
        yield Edit(lines[number].end, lines[last].start, " ")
        number = last


def _running_to(page: _Page, number: int) -> int | None:
    """The line that a sentence goes on in after the ends of two pages."""
    told = page.told
    if told[number].count(" ") < LEAST_SPACES:
        return None
    if not _OPEN_END.search(told[number]) or page.masked[number] in page.recurring:
        return None
    for last in range(number + MAX_RUNNING_LINES + 1, number + 1, -1):
        if last >= len(told) or _FIGURE.fullmatch(told[last]):
            continue
        if _GOES_ON.match(told[last]) or _is_unfinished(told[number]):
            between = range(number + 1, last)
            if _are_running(page, between):
                return last
    return None


def _are_running(page: _Page, between: range) -> bool:
    """Whether lines are the foot of one page and the head of the next.

    Beside the number one line may stand that does not recur, in capitals or a title.
    """
    heads = [at for at in between if not _PAGE.fullmatch(page.told[at])]
    if len(heads) == len(between):
        return False
    known = [at for at in heads if page.masked[at] in page.recurring]
    apart = page.lines[between.start].after_blank
    apart = apart and page.lines[between.stop].after_blank
    if not (apart or known) or len(heads) - len(known) > (
        len(between) < MAX_RUNNING_LINES
    ):
        return False
    return all(
        len(page.told[at]) <= MAX_RUNNING_CHARS
        and page.told[at][-1].isalnum()
        and (at in known or not page.told[at][0].islower())
        for at in heads
    )


def _is_unfinished(line: str) -> bool:
    """Whether a line ends as no sentence does: "to", "Karsa,"."""
    return line.endswith(",") or line.rpartition(" ")[2] in FUNCTION_WORDS


def may_run(text: str) -> bool:
    """Whether a line holds a page's number alone."""
    return any(_PAGE.fullmatch(line) for line in _page_lines(text))


def _page_lines(text: str) -> Iterator[str]:
    for found in re.finditer(r"\n[ \t]*(\S[^\n]{0,20})\n", text):
        yield found[1].strip()


def has_margin(text: str) -> bool:
    """Whether numbers in the margin count the lines."""
    return bool(_margin_numbers(text))
