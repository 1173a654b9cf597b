"""Denials of a deed, which leave its toll standing: "denied it was behind the raid"."""

from __future__ import annotations

from recount.lang.en import voice_denials
from recount.mentions.voice_scene import Pair, Window
from recount.mentions.voice_words import words

_DEEDS = words(voice_denials.OF_DEEDS)
_RELATIVES = frozenset(("which", "that", "where", "who", "when"))
MAX_DEED = 12  # tokens from the verb to "behind", "responsible"


def without_toll(window: Window, content: list[Pair]) -> list[Pair]:
    """Return what is denied without the toll that a relative clause tells of a deed.

    "Denied that it was behind the raid in which 12 died": nobody denies the 12.

    Args:
        window: the sentence.
        content: what follows the verb that denies.
    """
    first, last = content[0]
    near = range(first, min(last, first + MAX_DEED) + 1)
    deed = next((i for i in near if window.lower[i] in _DEEDS), -1)
    if deed < 0:
        return content
    for at in range(deed + 1, last + 1):
        if window.lower[at] in _RELATIVES:
            inside = window.lower[at - 1] in {"in", "from", "of", "by", ","}
            return [(first, at - 1 - inside)]
    return content
