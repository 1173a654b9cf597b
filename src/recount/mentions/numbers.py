"""Numbers of a text with the words that bound them, and what each is used for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from recount.lang.en import no_counts
from recount.lang.en import numbers as words
from recount.mentions.number_bounds import (
    DEFAULT_POLICY,
    Parts,
    bound,
    read_after,
    read_before,
)
from recount.mentions.number_digits import parse
from recount.mentions.number_place import Place, Spot
from recount.mentions.number_ranges import read_range, read_share
from recount.mentions.number_stretch import Stretch, edges
from recount.mentions.number_uses import classify, ordinal_end
from recount.mentions.number_words import STARTERS, Numeral, read_numeral
from recount.model.figure import Figure
from recount.model.mention import (
    DateMention,
    DurationMention,
    NumberMention,
    TimeMention,
)
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.tokens import Tokens

_TRIGGERS = STARTERS | words.ZERO_WORDS | frozenset(words.ORDINALS) | {"both"}
_NOT_NUMBERS = frozenset({"ordinal", "pronoun", "zero"})
"""Uses that give no value: "third", "one of the reasons", "no one"."""


def find_numbers(
    tokens: Tokens,
    passages: Sequence[Passage],
    times: Sequence[DateMention | DurationMention | TimeMention],
    policy: str = DEFAULT_POLICY,
) -> list[NumberMention]:
    """Return every number outside dates and times, in the order of the text.

    A number inside a duration ("three days") has the use "time".
    """
    candidates = sorted({*tokens.positions(_TRIGGERS), *tokens.digits})
    if not candidates:
        return []
    taken = _cover(tokens, times)
    limits = edges(tokens, passages)
    found: list[NumberMention] = []
    free = 0
    for i in candidates:
        if i < free or taken[i] == _IN_DATE:
            continue
        k = bisect_right(limits, i)
        stretch = Stretch(tokens, limits[k - 1], limits[k])
        place = Place(stretch, free, in_duration=taken[i] == _IN_DURATION)
        mentions, free = _read_at(place, i, policy)
        found += mentions
    return found


def read_figure(phrase: str, policy: str = DEFAULT_POLICY) -> Figure | None:
    """Return the bounds of a figure's words under a policy, or None if none is there.

    >>> read_figure("at least two dozen")
    Figure(low=24, high=None, approx=False)
    >>> read_figure("at least nine and as many as 17")
    Figure(low=9, high=17, approx=False)
    """
    tokens = Tokens(phrase)
    if tokens.lower == ["no"]:
        return Figure(0, 0)  # "no casualties": its noun is not of the figure's words
    found = find_numbers(tokens, (), (), policy)
    if not found:
        return None
    first, last = found[0].figure, found[-1].figure
    if len(found) == _ENDS and _is_open(first) and (last.high or 0) > (first.low or 0):
        return Figure(first.low, last.high, first.approx or last.approx)
    return first


_ENDS = 2
"""numbers in the words of one figure whose ends are told apart"""


def _is_open(figure: Figure) -> bool:
    return figure.low is not None and figure.high is None


_IN_DATE, _IN_DURATION = 1, 2


def _cover(
    tokens: Tokens, times: Sequence[DateMention | DurationMention | TimeMention]
) -> bytearray:
    taken = bytearray(len(tokens))
    for mention in times:
        mark = _IN_DURATION if isinstance(mention, DurationMention) else _IN_DATE
        for i in tokens.within(mention.span):
            taken[i] = mark
    return taken


def _read_at(place: Place, at: int, policy: str) -> tuple[list[NumberMention], int]:
    """Return the mentions that begin at a token and the first token after them."""
    tokens = place.tokens
    word = tokens.lower[at]
    if word in words.ZERO_WORDS or word == "both":
        return _read_zero(place, at)
    end = ordinal_end(place, at)
    if end and not (word in words.DENOMINATORS and place.word(at - 1) in {"a", "an"}
                    and read_numeral(tokens, at, place.stop)):  # fmt: skip
        mention = _plain(tokens, at, end, "ordinal")
        return [mention], end
    if word[0].isdigit() and parse(tokens.words[at]) is None:
        return _read_list(tokens, at), at + 1
    numeral = read_numeral(tokens, at, place.stop)
    if numeral is None:
        return [], at
    return _read_phrase(place, numeral, policy)


def _read_phrase(
    place: Place, numeral: Numeral, policy: str
) -> tuple[list[NumberMention], int]:
    tokens = place.tokens
    numeral = _with_article(tokens, numeral, place.floor)
    share = read_share(place, numeral)
    if share is not None:
        numeral = share
    first, signs = read_before(tokens, numeral.first, place.floor)
    found = None if numeral.ratio else read_range(place, numeral, first)
    if found is None:
        low, high, core_end = numeral, None, numeral.end
    else:
        low, high, core_end = found.low, found.high, found.high.end
        first = min(first, found.first)
    core_end = _past_repeat(place, low, core_end)
    end, after = read_after(tokens, core_end, place.stop)
    spot = Spot(place, low, core_end, first)
    use = classify(spot)
    if use in {"money", "count", "decimal", "ratio", "percent"}:
        parts = Parts(low, high, signs + after)
    else:
        parts, first, end = Parts(low, high), numeral.first, core_end
    mention = NumberMention(
        span=tokens.span(first, end - 1),
        figure=Figure() if use == "pronoun" else bound(parts, policy),
        value=_value(spot, use),
        core=tokens.span(low.first, core_end - 1),
        use="count" if use == "ratio" else use,
        ratio=low.ratio,
    )
    return [mention], end


def _past_repeat(place: Place, numeral: Numeral, end: int) -> int:
    """The token after "forty-eight (48)", which tells one number twice."""
    if place.word(end) == "(" and place.word(end + 2) == ")" and numeral.value:
        again = place.written(end + 1)
        if again[:1].isdigit() and parse(again) == numeral.value:
            return end + 3
    return end


def _value(spot: Spot, use: str) -> float | None:
    numeral = spot.numeral
    if numeral.value is None or use in _NOT_NUMBERS:
        return None
    sign = -1 if spot.place.is_negative(numeral) else 1
    return float(numeral.value) * sign


def _with_article(tokens: Tokens, numeral: Numeral, start: int) -> Numeral:
    """Take in the "a" of "a dozen", "a few", "a million", "half a dozen"."""
    at = numeral.first
    if at > start and tokens.lower[at - 1] in {"a", "an"} and (
        numeral.vague or numeral.ratio or tokens.lower[at] not in words.UNITS
    ) and not tokens.lower[at][0].isdigit():  # fmt: skip
        return numeral._replace(first=at - 1)
    return numeral


def _read_zero(place: Place, at: int) -> tuple[list[NumberMention], int]:
    tokens, word = place.tokens, place.tokens.lower[at]
    after = tokens.lower[at + 1] if at + 1 < place.stop else ""
    if word == "both":
        if place.word(at - 1) in no_counts.BEFORE_BOTH:
            return [], at  # "26 of them both", "lost both"
        named = not tokens.upper and place.written(at + 1)[:1].isupper()
        paired = "and" in tokens.lower[at + 2 : min(at + 4, place.stop)]
        use = "pronoun" if named or paired or after in no_counts.BOTH_PAIRS else "count"
        return [_plain(tokens, at, at + 1, use, 2)], at + 1
    if word == "no" and after == "one":
        return [_plain(tokens, at, at + 2, "zero", 0)], at + 2
    reports = place.word(at + 2) in {"reports", "report"}  # "no immediate reports of"
    if (
        word == "no"
        and not reports
        and (not after or after in no_counts.NOT_ZERO_AFTER_NO or after[0].isdigit())
    ):
        return [], at
    return [_plain(tokens, at, at + 1, "zero", 0)], at + 1


def _plain(
    tokens: Tokens, first: int, end: int, use: str, number: int | None = None
) -> NumberMention:
    span = tokens.span(first, end - 1)
    figure = Figure() if number is None else Figure(number, number)
    return NumberMention(span=span, figure=figure, core=span, use=use)


def _read_list(tokens: Tokens, at: int) -> list[NumberMention]:
    """Read "22,24,26" and "192.168.1.2" as the numbers between their marks."""
    found: list[NumberMention] = []
    start = tokens.starts[at]
    use = "identifier" if "." in tokens.words[at] else "count"
    for piece in tokens.words[at].replace(".", ",").split(","):
        value = parse(piece)
        if value is not None:
            span = Span(start, start + len(piece))
            figure = Figure(int(value), int(value))
            found.append(
                NumberMention(
                    span=span, figure=figure, value=float(value), core=span, use=use
                )
            )
        start += len(piece) + 1
    return found
