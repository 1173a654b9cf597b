"""What the words of a line tell of its role: captions, menus, tails, disclaimers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from recount.lang.en import boilerplate
from recount.model.passage import Role

MAX_CUE_CHARS = 320  # a longer line is prose, whatever it begins with

_IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]{0,300})\]\([^)\n]{0,2000}\)\Z")
_STRAY_MARKUP = re.compile(r"[\"'] ?/?>\Z")
_MARKS = " *_#|»\u203a>•·-–—\t"


def cue_role(text: str, start: int, end: int) -> Role | None:
    """Return the role that the words of a whole paragraph give it, if any."""
    if end - start > MAX_CUE_CHARS:
        return None
    cues = _cues()
    paragraph = text[start:end]
    image = _IMAGE.match(paragraph)
    if image:
        return Role.CAPTION if image["alt"].strip() else Role.BOILERPLATE
    if paragraph.endswith(">") and _STRAY_MARKUP.search(paragraph):
        return Role.BOILERPLATE
    line = paragraph.lower().strip(_MARKS)
    if cues.one_line.fullmatch(line):
        return Role.BOILERPLATE
    return Role.CAPTION if cues.caption.fullmatch(line) else None


def disclaimed_from(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Return where the disclaimer of a paragraph begins, its end where none does."""
    disclaimer = _cues().disclaimer
    start, end = spans[0][0], spans[-1][1]
    paragraph = text[start:end].lower()
    if not any(word in paragraph for word in boilerplate.DISCLAIMER_WORDS):
        return end  # a plain search is far faster than the patterns
    if disclaimer.search(paragraph):
        for first, last in spans:
            if disclaimer.search(text[first:last].lower()):
                return first
    return end


def tail_from(text: str, paragraphs: Sequence[tuple[int, int]]) -> int:
    """Return the paragraph from which on all is tail; their number where none is."""
    tail = _cues().tail
    earliest = boilerplate.TAIL_FROM * len(text)
    for number, (start, end) in enumerate(paragraphs):
        if start < earliest or end - start > MAX_CUE_CHARS:
            continue
        if tail.fullmatch(text[start:end].lower().strip(_MARKS)):
            return number
    return len(paragraphs)


class _Cues(NamedTuple):
    one_line: re.Pattern[str]
    tail: re.Pattern[str]
    disclaimer: re.Pattern[str]
    caption: re.Pattern[str]


@cache
def _cues() -> _Cues:
    return _Cues(
        re.compile("|".join(boilerplate.ONE_LINE)),
        re.compile("|".join(boilerplate.TAIL)),
        re.compile("|".join(boilerplate.DISCLAIMERS)),
        re.compile("|".join(boilerplate.CAPTIONS)),
    )
