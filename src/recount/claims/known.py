"""What a whole text tells about capitals: places and times, and surnames by an age.

"Roe Halden, 43, was shot" makes a surname of Halden: "Halden and Sol died" is two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recount.model.mention import (
    DateMention,
    DurationMention,
    Mention,
    NumberMention,
    PlaceMention,
    TimeMention,
)
from recount.text.tokens import Tokens

_ELSEWHERE = (PlaceMention, DateMention, DurationMention, TimeMention)
_OPENING = frozenset((",", "("))
_CLOSING = frozenset((",", ")", "."))


class Known(NamedTuple):
    """What the sentences of a text share, for whoever reads names in one of them."""

    elsewhere: frozenset[int] = frozenset()
    """tokens that stand in names of places and in times: in no person's name"""
    surnames: frozenset[str] = frozenset()
    """last names, in lower case, of persons whose age is told right after"""


def find_known(tokens: Tokens, mentions: Sequence[Mention]) -> Known:
    """Return what the mentions of a text tell about its capitals."""
    elsewhere = frozenset(
        i
        for mention in mentions
        if isinstance(mention, _ELSEWHERE)
        for i in range(
            bisect_left(tokens.starts, mention.span.start),
            bisect_left(tokens.starts, mention.span.end),
        )
    )
    return Known(elsewhere, frozenset(_surnames(tokens, mentions, elsewhere)))


def _surnames(
    tokens: Tokens, mentions: Sequence[Mention], elsewhere: frozenset[int]
) -> Iterator[str]:
    """Yield "halden" of "Roe Halden, 43,"; in capitals nothing tells a name."""
    if tokens.upper:
        return
    words = tokens.words
    for mention in mentions:
        if not isinstance(mention, NumberMention) or mention.use != "age":
            continue
        i = bisect_left(tokens.starts, mention.span.start)
        if i < 3 or words[i - 1] not in _OPENING:
            continue
        names = (words[i - 3], words[i - 2])
        closed = words[i + 1 : i + 2]
        whole = all(name[0].isupper() and name.isalpha() for name in names)
        if whole and closed and closed[0] in _CLOSING and i - 2 not in elsewhere:
            yield tokens.lower[i - 2]
