"""Rosters: names after a colon, of whom some are told to be children.

"The names of eight people killed: Roe Halden, 38 years old; his son Ivo, 12 years old;
Mira Sol (8) ..." tells at least two children among the eight.
"""

from __future__ import annotations

from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Assignment, Sentence
from recount.model.figure import Figure

_STRICKEN = frozenset("KSFJ")
_BETWEEN = frozenset(',.()cwdpota-"')
"""codes of what may stand between two names: marks, ages, offices, places"""
_GAP = 14  # items
_SUMMED = frozenset(("killed", "injured", "captured", "missing"))


def give_rosters(sentence: Sentence) -> None:
    """Count the children of each list of names that follows a colon."""
    for index, code in enumerate(sentence.codes):
        if code == ":":
            told = _told(sentence, index)
            listed = _listed(sentence, index + 1)
            children = [each for each in listed if _is_child(sentence, each)]
            if told and len(children) > 1 and len(listed) > len(children):
                _give(sentence, children, told)


def _told(sentence: Sentence, colon: int) -> tuple[str, int, Assignment | None] | None:
    """The measure told before the colon, its trigger, and the whole if it has one."""
    for index in range(colon - 1, -1, -1):
        made = sentence.made.get(index)
        if made is not None and made.parent is None and made.measure in _SUMMED:
            return made.measure, made.trigger, made
        if sentence.codes[index] in _STRICKEN:
            measure = sentence.items[index].measure
            if measure in _SUMMED and not _has_figure(sentence, index):
                return measure, index, None
    return None


def _has_figure(sentence: Sentence, before: int) -> bool:
    return any(index < before for index in sentence.made)


def _listed(sentence: Sentence, start: int) -> list[list[int]]:
    """The persons of the list, each with the items that tell of it."""
    found: list[list[int]] = []
    at, last = start, start - 1
    codes = sentence.codes
    while at < len(codes) and at - last <= _GAP:
        quantity = sentence.quantity(at)
        if codes[at] in "QP" and quantity is not None and quantity.implicit:
            if found and _explains(sentence, found[-1][-1], at):
                found[-1].append(at)
            else:
                found.append([at])
            last = at
        elif codes[at] not in _BETWEEN:
            break
        at += 1
    return found


def _explains(sentence: Sentence, before: int, index: int) -> bool:
    """Whether "a male child" tells of the name before it: "Ivo Brod, a male child;"."""
    one, other = sentence.quantity(before), sentence.quantity(index)
    if one is None or other is None or index - before > 2:
        return False
    article = sentence.lower[other.first] in {"a", "an"}
    return one.named and not other.named and article


def _is_child(sentence: Sentence, person: list[int]) -> bool:
    quantities = [sentence.quantity(index) for index in person]
    return any(q is not None and "child" in q.terms for q in quantities)


def _give(
    sentence: Sentence,
    children: list[list[int]],
    told: tuple[str, int, Assignment | None],
) -> None:
    measure, trigger, whole = told
    first, last = children[0][0], children[-1][-1]
    quantity = Quantity(
        Figure(len(children), None),
        first=sentence.items[first].first,
        last=sentence.items[last].last,
        kind=Kind.PERSON,
        terms=("child",),
        worded=True,
        kin=True,
    )
    made = Assignment(first, quantity, measure, "sum", trigger)
    made.parent = whole
    given = [sentence.made.get(index) for child in children for index in child]
    for each in given:
        if each is not None:
            each.parent = made
    if not any(given):
        sentence.made[first] = made
