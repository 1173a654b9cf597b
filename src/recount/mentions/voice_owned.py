"""Whose a figure is said to be: "613 is the ministry's figure", "their total is 42"."""

from __future__ import annotations

from recount.lang.en import voice_figures
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import content_from, counts_from
from recount.mentions.voice_phrases import Phrase, owner_before
from recount.mentions.voice_scene import Draft, Pair, Window
from recount.mentions.voice_words import BE, GENITIVES, OF_ANY, words

MAX_ASIDE = 12  # tokens of ", revised on 12 December,"
MAX_BETWEEN = 4  # tokens of "at that hour"
MAX_COLON = 12  # tokens from "version" to the colon before its number
MAX_ORIGIN = 8  # tokens from a number to "comes from"
_STANDING = BE | words(voice_figures.STOOD)
_POINTING = frozenset(("that", "this", "it", "these", "those"))
_GIVEN_BY = words(syntax.GIVEN_BY)
_WHICH = words(syntax.WHICH_COUNT) | {"own", "first", "initial", "earlier"}
_RANGING = frozenset("range ranges ranged run runs vary varied go goes".split())
_ORIGINS = frozenset(tuple(pair.split()) for pair in voice_figures.ORIGINS)


def read_owned(window: Window, at: int) -> Draft | None:
    """The voice of a figure that a sentence says is somebody's.

    Args:
        window: the sentence.
        at: index of "figure", "total", "answer" or their like.
    """
    if window.word(at + 1) in _GIVEN_BY and window.word(at + 2) == "by":
        return _given_by(window, at)
    if window.word(at + 1) in {"by", "from"}:
        return _ranging(window, at)
    if window.word(at + 1) in {"of", ","} and counts_from(window, at + 2):
        return _from_origin(window, at)
    own = window.before(at) in _WHICH
    if window.before(at - own) not in GENITIVES:
        return None
    owner = owner_before(window.scene.tokens, at - own - 2, window.low)
    if owner is None or window.lower[owner.first] in OF_ANY:
        return None
    if window.before(owner.first) in BE:
        content = _said_before(window, owner)
    else:
        content = _said_behind(window, at)
    return _draft(window, owner, (owner.last + 1, at), content)


def _said_before(window: Window, owner: Phrase) -> list[Pair]:
    """What "is the ministry's figure": the number before it, or the sentence before."""
    last = owner.first - 2
    if last <= window.low + 1 and window.lower[window.low] in _POINTING:
        return window.scene.sentence_before(window.low)
    if counts_from(window, window.low):
        return [(window.low, last)]
    return []


def _said_behind(window: Window, at: int) -> list[Pair]:
    """What "their total, revised in May, is": the number behind it."""
    begin = at + 1
    if window.word(begin) == ",":
        stop = min(window.high - 1, begin + MAX_ASIDE)
        begin = next(
            (i + 1 for i in range(begin + 1, stop) if window.word(i) == ","), 0
        )
    stop = min(window.high - 1, begin + MAX_BETWEEN)
    for verb in range(begin, stop) if begin else ():
        if window.lower[verb] in _STANDING:
            behind = verb + 1 + (window.word(verb + 1) in {"at", "still", "now"})
            return content_from(window, behind) if counts_from(window, behind) else []
    for colon in range(at + 1, min(window.high - 1, at + MAX_COLON)):
        if window.lower[colon] == ":" and counts_from(window, colon + 1):
            return content_from(window, colon + 1)
    return []


def _given_by(window: Window, at: int) -> Draft | None:
    """ "The first toll given by the authorities was 245"."""
    phrase = phrase_after(window.scene.tokens, at + 3, window.high)
    if phrase is None or window.word(phrase.last + 1) not in _STANDING:
        return None
    begin = phrase.last + 2 + (window.word(phrase.last + 2) == "at")
    content = content_from(window, begin) if counts_from(window, begin) else []
    return _draft(window, phrase, (at, at + 2), content)


def _ranging(window: Window, at: int) -> Draft | None:
    """ "Estimates by witnesses range from 150 to 500 dead"."""
    near = range(at + 3, min(window.high - 1, at + MAX_ORIGIN))
    verb = next((i for i in near if window.lower[i] in _RANGING), 0)
    if not verb:
        return None
    phrase = Phrase(at + 2, verb - 1, verb - 1)
    return _draft(window, phrase, (at, at + 1), content_from(window, verb + 1))


def _from_origin(window: Window, at: int) -> Draft | None:
    """ "The figure of 3,000 deaths comes from exiles"."""
    for verb in range(at + 3, min(window.high - 2, at + 2 + MAX_ORIGIN)):
        pair = window.lower[verb], window.lower[verb + 1]
        if pair in _ORIGINS:
            phrase = phrase_after(window.scene.tokens, verb + 2, window.high)
            if phrase is None:
                return None
            last = verb - 1 - (window.lower[verb - 1] == ",")
            return _draft(window, phrase, (verb, verb + 1), [(at + 2, last)])
    return None


def _draft(
    window: Window, phrase: Phrase, cue: Pair, content: list[Pair]
) -> Draft | None:
    if not content:
        return None
    return window.draft(phrase, cue, content, way="nominal")
