"""The bounds that the words around a numeral set, under a named reading policy."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from recount.lang.en import numbers as words
from recount.mentions.number_total import Numeral
from recount.model.figure import Figure
from recount.text.tokens import Tokens

DEFAULT_POLICY = "literal-1"
MAX_COUNT = 10**15  # nothing that is counted is more; JSON readers lose digits beyond


class Parts(NamedTuple):
    """What a figure's phrase is made of."""

    low: Numeral
    high: Numeral | None = None
    """the upper end of a range; None for a single number"""
    signs: tuple[str, ...] = ()
    """ge, gt, le, lt, ~ and gt~, lt~, nearest to the number first"""


def _index(
    phrases: Mapping[tuple[str, ...], str], at: int
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases by their word ``at``, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, sign in sorted(phrases.items(), key=lambda item: (-len(item[0]), item)):
        found.setdefault(phrase[at], []).append((phrase, sign))
    return {word: tuple(entries) for word, entries in found.items()}


_BEFORE = _index(words.BEFORE, -1)
_OF_TOLLS = _index(words.OF_TOLLS, -1)
_TOLL_REACH = 14  # words from "toll" to "nears"
_AFTER = _index(words.AFTER, 0)
_CLOSING = frozenset(',.;)"”’')


def read_before(tokens: Tokens, first: int, start: int) -> tuple[int, tuple[str, ...]]:
    """Return where the bound words before a numeral begin, and their signs."""
    signs: tuple[str, ...] = ()
    if first - 1 > start and tokens.lower[first - 1] in words.BESIDES:
        if _match_before(tokens.lower, first - 1, start) is None:
            return first, signs
        first -= 1  # "at least another four"
    while first > start:
        entry = _match_before(tokens.lower, first, start)
        if entry is None:
            break
        phrase, sign = entry
        if phrase == ("estimated",) and (
            signs or _is_verb(tokens.lower, first - 2, start)
        ):
            break  # "witnesses estimated more than 1,000", "the ministry estimated 40"
        if phrase == ("about",) and tokens.lower[first - 2] in words.ABOUT_VERBS:
            break  # "the court now talks about 88"
        first -= len(phrase)
        signs += (sign,)
    return first, signs


def _is_verb(lower: list[str], before: int, start: int) -> bool:
    """Whether the word before "estimated" is who estimates."""
    word = lower[before] if before >= start else ""
    return word.isalpha() and word not in words.BEFORE_ESTIMATED


def _match_before(
    lower: list[str], first: int, start: int
) -> tuple[tuple[str, ...], str] | None:
    for phrase, sign in _BEFORE.get(lower[first - 1], ()):
        begin = first - len(phrase)
        if begin >= start and tuple(lower[begin:first]) == phrase:
            return phrase, sign
    for phrase, sign in _OF_TOLLS.get(lower[first - 1], ()):
        before = lower[max(start, first - _TOLL_REACH) : first - 1]
        if not words.TOLL_WORDS.isdisjoint(before):
            return phrase, sign
    return None


def read_after(tokens: Tokens, end: int, stop: int) -> tuple[int, tuple[str, ...]]:
    """Return where the bound words after a numeral end, and their signs."""
    if end >= stop:
        return end, ()
    for phrase, sign in _AFTER.get(tokens.lower[end], ()):
        last = end + len(phrase)
        if last > stop or tuple(tokens.lower[end:last]) != phrase:
            continue
        after = tokens.lower[last] if last < stop else ""
        if _undone(tokens, phrase, end, after):
            continue
        return last, (sign,)
    if tokens.lower[end] == "," and tokens.lower[end + 1 : end + 2] == ["at"]:
        told = tuple(tokens.lower[end + 1 : end + 3])
        sign = words.AFTER.get(told, "")
        follow = tokens.lower[end + 3 : end + 4]
        if sign and end + 3 <= stop and (not follow or follow[0] in _CLOSING):
            return end + 3, (sign,)  # "three thousand, at least,"
    return end, ()


def _undone(tokens: Tokens, phrase: tuple[str, ...], end: int, after: str) -> bool:
    """Whether the phrase belongs to what follows: "12 and more than 30", "3 + 4"."""
    if phrase == ("+",):
        return tokens.starts[end] != tokens.ends[end - 1]
    if phrase == ("plus",):
        return after in {"the", "a", "an", "one", "two"} or after[:1].isdigit()
    if phrase[-1] == "least" or phrase[-1] == "most":
        # "40 at least" bounds backwards; "killed 12, at least 40 hurt" does not.
        return after[:1].isdigit() or after in words.UNITS or after in words.TENS
    return after == "than" or after[:1].isdigit()


def bound(parts: Parts, policy: str = DEFAULT_POLICY) -> Figure:
    """Return the interval that the phrase allows under a reading policy.

    >>> five = Numeral(0, 1, 5)
    >>> bound(Parts(five, signs=("gt",)))
    Figure(low=6, high=None, approx=False)
    """
    low, high, approx = _ends_of(parts.low, policy)
    if parts.high is not None:
        _, high, approx_high = _ends_of(parts.high, policy)
        approx = approx or approx_high
    vague = parts.low.vague is not None
    for sign in parts.signs:
        low, high = _apply(sign.rstrip("~"), low, high, vague=vague)
        approx = approx or sign.endswith("~")
    return Figure(low, high, approx)


def _ends_of(numeral: Numeral, policy: str) -> tuple[int | None, int | None, bool]:
    if numeral.vague is not None:
        key, times = numeral.vague
        low, high = words.POLICIES[policy][key]
        return low * times, None if high is None else high * times, key != "couple"
    value = numeral.value
    if value is None or numeral.ratio is not None or not 0 <= value <= MAX_COUNT:
        return None, None, False
    return math.floor(value), math.ceil(value), False


def _apply(
    sign: str, low: int | None, high: int | None, *, vague: bool
) -> tuple[int | None, int | None]:
    step = 0 if vague else 1
    match sign:
        case "ge":
            return (high if low is None else low), None
        case "gt":
            return (None if low is None else low + step), None
        case "le":
            return None, high
        case "lt":
            return None, (None if high is None else max(high - step, 0))
    return low, high
