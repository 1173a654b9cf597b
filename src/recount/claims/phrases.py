"""Quantity phrases: the numbers of a sentence with what they count.

"106 women", "some 300 children, women and elderly people", "487" (of nobody named),
"a 14-year-old boy", "his wife".
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.counted import COUNTING_USES, POSSESSIVES, read_counted, read_one_of
from recount.claims.ends import join_ends
from recount.claims.headlines import is_headline, read_headline_single
from recount.claims.kinfolk import read_kin_row, young_kin
from recount.claims.known import Known
from recount.claims.lexicon import (
    EVENT_NOUNS,
    HARM,
    INTRANSITIVES,
    KIN,
    PASTS,
    SINGULARS,
    STOP,
    harms,
)
from recount.claims.persons import BEFORE_NAMES, NameReader
from recount.claims.quantity import Kind, NumberSpan, Quantity, Words, one_person
from recount.claims.shares import read_share
from recount.claims.singles import ends_phrase, find_single, is_child
from recount.claims.told_about import read_about, read_ages
from recount.claims.worded import WORDED_STARTS, read_worded
from recount.lang.en import measures, small_words, wounds
from recount.model.figure import Figure
from recount.text.tokens import Tokens

_ARTICLES = frozenset(("a", "an", "another"))
_SINGLE_STARTS = frozenset((*_ARTICLES, *POSSESSIVES, "the"))
_OPENING = WORDED_STARTS | _SINGLE_STARTS
"""words at which a quantity without a number can begin, beside names"""
_AGE_WORDS = frozenset(("-", "year", "years", "month", "months", "old"))
_GENITIVES = frozenset(("'s", "'"))
_APART = frozenset(("'s", "whose"))
"""whose relation is told, as words of their own: "whose uncle was killed" """
_ONES = frozenset(("his", "her", "my"))
_PARENTS = frozenset(("mother", "father", "parent", "grandmother", "grandfather"))
_OFFSPRING = frozenset("children sons daughters kids boys girls toddlers".split())
_OF_MANY = frozenset(("youth", "elderly", "public", "body", "corpse", "other"))
"""nouns that stand for no one person after "the" """
_FATES = frozenset(("killed", "captured", "missing"))
_BE = frozenset((*small_words.AUXILIARIES.split(), *small_words.HAVE.split()))
_ADVERBS = frozenset(small_words.ADVERBS.split())
_AFTER_OFFICE = _BE | frozenset(small_words.BOUNDARIES.split()) | {"who", ","}
_LOSING = frozenset(measures.LOSING.split())
_DROWNING = frozenset(measures.DROWNING.split())
_BODY = frozenset(wounds.BODY.split())
_BEFORE_BODY = frozenset(wounds.BEFORE_BODY.split())
_LONGEST_NAME = 4  # words
_LONGEST_OFFICE = 8  # tokens of "of the town of Karsa" after "the mayor"


def find_openings(tokens: Tokens) -> list[int]:
    """Return the tokens at which a quantity without a number can begin."""
    return sorted({*tokens.positions(_OPENING | BEFORE_NAMES), *tokens.capitals})


def find_quantities(
    tokens: Tokens,
    area: range,
    numbers: Sequence[NumberSpan],
    openings: Sequence[int],
    known: Known,
) -> list[Quantity]:
    """Return the quantity phrases of one sentence, in order, none overlapping.

    Args:
        tokens: of the whole document.
        area: the sentence's tokens.
        numbers: those of the sentence.
        openings: where one without a number can begin, in the sentence.
        known: what the whole text tells about its capitals.
    """
    words = Words(tokens, area, join_ends(tokens, numbers))
    headline = is_headline(words)
    names = NameReader(words, known)
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
            found.extend((quantity, *read_kin_row(words, quantity, names)))
            free = max(free, i + 1, found[-1].last + 1)
    return found


def _read_number(
    words: Words, number: NumberSpan, names: NameReader
) -> Quantity | None:
    """What a number counts, if it counts."""
    if _is_of_parent(words, number):
        return None
    if number.mention.use in COUNTING_USES:
        counted = read_counted(words, number)
        read_ages(words, counted)
        counted.terms = young_kin(words, number.last, counted.noun) or counted.terms
        return counted
    if number.mention.use == "percent":
        return read_share(words, number)
    if number.mention.use == "pronoun":
        return read_one_of(words, number)
    return _read_aged(words, number, names) if number.mention.use == "age" else None


def _is_of_parent(words: Words, number: NumberSpan) -> bool:
    """Whether a number counts somebody's children: "his wife, mother of three"."""
    if words.at(number.first - 1) != "of" or words.at(number.first - 2) not in _PARENTS:
        return False
    noun = words.at(number.last + 1)
    if noun in _OFFSPRING:
        return words.at(number.last + 2) not in PASTS  # "two children killed in Karsa"
    return not words.is_word(number.last + 1) or (noun in STOP and noun != "of")


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
    head = find_single(words, i + 1)
    if head is None:
        return _read_parents(words, i)
    last, noun, terms = head
    terms = young_kin(words, i, noun) or terms
    if word in POSSESSIVES and noun not in KIN and not _is_struck(words, i, last):
        return None  # "his supervisor" counts where he is struck
    if word == "the" and (noun in _OF_MANY or not _is_struck(words, i, last)):
        return None
    pair = words.at(last + 2) if words.at(last + 1) == "and" else ""
    if noun in KIN and pair in KIN and ends_phrase(words, last + 3):
        last, terms = last + 2, (*terms, *SINGULARS[pair])
    else:
        pair = ""
    return Quantity(
        Figure(2, 2) if pair or noun == "couple" else Figure(1, 1),
        first=i + 1 if word in _APART else i,
        last=last,
        kind=Kind.PERSON,
        noun=noun,
        terms=tuple(sorted(set(terms))),
        rest=word == "another",
    )


def _read_parents(words: Words, i: int) -> Quantity | None:
    """ "his parents": two. Those of several may be more."""
    if words.lower[i] not in _ONES or words.at(i + 1) != "parents":
        return None
    return Quantity(
        Figure(2, 2), first=i, last=i + 1, kind=Kind.PERSON, noun="parents", kin=True
    )


def _is_struck(words: Words, first: int, last: int) -> bool:
    """Whether a verb right beside "the driver" kills or wounds him.

    Elsewhere a text only speaks of him again, or of somebody unharmed.
    """
    if harms(words.at(first - 1)) or _is_of_event(words, first):
        return True
    i = _after_name(words, last + 1)
    if words.at(i) in _GENITIVES and words.at(i + 1) in EVENT_NOUNS:
        return True
    if words.at(i) == "of":  # "the mayor of Karsa was killed"
        while i < last + _LONGEST_OFFICE and words.at(i) not in _AFTER_OFFICE:
            i += 1
    begin = i
    while words.at(i) in _BE or words.at(i) in _ADVERBS:
        i += 1
    if words.at(i) in _LOSING and words.at(i + 1) in _BEFORE_BODY:
        return words.at(i + 2) in _BODY  # "the elder boy lost an eye"
    return _dies(words.at(i)) or (i > begin and PASTS.get(words.at(i), "") in HARM)


def _dies(word: str) -> bool:
    return INTRANSITIVES.get(word) == "killed" or word in _DROWNING


def _after_name(words: Words, i: int) -> int:
    """Where the name of "the commander, Ivo Tann, was killed" ends, or ``i``."""
    at = opening = i + (words.at(i) == ",")
    while at < opening + _LONGEST_NAME and words.is_word(at) and _is_capital(words, at):
        at += 1
    if at == opening:
        return i
    return at + (words.at(at) == ",") if opening > i else at


def _is_capital(words: Words, i: int) -> bool:
    return words.words[i][0].isupper() and not words.upper


def _is_of_event(words: Words, first: int) -> bool:
    """ "the murder of the mayor" """
    event = EVENT_NOUNS.get(words.at(first - 2), "")
    return words.at(first - 1) == "of" and event in _FATES


def _read_aged(words: Words, number: NumberSpan, names: NameReader) -> Quantity | None:
    """One person told by the age alone, as headlines do: "12-year-old boy killed"."""
    if words.at(number.first + 1) not in {"-", "year"}:
        return None
    earlier = words.numbers.get(number.first - 2)
    if words.at(number.first - 1) in {"and", "or"} and earlier is not None:
        return None  # "his two children, 6 and 12-years-old": their ages
    head = find_single(words, number.first)
    if head is None:
        after = number.last + 1
        while words.at(after) in _AGE_WORDS:
            after += 1
        return names.aged(number.first, after, child=is_child(words, number))
    last, noun, terms = head
    return one_person(number.first, last, noun=noun, terms=terms)
