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
MAX_LINE = 9  # tokens of "Mira S., a nurse from Ostra"
LEAST_OF_NAME = 2  # words of a name
LEAST_WITNESSES = 2
LEAST_OF_EACH = 2  # words by which each speaks of himself
LEAST_OWN = 3  # words by which a witness speaks of himself
_TESTIMONIES = words(voice_kinds.TESTIMONIES)
_TAKEN = words(syntax.TAKEN)
_OWN = frozenset(("i", "my", "me"))
_SENTENCE_ENDS = frozenset(".!?:;")
_BEHIND_NAME = frozenset((",", "(", "-", "–", "—"))
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


def read_testimonies(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """What several witnesses tell, each under a line with a name: "Mira S., Ostra".

    Two of them must speak of themselves; other short lines end what stands above them.
    """
    lines = [inside for inside in openings if _is_line(scene, inside)]
    found: list[Draft] = []
    for inside, end in zip(lines, scene.ends([i.start for i in lines]), strict=True):
        phrase = _named_line(scene, inside)
        told = scene.tokens.lower[inside.stop : end]
        if phrase is None or sum(word in _OWN for word in told) < LEAST_OF_EACH:
            continue
        content = [(inside.stop, end - 1)]
        found.append(
            scene.draft(phrase, (phrase.last, phrase.last), content, way="direct")
        )
    return found if len(found) >= LEAST_WITNESSES else []


def _is_line(scene: Scene, inside: range) -> bool:
    """Whether a paragraph is a short line, with no end of a sentence."""
    short = len(inside) <= MAX_LINE
    return short and scene.tokens.lower[inside.stop - 1] not in _SENTENCE_ENDS


def _named_line(scene: Scene, inside: range) -> Phrase | None:
    """The name at the head of a line that tells no more than a place or an age."""
    words = scene.tokens.words
    last = inside.start
    while last < inside.stop and words[last][:1].isupper():
        last += 1
        if last < inside.stop and words[last] == "." and len(words[last - 1]) == 1:
            last += 1  # "Mira S."
    count = sum(word != "." for word in words[inside.start : last])
    if not LEAST_OF_NAME <= count <= MAX_NAME:
        return None
    apart = last == inside.stop or words[last] in _BEHIND_NAME
    lower = scene.tokens.lower[inside.start : last]
    if not apart or not _NO_NAME.isdisjoint(lower):
        return None
    return Phrase(inside.start, last - 1, last - 1)


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
