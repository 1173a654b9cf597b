"""Numbers that are, or lie near, a toll told before: "the 13 victims", "says 228"."""

from __future__ import annotations

from recount.claims.bare import SAYING, is_bare
from recount.claims.given import is_owned, is_said
from recount.claims.quantity import Kind, Quantity
from recount.claims.retold import is_judged, is_uttered
from recount.claims.sentence import Sentence
from recount.claims.topics import TOPICS
from recount.lang.en import again

_NEARING = frozenset(again.NEARING.split()) | SAYING
_NAMED = frozenset(again.NEAR_NOUNS.split())
_SURVIVING = frozenset(again.SURVIVING.split())
_SURVIVING_REACH = 6  # words from "the two victims" to "survived"
_LEAST = 20  # a smaller toll lies near too many numbers
_NEAR = 4 / 3  # how far apart rival tolls of one event mostly lie at most
_YEARS = range(1800, 2101)
_FAR = 10  # how many times a toll may be another of the same event, in dispute
_LEAST_SAID = 10
_OF_OTHERS = frozenset(word for word, told in TOPICS.items() if told != "killed") | {
    *again.OF_THE_LIVING.split()
}

_FORMS = (is_said, is_judged, is_owned, is_uttered)
"""forms in which a voice gives a number that nothing is counted by"""


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


def give_disputed_tolls(sentence: Sentence, killed: frozenset[int]) -> None:
    """Assign bare numbers that a voice gives in a text that told a toll before.

    "The court speaks of 188", pages after "212 people were killed": nothing else that
    is counted is named, so it is told of them.

    Args:
        sentence: what was assigned so far.
        killed: the exact numbers of killed that the text told before.
    """
    tolls = [number for number in killed if number >= _LEAST_SAID]
    made = {each.measure for each in sentence.made.values()}
    if not tolls or made - {"killed"} or _counts_others(sentence):
        return
    words = sentence.lower[sentence.items[0].first : sentence.items[-1].last]
    if not _OF_OTHERS.isdisjoint(words):
        return
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if index in sentence.made or quantity is None:
            continue
        digits = sentence.lower[quantity.first].isdigit()
        may = _may_dispute(quantity, tolls, digits=digits)
        if may and any(holds(sentence, index) for holds in _FORMS):
            sentence.give(index, "killed", "told again", index)


def _counts_others(sentence: Sentence) -> bool:
    """Whether something else is counted too: "of 600 customers; others 900"."""
    told = [
        sentence.quantity(index)
        for index in sentence.counted
        if index not in sentence.made
    ]
    return any(
        each is not None and each.number is not None and each.kind is not Kind.BARE
        for each in told
    )


def _may_dispute(quantity: Quantity, tolls: list[int], *, digits: bool) -> bool:
    figure = quantity.figure
    told = [number for number in (figure.low, figure.high) if number is not None]
    year = digits and figure.low == figure.high
    if quantity.number is None or not told or (year and told[0] in _YEARS):
        return False
    return all(_is_within(_FAR, number, tolls) for number in told)


def _live_on(sentence: Sentence, index: int) -> bool:
    """Whether those counted are told to be alive: "the two victims who survived"."""
    return not _SURVIVING.isdisjoint(sentence.after(index, _SURVIVING_REACH))


def _rivals(quantity: Quantity, tolls: list[int]) -> bool:
    low, high = quantity.figure.low, quantity.figure.high
    if low is None or low != high or low in _YEARS or quantity.number is None:
        return False
    return _is_within(_NEAR, low, tolls)


def _is_within(times: float, number: int, tolls: list[int]) -> bool:
    """Whether a number is at most so many times a toll, or a toll of it."""
    return any(toll <= times * number and number <= times * toll for toll in tolls)
