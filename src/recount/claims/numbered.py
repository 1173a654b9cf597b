"""Forces and crowds whose size is told behind them: "attackers, numbering 150"."""

from __future__ import annotations

from recount.claims.lexicon import PLURALS
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import crowds

_REACH = 9  # words from "attackers" to their number
_NUMBERING = (
    ["numbering"],
    ["numbered"],
    ["number"],
    ["estimated", "at"],
    ["put", "at"],
    ["reckoned", "at"],
)
_FORCES = frozenset((*crowds.FORCES.split(), *crowds.ATTENDING.split()))
_ATTACKERS = frozenset(("attackers", "assailants", "raiders"))
_ABOUT = frozenset(
    "some about around roughly nearly almost over more no not fewer less than".split()
)
_CROWDS = frozenset(crowds.CROWDS.split())
_ARMED = frozenset(("combatant", "protester", "police"))
_COUNTED = frozenset(("dead", "killed", "wounded", "missing", "toll", "number"))


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
        item = sentence.items[index]
        own = sentence.lower[item.first : item.last]  # "estimated at some" 120
        before = [*sentence.before(index, _REACH), *own]
        while before and (before[-1] in _ABOUT or before[-2:] == ["at", "least"]):
            del before[-1 - (before[-1] == "least") :]
        told = next((w for w in _NUMBERING if before[-len(w) :] == w), None)
        if told is None or quantity.ratio or quantity.partitive:
            continue
        near = before[: -len(told)]
        terms = _group(near)
        if terms is not None and _COUNTED.isdisjoint(near):
            sentence.give(index, "participants", "numbered", index)
            quantity.terms = quantity.terms or terms


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
