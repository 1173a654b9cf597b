"""Labels that name a person: "Governor Marun Kel at the port gate: 300 homeless"."""

from __future__ import annotations

import re

from recount.mentions.voice_scene import Scene
from recount.mentions.voice_words import (
    DASHES,
    DETERMINERS,
    FIGURES,
    PREPOSITIONS,
    ROLES,
    TITLES,
)

MAX_NAME = 4  # words of a name behind an office
MAX_BEFORE = 6  # words before an office: "Our", "Lesk health"
MAX_LABEL = 22  # tokens to the colon
_CLOCK_TOKENS = 3  # "12", ":", "30"
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
_GIVEN = frozenset(("from", "by"))
_GIVEN_REACH = 6  # tokens from "New toll" to "from"
_ASIDE = PREPOSITIONS - {"of", "for"}


def behind_clock(scene: Scene, low: int, high: int) -> int:
    """The token behind "12:30" or "18.10 –", with which entries of a page begin."""
    words = scene.tokens.words
    at = low
    if words[low].isdigit() and words[low + 1 : low + 2] == [":"]:
        at = low + _CLOCK_TOKENS  # "12:30 Opposition MP: hundreds dead"
    elif _CLOCK.fullmatch(words[low]):
        at = low + 1
    if at > low and at < high and words[at] in DASHES:
        at += 1
    return min(at, high - 1)


def told_by_person(scene: Scene, low: int, colon: int) -> range | None:
    """The office and name that a label begins with, or gives figures from."""
    end = _person(scene, low, colon)
    if end:
        return range(low, end)
    begin = behind_given(scene, low, min(colon, low + _GIVEN_REACH))
    end = _person(scene, begin, colon) if begin else 0
    return range(begin, end) if end else None


def behind_given(scene: Scene, first: int, stop: int) -> int:
    """The token behind "from" in "New toll from the ministry"; 0 where none stands."""
    lower = scene.tokens.lower
    for at in range(first + 1, stop):
        if lower[at] in _GIVEN and not FIGURES.isdisjoint(lower[first:at]):
            return at + 1
    return 0


def _person(scene: Scene, first: int, colon: int) -> int:
    """The token behind the office and name that a label begins with; 0 for none.

    What tells where or when that was said may stand behind them.
    """
    words, lower = scene.tokens.words, scene.tokens.lower
    stop = min(colon, first + MAX_BEFORE)
    if scene.tokens.upper:
        return 0
    for office in range(first, stop):
        word = lower[office]
        if word in PREPOSITIONS or not word[:1].isalpha():
            return 0
        if word not in ROLES and word not in TITLES:
            continue
        end = office + 1
        while end < colon and (words[end][:1].isupper() or words[end] == "."):
            end += 1
        named = words[end - 1][:1].isupper() and end - office - 1 <= MAX_NAME
        if end == office + 1 or not named:
            continue
        opens = words[first][:1].isupper() or lower[first] in DETERMINERS
        aside = end == colon or lower[end] in _ASIDE or words[end] == ","
        return end if opens and aside else 0
    return 0
