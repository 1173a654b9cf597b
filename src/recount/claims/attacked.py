"""The group of those who were attacked: "gunmen attacked farmers, killing 12".

A bare number, or "12 of them", after the attack counts those just named. "Killing 12
people" may count others too, and keeps no group.
"""

from __future__ import annotations

from recount.claims.lexicon import MODIFIERS, PASTS, PLURALS
from recount.claims.peoples import people_term
from recount.claims.quantity import Kind
from recount.claims.sentence import Assignment, Sentence
from recount.lang.en import measures

_ATTACKS = frozenset(measures.ATTACKS.split())
_REACH = 7  # words from the verb of attack to the noun
_FURTHEST = 24  # words from the noun to the figure
_RULES = frozenset(("active", "two verbs, one object", "another object"))


def give_attacked(sentence: Sentence) -> None:
    """Give bare figures of a clause the group that its attack names before."""
    for made in sentence.made.values():
        quantity = made.quantity
        bare = quantity.kind is Kind.BARE and not quantity.terms and not quantity.rest
        told = made.rule in _RULES and sentence.codes[made.trigger] == "G"
        if bare and told and made.trigger < made.index:
            quantity.terms = _attacked(sentence, made)


def _attacked(sentence: Sentence, made: Assignment) -> tuple[str, ...]:
    """The terms of the nearest group that a verb of attack names before a figure."""
    begin = sentence.items[0].first
    verb = sentence.items[made.trigger].first
    for at in range(verb - 1, max(begin, verb - _FURTHEST) - 1, -1):
        if sentence.lower[at] in _ATTACKS:
            return _named(sentence, at + 1, verb)
        if sentence.lower[at] in PASTS or sentence.lower[at] == "who":
            return ()  # another verb stands between: its object may be meant
    return ()


def _named(sentence: Sentence, start: int, stop: int) -> tuple[str, ...]:
    """The terms of the plural noun right after a verb of attack, and of its words."""
    terms: list[str] = []
    for i in range(start, min(start + _REACH, stop)):
        word = sentence.lower[i]
        if word in PLURALS:
            if _goes_on(sentence, i + 1) or not PLURALS[word]:
                return ()  # "farmers and soldiers": the figure may be of either
            return tuple(sorted({*terms, *PLURALS[word]}))
        written = sentence.tokens.words[i]
        people = people_term(written) if written[0].isupper() else ""
        terms.extend(MODIFIERS.get(word, (people,) if people else ()))
        if word in _BREAKS:
            return ()
    return ()


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Whether another noun for people follows, joined or not."""
    near = sentence.lower[i : i + _JOINED_REACH]
    return near[0] in PLURALS or (
        near[0] in _JOINTS and not PLURALS.keys().isdisjoint(near)
    )


_JOINTS = frozenset((",", "and", "or"))
_JOINED_REACH = 4  # words from one noun to the next: "and their two children"
_BREAKS = frozenset((",", ".", ";", "and", "where", "when", "near", "that", "which"))
