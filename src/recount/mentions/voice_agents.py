"""Who stands after a verb or after "according to": the phrase with its apposition."""

from __future__ import annotations

from recount.lang.en import voice_syntax as syntax
from recount.mentions.voice_phrases import (
    ARTICLES,
    MAX_APPOSITIONS,
    MAX_BRACKET_TOKENS,
    MAX_PHRASE_TOKENS,
    RELATIVES,
    Phrase,
)
from recount.mentions.voice_senses import is_abbreviation, is_verb
from recount.mentions.voice_words import (
    BE,
    BODIES,
    BREAK,
    CUES,
    DETERMINERS,
    FINITE,
    HARD,
    PREPOSITIONS,
    PRONOUNS,
    REPORTS,
    ROLES,
    TIME_WORDS,
    is_number,
    words,
)
from recount.text.tokens import Tokens

_EXCEPTING = frozenset(("not", "including", "excluding", "incl", "excl", "without"))
_ABOUT = frozenset(
    "about around some nearly roughly over almost approximately under".split()
)
MAX_HOLDER = 4  # words of a name behind an office
_FORENAMES = words(syntax.FORENAME_MONTHS)
_TWO = 2
_SHORT = 3  # letters of "was" and "his", which count nobody
_COUNTED = words(syntax.COUNTED) - {"had", "more"}
_DAYS = words(syntax.NEAR_DAYS)
_ISSUED = words(syntax.ISSUED)
_TIED = words(syntax.TIED)
_OF_COUNTED = frozenset("those them these the whom its his her their all".split())
_COMPASS = frozenset("north south east west northern southern new upper lower".split())
_LONGEST_OFFICE = 10  # tokens of "governor of the northern province of Odra"
_CLOSERS = frozenset('.,;:!?“”"—–')


def phrase_after(tokens: Tokens, at: int, high: int) -> Phrase | None:
    """The noun phrase that begins at ``at``, with its apposition between commas.

    >>> tokens = Tokens("said Jan Roe, a lawyer.")
    >>> phrase_after(tokens, 1, 7)
    Phrase(first=1, last=5, head_last=2)
    """
    lower = tokens.lower
    if at >= high or lower[at] in BREAK or lower[at] in HARD:
        return None
    if lower[at] in PRONOUNS or lower[at] in {"him", "them"}:
        return Phrase(at, at, at)
    end = _walk_on(tokens, at, min(high, at + MAX_PHRASE_TOKENS))
    if end <= at or lower[at] in PREPOSITIONS:
        return None
    last = end - 1
    return Phrase(at, _with_apposition(tokens, end, high) or last, last)


def _walk_on(tokens: Tokens, at: int, high: int) -> int:
    lower = tokens.lower
    first = at
    while at < high:
        if lower[at] in HARD and (at + 1 >= high or not is_abbreviation(tokens, at)):
            close = _closing_bracket(tokens, at, high) if at > first else at
            if close == at:
                break
            at = close
        elif _ends_phrase(tokens, at, high, first):
            break
        else:
            at += 1
    while at > first and (lower[at - 1] in PREPOSITIONS or lower[at - 1] == "and"):
        at -= 1
    return at


def _closing_bracket(tokens: Tokens, at: int, high: int) -> int:
    """The token after "(45)"; ``at`` where no short bracket begins."""
    if tokens.lower[at] not in {"(", "["} or tokens.lower[at + 1] in _EXCEPTING:
        return at
    for close in range(at, min(high, at + MAX_BRACKET_TOKENS)):
        if tokens.lower[close] in {")", "]"}:
            return close + 1
        if tokens.lower[close] in CUES:
            return at  # "the bar (the government admits to two)"
    return at


def _goes_on_to_do(tokens: Tokens, at: int, high: int) -> bool:
    """ "By the reckoning of the government and wounding 35 more"."""
    if tokens.lower[at] != "and" or at + 2 >= high:
        return False
    doing = tokens.lower[at + 1].endswith("ing")
    return doing and is_number(tokens.lower[at + 2])


def _ends_phrase(tokens: Tokens, at: int, high: int, first: int) -> bool:
    word = tokens.lower[at]
    follow = tokens.lower[at + 1] if at + 1 < len(tokens.lower) else ""
    month = word == "may" and follow[:1].isdigit()
    verb = (word in FINITE and not month) or _goes_on_to_do(tokens, at, high)
    there = word == "there" and follow in BE and at > first
    called = word == "so" and follow == "-"  # "the so-called Bureau"
    if (word in BREAK and not called) or word in PRONOUNS or verb or there:
        return True  # there: "according to the state there were 45,000"
    if at == first:  # "Jan Roe" is no month
        return word in {"today", "yesterday"}
    if word in TIME_WORDS and _is_time(tokens, at, high):
        return True
    if word[:1].isdigit() and tokens.lower[at - 1] in ARTICLES:
        return False  # "a 2021 study"
    plain = word[:1].isdigit() and tokens.words[at - 1].islower()
    last = _number_end(tokens, at, high)
    follow = tokens.lower[last + 1] if last + 1 < high else ""
    counts = is_number(word) and follow in _COUNTED
    if is_number(word) and not tokens.upper and last + _TWO < high:
        # "according to NHS Karsa 19 patients were"
        noun = follow.endswith("s") and len(follow) > _SHORT and follow not in FINITE
        counts |= noun and tokens.words[last + 1].islower()
    if plain or counts:
        return True  # "according to the Commission 613 people"
    if _tells_source(tokens, at, high) or _bounds_count(tokens, at, high):
        return True  # "according to the Red Lantern at least 63"
    if is_verb(tokens, at) or _leaves(tokens, at, high):
        return True
    return word in ARTICLES and _complete(tokens, at - 1)


def _number_end(tokens: Tokens, at: int, high: int) -> int:
    """The last token of a number in words: "seventy-eight"."""
    while at + _TWO < high and tokens.lower[at + 1] == "-":
        if not is_number(tokens.lower[at + _TWO]):
            break
        at += _TWO
    return at


def _tells_source(tokens: Tokens, at: int, high: int) -> bool:
    """ "A count by AFK of hospital records", "by the agency based on figures"."""
    if at + 1 >= high or tokens.upper:
        return False
    if tokens.lower[at] == "based":
        return tokens.lower[at + 1] in {"on", "upon"}
    before, after = tokens.words[at - 1], tokens.words[at + 1]
    acronym = before.isalpha() and before.isupper() and len(before) > 1
    return tokens.lower[at] == "of" and acronym and after.islower()


def _bounds_count(tokens: Tokens, at: int, high: int) -> bool:
    near = tokens.lower[at : min(high, at + 2)]
    if near in (["at", "least"], ["at", "most"], ["more", "than"], ["up", "to"]):
        return True
    return near[1:] != [] and near[0] in _ABOUT and is_number(near[1])


def _is_time(tokens: Tokens, at: int, high: int) -> bool:
    word = tokens.lower[at]
    named = tokens.words[at + 2][:1].isupper() if at + 2 < high else False
    if named and tokens.lower[at - 1] in ARTICLES and not tokens.upper:
        return False  # "the May 18 Memorial Foundation"
    if word in _FORENAMES:  # "Jan Roe", "June Velt"
        return at + 1 < high and tokens.lower[at + 1][:1].isdigit()
    return word in _DAYS or tokens.words[at][:1].isupper()


def _complete(tokens: Tokens, at: int) -> bool:
    """Whether a phrase can end here, so that an article begins another one."""
    word = tokens.lower[at]
    return (
        word not in PREPOSITIONS
        and word not in DETERMINERS
        and word not in {"and", "&"}
    )


def _leaves(tokens: Tokens, at: int, high: int) -> bool:
    """Whether a preposition here opens something outside the phrase."""
    word = tokens.lower[at]
    if word not in PREPOSITIONS or word in {
        "of",
        "for",
        "from",
        "with",
        "like",
        "against",
        "at",
    }:
        return False
    following = tokens.lower[at + 1] if at + 1 < high else ""
    if word == "by":
        return tokens.lower[at - 1] not in REPORTS | _ISSUED
    if word == "to":
        return tokens.lower[at - 1] not in ROLES | _TIED
    if word == "in":
        return following in {
            "a",
            "an",
            "his",
            "her",
            "their",
            "response",
            "reference",
        }
    if word == "on":
        return following in TIME_WORDS or following in DETERMINERS
    return True


def _with_apposition(tokens: Tokens, comma: int, high: int) -> int | None:
    lower = tokens.lower
    last = None
    for _ in range(MAX_APPOSITIONS):
        if comma + 1 >= high or lower[comma] != ",":
            return last
        if not _is_appositive(tokens, comma + 1, high):
            return last
        at = comma + 1
        stop = min(high, at + MAX_PHRASE_TOKENS)
        while at < stop and (lower[at] not in _CLOSERS or is_abbreviation(tokens, at)):
            at += 1
        if at < high and lower[at] not in ",.;":
            return last
        if _has_clause(lower, comma + 1, at):
            return last
        last = at - 1
        comma = at
    return last


def _has_clause(lower: list[str], begin: int, end: int) -> bool:
    """Whether a finite verb stands outside a relative clause."""
    for at in range(begin, end):
        if lower[at] in RELATIVES - {"one"} or lower[at] == "that":
            return False
        if lower[at] in FINITE:
            return True
        if lower[at].endswith("ed") and at + 1 < end and lower[at + 1] in ARTICLES:
            return True
    return False


def _is_appositive(tokens: Tokens, at: int, high: int) -> bool:
    """Whether the part after a comma tells who the one before it is."""
    lower = tokens.lower
    word = lower[at]
    if word in RELATIVES or word in {"a", "an"} or _is_age(tokens, at):
        return True
    if _names_office(tokens, at, high):
        return True  # "Karsa's mayor, Ilo Sant"
    near = lower[at : min(high, at + 6)]
    if word == "the" or word in ROLES or (len(near) > 1 and near[1] in ROLES):
        return any(w in ROLES or w in BODIES or w.rstrip("s") in ROLES for w in near)
    return False


def _names_office(tokens: Tokens, at: int, high: int) -> bool:
    """Whether an office stands before the comma, and the name of its holder behind."""
    if tokens.upper:
        return False
    shortest = 1 if tokens.lower[at - 2] in ROLES else 2
    if shortest > 1 and not _is_office_of(tokens, at - 1):
        return False
    end = at
    while end < high and tokens.words[end][:1].isupper():
        end += 1
    if not shortest <= end - at <= MAX_HOLDER:
        return False
    if shortest > 1 and not _COMPASS.isdisjoint(tokens.lower[at:end]):
        return False  # "the mayor of Karsa, North Odra"
    return end >= high or tokens.lower[end] in ",.;"


def _is_office_of(tokens: Tokens, comma: int) -> bool:
    """Whether "the governor of Odra" ends at the comma."""
    lower = tokens.lower
    for i in range(comma - 1, max(comma - _LONGEST_OFFICE, 0), -1):
        if lower[i] in HARD:
            return False
        if lower[i] in {"of", "for"} and lower[i - 1] in ROLES:
            return True
    return False


def _is_age(tokens: Tokens, at: int) -> bool:
    if tokens.lower[at + 1 : at + 2] == ["of"]:
        behind = tokens.lower[at + 2 : at + 3]
        if not behind or behind[0] in _OF_COUNTED:
            return False  # "according to the paper, 22 of those who died"
    return (
        tokens.lower[at].isdigit()
        and len(tokens.lower[at]) <= 3
        and at + 1 < len(tokens)
        and tokens.lower[at + 1] in {",", ".", "of"}
    )
