"""A verb with its particle: "spoke in a letter of 47 killed", "settled in 1999 on"."""

from __future__ import annotations

from recount.mentions.voice_content import MAX_ASIDE, counts_from, skip_time
from recount.mentions.voice_quotes import MARKS
from recount.mentions.voice_reports import NEAR, SPEAKING, TOLLS
from recount.mentions.voice_scene import Window
from recount.mentions.voice_words import (
    CALLS,
    FINITE,
    NO_REPORT,
    PARTICLES,
    WITH_PARTICLE,
    Cue,
)

_GRANTED = frozenset(("allow", "grant"))
_ARRIVING = frozenset(("arrive", "settle", "stick", "refer"))
MAX_LATE = 4  # tokens from "settled" to its "on"


def behind_verb(window: Window, at: int, cue: Cue) -> int:
    """The token behind a verb and its particle; 0 where they tell of no words.

    Args:
        window: the sentence.
        at: index of the verb.
        cue: the verb.
    """
    after = at + 1
    if cue.lemma == "report" and window.word(after) == "to":
        told = window.word(after + 2)  # "reported to him that four were injured"
        return after if told == "that" or counts_from(window, after + 2) else 0
    if (cue.lemma, window.word(after)) in NO_REPORT or _tells_nothing(window, at, cue):
        return 0
    if window.word(after) in PARTICLES.get(cue.lemma, ()):
        return after + 1
    if cue.lemma in SPEAKING and _of_count(window, after):
        return _of_count(window, after)
    if cue.lemma in _ARRIVING and _late_particle(window, after, cue):
        return _late_particle(window, after, cue)
    named = cue.lemma in CALLS and _names_something(window, after)
    return 0 if cue.lemma in WITH_PARTICLE and not named else after


def _tells_nothing(window: Window, at: int, cue: Cue) -> bool:
    """Whether a common verb lacks what alone makes it report: "used the figure of"."""
    if cue.lemma in _GRANTED:  # "allowed for the first time that"
        return "that" not in window.lower[at + 1 : min(window.high, at + NEAR)]
    if cue.lemma == "hold":
        told = window.word(skip_time(window, at + 1))  # "held in 2016 that"
        return told != "that" and window.word(at + 1) not in MARKS
    return cue.lemma == "use" and TOLLS.isdisjoint(window.lower[at : at + NEAR])


def _of_count(window: Window, at: int) -> int:
    """The token after "of" in "spoke in a letter of 47 killed"; 0: no such count."""
    for i in range(at, min(window.high - 1, at + MAX_ASIDE)):
        word = window.lower[i]
        if word == "of" and counts_from(window, i + 1):
            return i + 1
        if word in FINITE or not word[:1].isalnum():
            break
    return 0


def _late_particle(window: Window, at: int, cue: Cue) -> int:
    """The token after "on" in "settled in 1999 on about 2,000"; 0: none follows."""
    known = PARTICLES.get(cue.lemma, frozenset())
    near = range(at + 2, min(window.high - 1, at + MAX_LATE))
    return next(
        (
            i + 1
            for i in near
            if window.lower[i] in known and counts_from(window, i + 1)
        ),
        0,
    )


def _names_something(window: Window, after: int) -> bool:
    # "called it a disgrace", "called the raid “a crime”"
    stop = min(window.high, after + 2 * NEAR)
    if window.word(after) in {"a", "an"}:
        # "what she called a trap", but "called a meeting"
        return "what" in window.lower[max(window.low, after - NEAR) : after]
    return any(
        window.words[i] in MARKS or window.lower[i] in {"a", "an"}
        for i in range(after, stop)
    )
