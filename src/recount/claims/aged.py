"""Ages that tell a group: "eight of them under 18", "38 aged 65 or over"."""

from __future__ import annotations

from typing import NamedTuple

from recount.claims.heads import ADULT_AGE, ELDERLY_AGE
from recount.claims.lexicon import COPULAS
from recount.claims.quantity import Words

_UNDER = frozenset(("under", "below", "younger"))
_OVER = frozenset(("over", "above", "older", "aged"))
_OR_OVER = frozenset(("over", "above", "older", "more"))
_PEOPLE = frozenset(("people", "persons", "those"))
_OLDEST = 120  # years
_BEFORE_AGE = frozenset(("under", "below", "younger", "than", "the", "age", "of"))
_BEFORE_COMING_OF_AGE = frozenset(
    "yet attained reached turned completed the age of their his her year".split()
)


class Aged(NamedTuple):
    """A group that an age tells."""

    terms: tuple[str, ...]
    last: int
    """last token of the words that tell it; 0 where none does"""


NO_AGE = Aged((), 0)


def read_age(words: Words, start: int) -> Aged:
    """Return the group told by an age right behind a number.

    "under 18", "were over 70", "had not reached the age of 16", "aged 65 or over".
    """
    begin = start + (words.at(start) in COPULAS)
    if _is_of_old(words, begin):
        return Aged(("elderly",), begin)
    if begin > start and words.at(begin) == "of":
        begin += 1 + (words.at(begin + 1) in _PEOPLE)  # "268 were of people under 18"
    terms, before, at = _opening(words, begin)
    if not terms:
        return NO_AGE
    while at < words.area.stop and at not in words.numbers:
        if words.at(at) not in before:
            return NO_AGE
        at += 1
    number = words.numbers.get(at)
    value = number.mention.value if number is not None else None
    if number is None or value is None:
        return NO_AGE
    if terms == ("child",):
        return Aged(terms, number.last) if 0 < value <= ADULT_AGE else NO_AGE
    if not ELDERLY_AGE <= value <= _OLDEST:
        return NO_AGE
    if words.at(number.last + 2) in _OR_OVER:
        return Aged(terms, number.last + 2)
    told = words.at(begin) != "aged" or words.at(number.last) in _OR_OVER
    return Aged(terms, number.last) if told else NO_AGE


def _is_of_old(words: Words, at: int) -> bool:
    """ "12 were 65 years or older"."""
    number = words.numbers.get(at)
    value = number.mention.value if number is not None else None
    if number is None or value is None or not ELDERLY_AGE <= value <= _OLDEST:
        return False
    behind = number.last + 1
    behind += words.at(behind) in {"year", "years"}
    return words.at(behind) == "or" and words.at(behind + 1) in _OR_OVER


def _opening(words: Words, at: int) -> tuple[tuple[str, ...], frozenset[str], int]:
    """The group that the words before an age tell, and which may stand from where."""
    behind = _behind_not_yet(words, at)
    if behind > at:
        return ("child",), _BEFORE_COMING_OF_AGE, behind
    if words.at(at) in _OVER:
        return ("elderly",), _BEFORE_AGE | _OVER, at
    return (("child",) if words.at(at) in _UNDER else ()), _BEFORE_AGE, at


def _behind_not_yet(words: Words, at: int) -> int:
    """The token behind "had not" or "hadn't"; the same one where none stands."""
    if words.at(at) == "had" and words.at(at + 1) in {"not", "yet"}:
        return at + 2
    return at + (words.at(at) == "hadn't")
