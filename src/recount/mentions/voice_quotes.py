"""Stretches of a text between quotation marks, of any mark."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from recount.mentions.voice_words import CUES, Kind
from recount.text.tokens import Tokens

MAX_QUOTE_TOKENS = 1200  # a longer one is a mark that was never closed
MARKS = frozenset("“”\"«»„‘’'`")
MAX_SPEAKER = 14  # tokens of who speaks, before "said"
_UNFINISHED = frozenset(",!?")
_STOPS = frozenset(".;")
_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}


class Quotation(NamedTuple):
    """Tokens between two marks: ``first`` and ``last`` are the marks themselves."""

    first: int
    last: int
    closed: bool
    """False where the paragraph ends first: the same speaker may go on in the next"""


def find_quotations(tokens: Tokens, paragraph_ends: Sequence[int]) -> list[Quotation]:
    """Return the quotations in the order of the text; nested ones are not told.

    Args:
        tokens: the tokens of the text.
        paragraph_ends: for each paragraph the index after its last token.
    """
    found: list[Quotation] = []
    marks = [i for i, word in enumerate(tokens.words) if word in MARKS]
    closers = _closers(tokens, marks)
    ends = iter(paragraph_ends)
    end = next(ends, len(tokens))
    reached = -1
    for mark in marks:
        if mark <= reached:
            continue
        while mark >= end:
            end = next(ends, len(tokens))
        quotation = _read(tokens, mark, end, closers)
        if quotation is not None:
            found.append(quotation)
            reached = quotation.last
    return found


def _read(
    tokens: Tokens, first: int, end: int, closers: dict[str, list[int]]
) -> Quotation | None:
    wanted = _closing(tokens, first)
    if not wanted:
        return None
    positions = closers[wanted]
    after = first + 1 if wanted == "''" else first
    at = bisect_right(positions, after)
    if at < len(positions) and positions[at] < end:
        last = positions[at] + (wanted == "''")
        if last - first <= MAX_QUOTE_TOKENS:
            return Quotation(first, last, closed=True)
        return None
    # An apostrophe closes nothing; a quotation runs on to the end of its paragraph.
    if wanted in {"'", "’"} or end - 1 - first > MAX_QUOTE_TOKENS:
        return None
    return Quotation(first, end - 1, closed=False)


def _closers(tokens: Tokens, marks: Sequence[int]) -> dict[str, list[int]]:
    closers: dict[str, list[int]] = {
        mark: [] for mark in ("”", "»", "“", '"', "'", "’", "''")
    }
    for at in marks:
        word = tokens.words[at]
        if word in {"'", "’"}:
            if _is_doubled(tokens, at):
                closers["''"].append(at)
            if _ends_single(tokens, at):
                closers[word].append(at)
        elif word in closers:
            closers[word].append(at)
    return closers


def _closing(tokens: Tokens, at: int) -> str:
    """The mark that would close a quotation opened here; empty: it opens none."""
    word = tokens.words[at]
    if word in _PAIRS:
        return _PAIRS[word]
    if word in {"'", "`"} and _is_doubled(tokens, at):
        return "''"
    if word in {"‘", "'"} and _opens(tokens, at):
        return "’" if word == "‘" else "'"
    return ""


def _is_doubled(tokens: Tokens, at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens.words[at + 1] == tokens.words[at]
        and tokens.starts[at + 1] == tokens.ends[at]
    )


def _around(tokens: Tokens, at: int) -> tuple[str, str]:
    text, start = tokens.text, tokens.starts[at]
    before = text[start - 1] if start else " "
    after = text[start + 1] if start + 1 < len(text) else " "
    return before, after


def _opens(tokens: Tokens, at: int) -> bool:
    before, after = _around(tokens, at)
    return (before.isspace() or before in "([—–-") and after.isalnum()


def _ends_single(tokens: Tokens, at: int) -> bool:
    # "victims’ families" is a genitive; it still closes where one was opened, so the
    # mark counts unless a letter follows.
    before, after = _around(tokens, at)
    return not before.isspace() and not after.isalnum()


def has_own_voice(lower: Sequence[str], quotation: Quotation) -> bool:
    """Return whether a quotation tells its speaker: "“Two died,” the union said"."""
    if lower[quotation.last - 1] not in _UNFINISHED:
        return False
    for at in range(quotation.last + 1, min(len(lower), quotation.last + MAX_SPEAKER)):
        cue = CUES.get(lower[at])
        if cue is not None and cue.kind is Kind.SAY:
            return True
        if lower[at] in _STOPS:
            return False
    return False
