"""Who can tell something at all: persons, bodies, groups, and what they wrote."""

from __future__ import annotations

from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_quotes import MARKS
from recount.mentions.voice_scene import Window
from recount.mentions.voice_words import (
    BODIES,
    CUES,
    DETERMINERS,
    FINITE,
    GROUPS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTS,
    ROLES,
    STUDIES,
    Cue,
    Form,
    Kind,
)

MAX_APPOSED = 10  # tokens of "”, a teacher from Karsa,"
MAX_NAME = 3  # tokens of a name in marks
_OWN = frozenset(("his", "her", "its", "their"))


def can_report(window: Window, phrase: Phrase) -> bool:
    """Whether a subject is somebody, and not what happened: "the blast raised it"."""
    if phrase.head_last > phrase.first and window.words[phrase.head_last][:1].isupper():
        return True
    return any(
        speaks(word) or word in PRONOUNS or word.removesuffix("s") in BODIES
        for word in window.lower[phrase.first : phrase.head_last + 1]
    )


def is_named_teller(window: Window, phrase: Phrase) -> bool:
    """Whether a subject ends in a name, or is somebody who can tell something."""
    named = window.words[phrase.head_last][:1].isupper()
    return named or can_report(window, phrase)


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


def name_in_quotes(window: Window, comma: int) -> Phrase | None:
    """The name in marks before a comma: "“Rela”, a teacher, said", "called “Omar”, ".

    Args:
        window: the sentence.
        comma: the comma before the verb.
    """
    words = window.words
    for end in range(comma - 1, max(window.low, comma - MAX_APPOSED), -1):
        if words[end] not in MARKS:
            continue
        last = end - 1 - (words[end - 1] == ",")
        apposed = words[end + 1] == "," or words[end - 1] == ","
        quotation = window.scene.quote_at(end)
        if quotation is None or quotation.last != end or not apposed:
            return None
        first = quotation.first + 1
        named = words[first][:1].isupper() and 0 <= last - first < MAX_NAME
        called = end != comma - 1 or window.before(quotation.first) == "as"
        return Phrase(first, last, last) if named and called else None
    return None


def main_verb(window: Window, at: int) -> bool:
    """Whether the word is likely the finite verb of its clause."""
    lower = window.lower
    word, previous, following = lower[at], lower[at - 1], window.word(at + 1)
    if word in FINITE:
        return word != "may" or not previous.isdigit()  # "On 24 May the ministry"
    if previous in DETERMINERS or previous in PREPOSITIONS:
        return False
    cue = CUES.get(word)
    if cue is not None and cue.form in {Form.PAST, Form.THIRD} and following != "by":
        return True
    if not word.endswith("ed") or following == "by":
        return False
    if following in DETERMINERS or following in PREPOSITIONS:
        return True
    return previous in GROUPS and at - 1 == window.low  # "Relatives pushed workers"
