"""Comparable words of a text: folded, numbered, and still tied to their offsets."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from recount.model.span import Span

Item = TypeVar("Item")

# One class and few choices: this runs over every word of every text.
_WORD = re.compile(r"\w+(?:['’]\w+|[.,]\d+)*")
_GENITIVE = re.compile(r"['’]s?$")


class Words:
    """The comparable words of one text: ``starts`` and ``ends`` in code points.

    Punctuation is left out, and so are the words inside masked spans.
    """

    __slots__ = ("_text", "ends", "starts")

    def __init__(self, text: str, masked: Iterable[Span] = ()) -> None:
        found = [match.span() for match in _WORD.finditer(hide(text, masked))]
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]
        self._text = text

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def folded(self) -> list[str]:
        """The words as they are compared: lower case, no marks, no separators."""
        spans = zip(self.starts, self.ends, strict=True)
        return [fold_word(self._text[start:end]) for start, end in spans]

    def within(self, span: Span) -> range:
        """Return the indices of the words that begin inside the span."""
        return range(
            bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        )

    def span(self, first: int, last: int) -> Span:
        """Return the span from word ``first`` up to, not including, word ``last``."""
        return Span(self.starts[first], self.ends[last - 1])


class Vocabulary(dict[str, int]):
    """Numbers for words, one for all spellings that fold to the same.

    ``folded[number]`` is the word, ``masked[number]`` the number of its masked form:
    all numerals share that of ``#``, because "12 people were killed" and "31 people
    were killed" are the same formula.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folded = ["#"]
        self.masked = [0]
        self._numbers = {"#": 0}

    def __missing__(self, word: str) -> int:
        folded = fold_word(word)
        number = self._numbers.setdefault(folded, len(self.folded))
        if number == len(self.folded):
            self.folded.append(folded)
            self.masked.append(0 if folded[0].isdigit() else number)
        self[word] = number
        return number

    def ids(self, text: str, masked: Iterable[Span] = ()) -> array[int]:
        """Return the numbers of the comparable words, as ``Words`` would have them."""
        # Four bytes a word: 80,000 reports are 130 MB, where a list takes 270.
        return array("i", map(self.__getitem__, _WORD.findall(hide(text, masked))))


def hide(text: str, spans: Iterable[Span]) -> str:
    """Return the text with blanks in the place of the spans.

    >>> hide("12 died. Related posts", [Span(9, 22)])
    '12 died.              '
    """
    parts = []
    done = 0
    for span in sorted(spans):
        start, end = max(span.start, done), min(span.end, len(text))
        if start < end:
            parts += [text[done:start], " " * (end - start)]
            done = end
    return "".join([*parts, text[done:]]) if parts else text


def fold_word(word: str) -> str:
    """Return the word as it is compared: without separators, genitive and marks.

    >>> fold_word("1,275"), fold_word("Thérèse’s"), fold_word("6.5")
    ('1275', 'therese', '6.5')
    """
    word = _GENITIVE.sub("", word.lower()).replace("’", "'")
    if word[0].isdigit():
        return _plain_number(word)
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def grams(words: Sequence[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """Yield each run of ``size`` words in order."""
    return zip(*(words[offset:] for offset in range(size)), strict=False)


def _plain_number(word: str) -> str:
    head, *tail = word.replace(".", ",").split(",")
    # "6.5" is no "65": separators of thousands are followed by three digits.
    if tail and all(len(part) == 3 for part in tail):
        return head + "".join(tail)
    return word
