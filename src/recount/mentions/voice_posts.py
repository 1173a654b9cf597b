"""Voices of posts and messages: a line says who wrote what stands below it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Draft, Scene
from recount.mentions.voice_words import words

LEAST = 2  # posts of a text; a thread of one writer is the author's own
LEAST_MESSAGES = 3
MAX_HEAD = 14  # tokens of "Ada Orn @adaorn · 21:14"
_WROTE = words(syntax.WROTE)
_REPLYING = words(syntax.REPLYING)
_FORWARDED = tuple(syntax.FORWARDED.split())
_FIELDS = words(voice_kinds.FIELD_LABELS)
_MESSAGE = re.compile(
    r"^[ \t]{0,4}\[?\d{1,4}[./:\-]\d{1,2}[\d./:, \-]{0,20}\]?[ \t]{0,2}[\-–]?[ \t]{0,2}"
    r"(?P<name>[^\W\d][\w.'’\- ]{0,30})(?:\([^()\n]{1,30}\)[ \t]?)?:[ \t]",
    re.MULTILINE,
)
_HANDLE = re.compile(
    r"^[ \t]{0,4}@(?P<name>\w[\w.\-]{1,30})[ \t]{0,3}[·•|,\-–—][^\n]{0,30}?"
    r"\d{1,2}[:.]\d{2}[^\n]{0,8}$",
    re.MULTILINE,
)


def read_posts(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """What stands under heads of posts: "harbourrat wrote on 12 June, 14:02".

    Args:
        scene: the text.
        openings: the first passages of its paragraphs.
    """
    ends = scene.ends([inside.start for inside in openings])
    heads = [
        (inside, _writer(scene, inside))
        for inside, end in zip(openings, ends, strict=True)
        if inside.stop == end
    ]
    heads = [(inside, name) for inside, name in heads if name is not None]
    if len({_spelled(scene, name) for _, name in heads if name}) < LEAST:
        return []
    found: list[Draft] = []
    stops = scene.ends([inside.start for inside, _ in heads])
    for (inside, name), stop in zip(heads, stops, strict=True):
        if name is not None and inside.stop < stop:
            found.append(
                Draft(
                    source=(name.first, name.last),
                    cue=(name.last, name.last),
                    content=[(inside.stop, stop - 1)],
                    name=_spelled(scene, name),
                    way="direct",
                )
            )
    return found


def read_forwards(scene: Scene, openings: Sequence[range]) -> list[Draft]:
    """What a channel passes on: "Forwarded from: Odra Monitor", and the text below it.

    It holds as far as the next message, which begins with its time in brackets.

    Args:
        scene: the text.
        openings: the first passages of its paragraphs.
    """
    words, lower = scene.tokens.words, scene.tokens.lower
    heads = [
        inside
        for inside in openings
        if _is_forward(lower, inside)
        or (words[inside.start] == "[" and lower[inside.start + 1 : inside.stop])
        or words[inside.start] == "@"
    ]
    if not any(_is_forward(lower, inside) for inside in heads):
        return []
    stops = scene.ends([inside.start for inside in heads])
    found: list[Draft] = []
    for inside, stop in zip(heads, stops, strict=True):
        first = inside.start + len(_FORWARDED)
        first += lower[first : first + 1] == [":"]
        if _is_forward(lower, inside) and first < inside.stop < stop:
            last = inside.stop - 1 - (words[inside.stop - 1] == ":")
            name = Phrase(first, last, last)
            found.append(
                Draft(
                    source=(name.first, name.last),
                    cue=(inside.start, inside.start + 1),
                    content=[(inside.stop, stop - 1)],
                    name=_spelled(scene, name),
                    way="direct",
                )
            )
    return found


def _is_forward(lower: Sequence[str], inside: range) -> bool:
    told = tuple(lower[inside.start : inside.start + len(_FORWARDED)])
    return told == _FORWARDED and len(inside) <= MAX_HEAD


def read_messages(scene: Scene) -> list[Draft]:
    """The messages of a talk kept with times: "[10/06, 23:41] Lena: I saw three"."""
    tokens = scene.tokens
    told = [
        match
        for match in _MESSAGE.finditer(tokens.text)
        if match["name"].lower() not in _FIELDS
    ]
    names = Counter(match["name"] for match in told)
    if len(told) < LEAST_MESSAGES or len(names) < LEAST or len(names) == len(told):
        return []
    found: list[Draft] = []
    stops = [bisect_left(tokens.starts, match.start()) for match in told[1:]]
    for match, stop in zip(told, [*stops, len(tokens)], strict=True):
        first = bisect_left(tokens.starts, match.start("name"))
        colon = bisect_left(tokens.starts, match.end("name"))
        if first < colon and colon + 1 < stop:
            found.append(
                Draft(
                    source=(first, colon - 1),
                    cue=(colon, colon),
                    content=[(colon + 1, stop - 1)],
                    name=match["name"].strip(),
                    way="direct",
                )
            )
    return found


def read_threads(scene: Scene) -> list[Draft]:
    """The posts of a thread by handles: "@orn_k · 6 May 2017 · 21:04".

    Who opens a thread and writes most of it is its author, and no voice of its own.
    """
    tokens = scene.tokens
    told = list(_HANDLE.finditer(tokens.text))
    names = Counter(match["name"] for match in told)
    if len(told) < LEAST_MESSAGES or len(names) < LEAST:
        return []
    first = told[0]["name"]
    opener = first if 2 * names[first] >= len(told) else ""
    begins = [bisect_left(tokens.starts, match.start("name")) - 1 for match in told]
    found: list[Draft] = []
    for match, begin, stop in zip(
        told, begins, [*begins[1:], len(tokens)], strict=True
    ):
        body = bisect_left(tokens.starts, match.end())
        if match["name"] != opener and begin < body < stop:
            found.append(
                Draft(
                    source=(begin, begin + 1),
                    cue=(begin, begin + 1),
                    content=[(body, stop - 1)],
                    name="@" + match["name"],
                    way="direct",
                )
            )
    return found


def _writer(scene: Scene, inside: range) -> Phrase | None:
    """Who wrote a post, by its head; None where the paragraph is none."""
    words, lower = scene.tokens.words, scene.tokens.lower
    first, stop = inside.start, inside.stop
    if stop - first > MAX_HEAD or words[stop - 1] in ".!?":
        return None
    if lower[first] in _REPLYING:
        return None  # "replying to @adaorn"
    for at in range(first, stop):
        if words[at] == "@" and at + 1 < stop and words[at + 1][:1].isalnum():
            last = at - 1 if at > first else at + 1
            return Phrase(first, last, last)
        if lower[at] in _WROTE and at > first and _is_time(scene, stop):
            return Phrase(first, at - 1, at - 1)
    return None


def _is_time(scene: Scene, stop: int) -> bool:
    return scene.tokens.words[stop - 1][:1].isdigit()


def _spelled(scene: Scene, phrase: Phrase) -> str:
    return scene.names.as_told(phrase)
