"""Figures that a text asks about, and what it finds: "Did 500 die? No.", "FALSE".

Fact-checks print a claim and a verdict beside it, before it or under it.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from itertools import pairwise

from recount.lang.en import voice_denials as data
from recount.mentions.voice_content import counts_from
from recount.mentions.voice_phrases import subject_before
from recount.mentions.voice_scene import Draft, Scene, Window
from recount.mentions.voice_words import CALLS, CUES, is_number, words

MAX_VERDICT = 6  # tokens of "Our verdict : mostly false ."
MAX_BEFORE_VERB = 5  # tokens of "no serious source" before "supports"
_ASKING = words(data.ASKING)
EDITIONS = words(data.EDITIONS)
TEXTS = words(data.TEXTS)
OWN_TEXTS = words(data.OWN_TEXTS)
_EARLIER = frozenset(("earlier", "previous"))
_KNOWING = words(data.KNOWING)
_QUOTES = frozenset("\"“”'‘’`«»*")
_VERDICTS = frozenset(tuple(told.split()) for told in data.VERDICTS.split("|"))
_MYTHS = (("myth",), ("the", "myth"))
_RATINGS = words(data.RATINGS)
_BEFORE_VERDICTS = words(data.BEFORE_VERDICTS)
_CLAIMS = words(data.CHECKED)
_SUPPORTING = words(data.SUPPORTING)
_REJECTING = words(data.REJECTING)
_NEGATING = words(data.NEGATING)
_ENDS = words(data.ENDS)
_CLAIMED = words(data.CLAIMED)
_DEFINITE = frozenset(("the", "those", "these"))
_VAGUE = frozenset(("nobody", "no", "hundreds", "several"))
_NO = frozenset(("no", "nope"))
MAX_CALLED = 6  # tokens of "called them a complete lie"
_CALLING = frozenset(w for w, cue in CUES.items() if cue.lemma in CALLS | {"dismiss"})
_POINTING = frozenset(("them", "it", "this", "that", "these", "those"))


def read_question(window: Window) -> Draft | None:
    """A question that asks whether a figure holds: "Did 500 people die?"; "No."."""
    lower, high = window.lower, window.high
    begin = window.low
    while begin < high and window.words[begin] in _QUOTES:
        begin += 1
    if lower[begin : begin + 2] == ["no", ","] and _is_denied_count(window, begin + 2):
        return _draft(begin + 2, high - 1, "denied")  # "No, 200 were not killed"
    if begin >= high or lower[begin] not in _ASKING:
        return None
    end = high
    while end > begin and window.words[end - 1] in _QUOTES:
        end -= 1
    if window.words[end - 1] != "?" or not _counts(window, begin, end):
        return None
    if not _KNOWING.isdisjoint(lower[begin + 1 : begin + MAX_BEFORE_VERB]):
        return None  # "Have you forgotten that 40 people died?"
    answer = lower[high : high + 1]
    if answer == ["yes"]:
        return None
    stance = "denied" if answer and answer[0] in _NO else "hedged"
    return _draft(begin, end - 1, stance)


def read_called_so(window: Window, at: int) -> Draft | None:
    """ "Asked about reports that 60 had died, the minister called them a lie".

    Args:
        window: the sentence.
        at: index of what it is called: "lie", "false".
    """
    lower = window.lower
    verb = at - 1
    stop = max(window.low, at - MAX_CALLED)
    while verb > stop and not (
        lower[verb] in _CALLING and lower[verb + 1] in _POINTING
    ):
        verb -= 1
    source = subject_before(window.scene.tokens, verb, window.low)
    if lower[verb] not in _CALLING or source is None:
        return None
    noun = next(
        (i for i in range(window.low, source.first) if lower[i] in _CLAIMED), -1
    )
    if noun < 0 or not _counts(window, noun, source.first):
        return None
    last = source.first - 1 - (window.words[source.first - 1] == ",")
    draft = _draft(noun, last, "denied")
    draft.source, draft.cue = (source.first, source.last), (verb, verb)
    draft.name = window.name(source, verb)
    return draft


def _is_denied_count(window: Window, at: int) -> bool:
    """Whether "not" follows a count: "200 people were not killed"."""
    told = window.lower[at : window.high]
    end = told.index("not") if "not" in told else 0
    return any(is_number(word) for word in told[:end])


def read_unsupported(window: Window, at: int) -> Draft | None:
    """ "No serious source supports a death toll in the hundreds"."""
    before = window.lower[max(window.low, at - MAX_BEFORE_VERB) : at]
    if "no" not in before or not _counts(window, at, window.high):
        return None
    return _draft(at + 1, window.high - 1, "denied")


def read_rejecting(window: Window, at: int) -> Draft | None:
    """ "does not accept that 423 died", "nobody believes the figure of 12"."""
    lower = window.lower
    before = lower[max(window.low, at - MAX_BEFORE_VERB) : at]
    if not any(w in _NEGATING or w.endswith("n't") for w in before):
        return None
    end = at + 1
    while end < window.high and window.words[end] not in _ENDS:
        end += 1
    counted = next((i for i in range(at + 1, end) if is_number(lower[i])), 0)
    if not counted or lower[counted - 1] in _DEFINITE:
        return None  # "nobody thought the 40 dead would be found"
    told = lower[at + 1 : counted]
    figured = "that" in told or not _CLAIMED.isdisjoint(told)
    if not (figured or counts_from(window, at + 1)):
        return None
    return _draft(at + 1, end - 1, "denied")


def read_verdict(scene: Scene, inside: range, before: range | None) -> Draft | None:
    """A verdict that a sentence gives on itself, or on the one before it.

    Args:
        scene: the text.
        inside: the tokens of the sentence.
        before: those of the sentence before it, if it is the text's own.
    """
    lower = scene.tokens.lower
    opening = _opening_verdict(scene, inside)
    if opening:
        return _draft(opening, inside.stop - 1, "denied")
    if before is None or len(inside) > MAX_VERDICT:
        return None
    told = [word for word in lower[inside.start : inside.stop] if word[0].isalpha()]
    labelled = bool(told) and told[0] in _BEFORE_VERDICTS
    while told and told[0] in _BEFORE_VERDICTS | _RATINGS:
        told = told[1:]
    if tuple(told) not in _VERDICTS:
        return None
    checked = lower[before.start] in _CLAIMS or lower[before.start + 1] in _CLAIMS
    shouted = scene.tokens.words[inside.start].isupper() and not scene.tokens.upper
    if not (labelled or checked or shouted):
        return None
    return _draft(before.start, before.stop - 1, "denied")


def _opening_verdict(scene: Scene, inside: range) -> int:
    """The token behind "FALSE:" at the head of a sentence; 0 where none stands."""
    lower, words = scene.tokens.lower, scene.tokens.words
    begin = inside.start
    for length in (2, 1):
        colon = begin + length
        if colon + 1 >= inside.stop or words[colon] != ":":
            continue
        told = tuple(lower[begin:colon])
        if told in _VERDICTS or told in _MYTHS:
            return colon + 1
    return 0


def _counts(window: Window, first: int, end: int) -> bool:
    """Whether a figure is told of that is not taken for granted: "the 40 dead"."""
    for i in range(first, end):
        word = window.lower[i]
        if is_number(word) or word in _VAGUE:
            return i == first or window.lower[i - 1] not in _DEFINITE
    return False


def _draft(first: int, last: int, stance: str) -> Draft:
    return Draft(
        source=None,
        cue=(first, first),
        content=[(first, last)],
        way="label",
        stance=stance,
    )


def is_version(window: Window, first: int, last: int) -> bool:
    """Whether a source is an earlier version of the text, which it takes back."""
    near = window.lower[first : last + 1]
    return any(
        word in _EARLIER and after in OWN_TEXTS for word, after in pairwise(near)
    ) or (not TEXTS.isdisjoint(near) and not EDITIONS.isdisjoint(near))


def take_back(window: Window, draft: Draft) -> None:
    """Deny what an earlier version said, up to the figure that is put in its place."""
    draft.stance = "denied"
    for number, (first, last) in enumerate(draft.content):
        end = first
        while end < last and window.words[end + 1] not in _ENDS:
            end += 1
        draft.content[number] = (first, end)


READERS: tuple[tuple[Set[str], Callable[[Window, int], Draft | None]], ...] = (
    (_SUPPORTING, read_unsupported),
    (_REJECTING, read_rejecting),
)
"""what reads a denial at each of some words"""
TRIGGERS = _SUPPORTING | _REJECTING
"""those words"""
