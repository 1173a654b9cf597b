"""Of whom a clause tells before "and said": the subject of the verb nearest to it."""

from __future__ import annotations

from recount.mentions.voice_forms import verb_group
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_scene import Window
from recount.mentions.voice_speakers import can_report, main_verb

MAX_SUBJECT = 40  # tokens in which the verb of a sentence is looked for
_JOINING = frozenset(("and", "but"))


def first_verb(window: Window, stop: int) -> int:
    """Where the group of a sentence's first verb begins, before a token; -1: none.

    Args:
        window: the sentence.
        stop: the token.
    """
    for verb in range(window.low + 1, min(stop, window.low + MAX_SUBJECT)):
        if main_verb(window, verb):
            return verb_group(window, verb)
    return -1


def nearest_teller(window: Window, stop: int) -> Phrase | None:
    """Who can tell something and begins the clause before a token; else None.

    "Forty were shut up there, and the state looked away and said": the state.

    Args:
        window: the sentence.
        stop: the token.
    """
    for verb in range(stop - 2, max(window.low + 1, stop - MAX_SUBJECT), -1):
        if not main_verb(window, verb):
            continue
        begin = verb_group(window, verb)
        phrase = subject_before(window.scene.tokens, begin, window.low)
        if phrase is None or window.before(phrase.first) not in _JOINING:
            return None
        return phrase if can_report(window, phrase) else None
    return None
