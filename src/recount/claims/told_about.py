"""What is told about one person right after: "named Mira Sol", "(8)", "aged 12"."""

from __future__ import annotations

from recount.claims.heads import settle_terms
from recount.claims.lexicon import KIN, YOUNG, YOUNG_KIN
from recount.claims.persons import NameReader
from recount.claims.quantity import Kind, Quantity, Words
from recount.claims.singles import is_child
from recount.lang.en import ages, names

_NAMING = frozenset(names.NAMING.split())
_CHILD_WORDS = frozenset(ages.CHILD_WORDS.split())
_YEARS = frozenset(("years", "year", "months", "month", "weeks", "days", "yo"))
_BEING = frozenset(("was", "is"))
_AFTER_AGE = frozenset((",", ".", ";", ":", ")", "and", ""))
_AGES = frozenset(("aged", "ages"))
_BETWEEN_AGES = frozenset((",", "and", "&", "respectively"))
_GROWN = frozenset(("man", "woman"))
_BRACKET_REACH = 6  # tokens: "(a nine-year-old child)"


def read_about(words: Words, quantity: Quantity, reader: NameReader) -> None:
    """Take the name and the age after a person into its quantity."""
    if not quantity.named:
        _take_name(words, quantity, reader)
    at = quantity.last + 1
    if words.at(at) == "(":
        _take_bracket(words, quantity, at)
    elif words.at(at) == ",":
        _take_age(words, quantity, at + 1)
        _heed_age(words, quantity, at + 1)


def _take_name(words: Words, quantity: Quantity, reader: NameReader) -> None:
    at = quantity.last + 1
    named = words.at(at) in _NAMING
    last = reader.end(at + named, led=named or quantity.noun in KIN)
    if last is not None:
        quantity.last = last


def _take_bracket(words: Words, quantity: Quantity, opening: int) -> None:
    """ "(8)", "(eight years old)", "(a child)"; other brackets are left alone."""
    for closing in range(opening + 2, opening + _BRACKET_REACH):
        if words.at(closing) == ")":
            break
    else:
        return
    inner = words.lower[opening + 1 : closing]
    number = words.numbers.get(opening + 1)
    if number is not None and number.mention.use == "age":
        young = is_child(words, number)
    elif not _CHILD_WORDS.isdisjoint(inner):
        young = True
    else:
        return
    quantity.last = closing
    if young:
        _add_child(quantity)


def _take_age(words: Words, quantity: Quantity, at: int) -> None:
    """ ", 8 years old;", ", aged 12," """
    aged = words.at(at) == "aged"
    number = words.numbers.get(at + aged)
    if number is None or number.mention.use != "age":
        return
    last = number.last
    if words.at(last + 1) in _YEARS and words.at(last + 2) == "old":
        last += 2
    elif not aged:
        return  # "Roe Halden, 43, was killed": the rules pass over it
    if words.at(last + 1) not in _AFTER_AGE:
        return
    quantity.last = last
    if is_child(words, number):
        _add_child(quantity)


def _heed_age(words: Words, quantity: Quantity, at: int) -> None:
    """ ", who was six, lost an arm": the age of one person, in a clause of its own."""
    if words.at(at) != "who" or words.at(at + 1) not in _BEING:
        return
    number = words.numbers.get(at + 2)
    aged = number is not None and number.mention.use == "age"
    if number is not None and aged and is_child(words, number):
        _add_child(quantity, YOUNG_KIN.get(quantity.noun, "child"))


def _add_child(quantity: Quantity, term: str = "child") -> None:
    if not YOUNG.isdisjoint(quantity.terms):
        return  # "a boy of six"
    terms = settle_terms((*quantity.terms, term))
    quantity.terms = tuple(sorted(terms))


def read_ages(words: Words, quantity: Quantity) -> None:
    """Take the ages of all who are counted: "two brothers, aged 5 and 7,"."""
    many = quantity.figure.point or 0
    if quantity.kind is not Kind.PERSON or many < 2 or "child" in quantity.terms:
        return
    at = quantity.last + 1
    at += words.at(at) in {",", "("}
    told = words.at(at) in _AGES
    at += told
    ages: list[bool] = []
    while len(ages) < many and (number := words.numbers.get(at)) is not None:
        if number.mention.use != "age":
            return
        ages.append(is_child(words, number))
        at = number.last + 1
        while words.at(at) in _BETWEEN_AGES and at not in words.numbers:
            at += 1
    if told and len(ages) == many and all(ages):
        _add_child(quantity)
    elif any(ages):  # "two brothers, aged 5 and 27"
        quantity.terms = tuple(t for t in quantity.terms if t not in _GROWN)
