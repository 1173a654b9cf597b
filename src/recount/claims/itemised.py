"""Items of a list that a figure opens: "334 people died, namely:" and a line a group.

Each item begins with those that it counts. What the list is of is told at its head
alone, so that an item is given it before its own words are asked: "318 hostages" are
of the dead there, and "3 residents who took part in the rescue" too.
"""

from __future__ import annotations

from recount.claims.parts import give_listed
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence

_BULLETS = frozenset(("-", ".", "(", ")"))
"""codes of what may stand before the number of an item"""
_PARTS = "i"
_OTHER_FATE = frozenset("KSIFJEBGT")
"""codes of words that tell a measure of their own"""
_CLAUSE_END = frozenset(",.;:(r")


def give_item(sentence: Sentence, measure: str) -> None:
    """Give an item of a list the measure of the figure that opened the list.

    Args:
        sentence: the item.
        measure: of that figure; empty where the sentence is no item of a list.
    """
    first = next(iter(sentence.counted), None)
    if not measure or first is None:
        return
    if any(code not in _BULLETS for code in sentence.codes[:first]):
        return
    quantity = sentence.quantity(first)
    if quantity is None or quantity.number is None or quantity.kind is Kind.THING:
        return
    if _tells_other(sentence, first, measure):
        return
    sentence.give(first, measure, "carried", first)
    for opener in range(first + 1, len(sentence.codes)):
        if sentence.codes[opener] == _PARTS:
            give_listed(sentence, opener, measure)


def _tells_other(sentence: Sentence, first: int, measure: str) -> bool:
    """Whether an item tells of something else: "4,000 were displaced"."""
    for at in range(first + 1, len(sentence.codes)):
        code, own = sentence.codes[at], sentence.items[at].measure
        if code in _OTHER_FATE and own and own != measure:
            return True
        if code in _CLAUSE_END:
            return False
    return False
