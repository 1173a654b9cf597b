"""Numerals: digits, spelled numbers and mixtures of the two, read from tokens.

A numeral is the number itself ("2.3 million", "two hundred and six", "dozens"),
without the words that bound it.
"""

from __future__ import annotations

from typing import NamedTuple

from recount.lang.en import numbers as words
from recount.mentions import number_digits as digits
from recount.mentions.number_fractions import read_fraction, read_mixed, read_parts
from recount.mentions.number_total import Numeral, Total, multiply
from recount.text.tokens import Tokens

__all__ = ["STARTERS", "Numeral", "read_numeral"]

_SMALL: dict[str, tuple[str, int]] = {
    **{word: ("unit", value) for word, value in words.UNITS.items()},
    **{word: ("teen", value) for word, value in words.TEENS.items()},
    **{word: ("ten", value) for word, value in words.TENS.items()},
}
_BARE_SCALES = frozenset(
    {"hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen"}
)
"""Multipliers that can open a numeral: "hundred thousand dollars"."""

STARTERS = frozenset(
    {
        *_SMALL,
        *words.ZEROS,
        *words.VAGUE,
        *words.SIGN_FRACTIONS,
        *_BARE_SCALES,
        "half",
        "quarter",
    }
) | frozenset(words.DENOMINATORS)
"""Words that may open a numeral; anything that begins with a digit may too."""


class _Step(NamedTuple):
    kind: str
    value: int | float
    end: int


def read_numeral(tokens: Tokens, first: int, stop: int) -> Numeral | None:
    """Return the numeral that begins at a token, or None where none does."""
    word = tokens.lower[first]
    if word in words.VAGUE:
        return _read_vague(tokens, first, stop)
    fraction = read_fraction(tokens, first, stop)
    if fraction is not None:
        return fraction
    if word in words.ZEROS:
        whole = Numeral(first, first + 1, 0)
        return _read_point(tokens, whole, stop) or whole
    if word in words.DENOMINATORS:
        return None
    return _read_sum(tokens, first, stop)


def _read_sum(tokens: Tokens, first: int, stop: int) -> Numeral | None:
    total = Total()
    end = first
    while end < stop:
        step = _next_step(tokens, end, stop, total)
        if step is None or not total.take(step.kind, step.value):
            break
        end = step.end
        if step.kind in {"dozen", "glued"}:
            break
    if end == first:
        return None
    numeral = Numeral(first, end, total.value, scale=total.scale)
    return (
        _read_point(tokens, numeral, stop)
        or read_mixed(tokens, numeral, total, stop)
        or read_parts(tokens, numeral, stop)
        or numeral
    )


def _next_step(tokens: Tokens, at: int, stop: int, total: Total) -> _Step | None:
    """The next word that may belong to the number, past "and" or a hyphen."""
    lower = tokens.lower
    joined = ""
    if at > 0 and total.last and lower[at] in {"and", "-"}:
        joined = lower[at]
        at += 1
        if at >= stop:
            return None
    word = lower[at]
    if joined == "and" and (
        not _may_follow_and(word, total) or read_fraction(tokens, at, stop)
    ):
        return None
    if joined == "and" and _is_next_number(lower, at, stop, total):
        return None
    small = _SMALL.get(word)
    if small is not None:
        return (
            None if _breaks_hyphen(joined, small[0], total) else _Step(*small, at + 1)
        )
    if word[0].isdigit():
        return _digit_step(tokens, at, stop, total, joined)
    if joined == "and" or (word == "mil" and not total.last):
        return None
    return _scale_step(tokens, at, total)


def _breaks_hyphen(joined: str, kind: str, total: Total) -> bool:
    # "twenty-six" is one number, "three-four" is a range.
    return joined == "-" and not (kind == "unit" and total.last == "ten")


def _may_follow_and(word: str, total: Total) -> bool:
    if total.last not in {"hundred", "scale"}:
        return False
    return word in _SMALL or (total.last == "hundred" and word[0].isdigit())


def _is_next_number(lower: list[str], at: int, stop: int, total: Total) -> bool:
    """Whether "and" opens another number: "one hundred and two hundred"."""
    follow = lower[at + 1] if at + 1 < stop else ""
    if total.last == "hundred":
        return follow in {"hundred", "hundreds"}
    return words.SCALES.get(follow, 0) >= total.scale > 1


def _digit_step(
    tokens: Tokens, at: int, stop: int, total: Total, joined: str
) -> _Step | None:
    if joined == "-":
        return None
    if total.last:
        # "4 thousand 3 hundred and 21", but not "4 thousand 500 wounded".
        after = tokens.lower[at + 1] if at + 1 < stop else ""
        multiplied = after in words.SCALES or after == "hundred"
        if (joined == "and") == multiplied:
            return None
        value = digits.parse(tokens.words[at])
        if value is None or not value:
            return None
        return _Step("small", value, at + 1)
    found = digits.read(tokens, at, stop)
    if found is None:
        return None
    return _Step("glued" if found.glued else "small", found.value, found.end)


def _scale_step(tokens: Tokens, at: int, total: Total) -> _Step | None:
    word = tokens.lower[at]
    if word == "hundred" or (word == "hundreds" and total.last):
        return _Step("hundred", 100, at + 1)
    if word in words.DOZENS and (total.last or word == "dozen"):
        return _Step("dozen", 12, at + 1)
    scale = words.SCALES.get(word)
    if scale is None or (not total.last and word not in _BARE_SCALES):
        return None
    return _Step("scale", scale, at + 1)


def _read_vague(tokens: Tokens, first: int, stop: int) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred", "a couple of hundred"."""
    lower = tokens.lower
    key = words.VAGUE[lower[first]]
    if lower[first] in words.NEEDS_ARTICLE and lower[first - 1 : first] != ["a"]:
        return None
    if key == "scores" and not _is_count_of_scores(lower, first, stop):
        return None
    end, times = first + 1, 1
    if lower[end : end + 2] == ["and", lower[first]] and end + 2 <= stop:
        end += 2  # "thousands and thousands"
    if key == "couple":
        if end >= stop:
            return None
        if lower[end] == "of":
            end += 1
        elif not _vague_scale(lower[end], key):  # "a couple hundred"
            return None
    while end < stop:
        after = lower[end + 1] if lower[end] == "of" and end + 1 < stop else lower[end]
        scale = _vague_scale(after, key)
        if not scale:
            break
        times *= scale
        end += 2 if lower[end] == "of" else 1
    return Numeral(first, end, None, vague=(key, times), scale=times)


_PLURAL_SCALES = {"hundreds": 100, "thousands": 10**3, "millions": 10**6,
                  "billions": 10**9, "lakhs": 10**5, "crores": 10**7}  # fmt: skip
_SINGULAR_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6,
                    "billion": 10**9, "dozen": 12, "lakh": 10**5,
                    "crore": 10**7}  # fmt: skip


def _vague_scale(word: str, key: str) -> int:
    if key in {"several", "few", "couple"}:
        return _SINGULAR_SCALES.get(word, _PLURAL_SCALES.get(word, 0))
    return _PLURAL_SCALES.get(word, 0)


_BEFORE_SCORES = frozenset(
    ("killing", "killed", "wounding", "wounded", "injuring", "injured", "leaving")
)


def _is_count_of_scores(lower: list[str], first: int, stop: int) -> bool:
    # "test scores" are no count of twenty: "scores of", "scores more", "scores were".
    after = lower[first + 1] if first + 1 < stop else ""
    if lower[first - 1 : first] and lower[first - 1] in _BEFORE_SCORES:
        return not after.endswith("s")
    return after in _AFTER_SCORES


_AFTER_SCORES = frozenset(
    "of more were are have killed dead injured wounded missing feared trapped "
    "displaced homeless arrested detained".split()
)


_POINT_WORDS = {**words.ZEROS, **words.UNITS}


def _read_point(tokens: Tokens, whole: Numeral, stop: int) -> Numeral | None:
    """Read the rest of "two hundred point zero three"; not of "at one point"."""
    lower = tokens.lower
    at = whole.end + 1
    if at >= stop or lower[at - 1] != "point" or isinstance(whole.value, float):
        return None
    if lower[whole.first - 1 : whole.first] == ["at"]:
        return None
    places = ""
    while at < stop and lower[at] in _POINT_WORDS:
        places += str(_POINT_WORDS[lower[at]])
        at += 1
    if not places:
        rest = _read_sum(tokens, at, stop) if lower[at] in _SMALL else None
        if rest is None or not isinstance(rest.value, int):
            return None
        places, at = str(rest.value), rest.end
    return Numeral(whole.first, at, float(f"{whole.value}.{places[:20]}"))


def scale_up(numeral: Numeral, times: int) -> Numeral:
    """The numeral multiplied: the "two" of "two to three hundred"."""
    if numeral.value is None:
        return numeral
    return numeral._replace(value=multiply(numeral.value, times), scale=times)
