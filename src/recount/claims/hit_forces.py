"""Whose casualties a figure counts, where a force is told of as struck.

"The 6th Brigade suffered four casualties", "we inflicted 70 casualties on the army",
"11 of the enemy were killed": the figure counts members of that force.
"""

from __future__ import annotations

from recount.claims.belonging import group_of_name
from recount.claims.lexicon import PLURALS
from recount.claims.quantity import Kind
from recount.claims.sentence import Assignment, Sentence
from recount.lang.en import bodies

_SUFFERING = frozenset(bodies.SUFFERING.split())
_INFLICTING = frozenset(bodies.INFLICTING.split())
_ENEMIES = frozenset(bodies.ENEMIES.split())
_UNITS = frozenset(bodies.UNITS.split())
_HARMS = frozenset(("killed", "injured", "casualties", "captured", "missing"))
_FORCES = frozenset((("combatant",), ("police",)))
_ENDS = frozenset((",", ".", ";", ":", "(", ")", '"', "“", "and", "but", "that", "who"))
_SUBJECT_REACH = 8  # tokens of "the 1st Company of the 6th Military Detachment"
_OBJECT_REACH = 10  # tokens from "casualties" over ", among them dead," to "on the"
_NAME_REACH = 7  # tokens of "the 4th Infantry Brigade"


def give_terms_of_force(sentence: Sentence) -> None:
    """Give figures without a group that of the force which the words tell as struck.

    Args:
        sentence: what was assigned so far.
    """
    for made in sentence.made.values():
        quantity = made.quantity
        if quantity.terms or quantity.number is None or made.measure not in _HARMS:
            continue
        quantity.terms = _of_enemy(sentence, made) or (
            _told(sentence, made) if quantity.kind is not Kind.UNIT else ()
        )


def _of_enemy(sentence: Sentence, made: Assignment) -> tuple[str, ...]:
    """ "four of the enemy were killed"."""
    item = sentence.items[made.index]
    told = sentence.lower[item.first : item.last + 4]
    for at, word in enumerate(told[:-2]):
        if word == "of" and told[at + 1] == "the" and told[at + 2] in _ENEMIES:
            return ("combatant",)
    return ()


def _told(sentence: Sentence, made: Assignment) -> tuple[str, ...]:
    before = sentence.before(made.index, 1)
    if not before:
        return ()
    lower, first = sentence.lower, sentence.items[0].first
    if before[0] in _SUFFERING:
        verb = sentence.items[made.index].first - 1
        begin = verb
        while begin > max(first, verb - _SUBJECT_REACH) and (
            lower[begin - 1] not in _ENDS
        ):
            begin -= 1
        return _group(lower[begin:verb])
    if before[0] not in _INFLICTING:
        return ()
    at = made.quantity.last + 1
    last = sentence.items[-1].last
    for i in range(at, min(at + _OBJECT_REACH, last)):
        if lower[i] == "on" and lower[i + 1] != "the" and not lower[i + 1].isalpha():
            return ()
        if lower[i] == "on":
            end = i + 1
            while end < min(i + 1 + _NAME_REACH, last + 1) and lower[end] not in _ENDS:
                end += 1
            return _group(lower[i + 1 : end])
    return ()


def _group(words: list[str]) -> tuple[str, ...]:
    """The group of a force by its name; () where it is none."""
    told = [word for word in words if word != "the"]
    group = group_of_name(told)
    if group in _FORCES:
        return group
    for word in reversed(told):
        if word in _ENEMIES or word in _UNITS:
            return ("combatant",)
        if PLURALS.get(word) in _FORCES:
            return PLURALS[word]
    return ()
