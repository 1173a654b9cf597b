"""Voices of lists: "The ministry reports:" and "AT A GLANCE (figures: a body)"."""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_figures
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_scene import Draft, Scene
from recount.mentions.voice_speakers import can_report
from recount.mentions.voice_titles import read_title
from recount.mentions.voice_words import DETERMINERS, FIGURES, REGISTERS, STATING, words
from recount.model.passage import Passage

MAX_FIELD = 12  # tokens of "Children under 12: 9 (of them 4 girls)"
MAX_LEAD = 40  # tokens of a sentence that opens a list
MAX_HEADING = 24  # tokens of a heading that names who tells what stands under it
_TELLING = frozenset(("indirect", "direct", "according", "nominal", "continued"))
_FOLLOWING = frozenset(("following", "follows"))
_SOURCES = frozenset(("figures", "source", "sources", "data", "numbers"))
_GIVING = words(voice_figures.LIST_GIVING)
_OF_FIGURES = FIGURES | REGISTERS | frozenset(("following", "follows", "balance"))
_MADE = _OF_FIGURES | _GIVING | words(syntax.KEEPING) | frozenset(("up", "out"))
"""before "by": "the toll by the clinic", "drawn up by it"; not "ordered by a court" """
_FROM = frozenset(("of", "from"))
_BULLETS = frozenset("•●▪◦‣∙·*–—-")


class Lists:
    """The voices that open lists, for the items that have none of their own."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._leads: dict[str, Draft] = {}
        """by the words of the sentence that opens the list, without its colon"""
        self._above: Draft | None = None
        """of the heading above the items that are read"""
        self._following: Draft | None = None
        """who told "the following", in numbered paragraphs"""
        self._numbered = -1
        """the numbered paragraph that is read"""

    def told(self, passage: Passage, inside: range, found: list[Draft]) -> list[Draft]:
        """Return what was found in a sentence, or the voice of its list.

        Args:
            passage: the sentence.
            inside: its tokens.
            found: the voices that it names itself.
        """
        scene = self._scene
        lead = _opens_list(scene, inside, found)
        item = scene.tokens.words[inside.start] in _BULLETS
        item |= self._above is not None and _is_field(scene, inside)
        if not item:
            self._above = lead or _heads_list(scene, inside)
            self._above = self._above or read_title(scene, inside)
        numbered = self._of_following(passage, inside, found)
        if numbered is not None:
            return [numbered, *found]
        if lead is not None:
            self._leads[_lead_words(scene, inside)] = lead
        elif not found and passage.heads and passage.heads[-1] in self._leads:
            return [_item(self._leads[passage.heads[-1]], inside)]
        elif not found and item and self._above is not None:
            return [_item(self._above, inside)]
        return found

    def cell(self, inside: range) -> list[Draft]:
        """Return the voice of a cell: that of the title right above its table."""
        return [_item(self._above, inside)] if self._above is not None else []

    def _of_following(
        self, passage: Passage, inside: range, found: Sequence[Draft]
    ) -> Draft | None:
        """What a numbered paragraph tells, behind "inform of the following."."""
        lower = self._scene.tokens.lower
        if not _FOLLOWING.isdisjoint(lower[inside.stop - 2 : inside.stop]):
            told = (each for each in found if each.name and each.way in _TELLING)
            self._following = next(told, None)
            if self._following is not None and self._is_its_own(inside):
                self._following = None  # a body's own statement is its author's
            return None
        if self._following is None:
            return None
        opens = lower[inside.start].isdigit() and lower[inside.start + 1] in {".", ")"}
        if opens:
            self._numbered = passage.paragraph
        if passage.paragraph != self._numbered:
            self._following = self._following if opens or self._numbered < 0 else None
            return None
        return _item(self._following, inside)

    def _is_its_own(self, inside: range) -> bool:
        """Whether the text is that of the body that tells: its name stands above."""
        tokens = self._scene.tokens
        above = tokens.text[: tokens.starts[inside.start]].lower()
        named = self._following.name.lower() if self._following else ""
        return bool(named) and named in above


def _is_field(scene: Scene, inside: range) -> bool:
    """Whether a line is a label and its number: "Engineering: 29"."""
    words, lower = scene.tokens.words, scene.tokens.lower
    if len(inside) > MAX_FIELD:
        return False
    colon = next((i for i in inside if words[i] == ":"), inside.stop)
    counted = colon + 1 < inside.stop and words[colon + 1][:1].isdigit()
    return counted and STATING.isdisjoint(lower[inside.start : inside.stop])


def _lead_words(scene: Scene, inside: range) -> str:
    # as the items of a list are headed: without the colon
    span = scene.tokens.span(inside.start, inside.stop - 2)
    return " ".join(span.cut(scene.tokens.text).split())


def _opens_list(scene: Scene, inside: range, found: Sequence[Draft]) -> Draft | None:
    """The voice that a sentence gives to the list behind it: "Police report:"."""
    if scene.tokens.words[inside.stop - 1] != ":":
        return None
    for draft in found:
        if draft.name and draft.way in _TELLING:
            return draft
    return _gives_list(scene, inside)


def _gives_list(scene: Scene, inside: range) -> Draft | None:
    """Who gives the figures of a list: "The ministry gave the following figures:".

    Also behind "by", "of" or "from": "Figures of the clinic:", "The toll, drawn up by
    the clinic, is as follows:".
    """
    lower, high = scene.tokens.lower, inside.stop - 1
    if len(inside) > MAX_LEAD or _OF_FIGURES.isdisjoint(lower[inside.start : high]):
        return None
    window = scene.window(inside.start, inside.stop)
    for at in range(inside.start + 1, high):
        phrase: Phrase | None = None
        made = lower[at] == "by" and lower[at - 1] in _MADE
        if made or (lower[at] in _FROM and lower[at - 1] in _OF_FIGURES):
            phrase = phrase_after(scene.tokens, at + 1, high)
        elif lower[at] in _GIVING:
            phrase = subject_before(scene.tokens, at, inside.start)
        if phrase is None or not _is_somebody(scene, phrase):
            continue
        if can_report(window, phrase):
            whole = Phrase(phrase.first, phrase.head_last, phrase.head_last)
            return scene.draft(whole, (at, at), [(high, high)])
    return None


def _is_somebody(scene: Scene, phrase: Phrase) -> bool:
    """Not "the toll by village": who gives figures has an article or a name."""
    first = phrase.first
    named = scene.tokens.words[first][:1].isupper()
    return named or scene.tokens.lower[first] in DETERMINERS


def _heads_list(scene: Scene, inside: range) -> Draft | None:
    """Who tells the items under "AT A GLANCE (figures: Relief Office, 8 February)"."""
    lower, stop = scene.tokens.lower, inside.stop - 2
    if len(inside) > MAX_HEADING:
        return None
    for at in range(inside.start, stop):
        opened = lower[at] in {"(", "["} and lower[at + 1] in _SOURCES
        if opened and lower[at + 2] == ":":
            phrase = phrase_after(scene.tokens, at + 3, inside.stop)
            if phrase is None:
                return None
            told = Phrase(phrase.first, phrase.head_last, phrase.head_last)
            return scene.draft(told, (at + 1, at + 2), way="label")
    return None


def _item(lead: Draft, inside: range) -> Draft:
    """An item of a list, told by the voice that opens the list."""
    return lead.again([(inside.start, inside.stop - 1)])
