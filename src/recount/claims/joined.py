"""Figures of which the words beside tell the rest: "girls were taken", "12 serious".

A noun behind the next count ("52 established and six probable deaths"), "not a single",
"leave 44 children behind".
"""

from __future__ import annotations

import re

from recount.claims.captives import TAKING, is_in_row_held
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import crowds, measures
from recount.model.figure import Figure

_HOW_SURE = frozenset(measures.HOW_SURE.split())
_NOT = frozenset(("not", "never", "without", "n't", "nor"))
_NOT_REACH = 3  # words from "not" to "a single": "had not lost a single fighter"
_LEAVING = frozenset("leave leaves left leaving".split())
_OFFSPRING = frozenset("children orphans sons daughters kids".split())
_PARENTS = frozenset("parents parent mother father mothers fathers".split())
_PARENT_REACH = 4  # words from "without" to "a mother"
_TO_ANOTHER = re.compile(r"OQ(?:[.,;:)ptc]|$)")
_SO = (["so", "were"], ["so", "was"], ["so", "are"], ["so", "is"])
_TAKEN = (["were", "taken"], ["was", "taken"], ["been", "taken"])
_AWAY = frozenset((",", ".", ";", "away", "from", "alive", "that", "and", "too"))
_TAKING = TAKING | {"seized", "snatched"}
_LEADING = frozenset("led marched drove driven herded".split())
_ARMED = frozenset(crowds.ARMED.split())
_HURT = frozenset(("hospital", "hospitals", "safety"))
_TAKER_REACH = 6  # words from "the gunmen" to "took 110 girls"
_TAKEN_REACH = 6
_DEGREES = frozenset("serious slight severe light critical grave minor".split())


def tell_none(sentence: Sentence) -> None:
    """Make none of "a single fighter" where it is told that not one was lost.

    Args:
        sentence: before anything is assigned.
    """
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if quantity is None or quantity.figure != Figure(1, 1):
            continue
        told = sentence.lower[quantity.first : quantity.first + 2]
        before = sentence.before(index, _NOT_REACH)
        negated = any(word in _NOT or word.endswith("n't") for word in before)
        if told == ["a", "single"] and negated and "with" not in before:
            quantity.figure = Figure(0, 0)


def give_left_behind(sentence: Sentence) -> None:
    """Assign "the thirty leave 44 children behind": they have lost a parent.

    Args:
        sentence: what was assigned so far.
    """
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if quantity is None or quantity.number is None or index in sentence.made:
            continue
        before = sentence.before(index, 2)
        behind = before[-1:] == ["behind"] and before[0] in _LEAVING
        left = before[-1:] != [] and before[-1] in _LEAVING
        after = sentence.after(index, _PARENT_REACH)
        apart = sentence.after(index, 2 * _PARENT_REACH)
        if left and quantity.noun in _OFFSPRING and "without" in apart:
            after = apart[apart.index("without") :][:_PARENT_REACH]
        behind |= left and after[:1] == ["behind"]
        # "left 70 children without parents", "without a mother or a father"
        behind |= left and after[:1] == ["without"] and not _PARENTS.isdisjoint(after)
        if behind and quantity.noun in _OFFSPRING:
            sentence.give(index, "bereaved", "noun", index)


def give_so(sentence: Sentence) -> None:
    """Assign "192 men were killed, and so were 71 women": the measure before.

    Args:
        sentence: what was assigned so far.
    """
    for index in sentence.counted:
        if sentence.before(index, 2) in _SO:
            told = [made for at, made in sorted(sentence.made.items()) if at < index]
            if told:
                sentence.give(index, told[-1].measure, "coordination", told[-1].trigger)


def give_taken(sentence: Sentence) -> None:
    """Assign "thirty-six girls were taken": carried off, where nothing else is told.

    Args:
        sentence: what was assigned so far.
    """
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if quantity is None or quantity.kind is not Kind.PERSON:
            continue
        after = [w for w in sentence.after(index, 6) if w not in {"had", "have"}]
        in_hands = after[:2] in (["fell", "into"], ["fallen", "into"])
        if in_hands and "hands" in after[2:] and quantity.number is not None:
            sentence.give(index, "captured", "noun", index)
            continue
        carried = _is_carried_off(sentence, index) or is_in_row_held(sentence, index)
        if quantity.number is not None and carried:
            sentence.give(index, "captured", "noun", index)
            continue
        away = after[2:3] == [] or after[2] in _AWAY
        told = quantity.number is not None and bool(quantity.terms)
        if told and after[:2] in _TAKEN and away:
            sentence.give(index, "captured", "noun", index)


def _is_carried_off(sentence: Sentence, index: int) -> bool:
    """ "Raiders took 110 girls from the school", "led 40 boys out of a dormitory"."""
    quantity = sentence.quantity(index)
    before = sentence.before(index, _TAKER_REACH)
    if quantity is None or not quantity.terms or before[-1:] == []:
        return False
    after = sentence.after(index, _TAKEN_REACH)
    if before[-1] in _TAKING:
        armed = not _ARMED.isdisjoint(before)
        return armed or after[:1] in (["from"], ["away"], ["captive"])
    led = before[-1] in _LEADING and not _HURT.intersection(after)
    return led and after[:2] in (["out", "of"], ["away", "from"], ["off", "into"])


def give_degrees(sentence: Sentence) -> None:
    """Give "of which 12 serious and 25 slight" to the injured before.

    Args:
        sentence: what was assigned so far.
    """
    whole = None
    for index in sentence.counted:
        made, quantity = sentence.made.get(index), sentence.quantity(index)
        if made is not None:
            whole = made if made.measure == "injured" and made.parent is None else whole
            continue
        if quantity is None or whole is None or quantity.number is None:
            continue
        after = [quantity.noun] if quantity.noun else sentence.after(index, 1)
        before = sentence.before(index, 1)
        opens = before in (["which"], ["whom"], ["and"], [","])
        if opens and after and after[0] in _DEGREES:
            quantity.kind, quantity.noun = Kind.BARE, ""
            sentence.give(index, "injured", "part", whole.trigger)
            sentence.made[index].parent = whole


def give_joined(sentence: Sentence) -> None:
    """Give a count the noun of the next: "52 established and six probable deaths".

    Args:
        sentence: what was assigned so far.
    """
    for index in sentence.counted:
        made = sentence.made.get(index + 3)
        after = sentence.after(index, 2)
        if made is None or made.rule != "noun" or after[1:] != ["and"]:
            continue
        if after[0] in _HOW_SURE and sentence.is_bare(index):
            sentence.give(index, made.measure, "noun", made.trigger)
    for index, made in list(sentence.made.items()):
        # "from one confirmed death to three"
        told = _TO_ANOTHER.match(sentence.codes, index + 1)
        goes = sentence.before(index, 1) == ["from"] and told is not None
        if goes and sentence.is_bare(index + 2):
            sentence.give(index + 2, made.measure, "noun", made.trigger)
