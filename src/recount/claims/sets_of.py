"""Counts of sets and cases: "231 sets of human remains", "71 cases of death"."""

from __future__ import annotations

from recount.claims.lexicon import COUNT_NOUNS, EVENT_NOUNS
from recount.claims.quantity import Kind, NumberSpan, Quantity, Words
from recount.lang.en import measures

_REMAINS = frozenset(measures.REMAINS.split())
_MOST_ADJECTIVES = 3  # words between a number and "cases of"


def read_sets_of(
    words: Words, number: NumberSpan, start: int, *, rest: bool
) -> Quantity | None:
    """Return a number of sets or cases of somebody, None where it counts no such.

    Args:
        words: the sentence.
        number: the number.
        start: the token behind it.
        rest: whether it is told beside another figure.
    """
    at = start
    while at < start + _MOST_ADJECTIVES and words.is_word(at):
        if words.at(at) in {"sets", "cases"} and words.at(at + 1) == "of":
            break
        at += 1
    else:
        return None
    if words.at(at) not in {"sets", "cases"}:
        return None
    for last in (at + 2, at + 3):
        noun = words.at(last)
        measure = "killed" if noun in _REMAINS else ""
        if words.at(at) == "cases":
            measure = EVENT_NOUNS.get(noun) or COUNT_NOUNS.get(noun, "")
        if measure:
            return Quantity(
                number.mention.figure,
                first=number.first,
                last=last,
                kind=Kind.PERSON,
                noun=noun,
                number=number.mention,
                rest=rest,
                state=measure,
            )
    return None
