"""Rows of a group and its number: "21 people died: women, two; men, five".

And "women account for 31 of them, pupils for 44", where a verb stands once for all.
"""

from __future__ import annotations

import re

from recount.claims.lexicon import MODIFIERS, PLURALS, UNION_TERMS
from recount.claims.sentence import Assignment, Sentence

_ROW = re.compile(r"(?<=[:.,(;])(?P<label>[wcd]{1,5}),(?P<q>Q)(?=[.,;)]|$)")
_FOR = re.compile(r"(?:^|(?<=[:.,(;c]))(?P<label>[wcd]{1,6})p(?P<q>Q)")
_FEWEST = 2  # entries that make a row
_ACCOUNTING = frozenset("account accounts accounted accounting make makes made".split())


def give_rows(sentence: Sentence, measure: str) -> None:
    """Assign the entries of a row the measure of the whole before them.

    Args:
        sentence: what was assigned so far.
        measure: in mind from the sentences before, where none is told here.
    """
    found = [
        (match.start("q"), terms)
        for match in _ROW.finditer(sentence.codes)
        if (terms := _label(sentence, match.start("label"), match.end("label")))
    ]
    if len(found) >= _FEWEST:
        for index, terms in found:
            _give(sentence, index, terms, _whole_before(sentence, index))
    _give_accounted(sentence, measure)


def _give_accounted(sentence: Sentence, measure: str) -> None:
    """ "Women account for 31 of the dead, pupils for 44"."""
    accounting = False
    for match in _FOR.finditer(sentence.codes):
        begin, end, index = match.start("label"), match.end("label"), match.start("q")
        last = sentence.lower[sentence.items[end - 1].last]
        verb = last in _ACCOUNTING
        if sentence.lower[sentence.items[end].first] != "for" or not (
            verb or accounting
        ):
            continue
        terms = _label(sentence, begin, end - verb)
        if terms:
            whole = _whole_before(sentence, index)
            sentence.give(index, whole.measure if whole else measure, "row", index)
            _give(sentence, index, terms, whole or sentence.made.get(index))
            accounting = index in sentence.made


def _label(sentence: Sentence, begin: int, end: int) -> tuple[str, ...]:
    """The group that a label tells; nothing where a word of it is of no people."""
    terms: set[str] = set()
    for item in sentence.items[begin:end]:
        word = sentence.lower[item.first]
        told = PLURALS.get(word)
        if told:
            terms.update(told)
        elif word in MODIFIERS:
            terms.update(MODIFIERS[word])
        elif word != "and":
            return ()
    joined = any(
        sentence.lower[item.first] == "and" for item in sentence.items[begin:end]
    )
    apart = joined and len(terms) > 1 and not terms <= set(UNION_TERMS)
    return () if apart else tuple(sorted(terms))


def _whole_before(sentence: Sentence, index: int) -> Assignment | None:
    """The first figure of the sentence, where it stands before an entry."""
    first = min(sentence.made, default=index)
    return sentence.made[first] if first < index else None


def _give(
    sentence: Sentence,
    index: int,
    terms: tuple[str, ...],
    whole: Assignment | None,
) -> None:
    quantity = sentence.quantity(index)
    if quantity is None or quantity.terms or whole is None:
        return
    quantity.terms = terms
    sentence.give(index, whole.measure, "row", index)
    if whole.index != index and sentence.made[index].parent is None:
        sentence.made[index].parent = whole
