"""Reports that hide who tells them: "reports of 12 deaths", "talk on social media of".

Where they go round is told as their voice; who received them passes them on.
"""

from __future__ import annotations

from recount.lang.en import voice_kinds
from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_content import content_from, counts_from
from recount.mentions.voice_forms import verb_group
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_words import (
    BODIES,
    CUES,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    RECEIVED,
    ROLES,
    RUMOURS,
    words,
)

MAX_REPORTS = 16  # tokens from "reports" to "alleging"
MAX_WHERE = 7  # tokens of "on the social networks"
MAX_RECEIVED = 3  # tokens from "received" to "reports"
_RECEIVING = words(syntax.RECEIVING)
_SPREADING = words(syntax.SPREADING)
MAX_ASIDE = 10  # tokens of ", which it could not verify,"
_BEFORE_REPORTS = DETERMINERS | PREPOSITIONS | FINITE | frozenset(CUES) | {","}
_WHERE = frozenset(("on", "in", "from"))
_MEDIA = words(voice_kinds.MEDIA)
_THAT = frozenset(("that", "of"))


def is_rumour(window: Window, at: int) -> bool:
    """Whether the word is a noun of what is told without who tells it."""
    return window.lower[at] in RUMOURS


def read_rumour(window: Window, at: int) -> Draft | None:
    """The voice of a report at ``at``, hidden or told by where it goes round.

    Args:
        window: the sentence.
        at: index of "reports", "talk" or "information".
    """
    that = at + 1
    if window.word(that) == ",":  # "received allegations, which it could not check,"
        near = range(that + 1, min(window.high, that + MAX_ASIDE))
        that = next((i + 1 for i in near if window.lower[i] == ","), that)
    if window.word(that) == "that":
        return _read_received(window, at, that)
    if at + 2 >= window.high or not is_rumour(window, at):
        return None
    if window.word(at + 1) == "of":
        return _read_of(window, at)
    return _read_in(window, at) if window.word(at + 1) in _WHERE else None


def reports_before(window: Window, at: int) -> Phrase | None:
    """The reports of "malicious reports circulating on networks, alleging that".

    Args:
        window: the sentence.
        at: the participle that tells what they say.
    """
    stop = max(window.low, at - MAX_REPORTS)
    for noun in range(at - 1, stop, -1):
        word = window.lower[noun]
        if word in FINITE or (word in CUES and word not in RUMOURS):
            return None
        if word in RUMOURS and word != "talk":
            first = noun
            while first > window.low and window.lower[first - 1] not in _BEFORE_REPORTS:
                first -= 1
            last = at - 1 - (window.lower[at - 1] == ",")
            return Phrase(first, last, noun) if noun - first <= 2 else None
    return None


def _read_of(window: Window, at: int) -> Draft | None:
    # "reports of 12 deaths", but not "reports of the health ministry"
    near = window.lower[at + 2 : min(window.high, at + 6)]
    if any(word in BODIES or word in ROLES for word in near):
        return None
    return _hidden(window, at, at + 2, None)


def _read_in(window: Window, at: int) -> Draft | None:
    """ "Reports on social networks that 60 had died": the networks tell it."""
    end = at + 2
    while end < min(window.high, at + MAX_WHERE) and window.lower[end] not in _THAT:
        if not window.lower[end][:1].isalpha():
            return None  # "reports on social media, claiming that"
        end += 1
    if window.word(end) not in _THAT or _MEDIA.isdisjoint(window.lower[at + 2 : end]):
        return None
    return _hidden(window, at, end + 1, Phrase(at + 2, end - 1, end - 1))


def _read_received(window: Window, at: int, that: int) -> Draft | None:
    """ "Partners have received information that 25 men were held": they pass it on."""
    if window.lower[at] not in RECEIVED:
        return None
    verb = at - 1
    known = _RECEIVING | _SPREADING
    while verb > max(window.low, at - MAX_RECEIVED) and (
        window.lower[verb] not in known
    ):
        verb -= 1
    if verb <= window.low or window.lower[verb] not in known:
        return None
    if "no" in window.lower[verb + 1 : at]:
        return None
    phrase = subject_before(window.scene.tokens, verb_group(window, verb), window.low)
    if phrase is None:
        return None
    draft = _hidden(window, at, that + 1, phrase)
    sure = window.lower[at] == "information" or window.lower[verb] in _SPREADING
    if draft is not None and sure:
        draft.stance = "asserted"
    return draft


def _hidden(window: Window, at: int, begin: int, source: Phrase | None) -> Draft | None:
    content = content_from(window, begin)
    if not content or (source is not None and not _counts(window, *content[0])):
        return None
    return Draft(
        source=(source.first, source.last) if source else None,
        cue=(at, begin - 1) if source is None else (at, at),
        content=content,
        name=window.name(source, at),
        way="nominal",
        stance="hedged",
    )


def _counts(window: Window, first: int, last: int) -> bool:
    return any(counts_from(window, i) for i in range(first, last + 1))
