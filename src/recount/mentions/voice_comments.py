"""Voices of comments and guest books: "Wessa P., 2 days ago: I carried three"."""

from __future__ import annotations

import re
from bisect import bisect_left

from recount.lang.en import voice_kinds
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Pair, Scene
from recount.mentions.voice_words import FIGURES, FINITE, words

MAX_WORDS = 4  # of a writer's name
_FIELDS = words(voice_kinds.FIELD_LABELS)
_HEADS = "|".join(voice_kinds.COMMENT_HEADS)
_HEAD = re.compile(rf"^[ \t#*]*(?:{_HEADS})\b[^\n.]{{0,40}}$", re.IGNORECASE | re.M)
_ITEM = re.compile(
    r"^[ \t>*•\-]{0,6}(?P<name>[^\W\d][^\n:,()]{0,40}?)"
    r"(?:, [^\n:]{1,40}| \([^()\n]{1,40}\))?:[ \t]+(?=\S)(?P<said>[^\n]*)",
    re.M,
)
_BLOCK = re.compile(
    r"(?:(?<=\n\n)|(?<=\n \n))[ \t]*(?P<name>[^\W\d][^\n:,()?!]{0,40}?)"
    r"(?:, [^\n:.?!]{1,40}|[ ·|\-–—]+\d[^\n]{0,30}| (?:says?|said|wrote|writes)\b"
    r"[^\n]{0,30})?[ \t]*\n(?:[^\n]{0,24}\d{1,2}[.:]\d\d[^\n]{0,8}\n)?"
    r"(?P<said>[^\n]{12,}(?:\n[^\n]+){0,12})",
)


def read_comments(scene: Scene) -> list[Draft]:
    """Return who writes each comment below a head such as "Reasons for signing".

    A writer stands before a colon, for one line, or alone on the first line of a
    block: "Wessa P., Karsa", "rivet_counter said...".

    Args:
        scene: the text.
    """
    text = scene.tokens.text
    head = _HEAD.search(text)
    if head is None:
        return []
    told = list(_ITEM.finditer(text, head.end()))
    drafts = [
        _comment(scene, match.span("name"), match.span("said"))
        for match in told or _BLOCK.finditer(text, head.end())
        if _is_writer(match["name"].lower().split())
    ]
    return [draft for draft in drafts if draft is not None]


def _comment(scene: Scene, name: Pair, said: Pair) -> Draft | None:
    """The voice of a comment, by where its writer's name and its words stand."""
    starts = scene.tokens.starts
    first, end = bisect_left(starts, name[0]), bisect_left(starts, name[1])
    begin, stop = bisect_left(starts, said[0]), bisect_left(starts, said[1])
    if not first < end <= begin < stop:
        return None
    writer = Phrase(first, end - 1, end - 1)
    return scene.draft(writer, (begin - 1, begin - 1), [(begin, stop - 1)], "direct")


def _is_writer(name: list[str]) -> bool:
    if not 0 < len(name) <= MAX_WORDS:
        return False
    return not any(
        word.strip(".") in _FIELDS or word in FIGURES or word in FINITE for word in name
    )
