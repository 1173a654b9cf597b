"""Singles: the noun of one person, after an article, a possessive or an age."""

from __future__ import annotations

from recount.claims.heads import ADULT_AGE, MAX_MODIFIERS, settle_terms
from recount.claims.lexicon import (
    EVENT_NOUNS,
    GENERIC_HEADS,
    MODIFIERS,
    PAIRS,
    SINGULARS,
    STOP,
    YOUNG,
    YOUNG_KIN,
)
from recount.claims.peoples import people_term
from recount.claims.quantity import NumberSpan, Words
from recount.lang.en.demonyms import DEMONYMS
from recount.lang.en.words import known_words

_GROWN = {"boy": "man", "girl": "woman"}
_YOUNGEST = frozenset(("months", "month", "weeks", "week", "days", "day"))
_IN_LAW = ("-", "in", "-", "law")
_COLLECTIVE = frozenset(("guard", "security"))
"""nouns that are bodies where they are written as names"""
_SHORT_WORD = 3  # letters; "ran", "ago", "got" make no compound noun


def find_single(words: Words, start: int) -> tuple[int, str, tuple[str, ...]] | None:
    """Return the last token, the noun and the terms of one person, or None.

    Args:
        words: the sentence.
        start: the token after the article or the possessive.
    """
    gathered: list[str] = []
    aged: NumberSpan | None = None
    for i in range(start, min(words.area.stop, start + MAX_MODIFIERS + 4)):
        word = words.lower[i]
        if word in SINGULARS and not _is_modifier(words, i):
            gathered.extend(_of_age(words, aged, word) if aged else ())
            pair = PAIRS.get((words.lower[i - 1], word)) if i > start else None
            if tuple(words.at(k) for k in range(i + 1, i + 5)) == _IN_LAW:
                told = SINGULARS.get(f"{word}-in-law", SINGULARS[word])
                return i + 4, word, (*gathered, *told)
            terms = settle_terms((*gathered, *SINGULARS[word]))
            return i, word, terms if pair is None else pair
        people = _people(words, i)
        known = i == start or word in DEMONYMS
        if people and known and ends_phrase(words, i + 1):
            return i, word, (*gathered, people)  # "a Karsan was killed"
        if word in MODIFIERS:
            gathered.extend(MODIFIERS[word])
        elif i in words.numbers:
            if words.numbers[i].mention.use not in {"age", "ordinal"}:
                return None
            aged = words.numbers[i]
        elif word == "old" and aged and ends_phrase(words, i + 1):
            return i, "old", ("child",) if is_child(words, aged) else ()
        elif word in STOP or not (words.is_word(i) or words.is_compound_mark(i)):
            return None
        else:
            gathered.extend((people,) if people else ())
    return None


def _of_age(words: Words, age: NumberSpan, noun: str) -> tuple[str, ...]:
    """What an age tells of a person: a child, or a son who is a boy or a man."""
    if age.mention.value is None:
        return ()
    young = is_child(words, age)
    if noun in YOUNG_KIN:
        return (YOUNG_KIN[noun] if young else _GROWN[YOUNG_KIN[noun]],)
    told = not YOUNG.isdisjoint(SINGULARS[noun])
    return ("child",) if young and not told else ()


def _is_surname(words: Words, i: int) -> bool:
    """Whether a calling is a name: "24-year-old Roe Miner"."""
    if words.upper or i == words.area.start:
        return False
    name, before = words.words[i], words.words[i - 1]
    if not (name[0].isupper() and before[0].isupper()) or name.isupper():
        return False
    return before.lower() not in known_words() and not _people(words, i - 1)


def _people(words: Words, i: int) -> str:
    """The people that a word names; in capitals only one that is known."""
    if words.upper:
        return DEMONYMS.get(words.lower[i], "")
    return people_term(words.words[i]) if words.words[i][0].isupper() else ""


def is_child(words: Words, age: NumberSpan) -> bool:
    """Whether an age is that of a child: "8", "three-year-old", "18-month-old"."""
    if age.mention.value is None:
        return False
    after = age.last + 1
    unit = words.at(after + 1) if words.at(after) == "-" else words.at(after)
    return age.mention.value < ADULT_AGE or unit in _YOUNGEST


def ends_phrase(words: Words, i: int) -> bool:
    """Whether no noun can follow at ``i``."""
    return not words.is_word(i) or words.at(i) in STOP


def _is_modifier(words: Words, i: int) -> bool:
    """Whether a noun is none of its own: "a student union", "Roe Miner"."""
    if _is_surname(words, i):
        return True
    follow = words.at(i + 1)
    if words.at(i) in _COLLECTIVE and words.words[i][0].isupper() and not words.upper:
        return True  # "the Home Guard"
    if follow == "-" and words.at(i + 2) == "in":
        return False  # "brother-in-law"
    if follow == "'s" and words.at(i + 2) in EVENT_NOUNS:
        return False  # "the mayor's murder"
    if follow in SINGULARS or follow in {"'s", "-"}:
        return True
    if ends_phrase(words, i + 1):
        return False
    if words.words[i + 1][0].isupper() and not words.upper:
        written = words.words[i + 1]
        return len(written) > 1 and written.isupper()  # "a national NGO"
    return not (
        follow.endswith(("ed", "ing", "ly"))
        or follow in {"dead", "hurt", "shot", "missing"}
        or follow in GENERIC_HEADS
        or len(follow) <= _SHORT_WORD
    )
