"""Headlines leave articles out: "Woman and two children found dead"."""

from __future__ import annotations

from recount.claims.lexicon import MODIFIERS, SINGULARS, harms
from recount.claims.quantity import Quantity, Words, one_person

_PROSE = frozenset(
    "a an the was were is are has have had who he she they his her their".split()
)
_AFTER = frozenset(
    "and , & killed dead shot found fatally injured wounded hurt dies died stabbed "
    "slain among kidnapped abducted arrested hospitalized missing critically seriously "
    "murdered in".split()
)
_LONGEST = 24  # tokens of a headline


def is_headline(words: Words) -> bool:
    """Whether a sentence is short and has no article, auxiliary or pronoun."""
    if len(words.area) > _LONGEST or words.upper:
        return False
    return _PROSE.isdisjoint(words.lower[words.area.start : words.area.stop])


def read_headline_single(words: Words, i: int) -> Quantity | None:
    """Return the one person that a bare singular noun tells in a headline."""
    before = words.at(i - 1)
    if before and before[0].isalnum() and before != "and" and not harms(before):
        return None
    last = i
    while words.at(last) in MODIFIERS and last < i + 2:
        last += 1
    noun = words.at(last)
    if noun not in SINGULARS or words.at(last + 1) not in _AFTER:
        return None
    terms = [term for k in range(i, last) for term in MODIFIERS[words.lower[k]]]
    return one_person(i, last, noun=noun, terms={*terms, *SINGULARS[noun]})
