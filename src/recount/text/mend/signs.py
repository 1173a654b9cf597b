"""Signs of damage: a cheap test that sound texts pass and pay little for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from recount.lang.en import glyphs
from recount.lang.en.words import FUNCTION_WORDS, known_words
from recount.text.mend import figures, layout, spelling
from recount.text.mend.looks import joined, restored, unglued
from recount.text.rewriting import Edit
from recount.text.tokens import Tokens

MIN_WORN = 2  # damaged words; one alone is a rare word or a slip of the pen
MIN_SHARE = 0.125  # of the unknown words in small letters, those that look damaged
FIRST_LOOKED_AT = 60  # unknown words; with few damaged ones among them, no more are
WORDS_A_FAULT = 250  # of a text, at most, for each damaged word
Pass = Callable[[str], Iterator[Edit]]

BESIDE = 60  # characters on either side of a number in which it is looked at

_ODD = re.compile(f"[{glyphs.SOFT}{''.join(glyphs.LIGATURES)}]")
_BARRED = re.compile(r"[a-z][|!]+[a-z]")
_IN_DIGITS = re.compile(
    r"[0-9](?:[lIOoSBb|]|(?<=[lIOb|].)|(?<=[a-z].)[a-z]|(?<=[a-z]{2}.)|[a-z]{3}|(?<=[a-z]['’]5)"
    r"| (?:0|[,.] ?[0-9]{3}(?![0-9]))|[,.'’] [0-9]{3}(?![0-9])|['’.][0-9]{3}(?![0-9])"
    r"|,[ ]?\n)"
)
"""a number with a letter that may be a digit, or beside a word, thousands apart"""
_CAPITAL_INSIDE = re.compile(r"[IOSB](?<=[a-z].)[a-z]")
_SPECKS = frozenset(glyphs.SPECKS)


def sure(text: str, tokens: Tokens) -> bool:
    """Whether a text shows a sign of damage that is certain by itself."""
    return (
        (not text.isascii() and _ODD.search(text) is not None)
        or _cut(text)
        or _shown_in_digits(text, tokens)
        or _near(text, _CAPITAL_INSIDE, (spelling.respell_mixed,))
        or _shown_in_marks(text, tokens)
        or _set_apart(tokens)
        or layout.may_run(text)
        or layout.may_unparagraph(text)
        or layout.has_margin(text)
    )


def worn(tokens: Tokens) -> bool:
    """Whether a text has damaged words enough that no chance explains them.

    Among words of another language, or invented ones, a few look like damaged English
    by chance: in a scan at least a fifth of the unknown words do.
    """
    unknown = tokens.distinct - _sound()
    if not unknown:
        return False
    words = tokens.words
    found: set[str] = set()
    others: set[str] = set()
    # As written: what has a capital may be a name.
    for i in [i for i, word in enumerate(words) if word in unknown]:
        word = words[i]
        if word in found:
            continue
        if word not in others and (restored(word) or unglued(word)):
            found.add(word)
        elif _is_half(words, i):
            found.add(word)
            others.discard(word)
        elif word.isalpha():
            others.add(word)
        seen = len(found) + len(others)
        if seen > FIRST_LOOKED_AT and len(found) < MIN_SHARE / 2 * seen:
            return False
    if len(found) < MIN_SHARE * (len(found) + len(others)):
        return False
    least = max(MIN_WORN, len(words) // WORDS_A_FAULT)
    return len(found) >= least or any(restored(word) in _SMALL for word in found)


_SMALL = frozenset(word for word in FUNCTION_WORDS if len(word) > 2)
"""words so common that no other looks like a damaged one of them: "ancl", "witli" """


@lru_cache(maxsize=1)
def _sound() -> frozenset[str]:
    return known_words() | frozenset(".,;:!?()[]-–—\"“”‘’'$%&/…") | {"'s", "’s"}


def _is_half(words: Sequence[str], i: int) -> bool:
    """Whether a word and one beside it are the halves of a known one."""
    word = words[i]
    if word.islower() and i and joined(words[i - 1], word):
        return True
    after = words[i + 1] if i + 1 < len(words) else ""
    return after.islower() and joined(word, after)


def _any(each: Pass, text: str) -> bool:
    return next(each(text), None) is not None


def _cut(text: str) -> bool:
    hyphens = "-\n" in text or "- " in text or "¬" in text or "\u2010" in text
    return hyphens and _any(spelling.uncut, text)


def _shown_in_marks(text: str, tokens: Tokens) -> bool:
    marked = not _SPECKS.isdisjoint(tokens.distinct)
    if marked and _any(layout.unspeck, text):
        return True
    barred = "|" in tokens.distinct or "!" in tokens.distinct
    return barred and _near(text, _BARRED, (spelling.respell_mixed,))


def _shown_in_digits(text: str, tokens: Tokens) -> bool:
    """Whether a number holds letters, or a word digits, or thousands part oddly."""
    return bool(tokens.digits) and _near(text, _IN_DIGITS, _WITH_DIGITS)


def _near(text: str, sign: re.Pattern[str], passes: Sequence[Pass]) -> bool:
    """Whether a pass would change anything beside a sign."""
    done = 0
    for found in sign.finditer(text):
        if found.start() < done:
            continue
        done = found.end() + 2 * BESIDE  # signs in a row are looked at together
        beside = text[max(0, found.start() - BESIDE) : done + BESIDE]
        if any(_any(each, beside) for each in passes):
            return True
    return False


_WITH_DIGITS = (
    figures.restore,
    spelling.respell_mixed,
    spelling.unglue_numbers,
    figures.separate,
    figures.rejoin,
    spelling.uncut_numbers,
)


def _set_apart(tokens: Tokens) -> bool:
    """Whether words are set letter by letter, or a first letter apart."""
    text, words, starts = tokens.text, tokens.words, tokens.starts
    for i in [i for i in tokens.capitals if len(words[i]) == 1]:
        at = starts[i]
        if text[at + 1 : at + 2] not in _GAPS:
            continue
        if i + 1 < len(words) and len(words[i + 1]) == 1 and words[i + 1].isalnum():
            if spelling.is_spaced(text, at):
                return True
        elif spelling.is_dropped(text, at):
            return True
    return False


_GAPS = frozenset(" \n")
