"""Groups told before their numbers: "men 14, women 13, children 5"."""

from __future__ import annotations

from recount.claims.lexicon import PAIRS, PLURALS, SINGULARS
from recount.claims.peoples import people_term
from recount.claims.quantity import Kind
from recount.claims.sentence import Assignment, Sentence

_LEAST = 2  # pairs; one alone may be anything: "class 3", "women 14 and over"
_ASIDE = 6  # tokens of "(under 18)" between a group and its number
_BETWEEN = frozenset(",cw.dp()-")
_TRIGGERS = frozenset("KSNFT")


def give_backwards(sentence: Sentence, carried: str) -> None:
    """Assign a row of groups each of which has its number behind it.

    Args:
        sentence: what was assigned so far.
        carried: the measure of the line before: "Dead: 66 / of which men 29, women 24".
    """
    pairs = {
        index: terms
        for index in sentence.counted
        if (terms := _group_before(sentence, index))
    }
    row = [i for i in sentence.counted if pairs and min(pairs) <= i <= max(pairs)]
    if len(pairs) < _LEAST or len(row) > len(pairs):
        return
    between = sentence.codes[min(pairs) + 1 : max(pairs)]
    if not set(between) - {"Q"} <= _BETWEEN:
        return
    whole = _whole_before(sentence, min(pairs))
    measure, trigger = _measure_of(sentence, min(pairs), whole)
    measure = measure or carried
    for index, terms in pairs.items():
        sentence.give(index, measure, "part", trigger)
        made = sentence.made.get(index)
        if made is not None and not made.quantity.terms:
            made.quantity.terms = terms
            made.parent = made.parent or whole


def _group_before(sentence: Sentence, index: int) -> tuple[str, ...]:
    quantity = sentence.quantity(index)
    if quantity is None or quantity.kind is not Kind.BARE or quantity.number is None:
        return ()
    lower, begin = sentence.lower, sentence.items[0].first
    at = sentence.items[index].first - 1
    if at >= begin and lower[at] == ")":
        inside = range(at, max(begin, at - _ASIDE), -1)
        at = next((i for i in inside if lower[i] == "("), begin) - 1
    if at < begin:
        return ()
    word, before = lower[at], lower[at - 1] if at > begin else ""
    written = sentence.tokens.words[at]
    people = people_term(written) if written[0].isupper() else ""
    return (
        PAIRS.get((before, word))
        or PLURALS.get(word)
        or (SINGULARS.get(word, ()) if word in {"male", "female"} else ())
        or ((people,) if people and not sentence.tokens.upper else ())
    )


def _whole_before(sentence: Sentence, first: int) -> Assignment | None:
    for index in range(first - 1, -1, -1):
        made = sentence.made.get(index)
        if made is not None:
            return made if made.parent is None else made.parent
    return None


def _measure_of(
    sentence: Sentence, first: int, whole: Assignment | None
) -> tuple[str, int]:
    made = sentence.made.get(first)
    if made is not None:
        return made.measure, made.trigger
    if whole is not None:
        return whole.measure, whole.trigger
    for at in range(first - 1, -1, -1):
        if sentence.codes[at] in _TRIGGERS:
            return sentence.items[at].measure, at
    return "", first
