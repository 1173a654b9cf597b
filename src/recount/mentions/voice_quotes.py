"""Stretches of a text between quotation marks, of any mark."""

from __future__ import annotations

from typing import NamedTuple

from recount.text.tokens import Tokens

MAX_QUOTE_TOKENS = 1200  # a longer one is a mark that was never closed
_DOUBLE = {"“": "”", "«": "»", "„": "“"}


class Quotation(NamedTuple):
    """Tokens between two marks: ``first`` and ``last`` are the marks themselves."""

    first: int
    last: int
    closed: bool
    """False where the paragraph ends first: the same speaker may go on in the next"""


def find_quotations(tokens: Tokens, paragraph_ends: list[int]) -> list[Quotation]:
    """Return the quotations in the order of the text; nested ones are not told.

    Args:
        tokens: the tokens of the text.
        paragraph_ends: for each paragraph the index after its last token.
    """
    found: list[Quotation] = []
    begin = 0
    for end in paragraph_ends:
        _read_paragraph(tokens, begin, end, found)
        begin = end
    return found


def _read_paragraph(
    tokens: Tokens, begin: int, end: int, found: list[Quotation]
) -> None:
    words = tokens.words
    marks = [i for i in range(begin, end) if words[i] in _MARKS]
    position = 0
    while position < len(marks):
        first = marks[position]
        position += 1
        wanted = _closing(tokens, first)
        if not wanted:
            continue
        last, closed = end - 1, False
        for later in range(position, len(marks)):
            if _closes(tokens, first, marks[later], wanted):
                last, closed = marks[later], True
                position = later + 1
                break
        if not closed and wanted in {"'", "’"}:
            continue  # an apostrophe
        if last - first > MAX_QUOTE_TOKENS:
            continue
        width = 1 if wanted not in {"''"} or not closed else 2
        found.append(Quotation(first, last + width - 1, closed))
        if not closed:
            return


_MARKS = frozenset("“”\"«»„‘’'`")


def _closing(tokens: Tokens, at: int) -> str:
    """The mark that would close a quotation opened here; empty: it opens none."""
    word = tokens.words[at]
    if word in _DOUBLE:
        return _DOUBLE[word]
    if word == '"':
        return '"'
    doubled = (
        at + 1 < len(tokens)
        and tokens.words[at + 1] == word
        and tokens.starts[at + 1] == tokens.ends[at]
    )
    if word in {"'", "`"} and doubled:
        return "''"
    if word in {"‘", "'"} and _opens(tokens, at):
        return "’" if word == "‘" else "'"
    return ""


def _opens(tokens: Tokens, at: int) -> bool:
    start = tokens.starts[at]
    text = tokens.text
    before = text[start - 1] if start else " "
    after = text[start + 1] if start + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-") and after.isalnum()


def _closes(tokens: Tokens, first: int, at: int, wanted: str) -> bool:
    word = tokens.words[at]
    text, start = tokens.text, tokens.starts[at]
    before = text[start - 1] if start else " "
    after = text[start + 1] if start + 1 < len(text) else " "
    if wanted == "''":
        return word in {"'", "’"} and after in "'’" and at > first + 1
    if word != wanted:
        return False
    if wanted in {"'", "’"}:
        # "victims’ families" closes nothing: a letter before and a blank after is a
        # genitive unless punctuation stands inside the mark.
        return (
            not before.isspace()
            and not after.isalnum()
            and (before in ".,!?…" or after in ".,;:!?)" or after.isspace())
        )
    return True
