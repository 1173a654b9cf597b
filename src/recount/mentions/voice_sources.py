"""Voices of a list of sources: below "Sources", "1. Odra Press, 3 May: 12 dead"."""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_kinds
from recount.mentions.voice_entries import BULLETS
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Scene
from recount.mentions.voice_words import DETERMINERS, words

MAX_HEADING = 4  # tokens of "Sources and references :"
MAX_LABEL = 12  # tokens of "Survivors' association of Nuhrami Street"
MAX_COLON = 30  # tokens from the label to the colon behind date and form
_HEADINGS = words(voice_kinds.SOURCE_HEADINGS)
_BULLETS = BULLETS | {"["}
_BEHIND_NUMBER = frozenset((".", ")", "]"))
_LABEL_ENDS = frozenset((",", ":", "(", "–", "—", "-"))


def read_sources(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """Return what each item of a list of sources tells, in the name of the source.

    The items stand below a heading that calls them sources, each behind a bullet or a
    number; the name goes as far as its first comma, bracket, dash or colon.

    Args:
        scene: the text.
        openings: the first sentence of each paragraph.
    """
    ends = scene.ends([inside.start for inside in openings])
    found: list[Draft] = []
    listed = False
    for inside, end in zip(openings, ends, strict=True):
        if _is_heading(scene, inside, end):
            listed = True
            continue
        begin = _behind_bullet(scene, inside)
        listed &= begin > inside.start
        draft = _read_item(scene, begin, end) if listed else None
        if draft is not None:
            found.append(draft)
    return found


def _is_heading(scene: Scene, inside: range, end: int) -> bool:
    lower = scene.tokens.lower[inside.start : end]
    told = [word for word in lower if word[0].isalpha()]
    return len(lower) <= MAX_HEADING and told != [] and _HEADINGS.issuperset(told)


def _behind_bullet(scene: Scene, inside: range) -> int:
    tokens = scene.tokens.words
    at = inside.start
    while at < inside.stop and tokens[at] in _BULLETS:
        at += 1
    numbered = at + 1 < inside.stop and tokens[at].isdigit()
    return at + 2 if numbered and tokens[at + 1] in _BEHIND_NUMBER else at


def _read_item(scene: Scene, begin: int, end: int) -> Draft | None:
    tokens = scene.tokens.words
    near = range(begin, min(end, begin + MAX_LABEL))
    last = next((i for i in near if tokens[i] in _LABEL_ENDS), -1) - 1
    first = begin + (scene.tokens.lower[begin] in DETERMINERS) if begin < end else end
    if last < first or not tokens[begin][:1].isupper():
        return None
    ahead = range(last + 1, min(end, last + MAX_COLON))
    colon = next((i for i in ahead if tokens[i] == ":"), -1)
    if colon < 0 or colon + 1 >= end:
        return None
    told = Phrase(first, last, last)
    return scene.draft(told, (colon, colon), [(colon + 1, end - 1)])
