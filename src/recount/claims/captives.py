"""Checks on those held: "took 40 men prisoner", "held two people hostage"."""

from __future__ import annotations

from recount.claims.sentence import Sentence

_HELD = frozenset(("prisoner", "hostage", "captive"))
_CAPTIVE = _HELD | {"away"}
_HOLDING = frozenset(("hold", "holds", "held", "holding", "keep", "kept", "keeping"))
_HOLDING_REACH = 8  # words from "hold" to those held, over others held with them


def is_taken_captive(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "took several of them prisoner", not "took several of them to court"."""
    return not _CAPTIVE.isdisjoint(sentence.after(index, 1))


def is_held_captive(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "held two people hostage", not "two people hostage takers shot"."""
    captive = sentence.lower[sentence.items[trigger].first] in _HELD
    return captive and not _HOLDING.isdisjoint(sentence.before(index, _HOLDING_REACH))
