"""Numbers that are, or lie near, a toll told before: "the 13 victims", "says 228"."""

from __future__ import annotations

from recount.claims.given import SAYING, is_bare
from recount.claims.quantity import Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import again

_NEARING = frozenset(again.NEARING.split()) | SAYING
_NAMED = frozenset(again.NEAR_NOUNS.split())
_SURVIVING = frozenset(again.SURVIVING.split())
_SURVIVING_REACH = 6  # words from "the two victims" to "survived"
_LEAST = 20  # a smaller toll lies near too many numbers
_NEAR = 4 / 3  # how far apart rival tolls of one event mostly lie at most
_YEARS = range(1800, 2101)


def give_known_victims(sentence: Sentence, known: frozenset[int]) -> None:
    """Assign "the 13 victims", where the text told before that 13 were killed."""
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if quantity is None or quantity.noun != "victims":
            continue
        figure = quantity.figure
        told = figure.low == figure.high and figure.low in known
        if told and not _live_on(sentence, index):
            sentence.give(index, "killed", "told again", index)


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
        named = quantity.noun in _NAMED and not _live_on(sentence, index)
        if named or (
            is_bare(sentence, index)
            and _NEARING.intersection(sentence.before(index, 1))
        ):
            sentence.give(index, "killed", "told again", index)


def _live_on(sentence: Sentence, index: int) -> bool:
    """Whether those counted are told to be alive: "the two victims who survived"."""
    return not _SURVIVING.isdisjoint(sentence.after(index, _SURVIVING_REACH))


def _rivals(quantity: Quantity, tolls: list[int]) -> bool:
    low, high = quantity.figure.low, quantity.figure.high
    if low is None or low != high or low in _YEARS or quantity.number is None:
        return False
    return any(toll <= _NEAR * low and low <= _NEAR * toll for toll in tolls)
