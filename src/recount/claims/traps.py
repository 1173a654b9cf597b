"""Whether a match of a rule means what its pattern looks like; one trap a rule."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from recount.claims.happened import (
    has_clause_between,
    is_aim,
    is_beside,
    is_negated,
    is_of_families,
    is_only_shot_at,
    is_supposed,
    is_told,
)
from recount.claims.lexicon import EVENT_NOUNS, GERUNDS, STATES
from recount.claims.sentence import Sentence
from recount.claims.traps_beside import BESIDE_CHECKS
from recount.lang.en import measures, small_words
from recount.model.claim import Measure

_RISING = frozenset(small_words.RISE_BASES.split())
_REACHING = frozenset(small_words.REACH_BASES.split())
_EXCEEDING = frozenset(("exceed", "exceeds", "surpass", "surpasses"))
_MODALS = frozenset(small_words.MODALS.split())
_FATE = frozenset(small_words.FATE.split())
_SINGULAR_VERBS = frozenset(("is", "was", "has"))
_HITTING = frozenset(measures.HITTING.split())
_COLLECTIVES = frozenset(("family", "families", "crew", "staff"))
_ALMOST = frozenset(("nearly", "almost"))
_LIFE = frozenset(("life", "lives"))
_ENDED = frozenset("taken lost ended snatched claimed cut extinguished".split())
_ENDED_REACH = 4  # words from "whose lives" to "taken"
_LOST = _LIFE | {"loss"}
_TAKEN = frozenset(("loss", *measures.LIVES_TAKEN.split()))
_FAILED = frozenset(("attempted", "planned", "foiled"))
_PLANNING = frozenset(("planning", "plotting"))
_WANTED = frozenset(measures.WANTED.split())
_WANTED_REACH = 6  # words from "a warrant" to "arrest"
_OWNED = frozenset(("killed", "captured", "missing"))
_PLURAL_VERBS = frozenset(("were", "are", "have"))
_VERB_REACH = 4  # words before a participle that may belong to it
_ROW_REACH = 3  # items before a name that show it to be one of several
_BROUGHT = frozenset(
    "bring brings brought bringing raise raises raised raising take takes took taking "
    "push pushes pushed pushing".split()
)
_FATE_REACH = 4
_ILL_TREATED = frozenset("beaten tortured raped abused mistreated ill-treated".split())
_BY_VOICES = frozenset("according say says said claims claimed report reports".split())
_VOICE_REACH = 5  # words from a figure to the voice of the next
_DROWNING = frozenset(measures.DROWNING.split())
_HIT_REACH = 9  # words from the name of a toll to "hit 40"


def holds(sentence: Sentence, rule: str, index: int, trigger: int) -> bool:
    """Whether the rule's match stands, for the quantity and trigger it names."""
    check = _CHECKS.get(rule)
    return check is None or check(sentence, index, trigger)


def _are_bodies(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "the bodies of more than 500 people were burned", not "are still missing"."""
    missing = "missing" in sentence.after(index, _FATE_REACH)
    return not missing and sentence.lower[sentence.items[trigger].first] == "bodies"


def _is_of_what_they_did(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "who had been taken along as guides", not "who were there since it began"."""
    between = range(index, trigger)
    return all(
        sentence.lower[sentence.items[i].first] == "as"
        for i in between
        if sentence.codes[i] == "W"
    )


def _is_missing(sentence: Sentence, _index: int, trigger: int) -> bool:
    """ "were taken away and have not been seen since"."""
    return sentence.items[trigger].measure == Measure.MISSING


def _is_of_somebody(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "sixty opponents of the president were killed", not "two of the 12 were"."""
    quantity, other = sentence.quantity(index), sentence.quantity(index + 2)
    counted = quantity is not None and quantity.number is not None
    return counted and other is not None and other.implicit


def _is_fate(sentence: Sentence, index: int, trigger: int) -> bool:
    if _FATE & set(sentence.before(index, _FATE_REACH)):
        return True
    told = sentence.lower[sentence.items[trigger].first]
    return told in {"nothing", "there"} and sentence.before(index, 1) == ["of"]


def _is_whose_fate(sentence: Sentence, index: int, _trigger: int) -> bool:
    after = sentence.after(index, 2)
    return after[:1] == ["whose"] and not _FATE.isdisjoint(after)


def _is_whose_death(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "whose deaths", "whose lives were taken", not "whose lives are in danger"."""
    item = sentence.items[trigger]
    if item.measure != Measure.KILLED or sentence.after(index, 1) != ["whose"]:
        return False
    taken = not _ENDED.isdisjoint(sentence.after(trigger, _ENDED_REACH))
    return taken or sentence.lower[item.first] not in _LIFE


def _is_brought(sentence: Sentence, index: int, _trigger: int) -> bool:
    return not _BROUGHT.isdisjoint(sentence.before(index, 3))


def _is_from(sentence: Sentence, index: int, trigger: int) -> bool:
    reached = _is_reached(sentence, index, trigger)
    return reached and sentence.before(index, 1) == ["from"]


def _is_done(sentence: Sentence, _index: int, trigger: int) -> bool:
    """Not "was nearly lynched"."""
    return _ALMOST.isdisjoint(sentence.before(trigger, 1))


def _is_of_him(sentence: Sentence, index: int, trigger: int) -> bool:
    """Not "four who planned the murder of Roe Halden have been arrested"."""
    if not (_is_done(sentence, index, trigger) and is_told(sentence, index, trigger)):
        return False
    many = not _PLURAL_VERBS.isdisjoint(sentence.before(trigger, _VERB_REACH))
    joined = sentence.codes[max(0, index - _ROW_REACH) : trigger]
    return not many or not {"c", ",", "a"}.isdisjoint(joined)


def _is_described(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "Roe Halden, a nurse, was killed": one person, with what he was."""
    inner = [sentence.quantity(i) for i in range(index + 1, trigger)]
    one = all(each is None or each.figure.high == 1 for each in inner)
    singular = not _SINGULAR_VERBS.isdisjoint(sentence.before(trigger, _VERB_REACH))
    return one and singular and _is_of_him(sentence, index, trigger)


def _is_passive(sentence: Sentence, index: int, trigger: int) -> bool:
    return (
        _is_done(sentence, index, trigger)
        and not has_clause_between(sentence, index, trigger)
        and is_told(sentence, index, trigger)
        and _agrees(sentence, index, trigger)
    )


def _is_hitting(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "hit four pedestrians", and not "the toll hit 40"."""
    quantity = sentence.quantity(index)
    hit = sentence.lower[sentence.items[trigger].first] in _HITTING
    return hit and quantity is not None and bool(quantity.noun or quantity.rest)


def _is_of_phrase(sentence: Sentence, index: int, trigger: int) -> bool:
    """Not "treated the policemen well", "they took several of them home"."""
    quantity = sentence.quantity(index)
    if sentence.lower[sentence.items[trigger].last] == "took":
        figure = quantity.figure if quantity is not None else None
        exact = figure is not None and figure.low == figure.high
        return exact and sentence.after(index, 1) not in (["home"], ["to"], ["part"])
    treated = sentence.lower[sentence.items[trigger].first] == "treated"
    return not treated or (quantity is not None and quantity.number is not None)


def _is_drowned(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether a verb kills its own subject: "11 refugees drowned"."""
    drowned = sentence.lower[sentence.items[trigger].first] in _DROWNING
    return drowned and is_told(sentence, index, trigger)


def _agrees(sentence: Sentence, index: int, trigger: int) -> bool:
    """Not "a teen who shot four, including two agents, is killed"."""
    quantity = sentence.quantity(index)
    many = (
        quantity is not None
        and (quantity.figure.low or 0) > 1
        and not (quantity.noun in _COLLECTIVES or quantity.ratio)
    )
    singular = _SINGULAR_VERBS & set(sentence.before(trigger, 2))
    return not (many and singular and "of" not in sentence.before(index, 1))


def _is_in_state(sentence: Sentence, index: int, trigger: int) -> bool:
    item = sentence.items[trigger]
    beaten = not _ILL_TREATED.isdisjoint(sentence.before(trigger, 2))
    if sentence.lower[item.first] == "in" and item.measure == "captured" and beaten:
        return False  # "thirty were beaten in custody"
    return is_told(sentence, index, trigger) and _agrees(sentence, index, trigger)


def _is_verbless(sentence: Sentence, index: int, trigger: int) -> bool:
    """Headlines leave "were" out; a sentence with a finite verb has its own."""
    codes = sentence.codes
    if is_only_shot_at(sentence, index, trigger) or is_of_families(sentence, trigger):
        return False
    if sentence.before(trigger, 1) in (["those"], ["the"]):
        return False  # "the number of those deported", "298 and the injured at 12"
    return not set("xhmvB") & set(codes[:index] + codes[trigger + 1 :])


def _is_over_part(sentence: Sentence, index: int, trigger: int) -> bool:
    inner = (sentence.quantity(i) for i in range(index + 1, trigger))
    return any(quantity is not None and quantity.partitive for quantity in inner)


def _is_reached(sentence: Sentence, index: int, trigger: int) -> bool:
    """Not "the toll may rise to 40", "is expected to reach 40"."""
    between = sentence.between(*sorted((trigger, index)))
    if not _HITTING.isdisjoint(between[:-_HIT_REACH]):
        return False  # "the toll of the shells that hit 12 shops"
    if between[-1:] == ["the"] and not _EXCEEDING.isdisjoint(between):
        return False  # "may exceed the eleven victims"
    for before, word in pairwise(between):
        if word in _RISING and (before == "to" or before in _MODALS):
            return False
        if word in _REACHING and before == "to":
            return False
    return True


def _did_happen(sentence: Sentence, _index: int, trigger: int) -> bool:
    """Not "the attempted murder of 12", and not "an attempt on the life of"."""
    if sentence.lower[sentence.items[trigger].first] in _LIFE:
        return not _TAKEN.isdisjoint(sentence.before(trigger, 4))
    if sentence.items[trigger].measure == Measure.CAPTURED and not (
        _WANTED.isdisjoint(sentence.before(trigger, _WANTED_REACH))
    ):
        return False  # "a warrant for the arrest of 12"
    near = sentence.before(trigger, 2)
    return _FAILED.isdisjoint(near[-1:]) and _PLANNING.isdisjoint(near)


def _is_object(sentence: Sentence, _index: int, trigger: int) -> bool:
    """Not "could kill 12", "did not", and not "were killed 12 miles away"."""
    if is_supposed(sentence, trigger) or is_negated(sentence, trigger):
        return False
    if is_aim(sentence, trigger):
        return False
    return not (trigger and sentence.codes[trigger - 1 : trigger + 1] == "xK")


def _is_owned(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "the six cooks' murder", and not "Halden's arrest warrant"."""
    item = sentence.items[trigger]
    noun = sentence.lower[item.first]
    named = (noun in EVENT_NOUNS or noun in GERUNDS) and noun not in _LOST
    genitive = sentence.between(index, trigger) in (["'s"], ["'"])
    wanted = not _WANTED.isdisjoint(sentence.before(index, _WANTED_REACH))
    if wanted and item.measure == Measure.CAPTURED:
        return False  # "a warrant has been issued for Halden's arrest"
    return genitive and named and item.measure in _OWNED


def _is_of_stricken(sentence: Sentence, index: int, _trigger: int) -> bool:
    """Whether a bare number stands before "of the injured", "of wounded"."""
    return sentence.is_bare(index)


def _is_told_as(sentence: Sentence, _index: int, trigger: int) -> bool:
    """ "records 41 people as dead", and not "40 men while wounded"."""
    told = [i for i in sentence.items[:trigger] if i.code == "W"]
    return sentence.lower[told[-1].first] == "as"


def _is_by_another(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "64 people, and according to the clinic 120, lost their lives"."""
    return not _BY_VOICES.isdisjoint(sentence.after(index, _VOICE_REACH))


def _is_of_stricken_noun(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "40 wounded arrived": a bare number before a word for the stricken."""
    stricken = sentence.lower[sentence.items[trigger].first] in measures.PART_HEADS
    return stricken and sentence.is_bare(index)


def _is_of_the_fled(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "Hundreds of people fleeing the town were killed": they fled before."""
    between = sentence.between(index, trigger)
    return "fleeing" in between and is_told(sentence, index, trigger)


def _is_of_them(sentence: Sentence, _index: int, trigger: int) -> bool:
    """ "picked out fourteen men and shot them" """
    item = sentence.items[trigger]
    verb = sentence.lower[item.first]
    killed = item.measure == Measure.KILLED or verb in measures.TAKEN_AND_SHOT
    return killed and sentence.after(trigger, 1) == ["them"]


def _is_elsewhere(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "and two yesterday", "and nine in Ostra": the same befell them there."""
    quantity = sentence.quantity(index)
    first = next((i for i in sentence.made if sentence.made[i].trigger == trigger), -1)
    counted = sentence.quantity(first) if first >= 0 else None
    return (
        quantity is not None
        and counted is not None
        and sentence.is_bare(index)
        and not (quantity.partitive or counted.implicit)
    )


def _is_none(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "six rebels died and not one civilian" """
    quantity = sentence.quantity(index)
    return quantity is not None and quantity.figure.high == 0


def _is_over_none(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "41 rebels, and no civilians, had died" """
    inner = (sentence.quantity(i) for i in range(index + 1, trigger))
    none = any(each is not None and each.figure.high == 0 for each in inner)
    return none and is_told(sentence, index, trigger)


def _is_over_voice(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "murdered, according to the mission, 57 persons" """
    told = not _BY_VOICES.isdisjoint(sentence.between(trigger, index))
    return told and _is_object(sentence, index, trigger)


def _is_another_group(sentence: Sentence, index: int, trigger: int) -> bool:
    """Not "12 wounded, and thousands homeless": the noun tells another fate."""
    quantity = sentence.quantity(index)
    if sentence.items[trigger].measure == Measure.BEREAVED and not sentence.is_bare(
        index
    ):
        return False  # "have lost a mother or a father"
    return quantity is not None and quantity.noun not in STATES


_CHECKS: dict[str, Callable[[Sentence, int, int], bool]] = {
    "over what they did before": _is_of_what_they_did,
    **BESIDE_CHECKS,
    "over one whose people they are": _is_of_somebody,
    "carried off and not seen since": _is_missing,
    "whose bodies": _are_bodies,
    "fate": _is_fate,
    "whose fate": _is_whose_fate,
    "whose death": _is_whose_death,
    "toll": _is_reached,
    "toll that rose, told after what took the lives": _is_reached,
    "toll that rose from": _is_reached,
    "toll put otherwise before": _is_reached,
    "toll lowered from": _is_from,
    "brought to so many": _is_brought,
    "second predicate, of a phrase": is_told,
    "apposed participle": _is_done,
    "participle or state, next to it": is_beside,
    "of the stricken, what became of them": _is_of_stricken,
    "and as many others": _is_another_group,
    "and as many elsewhere": _is_elsewhere,
    "and none of another kind": _is_none,
    "over none of another kind": _is_over_none,
    "and as many at another time": _is_elsewhere,
    "those who fled, passive": _is_of_the_fled,
    "phrase over a clause": is_told,
    "took and killed them": _is_of_them,
    "event noun of": _did_happen,
    "genitive before an event noun": _is_owned,
    "gerund of": _did_happen,
    "headline": _is_verbless,
    "passive over its parts": _agrees,
    "the stricken as a noun": _is_of_stricken_noun,
    "told as dead": _is_told_as,
    "by another voice too": _is_by_another,
    "passive": _is_passive,
    "passive over a clause": _is_passive,
    "who drowned": _is_drowned,
    "second predicate": _is_passive,
    "carried off and killed": _is_passive,
    "another after an event noun": _did_happen,
    "passive over a part without commas": _is_passive,
    "perfect phrase": _is_in_state,
    "phrase before": _is_of_phrase,
    "over a part in apposition": _is_over_part,
    "hitting people": _is_hitting,
    "person named, passive": _is_of_him,
    "person described, passive": _is_described,
    "person named who died": is_told,
    "active": _is_object,
    "person named, active": _is_object,
    "person named, event noun": _did_happen,
    "two verbs, one object": _is_object,
    "active, over a voice": _is_over_voice,
    "and as many by others": _is_elsewhere,
    "another object": _is_object,
}
