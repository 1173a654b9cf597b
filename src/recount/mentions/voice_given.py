"""Who gives a bare count by a verb that tells of no words: "the list runs to 700".

"The Commission came to 620", "their own telegram has 590", "she prefers four hundred":
such verbs report before a number that counts nothing else, and nowhere else.
"""

from __future__ import annotations

from recount.lang.en import again, voice_kinds, voice_syntax
from recount.mentions.voice_content import (
    counts_from,
    skip_time,
)
from recount.mentions.voice_forms import is_passive, verb_group
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_quotes import MARKS
from recount.mentions.voice_referents import antecedent
from recount.mentions.voice_reports import is_bare_count
from recount.mentions.voice_scene import Draft, Pair, Window
from recount.mentions.voice_senses import is_adverb
from recount.mentions.voice_speakers import (
    can_report,
    is_named_teller,
)
from recount.mentions.voice_spoken import content_behind
from recount.mentions.voice_tellers import first_verb
from recount.mentions.voice_words import (
    ABLE,
    ARRIVING,
    AUXILIARIES,
    BODIES,
    CAN,
    CLAUSE_ENDS,
    FIGURES,
    GIVING_ALONE,
    NOUN_LIKE,
    PREPOSITIONS,
    REGISTERS,
    TIME_WORDS,
    words,
)

_HAVE = frozenset(("has", "have", "had"))
_KEPT = frozenset("booked books traced numbered numbers".split())
_SEEING = frozenset("saw seen attributed attributes".split())
_WITNESSES = words(voice_syntax.WITNESSES)
_HOLDING = _HAVE | {"contains", "contained"}
_COLLECTING = frozenset(("collected", "gathered", "compiled"))
_OWNERS = frozenset(("his", "her", "its", "their"))
_NAMES_OF = ["the", "names", "of"]
_OF_LISTS = frozenset(("of", "at", "in"))
_FINDING = frozenset(("finds", "found", "giving"))
_HELD_ALONE = _HOLDING - _HAVE
_IDENTIFYING = frozenset(("identified", "identifies", "named", "names"))
_VICTIMS = words(again.TOLD_OF)
_NEAR = 4  # tokens from a number to "persons", "who"
_RANGES = FIGURES | {"range", "breakdown", "account"}
_DEAD = frozenset(("dead", "killed", "deaths", "death"))
_STRUCK_REACH = 8  # tokens from "a minimum of 2,700" to "3,100 deaths"
_LYING = _DEAD | frozenset("bodies corpses shot die dying".split())
_STRUCK = _DEAD | words(voice_syntax.STRUCK)
_GIVES = frozenset(("gives", "gave"))
MAX_LISTED = 5  # tokens of "list of missing persons"
MAX_RANGE = 7  # tokens from "gives" to the colon behind "a range"
_PART_ENDS = CLAUSE_ENDS - {"and", "or"}
_COUNTING = words(voice_kinds.COUNTING_BODIES)
_HOLDERS = words(again.HOLDERS)
_PAPERS = words(voice_kinds.PAPERS) | words(voice_kinds.PRESS)
_NO_PLACES = BODIES - words(voice_kinds.PLACE_BODIES) | {"nations"}
_ISSUED = words(voice_syntax.ISSUED)
_BODIES = _COUNTING | words(voice_kinds.BARE_BODIES) | _PAPERS


def read_given(window: Window, at: int) -> Draft | None:
    """The voice of a bare count behind the verb at ``at``, if it gives one.

    Args:
        window: the sentence.
        at: index of a word of ``GIVING``.
    """
    return _read_held(window, at) or _read_count(window, at)


def _read_held(window: Window, at: int) -> Draft | None:
    """ "The wireless had it that 37 died", "his list has the names of 171"."""
    lower = window.lower
    told = lower[at + 1 : at + 3] if lower[at] in _HAVE else []
    counted = told == ["it", "at"] and counts_from(window, at + 3)
    if counted or told == ["it", "that"]:  # "the mission had it at 41"
        return told_by(window, at, at + 2)
    if lower[at] in _IDENTIFYING:
        return _read_identified(window, at)
    named = lower[at - 2 : at] == ["of", "names"]  # "its list of names contains"
    if lower[at] in _HOLDING and counts_from(window, at + 1):
        list_of = lower[at - 1 - 2 * named] in REGISTERS or _is_list_of(window, at)
        if list_of and at - 1 > window.low:
            return _told_by_list(window, at, at)
    if lower[at] in _GIVES:
        return _read_range(window, at)
    if lower[at] in _HAVE and counts_from(window, at + 1):
        return _read_having(window, at)
    if lower[at] in _SEEING:
        return _read_seeing(window, at)
    if lower[at] in _FINDING:
        return _read_finding(window, at)
    return _read_names(window, at)


def _read_names(window: Window, at: int) -> Draft | None:
    """ "His list has the names of 171", "Mira Sol collected the names of 906 dead"."""
    names = window.lower[at + 1 : at + 1 + len(_NAMES_OF)]
    if names != _NAMES_OF or not counts_from(window, at + 4):
        return None
    if window.lower[at] in _HOLDING:
        return _told_by_list(window, at, at + 3)
    return told_by(window, at, at + 3) if window.lower[at] in _COLLECTING else None


def _is_list_of(window: Window, at: int) -> bool:
    """ "The mission's list of missing persons", "the register at the office"."""
    for of in range(at - 2, max(window.low, at - MAX_LISTED), -1):
        if window.lower[of] in _OF_LISTS and window.lower[of - 1] in REGISTERS:
            return True
    return False


def _read_having(window: Window, at: int) -> Draft | None:
    """ "The UN has 74 dead", "the archive had up to 200 killed": not "Karsa had"."""
    near = window.lower[at + 2 : min(window.high, at + 2 + _NEAR)]
    begin = verb_group(window, at)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    quoted = window.words[at + 1] in MARKS  # "The Herald had “400 of our sons killed”"
    struck = not _STRUCK.isdisjoint(near) or "names" in near
    if phrase is None or not (quoted or struck):
        return None
    listed = quoted or "names" in near[:2]  # "Our elders have 251 names"
    if not (_counts_dead(window, phrase) or (listed and can_report(window, phrase))):
        return None
    return telling(window, phrase, (begin, at))


def _counts_dead(window: Window, phrase: Phrase) -> bool:
    """Whether it is a body that counts, a paper, or somebody who told of it before."""
    word = window.words[phrase.head_last]
    if len(word) > 1 and not word[1:].islower() and not window.scene.tokens.upper:
        return True  # "UNOSAT", "DroneWatch"
    head = _head(window, phrase)
    if {head, head.removesuffix("s")} & (_HOLDERS | _COUNTING) or head in _PAPERS:
        return True
    told = window.lower[phrase.head_last + 1 : phrase.last + 1]
    if told[:2] in ([",", "a"], [",", "an"], [",", "the"]):  # "Helm, a rights group"
        return not _BODIES.isdisjoint(told)
    return window.words[phrase.head_last].istitle() and window.scene.has_told(phrase)


def _read_range(window: Window, at: int) -> Draft | None:
    """ "The project gives a range: 31-60 killed"."""
    for colon in range(at + 2, min(window.high - 1, at + MAX_RANGE)):
        if window.words[colon] == ":":
            told = window.lower[colon - 1] in _RANGES and counts_from(window, colon + 1)
            return told_by(window, at, colon) if told else None
    return None


def _read_finding(window: Window, at: int) -> Draft | None:
    """ "Going through permits, Roe finds 251 dead": not "he found 12 bodies".

    And "an inquiry that found 34 dead", "ministers giving 48 dead".
    """
    near = window.lower[at + 2 : min(window.high, at + 1 + _NEAR)]
    if not counts_from(window, at + 1) or _VICTIMS.isdisjoint(near):
        return None
    if window.lower[at] == "finds":
        return told_by(window, at, at)
    begin = verb_group(window, at)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if phrase is None or _STRUCK.isdisjoint(near) or is_passive(window, begin, at):
        return None
    if window.lower[phrase.head_last] in {"that", "which"}:
        phrase = antecedent(window.scene.tokens, phrase.first - 1, window.low)
    body = phrase is not None and _head(window, phrase) in _HOLDERS | _COUNTING
    if phrase is None or not (body or can_report(window, phrase)):
        return None
    return telling(window, phrase, (begin, at))


def _read_seeing(window: Window, at: int) -> Draft | None:
    """ "Reporters saw 24 men shot dead", "the team attributed 40 deaths to"."""
    near = window.lower[at + 2 : min(window.high, at + 2 + _NEAR)]
    if not counts_from(window, at + 1):
        return None
    begin = verb_group(window, at)
    phrase = _subject(window, begin)
    if phrase is None or is_passive(window, begin, at):
        return None
    heads = window.lower[phrase.first : phrase.head_last + 1]
    sent = not _WITNESSES.isdisjoint(heads)  # "our reporter saw about 80 men led away"
    told = is_named_teller(window, phrase) and (sent or not _LYING.isdisjoint(near))
    return telling(window, phrase, (begin, at)) if told else None


def _read_identified(window: Window, at: int) -> Draft | None:
    """ "Residents named seven who were killed", "identified by name 186 persons"."""
    lower = window.lower
    count = at + 1 + 2 * (lower[at + 1 : at + 3] == ["by", "name"])
    if not counts_from(window, count) or lower[at - 1] in {"the", "its"}:
        return None  # "released the names of 27"
    near = lower[count + 1 : min(window.high, count + _NEAR)]
    begin = verb_group(window, at)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if phrase is None or is_passive(window, begin, at) or _VICTIMS.isdisjoint(near):
        return None
    told = is_named_teller(window, phrase)
    return telling(window, phrase, (begin, count - 1)) if told else None


def _read_count(window: Window, at: int) -> Draft | None:
    """ "came to 620", "has 590", "logged 511"."""
    lower = window.lower
    behind = _behind_adverb(window, at + 1)
    paired = (lower[at], window.word(behind)) in ARRIVING
    able = lower[at] in ABLE and not CAN.isdisjoint(lower[at - 2 : at])
    alone = lower[at] in GIVING_ALONE - _HELD_ALONE - _IDENTIFYING
    if not (paired or able or alone):
        return None
    after = behind + 1 if paired else at + 1
    count = skip_time(window, after)
    count += window.word(count) in {"between", "from", "only"}
    behind = count + 1
    while window.word(behind).isdigit() or window.word(behind) in MARKS:
        behind += 1  # "came to 62 000 deported", "to “500” dead"
    told = (paired or able) and _is_of_struck(window, behind)
    told |= lower[at] in _KEPT  # "booked 402 patients", "numbered at 400 marchers"
    if not counts_from(window, count) or not (told or is_bare_count(window, count)):
        return None
    begin = verb_group(window, at - (lower[at] == "back"))  # "came back with 104 dead"
    phrase = _subject(window, begin)
    if phrase is None or is_passive(window, begin, at):
        return None
    head = _head(window, phrase)
    if lower[at] in _HAVE and head not in _HOLDERS | _NO_PLACES:
        return None  # "the village has 40"
    inside = window.words[phrase.first + 1 : phrase.head_last + 1]
    named = any(
        word[:1].isupper() for word in (*inside, window.words[phrase.head_last])
    )
    if not (named or can_report(window, phrase)):
        return None
    if lower[at] in NOUN_LIKE | AUXILIARIES and head in {"it", "they", "who"}:
        return None
    content = content_behind(window, phrase, min(count, skip_time(window, after)))
    if not content:
        return None
    return window.draft(phrase, (begin, after - 1), content)


def _subject(window: Window, begin: int) -> Phrase | None:
    """The subject of a verb: that of the first verb, behind "and"."""
    first = first_verb(window, begin - 1) if window.before(begin) == "and" else -1
    begin = begin if first < 0 else first
    return subject_before(window.scene.tokens, begin, window.low)


def _behind_adverb(window: Window, at: int) -> int:
    """Behind "independently" in "arrived independently at", "in August"."""
    if window.word(at) == "in" and window.word(at + 1) in TIME_WORDS:
        at += 2  # "settled in August on"
    adverb = at + 1 < window.high and is_adverb(window.scene.tokens, at)
    return at + adverb


def _is_of_struck(window: Window, behind: int) -> bool:
    """Whether a number is told of the dead: "settled on 700 to 800 dead"."""
    ahead = window.lower[behind : min(window.high, behind + _STRUCK_REACH)]
    ends = (i for i, word in enumerate(ahead) if word in _PART_ENDS)
    return not _STRUCK.isdisjoint(ahead[: next(ends, len(ahead))])


def told_by(window: Window, at: int, last: int) -> Draft | None:
    """What follows the token ``last``, told by the subject of the verb at ``at``."""
    begin = verb_group(window, at)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if phrase is None or window.lower[phrase.head_last] in {"who", "which", "that"}:
        return None
    return telling(window, phrase, (begin, last))


def _told_by_list(window: Window, at: int, last: int) -> Draft | None:
    """What a list holds, told by whose list it is; no list is a voice by itself."""
    begin = verb_group(window, at)
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if phrase is None:
        return None
    if window.lower[phrase.last - 1 : phrase.last + 1] == ["of", "names"]:
        phrase = Phrase(phrase.first, phrase.last - 2, phrase.last - 2)
    if window.lower[phrase.first] == "whose":  # "Brito, whose list contains"
        before = phrase.first - 1 - (window.before(phrase.first) == ",")
        phrase = antecedent(window.scene.tokens, before, window.low)
        if phrase is None:
            return None
    elif "'s" in window.lower[phrase.first : phrase.last]:
        pass  # "The ministry's register has 213 dead": it is named by its keeper
    elif _is_made_by(window, phrase):
        pass  # "A list drawn up by the committee contains"
    elif window.lower[phrase.first] in _OWNERS:  # "His list contains the names of 171"
        phrase = Phrase(phrase.first, phrase.first, phrase.first)
    else:
        return None
    return telling(window, phrase, (begin, last))


def _is_made_by(window: Window, phrase: Phrase) -> bool:
    near = window.lower[phrase.first : phrase.last + 1]
    made = "by" in near[2:] and near[near.index("by") - 1] in _ISSUED
    return made and not REGISTERS.isdisjoint(near[:4])


def telling(window: Window, phrase: Phrase, cue: Pair) -> Draft:
    """What follows a cue, told by the phrase."""
    return window.draft(phrase, cue, content_behind(window, phrase, cue[1] + 1))


def _head(window: Window, phrase: Phrase) -> str:
    """The noun of a subject: "petition" of "a petition for an inquiry"."""
    words = window.lower[phrase.first : phrase.head_last + 1]
    behind = (i for i, w in enumerate(words) if i and w in PREPOSITIONS)
    return words[next(behind, len(words)) - 1]
