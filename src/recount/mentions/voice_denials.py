"""Figures that a text says do not hold: "reports of 40 dead are false"."""

from __future__ import annotations

from collections.abc import Iterable

from recount.lang.en import voice_denials as data
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_words import (
    CALLS,
    CUES,
    SMALL_NUMBERS,
    words,
)

MAX_SUBJECT = 45  # tokens between "reports of" and "are false"
MAX_OBJECT = 20  # tokens between "called" and "baseless"
NEAR = 8  # tokens from "version" to its verb
MAX_NEAR = 4  # tokens between two words of one phrase
_FALSE = words(data.FALSE)
_PHRASES = tuple(tuple(told.split()) for told in data.FALSE_PHRASES.split("|"))
_CLAIMED = words(data.CLAIMED)
_SPREAD = words(data.SPREAD)
_SPREAD_BY = words(data.SPREAD_BY)
_EDITIONS = words(data.EDITIONS)
_TEXTS = words(data.TEXTS)
_NO_PROOF = words(data.NO_PROOF)
_WRONGLY = words(data.WRONGLY)
_MISSTATING = words(data.MISSTATING)
_CLAIMED_FIELDS = words(data.CLAIMED_FIELDS)
_ACTUAL = words(data.ACTUAL)
_ENDS = words(data.ENDS)
_STATES = frozenset(("is", "are", "was", "were", "be", "been", "remain", "remains"))
_HELPERS = frozenset(("do", "does", "did", "has", "have", "had", "'s")) | _STATES
_NEGATIONS = frozenset(("not", "never", "no", "n't", "didn't", "wasn't", "weren't"))
TRIGGERS = (
    _FALSE
    | _TEXTS
    | _NO_PROOF
    | _WRONGLY
    | _MISSTATING
    | _ACTUAL
    | {phrase[0] for phrase in _PHRASES}
)
"""words at which a denial may be told"""


def read_denials(window: Window, triggers: Iterable[int]) -> list[Draft]:
    """What a sentence says does not hold, with who is said to have said it.

    Args:
        window: the sentence.
        triggers: its tokens that are in ``TRIGGERS``, in order.
    """
    found: list[Draft] = []
    for at in triggers:
        draft = _read(window, at)
        if draft is not None:
            found.append(draft)
    return found


def _read(window: Window, at: int) -> Draft | None:
    word = window.lower[at]
    if word in _TEXTS:
        return _read_version(window, at)
    if word in _NO_PROOF:
        return _read_no_proof(window, at)
    if word in _WRONGLY:
        return _read_wrongly(window, at)
    if word in _MISSTATING and window.word(at + 1) in {"the", "its", "their"}:
        told = _from(window, at + 1)
        if told is not None:
            return told
    if word in _ACTUAL and ":" in window.lower[window.low : at]:
        return _read_actual(window, at)
    end = _false_end(window, at)
    if not end:
        return _read_nor(window, at)
    return _read_subject(window, at, end) or _read_called(window, at)


def _read_nor(window: Window, at: int) -> Draft | None:
    # "Nor is it true that 1,263 were arrested", "it isn't true that"
    if window.lower[at] != "true" or window.word(at + 1) != "that":
        return None
    near = window.lower[max(window.low, at - MAX_NEAR) : at]
    if not any(
        word in {"nor", "never", "hardly"} or word.endswith("n't") for word in near
    ):
        return None
    return _from(window, at + 2)


def _false_end(window: Window, at: int) -> int:
    """The token after what says that something does not hold; 0: nothing does."""
    if window.lower[at] in _FALSE:
        return at + 1
    for phrase in _PHRASES:
        if tuple(window.lower[at : at + len(phrase)]) == phrase:
            return at + len(phrase)
    return 0


def _read_subject(window: Window, at: int, end: int) -> Draft | None:
    """ "Reports of 40 dead are false", "the figure of 120 is without foundation"."""
    lower = window.lower
    verb = at - 1
    while verb > window.low and at - verb <= MAX_NEAR and lower[verb] not in _HELPERS:
        verb -= 1
    if lower[verb] not in _HELPERS:
        return None
    counted = False
    for i in range(verb - 1, max(window.low, verb - MAX_SUBJECT) - 1, -1):
        if lower[i] in _ENDS:
            break
        counted = counted or _is_count(lower[i])
        if lower[i] in _CLAIMED and counted:
            return _denied(window, i, verb - 1, (verb, at), _spreader(window, i, verb))
    if lower[verb - 1] == "it" and window.word(end) == "that":
        return _from(window, end + 1)  # "it is not true that 600 died"
    return None


def _spreader(window: Window, first: int, end: int) -> Phrase | None:
    """Who spread it: "circulating on social networks", "given in the newspapers"."""
    lower = window.lower
    for i in range(first + 1, end - 1):
        if lower[i] in _SPREAD and lower[i + 1] in _SPREAD_BY:
            return phrase_after(window.scene.tokens, i + 2, end)
    return None


def _read_called(window: Window, at: int) -> Draft | None:
    """ "The governor called the figure of 300 inflated"."""
    lower = window.lower
    for verb in range(at - 2, max(window.low, at - MAX_OBJECT), -1):
        cue = CUES.get(lower[verb])
        if cue is None or cue.lemma not in CALLS:
            continue
        object_ = range(verb + 1, at)
        if not any(lower[i] in _CLAIMED for i in object_):
            return None
        if not any(_is_count(lower[i]) for i in object_):
            return None
        source = subject_before(window.scene.tokens, verb, window.low)
        return _denied(window, verb + 1, at - 1, (verb, verb), source)
    return None


def _read_version(window: Window, at: int) -> Draft | None:
    """ "An earlier version said that 261 had died": the text takes it back."""
    if _EDITIONS.isdisjoint(window.lower[max(window.low, at - 2) : at]):
        return None
    if not _MISSTATING.isdisjoint(window.lower[at : min(window.high, at + NEAR)]):
        return None  # read there
    return _from(window, at + 1)


def _read_no_proof(window: Window, at: int) -> Draft | None:
    if window.lower[at - 1] != "no" or window.word(at + 1) not in {
        "that",
        "of",
        "for",
        "in",
        "to",
    }:
        return None
    return _from(window, at + 2)


def _read_wrongly(window: Window, at: int) -> Draft | None:
    near = window.lower[max(window.low, at - 2) : min(window.high, at + 3)]
    if not any(word in CUES for word in near):
        return None
    return _from(window, at + 1)


def _read_actual(window: Window, at: int) -> Draft | None:
    """ "Claimed dead: 400; actual dead: 97": the first is not what happened."""
    lower = window.lower
    for i in range(max(window.low, at - 2 * MAX_NEAR), at):
        if lower[i] in _CLAIMED_FIELDS and ":" in lower[i : i + MAX_NEAR]:
            return _denied(window, i, at - 2, (i, i), None)
    return None


def _from(window: Window, begin: int) -> Draft | None:
    """What follows is denied, up to a stop or a semicolon, where it counts."""
    end = begin
    while end < window.high and window.words[end] not in _ENDS:
        end += 1
    if not any(_is_count(window.lower[i]) for i in range(begin, end)):
        return None
    return _denied(window, begin, end - 1, (begin - 1, begin - 1), None)


def _denied(
    window: Window,
    first: int,
    last: int,
    cue: tuple[int, int],
    source: Phrase | None,
) -> Draft:
    return Draft(
        source=(source.first, source.last) if source else None,
        cue=cue,
        content=[(first, last)],
        name=window.name(source, first) if source else "",
        way="label",
        stance="denied",
    )


def is_version(window: Window, first: int, last: int) -> bool:
    """Whether a source is an earlier version of the text, which is nobody's voice."""
    near = window.lower[first : last + 1]
    return (
        len(near) > 1 and not _TEXTS.isdisjoint(near) and not _EDITIONS.isdisjoint(near)
    )


def take_back(window: Window, draft: Draft) -> None:
    """Deny what an earlier version said, up to the figure that is put in its place."""
    draft.stance = "denied"
    for number, (first, last) in enumerate(draft.content):
        end = first
        while end < last and window.words[end + 1] not in _ENDS:
            end += 1
        draft.content[number] = (first, end)


def read_refusal(window: Window) -> list[Draft]:
    """A heading that answers: "No, the army did not bury 600 bodies"."""
    lower = window.lower
    if lower[window.low] != "no" or window.word(window.low + 1) != ",":
        return []
    for at in range(window.low + 2, window.high):
        if lower[at] in _NEGATIONS or lower[at].endswith("n't"):
            told = _from(window, at + 1)
            return [told] if told else []
    return []


def _is_count(word: str) -> bool:
    return word[:1].isdigit() or word in SMALL_NUMBERS or word in {"no", "nobody"}
