"""Normalised views of a text: for comparing, with the way back to the text itself."""

from __future__ import annotations

import re
import unicodedata
from array import array

from recount.model.span import Span

_CLUSTER = re.compile(r"\s+|[^\W_][\u0300-\u036f]*|.", re.DOTALL)
_FOLDS = {
    **dict.fromkeys("“”„\u201f«»″", '"'),
    **dict.fromkeys("‘’‚‛′\u00b4\u02bc\u02bb", "'"),
    **dict.fromkeys("\u2010\u2011\u2012–—\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe", ""),
}
"""Marks that writers and programs use for one another; soft hyphens fall away"""


class View:
    """A text in one form of case, quotes, dashes and space, with an index map.

    ``text`` is NFKC, folded for case; runs of space are one space, soft hyphens and
    zero-width signs are left out. ``span`` leads from it back to the text.

    >>> view = View("The “Karsa\\u00ad Post”  says")
    >>> view.text
    'the "karsa post" says'
    >>> view.span(4, 16)
    Span(start=4, end=17)
    """

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, text: str) -> None:
        parts: list[str] = []
        self._starts = array("L")
        self._ends = array("L")
        for found in _CLUSTER.finditer(text):
            words = _fold(found.group())
            parts.append(words)
            # One character may become several ("ﬁ") or none: each points to its whole.
            for _ in words:
                self._starts.append(found.start())
                self._ends.append(found.end())
        self.text = "".join(parts)

    def __len__(self) -> int:
        return len(self.text)

    def span(self, start: int, end: int) -> Span:
        """Return where ``view.text[start:end]`` stands in the text itself."""
        if start >= end:
            where = self._starts[start] if start < len(self._starts) else self._end()
            return Span(where, where)
        return Span(self._starts[start], self._ends[end - 1])

    def find(self, words: str, start: int = 0) -> Span | None:
        """Return where the words stand in the text, in whatever form, if they do.

        Args:
            words: in any form; folded as the text was.
            start: index in the view from which to look.
        """
        folded = View(words).text.strip()
        where = self.text.find(folded, start) if folded else -1
        return None if where < 0 else self.span(where, where + len(folded))

    def _end(self) -> int:
        return self._ends[-1] if self._ends else 0


def _fold(cluster: str) -> str:
    if cluster.isspace():
        return " "
    if cluster.isascii():
        return "'" if cluster == "`" else cluster.lower()
    folded = _FOLDS.get(cluster)
    if folded is not None:
        return folded
    return unicodedata.normalize("NFKC", cluster).casefold()
