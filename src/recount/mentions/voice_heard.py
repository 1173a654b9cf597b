"""Voices that a sentence opens with: "In the villages they say", "Officially, 31 died".

What "one reads" or "they say" is told by whatever the sentence begins in; what "we hear
from the defence" the defence tells; and a quotation may begin with its own verb.
"""

from __future__ import annotations

from recount.lang.en import voice_kinds
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import content_before, content_from, counts_from
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_quotes import MARKS, Quotation
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_words import (
    BODIES,
    CUES,
    GROUPS,
    OWNED,
    REPORTS,
    ROLES,
    Form,
    Kind,
    is_number,
    words,
)

MAX_OPENING = 9  # tokens of "In the schoolbooks of the other side"
MAX_COUNTED = 12  # tokens from "Officially" to its number
_IN = frozenset(("in", "on", "at"))
_ANYBODY = frozenset(("they", "one", "you", "we", "people", "it"))
_PRINTS = (
    words(voice_kinds.PAPERS)
    | words(voice_kinds.PRESS)
    | words(voice_kinds.PUBLIC_VOICES)
)
_HEARING = frozenset(("hear", "learn"))
_TOLD = frozenset((Kind.SAY, Kind.THINK))
_IT_WAS = (["it", "was"], ["it", "is"], ["they", "were"], ["there", "were"])
_STOOD = frozenset(("was", "is", "stood", "stands"))
_SAID = frozenset((Form.PAST, Form.THIRD))


def opening_source(window: Window, phrase: Phrase, at: int) -> Phrase | None:
    """Where "they" say it: the radio in "On the radio, back then, they said".

    Args:
        window: the sentence.
        phrase: the subject of the verb of saying.
        at: the verb.
    """
    if phrase.first != phrase.last or window.lower[phrase.first] not in _ANYBODY:
        return None
    behind = window.word(at + 1) in _IN  # "They said on the wireless that"
    opens = window.lower[window.low] in _IN
    if not (behind or (opens and phrase.first - window.low <= MAX_OPENING)):
        return None
    begin, high = (at + 2, window.high) if behind else (window.low + 1, phrase.first)
    return told_in(window, begin, high)


def told_in(window: Window, begin: int, high: int) -> Phrase | None:
    """What prints, broadcasts or holds something, where a phrase names such a thing.

    Args:
        window: the sentence.
        begin: the token behind "on" or "in".
        high: where the phrase ends at the latest.
    """
    told = phrase_after(window.scene.tokens, begin, high)
    if told is None:
        return None
    near = window.lower[told.first : told.head_last + 1]
    speaks = any(w in BODIES or w in REPORTS or w in _PRINTS for w in near)
    return Phrase(told.first, told.head_last, told.head_last) if speaks else None


def read_heard(window: Window, at: int) -> Draft | None:
    """ "We hear from the defence that nobody was executed": the defence says it.

    Args:
        window: the sentence.
        at: index of "hear" or "learn", which "from" follows.
    """
    told = phrase_after(window.scene.tokens, at + 2, window.high)
    if told is None or is_number(window.lower[told.first]):
        return None
    behind = window.word(told.last + 1)
    late = window.before(at, 2) == "," and behind in {"", ".", ";"}
    if not (late or behind == "that" or behind in MARKS):
        return None
    begin = at - 2 if late else told.last + 1
    return window.draft(
        told,
        (at, at + 1),
        content_before(window, begin) if late else content_from(window, begin),
    )


def hears_from(window: Window, at: int) -> bool:
    """Whether the verb at ``at`` tells from whom something was heard."""
    cue = CUES.get(window.lower[at])
    return cue is not None and cue.lemma in _HEARING and (window.word(at + 1) == "from")


def read_officially(window: Window, at: int) -> Draft | None:
    """ "Officially, 31 prisoners died": the official voice, which has no name."""
    begin = at + 1 + (window.word(at + 1) == ",")
    near = window.lower[begin : min(window.high, begin + MAX_COUNTED)]
    opens = at == window.low or window.before(at) in {";", ":"}
    if not opens or not any(is_number(word) for word in near):
        return None
    return Draft(
        source=(at, at),
        cue=(at, at),
        content=content_from(window, begin),
        name="official",
        way="according",
    )


def read_verb_in_quotes(window: Window, at: int, quotation: Quotation) -> Draft | None:
    """ "The army “acknowledges with sorrow the loss of 11 men”": the quotation's verb.

    Args:
        window: the sentence.
        at: index of the verb, the first word of the quotation.
        quotation: the quotation.
    """
    cue = CUES[window.lower[at]]
    if cue.kind not in _TOLD or cue.form not in _SAID or at - 2 < window.low:
        return None
    last = min(window.high - 1, quotation.last - 1)
    if not any(counts_from(window, i) for i in range(at + 1, last + 1)):
        return None
    phrase = subject_before(window.scene.tokens, at - 1, window.low)
    if phrase is None or not _is_somebody(window, phrase):
        return None
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(at, at),
        content=[(at + 1, last)],
        name=window.scene.names.resolve(phrase, window.low),
        way="direct",
    )


def read_for(window: Window, at: int) -> Draft | None:
    """ "For the families, it was over six hundred": by their count.

    Args:
        window: the sentence.
        at: index of "for".
    """
    told = phrase_after(window.scene.tokens, at + 1, window.high)
    if at != window.low or told is None:
        return None
    begin = told.last + 2
    counted = window.lower[begin : begin + 2] in _IT_WAS
    if window.word(told.last + 1) != ",":
        told, begin = _before_total(window, told)
        counted = begin > 0
    if not (counted and counts_from(window, begin + 2)) or not _is_somebody(
        window, told
    ):
        return None
    return window.draft(told, (at, at), content_from(window, begin), way="according")


def _before_total(window: Window, told: Phrase) -> tuple[Phrase, int]:
    """The voice of "For the mortuary the total was 288", and where "was" stands."""
    for at in range(told.first + 1, min(window.high - 1, told.first + MAX_OPENING)):
        if window.lower[at] in OWNED and window.word(at + 1) in _STOOD:
            last = at - 1 - (window.lower[at - 1] in {"the", "that"})
            if last >= told.first:
                return Phrase(told.first, last, last), at
    return told, 0


def _is_somebody(window: Window, phrase: Phrase) -> bool:
    near = window.lower[phrase.first : phrase.head_last + 1]
    named = window.words[phrase.head_last][:1].isupper()
    return named or any(
        w in BODIES or w in ROLES or w in GROUPS or w in {"it", "he", "she", "they"}
        for w in near
    )
