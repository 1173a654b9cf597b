"""Who those are of whom a number tells: "Of the soldiers, two were killed"."""

from __future__ import annotations

from recount.claims.lexicon import PLURALS
from recount.claims.nouns import group_at
from recount.claims.sentence import Sentence

_CLAUSE_BEGINS = frozenset((",", ";", ".", ":", "(", "and", "but", "while"))
_DETERMINERS = frozenset("the these those our its his her their".split())
_FURTHEST = 16  # tokens from "of the soldiers who came at dawn" to the number
_NOUN_REACH = 4  # tokens from the determiner to the noun
_ENDS = frozenset((";", ".", ":"))


def give_terms_of_noun(sentence: Sentence) -> None:
    """Give a bare figure the group of those that it is told out of.

    "Of the nurses who washed them seven were burned": seven nurses. A figure with a
    noun or a group of its own keeps it, and one behind a semicolon is of others.
    """
    for made in sentence.made.values():
        quantity = made.quantity
        if quantity.terms or quantity.number is None or quantity.noun:
            continue
        quantity.terms = _told_of(sentence, made.index)


def _told_of(sentence: Sentence, index: int) -> tuple[str, ...]:
    """The group behind "of the" before an item, where its clause opens with that."""
    lower, begin = sentence.lower, sentence.items[0].first
    first = sentence.items[index].first
    for at in range(first - 2, max(begin, first - _FURTHEST) - 1, -1):
        if lower[at] in _ENDS:
            return ()
        if lower[at] != "of" or lower[at + 1] not in _DETERMINERS:
            continue
        if at > begin and lower[at - 1] not in _CLAUSE_BEGINS:
            return ()  # "a list of the soldiers has 40"
        stop = min(at + 2 + _NOUN_REACH, first)
        if not any(PLURALS.get(word) for word in lower[at + 2 : stop]):
            return ()  # "of the toll", "of the houses"
        return group_at(sentence, at + 2, stop, row=False)
    return ()
