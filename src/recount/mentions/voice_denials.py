"""Figures that a text says do not hold: "reports of 40 dead are false"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from recount.lang.en import voice_denials as data
from recount.mentions import voice_verdicts as verdicts
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_scene import Draft, Window
from recount.mentions.voice_words import (
    CALLS,
    CUES,
    DETERMINERS,
    GROUPS,
    PREPOSITIONS,
    Form,
    Kind,
    is_number,
    words,
)

MAX_SUBJECT = 45  # tokens between "reports of" and "are false"
MAX_OBJECT = 20  # tokens between "called" and "baseless"
NEAR = 8  # tokens from "version" to its verb
MAX_NEAR = 4  # tokens between two words of one phrase
SAYING = frozenset(
    word
    for word, cue in CUES.items()
    if cue.kind is Kind.SAY and cue.form in {Form.PAST, Form.THIRD}
)
"""finite verbs of saying"""
_FALSE = words(data.FALSE)
_ARTICLES = frozenset(("a", "an"))
_MARKS = frozenset("\"“‘'")
_PHRASES = tuple(tuple(told.split()) for told in data.FALSE_PHRASES.split("|"))
_CLAIMED = words(data.CLAIMED)
_SPREAD = words(data.SPREAD)
_SPREAD_BY = words(data.SPREAD_BY)
_NO_PROOF = words(data.NO_PROOF)
_WRONGLY = words(data.WRONGLY)
_MISSTATING = words(data.MISSTATING)
_CLAIMED_FIELDS = words(data.CLAIMED_FIELDS)
_ACTUAL = words(data.ACTUAL)
_UNSURE = words(data.UNSURE)
_SEEMS = words(data.SEEMS)
_UNCONFIRMED = words(data.UNCONFIRMED)
_RETRACTING = words(data.RETRACTING)
_VERIFIED = frozenset(("verified", "confirmed", "corroborated", "substantiated"))
_HARMING = words(data.HARMING)
_MINDED = words(data.MINDED)
_RUMOUR = frozenset(("rumour", "rumor"))
_ENDS = words(data.ENDS)
_DOUBTS = _UNSURE | _SEEMS | _RUMOUR | {"ruled"}
_OF_ITS_OWN = DETERMINERS | {"earlier", "its", "their", "his", "her", "previous"}
_DEFINITE = frozenset(("the", "those", "these"))
_SETTING = frozenset(("before", "after", "when", "while", "because", "since"))
_MAY_FOLLOW = frozenset(("by", "as", "at", "on", "since", "for", "from"))
_STATES = frozenset(("is", "are", "was", "were", "be", "been", "remain", "remains"))
_HELPERS = frozenset("do does did has have had 's finds find found".split()) | _STATES
_NEGATIONS = frozenset(("not", "never", "no", "n't", "didn't", "wasn't", "weren't"))
TRIGGERS = (
    _FALSE
    | verdicts.OWN_TEXTS
    | _NO_PROOF
    | _WRONGLY
    | _MISSTATING
    | _ACTUAL
    | _UNSURE
    | _UNCONFIRMED
    | _SEEMS
    | _RETRACTING
    | _VERIFIED
    | _RUMOUR
    | verdicts.TRIGGERS
    | {"contrary", "never", "ruled", "point", "?"}
    | {phrase[0] for phrase in _PHRASES}
)
"""words at which a denial may be told"""


def read_denials(window: Window, triggers: Iterable[int]) -> list[Draft]:
    """What a sentence says does not hold, with who is said to have said it.

    Args:
        window: the sentence.
        triggers: its tokens that are in ``TRIGGERS``, in order.
    """
    asked = verdicts.read_question(window)
    found = [asked] if asked is not None else []
    for at in triggers:
        draft = _read(window, at)
        if draft is not None:
            found.append(draft)
    return found


def _read(window: Window, at: int) -> Draft | None:
    word = window.lower[at]
    for vocabulary, reader in _READERS:
        if word in vocabulary:
            return reader(window, at)
    if word in _MISSTATING and window.word(at + 1) in {"the", "its", "their"}:
        told = _from(window, at + 1)
        if told is not None:
            return told
    if word in _ACTUAL and ":" in window.lower[window.low : at]:
        return _read_actual(window, at)
    end = _false_end(window, at)
    if not end:
        return _read_nor(window, at)
    called = _read_called(window, at) or verdicts.read_called_so(window, at)
    return _read_subject(window, at, end) or called


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


def _helper_before(window: Window, at: int) -> int:
    """The "was" before an article, over a quotation mark; 0 where none stands."""
    before = at - 1 - (window.words[at - 1] in _MARKS)
    return before if window.lower[before] in _HELPERS else 0


def _read_subject(window: Window, at: int, end: int) -> Draft | None:
    """ "Reports of 40 dead are false", "the figure of 120 is without foundation"."""
    lower = window.lower
    verb = at - 1
    while verb > window.low and at - verb <= MAX_NEAR and lower[verb] not in _HELPERS:
        helper = _helper_before(window, verb) if lower[verb] in _ARTICLES else 0
        if helper:
            verb = helper  # "was “an old fabrication”"
            break
        if lower[verb] in PREPOSITIONS or lower[verb] in DETERMINERS:
            return None  # "when the pilot was on the wrong runway"
        verb -= 1
    based = lower[at] == "no" and window.word(end) == "in"  # "has no basis in"
    if lower[verb] not in _HELPERS or (_goes_on(window, end) and not based):
        return None
    counted = False
    for i in range(verb - 1, max(window.low, verb - MAX_SUBJECT) - 1, -1):
        if lower[i] in _ENDS:
            break
        counted = counted or _is_count(lower[i])
        if lower[i] in _CLAIMED and counted:
            return _denied(window, i, verb - 1, (verb, at), _spreader(window, i, verb))
        said = lower[i] in SAYING and lower[i + 1] != "by"
        if lower[i] in _SETTING or (counted and said):
            break  # "the report says 40 were killed before the officers were dismissed"
    return _of_it(window, end) if lower[verb - 1] == "it" else None


def _of_it(window: Window, end: int) -> Draft | None:
    """ "It is not true that 600 died", also with an aside before "that"."""
    if window.word(end) == ",":  # "it is not true, as some wrote, that"
        near = range(end + 1, min(window.high, end + NEAR))
        end = next((i + 1 for i in near if window.lower[i] == ","), end)
    return _from(window, end + 1) if window.word(end) == "that" else None


def _goes_on(window: Window, end: int) -> bool:
    """Whether more than a stop or an adverb follows: "false in one detail"."""
    follow = window.word(end)
    return follow in PREPOSITIONS - _MAY_FOLLOW or follow in GROUPS


def _spreader(window: Window, first: int, end: int) -> Phrase | None:
    """Who spread it: "circulating on social networks", "given in the newspapers"."""
    lower = window.lower
    for i in range(first + 1, end - 1):
        if lower[i] in _SPREAD and lower[i + 1] in _SPREAD_BY:
            by = next((j for j in range(i + 1, end - 1) if lower[j] == "by"), i + 1)
            return phrase_after(window.scene.tokens, by + 1, end)
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


def _read_doubt(window: Window, at: int) -> Draft | None:
    """ "It seems that 40 died", "it is unclear whether", "rumour has it that"."""
    lower, word = window.lower, window.lower[at]
    begin = at + 1
    if word in _SEEMS and window.before(at) != "it":
        return None
    if word == "ruled" and window.word(begin) != "out":
        return None  # "the court ruled that"
    if word == "ruled":
        begin += 1
    elif word in _RUMOUR:
        begin += 2 * (lower[at + 1 : at + 3] == ["has", "it"])
    if window.word(begin) not in {"that", "whether", "if"}:
        return None
    told = _from(window, begin + 1)
    if told is not None:
        told.stance = "hedged"
    return told


def _read_retracted(window: Window, at: int) -> Draft | None:
    """ "The ministry withdrew its figure of 40", "corrected a toll of 40 to 12"."""
    near = window.lower[at + 1 : min(window.high, at + 1 + MAX_NEAR)]
    if window.before(at) in _STATES:
        return None
    put = next((i for i, w in enumerate(near) if w == "from"), 0)
    if "to" in near[:put] and _is_count(window.word(at + put + 2)):
        # "corrects the number to seven from 12"
        return _denied(window, at + put + 1, at + put + 2, (at, at), None)
    if _CLAIMED.isdisjoint(near):
        return None
    if not near or near[0] not in _OF_ITS_OWN:
        return None  # "withdrew after reports of 40 dead"
    told = _from(window, at + 1)
    source = subject_before(window.scene.tokens, at, window.low)
    if told is None or (source is None and not window.lower[at].endswith("ing")):
        return None
    first, last = told.content[0]
    for end in range(first, last):
        if window.lower[end] == "to" and _is_count(window.lower[end + 1]):
            last = end - 1
            break
    return _denied(window, first, last, (at, at), source)


def _read_contrary(window: Window, at: int) -> Draft | None:
    """ "Contrary to reports that 40 died", "never killed", "at no point were"."""
    lower, begin = window.lower, at + 1
    if lower[at] == "contrary":
        if window.word(begin) != "to" or window.word(begin + 1) not in _CLAIMED:
            return None
        end = next((i for i in range(at, window.high) if lower[i] == ","), window.high)
        return _denied(window, begin + 1, end - 1, (at, begin), None)
    if lower[at] == "point" and lower[at - 2 : at] != ["at", "no"]:
        return None
    near = lower[begin : min(window.high, begin + MAX_NEAR)]
    definite = not _DEFINITE.isdisjoint(near)
    if lower[at] == "never" and (definite or not near or near[0] not in _HARMING):
        return None  # "never arrested the two who killed 12"
    return _from(window, begin) if any(map(_is_count, near)) else None


def hedge_unconfirmed(window: Window, draft: Draft) -> None:
    """Leave open what "unverified reports" say."""
    if draft.source is not None and draft.stance == "asserted":
        near = window.lower[draft.source[0] : draft.source[1] + 1]
        if not _UNCONFIRMED.isdisjoint(near):
            draft.stance = "hedged"


def _read_unverified(window: Window, at: int) -> Draft | None:
    """ "The figure of 150 could not be verified": it is left open."""
    near = window.lower[max(window.low, at - NEAR) : at]
    if "be" not in near and "been" not in near:
        return None
    denying = _NEGATIONS | {"cannot"}
    negated = [i for i, word in enumerate(near) if word in denying]
    if not negated:
        return None
    end = at - len(near) + negated[0]
    begin = end
    while begin > window.low and window.words[begin - 1] not in _ENDS:
        begin -= 1
    if not any(_is_count(window.lower[i]) for i in range(begin, end)):
        return None
    told = _denied(window, begin, end - 1, (end, at), None)
    told.stance = "hedged"
    return told


def _read_version(window: Window, at: int) -> Draft | None:
    """ "An earlier version said that 261 had died": the text takes it back."""
    if verdicts.EDITIONS.isdisjoint(window.lower[max(window.low, at - 2) : at]):
        return None
    if not _MISSTATING.isdisjoint(window.lower[at : min(window.high, at + NEAR)]):
        return None  # read there
    return _from(window, at + 1)


def _read_no_proof(window: Window, at: int) -> Draft | None:
    if window.before(at) != "no" or window.word(at + 1) not in {
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


def read_refusal(window: Window) -> list[Draft]:
    """A heading that answers: "No, the army did not bury 600 bodies"."""
    lower = window.lower
    if lower[window.low] != "no" or window.word(window.low + 1) != ",":
        return []
    for at in range(window.low + 2, window.high):
        if lower[at] in _NEGATIONS or lower[at].endswith("n't"):
            if window.word(at + 1) in _MINDED:
                return []  # "No, we have not forgotten the 12 people killed"
            told = _from(window, at + 1)
            return [told] if told else []
    return []


def _is_count(word: str) -> bool:
    return is_number(word) or word in {"no", "nobody"}


_READERS: tuple[tuple[Set[str], Callable[[Window, int], Draft | None]], ...] = (
    (verdicts.TEXTS, _read_version),
    (_NO_PROOF, _read_no_proof),
    (_WRONGLY, _read_wrongly),
    (_DOUBTS, _read_doubt),
    (_RETRACTING, _read_retracted),
    (_VERIFIED, _read_unverified),
    (frozenset(("contrary", "never", "point")), _read_contrary),
    *verdicts.READERS,
)
