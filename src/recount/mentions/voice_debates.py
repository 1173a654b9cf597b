"""Voices of debates: speakers alone on a line, with their seats in brackets."""

from __future__ import annotations

import re
from bisect import bisect_left

from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Scene

LEAST = 2  # speakers of a debate
LEAST_SAID = 40  # characters of what a speaker says
_TITLED = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Earl)\b\.?"
_WORD = r"[A-Z][\w.'’\-]*"
_HEAD = re.compile(
    rf"^[ \t]*(?:§[ \t]*(?P<marked>{_TITLED} {_WORD}(?: {_WORD}){{0,3}})"
    rf"|(?P<name>{_WORD}(?: {_WORD}){{0,5}})(?: \([^()\d\n]{{1,40}}\)){{1,3}}:?[ \t]*$"
    rf"|The [A-Z][^()\n:.]{{2,60}}\((?P<holder>{_TITLED} {_WORD}(?: {_WORD}){{0,3}})\)"
    r":?[ \t]*$)",
    re.MULTILINE,
)
_ALONE = re.compile(rf"^[ \t]*(?P<name>{_WORD}(?: {_WORD}){{0,5}}):?[ \t]*$", re.M)


def read_debate(scene: Scene) -> list[Draft]:
    """Return what each speaker says, as far as the next speaker's line.

    "Ms Fara Gold (Stroud) (Union)" alone on a line, "The Minister for Europe (Mr Dan
    Hale)", "§ Mr. Hale"; then the same names alone.

    Args:
        scene: the text.
    """
    text = scene.tokens.text
    heads = [
        (match.span(match.lastgroup), match.end())
        for match in _HEAD.finditer(text)
        if match.lastgroup
    ]
    if len(heads) < LEAST:
        return []
    names = {text[a:b] for (a, b), _ in heads}
    heads += [
        (match.span("name"), match.end())
        for match in _ALONE.finditer(text)
        if match["name"] in names
    ]
    heads.sort()
    stops = [begin for (begin, _), _ in heads[1:]]
    found: list[Draft] = []
    starts = scene.tokens.starts
    for ((begin, end), said), stop in zip(heads, [*stops, len(text)], strict=True):
        first, last = bisect_left(starts, begin), bisect_left(starts, end) - 1
        told = bisect_left(starts, said), bisect_left(starts, stop) - 1
        if stop - said < LEAST_SAID or not first <= last < told[0] <= told[1]:
            continue
        speaker = Phrase(first, last, last)
        found.append(scene.draft(speaker, (last, last), [told], "direct"))
    return found if len({draft.name for draft in found}) >= LEAST else []
