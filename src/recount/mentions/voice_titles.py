"""Who tells what stands under a title: "Figures as found by the district court:"."""

from __future__ import annotations

from recount.lang.en import voice_figures
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Pair, Scene
from recount.mentions.voice_words import (
    BODIES,
    REGISTERS,
    REPORTS,
    STATING,
    STUDIES,
    VERIFYING,
    words,
)

MAX_TITLE = 24  # tokens of a title that names who tells what stands under it
_MADE = VERIFYING | words(syntax.ISSUED) | words(voice_figures.TITLED)
_TELLERS = BODIES | REPORTS | STUDIES | REGISTERS
_OPENERS = frozenset("([")
_ENDS = frozenset(".!?")
_FOLLOWING = frozenset(("from", "per", "after"))


def read_title(scene: Scene, inside: range) -> Draft | None:
    """Return whoever a title names as the source of its table or list.

    Args:
        scene: the text.
        inside: the tokens of the title.
    """
    words, lower = scene.tokens.words, scene.tokens.lower
    if not 1 < len(inside) <= MAX_TITLE or words[inside.stop - 1] in _ENDS:
        return None
    sentence = any(lower[i] in STATING for i in inside)
    if sentence or ":" in words[inside.start : inside.stop - 1]:
        return None  # or a field: "Killed (Ministry of Health): 34"
    for at in range(inside.start + 1, inside.stop - 1):
        found = _source_at(scene, at, inside.stop)
        if found is not None:
            cue, told = found
            return scene.draft(told, cue, way="label")
    return None


def _source_at(scene: Scene, at: int, stop: int) -> tuple[Pair, Phrase] | None:
    """The words that bring in a source at a token, and the source behind them."""
    lower = scene.tokens.lower
    if lower[at : at + 2] == ["according", "to"]:
        return _behind(scene, (at, at + 1), stop, sure=True)
    if lower[at] == "by" and lower[at - 1] in _MADE:
        return _behind(scene, (at - 1, at), stop, sure=True)
    if lower[at] in _FOLLOWING or scene.tokens.words[at] in _OPENERS:
        return _behind(scene, (at, at), stop, sure=False)
    return None


def _behind(
    scene: Scene, cue: Pair, stop: int, *, sure: bool
) -> tuple[Pair, Phrase] | None:
    tokens = scene.tokens
    phrase = phrase_after(tokens, cue[1] + 1, stop)
    if phrase is None or tokens.lower[phrase.first][:1].isdigit():
        return None
    last = phrase.head_last
    near = tokens.lower[phrase.first : last + 1]
    if not sure and _TELLERS.isdisjoint(near):
        surname = tokens.words[last]  # "Breakdown after Feyt", told of before
        named = phrase.first == last and scene.names.full(surname)
        if tokens.lower[cue[0]] != "after" or not named:
            return None
    return cue, Phrase(phrase.first, last, last)
