"""Parts told in the sentence after their whole: "Among them were 87 children"."""

from __future__ import annotations

import re

from recount.claims.among import give_told_before
from recount.claims.lexicon import UNION_TERMS
from recount.claims.parts import AMONG, RESCUE_REACH, RESCUED, give_listed
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence

_OPENING = 2  # items before "among them" at the start of a sentence
_FRAGMENT = re.compile(r"[d\"]?Q[wpotdO]{0,4}(?:[,c]{1,2}[dw]?Q[wpotdO]{0,4}){0,5}\.?")
"""codes of a sentence without a verb that only counts"""
_COMPRISING = frozenset(
    "includes include included comprises comprise comprised".split()
)
_FIGURES = frozenset("figure figures number total toll count list latter these".split())
_DIVIDED = re.compile(r"(?:,?c?d?Q)+")
"""codes after "5,910 were men" in ", 1,212 women and 862 children" """
_OTHERS = frozenset(("others", "rest", "remainder", "remaining"))
_OPENING_VERB = 6  # items up to "our figure includes"


def _give_among_told(sentence: Sentence, measure: str) -> None:
    """ "Among them were 87 children": parts of the figure before."""
    opener = sentence.codes.find("i", 0, _OPENING)
    if opener < 0 or not measure:
        return
    item = sentence.items[opener]
    words = sentence.lower[item.first : item.last + 1]
    if words[0] not in AMONG:
        return
    if "them" in words or "these" in words:
        _give_list(sentence, opener, measure)


def _give_comprising(sentence: Sentence, measure: str) -> None:
    """ "It comprises 80 employees and 32 others", "our figure includes 96 children"."""
    for i, item in enumerate(sentence.items[1:_OPENING_VERB], 1):
        if sentence.lower[item.first] not in _COMPRISING or not measure:
            continue
        subject = sentence.lower[sentence.items[0].first : item.first]
        if subject in (["it"], ["they"], ["these"]) or not _FIGURES.isdisjoint(
            subject[-1:]
        ):
            _give_list(sentence, i, measure)
            for index in sentence.counted:  # ", among them 3 of Karsa, and 32 others"
                if i < index and sentence.codes[index - 2 : index] == ",c":
                    sentence.give(index, measure, "carried", i)
        return


def _give_others(sentence: Sentence, measure: str) -> None:
    """ "The others were four drivers and two clerks", of those told before."""
    if not measure or not sentence.codes.startswith("wwx"):
        return
    subject = sentence.lower[sentence.items[0].first : sentence.items[2].first]
    if subject[0] == "the" and subject[-1] in _OTHERS:
        _give_list(sentence, 2, measure)


def give_divided(sentence: Sentence) -> None:
    """Assign those told without the verb: "5,910 were men, 1,212 women, 862 boys"."""
    for index, made in list(sentence.made.items()):
        row = _DIVIDED.match(sentence.codes, index + 1)
        if row is None or UNION_TERMS.isdisjoint(made.quantity.terms):
            continue
        for other in range(index + 1, row.end()):
            quantity = sentence.quantity(other)
            if quantity is not None and not UNION_TERMS.isdisjoint(quantity.terms):
                sentence.give(other, made.measure, made.rule, made.trigger)
                sentence.made[other].parent = made.parent


def _give_list(sentence: Sentence, opener: int, measure: str) -> None:
    """Assign a list of parts whose whole was told in the sentence before."""
    earlier = set(sentence.made)
    give_listed(sentence, opener, measure)
    for index in sentence.made.keys() - earlier:
        sentence.made[index].rule = "carried"


def _give_fragments(sentence: Sentence, measure: str) -> None:
    """ "Ninety-seven women. Sixty-one children.": who were among those told before."""
    if not measure or _FRAGMENT.fullmatch(sentence.codes) is None:
        return
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        group = quantity is not None and not UNION_TERMS.isdisjoint(quantity.terms)
        if group and quantity is not None and quantity.number is not None:
            sentence.give(index, measure, "carried", index)


def give_carried(sentence: Sentence, measure: str, topic: str = "") -> bool:
    """Assign what is told out of a figure of the sentence before, if anything is.

    Args:
        sentence: what was assigned so far.
        measure: of a figure before in the same paragraph.
        topic: of the line before, for an aside below it.
    """
    before = len(sentence.made)
    _give_among_told(sentence, measure)
    _give_comprising(sentence, measure)
    _give_others(sentence, measure)
    _give_fragments(sentence, measure)
    for opener in (i for i, code in enumerate(sentence.codes) if code == "i"):
        give_told_before(sentence, opener, topic or measure)
    aside = bool(topic) and sentence.lower[sentence.items[0].first] == "("
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        if aside and quantity and quantity.kind is Kind.PERSON and quantity.terms:
            # "(11-15 children, 9-13 women)" on the line below "killed: 44-63"
            sentence.give(index, topic, "carried", index)
        if not RESCUED.isdisjoint(sentence.after(index, RESCUE_REACH)):
            continue  # "Three of them were freed"
        # "None of them remained" tells the contrary of what was told before
        own = sentence.lower[quantity.first : quantity.last + 1] if quantity else []
        if own[-1:] == ["us"] and sentence.codes[index + 1 : index + 2] == "v":
            continue  # "about 250 of us meet at the gate"
        if quantity and quantity.partitive and quantity.figure.high != 0:
            sentence.give(index, measure, "carried", index)
    return len(sentence.made) > before
