"""Who can tell something at all: persons, bodies, groups, and what they wrote."""

from __future__ import annotations

from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_scene import Window
from recount.mentions.voice_words import (
    BODIES,
    GROUPS,
    PRONOUNS,
    REPORTS,
    ROLES,
    STUDIES,
    Cue,
    Form,
    Kind,
)

_OWN = frozenset(("his", "her", "its", "their"))


def can_report(window: Window, phrase: Phrase) -> bool:
    """Whether a subject is somebody, and not what happened: "the blast raised it"."""
    if phrase.head_last > phrase.first and window.words[phrase.head_last][:1].isupper():
        return True
    return any(
        speaks(word) or word in PRONOUNS
        for word in window.lower[phrase.first : phrase.head_last + 1]
    )


def speaks(noun: str) -> bool:
    """Whether a noun in the singular is of who or what can tell something."""
    return (
        noun in ROLES
        or noun in BODIES
        or noun in STUDIES
        or noun in GROUPS
        or noun in REPORTS
        or noun + "s" in GROUPS
        or noun + "s" in STUDIES
        or noun in {"man", "woman", "evidence", "video", "footage", "image", "photo"}
    )


def is_named_so(window: Window, at: int, cue: Cue) -> bool:
    """Whether a name that ends in a genitive speaks: "St Orban's says it treated 63".

    Args:
        window: the sentence.
        at: the verb, behind the genitive.
        cue: the verb.
    """
    if cue.kind is not Kind.SAY or cue.form not in {Form.THIRD, Form.PAST}:
        return False
    named = at - 2 >= window.low and window.words[at - 2][:1].isupper()
    return named and window.word(at + 1) in {"it", "that", "they", "its"}


def is_own_part(window: Window, phrase: Phrase) -> bool:
    """Whether it is the "his part" of "The mayor, on his part, said": no subject."""
    own = window.lower[phrase.first : phrase.head_last + 1]
    behind = phrase.first - 1 > window.low and window.lower[phrase.first - 1]
    return own[1:] == ["part"] and own[0] in _OWN and behind in {"on", "for"}


def named_so(window: Window, at: int) -> Phrase:
    """The name before the genitive at ``at``, with it."""
    first = at
    while first > window.low and (
        window.words[first - 1][:1].isupper() or window.words[first - 1] == "."
    ):
        first -= 1
    return Phrase(first, at, at)


def may_speak(word: str) -> bool:
    """Whether a word can end who speaks: "police", "elders", "commission"."""
    return word.endswith("s") or speaks(word)
