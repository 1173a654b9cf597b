"""Bare numbers that lie near a toll told before: "Some in the town say 228"."""

from __future__ import annotations

from recount.claims.given import SAYING, is_bare
from recount.claims.quantity import Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import again

_NEARING = frozenset(again.NEARING.split()) | SAYING
_NAMED = frozenset(again.NEAR_NOUNS.split())
_LEAST = 20  # a smaller toll lies near too many numbers
_NEAR = 4 / 3  # how far apart rival tolls of one event mostly lie at most
_YEARS = range(1800, 2101)


def give_near_tolls(sentence: Sentence, killed: frozenset[int]) -> None:
    """Assign numbers that nothing is counted by and that rival a toll.

    Args:
        sentence: what was assigned so far.
        killed: the exact numbers of killed that the text told before.
    """
    tolls = [number for number in killed if number >= _LEAST]
    if not tolls:
        return
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if index in sentence.made or quantity is None or not _rivals(quantity, tolls):
            continue
        if quantity.noun in _NAMED or (
            is_bare(sentence, index)
            and _NEARING.intersection(sentence.before(index, 1))
        ):
            sentence.give(index, "killed", "told again", index)


def _rivals(quantity: Quantity, tolls: list[int]) -> bool:
    low, high = quantity.figure.low, quantity.figure.high
    if low is None or low != high or low in _YEARS or quantity.number is None:
        return False
    return any(toll <= _NEAR * low and low <= _NEAR * toll for toll in tolls)
