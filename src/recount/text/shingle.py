"""Comparable words of a text and the fingerprints made from them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from recount.model.span import Span
from recount.text.tokens import Tokens

Word = TypeVar("Word")

SEED_WORDS = 3  # words; finds 95 % of rewritten wire copy where 5 words find 72 %
RARITY_WORDS = 4  # words; the df of 4-grams tells formula from carry-over best


class Words:
    """The comparable words of one text, as parallel lists.

    ``folded[i]`` is in lower case without diacritics, a number without separators of
    thousands; punctuation and genitive marks are left out. ``starts`` and ``ends``
    point into the text, in code points.
    """

    __slots__ = ("ends", "folded", "starts")

    def __init__(self, folded: list[str], starts: list[int], ends: list[int]) -> None:
        self.folded = folded
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.folded)

    def within(self, span: Span) -> range:
        """The indices of the words that begin inside the span."""
        return range(
            bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        )

    def span(self, first: int, last: int) -> Span:
        """The span from word ``first`` up to, not including, word ``last``."""
        return Span(self.starts[first], self.ends[last - 1])


def fold(tokens: Tokens, masked: Iterable[Span] = ()) -> Words:
    """Return the comparable words of the tokens that stand outside masked spans."""
    words = Words([], [], [])
    hidden = _indices(tokens, masked)
    for index, token in enumerate(tokens.lower):
        if index in hidden or not token[0].isalnum():
            continue
        words.folded.append(fold_word(token))
        words.starts.append(tokens.starts[index])
        words.ends.append(tokens.ends[index])
    return words


def fold_word(word: str) -> str:
    """Return the word as it is compared: "1,275" is "1275", "Thérèse" is "therese".

    >>> fold_word("1,275"), fold_word("Thérèse"), fold_word("6.5")
    ('1275', 'therese', '6.5')
    """
    word = word.lower()
    if word[0].isdigit():
        return _plain_number(word)
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def mask_digits(word: str) -> str:
    """Return ``#`` for a number and the word itself otherwise.

    Rarity is counted on masked words: "12 people were killed" and "31 people were
    killed" are the same formula.
    """
    return "#" if word[0].isdigit() else word


def grams(words: Sequence[Word], size: int) -> Iterator[tuple[Word, ...]]:
    """Yield each run of ``size`` words in order."""
    return zip(*(words[offset:] for offset in range(size)), strict=False)


def _plain_number(word: str) -> str:
    head, *tail = word.replace(".", ",").split(",")
    # "6.5" is no "65": separators of thousands are followed by three digits.
    if tail and all(len(part) == 3 for part in tail):
        return head + "".join(tail)
    return word


def _indices(tokens: Tokens, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(index for span in spans for index in tokens.within(span))
