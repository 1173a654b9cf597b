"""Who is named after being counted or described is the same person again.

"two teachers, Roe Halden and Mira Sol,", "his wife, Mira Sol".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from recount.claims.lexicon import KIN, UNION_TERMS
from recount.claims.quantity import Quantity
from recount.claims.sentence import Sentence

_PAIR = 2
_VERB = re.compile(r"c[dw]?[KGB]")
_OPENING = frozenset(",-(:")
"""codes after a number that may open the names of those it counts"""
_ARTICLES = frozenset(("a", "an", "the"))


class Apposed(NamedTuple):
    """Members of a row, and others of it that only name them one by one."""

    counted: tuple[int, ...]
    named: tuple[int, ...]


def without_apposed(
    sentence: Sentence, chain: list[int]
) -> tuple[list[int], list[Apposed]]:
    """Return the members of a row, without who is named after being counted.

    "two teachers, Roe and Mira"; "her son and two daughters, Ivo, Mira and Ana". The
    second value tells which names belong to which members.
    """
    kept: list[int] = []
    apposed: list[Apposed] = []
    i = 0
    while i < len(chain):
        kept.append(chain[i])
        quantity = sentence.quantity(chain[i])
        if quantity is not None and _is_of_several(quantity):
            counted, told = _named_after(sentence, kept, chain[i:])
            if told:
                named = tuple(chain[i + 1 : i + 1 + told])
                apposed.append(Apposed(tuple(kept[-counted:]), named))
            i += told
            if (
                told
                and i + 1 < len(chain)
                and _is_same(sentence, chain[i : i + 2], alone=True)
            ):
                # "two boys, a pupil and his brother, Ivo Brod"
                apposed.append(Apposed((chain[i],), (chain[i + 1],)))
                i += 1
        elif i + 1 < len(chain) and _is_same(
            sentence, chain[i : i + 2], alone=_is_pair(sentence, chain)
        ):
            apposed.append(Apposed((chain[i],), (chain[i + 1],)))
            i += 1
        i += 1
    return kept, apposed


def _is_pair(sentence: Sentence, chain: list[int]) -> bool:
    """Whether a row is of two, so that the second may explain the first.

    Not in "killed a teacher, a student and wounded two", where the verb goes on.
    """
    return len(chain) == _PAIR and not _VERB.match(sentence.codes, chain[-1] + 1)


def _is_of_several(quantity: Quantity) -> bool:
    """Whether names may follow one by one: "two teachers", "his parents"."""
    return not quantity.implicit or (quantity.figure.low or 0) > 1


def _named_after(
    sentence: Sentence, kept: list[int], chain: list[int]
) -> tuple[int, int]:
    """How many of the members so far are named, and by how many that follow.

    Args:
        sentence: the sentence.
        kept: the members up to a number, which is the last.
        chain: the row from that number on.
    """
    names = 0
    for index in chain[1:]:
        quantity = sentence.quantity(index)
        if quantity is None or not quantity.named:
            break
        names += 1
    count = 0
    for back, index in enumerate(reversed(kept), 1):
        quantity = sentence.quantity(index)
        if quantity is None or quantity.named or quantity.figure.point is None:
            break
        count += quantity.figure.point
        if (
            count == names > 1
            and names == len(chain) - 1
            and sentence.codes[chain[0] + 1] in _OPENING
        ):
            return back, names
    number = sentence.quantity(chain[0])
    least = number.figure.low or 0 if number is not None else 0
    return 1, _apposed(sentence, chain, least)


def _is_same(sentence: Sentence, chain: list[int], *, alone: bool) -> bool:
    """Whether a name explains a description or is explained by it: one person.

    "his wife, Mira Sol"; "Roe Halden, a shopkeeper"; but "Roe Halden, his wife and".
    """
    first, second = chain[:2]
    if set("ca") & set(sentence.codes[first + 1 : second]):
        return False
    if ";" in sentence.between(first, second):
        return False
    one, other = sentence.quantity(first), sentence.quantity(second)
    if one is None or other is None or one.figure.high != 1 or other.figure.high != 1:
        return False
    if other.named:
        return not one.named
    begin = sentence.lower[other.first]
    owned = sentence.before(second, 1) == ["'s"]
    if owned and begin in KIN and one.noun in KIN and one.terms == other.terms:
        return True  # "his wife, Roe's mother"
    if not one.named and not alone:  # "a farmer, a teacher and a priest"
        return False
    return other.implicit and (begin in _ARTICLES or (one.named and begin in KIN))


def _apposed(sentence: Sentence, chain: list[int], count: int) -> int:
    """How many members after the first are the persons that it counts."""
    if len(chain) < 2 or count < 1 or sentence.codes[chain[0] + 1] not in _OPENING:
        return 0
    if _is_divided(sentence, chain, count):
        return len(chain) - 1
    told_again = False
    for number, index in enumerate(chain[1:], 1):
        quantity = sentence.quantity(index)
        if quantity is None or not quantity.implicit:
            return 0
        pair = chain[number - 1 : number + 1]
        told_again = (
            not told_again and number > 1 and _is_same(sentence, pair, alone=True)
        )
        if told_again:
            continue  # "three journalists: Roe Halden, a photographer, Mira Sol and"
        count -= quantity.figure.low or 1
        if count <= 0:
            return number
    return 0


def _is_divided(sentence: Sentence, chain: list[int], count: int) -> bool:
    """Whether ages and sexes after a number divide it: "three others, a man and two".

    The number's own noun tells neither, and the members make it up to the unit.
    """
    whole, *parts = [sentence.quantity(index) for index in chain]
    if whole is None or UNION_TERMS.intersection(whole.terms):
        return False
    return all(
        part is not None and UNION_TERMS.intersection(part.terms) for part in parts
    ) and count == sum(part.figure.point or 0 for part in parts if part is not None)
