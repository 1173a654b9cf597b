"""Those whose number is told behind them: "attackers, numbering 150", "the wounded"."""

from __future__ import annotations

from recount.claims.lexicon import PLURALS
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import crowds
from recount.lang.en.measures import PART_HEADS

_REACH = 9  # words from "attackers" to their number
_NUMBERING = (
    ["numbering"],
    ["numbered"],
    ["number"],
    ["estimated", "at"],
    ["put", "at"],
    ["reckoned", "at"],
    ["stands", "at"],
    ["stood", "at"],
)
_FORCES = frozenset((*crowds.FORCES.split(), *crowds.ATTENDING.split()))
_ATTACKERS = frozenset(("attackers", "assailants", "raiders"))
_ABOUT = frozenset(
    "some about around roughly nearly almost over more no not fewer less than".split()
)
_CROWDS = frozenset(crowds.CROWDS.split())
_ARMED = frozenset(("combatant", "protester", "police"))
_BETWEEN = frozenset(
    ", who whose number numbers now today is was were are already then believed "
    "thought said to have".split()
)
"""words from "the wounded" to "numbering" """
_COUNTED = frozenset(("dead", "killed", "wounded", "missing", "toll", "number"))


def give_number_of_state(sentence: Sentence) -> None:
    """Assign "the wounded, whose number now stands at 527", "the dead, numbering 40".

    Args:
        sentence: what was assigned so far.
    """
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if quantity is None or index in sentence.made or quantity.kind is not Kind.BARE:
            continue
        before = _before_number(sentence, index)
        told = _numbering(before)
        state = _state(before[: -len(told)]) if told else ""
        if state and not (quantity.ratio or quantity.partitive):
            sentence.give(index, state, "numbered", index)


def give_numbered(sentence: Sentence) -> None:
    """Make participants of a bare number that tells the size of a force or crowd.

    "The attackers were estimated at some 120", "provocateurs, numbering at least 150".

    Args:
        sentence: what was assigned so far.
    """
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        made = sentence.made.get(index)
        if made and made.measure == "displaced" and quantity is not None:
            crossed = sentence.lower[sentence.items[made.trigger].first] == "crossed"
            if crossed and "combatant" in quantity.terms:
                made.measure = "participants"  # "120 militants crossed the border"
        if quantity is None or made is not None:
            continue
        if quantity.noun in _ATTACKERS and quantity.number is not None:
            # "survivors spoke of 200 to 250 attackers"
            sentence.give(index, "participants", "numbered", index)
        if quantity.kind is not Kind.BARE:
            continue
        before = _before_number(sentence, index)
        told = _numbering(before)
        if not told or quantity.ratio or quantity.partitive:
            continue
        near = before[: -len(told)]
        terms = _group(near)
        if terms is not None and _COUNTED.isdisjoint(near):
            sentence.give(index, "participants", "numbered", index)
            quantity.terms = quantity.terms or terms


def _before_number(sentence: Sentence, index: int) -> list[str]:
    """The words before a number and what bounds it: "estimated at some" 120."""
    item = sentence.items[index]
    own = sentence.lower[item.first : item.last]
    before = [*sentence.before(index, _REACH), *own]
    while before and (before[-1] in _ABOUT or before[-2:] == ["at", "least"]):
        del before[-1 - (before[-1] == "least") :]
    return before


def _numbering(before: list[str]) -> list[str]:
    return next((w for w in _NUMBERING if before[-len(w) :] == w), [])


def _state(words: list[str]) -> str:
    """The measure of "the wounded, whose number now": of those told of right before."""
    for i in range(len(words) - 1, 0, -1):
        if words[i] in PART_HEADS:
            return PART_HEADS[words[i]] if words[i - 1] in {"the", "those"} else ""
        if words[i] not in _BETWEEN:
            return ""
    return ""


def _group(words: list[str]) -> tuple[str, ...] | None:
    """The group of the last noun of a force or crowd; None where there is none."""
    for word in reversed(words):
        if word in {".", ";"}:
            return None
        terms = PLURALS.get(word, ())
        if word in _FORCES or not _ARMED.isdisjoint(terms):
            return terms
        if word in _CROWDS or word in {"provocateurs", "attackers"}:
            return ()
    return None
