"""Fractions: "two thirds", "half a million", "2 1/4", "five and a half million"."""

from __future__ import annotations

from recount.lang.en import no_counts
from recount.lang.en import numbers as words
from recount.mentions import number_digits as digits
from recount.mentions.number_total import Numeral, Total, multiply
from recount.text.tokens import Tokens

_COUNTS = {**words.UNITS, **words.TEENS, **words.TENS}
_FINAL = frozenset({".", ",", ";", ":", "!", "?", ")", "”", '"', "’", "'"})
_PLURALS = {f"{word}s": value for word, value in words.DENOMINATORS.items()} | {
    "halves": 2,
    "firsts": 1,
}
_TIMES = {**words.SCALES, "hundred": 100, "dozen": 12, "dozens": 12}


def read_fraction(tokens: Tokens, first: int, stop: int) -> Numeral | None:
    """Return the fraction that begins at a token: "two thirds", "¾", "3/4", "half"."""
    word = tokens.lower[first]
    ratio = words.SIGN_FRACTIONS.get(word)
    if ratio is not None:
        return _scaled(tokens, first, first + 1, ratio, stop)
    if word in {"half", "quarter"} or word in words.DENOMINATORS:
        return _read_bare(tokens, first, stop)
    if word[0].isdigit():
        return _read_slash(tokens, first, stop)
    return _read_spelled(tokens, first, stop) if word in _COUNTS else None


def _read_spelled(tokens: Tokens, first: int, stop: int) -> Numeral | None:
    """Read "two thirds", "one-eighth", "three twenty-fifths"."""
    word = tokens.lower[first]
    count = _COUNTS[word]
    at = _skip_hyphen(tokens, first + 1, stop)
    if at >= stop:
        return None
    table = _PLURALS if count > 1 else words.DENOMINATORS
    tens = words.TENS.get(tokens.lower[at], 0) if word in words.UNITS else 0
    if tens:
        at = _skip_hyphen(tokens, at + 1, stop)
    below = table.get(tokens.lower[at], 0) if at < stop else 0
    if not below or (tens and below > 9):
        return None
    return _scaled(tokens, first, at + 1, (count, tens + below), stop)


def _skip_hyphen(tokens: Tokens, at: int, stop: int) -> int:
    return at + 1 if at < stop and tokens.lower[at] == "-" else at


def _read_bare(tokens: Tokens, first: int, stop: int) -> Numeral | None:
    """Read "half of", "half a million", "a third of"; not "a third man"."""
    lower = tokens.lower
    word = lower[first]
    below = words.DENOMINATORS[word]
    after = lower[first + 1] if first + 1 < stop else ""
    at = first + 2 if after == "a" else first + 1
    if word in {"half", "quarter"} and at < stop and lower[at] in _TIMES:
        value = _TIMES[lower[at]] / below
        whole = int(value) if value.is_integer() else value
        return Numeral(first, at + 1, whole, scale=_TIMES[lower[at]])
    article = lower[first - 1] if first else ""
    if word == "half":
        told = after not in no_counts.FRACTION_STOPS and after not in {"-", "a"}
        told = told and article not in words.ORDINALS and article not in {"and", "-"}
    else:
        told = article in {"a", "an"} and (
            not after or after == "of" or after in _FINAL
        )
    return _scaled(tokens, first, first + 1, (1, below), stop) if told else None


def _read_slash(tokens: Tokens, first: int, stop: int) -> Numeral | None:
    """Read "3/4" and "2 1/4": the parts of a fraction touch its stroke."""
    below = _slash_at(tokens, first, stop)
    if below is not None:
        return _scaled(tokens, first, first + 3, below, stop)
    whole = digits.parse(tokens.words[first])
    at = first + 1
    if not isinstance(whole, int) or at >= stop:
        return None
    sign = words.SIGN_FRACTIONS.get(tokens.words[at])
    part, end = (sign, at + 1) if sign else (_slash_at(tokens, at, stop), at + 3)
    if part is None or part[0] >= part[1]:
        return None
    value = whole + part[0] / part[1]
    times = words.SCALES.get(tokens.lower[end]) if end < stop else None
    if times:
        return Numeral(first, end + 1, multiply(value, times), scale=times)
    return Numeral(first, end, value)


_WRITTEN_BELOW = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000})
"""Denominators of fractions in digits: "3/4", not "9/11"."""


def _slash_at(tokens: Tokens, first: int, stop: int) -> tuple[int, int] | None:
    if first + 2 >= stop or tokens.words[first + 1] != "/":
        return None
    if tokens.starts[first + 2] - tokens.ends[first] != 1:
        return None
    if first + 3 < stop and tokens.words[first + 3] == "/":
        return None
    above = digits.parse(tokens.words[first])
    below = digits.parse(tokens.words[first + 2])
    if not (isinstance(above, int) and isinstance(below, int)):
        return None
    return (above, below) if 0 < above < below and below in _WRITTEN_BELOW else None


def _scaled(
    tokens: Tokens, first: int, end: int, ratio: tuple[int, int], stop: int
) -> Numeral:
    """The fraction, or its product in "two thirds of a million"."""
    lower = tokens.lower
    at = end
    if lower[at : at + 2] == ["of", "a"]:
        at += 2
    if at < stop and lower[at] in words.SCALES:
        value = ratio[0] * words.SCALES[lower[at]] / ratio[1]
        return Numeral(first, at + 1, value, scale=words.SCALES[lower[at]])
    return Numeral(first, end, ratio[0] / ratio[1], ratio=ratio)


def read_mixed(
    tokens: Tokens, whole: Numeral, total: Total, stop: int
) -> Numeral | None:
    """Read the rest of "five and a half million" or "3 million and a quarter"."""
    lower = tokens.lower
    at = whole.end
    if at + 1 >= stop or lower[at] != "and" or whole.value is None:
        return None
    if lower[at + 1] in {"a", "an"}:
        below = words.DENOMINATORS.get(lower[at + 2]) if at + 2 < stop else None
        share, end = (1 / below if below else None), at + 3
        if below not in {2, 4} and not _ends(tokens, end, stop):
            return None
    else:
        part = read_fraction(tokens, at + 1, stop)
        if part and part.ratio is None and 1 < part.scale < whole.scale and part.value:
            # "one billion and three quarters million"
            return Numeral(whole.first, part.end, whole.value + part.value)
        share = part.ratio[0] / part.ratio[1] if part and part.ratio else None
        end = part.end if part else at
    if share is None or not 0 < share < 1:
        return None
    return _add_share(tokens, whole, total, share, end, stop)


def read_parts(tokens: Tokens, above: Numeral, stop: int) -> Numeral | None:
    """Read the rest of "twenty-three fifths"."""
    at = _skip_hyphen(tokens, above.end, stop)
    below = _PLURALS.get(tokens.lower[at]) if at < stop else None
    if below is None or not isinstance(above.value, int) or below == 2:
        return None
    ratio = (above.value, below)
    return Numeral(above.first, at + 1, above.value / below, ratio=ratio)


def _add_share(
    tokens: Tokens, whole: Numeral, total: Total, share: float, end: int, stop: int
) -> Numeral:
    value = whole.value or 0
    times = words.SCALES.get(tokens.lower[end]) if end < stop else None
    if times and total.group is None:
        # "one billion and a half million"
        return Numeral(
            whole.first, end + 1, value + multiply(share, times), scale=times
        )
    if times:
        group = multiply((total.group or 0) + share, times)
        return Numeral(whole.first, end + 1, total.sum + group, scale=times)
    if total.last == "scale":
        # "3 million and a half" is three and a half million
        return Numeral(whole.first, end, value + multiply(share, whole.scale))
    return Numeral(whole.first, end, value + share)


def _ends(tokens: Tokens, at: int, stop: int) -> bool:
    return at >= stop or tokens.lower[at] in _FINAL
