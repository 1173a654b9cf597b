"""Whether a verb of saying reports where it stands, and in which way."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.lang.en import voices
from recount.mentions.voice_content import clause_ahead, counts_from, way
from recount.mentions.voice_phrases import Phrase
from recount.mentions.voice_quotes import MARKS
from recount.mentions.voice_scene import Window
from recount.mentions.voice_speakers import can_report
from recount.mentions.voice_words import (
    CLAIM_NOUNS,
    COUNTING,
    DENIALS,
    FIGURES,
    ROLES,
    SMALL_NUMBERS,
    STUDIES,
    TOLL_VERBS,
    Cue,
    Kind,
    is_number,
    words,
)

MAX_TOLL = 10  # tokens of "the number of cars in the water"
_BEHIND_COUNT = words(syntax.BEHIND_COUNT) | frozenset(".,;:)")
NEAR = 6  # tokens in which an object is looked for
SPEAKING = frozenset(("speak", "talk"))
TOLLS = words(syntax.TOLLS)
_DEAD = frozenset(("dead", "killed", "deaths", "injured", "wounded", "missing"))
_SETTING = frozenset(("put", "set", "give"))
_BEFORE_SPEECH = words(syntax.BEFORE_SPEECH) | {"hold", "observe"}
_BEFORE_CLAUSE = frozenset(("add", "sum", "conclude", "repeat"))
_ARRIVING = frozenset(("arrive", "settle", "stick"))
_LOST = words(syntax.LOST)
_CITING = words(syntax.CITING_COUNTS)
_OWNING = frozenset(("recognise", "recognize", "accept"))
_LISTING = words(syntax.LISTING)
_BELIEVING = words(syntax.BELIEVING)


_OF_CRIME = frozenset(("of", "with", "for", "over"))
_LYING = frozenset("bodies corpses dead fighters gunmen attackers".split())
_LIKELY = frozenset("likely likelier credible plausible realistic probable".split())
_CHARGING = words(voices.CHARGING)
_MEMBERS = frozenset("souls inhabitants residents members households".split())
_GUILTY = frozenset(("guilty", "liable", "responsible"))
_CRIMES = words(voices.CRIMES)
MAX_CHARGE = 16  # tokens from "charged" to the murders


def way_of(window: Window, begin: int, cue: Cue, *, final: bool = False) -> str:
    """How what follows is told; ``attitude`` where it is a judgement or a wish."""
    kind = way(window, begin)
    opening = begin - (window.word(begin) == "to")
    led = window.lower[opening : opening + 2]
    if cue.lemma == "tell" and led[:1] in (["not"], ["to"]) and "to" in led:
        return "attitude"  # "told me not to write about it"
    if final and cue.lemma in _BELIEVING:
        return kind  # "A dozen died elsewhere, she thinks"
    if cue.lemma == "comment" and window.lower[begin - 1] == "on":
        return "attitude"  # "did not comment on the report that 12 died"
    if kind == "direct" or cue.kind is Kind.SAY or window.word(begin) == "that":
        return kind
    if cue.kind is Kind.FIND or (
        cue.kind is Kind.THINK and clause_ahead(window, begin)
    ):
        return kind
    return kind if _tells_figure(window, begin, cue) else "attitude"


def _tells_figure(window: Window, begin: int, cue: Cue) -> bool:
    """Whether a verb of thought or judgement tells a figure here all the same."""
    near = window.lower[begin : begin + NEAR]
    if cue.lemma in DENIALS:
        return any(
            word in CLAIM_NOUNS or word in FIGURES or word[0].isdigit() for word in near
        )
    of = window.lower[begin - 1] == "of"
    if cue.lemma in SPEAKING:
        return of
    if cue.lemma == "refer" or (of and cue.lemma in _CITING):
        # "referred to 12 hostages", "knew of no casualties"
        return window.lower[begin] == "no" or counts_from(window, begin)
    if cue.lemma in _CHARGING | {"accuse"}:
        told = _is_of_deed if cue.lemma == "accuse" else _is_of_crime
        return told(window, begin)
    if cue.lemma == "describe":
        opens = any(word == "how" or word.endswith("ing") for word in near[:1])
        return opens or _counts_lying(window, begin)
    if cue.lemma in _OWNING:
        return _deaths_of(window, begin)
    recalled = _finds_likely(window, begin, cue)
    recalled |= cue.lemma == "remember" and any(word.endswith("ing") for word in near)
    if recalled or (cue.lemma == "fear" and _counts_lying(window, begin)):
        return True
    counted = counts_from(window, begin) and is_bare_count(window, begin)
    return cue.lemma in _ARRIVING or (cue.lemma in _CITING and counted)


def _finds_likely(window: Window, begin: int, cue: Cue) -> bool:
    """ "Considers 60 to 200 deaths more likely"."""
    near = window.lower[begin : begin + 2 * NEAR]
    counted = cue.kind is Kind.THINK and counts_from(window, begin)
    return counted and not _LIKELY.isdisjoint(near)


def _counts_lying(window: Window, begin: int) -> bool:
    """Whether bodies or fighters are counted: "described dozens of bodies"."""
    near = window.lower[begin : begin + NEAR]
    return counts_from(window, begin) and not _LYING.isdisjoint(near)


def _is_of_deed(window: Window, begin: int) -> bool:
    """ "Accused the army of killing 12": what the accuser says happened."""
    near = window.lower[begin : min(window.high, begin + 2 * NEAR)]
    of = near.index("of") if "of" in near else len(near)
    told = of + 1 < len(near) and near[of + 1].endswith("ing")
    return told and any(is_number(word) for word in near[of + 2 :])


def _is_of_crime(window: Window, begin: int) -> bool:
    """ "Charged two men with 64 murders", "convicted him of killing 12 people"."""
    near = window.lower[begin : min(window.high, begin + MAX_CHARGE)]
    return not _CRIMES.isdisjoint(near) and any(is_number(word) for word in near)


def charge_begin(window: Window, begin: int, cue: Cue) -> int:
    """Where the crime begins in "indicted 41 persons for 12 murders".

    The court is no voice behind those who are charged.
    """
    if cue.lemma not in _CHARGING:
        return begin
    for at in range(begin, min(window.high, begin + MAX_CHARGE)):
        if window.lower[at] in _OF_CRIME:
            return at + 1
    return begin


def reports(window: Window, phrase: Phrase, after: int, begin: int, cue: Cue) -> bool:
    """Whether the verb reports here: "claimed 12 lives" and "added 12 names" do not.

    Args:
        window: the sentence.
        phrase: who is said to speak.
        after: the token behind the verb.
        begin: where what is said begins.
        cue: the verb.
    """
    absolute = phrase.first > window.low and window.before(phrase.first) == "with"
    if absolute and window.word(after) == ",":
        return False  # "With the rescuers counted, the dead were 334"
    if window.word(after) == "about" and not counts_from(window, after + 1):
        return False  # "what the report says about the raid"
    near = window.lower[after : after + MAX_CHARGE]
    if cue.lemma == "find" and not _GUILTY.isdisjoint(near):
        return _is_of_crime(window, after)  # "found him guilty of the murder of 12"
    person = any(w in ROLES for w in window.lower[phrase.first : phrase.head_last + 1])
    if cue.lemma == "count" and not (person or _MEMBERS.isdisjoint(near[:NEAR])):
        return False  # "the town counted 8,204 souls", "their league 140,000 members"
    told = _reports_specially(window, phrase, after, begin, cue)
    if told is not None:
        return told
    between = window.word(after) == "between"  # "regards between 31 and 47 deaths as"
    if cue.lemma in {"regard", "see"} and counts_from(window, after + between):
        near = window.lower[phrase.first : phrase.head_last + 1]
        return cue.lemma == "regard" or "witness" in near
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
    if cue.lemma in _ARRIVING | _LISTING | {"reckon"}:
        return _arrives_at(window, after, cue)
    if cue.lemma == "admit" and counts_from(window, after):
        # "admitted 40 dead", "admits to two", but "admitted 40 patients"
        bare = window.lower[after - 1] == "to" and is_bare_count(window, after)
        return bare or not _LOST.isdisjoint(lower[after : after + NEAR + 2])
    return None


def _arrives_at(window: Window, after: int, cue: Cue) -> bool | None:
    """ "settled on 187", "listed 40", "reckons with 6,000 dead"; None: as others do."""
    if cue.lemma in _LISTING:
        return counts_from(window, after) or _deaths_of(window, after)
    if cue.lemma == "reckon":
        with_ = window.lower[after - 1] == "with"
        return counts_from(window, after) if with_ else None
    near = window.lower[after : after + 4]
    figured = "of" in near and not TOLLS.isdisjoint(near)
    begin = after + near.index("of") + 1 if figured else after
    return counts_from(window, begin) and is_bare_count(window, begin)


def _puts(window: Window, phrase: Phrase, after: int, cue: Cue) -> bool | None:
    if window.lower[after - 1] == "it":  # "puts it at 40"
        ahead = range(after, after + NEAR)
        return any(counts_from(window, i) for i in ahead) or None
    near = window.lower[after : after + NEAR]
    again = near[:1] in (["it"], ["this"], ["that"]) and near[1:2] in (["to"], ["at"])
    if again and counts_from(window, after + 2):
        return can_report(window, phrase)  # "she lowered it to 1,297"
    if cue.lemma == "use":  # "have since used the figure of nine"
        of = next((i for i, word in enumerate(near) if word in TOLLS), -1)
        told = of >= 0 and near[of + 1 : of + 2] == ["of"]
        return told and can_report(window, phrase)
    if cue.lemma == "give" and counts_from(window, after):
        dead = not _DEAD.isdisjoint(near)  # "the magazine gives 60 women dead"
        return can_report(window, phrase) and (dead or is_bare_count(window, after))
    if near[:1] == ["at"] and window.lower[phrase.head_last] in FIGURES:
        return False  # "lost their lives, a toll put at 300"
    if cue.lemma == "put" and any(
        window.lower[i] == "at" and counts_from(window, i + 1)
        for i in range(after, min(window.high - 1, after + MAX_TOLL))
    ):
        return True  # "put the crowd at no more than 2,500"
    known = cue.lemma in _SETTING or can_report(window, phrase)
    return known and any(word in TOLLS for word in near)


def is_bare_count(window: Window, at: int) -> bool:
    """Whether a number ahead counts nothing that is named behind it."""
    # "gave 24 on Monday", "settled on 187", but "gave 40 blankets"
    while at < window.high and not window.lower[at][:1].isdigit():
        if window.lower[at] in SMALL_NUMBERS:
            break
        at += 1
    while window.word(at + 1) in {"-", "and"} and is_number(window.word(at + 2)):
        at += 2  # "sixty-four", "a hundred and six"
    at += window.word(at + 1) in MARKS  # "gave “about 90” for the raid"
    return window.word(at + 1) in _BEHIND_COUNT


def _deaths_of(window: Window, at: int) -> bool:
    """Whether deaths or a clause follow: "listed the deaths of", "registered that"."""
    near = window.lower[at : min(window.high, at + NEAR)]
    return not _LOST.isdisjoint(near) or clause_ahead(window, at)
