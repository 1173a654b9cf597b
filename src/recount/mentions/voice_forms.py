"""Whether a word is used as a verb here, and with which helpers around it."""

from __future__ import annotations

from collections.abc import Callable

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_content import clause_ahead, counts_from
from recount.mentions.voice_phrases import Phrase, subject_before
from recount.mentions.voice_quotes import MARKS
from recount.mentions.voice_scene import Window
from recount.mentions.voice_senses import is_adverb
from recount.mentions.voice_speakers import is_named_so, may_speak, speaks
from recount.mentions.voice_words import (
    ADJECTIVES,
    ADVERBS,
    AUXILIARIES,
    BE,
    CAN,
    CHAINS,
    CLAIM_NOUNS,
    COUNTING,
    CUES,
    DETERMINERS,
    FINITE,
    GROUPS,
    NOUN_LIKE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    REPORTS,
    SMALL_NUMBERS,
    STUDIES,
    SUPPORTS,
    TIME_WORDS,
    UNCHANGING,
    Cue,
    Form,
    Kind,
    is_number,
    words,
)

NEAR = 6  # tokens in which what is estimated is looked for
_TOLLS = words(syntax.TOLLS)
YEAR_DIGITS = 4
_HAVE = words(syntax.HAVE)
_WHILE = words(syntax.BEFORE_PARTICIPLES)
_DEGREES = words(syntax.DEGREES)
_SEEN = words(syntax.SEEN) | words(syntax.ISSUED)
_ALONE = words(syntax.ALONE)
_SO_FAR = frozenset(tuple(told.split()) for told in syntax.SO_FAR.split("|"))
_FAR = frozenset(told[1] for told in _SO_FAR)
_MANY = words(syntax.MANY)
_LOOSE = words(syntax.LOOSE_PARTICIPLES)
_FOUND_STATES = words(syntax.FOUND_STATES)
_STRICKEN = frozenset(("dead", "killed", "injured", "wounded", "missing"))
_THINGS = words(syntax.THINGS)
_PLURAL_MASSES = frozenset(("data", "media", "figures", "staff", "personnel", "crew"))
_PLAIN = PRONOUNS | GROUPS | {"police"}
_THAT_TELL = frozenset(("one", "which", "who"))
_MAY = frozenset(("will", "may", "can"))
_ASKED = frozenset(("interviewed", "questioned", "contacted", "reached"))
_CONTRACTING = PRONOUNS | {"that", "there"}
_OF_SEVERAL = frozenset("some most many other several few various".split())
_TURNS, _A_SAY = words("however meanwhile though"), words("a no any final their his")
_TO_WHOM = frozenset(("me", "us", "him", "her", "them"))
_QUALIFIED = frozenset("are is were was some all an of other and or".split())
_CHANNELS = words(syntax.CHANNELS)
_STATING = frozenset(("find", "confirm", "report", "list", "presume", "fear"))


def verb_group(window: Window, at: int) -> int:
    """The first token of "has also said": back over helpers and adverbs."""
    lower, words = window.lower, window.words
    begin = at
    while begin > window.low:
        word = lower[begin - 1]
        if word == "'s" and lower[begin - 2] not in _CONTRACTING:
            break
        if (
            word in _FAR
            and (lower[begin - 2], word) in _SO_FAR
            and begin > window.low + 1
        ):
            begin -= 2
            continue
        helper = word in AUXILIARIES or word in _TURNS
        helper |= word in ADVERBS and word not in {"all", "both"}
        helper |= word in {"there", "here"} and may_speak(lower[begin - 2])
        tokens = window.scene.tokens
        if not helper and not (
            is_adverb(tokens, begin - 1) and words[begin - 1].islower()
        ):
            break
        begin -= 1
    return begin


def chain_begin(window: Window, at: int) -> int:
    """The first token of "went on to say" or "has declined to say"; ``at`` if none."""
    lower = window.lower
    verb = at - 2
    if verb <= window.low or lower[at - 1] != "to":
        return at
    if lower[verb - 2 : verb + 1] == ["so", "far", "as"] and verb - 3 > window.low:
        return verb_group(window, verb - 3)  # "has gone so far as to speak of"
    if lower[verb] == "on" and verb - 1 > window.low:
        verb -= 1
    return verb_group(window, verb) if lower[verb] in CHAINS else at


def is_passive(window: Window, begin: int, at: int) -> bool:
    """Whether the group ends in a form of "be" before the verb."""
    lower = window.lower
    last_be = max((i for i in range(begin, at) if lower[i] in BE), default=-1)
    return last_be >= 0 and not any(lower[i] in _HAVE for i in range(last_be + 1, at))


def fits_form(window: Window, at: int, begin: int, cue: Cue) -> bool:
    """Whether the word is a verb here: "reports that" and not "the reports of"."""
    if at == window.low:
        return False
    previous, following = window.lower[at - 1], window.word(at + 1)
    if previous in _DEGREES - _ALONE or previous in DETERMINERS - _ALONE:
        return False
    if previous in {"'", "-"}:
        return False
    if following == "-" or (previous == "'s" and begin == at):
        return is_named_so(window, at, cue)
    return _FORMS[cue.form](window, at, begin, cue)


def _fits_base(window: Window, at: int, begin: int, cue: Cue) -> bool:
    lower = window.lower
    previous = lower[at - 1]
    if previous == "to" or _is_name(window, at):
        return False
    helpers = lower[begin:at]
    if not AUXILIARIES.isdisjoint(helpers):
        return _helped(helpers, cue)
    following = window.word(at + 1)
    noun = following in CUES or following in FINITE  # "the United Nations post at"
    noun |= cue.lemma == "post" and following in PREPOSITIONS
    if cue.lemma in NOUN_LIKE and noun:
        return False
    before = lower[begin - 1] if begin < at else ""  # "Police also report"
    if _is_plain_subject(previous, cue) or before in _PLAIN:
        return True
    phrase = subject_before(window.scene.tokens, begin, window.low)
    if phrase is None or (cue.lemma in NOUN_LIKE and _is_modified(window, at)):
        return False
    if window.before(phrase.first) in {"did", "does", "do"}:
        return True  # "Not until June did the ministry concede that"
    plural = _is_plural(lower, phrase)
    if not plural or cue.lemma not in NOUN_LIKE or _tells(lower, phrase):
        return plural or (cue.lemma == "say" and previous not in _A_SAY)
    clause = following == "that" and begin == at  # "some deniers claim that"
    return previous.endswith("s") and (clause or speaks(previous.removesuffix("s")))


def _helped(helpers: list[str], cue: Cue) -> bool:
    """Whether something was said: "did not say", but not what one "would say"."""
    perfect = cue.lemma in UNCHANGING and not _HAVE.isdisjoint(helpers)
    only = {"would", "only"} <= {*helpers}  # "would only say that"
    only |= "not" in helpers and not CAN.isdisjoint(helpers)  # "could not confirm"
    only |= cue.lemma == "tell" and not _MAY.isdisjoint(helpers)  # "some will tell you"
    only |= "can" in helpers and cue.lemma == "read"  # "one can still read that"
    return perfect or only or not SUPPORTS.isdisjoint(helpers)


def _is_plain_subject(word: str, cue: Cue) -> bool:
    if word in PRONOUNS or word in GROUPS or cue.lemma in UNCHANGING:
        return True
    if word == "media" and cue.lemma in {"report", "say", "claim", "state"}:
        return True
    return word in {"which", "that"} and cue.lemma not in NOUN_LIKE


def _is_modified(window: Window, at: int) -> bool:
    # "in the foreign press": a noun behind its adjective, not "in the hall files"
    lower = window.lower
    if at - 3 < window.low or lower[at - 1].endswith("s"):
        return False
    return lower[at - 2] in DETERMINERS and lower[at - 3] in PREPOSITIONS


def _fits_third(window: Window, at: int, begin: int, cue: Cue) -> bool:
    lower = window.lower
    previous, following = lower[at - 1], window.word(at + 1)
    if previous in PREPOSITIONS or following in {"by", "from", "and"}:
        return False
    if previous in _OF_SEVERAL:
        return False  # "Some estimates run to 1,500": a plural, and no verb
    if cue.lemma == "place" and is_number(previous):
        return False  # "with 480 places"
    if following == "of" and "of" not in PARTICLES.get(cue.lemma, ()):
        return False
    if any(lower[i] in AUXILIARIES for i in range(begin, at)):
        return False
    if cue.lemma not in NOUN_LIKE or lower[begin - 1] in PRONOUNS:
        return True
    if following in FINITE or following in CUES or _is_name(window, at):
        return False
    return _fits_noun_like(window, at, begin, cue)


def _fits_noun_like(window: Window, at: int, begin: int, cue: Cue) -> bool:
    """Whether "reports", "plans" or "states" is a verb after such a word."""
    lower = window.lower
    if lower[at - 1] in {")", "]"}:
        return _behind_bracket(window, at)
    following = window.word(at + 1)
    if begin < at and (following == "that" or counts_from(window, at + 1)):
        at = begin  # "The Court further finds that": the subject stands before
    previous = lower[at - 1]
    reads = previous in _THAT_TELL and following == "that"  # "which states that"
    reads |= previous in REPORTS and following == "that"  # "the telegram notes that"
    if reads or (is_number(following) and cue.lemma in COUNTING):
        return True
    special = _fits_before_count(window, at, previous, cue)
    if special is not None:
        return special
    if window.scene.tokens.upper:
        return speaks(previous) or following == "that"
    if window.words[at - 1][:1].isupper():
        return cue.lemma not in _THINGS or clause_ahead(window, at + 1)
    if speaks(previous):
        return True
    near = window.lower[at + 1 : min(window.high, at + NEAR)]
    if previous == "," and (
        following in {"to", "that"} or following[:1].isdigit() or _in_that(near)
    ):
        return True
    phrase = subject_before(window.scene.tokens, begin, window.low)
    return phrase is not None and cue.kind is Kind.FIND and _tells(lower, phrase)


def _in_that(near: list[str]) -> bool:
    """Whether "that" follows an occasion: "states in her affidavit that"."""
    return near[:1] == ["in"] and "that" in near and "," not in near


def _fits_before_count(window: Window, at: int, previous: str, cue: Cue) -> bool | None:
    """Whether what follows decides it; None where it does not."""
    if previous in ADJECTIVES:
        return False  # "Unofficial estimates range"
    counts = counts_from(window, at + 1)
    if previous == "and" and (counts or window.word(at + 1) == "that"):
        return True  # "considers this plausible and estimates that"
    if previous == "," and cue.lemma == "estimate":
        return counts or not _TOLLS.isdisjoint(window.lower[at : at + NEAR])
    return counts or clause_ahead(window, at + 1) if previous == "media" else None


def _behind_bracket(window: Window, at: int) -> bool:
    # A bracket stands behind the subject: "the Disaster Agency (NDA) reports".
    phrase = subject_before(window.scene.tokens, at, window.low)
    if phrase is None:
        return False
    word = window.lower[phrase.head_last]
    if clause_ahead(window, at + 1) or counts_from(window, at + 1):
        return speaks(word) or window.words[phrase.head_last][:1].isupper()
    return speaks(word)


def _tells(lower: list[str], phrase: Phrase) -> bool:
    """Whether the subject is a study, a document or a body of data."""
    words = lower[phrase.first : phrase.head_last + 1]
    return any(word in STUDIES or word in REPORTS for word in words)


def _is_name(window: Window, at: int) -> bool:
    # "the United States": a verb has no capital inside a sentence.
    return (
        _is_capital(window.words[at])
        and at > window.low
        and not window.scene.tokens.upper
    )


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()


def _fits_past(window: Window, at: int, begin: int, cue: Cue) -> bool:
    previous, following = window.lower[at - 1], window.word(at + 1)
    if following == "by" and begin == at and window.word(at + 2) not in _CHANNELS:
        return False
    if cue.lemma in _STATING and following in _FOUND_STATES:
        return False  # "found dead", "35 people confirmed dead"
    if _is_count(window, at - 1 - (previous in _STRICKEN and at - 1 > window.low)):
        return False  # "at least 39 identified civilians", "17 dead confirmed"
    to = following == "to" and window.word(at + 2) not in _TO_WHOM
    if begin == at and cue.lemma in _LOOSE and to:
        return False
    perfect = not _HAVE.isdisjoint(window.lower[begin:at])
    if cue.lemma in {"allege", "suspect"} and not perfect:
        counts = cue.lemma == "allege" and counts_from(window, at + 1)
        said = counts and previous not in _QUALIFIED  # "the prosecution alleged 430"
        placed = following in {"on", "in"} and "that" in window.lower[at : at + NEAR]
        return said or placed or following in {"that", "the"} | PRONOUNS
    if previous.endswith(("'re", "'m")):
        return False
    if previous in ADVERBS and begin < at:
        # "have since used", but not "persons then recorded as injured"
        return following != "as" or perfect
    return previous not in PREPOSITIONS or previous == "before"


def _is_count(window: Window, at: int) -> bool:
    """Whether the word is a number of what follows: not "the two", not "@name39"."""
    tokens, word = window.scene.tokens, window.lower[at]
    before = window.lower[at - 1] if at > window.low else ""
    if word == "one" and not before:
        return False  # "One stated that", of those told before
    if word[:1].isdigit():
        dated = before in TIME_WORDS or before in PREPOSITIONS
        if word.isdigit() and len(word) == YEAR_DIGITS and dated:
            return False  # "a communique of 3 May 1991 admitted"
        if at > window.low + 1 and _is_capital(window.words[at - 1]):
            return False  # "Channel 4 said"
        return at == 0 or tokens.starts[at] > tokens.ends[at - 1]
    return word in SMALL_NUMBERS and before not in {"the", "these", "those"}


def _fits_participle(window: Window, at: int, begin: int, cue: Cue) -> bool:
    del cue
    return any(window.lower[i] in _HAVE for i in range(begin, at))


def leans(window: Window, at: int) -> bool:
    """Whether a participle has the subject of its sentence: "..., adding that"."""
    previous = window.lower[at - 1]
    return (
        not previous[:1].isalpha()
        or previous in REPORTS
        or previous in CLAIM_NOUNS
        or previous in _WHILE
    )


def _fits_ing(window: Window, at: int, begin: int, cue: Cue) -> bool:
    previous = window.lower[at - 1]
    if begin < at or previous == "," or window.words[at - 1] in MARKS:
        return True
    if previous[:1].isalpha() and leans(window, at):
        return True
    following = window.word(at + 1)
    if cue.kind is not Kind.SAY or not previous[:1].isalpha():
        return False
    if following in {"that", ":"} or following in MARKS:
        return True
    if previous == "and" and (following[:1].isdigit() or following in SMALL_NUMBERS):
        return True  # "accusing them of delays and saying dozens were missing"
    return following == "," and _is_capital(window.words[at - 1])


_FORMS: dict[Form, Callable[[Window, int, int, Cue], bool]] = {
    Form.BASE: _fits_base,
    Form.THIRD: _fits_third,
    Form.PAST: _fits_past,
    Form.PARTICIPLE: _fits_participle,
    Form.ING: _fits_ing,
}


def _goes_behind(word: str) -> bool:
    # "files of the court", "files seen by the paper": the noun stands before.
    return word in PREPOSITIONS or word in _SEEN or word in _ASKED


def _is_plural(lower: list[str], phrase: Phrase) -> bool:
    if lower[phrase.first] in _MANY or lower[phrase.first] in PRONOUNS:
        return True
    head = phrase.first
    while head < phrase.head_last and not _goes_behind(lower[head + 1]):
        head += 1
        if lower[head] in {"and", "&", "both"}:
            return True
    word = lower[head]
    return (
        word in GROUPS
        or word in _PLURAL_MASSES
        or (word.endswith("s") and not word.endswith(("ss", "'s")) and word != "its")
    )
