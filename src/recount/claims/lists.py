"""Lists: how a measure goes from one quantity to its neighbours."""

from __future__ import annotations

import re

from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Assignment, Sentence

_NOT_BACK = frozenset(
    (
        "toll",
        "toll that rose, told after what took the lives",
        "toll put otherwise before",
        "population of",
        "fate",
        "part",
        "noun",
        "ratio",
    )
)
"""rules whose measure does not go to the quantity before"""
_CHAIN = ',ca"dn'
_ASIDES = {1: "(", -1: ")-"}
"""what opens an aside, by the way one goes"""
_LONGEST_ASIDE = 24  # items
_LONGEST_VOICE = 10  # items of ", according to the local authorities,"
_SUBJECT_FOLLOWS = frozenset("vVBhmx")
_SINGULAR_VERBS = frozenset(("is", "was", "has"))
_DETERMINERS = frozenset("the his her its their our these those".split())
_COMPLEMENT = re.compile(
    r"Q(?:o[wP\-]|p[wPt\-]|r[xhmd]{0,3}[vw][wpotdW])[wPtpo\-]{0,9}\Z"
)
_VERB_AHEAD = re.compile(r"[wpotd]{0,6}[hxvm]")
_LONGEST_COMPLEMENT = 12  # items


def give_along(sentence: Sentence, step: int) -> None:
    """Carry measures along "106 women, 83 children and 70 elderly".

    Args:
        sentence: what was assigned so far.
        step: 1 goes on from a quantity that has a measure, -1 goes back.
    """
    count = len(sentence.items)
    order = range(count) if step == 1 else range(count - 1, -1, -1)
    for index in order:
        source = sentence.made.get(index)
        if source is None:
            continue
        other = _neighbour(sentence, index, step)
        if other is None or other in sentence.made:
            continue
        then = step == -1 and "then" in sentence.between(other, index)
        if step == -1 and source.rule in _NOT_BACK and not then:
            continue
        quantity = sentence.quantity(other)
        if quantity is None or not _alike(source, quantity):
            continue
        if (
            step == 1
            and not is_nominal(sentence, source.trigger)
            and is_subject(sentence, other)
        ):
            continue  # "and 30 men attacked": the subject of another clause
        if _is_no_member(sentence, other, quantity):
            continue
        joined = "c" in sentence.codes[other:index] or source.rule == "coordination"
        joined |= then
        nobody = source.quantity.figure.high == 0 != quantity.figure.high
        if step == -1 and (not joined or nobody):
            continue
        measure = "injured" if _is_in_hospital(sentence, source, other) else ""
        measure = measure or source.measure
        sentence.give(other, measure, "coordination", source.trigger)
        made = sentence.made[other]
        made.parent = source if quantity.partitive and step == 1 else source.parent
        over_part = step == 1 and is_told_of_part(sentence, index)
        made.parent = made.parent.parent if made.parent and over_part else made.parent


def _is_no_member(sentence: Sentence, index: int, quantity: Quantity) -> bool:
    """ "40 dead and nobody to blame", "230 dead, and a councillor of 520"."""
    if quantity.implicit and sentence.codes[index + 1 : index + 3] == "oQ":
        return True
    if quantity.figure.high != 0:
        return False
    if quantity.kind is Kind.BARE and sentence.codes[index + 1 : index + 2] == "w":
        return True  # "85 dead and no truth"
    if sentence.after(index, 1) == ["to"]:
        return True
    # "buried 40 and nobody in the capital has called"
    return _VERB_AHEAD.match(sentence.codes, index + 1) is not None


def _is_in_hospital(sentence: Sentence, source: Assignment, index: int) -> bool:
    """ "21 dead, 37 in hospital", and not "79 died at the scene, seven in hospital"."""
    alive = source.measure == "killed" and sentence.codes[source.trigger] != "I"
    return alive and sentence.after(index, 2) == ["in", "hospital"]


def is_subject(sentence: Sentence, index: int) -> bool:
    """Whether a verb follows whose subject the quantity is.

    Not in "the attack that killed a guard and three others is over": "is" is told of
    one thing.
    """
    follow = sentence.codes[index + 1 : index + 2]
    if not follow or follow not in _SUBJECT_FOLLOWS:
        return False
    quantity = sentence.quantity(index)
    if quantity is not None and quantity.noun == "self":
        return False
    many = quantity is not None and (quantity.figure.low or 0) > 1
    return not (many and sentence.after(index, 1)[0] in _SINGULAR_VERBS)


def is_nominal(sentence: Sentence, trigger: int) -> bool:
    """Whether the trigger is the subject itself: "the murder of two men shocked"."""
    codes = sentence.codes
    return codes[trigger] in "EH" or codes[trigger : trigger + 2] == "Go"


def _neighbour(sentence: Sentence, index: int, step: int) -> int | None:
    """The next quantity in a list: only commas, "and" and small words between.

    Before an article it takes "and": in "after the death of two men, the 40 judges
    resigned" the judges are no part of a list.
    """
    codes = sentence.codes
    i, marks, article = index + step, 0, False
    if step == 1 and is_told_of_part(sentence, index):
        i += 1  # "182 women, 17 of them pregnant, and 173 children"
    while 0 <= i < len(codes) and (
        codes[i] in _CHAIN or codes[i] in _ASIDES[step] or _determines(sentence, i)
    ):
        marks += codes[i] in ",ca"
        article |= codes[i] == "w"
        i = _over_voice(sentence, over_aside(codes, i, step), step)
        i += step
    first, last = sorted((index, i))
    if not marks or (article and not {"c", "a"} & set(codes[first:last])):
        return None
    if step == -1 and marks and i >= 0 and codes[i] not in "QU":
        return _over_complement(sentence, i)
    return i if 0 <= i < len(codes) and codes[i] in "QU" else None


def is_told_of_part(sentence: Sentence, index: int) -> bool:
    """Whether one more word tells a part apart: "17 of them pregnant"."""
    quantity = sentence.quantity(index)
    part = quantity is not None and quantity.partitive
    return part and sentence.codes[index + 1 : index + 3] == "w,"


def _over_complement(sentence: Sentence, last: int) -> int | None:
    """The quantity whose complement ends at ``last``: "ten members of the Sol family".

    So in "ten members of the Sol family and nine members of the Brod family were
    killed". A number without a noun, or told of a place alone, joins nothing.
    """
    found = _COMPLEMENT.search(
        sentence.codes, max(0, last - _LONGEST_COMPLEMENT), last + 1
    )
    if found is None:
        return None
    quantity = sentence.quantity(found.start())
    return found.start() if quantity is not None and quantity.noun else None


def _determines(sentence: Sentence, i: int) -> bool:
    """Whether an item is the article of a counted member: "and their two cooks"."""
    return (
        sentence.codes[i : i + 2] in {"wQ", "wU"}
        and sentence.lower[sentence.items[i].first] in _DETERMINERS
    )


def _over_voice(sentence: Sentence, i: int, step: int) -> int:
    """The other end of ", according to local authorities," or ``i`` itself."""
    codes = sentence.codes
    if codes[i] != ",":
        return i
    if step == 1:
        first, end = i, codes.find(",", i + 1, i + _LONGEST_VOICE)
    else:
        first, end = codes.rfind(",", max(0, i - _LONGEST_VOICE), i), i
    if first < 0 or end < 0:
        return i
    told = sentence.lower[sentence.items[first + 1].first]
    return (end if step == 1 else first) if told == "according" else i


def over_aside(codes: str, i: int, step: int) -> int:
    """The other end of an aside that begins at ``i``, or ``i`` itself.

    "six priests (five Karsans and one Brodnan) and two women were murdered".
    """
    if codes[i] not in _ASIDES[step]:
        return i
    other = {"(": ")", ")": "(", "-": "-"}[codes[i]]
    if step == 1:
        end = codes.find(other, i + 1, i + _LONGEST_ASIDE)
    else:
        end = codes.rfind(other, max(0, i - _LONGEST_ASIDE), i - 1)
        while end > 0 and codes[i] == "-" == codes[end - 1]:
            end -= 1
    return i if end < 0 else end


def _alike(source: Assignment, second: Quantity) -> bool:
    first = source.quantity
    if source.measure == "supporters" and (
        "organisation" in second.terms or second.kind is Kind.PERSON
    ):
        return True
    if source.measure == "property" and first.kind is second.kind is Kind.UNIT:
        return "family" not in second.terms
    if first.kind is Kind.UNIT or second.kind in {Kind.UNIT, Kind.THING}:
        return first.kind is second.kind and bool(set(first.terms) & set(second.terms))
    return True
