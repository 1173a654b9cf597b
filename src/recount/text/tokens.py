"""Words and marks of a text with their offsets, made once and shared by all readers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import compress, count
from operator import add, ne
from string import ascii_lowercase, ascii_uppercase

from recount.model.span import Span

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"  # 1,275  6.5  1992
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  a.m.
    # don't, Qal’a; not the 's of a genitive
    r"|[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*"
    r"|['’][sS]\b"
    r"|[^\s]"
)

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_CAPITALS, _SMALL = ascii_uppercase.encode(), ascii_lowercase.encode()

MOSTLY_UPPER = 0.7  # share of cased letters; wire texts of the telex age are above .95


class Tokens:
    """The tokens of one text, as parallel lists.

    ``words[i]`` is the token as written, ``lower[i]`` the same in lower case with
    straight apostrophes, ``starts[i]`` and ``ends[i]`` its span in code points.
    Numbers keep their separators ("1,275"), a genitive 's is a token of its own, and
    each punctuation mark is one token.
    """

    __slots__ = (
        "_within",
        "capitals",
        "digits",
        "distinct",
        "ends",
        "lower",
        "starts",
        "text",
        "upper",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = _TOKEN.findall(text)
        self.starts: list[int] = []
        at = 0
        for word in self.words:  # only space lies between: its next place is its own
            at = text.index(word, at)
            self.starts.append(at)
            at += len(word)
        self.ends: list[int] = list(map(add, self.starts, map(len, self.words)))
        self.lower = list(map(str.lower, self.words))
        cased: Iterable[int] = range(len(self.words))
        if text.isascii():  # else a capital may have no small letter
            cased = compress(cased, map(ne, self.words, self.lower))
        self.capitals = [i for i in cased if self.words[i][0].isupper()]
        """the tokens that begin with a capital letter"""
        if "’" in text:
            self.lower = [word.replace("’", "'") for word in self.lower]
        self.upper = _is_mostly_upper(text)
        """whether the text is written in capitals, so that case tells no names"""
        self._within: dict[tuple[int, int], range] = {}
        self.distinct = frozenset(self.lower)
        """the different words, in lower case"""
        self.digits = self.positions({w for w in self.distinct if w[0].isdigit()})
        """the tokens that begin with a digit"""

    def __len__(self) -> int:
        return len(self.words)

    def within(self, span: Span) -> range:
        """The indices of the tokens that begin inside the span."""
        key = span.start, span.end
        known = self._within.get(key)
        if known is None:
            known = range(*(bisect_left(self.starts, at) for at in key))
            self._within[key] = known
        return known

    def positions(self, vocabulary: AbstractSet[str]) -> list[int]:
        """The indices of the tokens that are words of a vocabulary, in order."""
        told = self.distinct & vocabulary
        if not told:
            return []
        return list(compress(count(), map(told.__contains__, self.lower)))

    def behind_notes(self, at: int, stop: int) -> int:
        """Return the token behind the marks of footnotes "[1][2]" that begin at one.

        >>> Tokens("from 100[41] to 300").behind_notes(2, 7)
        5
        """
        while at + 2 < stop and self.words[at] == "[" and self.words[at + 2] == "]":
            at += 3
        return at

    def span(self, first: int, last: int) -> Span:
        """The span from token ``first`` to token ``last``, both included."""
        return Span(self.starts[first], self.ends[last])


def _is_mostly_upper(text: str) -> bool:
    sample = text[:4000]
    plain = sample.encode("ascii", "ignore")  # counted as bytes, which is far faster
    rest = _NOT_ASCII.findall(sample)
    upper = len(plain) - len(plain.translate(None, _CAPITALS))
    upper += sum(map(str.isupper, rest))
    cased = upper + len(plain) - len(plain.translate(None, _SMALL))
    cased += sum(map(str.islower, rest))
    return cased > 0 and upper / cased > MOSTLY_UPPER
