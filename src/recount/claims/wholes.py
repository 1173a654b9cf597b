"""Wholes told by their parts: "two of the three men who died were brothers"."""

from __future__ import annotations

import re

from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Assignment, Sentence

_OPENING = 2  # items before "the 31 pupils" at the start of a sentence
_RELATIVE = re.compile(r"[wpot]{0,4}(?:r|W)[hm]?[xdn]{0,4}")
_MAIN_VERB = re.compile(r"[^.]*?[xhvVR]")


def give_wholes(sentence: Sentence) -> None:
    """Assign what another number is told out of, where its own clause tells its fate.

    "Two of the three men who died were brothers", "two of the four injured men died";
    but of "two of the three men died" nothing is known of the third.
    """
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        whole = quantity.whole if quantity is not None else None
        if whole is None:
            continue
        made = sentence.made.get(index)
        measure, trigger = whole.state, index
        victims = made is not None and made.measure == "killed"
        victims = victims and whole.noun == "victims"
        if not measure and made and (victims or _is_own_clause(sentence, made)):
            measure, trigger = made.measure, made.trigger
        if not measure:
            continue
        told = Assignment(index, whole, measure, "whole", trigger)
        sentence.give(index, measure, "part", trigger)
        part = sentence.made[index]
        if part.measure == measure and part.parent is None:
            part.parent = told
        else:
            sentence.more.append(told)


def give_terms_of_whole(sentence: Sentence) -> None:
    """Give a part the group of its whole, where nothing tells its own.

    "31 guards, 12 of whom were wounded"; "of the 31 pupils, nine were killed"; "500
    children lost one parent and 24 both".
    """
    opening = _opening_group(sentence)
    for index, made in sentence.made.items():
        quantity = made.quantity
        if quantity.terms or quantity.kind is not Kind.BARE or quantity.rest:
            continue
        if quantity.partitive and made.parent is not None:
            before = [at for at in sentence.made if at < index]
            told = sentence.made[max(before)] if before else made.parent
            quantity.terms = told.quantity.terms
        elif opening is not None and index > opening.first:
            quantity.terms = opening.terms
        elif made.measure == "bereaved":
            before = [at for at in sentence.made if at < index]
            told = sentence.made[max(before)] if before else made
            if told.measure == made.measure:
                quantity.terms = told.quantity.terms


def _opening_group(sentence: Sentence) -> Quantity | None:
    """The people of whom a sentence tells some: "Of the 31 pupils in the class"."""
    index = next(iter(sentence.counted), -1)
    if not 0 < index <= _OPENING:
        return None
    words = sentence.before(index, 3)
    whole = sentence.quantity(index)
    of_those = words[-2:] in (["of", "the"], ["of", "these"], ["of", "those"])
    if not of_those or whole is None or whole.kind is not Kind.PERSON:
        return None
    return whole


def _is_own_clause(sentence: Sentence, made: Assignment) -> bool:
    """Whether the verb stands in a clause that only says which people are meant."""
    codes = sentence.codes
    if _RELATIVE.fullmatch(codes, made.index + 1, made.trigger):
        return True
    if made.rule != "participle or state, next to it":
        return False
    told = codes[: made.index].rstrip("dw")[-1:] == "x"  # "he is one of 14 men killed"
    return told or _MAIN_VERB.search(codes, made.trigger + 1) is not None
