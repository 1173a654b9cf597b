"""Voices behind their verb: "…, said the mayor", "As reports the agency"."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.lang.en.dates import WEEKDAYS
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_chains import set_outer
from recount.mentions.voice_content import (
    content_before,
    content_from,
    content_resumed,
    counts_from,
)
from recount.mentions.voice_phrases import ARTICLES, Phrase
from recount.mentions.voice_quotes import MARKS
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_speakers import main_verb
from recount.mentions.voice_words import (
    CUES,
    TIME_WORDS,
    WITH_PARTICLE,
    Cue,
    Form,
    Kind,
    words,
)

_ON = frozenset(("on", "in", "early", "late", "last"))
MAX_DAY = 6  # tokens of "in early August 2018"
_WHILE = frozenset(("as", "while", "after", "amid"))
_RECKONING = frozenset(("reckon", "calculate", "think", "believe"))
_NEVER_INVERTED = words(syntax.NEEDS_RECIPIENT) | WITH_PARTICLE


def read_inverted(window: Window, at: int, cue: Cue) -> Draft | None:
    """The attribution of "“…,” said X" and "…, said X", if the verb makes one."""
    by = _by(window, at)
    if window.before(at) == "as" and (at == window.low + 1 or by):
        return _read_as_by(window, at, by, cue) if by else _read_as(window, at, cue)
    said = cue.form in {Form.PAST, Form.THIRD} or window.lower[at] == "say"
    told = cue.kind in {Kind.SAY, Kind.STANCE} or cue.lemma in _RECKONING
    never = cue.lemma in _NEVER_INVERTED or window.word(at + 1) == "down"
    if not said or not told or never or at == 0:
        return None  # "Maria, 34, told the paper", "Roe, God rest him, wrote down"
    scene, previous = window.scene, window.words[at - 1]
    closes = previous in MARKS and scene.quote_at(at - 1) is not None
    reckoned = cue.kind is Kind.SAY or cue.lemma in _RECKONING
    if not closes and (previous != "," or not reckoned):
        return None
    phrase = phrase_after(scene.tokens, at + 1, window.high)
    if phrase is None or not (closes or _may_invert(window, at, phrase)):
        return None
    counts = not closes and counts_from(window, at + 1)
    if window.word(at + 1) in WEEKDAYS or (counts and window.word(at + 1) != "one"):
        return None  # "the reporter, who was there, wrote six hundred"
    content = content_before(window, at - 1)
    if not content:
        return None
    resumed = content_resumed(window, phrase.last + 1)
    if not closes or any(window.words[first] in MARKS for first, _ in resumed):
        content += resumed
    draft = window.draft(
        phrase, (at, at), content, way="direct" if closes else "indirect"
    )
    return set_outer(window, phrase, draft)


def _read_as(window: Window, at: int, cue: Cue) -> Draft | None:
    # "As reports the agency, 3 bodies were found"
    if cue.form not in {Form.PAST, Form.THIRD} or cue.kind is not Kind.SAY:
        return None
    phrase = phrase_after(window.scene.tokens, at + 1, window.high)
    if phrase is None or phrase.last + 2 >= window.high:
        return None
    comma = phrase.last + 1
    for i in range(phrase.first + 1, phrase.last):
        if window.lower[i : i + 2] == ["with", "reference"]:
            phrase, comma = Phrase(phrase.first, i - 1, i - 1), i
    draft = window.draft(phrase, (at, at), [])
    if window.lower[comma : comma + 3] == ["with", "reference", "to"]:
        inner = phrase_after(window.scene.tokens, comma + 3, window.high)
        if inner is not None:
            draft.via, comma = (window.name(inner, at),), inner.last + 1
    if window.word(comma) != ",":
        return None
    draft.content = content_from(window, comma + 1)
    return draft


def _by(window: Window, at: int) -> int:
    """The "by" behind a verb and its day: "as stated in early August by"; or 0."""
    for i in range(at + 1, min(window.high, at + MAX_DAY)):
        word = window.lower[i]
        if word == "by":
            return i
        if not (word in _ON or _is_dated(word)):
            return 0
    return 0


def _read_as_by(window: Window, at: int, by: int, cue: Cue) -> Draft | None:
    # "As reported by the agency, 3 bodies were found", "13 died, as told by a clerk."
    if cue.form not in {Form.PAST, Form.PARTICIPLE} or cue.kind is not Kind.SAY:
        return None
    phrase = phrase_after(window.scene.tokens, by + 1, window.high)
    if phrase is None:
        return None
    before = at - 2 - (window.before(at - 1) in {",", "("})
    content = content_before(window, before) if before > window.low else []
    if window.word(phrase.last + 1) == ",":
        content += content_from(window, phrase.last + 2)
    if not content:
        return None
    return Draft(
        source=(phrase.first, phrase.last),
        cue=(at - 1, by),
        content=content,
        name=window.name(phrase, at),
        way="according",
    )


def _counts_behind(window: Window, phrase: Phrase) -> bool:
    # What is said goes on behind the comma, and counts.
    return counts_from(window, phrase.last + 2)


def _is_dated(word: str) -> bool:
    return word in TIME_WORDS or word[:1].isdigit()


def _may_invert(window: Window, at: int, phrase: Phrase) -> bool:
    # "The toll rose, said the mayor." but not "Roe, a clerk, noted the rule."
    end = phrase.last + 1
    if window.word(end) == "of" and _is_dated(window.word(end + 1)):
        end += 2 + _is_dated(window.word(end + 2))  # "the report of August 11;"
    if window.word(end) not in ".,;" or window.word(at + 1) in {"it", "we"}:
        return False
    if window.word(at + 1)[:1].isdigit():
        return False
    if any(
        window.lower[i] in CUES and window.lower[i - 1] not in ARTICLES  # "the state"
        for i in range(phrase.first, phrase.head_last + 1)
    ):
        return False
    if all(counts_from(window, i) for i in range(window.low, at - 1)):
        return True  # "Forty-nine, says one side."
    if window.word(phrase.last + 1) == "," and _counts_behind(window, phrase):
        return True  # "All told, reckons Roe, 212 have died"
    ends = end >= window.high or window.words[end] in ".;"
    ends |= window.word(end + 1) in _WHILE  # "12 dead, says the mayor, as troops"
    if ends and counts_from(window, window.low):
        return True  # "12 dead in Karsa blast, say police"
    return any(main_verb(window, i) for i in range(window.low + 1, at - 1))
