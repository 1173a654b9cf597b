"""Rows of persons: "Roe Halden, 43, his wife Mira and their two sons"."""

from __future__ import annotations

import re

from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence

_NEXT = re.compile(
    # an age, an office, a place; whose or of where he is; who he is
    r'(?:,(?:[wpotd"\-]|c(?=w)|\([wpotd]{1,6}\)){1,14}(?=[,.])|\([wpotd]{1,6}\))?'
    r"(?:o[wtpo]{1,10}|r[xhm]{0,2}d?[vwx][wpotdW]{1,10})?"
    r"(?:[,.]?[ca]|[,.:])[dw]{0,2}?(?:w{0,3}w(?=Q))?(?=[QP])"
)
_BESIDE = re.compile(
    r"[hm]{0,2}[xd]{0,4}[KFIJ][pwtodL,]{0,10}?a(?:[dw]{0,2}?|w{1,2},)(?=[QP])"
)
_BESIDE_WORDS = frozenset(("along", "together"))
_STOPS = frozenset(".!?…/|")
_MOST_WORDS = 2  # before a member: "a" of "a soldier" is his own
_QUOTES = frozenset("'’”\"»")
_NOT_JOINING = frozenset(("or", "first", "last"))
"""words before a member that count those before it: "the first five Karsans" """
_DETERMINERS = frozenset("a an the another his her their its".split())


def find_row(sentence: Sentence, first: int) -> list[int]:
    """Return the quantities of the row that begins at ``first``, itself the first."""
    chain = [first]
    codes = sentence.codes
    while True:
        found = _NEXT.match(codes, chain[-1] + 1)
        if found is None and is_described(sentence, first):
            found = _BESIDE.match(codes, chain[-1] + 1)
        if found is None or not _joins(sentence, chain[-1], found.end()):
            return chain
        chain.append(found.end())


def _joins(sentence: Sentence, before: int, index: int) -> bool:
    """Not an age ("Roe Halden, also 20") and not another name for the same person."""
    quantity = sentence.quantity(index)
    if quantity is None or (quantity.kind is Kind.BARE and not quantity.rest):
        return False
    between = sentence.between(before, index)
    if ":" in between and not (quantity.named and _is_counted(sentence, before)):
        return False
    if ";" in between and not is_described(sentence, before):
        return False  # "the murder of six priests; General Roe Halden, commander"
    if not _are_joints(between) or _is_far(sentence, before, index):
        return False
    if (
        "of" in between
        and between[-1:] == ["with"]
        and between[-2] not in _BESIDE_WORDS
    ):
        return False  # "a father of three with a baby on the way"

    if not _NOT_JOINING.isdisjoint(between):
        return False
    if _is_second_name(sentence, before, between, quantity):
        return False
    # "killed seven rebels,' an official told": what follows is who speaks
    return not (between[:1] == [","] and not _QUOTES.isdisjoint(between[1:2]))


def _are_joints(between: list[str]) -> bool:
    """Whether the marks between are those of a row: no other than "," and ";"."""
    return _STOPS.isdisjoint(between)


def _is_far(sentence: Sentence, before: int, index: int) -> bool:
    """Whether more words go before a member than a row has, but for a genitive.

    "his wife, his wife's sister and": the sister is one more.
    """
    codes = sentence.codes[before + 1 : index]
    words = len(codes) - len(codes.rstrip("w"))
    return words > _MOST_WORDS and sentence.before(index, 1) != ["'s"]


def _is_second_name(
    sentence: Sentence, before: int, between: list[str], quantity: Quantity
) -> bool:
    """ "the young man and good neighbour Roe Halden" is one man, told twice."""
    one = sentence.quantity(before)
    if not quantity.named or one is None or one.named or not one.implicit:
        return False
    return between[:1] == ["and"] and not _DETERMINERS.issuperset(between[1:2])


def _is_counted(sentence: Sentence, index: int) -> bool:
    """Whether a number and a noun open a list of names: "his two sons: Ivo, Dan"."""
    quantity = sentence.quantity(index)
    return quantity is not None and quantity.number is not None and bool(quantity.noun)


def is_described(sentence: Sentence, index: int) -> bool:
    """Whether a person is named or described, and not counted by a number."""
    quantity = sentence.quantity(index)
    return quantity is not None and quantity.implicit
