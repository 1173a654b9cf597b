"""Shares of those counted: "71 per cent of whom were children", "a third of the dead".

A share has no count of its own; it tells a ratio of a figure that stands before it or
of those whom its noun names.
"""

from __future__ import annotations

import re

from recount.claims.counted import with_other
from recount.claims.heads import find_head
from recount.claims.lexicon import COUNT_NOUNS, PASTS, PLURALS, STATES, UNION_TERMS
from recount.claims.peoples import people_plural
from recount.claims.quantity import Kind, NumberSpan, Quantity, Words
from recount.claims.sentence import Assignment, Sentence
from recount.lang.en import measures, shares

_PRONOUNS = frozenset(("them", "whom", "these", "those", "which"))
_WHOLE = frozenset(("all", "the", "its", "their", "those", "these", "total"))
_NAMED: dict[str, str] = {
    **COUNT_NOUNS,
    **measures.PART_HEADS,
    **STATES,
    **PASTS,
    "arrivals": "displaced",
}
_MAKING_UP = frozenset(shares.MAKING_UP.split())
_PARTICLES = frozenset(("up", "for"))
_BELONGING = tuple(tuple(told.split()) for told in shares.BELONGING.split("|"))
_COPULAS = frozenset(("were", "are", "was", "is", "being", "only", "still", "also"))
_UNDER = frozenset(("under", "below"))
_ADULT = "18"
_COMPARED = (
    ["compared", "with"],
    ["compared", "to"],
    ["as", "against"],
    ["up", "from"],
    ["down", "from"],
)
_ALL_REACH = 3  # words from "of" to "casualties" in "of all the casualties"
_HUNDRED = 100
_RATIO_TRIGGER = re.compile(r"[^.:WU]{0,12}?[KSINFQ]")
_SINGLE_STATES = {"refugee": "displaced", "orphan": "bereaved", "prisoner": "captured"}
_OF_NO_PERSONS = frozenset(("violations", "property", "households_destroyed"))


def read_share(words: Words, number: NumberSpan) -> Quantity | None:
    """ "71 per cent of whom", "28 per cent of all casualties", "(19 per cent)".

    Args:
        words: the sentence.
        number: one told as a percentage.

    Returns:
        A share with its ratio, (71, 100); None where it is one of something else.
    """
    point = number.mention.figure.point
    if point is None or point != int(point) or not 0 < point < _HUNDRED:
        return None
    last = number.last
    if words.at(last + 1) in {"percent", "%"}:
        last += 1
    elif words.at(last + 1) == "per" and words.at(last + 2) == "cent":
        last += 2
    share = Quantity(
        number.mention.figure,
        first=number.first,
        last=last,
        kind=Kind.BARE,
        number=number.mention,
    )
    share.share = (int(point), _HUNDRED)
    before = words.at(number.first - 2), words.at(number.first - 1)
    if before[0] == "of" and before[1] in _PRONOUNS:
        share.partitive = True
        share.terms = _told_to_be(words, last + 1)
        return share
    if words.at(last + 1) == "of" and words.at(last + 2) in _PRONOUNS:
        named = words.at(last + 3) in PASTS or words.at(last + 3) in STATES
        if not named:
            share.last, share.partitive = last + 2, True
            share.terms = _told_to_be(words, last + 3)
            return share
    if words.lower[words.area.start] == "of" and words.at(last + 1) in _COPULAS:
        share.terms = _told_to_be(words, last + 1)
        share.partitive = bool(share.terms)
        return share if share.partitive else None
    share.state = _named_at(words, last + 1)
    bracketed = words.at(number.first - 1) == "(" and words.at(last + 1) in {")", ","}
    return share if share.state or bracketed or before in _PAIRS else None


_PAIRS = frozenset(tuple(told) for told in _COMPARED)


def _named_at(words: Words, of: int) -> str:
    """The measure of the noun in "of all casualties", "of those killed"."""
    if words.at(of) != "of":
        return ""
    for at in range(of + 1, of + 1 + _ALL_REACH):
        if words.at(at) in _NAMED:
            return _NAMED[words.at(at)]
        if words.at(at) not in _WHOLE | {"new", "civilian"}:
            break
    return ""


def _told_to_be(words: Words, at: int) -> tuple[str, ...]:
    """The group behind "of whom": "were women and children", "are under 18"."""
    while words.at(at) in _COPULAS:
        at += 1
    for told in _BELONGING:
        if tuple(words.lower[at : at + len(told)]) == told:
            at += len(told)
    if words.at(at) in _UNDER and words.at(at + 1) == _ADULT:
        return ("child",)
    head = find_head(words, at, single=False)
    terms = head.terms if head is not None and head.kind is Kind.PERSON else ()
    if words.at(at + 1) == "and":
        terms = with_other(words, at, terms)
    if not terms and words.is_word(at) and words.words[at][:1].isupper():
        people = people_plural(words.words[at])
        terms = (people,) if people else ()
    return terms


def give_ratios(sentence: Sentence) -> None:
    """Assign "one in eight persons a refugee": the nearest trigger after the ratio."""
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        if quantity is None or quantity.ratio is None:
            continue
        at = index + 1
        found = _RATIO_TRIGGER.match(sentence.codes, at)
        if found is None:
            continue
        trigger = found.end() - 1
        other = sentence.quantity(trigger)
        measure = sentence.items[trigger].measure
        if other is not None:
            measure = _SINGLE_STATES.get(other.noun, "") or other.state
        sentence.give(index, measure, "ratio", trigger)


def give_shares(sentence: Sentence) -> None:
    """Assign the shares of a whole: what the rules of counts have left.

    Args:
        sentence: what was assigned so far.
    """
    last: Assignment | None = None
    for index in sentence.counted:
        quantity, made = sentence.quantity(index), sentence.made.get(index)
        if quantity is None or quantity.ratio is None:
            continue
        whole = _whole_of(sentence, index)
        if made is None and quantity.partitive and whole is not None:
            sentence.give(index, whole.measure, "part", whole.trigger)
            sentence.made[index].parent = whole
        elif made is None and _is_bracketed(sentence, index):
            beside = sentence.made.get(index - 2)
            sentence.give(index, beside.measure if beside else "", "share", index)
        elif made is None:
            measure = quantity.state or _measure_behind(sentence, index)
            if not measure and last and sentence.before(index, 2) in _COMPARED:
                measure, quantity.terms = last.measure, last.quantity.terms
            sentence.give(index, measure, "share", index)
        made = sentence.made.get(index)
        if made is not None and not quantity.terms:
            quantity.terms = _told_before(sentence, index)
            if quantity.terms and made.rule == "of the stricken":
                made.rule = "share"  # "children are four out of five of the displaced"
        last = made or last


def _whole_of(sentence: Sentence, index: int) -> Assignment | None:
    """The last figure before a share that is told of all."""
    wholes = [
        made
        for at, made in sentence.made.items()
        if at < index
        and made.parent is None
        and made.quantity.ratio is None
        and made.measure not in _OF_NO_PERSONS
    ]
    return max(wholes, key=lambda made: made.index, default=None)


def _is_bracketed(sentence: Sentence, index: int) -> bool:
    """ "2,246 casualties (71 per cent)"."""
    beside = sentence.codes[index - 1 : index] + sentence.codes[index + 1 : index + 2]
    return beside == "()"


def _measure_behind(sentence: Sentence, index: int) -> str:
    """What "four out of five of the displaced", "two thirds of the victims" count."""
    quantity = sentence.quantity(index)
    named = quantity is not None and _told_before(sentence, index)
    if quantity is not None and quantity.noun in measures.PART_HEADS and named:
        return measures.PART_HEADS[quantity.noun]
    after = sentence.after(index, _ALL_REACH + 1)
    if after[:1] != ["of"] or not named:
        return ""
    plain = [word for word in after[1:] if word not in _WHOLE]
    return _NAMED.get(plain[0], "") if plain else ""


def _told_before(sentence: Sentence, index: int) -> tuple[str, ...]:
    """The group in "Women and children make up roughly two thirds of the victims"."""
    before = sentence.before(index, 6)
    while before and before[-1] in _PARTICLES:
        before.pop()
    if not before or before.pop() not in _MAKING_UP:
        return ()
    terms = PLURALS.get(before[-1], ()) if before else ()
    other = PLURALS.get(before[-3], ()) if before[-2:-1] == ["and"] else ()
    both = other and {*terms, *other} <= UNION_TERMS
    return tuple(sorted({*terms, *other})) if both else terms
