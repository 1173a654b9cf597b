"""Groups that a number takes over: "Twelve men were tried. Three were acquitted"."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.lexicon import STATES, UNION_TERMS
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Assignment
from recount.model.claim import Claim, Measure

_FATES = frozenset((Measure.CAPTURED, Measure.MISSING, Measure.OTHER, Measure.BEREAVED))
"""measures of people of whom the next sentence tells what became of them"""
_HARMS = frozenset((Measure.KILLED, Measure.INJURED, Measure.MISSING))
_TRIED = frozenset(("charged", "tried", "convicted", "accused", "indicted"))
_OPENING = 3  # tokens before the number of such a sentence
_GOES_ON = frozenset(
    "were was are is had have has could died survived came never remain got did lost "
    "of".split()
)
_STRUCK_OR_ON = _GOES_ON - {"of"} | frozenset(STATES) | frozenset(("hurt", "killed"))
"""words after a number that tell what became of those: "and six wounded" """
_OTHERS = frozenset(("", "others", "people", "persons"))
_REACH = 2  # tokens from "and" to its number: "and wounding 35 more"


def take_over(
    lower: Sequence[str], area: range, given: Sequence[Assignment], whole: Claim | None
) -> bool:
    """Give a bare number the group of those of whom it counts some, or goes on.

    "4 policemen were killed and 4 (others) were wounded": all are policemen. "Twelve
    men were tried. Three were acquitted": three men.

    Args:
        lower: the words of the text.
        area: the tokens of the sentence.
        given: what was assigned in it, in its order.
        whole: the whole figure of the sentence before, in the same paragraph.

    Returns:
        Whether the sentence tells of some of that whole, and gives no other.
    """
    before: Assignment | None = None
    of_them = False
    for each in sorted(given, key=lambda one: one.quantity.first):
        quantity = each.quantity
        if not _is_bare(quantity):
            before = each
            continue
        if before is not None:
            if _goes_on(lower, before, each):
                quantity.terms = before.quantity.terms
        elif whole is not None and _is_of(lower, area, quantity, whole):
            quantity.terms = whole.group
            of_them = True
        before = each
    return of_them


def _is_bare(quantity: Quantity) -> bool:
    others = quantity.rest and quantity.noun in _OTHERS
    alone = quantity.kind is Kind.BARE or quantity.partitive or others
    counted = quantity.number is not None and alone
    exact = quantity.figure.low == quantity.figure.high and quantity.figure.low
    return bool(counted and (exact or others)) and not quantity.terms


def _goes_on(lower: Sequence[str], before: Assignment, each: Assignment) -> bool:
    """Whether "and" joins a bare number to people of whom a whole was told."""
    whole = before.quantity
    if not whole.terms or before.parent is not None or each.parent is not None:
        return False
    if whole.kind is not Kind.PERSON or before.measure == each.measure:
        return False
    told = _HARMS | {Measure.CAPTURED} if each.quantity.rest else _HARMS
    if not {before.measure, each.measure} <= told:
        return False
    if each.quantity.rest and not UNION_TERMS.isdisjoint(whole.terms):
        return False  # "a man was killed and three others were wounded"
    if each.quantity.figure.approx and not each.quantity.rest:
        return False
    near = lower[
        max(whole.last + 1, each.quantity.first - _REACH) : each.quantity.first
    ]
    between = lower[whole.last + 1 : each.quantity.first]
    follows = lower[each.quantity.last + 1 : each.quantity.last + 2]
    more = each.quantity.rest and each.quantity.noun in _OTHERS  # "captured 34 others"
    goes_on = more or (bool(follows) and follows[0] in _STRUCK_OR_ON)
    if each.quantity.partitive or not goes_on:
        return False  # "killed four men and scalded eleven"
    return ("and" in near or "," in near) and ";" not in between


def _is_of(lower: Sequence[str], area: range, quantity: Quantity, whole: Claim) -> bool:
    """Whether a sentence tells what became of some of those told before."""
    if whole.measure not in _FATES or not whole.group or whole.part_of:
        return False
    if whole.measure is Measure.OTHER and _TRIED.isdisjoint(whole.qualifier):
        return False  # of 787 miners below ground "363 had been brought out"
    opens = quantity.first - area.start < _OPENING
    follows = lower[quantity.last + 1 : quantity.last + 2]
    some = (quantity.figure.low or 0) < (whole.low or 0)
    return opens and some and bool(follows) and follows[0] in _GOES_ON
