"""Who stands behind a counted noun: "91 deaths verified by the mission", "on X's list".

A participle right behind what was counted says who counted it; so does the list on
which the counted stand.
"""

from __future__ import annotations

from recount.lang.en import voice_kinds
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import content_from
from recount.mentions.voice_forms import is_passive, verb_group
from recount.mentions.voice_phrases import Phrase, owner_before
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_words import (
    BE,
    FINITE,
    REGISTERS,
    REPORTS,
    is_number,
    words,
)

NEAR = 2  # tokens from a number to "claimed by"
MAX_COUNTED = 14  # tokens from a number to "verified by"
_ON = frozenset(("on", "in", "by", "from"))
_STOPS = frozenset(',;:.()[]"“”')
_PRINTING = frozenset("given quoted cited published printed reported".split())
_PRESS = words(voice_kinds.PRESS) | words(voice_kinds.PAPERS)
_US = frozenset(("us", "them", "me", "him", "her", "it"))
_CLAIMING = frozenset(("claimed", "given"))


def read_verified(window: Window, at: int) -> Draft | None:
    """ "91 civilian deaths verified by the mission", "the 74 dead listed by it".

    Args:
        window: the sentence.
        at: index of the participle, which "by" follows.
    """
    inside = window.word(at + 1) == "in" and window.lower[at] in _PRINTING
    up = window.lower[at] == "drawn" and window.word(at + 1) == "up"
    made = window.word(at + 1 + up) == "by"
    if not (made or inside) or at - 1 <= window.low:
        return None
    begin = verb_group(window, at)
    if is_passive(window, begin, at) or window.lower[at - 1] in BE:
        return None
    first = _counted_before(window, at)
    if first < 0:
        return None
    phrase = phrase_after(window.scene.tokens, at + 2 + up, window.high)
    if phrase is None or is_number(window.lower[phrase.first]):
        return None
    if window.lower[phrase.first] in _US or (inside and not _prints(window, phrase)):
        return None  # "confirmed by us", "12 bodies reported in the river"
    return window.draft(phrase, (at, at + 1), [(first, at - 1)], way="label")


def _counted_before(window: Window, at: int) -> int:
    """Where what is counted begins before a participle; -1: nothing is."""
    first = at
    counted = -1
    stop = max(window.low, at - MAX_COUNTED)
    while first > stop and window.lower[first - 1] not in _STOPS:
        first -= 1
        if window.lower[first] in FINITE:
            return -1  # "12 died in a raid confirmed by the army"
        counted = first if is_number(window.lower[first]) else counted
    if window.lower[at] in _CLAIMING and at - counted > NEAR:
        return -1  # "a raid that left 12 dead claimed by the Front"
    return first if counted >= 0 else -1


def _prints(window: Window, phrase: Phrase) -> bool:
    near = window.lower[phrase.first : phrase.head_last + 1]
    return any(word in REPORTS or word in _PRESS for word in near)


def read_listed(window: Window, at: int) -> Draft | None:
    """ "Of the 43 dead on the commission's list, 36 were workers".

    Args:
        window: the sentence.
        at: index of "list" or its like.
    """
    lower = window.lower
    if lower[at] not in REGISTERS or window.before(at) not in {"'s", "'", "’s", "’"}:
        return None
    owner = owner_before(window.scene.tokens, at - 2, window.low)
    if owner is None or window.before(owner.first) not in _ON:
        return None
    before = lower[window.low : owner.first - 1]
    opens = owner.first - 1 == window.low and window.word(at + 1) == ","
    if not opens and not any(is_number(word) for word in before):
        return None
    first = at + 2 if opens else window.low
    content = content_from(window, first)
    if not content or not any(
        is_number(lower[i]) for i in range(first, content[0][1] + 1)
    ):
        return None
    return Draft(
        source=(owner.first, owner.last),
        cue=(owner.first - 1, at),
        content=content,
        name=window.name(Phrase(owner.first, owner.last, owner.last), at),
        way="label",
    )
