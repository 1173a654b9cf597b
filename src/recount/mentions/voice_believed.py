"""Counts that somebody asks to believe: "if the rebels are to be believed"."""

from __future__ import annotations

from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import content_before, content_from, counts_from
from recount.mentions.voice_forms import verb_group
from recount.mentions.voice_given import telling, told_by
from recount.mentions.voice_phrases import subject_before
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_words import CLAUSE_ENDS

_ASKED_FOR = frozenset(("accept", "add"))
_ASKED = frozenset("asked asks urged urges invited".split())
MAX_ASKED = 7  # tokens from "asked" to "to accept"
_ANYBODY = frozenset(("you", "one", "we"))
_ASKING = frozenset("ask asks asked want wants wanted".split())
_BELIEF = frozenset(("believe", "believes", "believed"))
BELIEVING = _BELIEF | _ASKED_FOR
"""words that bring in what is asked to be believed"""


def read_believed(window: Window, at: int) -> Draft | None:
    """The voice that asks to accept or believe a count, by the verb at ``at``.

    Args:
        window: the sentence.
        at: index of a word of ``BELIEVING``.
    """
    if window.lower[at] in _BELIEF:
        return _read_belief(window, at)
    return _read_asked(window, at)


def _read_asked(window: Window, at: int) -> Draft | None:
    """ "She asked the court to accept 161 dead", "to add eight labourers"."""
    if window.before(at) != "to" or not counts_from(window, at + 1):
        return None
    for verb in range(at - 2, max(window.low, at - 1 - MAX_ASKED), -1):
        if window.lower[verb] in _ASKED:
            begin = verb_group(window, verb)
            phrase = subject_before(window.scene.tokens, begin, window.low)
            return telling(window, phrase, (begin, at)) if phrase else None
    return None


def _read_belief(window: Window, at: int) -> Draft | None:
    """ "If the rebels are to be believed, ...", "the rebels would have us believe"."""
    lower = window.lower
    if lower[at - 2] == "if" and lower[at - 1] in _ANYBODY:
        return _read_if_believed(window, at)
    if lower[at - 3 : at] == ["would", "have", "us"]:
        return told_by(window, at - 3, at)
    if lower[at - 2 : at] == ["us", "to"] and lower[at - 3] in _ASKING:
        return told_by(window, at - 3, at)  # "asks us to believe that 389 died"
    able = lower[at - 2 : at] == ["can", "be"]  # "if the insurers can be believed"
    if not able and (
        lower[at - 2 : at] != ["to", "be"] or window.before(at, 3) not in {"are", "is"}
    ):
        return None
    phrase = subject_before(window.scene.tokens, at - 3 + able, window.low)
    if phrase is None or window.before(phrase.first) != "if":
        return None
    ahead = window.word(at + 1) == ","
    content = content_from(window, at + 2) if ahead else []
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(phrase.last + 1, at),
        content=content or content_before(window, phrase.first - 2),
        name=window.name(phrase, at),
        way="according",
    )


def _read_if_believed(window: Window, at: int) -> Draft | None:
    """ "2,000 came, or 500 if you believe the governor"."""
    phrase = phrase_after(window.scene.tokens, at + 1, window.high)
    if phrase is None:
        return None
    last = at - 3
    first = last
    while first > window.low and window.lower[first - 1] not in CLAUSE_ENDS:
        first -= 1
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(at - 2, at),
        content=[(first, last)] if first <= last else [],
        name=window.name(phrase, at),
        way="according",
    )
