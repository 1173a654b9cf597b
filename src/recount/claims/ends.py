"""Both ends of one figure, told in pieces: "at least four and up to six children"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.claims.quantity import NumberSpan, Words
from recount.lang.en.numbers import BOUNDS_BEHIND
from recount.model.figure import Figure
from recount.model.span import Span
from recount.text.tokens import Tokens

_BETWEEN = frozenset(
    "and , but or up to as many possibly perhaps maybe a maximum of".split()
)
_UPWARD = frozenset(("up", "possibly", "perhaps", "maybe", "many", "maximum"))
_BEHIND: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""the phrases that bound, longest first, by their first word"""
for _phrase in sorted(BOUNDS_BEHIND, key=len, reverse=True):
    _BEHIND.setdefault(_phrase[0], []).append((_phrase, BOUNDS_BEHIND[_phrase]))
_GOING_ON = frozenset(("than",))
_CLOSING = frozenset((",", ".", ";", ")", ""))
_LONGEST = 5  # tokens between the two numbers


def bound_after(words: Words, at: int, figure: Figure) -> tuple[Figure, int]:
    """Return a figure as the words behind its noun bound it, and where these end.

    "Three people at most" are up to three; "three people or more", "three people, maybe
    more," at least three, and the words belong to the quantity, so that "were killed"
    stands right behind it.

    Args:
        words: the sentence.
        at: the token behind the noun.
        figure: the figure that the number alone tells.
    """
    opened = words.at(at) == ","
    begin = at + opened
    if figure.low is None or figure.high != figure.low:
        return figure, at
    for phrase, sign in _BEHIND.get(words.at(begin), ()):
        end = begin + len(phrase)
        if tuple(words.at(i) for i in range(begin, end)) != phrase:
            continue
        if end in words.numbers or words.at(end) in _GOING_ON:
            return figure, at  # "12 women, at least 40 children"
        if opened and words.at(end) not in _CLOSING:
            return figure, at
        end += opened and words.at(end) == ","
        low, high = (None, figure.high) if sign == "le" else (figure.low, None)
        return Figure(low, high, figure.approx), end
    return figure, at


def join_ends(tokens: Tokens, numbers: Sequence[NumberSpan]) -> list[NumberSpan]:
    """Return the numbers of a sentence, with such pairs made one."""
    joined: list[NumberSpan] = []
    for number in numbers:
        before = joined[-1] if joined else None
        if before is not None and _is_upper_end(tokens, before, number):
            joined[-1] = _join(before, number)
        else:
            joined.append(number)
    return joined


def _is_upper_end(tokens: Tokens, low: NumberSpan, high: NumberSpan) -> bool:
    """Whether the second number bounds from above what the first does from below."""
    first, second = low.mention.figure, high.mention.figure
    if low.mention.use != "count" or high.mention.use != "count":
        return False
    if first.low is None or first.high is not None or second.high is None:
        return False
    between = tokens.lower[low.last + 1 : high.first]
    if len(between) > _LONGEST or not _BETWEEN.issuperset(between):
        return False
    said = (*between, *tokens.lower[low.first : low.last + 1])
    upward = second.low is None or not _UPWARD.isdisjoint(said)
    return upward and second.high > first.low


def _join(low: NumberSpan, high: NumberSpan) -> NumberSpan:
    first, second = low.mention.figure, high.mention.figure
    mention = msgspec.structs.replace(
        low.mention,
        span=Span(low.mention.span.start, high.mention.span.end),
        figure=Figure(first.low, second.high, first.approx or second.approx),
    )
    return NumberSpan(mention, low.first, high.last)
