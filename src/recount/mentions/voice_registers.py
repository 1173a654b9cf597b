"""Who keeps the list behind a figure: "the bar has compiled a list of 214 dead"."""

from __future__ import annotations

import re

from recount.lang.en import voice_figures
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import counts_from
from recount.mentions.voice_forms import is_passive, verb_group
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_speakers import is_named_teller
from recount.mentions.voice_spoken import content_behind
from recount.mentions.voice_words import (
    REGISTERS,
    REPORTS,
    TIME_WORDS,
    is_number,
    words,
)

MAX_CLOSED = 5  # tokens of "register in 2016 at"
MAX_BEFORE = 8  # words from the verb to the list: "its own provisional list"
MAX_COMPILER = 9  # words from "that" to "compiled"
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_KEEPING = words(syntax.KEEPING)
_CLOSING = words(voice_figures.CLOSING)
_PETITIONS = frozenset(("petition", "appeal"))
_HANDING = words(syntax.HANDING)
_PUBLISHED = words(syntax.REPORTED_FROM)
_HOLDING = frozenset(("of", "with", "containing", "naming"))


def read_register(window: Window, at: int) -> Draft | None:
    """The voice of a list that is told with how many it holds, if one keeps it.

    Args:
        window: the sentence.
        at: index of "list", "register" or their like.
    """
    lower = window.lower
    held = _held(window, at)
    if held is None:
        return None
    verb, last, verbs = held
    stop = max(window.low, verb - MAX_BEFORE)
    while verb > stop and lower[verb] not in verbs:
        verb -= 1
    if lower[verb] == "up":
        verb -= 1  # "has drawn up"
    if verb <= window.low or lower[verb] not in verbs:
        return None
    begin = verb_group(window, verb)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if is_passive(window, begin, verb) or phrase is None:
        return None
    lists = not (REGISTERS | _PETITIONS).isdisjoint(
        lower[phrase.first : phrase.head_last + 1]
    )
    if not is_named_teller(window, phrase) or (lists and lower[at] == "names"):
        return None  # "The list of the missing has 38 names": no list is a voice
    content = content_behind(window, phrase, last + 1)
    if not content:
        return None
    return window.draft(phrase, (begin, last), content)


def _held(window: Window, at: int) -> tuple[int, int, frozenset[str]] | None:
    """Where the verb before a list is looked for, the list's end, and which verbs."""
    verb, verbs = at - 1, _KEEPING | _HANDING
    if window.lower[at] == "names" and is_number(window.lower[at - 1]):
        while verb > window.low and counts_from(window, verb - 1):
            verb -= 1
        return verb - 1, verb - 1, verbs  # "has compiled 431 names of the dead"
    dated = _YEAR.fullmatch(window.word(at + 2)) is not None  # "the census of 1979"
    holds = window.word(at + 1) in _HOLDING and not dated
    if holds and counts_from(window, at + 2):
        return verb, at + 1, verbs
    near = range(at + 1, min(window.high - 1, at + MAX_CLOSED))
    held = next((i for i in near if window.lower[i] == "at"), 0)
    if held and counts_from(window, held + 1):
        return verb, at + 1, _CLOSING  # "closed its register in 2016 at 8,970"
    return None


def compiler_of(window: Window, phrase: Phrase) -> Phrase | None:
    """Who made a list in "a list that the Monitor compiled"; None where untold."""
    made_by = _published_by(window, phrase)
    if made_by is not None:
        return made_by
    lower, that = window.lower, phrase.head_last + 1
    if lower[phrase.head_last] not in REGISTERS | REPORTS:
        return None
    if lower[that : that + 1] not in (["that"], ["which"]):
        return None
    for verb in range(that + 2, min(window.high, that + MAX_COMPILER)):
        if lower[verb] in _KEEPING:
            made = subject_before(window.scene.tokens, verb, that + 1)
            return made if made and made.first > that else None
    return None


def _published_by(window: Window, phrase: Phrase) -> Phrase | None:
    """Who made "a study published in 2001 by the physician Ana Sol"."""
    lower, last = window.lower, phrase.head_last
    if lower[last] not in _PUBLISHED or window.word(last + 1) not in {"in", "on"}:
        return None
    for by in range(last + 2, min(window.high - 1, last + MAX_CLOSED)):
        if lower[by] == "by":
            return phrase_after(window.scene.tokens, by + 1, window.high)
        if not (lower[by].isdigit() or lower[by] in TIME_WORDS):
            return None
    return None
