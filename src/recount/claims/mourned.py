"""The dead told by who lost or buried them: "we have lost eight more"."""

from __future__ import annotations

from recount.claims.sentence import Sentence
from recount.lang.en import again

_HELPING = frozenset(again.HELPING.split()) | {"also", "only", "just"}
_BURYING = frozenset(again.BURYING.split())
_LOSING = frozenset(("lost", "lose"))
_MOURNERS = frozenset(again.MOURNERS.split())
_THEMSELVES = frozenset(("we", "they", "i"))
_REACH = 6  # words from the mourners to the number
_ENDS = frozenset(".,;:()")


def is_mourned(sentence: Sentence, index: int) -> bool:
    """Whether those who lost or buried people are told right before their number.

    "We buried 12 of them", "my parish has buried 58 people"; not "the landslide buried
    58 people".
    """
    before = [w for w in sentence.before(index, _REACH) if w not in _HELPING]
    if len(before) < 1 + bool(before) or before[-2] in _ENDS:
        return False
    verb, subject = before[-1], before[-2]
    if verb in _LOSING:
        return subject in _THEMSELVES
    return verb in _BURYING and (subject in _THEMSELVES or subject in _MOURNERS)
