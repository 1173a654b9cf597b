"""Words and marks of a text with their offsets, made once and shared by all readers."""

from __future__ import annotations

import re
from bisect import bisect_left

from recount.model.span import Span

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"  # 1,275  6.5  1992
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  a.m.
    # don't, Qal’a; not the 's of a genitive
    r"|[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*"
    r"|['’][sS]\b"
    r"|[^\s]"
)

MOSTLY_UPPER = 0.7  # share of cased letters; wire texts of the telex age are above .95


class Tokens:
    """The tokens of one text, as parallel lists.

    ``words[i]`` is the token as written, ``lower[i]`` the same in lower case with
    straight apostrophes, ``starts[i]`` and ``ends[i]`` its span in code points.
    Numbers keep their separators ("1,275"), a genitive 's is a token of its own, and
    each punctuation mark is one token.
    """

    __slots__ = ("ends", "lower", "starts", "text", "upper", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for found in _TOKEN.finditer(text):
            self.words.append(found.group())
            self.starts.append(found.start())
            self.ends.append(found.end())
        self.lower = [word.lower().replace("’", "'") for word in self.words]
        self.upper = _is_mostly_upper(text)
        """whether the text is written in capitals, so that case tells no names"""

    def __len__(self) -> int:
        return len(self.words)

    def within(self, span: Span) -> range:
        """The indices of the tokens that begin inside the span."""
        return range(
            bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        )

    def span(self, first: int, last: int) -> Span:
        """The span from token ``first`` to token ``last``, both included."""
        return Span(self.starts[first], self.ends[last])


def _is_mostly_upper(text: str) -> bool:
    sample = text[:4000]
    upper = sum(map(str.isupper, sample))
    cased = upper + sum(map(str.islower, sample))
    return cased > 0 and upper / cased > MOSTLY_UPPER
