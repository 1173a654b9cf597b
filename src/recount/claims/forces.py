"""Troops, police and attackers who are told of for what they did: participants."""

from __future__ import annotations

import re

from recount.claims.crowds import is_force
from recount.claims.item import Item
from recount.claims.lexicon import COPULAS
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import crowds

FORCE = "force"
"""the rule's name; what else is told goes on from before it"""
_OF_A_BODY = re.compile(r"(?:Qo[wd]{1,3}|r[wd]{1,3})C(?!o)")
_LEAST = 10  # of them; two policemen are seldom told of as a force
_NO_FORCE = frozenset(crowds.NO_FORCE.split())
_NO_POLICE = frozenset(("inspectors", "magistrates"))
_PEOPLE = frozenset(("people", "persons", "men", "women", "others", ""))
_LEAST_CROWD = 40
_CAME = frozenset(crowds.CAME.split())
_GATHERINGS = frozenset(crowds.GATHERINGS.split())
_PROTESTING = frozenset(("protest", "demonstrate", "march", "mourn", "watch"))
_PLACES = frozenset(crowds.PLACES.split())
_GATHERING_REACH = 5  # words from "200 people" to "vigil"
_PLACE_REACH = 6  # words from "there were 4,000 people" to "the square"
_ELSEWHERE = frozenset(crowds.ELSEWHERE.split())
_ELSEWHERE_REACH = 4  # words from a number to "came home", "came to the hospital"
_HAVE = frozenset(("had", "have", "has"))
_CALLED = frozenset(("terrorists", "militants", "rebels", "fighters"))
_DEPLOYED = frozenset(crowds.DEPLOYED.split())
_HELPERS = frozenset(("volunteers",))
_NOT_BEFORE = frozenset(("not", "the", "former", "retired", "-"))


def tell_of_whose(_lower: list[str], items: list[Item]) -> None:
    """Read a body as a plain word where it is none that is counted.

    "Five soldiers of the garrison died", "those whom the column had seized": nobody
    tells how many the garrison had.
    """
    if any(item.code == "C" for item in items):
        codes = "".join(item.code for item in items)
        for match in _OF_A_BODY.finditer(codes):
            items[match.end() - 1].code = "w"


def give_forces(sentence: Sentence) -> None:
    """Assign "brought in 50 riflemen", "almost 500 soldiers stood around the camp".

    Args:
        sentence: what was assigned so far.
    """
    told: list[str] | None = None
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if index in sentence.made or quantity is None or quantity.number is None:
            continue
        if quantity.figure.size < _LEAST:
            continue
        # "the marchers, 5,000 strong"
        strong = sentence.after(index, 1) == ["strong"]
        if strong or _has_come(sentence, index, quantity):
            sentence.give(index, "participants", FORCE, index)
            continue
        if not is_force(sentence, index) or quantity.noun in _NO_POLICE:
            continue
        if told is None:
            first, last = sentence.items[0].first, sentence.items[-1].last
            told = sentence.lower[first : last + 1]
        own = sentence.lower[quantity.first : quantity.last + 1]
        if not _NO_FORCE.isdisjoint(told) or not _NOT_BEFORE.isdisjoint(own):
            continue
        if _takes_part(sentence, index, quantity.noun):
            sentence.give(index, "participants", FORCE, index)


def _takes_part(sentence: Sentence, index: int, noun: str) -> bool:
    """Whether they are told of for where they were, and not for a toll."""
    before = sentence.before(index, 1)
    if noun in _HELPERS:
        return sentence.after(index, 1) in (["who"], ["came"], ["worked"]) or any(
            made.rule == FORCE and at < index for at, made in sentence.made.items()
        )
    if noun in _CALLED:
        # "the ministry has 41 rebels": of a toll more often than of a force
        told = before in (["were"], ["with"], ["of"], ["than"], ["some"])
        return told or sentence.codes[index + 1 : index + 2] in ("v", "V", "o", "r")
    after = sentence.after(index, 2)
    passive = after[:1] != [] and after[0] in COPULAS and after[1:2] != []
    if passive and after[1].endswith("ed"):
        return after[1] in _DEPLOYED  # "160,000 policemen are confined to barracks"
    return before != ["not"]


def _has_come(sentence: Sentence, index: int, quantity: Quantity) -> bool:
    """ "10,000 had come", "about 300 people stayed": of a crowd."""
    few = quantity.figure.size < _LEAST_CROWD
    near = sentence.after(index, _PLACE_REACH)
    after = near[:_GATHERING_REACH]
    if after[:1] in (["held"], ["joined"]) and not _GATHERINGS.isdisjoint(after[1:]):
        return True  # "200 people held a smaller vigil"
    if after[:1] == ["stood"] and not few and quantity.kind is Kind.PERSON:
        return not quantity.partitive
    if few or quantity.noun not in _PEOPLE or quantity.partitive:
        return False
    if after[:1] and after[0] in _HAVE:
        after = after[1:]
    if sentence.before(index, 2) in (["there", "were"], ["there", "are"]):
        return after[:1] in (["at"], ["there"], ["present"]) or (
            after[:1] in (["in"], ["on"]) and not _PLACES.isdisjoint(near)
        )
    if after[:2] == ["went", "to"]:  # "went to the national stadium to protest"
        return not _PLACES.isdisjoint(near) or "protest" in near
    if after[:2] in (["come", "out"], ["came", "out"]):
        return not _PROTESTING.isdisjoint(near)  # "had come out to protest"
    told = after[:1] != [] and (after[0] in _CAME or after[:2] == ["took", "over"])
    return told and _ELSEWHERE.isdisjoint(near[:_ELSEWHERE_REACH])
