"""Who keeps the list behind a figure: "the bar has compiled a list of 214 dead"."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_content import counts_from
from recount.mentions.voice_forms import can_report, is_passive, verb_group
from recount.mentions.voice_phrases import subject_before
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_spoken import content_behind
from recount.mentions.voice_words import words

MAX_BEFORE = 4  # words from the verb to the list: "its own provisional list"
_KEEPING = words(syntax.KEEPING)
_HOLDING = frozenset(("of", "with", "containing", "naming"))


def read_register(window: Window, at: int) -> Draft | None:
    """The voice of a list that is told with how many it holds, if one keeps it.

    Args:
        window: the sentence.
        at: index of "list", "register" or their like.
    """
    lower = window.lower
    if window.word(at + 1) not in _HOLDING or not counts_from(window, at + 2):
        return None
    verb = at - 1
    while verb > max(window.low, at - MAX_BEFORE) and lower[verb] not in _KEEPING:
        verb -= 1
    if lower[verb] == "up":
        verb -= 1  # "has drawn up"
    if verb <= window.low or lower[verb] not in _KEEPING:
        return None
    begin = verb_group(window, verb)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if is_passive(window, begin, verb) or phrase is None:
        return None
    if not can_report(window, phrase):
        return None
    content = content_behind(window, phrase, at + 2)
    if not content:
        return None
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(begin, at + 1),
        content=content,
        name=window.name(phrase, begin),
    )
