"""Both ends of one figure, told in pieces: "at least four and up to six children"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.claims.quantity import NumberSpan, Words
from recount.model.figure import Figure
from recount.model.span import Span
from recount.text.tokens import Tokens

_BETWEEN = frozenset(
    "and , but or up to as many possibly perhaps maybe a maximum of".split()
)
_UPWARD = frozenset(("up", "possibly", "perhaps", "maybe", "many", "maximum"))
_LONGEST = 5  # tokens between the two numbers


def bound_after(words: Words, at: int, figure: Figure) -> Figure:
    """Return a figure as the words behind its noun bound it: "three people at most"."""
    if words.at(at) == "at" and words.at(at + 1) == "the":
        at += 1 + (words.at(at + 2) == "very")
    told = (words.at(at), words.at(at + 1))
    if at + 2 in words.numbers or figure.low is None or figure.high != figure.low:
        return figure  # "12 women, at least 40 children"
    if told in {("at", "most"), ("the", "most"), ("very", "most")}:
        return Figure(None, figure.high, figure.approx)
    if told in {("at", "least"), ("the", "least"), ("or", "more"), ("very", "least")}:
        return Figure(figure.low, None, figure.approx)
    return figure


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
