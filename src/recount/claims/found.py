"""What was found in one document before its figures are read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from recount.claims.known import find_known
from recount.claims.phrases import find_openings
from recount.claims.quantity import NumberSpan
from recount.model.document import Document
from recount.model.mention import (
    DateMention,
    DurationMention,
    Mention,
    NumberMention,
    TimeMention,
)
from recount.model.passage import Passage
from recount.text.tokens import Tokens

_TIMES = (DateMention, DurationMention, TimeMention)


class Found:
    """The passages, tokens and mentions of one document, with what they tell."""

    def __init__(
        self,
        document: Document,
        passages: Sequence[Passage],
        tokens: Tokens,
        mentions: Sequence[Mention],
    ) -> None:
        self.document = document
        self.passages = passages
        self.tokens = tokens
        self.mentions = mentions
        self.numbers = _with_tokens(tokens, mentions)
        self.times = _times(tokens, mentions)
        """first token of each date or time, with its last"""
        self.known = find_known(tokens, mentions)
        self.openings = find_openings(tokens)
        """where a quantity without a number can begin"""
        self._firsts = [number.first for number in self.numbers]

    def numbers_in(self, area: range) -> list[NumberSpan]:
        """The numbers that begin at these tokens."""
        first = bisect_left(self._firsts, area.start)
        return self.numbers[first : bisect_left(self._firsts, area.stop, first)]

    def openings_in(self, area: range) -> list[int]:
        """Where a quantity without a number can begin, among these tokens."""
        first = bisect_left(self.openings, area.start)
        return self.openings[first : bisect_left(self.openings, area.stop, first)]


def _with_tokens(tokens: Tokens, mentions: Sequence[Mention]) -> list[NumberSpan]:
    return [
        NumberSpan(
            mention,
            bisect_left(tokens.starts, mention.span.start),
            max(
                bisect_left(tokens.starts, mention.span.end) - 1,
                bisect_left(tokens.starts, mention.span.start),
            ),
        )
        for mention in mentions
        if isinstance(mention, NumberMention)
    ]


def _times(tokens: Tokens, mentions: Sequence[Mention]) -> dict[int, int]:
    found: dict[int, int] = {}
    for mention in mentions:
        if isinstance(mention, _TIMES):
            first = bisect_left(tokens.starts, mention.span.start)
            last = bisect_left(tokens.starts, mention.span.end) - 1
            if last >= first:
                found[first] = max(last, found.get(first, last))
    return found
