"""Sentences and quotations that go on with what a voice said before them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_scene import Draft, Pair, Scene
from recount.mentions.voice_words import CONTINUER_PHRASES, CONTINUERS, SMALL_NUMBERS

MAX_GAP_TOKENS = 40  # between a speaker's words and a quotation without a speaker
_BOUNDS = tuple(tuple(told.split()) for told in syntax.ITEM_BOUNDS)
_LONGEST_PHRASE = max(map(len, CONTINUER_PHRASES))


def read_continued(scene: Scene, low: int, high: int) -> Draft | None:
    """The sentence goes on with the figures of the voice before it.

    Only a sentence that opens like the next item of a list does: "Another 12 were",
    "Of those,", "Two houses". Any other sentence is the author's own again.
    """
    last = scene.open_voice
    if last is None or scene.quote_at(low) is not None:
        return None
    if not _opens_like_item(scene, low):
        return None
    while high > low and scene.tokens.words[high - 1] in ".!?":
        high -= 1
    return last.again([(low, high - 1)]) if high > low else None


def _opens_like_item(scene: Scene, low: int) -> bool:
    lower = scene.tokens.lower
    word = lower[low]
    if word == "one" and lower[low + 1 : low + 2] == ["of"]:
        return False
    if word in CONTINUERS or word in SMALL_NUMBERS or word[:1].isdigit():
        return True
    for bound in _BOUNDS:
        end = low + len(bound)
        if tuple(lower[low:end]) == bound and end < len(lower):
            return lower[end] in SMALL_NUMBERS or lower[end][:1].isdigit()
    opening = tuple(lower[low : low + _LONGEST_PHRASE])
    return any(opening[: len(phrase)] == phrase for phrase in CONTINUER_PHRASES)


def read_orphans(
    scene: Scene, drafts: Sequence[Draft], begins: Collection[int]
) -> list[Draft]:
    """Quotations without a speaker of their own go to the one who spoke just before.

    Args:
        scene: the text.
        drafts: what was found by cues.
        begins: the first tokens of sentences: a quotation inside a sentence belongs
            to whatever that sentence says.
    """
    covered = sorted(
        (pair, number) for number, d in enumerate(drafts) for pair in d.content
    )
    found: list[Draft] = []
    waiting: list[Pair] = []
    speaker: Draft | None = None
    spoken = reached = -1
    position = 0
    for quotation in scene.quotations:
        first, last = quotation.first, quotation.last
        fresh = position
        while position < len(covered) and covered[position][0][0] <= first + 1:
            pair, number = covered[position]
            position += 1
            reached = max(reached, pair[1])
            if drafts[number].way in {"direct", "continued"}:
                speaker = drafts[number]
                spoken = max(pair[1], speaker.cue[1])
        if reached >= last - 1:
            if position > fresh and speaker is not None:
                found.extend(speaker.again([pair]) for pair in waiting)
            waiting = []
        elif first in begins and scene.is_speech(quotation):
            waiting.append((first, last))
            if quotation.closed:
                if speaker is not None and waiting[0][0] - spoken <= MAX_GAP_TOKENS:
                    found.extend(speaker.again([pair]) for pair in waiting)
                    spoken = last
                waiting = []
    return found
