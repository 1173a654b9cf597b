"""Checks on those who left where they lived: "2,600 people had left Karsa"."""

from __future__ import annotations

from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import crowds

_LEFT = frozenset(("left", "leave", "leaving"))
_SETTLEMENTS = frozenset(crowds.SETTLEMENTS.split())
_DWELLERS = frozenset(crowds.DWELLERS.split())
_PLACE_REACH = 4  # words from "left" to "the two villages"
_LEAST = 10  # fewer who left a town may be guests, or a patrol


def have_left_home(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether a verb tells that people left a settlement, not work, or others dead."""
    quantity = sentence.quantity(index)
    item = sentence.items[trigger]
    if quantity is None or sentence.lower[item.first] not in _LEFT:
        return False
    few = (quantity.figure.low or quantity.figure.high or 0) < _LEAST
    if few or (quantity.noun not in _DWELLERS and quantity.kind is not Kind.BARE):
        return False
    if not _SETTLEMENTS.isdisjoint(sentence.after(trigger, _PLACE_REACH)):
        return True
    if quantity.kind is Kind.BARE:
        return False
    tokens, behind = sentence.tokens, item.last + 1
    if tokens.upper or behind >= len(tokens.starts):
        return False
    return tokens.text[tokens.starts[behind]].isupper()
