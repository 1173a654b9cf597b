"""Where the content of an attribution begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_agents import phrase_after
from recount.mentions.voice_quotes import MARKS, has_own_voice
from recount.mentions.voice_scene import Pair, Window
from recount.mentions.voice_senses import is_abbreviation
from recount.mentions.voice_words import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    CUES,
    FINITE,
    GROUPS,
    OCCASIONS,
    PREPOSITIONS,
    PRONOUNS,
    RECIPIENTS,
    SMALL_NUMBERS,
    STATING,
    TIME_WORDS,
    Cue,
    words,
)

MAX_CLAUSE_START = 14  # tokens of a subject before its verb
MAX_ASIDE = 10  # tokens of "in a telephone interview with the paper on Monday"
_GOES_ON = words(syntax.GOES_ON)
MAX_OCCASION = 6  # tokens of "in a recent telephone interview"
MAX_BOUND = 5  # tokens before a number: "as many as another 40"
_BEFORE_COUNT = words(syntax.BEFORE_COUNT)
_ASIDES = words(syntax.ASIDE_PREPOSITIONS)
_PERSONS = words(syntax.ADDRESSED)
_NEEDS_RECIPIENT = words(syntax.NEEDS_RECIPIENT)
_BOUNDS = frozenset(tuple(pair.split()) for pair in syntax.BOUNDS)
_COUNTED = words(syntax.COUNTED)
_RANGING = frozenset("range ranges ranged ranging vary varies varied".split())
_FIRST_TIME = ["for", "the", "first", "time"]
_RELATIVES = words(syntax.NOT_RESUMED)
_BEFORE_CLAUSE = frozenset(("before", "after", "when", "while"))
_QUOTE_OPENERS = frozenset("“\"‘'`")


def way(window: Window, begin: int) -> str:
    """``direct`` where the content begins with a quotation mark."""
    return "direct" if window.words[begin] in MARKS else "indirect"


def content_from(window: Window, at: int) -> list[Pair]:
    """The content from a token to the end of the sentence or of an open quotation."""
    if at >= window.high:
        return []
    words = window.words
    if window.lower[at] == "from" and window.before(at) in _RANGING:
        at -= 1  # "estimates by witnesses range from 150 to 500": one number
    last = window.high - 1
    quotation = window.scene.quote_at(last)
    if quotation is not None and at <= quotation.first and quotation.last > last:
        return [(at, quotation.last)]
    while last > at and words[last] in ".!?;:,":
        last -= 1
    return [(at, last)]


def content_before(window: Window, last: int) -> list[Pair]:
    """What stands before a cue at the end: back to the sentence or the open quote."""
    at = last
    while at > window.low and window.words[at] in ",—–;":
        at -= 1
    quotation = window.scene.quote_at(at)
    if quotation is not None:
        return [(min(window.low, quotation.first), quotation.last)]
    low = _opened_before(window, at)
    return [(low, at)] if at >= low else []


def _opened_before(window: Window, at: int) -> int:
    """The token behind a bracket that is open at ``at``; the sentence's first."""
    for opened in range(at, max(window.low, at - MAX_ASIDE) - 1, -1):
        if window.words[opened] in {")", "]"}:
            break
        if window.words[opened] in {"(", "["}:
            return opened + 1
    return window.low


def content_resumed(window: Window, at: int) -> list[Pair]:
    """The part after "..., said X, " or the quotation after "said X."."""
    words, high = window.words, window.high
    limit = min(high, at + MAX_ASIDE)
    while at < limit and words[at] not in ",.:;" and words[at] not in MARKS:
        at += 1
    if at < high and words[at] in ",;:":
        if at + 2 < high and window.lower[at + 1] in _BEFORE_CLAUSE:
            # "In June, she told me, before there was a tent, her team buried 26"
            near = range(at + 2, min(high - 1, at + MAX_CLAUSE_START))
            at = next((i for i in near if words[i] == ","), at)
        if at + 2 < high and window.lower[at + 1] not in _RELATIVES:
            return content_from(window, at + 1)
        return []
    if at < len(words) and words[at] == ".":
        at += 1
    if at < len(words) and words[at] in MARKS:
        quotation = window.scene.quote_at(at)
        if quotation is not None and quotation.first == at:
            speech = window.scene.is_speech(quotation)
            own = has_own_voice(window.scene.tokens.lower, quotation)
            return [(quotation.first, quotation.last)] if speech and not own else []
    return []


def clause_ahead(window: Window, at: int) -> bool:
    """Whether a clause, a quotation or a colon follows."""
    if at >= window.high:
        return False
    word = window.lower[at]
    if word in CLAUSE_OPENERS or word == ":" or window.words[at] in MARKS:
        return True
    if word in PRONOUNS and word != "you":
        return True
    for i in range(at, min(window.high, at + MAX_CLAUSE_START)):
        word = window.lower[i]
        if word in STATING:
            return i > at
        pointing = word == "that" and window.lower[i - 1] in PREPOSITIONS
        if word in ",;:." or (word in CLAUSE_OPENERS and not pointing):
            return False  # but "the dead in that district may be 300"
    return False


def clause_end(window: Window, begin: int, last: int) -> int:
    """The last token of a subordinate clause: before the comma of the main one."""
    lower, words = window.lower, window.words
    for at in range(begin + 1, last):
        if words[at] != "," or window.scene.quote_at(at) is not None:
            continue
        following = lower[at + 1]
        if following in _GOES_ON or following[:1].isdigit():
            continue
        if following in FINITE or following.endswith("ed"):
            return at - 1  # "which the army said had failed, killed 40"
        ahead = range(at + 2, min(last, at + MAX_CLAUSE_START))
        for verb in ahead:
            if words[verb] == ",":
                break
            if lower[verb] in STATING or lower[verb] in CUES:
                return at - 1
    return last


def skip_recipient(window: Window, at: int, cue: Cue) -> int:
    """The token after "the reporters" in "told the reporters that"."""
    if at >= window.high:
        return at
    tokens, word = window.scene.tokens, window.lower[at]
    if word == "to" and cue.lemma != "plan":
        following = window.word(at + 1)
        if following in GROUPS or following in _PERSONS or following in {"the", "a"}:
            phrase = phrase_after(tokens, at + 1, window.high)
            return phrase.head_last + 1 if phrase else at
        return at
    if cue.lemma not in RECIPIENTS or word in CLAUSE_OPENERS:
        return at
    if word in _PERSONS:
        return at + 1
    if cue.lemma not in _NEEDS_RECIPIENT or word in ":," or window.words[at] in MARKS:
        return at
    phrase = phrase_after(tokens, at, window.high)
    return at if phrase is None else phrase.head_last + 1


def informs_of_nothing(window: Window, after: int, cue: Cue) -> bool:
    """Whether "who" follows whom a verb tells: "informed police who found skulls".

    Not in 'told a woman who asked about them that "nobody was counted"'.
    """
    begin = skip_recipient(window, after, cue)
    if begin <= after or window.word(begin) not in {"who", "which"}:
        return False
    words, later = window.words, range(begin + 1, window.high - 1)
    return not any(words[i] == "that" and words[i + 1] in _QUOTE_OPENERS for i in later)


def skip_time(window: Window, at: int) -> int:
    """The token after "on Tuesday", "in a statement", "late Monday" behind a cue."""
    for _ in range(4):
        after = _skip_one(window, at)
        if after == at:
            return at
        at = after
    return at


def occasion_end(window: Window, last: int, at: int) -> int:
    """The last token of a cue with its occasion: "said in a statement"."""
    if at != last + 1 or window.word(at) != "in":
        return last
    for end in range(at + 1, min(window.high, at + MAX_OCCASION)):
        if window.lower[end] in OCCASIONS:
            return end
        if window.words[end] in ",.:;" or window.words[end] in MARKS:
            return last
    return last


def counts_from(window: Window, at: int) -> bool:
    """Whether a count begins here, with what bounds it: "at least 40", "no fewer"."""
    for i in range(at, min(window.high, at + MAX_BOUND)):
        word = window.lower[i]
        if word[:1].isdigit() or word in SMALL_NUMBERS:
            return True
        if word not in _BEFORE_COUNT and window.words[i] not in MARKS:
            return False
    return False


def _skip_one(window: Window, at: int) -> int:
    if at >= window.high:
        return at
    word = window.lower[at]
    if window.lower[at : at + len(_FIRST_TIME)] == _FIRST_TIME:
        return at + len(_FIRST_TIME)
    if word in {"this", "last", "early", "late"}:
        if word in {"early", "late"} and window.word(at + 1) in {"on", "in"}:
            return at + 1  # "said late on Sunday, doubling"
        return at + 2 if window.word(at + 1) in TIME_WORDS else at
    adverb = word in ADVERBS and word not in {"all", "both", "not"}
    if word in TIME_WORDS or word in {"here", "there"} or adverb:
        return at + 1
    if word not in _ASIDES or _counts(window, at):
        return at
    end = at + 1
    limit = min(window.high, at + MAX_ASIDE)
    while (
        end < limit
        and (
            window.words[end] not in ",.:;" or is_abbreviation(window.scene.tokens, end)
        )
        and not _counts(window, end)
        and window.words[end] not in _QUOTE_OPENERS
        and window.lower[end] not in CLAUSE_OPENERS
    ):
        end += 1
    counts = _counts(window, end) and not _has_verb(window, at, end)
    stops = end >= window.high or window.lower[end] == "that" or counts
    if stops or window.words[end] in ",.:;" or window.words[end] in _QUOTE_OPENERS:
        return end
    return at


def _has_verb(window: Window, first: int, end: int) -> bool:
    return any(
        word in FINITE or word in CUES or word in AUXILIARIES
        for word in window.lower[first:end]
    )


def _counts(window: Window, at: int) -> bool:
    """Whether a count of people begins here: "said on Monday at least 36 people died".

    Not a day of the month or a time: "said on 3 May", "at 9 p.m.".
    """
    if at >= window.high:
        return False
    word, follow = window.lower[at], window.word(at + 1)
    if (word, follow) in _BOUNDS:
        return True
    number = word[:1].isdigit() or (word in SMALL_NUMBERS and word != "one")
    return number and (follow in GROUPS or follow in _COUNTED)


def until_semicolon(window: Window, content: Sequence[Pair], at: int) -> list[Pair]:
    """What was said, up to the semicolon behind the token ``at``.

    "Over 500 are believed to have died; only 82 bodies were found": a hedge ends there.
    """
    for stop in range(at, window.high):
        if window.words[stop] == ";":
            ends = [(first, min(last, stop - 1)) for first, last in content]
            return [(first, last) for first, last in ends if first <= last]
    return list(content)
