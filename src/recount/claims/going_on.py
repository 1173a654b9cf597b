"""Numbers whose verb tells more of those told before: the identified, the comers."""

from __future__ import annotations

from recount.claims.bare import is_bare, is_of_nothing
from recount.claims.sentence import Sentence
from recount.lang.en import again

_OF_BODIES = frozenset(again.OF_BODIES.split())
_BODIES_REACH = 6  # words from a number to "identified"
_HELPING = frozenset(again.HELPING.split())
_BEING = frozenset(("was", "were", "been", "are", "being", "be"))
_MOVING = frozenset("flown airlifted transferred evacuated moved taken".split())
_WE_WERE = (["we", "were"], ["we", "are"])
_LEAST_OF_US = 20  # persons of a crowd that speaks of itself


def goes_on_with(sentence: Sentence, index: int, measure: str) -> bool:
    """Whether a verb tells more of those told before: the identified, the comers."""
    if measure == "killed":
        return _is_of_bodies(sentence, index)
    if measure == "injured":
        return _is_moved(sentence, index) or _is_admitted(sentence, index)
    if measure == "participants":
        return is_of_us(sentence, index) or _is_of_comers(sentence, index)
    return False


def is_of_us(sentence: Sentence, index: int) -> bool:
    """ "Last year we were 3,000", "there were 400 of us", of a crowd told before."""
    item, quantity = sentence.items[index], sentence.quantity(index)
    if quantity is None or (quantity.figure.low or 0) < _LEAST_OF_US:
        return False
    own = sentence.lower[item.first : item.last + 1]
    if own[-2:] == ["of", "us"]:
        return True
    return sentence.before(index, 2) in _WE_WERE and is_bare(sentence, index)


def _is_of_bodies(sentence: Sentence, index: int) -> bool:
    """ "Forty-one had been identified", where the dead were told of before."""
    begin = index
    while begin and sentence.codes[begin - 1] == "d":
        begin -= 1  # "Only 21 have been identified"
    if begin and sentence.codes[begin - 1] not in ",c.":
        return False
    after = sentence.after(index, _BODIES_REACH)
    verb = [w for w in after if w not in _HELPING and not w.endswith("ly")]
    passive = not _BEING.isdisjoint(after[: after.index(verb[0])] if verb else after)
    return passive and bool(verb) and verb[0] in _OF_BODIES


def _is_moved(sentence: Sentence, index: int) -> bool:
    """ "Another nine were flown to Karsa", of the injured told before."""
    quantity = sentence.quantity(index)
    after = sentence.after(index, 2)
    more = quantity is not None and quantity.rest and quantity.number is not None
    return more and after[:1] == ["were"] and after[1:] != [] and after[1] in _MOVING


def _is_admitted(sentence: Sentence, index: int) -> bool:
    """ "Sixty-one were admitted", of the injured told before."""
    after = sentence.after(index, 3)
    told = after[1:2] if after[:1] in (["were"], ["was"]) else []
    return is_of_nothing(sentence, index) and told in (["admitted"], ["hospitalised"])


def _is_of_comers(sentence: Sentence, index: int) -> bool:
    """ "The association said that more than 10,000 had come", of a crowd."""
    after = [w for w in sentence.after(index, 3) if w not in _HELPING]
    return after[:1] in (["come"], ["came"], ["turned"], ["attended"])
