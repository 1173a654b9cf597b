"""Voices whose verb is told once: "The union says 1,700; the owner, 1,580"."""

from __future__ import annotations

from collections.abc import Sequence

from recount.mentions.voice_content import counts_from
from recount.mentions.voice_phrases import ARTICLES, Phrase
from recount.mentions.voice_reports import is_bare_count
from recount.mentions.voice_scene import Draft, Pair, Scene, Window
from recount.mentions.voice_words import (
    BODIES,
    CUES,
    FINITE,
    GENITIVES,
    GROUPS,
    PREPOSITIONS,
    ROLES,
    TIME_WORDS,
    is_number,
)

MAX_NAME = 7  # tokens of "the Coalition of Civil Society Groups"
MAX_INITIALS = 6  # letters
MAX_STATE = 2  # words of a state's name
MIN_TOKENS = 2  # of a name and its count
MAX_RELATIVE = 16  # tokens of ", which watched from a helicopter,"
_RELATIVES = frozenset(("which", "who"))
_VAGUE = frozenset(("some", "others", "many", "several"))
_JOINING = frozenset(("and", "but", "while"))
_INSIDE = frozenset(("of", "for"))


def read_gapped(
    scene: Scene, low: int, high: int, told: Sequence[Draft]
) -> list[Draft]:
    """The voices of a sentence that stand beside their counts, without a verb.

    Args:
        scene: the text.
        low: first token of the sentence.
        high: index after its last token.
        told: the voices that it tells with a verb.
    """
    window = scene.window(low, high)
    found: list[Draft] = []
    named = any(_is_name(window, *draft.source) for draft in told if draft.source)
    for at in range(low + 1, high - MIN_TOKENS):
        joined = window.lower[at] in _JOINING and (
            window.lower[at + 1] in ARTICLES
            or (
                window.lower[at + 1] in GROUPS
                and window.word(at + 2) == "at"
                and counts_from(window, at + 3)
            )
            or (
                named
                and _is_name(window, at + 1, at + 1)
                and counts_from(window, at + 2)
            )
        )
        if window.words[at] not in {",", ";"} and not joined:
            continue
        first = at + 1 + (window.lower[at + 1] in _JOINING)
        count = _count_behind(window, first)
        if not count:
            continue
        last = count - 1
        while last > first and window.lower[last] in {",", "at", "of"}:
            last -= 1  # "the owner, 1,580", "put it at 12, the rebels at 90"
        last = _before_relative(window, first, last)
        owner = window.lower[last] in GENITIVES
        last -= owner  # "Odra's ministry counted 31, Karsa's 44"
        if (
            last < first
            or window.lower[first] in _VAGUE
            or not (
                owner
                or _speaks(window, first, last)
                or (named and _is_name(window, first, last))
            )
        ):
            continue
        if window.words[at] == ";" or is_bare_count(window, count):
            found.append(_gapped(scene, low, (first, last), count, high))
    return found


def _count_behind(window: Window, first: int) -> int:
    """Where the count begins behind a name; 0 where none does."""
    for at in range(first, min(window.high, first + MAX_NAME)):
        word = window.lower[at]
        if at > first and counts_from(window, at):
            return at
        if is_number(word) or word in FINITE or word in CUES:
            return 0
        if word == "at" and counts_from(window, at + 1):
            return at + 1
        if window.words[at] in ".;:()":
            return 0
        if word in PREPOSITIONS and word not in _INSIDE:
            return 0
        if window.words[at] == "," and window.word(at + 1) in _RELATIVES:
            return _behind_relative(window, at)
        if window.words[at] == "," and not counts_from(window, at + 1):
            return 0
    return 0


def _behind_relative(window: Window, comma: int) -> int:
    """The count in "the ministry, which watched from afar, of 5,000"; 0: there is none.

    "Of" or "at" must stand before it: a relative clause may count itself.
    """
    for at in range(comma + 2, min(window.high - 2, comma + MAX_RELATIVE)):
        if window.words[at] == ",":
            gapped = window.lower[at + 1] in {"of", "at"}
            return at + 2 if gapped and counts_from(window, at + 2) else 0
        if window.words[at] in ".;:()":
            return 0
    return 0


def _before_relative(window: Window, first: int, last: int) -> int:
    """The last token of a name, without ", which watched from afar,"."""
    for at in range(first + 1, last):
        if window.words[at] == "," and window.lower[at + 1] in _RELATIVES:
            return at - 1
    return last


def _is_name(window: Window, first: int, last: int) -> bool:
    """Whether it is a short name, as of a state: "Karsa announced 76, Odra 72"."""
    near = range(first, last + 1)
    return (
        len(near) <= MAX_STATE
        and not window.scene.tokens.upper
        and all(window.words[i].istitle() for i in near)
        and BODIES.isdisjoint(window.lower[first : last + 1])
        and TIME_WORDS.isdisjoint(window.lower[first : last + 1])  # "in May, 31"
    )


def _speaks(window: Window, first: int, last: int) -> bool:
    lower, words = window.lower, window.words
    named = lower[first] in ARTICLES or words[first][:1].isupper()
    named = named or (first == last and lower[first] in GROUPS)
    if not named and window.before(first) not in {";", *_JOINING}:
        return False
    head = last
    for at in range(first + 1, last):
        if lower[at] in _INSIDE:
            head = at - 1
            break
    word = lower[head]
    initials = words[head].isupper() and 1 < len(word) <= MAX_INITIALS
    return (
        word in ROLES
        or word in GROUPS
        or word in BODIES
        or word.rstrip("s") in ROLES
        or (initials and not window.scene.tokens.upper)
    )


def _gapped(scene: Scene, low: int, source: Pair, count: int, high: int) -> Draft:
    words, last = scene.tokens.words, count
    while last + 1 < high and words[last + 1] not in ".;":
        last += 1
    return Draft(
        source=source,
        cue=(count - 1, count - 1),
        content=[(count, last)],
        name=scene.names.resolve(Phrase(source[0], source[1], source[1]), low),
    )
