"""Voices that cite voices: "X, quoted by Y, said", "Y reported, citing X"."""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_content import content_from
from recount.mentions.voice_phrases import ARTICLES, Phrase
from recount.mentions.voice_scene import Draft, Pair, Window
from recount.mentions.voice_words import CUES, words

_SPEAKING = frozenset(
    "saying telling reporting speaking putting giving stating".split()
)
_QUOTED = words(syntax.QUOTED)
_SEEN = words(syntax.SEEN)
_CITING = words(syntax.CITING)
MAX_CALLED = 8  # tokens of ", “Abu Sal”," behind a doctor
MAX_LOOK = 3  # tokens after a phrase in which ", as quoted by" may begin


def set_outer(window: Window, phrase: Phrase, draft: Draft) -> Draft:
    """The draft with the voice that quotes its source put before it.

    In "the mayor, quoted by the agency, said" the agency is the first voice, and in
    "records seen by the paper show" the paper is.
    """
    stop = min(window.high - 2, phrase.last + MAX_LOOK)
    for at in range(phrase.first + 1, stop + 1):
        seen = window.lower[at] in _SEEN
        if (seen or window.lower[at] in _QUOTED) and window.lower[at + 1] == "by":
            inside = at < phrase.head_last
            if seen and not inside:
                return draft
            high = phrase.head_last + 1 if inside else window.high
            outer = phrase_after(window.scene.tokens, at + 2, high)
            if outer is None:
                return draft
            inner = Phrase(phrase.first, at - 1, min(phrase.head_last, at - 1))
            while inner.last > inner.first and window.lower[inner.last] in {",", "as"}:
                inner = Phrase(inner.first, inner.last - 1, inner.last - 1)
            told, draft.name = draft.name, window.name(outer, at)
            if draft.name == told:  # "the paper" stands for the whole that spoke last
                draft.name = _as_told(window, outer)
            name = "" if seen else window.name(inner, at)
            if name in {"", draft.name}:  # "sources" stands for who spoke last
                name = _as_told(window, inner)
            draft.via = (name,)
            return draft
        if window.lower[at] in _CITING and at < phrase.last:
            draft.via = (window.name(Phrase(at + 1, phrase.last, phrase.last), at),)
            outer = Phrase(phrase.first, at - 1, at - 1)
            draft.name = window.name(outer, phrase.first)
            return draft
    return draft


def _as_told(window: Window, phrase: Phrase) -> str:
    """The words of a phrase, without an article before them."""
    first = phrase.first
    if first < phrase.last and window.lower[first] in ARTICLES:
        first += 1
    tokens = window.scene.tokens
    return tokens.span(first, phrase.last).cut(tokens.text)


def read_quoting(window: Window, phrase: Phrase, cue: Pair) -> Draft | None:
    """ "The agency quoted a doctor as saying that ...": the doctor is the second."""
    if window.lower[cue[1]] not in {"quoted", "quotes", "cited", "cites"}:
        return None
    inner = phrase_after(window.scene.tokens, cue[1] + 1, window.high)
    if inner is None:
        return None
    said = inner.last + 1
    if window.word(said) == ",":  # "quoted a doctor, “Abu Sal”, as saying"
        near = range(said + 1, min(window.high, said + MAX_CALLED))
        said = next((i + 1 for i in near if window.lower[i] == ","), said)
        said += window.word(said) == "," and window.word(said + 1) == "as"
    if window.word(said) == "who" and window.word(said + 1) in CUES:
        return window.draft(phrase, cue, content_from(window, said))
    if window.word(said) != "as":
        return None
    if window.word(said + 1) not in _SPEAKING:
        return None
    content = content_from(window, said + 2)
    if not content:
        return None
    return Draft(
        source=(phrase.first, phrase.last),
        cue=cue,
        content=content,
        name=window.name(phrase, cue[0]),
        via=(window.name(inner, cue[1]),),
    )


def join_cited(window: Window, found: Sequence[Draft]) -> None:
    """Give "Y reported, citing X" its second voice and end its content there."""
    _join_leading(window, found)
    for draft in found:
        at = draft.cue[1]
        if window.lower[at] not in _CITING or draft.way != "attitude":
            continue
        inner = phrase_after(window.scene.tokens, at + 1, window.high)
        teller = _nearest(found, draft)
        if inner is not None and window.word(inner.last + 1) == ":":
            _cite_in_label(window, draft, inner)
            continue
        if inner is None or teller is None:
            continue
        name = window.name(inner, at)
        if name and name != teller.name:
            teller.via = (name,)
        first, last = teller.content[-1]
        if first < at - 1 <= last and window.words[at - 1] == ",":
            teller.content[-1] = (first, at - 2)


def _cite_in_label(window: Window, draft: Draft, inner: Phrase) -> None:
    """ "The agency, quoting the ministry: 114 dead": what stands behind the colon."""
    content = content_from(window, inner.last + 2)
    name = window.name(inner, draft.cue[1])
    if content and name and name != draft.name:
        draft.content, draft.via, draft.way = content, (name,), "indirect"


def _join_leading(window: Window, found: Sequence[Draft]) -> None:
    """ "Citing hospital officials, the agency said": the officials are the second."""
    if window.lower[window.low] not in _CITING:
        return
    inner = phrase_after(window.scene.tokens, window.low + 1, window.high)
    if inner is None or window.word(inner.last + 1) != ",":
        return
    for draft in found:
        if draft.source and draft.source[0] == inner.last + 2 and not draft.via:
            name = window.name(inner, window.low)
            draft.via = (name,) if name and name != draft.name else ()


def _nearest(found: Sequence[Draft], cited: Draft) -> Draft | None:
    told = [d for d in found if d.source and d.content and d.way != "attitude"]
    before = [d for d in told if d.cue < cited.cue]
    return before[-1] if before else next(iter(told), None)
