"""Checks on those held: "took 40 men prisoner", "held two people hostage"."""

from __future__ import annotations

from recount.claims.sentence import Sentence

_HELD = frozenset(("prisoner", "hostage", "captive"))
_CAPTIVE = _HELD | {"away"}
_HOLDING = frozenset(("hold", "holds", "held", "holding", "keep", "kept", "keeping"))
TAKING = frozenset(("take", "takes", "took", "taking", "taken"))
_ENDS = frozenset((".", ";", ":", "who", "which", "that", "were", "was"))
_ROW_REACH = 14  # words from those held over others with them to "hostage"
_HOLDING_REACH = 8  # words from "hold" to those held, over others held with them


def is_taken_captive(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "took several of them prisoner", not "took several of them to court"."""
    return not _CAPTIVE.isdisjoint(sentence.after(index, 1))


def is_held_captive(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "held two people hostage", not "two people hostage takers shot"."""
    captive = sentence.lower[sentence.items[trigger].first] in _HELD
    return captive and not _HOLDING.isdisjoint(sentence.before(index, _HOLDING_REACH))


def is_in_row_held(sentence: Sentence, index: int) -> bool:
    """ "held more than 1,000 children, teachers and parents hostage"."""
    before = sentence.before(index, 1)
    if not before or before[0] not in _HOLDING | TAKING:
        return False
    for word in sentence.after(index, _ROW_REACH):
        if word in _HELD:
            return True
        if word in _ENDS:
            return False
    return False
