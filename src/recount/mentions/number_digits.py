"""Numbers in digits: separators of thousands and decimals, powers, glued letters."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from recount.lang.en import no_counts
from recount.lang.en import numbers as words
from recount.mentions.number_total import multiply
from recount.text.tokens import Tokens

MAX_DIGITS = 18  # longer strings of digits are identifiers, not numbers

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_POINT_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_POINT_GROUP = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_POWER = re.compile(r"(\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,3})|\^([+-]{0,2}\d{1,3}))\b")
_TENS_POWER = re.compile(r"(\d+(?:\.\d+)?)x10\^(-?\d{1,3})\b")
_GROUP_SPACES = frozenset(" \u00a0\u202f\u2009")
_GROUP_DIGITS = 3


class Digits(NamedTuple):
    """A number in digits and the token after it."""

    value: int | float
    end: int
    glued: bool = False
    """whether a multiplying letter or power ended it"""


def parse(word: str) -> int | float | None:
    """The value of one token of digits; None where it is a list or an identifier.

    >>> parse("1,340"), parse("6.5"), parse("1.234.567"), parse("12,34,567")
    (1340, 6.5, 1234567, 1234567)
    """
    if word.isdecimal():
        return int(word) if len(word) <= MAX_DIGITS else None
    if len(word) > 2 * MAX_DIGITS:
        return None
    if _THOUSANDS.fullmatch(word) or _LAKHS.fullmatch(word):
        return _number(word.replace(",", ""))
    if _POINT_THOUSANDS.fullmatch(word):
        return _number(word.replace(".", "").replace(",", "."))
    if _DECIMAL.fullmatch(word):
        return float(word.replace(",", "."))
    return None


def _number(plain: str) -> int | float:
    return float(plain) if "." in plain else int(plain)


def read(tokens: Tokens, at: int, stop: int) -> Digits | None:
    """Return the number in digits that begins at a token, with what is glued to it."""
    value = parse(tokens.words[at])
    if value is None:
        return None
    power = _read_power(tokens, at, stop)
    if power is not None:
        return power
    end = at + 1
    if isinstance(value, int) and len(tokens.words[at]) <= _GROUP_DIGITS:
        value, end = _read_groups(tokens, at, stop, value)
    if isinstance(value, float) and _is_thousands(tokens, at, stop):
        value = int(tokens.words[at].replace(".", ""))
    if _leads_with_point(tokens, at):
        value = float(f"0.{tokens.words[at]}")
    return _read_letters(tokens, at, end, stop, value) or Digits(value, end)


def _is_thousands(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether "4.800" counts people: then its point parts thousands."""
    after = tokens.lower[at + 1] if at + 1 < stop else ""
    return after in words.PEOPLE and bool(_POINT_GROUP.fullmatch(tokens.words[at]))


def _leads_with_point(tokens: Tokens, at: int) -> bool:
    """Whether ".08" stands there: a point with nothing before it."""
    start = tokens.starts[at]
    if at == 0 or tokens.words[at - 1] != "." or tokens.ends[at - 1] != start:
        return False
    before = tokens.text[start - 2 : start - 1]
    return tokens.words[at].isdecimal() and (not before or before.isspace())


def _read_groups(
    tokens: Tokens, at: int, stop: int, value: int
) -> tuple[int | float, int]:
    """Join "1 234 567" where each gap is one space and each group has three digits."""
    end, number = at + 1, str(value)
    last = min(stop, at + MAX_DIGITS // _GROUP_DIGITS)
    while end < last:
        group = end + 1 if _is_apostrophe(tokens, end) else end
        if group >= stop or not _continues_group(tokens, group, stop):
            break
        number += tokens.words[group].replace(",", ".")
        end = group + 1
    if end == at + 1:
        return value, end
    return _number(number), end


def _is_apostrophe(tokens: Tokens, at: int) -> bool:
    """Whether the mark of "1’340" stands there, touching the digits before it."""
    return tokens.words[at] in {"’", "'"} and tokens.starts[at] == tokens.ends[at - 1]


def _continues_group(tokens: Tokens, at: int, stop: int) -> bool:
    group = tokens.words[at]
    whole, point, places = group.partition(".")
    if len(whole) != _GROUP_DIGITS or not whole.isdecimal():
        return False
    if point and not places.isdecimal():
        return False
    gap = tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    if gap not in _GROUP_SPACES and not (not gap and _is_apostrophe(tokens, at - 1)):
        return False
    if point and gap == " ":
        return False
    after = tokens.words[at + 1].partition(".")[0] if at + 1 < stop else ""
    return not after[:1].isdecimal() or len(after) == _GROUP_DIGITS


def _read_power(tokens: Tokens, at: int, stop: int) -> Digits | None:
    """Read "1e10", "1.1^23" and "6.23x10^-4", which no count of people uses."""
    after = tokens.lower[at + 1][:1] if at + 1 < stop else ""
    if after not in {"e", "^", "x"} or tokens.starts[at + 1] != tokens.ends[at]:
        return None
    window = tokens.text[tokens.starts[at] : tokens.starts[at] + 40]
    found = _TENS_POWER.match(window)
    if found is not None:
        value = _power(found[1], found[2], None)
    else:
        found = _POWER.match(window)
        if found is None:
            return None
        value = _power(found[1], found[2], found[3])
    last = tokens.starts[at] + found.end()
    end = at + 1
    while end < stop and tokens.starts[end] < last:
        end += 1
    return Digits(value, end, glued=True)


def _power(mantissa: str, exponent: str | None, power: str | None) -> float:
    if exponent is not None:
        value = float(f"{mantissa}e{exponent}")
        return value if math.isfinite(value) else float(mantissa)
    try:
        return float(mantissa) ** int((power or "0").replace("--", ""))
    except (OverflowError, ZeroDivisionError):
        return float(mantissa)


def _read_letters(
    tokens: Tokens, at: int, end: int, stop: int, value: int | float
) -> Digits | None:
    """Read the letter of "10k", "$2m", "1.2b"."""
    if end >= stop:
        return None
    word = tokens.words[end]
    times = words.GLUED_SCALES.get(word)
    if times is None and (_is_money(tokens, at) or _is_people(tokens, end + 1, stop)):
        times = words.MONEY_SCALES.get(word)
    if times is None:
        return None
    if tokens.starts[end] != tokens.ends[end - 1] and not _stands_last(
        tokens, end, stop
    ):
        return None
    return Digits(multiply(value, times), end + 1, glued=True)


def _is_money(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.words[at - 1] in no_counts.CURRENCY_SIGNS


def _is_people(tokens: Tokens, at: int, stop: int) -> bool:
    return at < stop and tokens.lower[at] in words.MILLIONS_OF


def _stands_last(tokens: Tokens, at: int, stop: int) -> bool:
    # "10 k." is ten thousand, "the 3 M company" is not.
    return at + 1 >= stop or tokens.words[at + 1] in {".", ",", ";"}
