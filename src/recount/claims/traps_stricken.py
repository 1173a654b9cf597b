"""Whether a match of a rule on the stricken of ``away.py`` means what it looks like."""

from __future__ import annotations

from collections.abc import Callable

from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import wounds
from recount.model.claim import Measure

_PUTTING = frozenset(
    "put puts estimated estimate estimates numbered had has have place placed".split()
)
_PUT_REACH = 3  # words from "put" to "the missing"
_SUSTAINING = frozenset(wounds.SUSTAINING.split())


def _is_put_at(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "put the missing at 40", and not "the wounded at 12 clinics"."""
    quantity = sentence.quantity(index)
    bare = sentence.is_bare(index) and quantity is not None and not quantity.terms
    # "put the dead at 400 to 800 civilians and a dozen soldiers"
    people = quantity is not None and quantity.kind is Kind.PERSON
    bare |= people and sentence.lower[sentence.items[trigger].first] == "dead"
    put = not _PUTTING.isdisjoint(sentence.before(trigger, _PUT_REACH))
    between = [word for word in sentence.between(trigger, index) if word[0].isalpha()]
    return bare and put and between[-1:] == ["at"]


def _is_put_at_too(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "put the dead at 298 and the injured at 1,140" """
    quantity = sentence.quantity(index)
    bare = sentence.is_bare(index) and quantity is not None and not quantity.terms
    return bare and sentence.between(trigger, index)[-1:] == ["at"]


def _are_held(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "12 people were held", not "12 talks were held" and "12 were held up"."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.number is None or quantity.kind is not Kind.PERSON:
        return False
    return sentence.lower[sentence.items[trigger].first] == "held"


def _are_sustained(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "injuries were sustained by 40 people", not "deaths were told by 40"."""
    told = sentence.between(trigger, index)
    hurt = sentence.items[trigger].measure == Measure.INJURED
    return hurt and not _SUSTAINING.isdisjoint(told)


def _is_range(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "estimates of deaths range from 2,500 to 6,000"."""
    quantity = sentence.quantity(index)
    figure = quantity.figure if quantity is not None else None
    return figure is not None and figure.low != figure.high


STRICKEN_CHECKS: dict[str, Callable[[Sentence, int, int], bool]] = {
    "the stricken put at": _is_put_at,
    "and the stricken put at": _is_put_at_too,
    "were held": _are_held,
    "wounds sustained by": _are_sustained,
    "wounds sustained by others too": _are_sustained,
    "estimates of the stricken that range": _is_range,
}
"""by the name of the rule: asked of the quantity and the trigger"""
