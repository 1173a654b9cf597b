"""Persons told by who lost or buried them: "she lost her husband and two sons"."""

from __future__ import annotations

from recount.claims.counted import POSSESSIVES
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import again, measures

_LOSING = frozenset(measures.LOSING.split())
_BURYING = frozenset(again.BURYING.split())
_PASSED = frozenset("also both even only".split())
_BY_NATURE = frozenset(measures.NATURAL_DEATHS.split())
_CAUSE_REACH = 8  # words from "lost her husband" to "to cancer"


def give_bereft(sentence: Sentence) -> None:
    """Give "killed" to one person right after the verb of those who lost him.

    Others of a row follow him: "lost her husband and two daughters". Whom illness took
    is no figure of an event.
    """
    begin, end = sentence.items[0].first, sentence.items[-1].last + 1
    told = sentence.lower[begin:end]
    if _LOSING.isdisjoint(told) and _BURYING.isdisjoint(told):
        return
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if quantity is None or index in sentence.made or not _is_one(quantity):
            continue
        before = [w for w in sentence.before(index, 3) if w not in _PASSED][-1:]
        owned = sentence.lower[quantity.first] in POSSESSIVES
        lost = before and before[0] in _LOSING
        if (lost or (owned and before and before[0] in _BURYING)) and (
            _BY_NATURE.isdisjoint(sentence.after(index, _CAUSE_REACH))
        ):
            sentence.give(index, "killed", "bereft", index)


def _is_one(quantity: Quantity) -> bool:
    """Whether it tells of persons whom nothing counts, and is no name alone."""
    return quantity.implicit and quantity.kind is Kind.PERSON and not quantity.named
