"""Stretches: the tokens between two edges of passages, which no mention crosses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recount.model.passage import Passage
from recount.text.tokens import Tokens


class Stretch(NamedTuple):
    """Tokens ``[start, stop)`` in which a mention is read."""

    tokens: Tokens
    start: int
    stop: int

    def word(self, at: int) -> str:
        """The lower-case token, or "" outside the stretch."""
        return self.tokens.lower[at] if self.start <= at < self.stop else ""

    def written(self, at: int) -> str:
        """The token as written, or "" outside the stretch."""
        return self.tokens.words[at] if self.start <= at < self.stop else ""

    def touches(self, at: int) -> bool:
        """Whether no space stands between a token and the one before it."""
        return 0 < at < self.stop and (
            self.tokens.starts[at] == self.tokens.ends[at - 1]
        )


def edges(tokens: Tokens, passages: Sequence[Passage]) -> list[int]:
    """Return the token indices that no mention crosses, from 0 to the end, sorted."""
    found = {0, len(tokens)}
    for passage in passages:
        indices = tokens.within(passage.span)
        found.add(indices.start)
        found.add(indices.stop)
    return sorted(found)
