"""Groups that the words around a toll tell: "the civilian death toll"."""

from __future__ import annotations

from recount.claims.lexicon import COUNT_NOUNS, PLURALS
from recount.claims.nouns import group_at
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence

_MODIFIERS = 3  # words before a noun that say which people
_TELLERS = frozenset(("officials", "residents"))
"""whose count a toll is: "the official toll" """


def give_terms_among(sentence: Sentence) -> None:
    """Give "34 fatalities among the Karsan forces" the group that is told behind."""
    for made in sentence.made.values():
        quantity = made.quantity
        if quantity.terms or quantity.noun not in COUNT_NOUNS:
            continue
        at = _behind_among(sentence, quantity.last + 1)
        if not at:
            continue
        stop = min(at + _MODIFIERS, sentence.items[-1].last + 1)
        quantity.terms = group_at(sentence, at, stop)


def _behind_among(sentence: Sentence, at: int) -> int:
    """The token behind "among the" at a token; 0 where no such stands there."""
    if sentence.lower[at : at + 1] not in (["among"], ["amongst"]):
        return 0
    return at + 1 + (sentence.lower[at + 1 : at + 2] == ["the"])


def give_terms_of_toll(sentence: Sentence) -> None:
    """Give the figure of "the number of children killed", "the toll among children" it.

    Not "the number of children killed and women hurt": one noun tells who they were.
    """
    for made in sentence.made.values():
        item = sentence.items[made.trigger]
        bare = made.quantity.kind is Kind.BARE and not made.quantity.terms
        if bare and item.code in "EN" and item.first != made.quantity.first:
            # "civilian deaths rose to 761"
            made.quantity.terms = PLURALS.get(_ahead(sentence, item.first), ())
        if item.code != "T" or not bare:
            continue
        behind = sentence.lower[item.last + 1 : item.last + 2]
        stop = min(item.last + 2 + _MODIFIERS, sentence.items[-1].last + 1)
        named = sentence.lower[item.first : item.last + 1]
        told = [_ahead(sentence, item.first), *named, *behind]
        terms = {term for word in told for term in PLURALS.get(word, ())}
        at = _behind_among(sentence, item.last + 1)
        if at:
            terms.update(group_at(sentence, at, stop))
        made.quantity.terms = tuple(sorted(terms))
    _share_terms_of_rise(sentence)


def _ahead(sentence: Sentence, first: int) -> str:
    """The plural of the word before a token: "civilians" of "civilian deaths"."""
    word = sentence.lower[max(0, first - 1)] + "s"
    return "" if word in _TELLERS else word


def _share_terms_of_rise(sentence: Sentence) -> None:
    """Give both ends of "civilian deaths rose from 560 to 761" one group."""
    for index, made in sentence.made.items():
        later = sentence.made.get(index + 2)
        if later is None or made.quantity.terms or made.measure != later.measure:
            continue
        to = sentence.before(index + 2, 1) == ["to"]
        if to and "from" in sentence.before(index, 2):
            made.quantity.terms = later.quantity.terms
