"""Who gives a bare count by a verb that tells of no words: "the list runs to 700".

"The Commission came to 620", "their own telegram has 590", "she prefers four hundred":
such verbs report before a number that counts nothing else, and nowhere else.
"""

from __future__ import annotations

from recount.lang.en import again
from recount.mentions.voice_content import counts_from, skip_time
from recount.mentions.voice_forms import can_report, is_passive, verb_group
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_reports import is_bare_count
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_spoken import content_behind
from recount.mentions.voice_words import (
    ARRIVING,
    AUXILIARIES,
    GIVING_ALONE,
    NOUN_LIKE,
    PREPOSITIONS,
    words,
)

_HAVE = frozenset(("has", "have", "had"))
_HOLDERS = words(again.HOLDERS)


def read_given(window: Window, at: int) -> Draft | None:
    """The voice of a bare count behind the verb at ``at``, if it gives one.

    Args:
        window: the sentence.
        at: index of a word of ``GIVING``.
    """
    lower = window.lower
    following = window.word(at + 1)
    paired = (lower[at], following) in ARRIVING
    if not paired and lower[at] not in GIVING_ALONE:
        return None
    after = at + 1 + paired
    count = skip_time(window, after)
    if not (counts_from(window, count) and is_bare_count(window, count)):
        return None
    begin = verb_group(window, at)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if phrase is None or is_passive(window, begin, at):
        return None
    head = _head(window, phrase)
    if lower[at] in _HAVE and head not in _HOLDERS:
        return None  # "the village has 40"
    named = window.words[phrase.head_last][:1].isupper()
    if not (named or can_report(window, phrase)):
        return None
    if lower[at] in NOUN_LIKE | AUXILIARIES and head in {"it", "they", "who"}:
        return None
    content = content_behind(window, phrase, count)
    if not content:
        return None
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(begin, after - 1),
        content=content,
        name=window.name(phrase, begin),
    )


def _head(window: Window, phrase: Phrase) -> str:
    """The noun of a subject: "petition" of "a petition for an inquiry"."""
    words = window.lower[phrase.first : phrase.head_last + 1]
    behind = (i for i, w in enumerate(words) if i and w in PREPOSITIONS)
    return words[next(behind, len(words)) - 1]
