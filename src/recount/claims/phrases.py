"""Quantity phrases: the numbers of a sentence with what they count.

"106 women", "some 300 children, women and elderly people", "487" (of nobody named),
"a 14-year-old boy", "his wife".
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.counted import COUNTING_USES, POSSESSIVES, read_counted
from recount.claims.ends import join_ends
from recount.claims.headlines import is_headline, read_headline_single
from recount.claims.heads import (
    ADULT_AGE,
    MAX_MODIFIERS,
    without_sex,
)
from recount.claims.lexicon import (
    EVENT_NOUNS,
    GENERIC_HEADS,
    HARM,
    INTRANSITIVES,
    KIN,
    MODIFIERS,
    PAIRS,
    PASTS,
    SINGULARS,
    STOP,
    harms,
)
from recount.claims.peoples import people_term
from recount.claims.persons import BEFORE_NAMES, NameReader
from recount.claims.quantity import Kind, NumberSpan, Quantity, Words
from recount.claims.told_about import read_about
from recount.claims.worded import WORDED_STARTS, read_worded
from recount.lang.en import small_words
from recount.lang.en.demonyms import DEMONYMS
from recount.model.figure import Figure
from recount.text.tokens import Tokens

_ARTICLES = frozenset(("a", "an", "another"))
_SINGLE_STARTS = frozenset((*_ARTICLES, *POSSESSIVES, "the"))
_OPENING = WORDED_STARTS | _SINGLE_STARTS
"""words at which a quantity without a number can begin, beside names"""
_AGE_WORDS = frozenset(("-", "year", "years", "month", "months", "old"))
_GENITIVES = frozenset(("'s", "'"))
_OF_MANY = frozenset(("youth", "elderly", "public", "body", "corpse", "other"))
"""nouns that stand for no one person after "the" """
_IN_LAW = ("-", "in", "-", "law")
_BE = frozenset((*small_words.AUXILIARIES.split(), *small_words.HAVE.split()))
_ADVERBS = frozenset(small_words.ADVERBS.split())
_AFTER_OFFICE = _BE | frozenset(small_words.BOUNDARIES.split()) | {"who", ","}
_LONGEST_OFFICE = 8  # tokens of "of the town of Karsa" after "the mayor"
_SHORT_WORD = 3  # letters; "ran", "ago", "got" make no compound noun


def find_openings(tokens: Tokens) -> list[int]:
    """Return the tokens at which a quantity without a number can begin."""
    return sorted({*tokens.positions(_OPENING | BEFORE_NAMES), *tokens.capitals})


def find_quantities(
    tokens: Tokens,
    area: range,
    numbers: Sequence[NumberSpan],
    openings: Sequence[int],
    elsewhere: frozenset[int],
) -> list[Quantity]:
    """Return the quantity phrases of one sentence, in order, none overlapping.

    Args:
        tokens: of the whole document.
        area: the sentence's tokens.
        numbers: those of the sentence.
        openings: where one without a number can begin, in the sentence.
        elsewhere: tokens that stand in no person's name.
    """
    words = Words(tokens, area, join_ends(tokens, numbers))
    headline = is_headline(words)
    names = NameReader(words, elsewhere)
    heads = area if headline else sorted({*openings, *words.numbers})
    found: list[Quantity] = []
    free = area.start
    for i in heads:
        if i < free:
            continue
        number = words.numbers.get(i)
        quantity = None
        if number is None:
            quantity = _read_uncounted(words, i, names)
            if quantity is None and headline:
                quantity = read_headline_single(words, i)
        elif number.first == i:
            free = number.last + 1
            quantity = _read_number(words, number, names)
        if quantity is not None:
            if quantity.implicit:
                read_about(words, quantity, names)
            found.append(quantity)
            free = max(free, i + 1, quantity.last + 1)
    return found


def _read_number(
    words: Words, number: NumberSpan, names: NameReader
) -> Quantity | None:
    """What a number counts, if it counts."""
    if number.mention.use in COUNTING_USES:
        return read_counted(words, number)
    return _read_aged(words, number, names) if number.mention.use == "age" else None


def _read_uncounted(words: Words, i: int, names: NameReader) -> Quantity | None:
    """What no number counts: "a number of", "his wife", "Roe Halden"."""
    word = words.lower[i]
    if word in WORDED_STARTS:
        worded = read_worded(words, i)
        if worded is not None:
            return worded
    if word in _SINGLE_STARTS and not (word == "the" and names.idle):
        single = _read_single(words, i)
        if single is not None:
            return single
    return names.read(i) if names.may_begin(i) else None


def _read_single(words: Words, i: int) -> Quantity | None:
    """One person told by an article or a possessive: "a boy", "his wife"."""
    word = words.lower[i]
    head = _single_head(words, i + 1)
    if head is None or (word in POSSESSIVES and head[1] not in KIN):
        return None
    last, noun, terms = head
    if word == "the" and (noun in _OF_MANY or not _is_struck(words, i, last)):
        return None
    pair = words.at(last + 2) if words.at(last + 1) == "and" else ""
    if noun in KIN and pair in KIN and _ends_phrase(words, last + 3):
        last, terms = last + 2, (*terms, *SINGULARS[pair])
    else:
        pair = ""
    return Quantity(
        Figure(2, 2) if pair or noun == "couple" else Figure(1, 1),
        first=i + 1 if word == "'s" else i,
        last=last,
        kind=Kind.PERSON,
        noun=noun,
        terms=tuple(sorted(set(terms))),
        rest=word == "another",
    )


def _is_struck(words: Words, first: int, last: int) -> bool:
    """Whether a verb right beside "the driver" kills or wounds him.

    Elsewhere a text only speaks of him again, or of somebody unharmed.
    """
    if harms(words.at(first - 1)):
        return True
    i = last + 1
    if words.at(i) in _GENITIVES and words.at(i + 1) in EVENT_NOUNS:
        return True
    if words.at(i) == "of":  # "the mayor of Karsa was killed"
        while i < last + _LONGEST_OFFICE and words.at(i) not in _AFTER_OFFICE:
            i += 1
    begin = i
    while words.at(i) in _BE or words.at(i) in _ADVERBS:
        i += 1
    return INTRANSITIVES.get(words.at(i)) == "killed" or (
        i > begin and PASTS.get(words.at(i), "") in HARM
    )


def _read_aged(words: Words, number: NumberSpan, names: NameReader) -> Quantity | None:
    """One person told by the age alone, as headlines do: "12-year-old boy killed"."""
    if words.at(number.first + 1) not in {"-", "year"}:
        return None
    head = _single_head(words, number.first)
    if head is None:
        after = number.last + 1
        while words.at(after) in _AGE_WORDS:
            after += 1
        return names.aged(number.first, words.words[number.first], after)
    last, noun, terms = head
    return Quantity(
        Figure(1, 1),
        first=number.first,
        last=last,
        kind=Kind.PERSON,
        noun=noun,
        terms=tuple(sorted(set(terms))),
    )


def _single_head(words: Words, start: int) -> tuple[int, str, tuple[str, ...]] | None:
    gathered: list[str] = []
    aged = ""
    for i in range(start, min(words.area.stop, start + MAX_MODIFIERS + 4)):
        word = words.lower[i]
        if word in SINGULARS and not _is_modifier(words, i):
            gathered.extend(("child",) if _is_young(aged) else ())
            pair = PAIRS.get((words.lower[i - 1], word)) if i > start else None
            if tuple(words.at(k) for k in range(i + 1, i + 5)) == _IN_LAW:
                return i + 4, word, (*gathered, *SINGULARS[word])
            terms = without_sex((*gathered, *SINGULARS[word]))
            return i, word, terms if pair is None else pair
        people = _people(words, i)
        known = i == start or word in DEMONYMS
        if people and known and _ends_phrase(words, i + 1):
            return i, word, (*gathered, people)  # "a Karsan was killed"
        if word in MODIFIERS:
            gathered.extend(MODIFIERS[word])
        elif i in words.numbers:
            if words.numbers[i].mention.use not in {"age", "ordinal"}:
                return None
            aged = words.words[i]
        elif word == "old" and aged and _ends_phrase(words, i + 1):
            return i, "old", ("child",) if _is_young(aged) else ()
        elif word in STOP or not (words.is_word(i) or words.is_compound_mark(i)):
            return None
        else:
            gathered.extend((people,) if people else ())
    return None


def _people(words: Words, i: int) -> str:
    """The people that a word names; in capitals only one that is known."""
    if words.upper:
        return DEMONYMS.get(words.lower[i], "")
    return people_term(words.words[i]) if words.words[i][0].isupper() else ""


def _is_young(age: str) -> bool:
    return age.isdigit() and int(age) < ADULT_AGE


def _ends_phrase(words: Words, i: int) -> bool:
    return not words.is_word(i) or words.at(i) in STOP


def _is_modifier(words: Words, i: int) -> bool:
    """Whether the word after a noun makes it a modifier: "a student union"."""
    follow = words.at(i + 1)
    if follow == "-" and words.at(i + 2) == "in":
        return False  # "brother-in-law"
    if follow == "'s" and words.at(i + 2) in EVENT_NOUNS:
        return False  # "the mayor's murder"
    if follow in SINGULARS or follow in {"'s", "-"}:
        return True
    if _ends_phrase(words, i + 1):
        return False
    if words.words[i + 1][0].isupper() and not words.upper:
        return False
    return not (
        follow.endswith(("ed", "ing", "ly"))
        or follow in {"dead", "hurt", "shot", "missing"}
        or follow in GENERIC_HEADS
        or len(follow) <= _SHORT_WORD
    )
