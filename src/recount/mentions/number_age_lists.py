"""Ages of several persons: "two men, 25 and 30,", "both 19", "between the ages of"."""

from __future__ import annotations

from typing import NamedTuple

from recount.lang.en import ages as words
from recount.lang.en.numbers import TEENS, UNITS
from recount.mentions.number_place import Place

_JOINTS = frozenset((",", "and", "or", "&", "to"))
_OPENING = frozenset((",", "(", "-", "–", "—"))
_CLOSING = frozenset(
    (",", ")", ".", "-", "–", "—", "", "and", "were", "was", "are", "have", "had")
)
_LONGEST = 12  # ages told in a row
_LONGEST_AGE = 3  # digits
_NOUN_REACH = 5  # words from a number to its noun: "two other young men"


class _Row(NamedTuple):
    """Numbers in a row, joined by commas and "and": tokens of the first and last."""

    first: int
    last: int
    length: int


def is_age_of_several(place: Place, at: int) -> bool:
    """Whether the number at a token is one of the ages of several persons."""
    if not _is_number(place, at):
        return False
    row = _row(place, at)
    before, earlier = place.word(row.first - 1), place.word(row.first - 2)
    if before in words.AGE_BEFORE:
        return True
    if before == "of" and earlier in words.AGE_BEFORE:
        return True  # "between the ages of 11 and 15"
    if place.word(row.last + 1) not in _CLOSING:
        return False
    if before in words.EACH:
        return row.length == 1 and earlier in _OPENING
    if row.length == 1 or before not in _OPENING:
        return False
    return _counts(place, row.first - 2) == row.length


def _is_number(place: Place, at: int) -> bool:
    word = place.word(at)
    return word.isdigit() and len(word) <= _LONGEST_AGE


def _row(place: Place, at: int) -> _Row:
    first = last = at
    count = 1
    while count < _LONGEST and (before := _beside(place, first, -1)) is not None:
        first, count = before, count + 1
    while count < _LONGEST and (after := _beside(place, last, 1)) is not None:
        last, count = after, count + 1
    return _Row(first, last, count)


def _beside(place: Place, at: int, step: int) -> int | None:
    """The next number of a row: after a comma, an "and", or both."""
    i = at + step
    if place.word(i) not in _JOINTS:
        return None
    i += step
    if place.word(i) in _JOINTS:
        i += step
    return i if _is_number(place, i) else None


def _counts(place: Place, noun: int) -> int:
    """How many the noun at a token is counted by: 2 of "two other men"; 0 if none."""
    if place.word(noun) not in words.AGED_SEVERAL:
        return 0
    for at in range(noun - 1, noun - _NOUN_REACH - 1, -1):
        word = place.word(at)
        if word.isdigit():
            return int(word) if len(word) <= _LONGEST_AGE else 0
        if word in UNITS or word in TEENS:
            return UNITS.get(word) or TEENS[word]
        if not word.isalpha():
            return 0
    return 0
