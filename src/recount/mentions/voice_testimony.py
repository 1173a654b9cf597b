"""Whose words a whole text is: a testimony that somebody else wrote down."""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Scene
from recount.mentions.voice_words import BODIES, FIGURES, GROUPS, REPORTS, words

MAX_HEADS = 6  # paragraphs in which a testimony says whose it is
MAX_NAME = 4  # tokens of "Ruzha L."
LEAST_OWN = 3  # words by which a witness speaks of himself
_TESTIMONIES = words(voice_kinds.TESTIMONIES)
_TAKEN = words(syntax.TAKEN)
_OWN = frozenset(("i", "my", "me"))
_OF = frozenset(("of", "by", "from", ":", "with"))
_NO_NAME = BODIES | GROUPS | FIGURES | REPORTS


def read_testimony(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """A text in the first person whose head names the witness and the taking of it.

    "Testimony of Ruzha L., recorded in Amra in 1994" is followed by her words. A speech
    or a letter is its author's own, and so is a statement that a body makes.
    """
    heads = openings[:MAX_HEADS]
    lower = scene.tokens.lower
    for number, inside in enumerate(heads[:-1]):
        phrase = _witness(scene, inside)
        if phrase is None:
            continue
        head = lower[heads[0].start : heads[-1].start]
        if _TAKEN.isdisjoint(head):
            return []
        begin = heads[number + 1].start
        own = sum(word in _OWN for word in lower[begin:])
        if own < LEAST_OWN:
            return []
        return [
            scene.draft(
                phrase,
                (phrase.last, phrase.last),
                [(begin, len(scene.tokens) - 1)],
                way="direct",
            )
        ]
    return []


def _witness(scene: Scene, inside: range) -> Phrase | None:
    """The name behind "Testimony of": capitals, and no body's."""
    tokens = scene.tokens
    for at in range(inside.start, inside.stop - 2):
        if tokens.lower[at] not in _TESTIMONIES or tokens.lower[at + 1] not in _OF:
            continue
        first = at + 2
        last = first
        while (
            last < inside.stop
            and last - first < MAX_NAME
            and tokens.words[last][:1].isupper()
        ):
            last += 1
        if last == first or tokens.lower[last - 1] in _NO_NAME:
            return None
        return Phrase(first, last - 1, last - 1)
    return None
