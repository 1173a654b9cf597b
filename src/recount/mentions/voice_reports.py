"""Whether a verb of saying reports where it stands, and in which way."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_content import clause_ahead, counts_from, way
from recount.mentions.voice_forms import can_report
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_quotes import MARKS
from recount.mentions.voice_scene import Window
from recount.mentions.voice_words import (
    CLAIM_NOUNS,
    COUNTING,
    DENIALS,
    FIGURES,
    STUDIES,
    TOLL_VERBS,
    Cue,
    Kind,
    words,
)

NEAR = 6  # tokens in which an object is looked for
SPEAKING = frozenset(("speak", "talk"))
_TOLLS = words(syntax.TOLLS)
_SETTING = frozenset(("put", "set", "give"))
_BEFORE_SPEECH = words(syntax.BEFORE_SPEECH)
_BEFORE_CLAUSE = frozenset(("add", "sum", "conclude"))
_ONLY_THAT = frozenset(("hold", "observe"))
_LOST = words(syntax.LOST)
_LISTING = words(syntax.LISTING)
_BELIEVING = words(syntax.BELIEVING)


def way_of(window: Window, begin: int, cue: Cue, *, final: bool = False) -> str:
    """How what follows is told; ``attitude`` where it is a judgement or a wish."""
    kind = way(window, begin)
    if final and cue.lemma in _BELIEVING:
        return kind  # "A dozen died elsewhere, she thinks"
    if kind == "direct" or cue.kind is Kind.SAY or window.word(begin) == "that":
        return kind
    if cue.kind is Kind.FIND or (
        cue.kind is Kind.THINK and clause_ahead(window, begin)
    ):
        return kind
    if cue.lemma == "remember" and any(
        word.endswith("ing") for word in window.lower[begin : begin + NEAR]
    ):
        return kind
    if cue.lemma in SPEAKING and window.lower[begin - 1] == "of":
        return kind
    if cue.lemma in DENIALS and any(
        word in CLAIM_NOUNS or word in FIGURES or word[0].isdigit()
        for word in window.lower[begin : begin + NEAR]
    ):
        return kind
    return "attitude"


def reports(window: Window, phrase: Phrase, after: int, begin: int, cue: Cue) -> bool:
    """Whether the verb reports here: "claimed 12 lives" and "added 12 names" do not.

    Args:
        window: the sentence.
        phrase: who is said to speak.
        after: the token behind the verb.
        begin: where what is said begins.
        cue: the verb.
    """
    told = _reports_specially(window, phrase, after, begin, cue)
    if told is not None:
        return told
    if cue.kind is Kind.FIND and cue.lemma not in COUNTING:
        subject = window.lower[phrase.first : phrase.head_last + 1]
        return any(w in STUDIES for w in subject) or clause_ahead(window, begin)
    return True


def _reports_specially(
    window: Window, phrase: Phrase, after: int, begin: int, cue: Cue
) -> bool | None:
    """The same by the verb alone; None where it is like any other of its kind."""
    lower = window.lower
    near = lower[after : after + NEAR]
    if cue.lemma == "claim":
        return not any(word in {"lives", "life", "victims"} for word in near)
    if cue.lemma in TOLL_VERBS:
        return _puts(window, phrase, after, cue)
    if cue.lemma in _BEFORE_SPEECH:
        return window.words[begin] in MARKS or lower[begin] == "that"
    if cue.lemma in _BEFORE_CLAUSE:
        return clause_ahead(window, begin) or window.word(after) in ":,"
    if cue.lemma in _ONLY_THAT:
        return lower[begin] == "that" or window.words[begin] in MARKS
    if cue.lemma in _LISTING:
        return counts_from(window, after) or _deaths_of(window, after)
    if cue.lemma == "admit" and counts_from(window, after):
        # "admitted 40 dead", but "admitted 40 patients"
        return not _LOST.isdisjoint(lower[after : after + NEAR + 2])
    return None


def _puts(window: Window, phrase: Phrase, after: int, cue: Cue) -> bool | None:
    if window.lower[after - 1] == "it":  # "puts it at 40"
        ahead = range(after, after + NEAR)
        return any(counts_from(window, i) for i in ahead) or None
    known = cue.lemma in _SETTING or can_report(window, phrase)
    near = window.lower[after : after + NEAR]
    return known and any(word in _TOLLS for word in near)


def _deaths_of(window: Window, at: int) -> bool:
    """Whether deaths or a clause follow: "listed the deaths of", "registered that"."""
    near = window.lower[at : min(window.high, at + NEAR)]
    return not _LOST.isdisjoint(near) or clause_ahead(window, at)
