"""Counts told in words that are no numbers: "a number of", "a triple murder"."""

from __future__ import annotations

from recount.claims.heads import find_head
from recount.claims.lexicon import COUNT_NOUNS, PLURALS
from recount.claims.quantity import Kind, Quantity, Words
from recount.claims.unions import join_heads
from recount.lang.en import groups, measures
from recount.model.figure import Figure

_FIRST_WORDS = frozenset(words[0] for words in groups.VAGUE)
WORDED_STARTS = frozenset(("others", "not", *_FIRST_WORDS, *measures.MULTIPLES))
"""words at which such a count can begin"""
_BEFORE_OTHERS = frozenset(
    "each many of the most all no two some these those to than with by among".split()
)
_BEFORE_NUMBERS = frozenset("the on of about exact these those no".split())
"""words before "numbers of" that only speak of a count: "on the numbers of dead" """
_BETWEEN = frozenset(("fatal", "-", "deadly"))
_QUOTE_MARKS = frozenset("\"“”'‘’«»")
_LONGEST = 2  # words between "triple" and "murder"


def read_worded(words: Words, i: int) -> Quantity | None:
    """Return the quantity that a counting word opens at ``i``, or None."""
    word = words.lower[i]
    if word == "twin" and words.at(i + 1) in PLURALS:
        return _read_vague(words, i, i + 1, Figure(2, 2))
    if word in measures.MULTIPLES:
        return _read_multiple(words, i)
    if word == "others" and words.at(i - 1) not in _BEFORE_OTHERS:
        return _worded(Figure(2, None, approx=True), i, i, noun=word)
    if word == "not":
        return _read_nobody(words, i)
    told_of = word == "numbers" and words.at(i - 1) in _BEFORE_NUMBERS
    if word in _FIRST_WORDS and not told_of:
        for told, least in groups.VAGUE.items():
            start = _end_of(words, i, told)
            if start is not None:
                figure = Figure(least, None, approx=True)
                return _read_vague(words, i, start, figure)
    return None


_THEM = frozenset(("them", "us", "those"))
_BEHIND_NOBODY = frozenset(("was", "were", "has", "had", "have", "died"))


def _read_nobody(words: Words, i: int) -> Quantity | None:
    """ "not a single villager": nobody."""
    for told in groups.NOT_ONE:
        start = _end_of(words, i, told)
        head = None if start is None else find_head(words, start, single=True)
        if head is not None and head.kind is Kind.PERSON:
            return _worded(Figure(0, 0), i, head.last, noun=head.noun, terms=head.terms)
        if start is not None and words.at(start - 1) == "one":
            of_them = words.at(start) == "of" and words.at(start + 1) in _THEM
            if of_them or words.at(start) in _BEHIND_NOBODY:
                last = start + 1 if of_them else start - 1
                return _worded(Figure(0, 0), i, last, noun="nobody")
    return None


def _end_of(words: Words, i: int, told: tuple[str, ...]) -> int | None:
    """Where the words end that begin at ``i``: "a number" of; None if others stand."""
    for word in told:
        i += words.at(i) in _QUOTE_MARKS
        if words.at(i) != word:
            return None
        i += 1
    return i


def _read_vague(
    words: Words, first: int, start: int, figure: Figure
) -> Quantity | None:
    """ "a number of villagers": two or more; "twin girls": two."""
    head = find_head(words, start, single=False)
    if head is None and words.at(start) in COUNT_NOUNS:
        return _worded(figure, first, start, noun=words.at(start))
    if head is None or head.kind is not Kind.PERSON:
        return None
    head = join_heads(words, head)
    return _worded(
        figure, first, head.last, noun=head.noun, terms=head.terms, state=head.state
    )


def _read_multiple(words: Words, i: int) -> Quantity | None:
    """ "a triple murder": three were killed."""
    last = i + 1
    while words.at(last) in _BETWEEN and last <= i + _LONGEST:
        last += 1
    measure = measures.STRIKES.get(words.at(last), "")
    before = words.at(i - 1)
    if not measure or before == "attempted":
        return None
    fatal = before == "fatal" or words.at(last - 1) in _BETWEEN - {"-"}
    count = measures.MULTIPLES[words.lower[i]]
    state = "killed" if fatal else measure
    return _worded(Figure(count, count), i, last, state=state)


def _worded(
    figure: Figure,
    first: int,
    last: int,
    *,
    noun: str = "",
    terms: tuple[str, ...] = (),
    state: str = "",
) -> Quantity:
    return Quantity(
        figure,
        first=first,
        last=last,
        kind=Kind.PERSON,
        noun=noun,
        terms=tuple(sorted(set(terms))),
        rest=noun == "others",
        state=state,
        worded=True,
    )
