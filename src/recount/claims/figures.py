"""Whether what a rule assigned is a figure at all: not an age, not "four of those"."""

from __future__ import annotations

import re

from recount.claims.quantity import Kind
from recount.claims.sentence import Assignment, Sentence
from recount.lang.en import measures, small_words
from recount.model.claim import Measure

_NOT_PERSONS = frozenset(small_words.ANIMALS_AND_THINGS.split())
_OF_THINGS = frozenset(measures.KILLING_OF_THINGS.split())
_DIRECT = frozenset(
    (
        "active",
        "passive",
        "participle or state, next to it",
        "unlisted people, active",
        "unlisted people, passive",
        "event noun of",
        "gerund of",
        "phrase before",
        "perfect phrase",
        "headline",
    )
)
_OF_THOSE_WHO_LIVED = frozenset(
    ("perfect phrase", "passive", "headline", "who drowned")
)
"""rules by which "seven survivors have died" would be victims of the event"""
_PLURAL_ENDINGS = ("s", "men", "women", "people", "folk")
_NARROWING = frozenset(
    (*small_words.DEGREES.split(), *small_words.HOSPITALS.split(), "condition")
)
_STRICKEN = frozenset(measures.PART_HEADS) - {"killed"}
_NEXT = "participle or state, next to it"
_NAMED = frozenset("named identified".split())
_NAMED_REACH = 5  # words from "those killed" to "have been named"
_NARROWING_REACH = 6  # words
_CLAUSE = re.compile(r"r[hm]?[xdn]{0,4}")
"""codes from "of the children" to the verb of their clause: "who were" """
_ANY_VERB = re.compile(r"[xhvI]")
_MAIN_VERB = re.compile(r"[xhv]")
_PLAIN_WOUNDS = 2  # tokens: "with injuries"
_NO_NOUNS = frozenset(
    "one body else was were is are has have had further other".split()
)
_DETERMINERS = frozenset(("the", "those", "these"))


def is_claim(sentence: Sentence, each: Assignment) -> bool:
    """Whether an assigned quantity can be a claim at all."""
    if _is_of_others(sentence, each):
        return False
    quantity = each.quantity
    follow = sentence.after(each.index, 2)
    if quantity.kind is Kind.THING and each.rule != "noun":
        trigger = sentence.items[each.trigger]
        if trigger.code in "KBG" and sentence.lower[trigger.first] in _OF_THINGS:
            return False
        harmed = each.measure in {"killed", "injured"}
        direct = harmed and (each.rule in _DIRECT or trigger.code == "I")
        named = ((quantity.noun,), (quantity.noun.removesuffix("s"),))
        people = quantity.terms in named  # "several hundred Veski", "5,000 Sorvens"
        return people or _is_person_like(quantity.noun, direct=direct)
    if each.rule == "families killed" and follow[:1] == ["of"]:
        return False  # "88 families of the dead"
    if each.rule == "of the stricken" and not _is_narrowed(sentence, each):
        return False
    if each.rule != "whole" and _is_of_stricken_clause(sentence, each):
        return False
    if quantity.kind is Kind.BARE and not quantity.terms:
        aside = _is_bracketed(sentence, each) and each.measure != Measure.POPULATION
        if each.rule == "told again":  # "(the clinic says 72)"
            aside &= sentence.before(each.index, 1) in (["("], ["["], [","])
        return each.rule == "share" or not (aside or _is_age(sentence, each))
    return True


def _is_of_others(sentence: Sentence, each: Assignment) -> bool:
    """Whether it counts others than those its measure is told of, or nobody."""
    if _is_of_nobody(each) or sentence.after(each.index, 2) == ["of", "what"]:
        return True
    if each.measure == Measure.OTHER and each.quantity.number is None:
        return True  # "a man was charged": nobody counts
    if each.quantity.figure.high == 0:
        told = sentence.before(each.index, 1) == ["that"] and "toll" in each.rule
        if told and each.quantity.kind is not Kind.THING:
            return True  # "a toll that nobody believed"
        counted = each.quantity.kind is not Kind.THING or each.rule == "noun"
        if counted and (
            _is_narrowed_zero(sentence, each) or _is_of_a_thing(sentence, each)
        ):
            return True
    several = each.quantity.figure.high == 1 and _is_of_several(sentence, each)
    return several or _is_one_who_lost(each) or _has_lived(sentence, each)


def _is_of_nobody(each: Assignment) -> bool:
    """Whether it tells of how many nothing, or nothing of people."""
    quantity, figure = each.quantity, each.quantity.figure
    if quantity.ratio is not None:
        return "toll" in each.rule  # "little more than half of what they say"
    if figure.low is None and figure.high is None:
        return True
    killed = each.measure == Measure.KILLED and quantity.kind is Kind.UNIT
    return killed and "family" not in quantity.terms


def _is_narrowed_zero(sentence: Sentence, each: Assignment) -> bool:
    """Whether it is told how hard people were hurt, and not that none was.

    "None had serious injuries", "none of the injuries is serious".
    """
    if each.rule == "noun" and _is_out_of(sentence, each):
        return not (each.quantity.terms and each.quantity.among == "killed")
    trigger = sentence.items[each.trigger]
    told = trigger.last - trigger.first + 1
    return trigger.code == "F" and each.measure == "injured" and told > _PLAIN_WOUNDS


def _is_of_a_thing(sentence: Sentence, each: Assignment) -> bool:
    """ "No hospital was hit": a noun that no list of people knows."""
    if each.quantity.kind is not Kind.BARE or each.trigger <= each.index:
        return False
    follow = sentence.items[each.index + 1]
    word = sentence.lower[follow.first]
    noun = follow.code == "w" and word.isalpha() and word not in _NO_NOUNS
    return noun and sentence.codes[each.index + 2 : each.index + 3] in set("xF")


def _is_of_several(sentence: Sentence, each: Assignment) -> bool:
    """ "35 students from one Karsan university were killed": no Karsan was."""
    if not 0 < each.index < each.trigger:
        return False
    if sentence.after(each.index, 1) == ["'s"] and "genitive" not in each.rule:
        return True  # "37 were, by one surgeon's count, left blind"
    own = sentence.lower[sentence.items[each.index].first] == "one"
    verb = sentence.between(each.index, each.trigger)[-1:] == ["were"]
    return own and verb and sentence.codes[each.index - 1] in "po"


def _is_one_who_lost(each: Assignment) -> bool:
    """ "Asma Sol, who lost a son": nobody counts the bereaved."""
    return each.measure == Measure.BEREAVED and each.quantity.number is None


def _has_lived(sentence: Sentence, each: Assignment) -> bool:
    """ "Seven survivors have died", "all but three of the prisoners were shot"."""
    last = sentence.items[each.trigger].last
    dead = each.measure == Measure.KILLED
    if dead and sentence.lower[last - 1 : last + 1] == ["out", "alive"]:
        # "ten came out alive", but "nobody came out alive"
        return each.quantity.figure.high != 0
    lived = dead and each.quantity.noun == "survivors"
    others = sentence.before(each.index, 2) == ["all", "but"]
    fell = each.rule == _NEXT and sentence.items[each.trigger].code in "KIJ"
    return (lived or others) and (each.rule in _OF_THOSE_WHO_LIVED or (others and fell))


def _is_of_stricken_clause(sentence: Sentence, each: Assignment) -> bool:
    """ "Four of the children who were killed are shown" tells not how many were."""
    if each.quantity.whole is not None or each.parent is not None:
        return False
    if not _is_out_of(sentence, each):
        return False
    held = sentence.items[each.trigger].code == "F" and sentence.lower[
        sentence.items[each.trigger].first
    ] in {"held", "confined", "kept"}
    if held:
        return _ANY_VERB.search(sentence.codes, each.trigger + 1) is not None
    if each.rule == _NEXT and _is_verb(sentence, each):
        return _MAIN_VERB.search(sentence.codes, each.trigger + 1) is not None
    return _CLAUSE.fullmatch(sentence.codes, each.index + 1, each.trigger) is not None


def _is_out_of(sentence: Sentence, each: Assignment) -> bool:
    """Whether a number is told out of others: "four of the children"."""
    item = sentence.items[each.index]
    own = sentence.lower[item.first : item.last + 1]
    return "of" in own and not _DETERMINERS.isdisjoint(own[own.index("of") + 1 :][:1])


def _is_verb(sentence: Sentence, each: Assignment) -> bool:
    return sentence.items[each.trigger].code == "K" and each.quantity.number is None


def _is_narrowed(sentence: Sentence, each: Assignment) -> bool:
    """Whether "two of the injured" tells what sets them apart: "are in hospital".

    "Dozens of wounded" are all of them; "four of those killed were named" and "none of
    the wounded" tell nothing about how many.
    """
    if _DETERMINERS.isdisjoint(sentence.before(each.trigger, 1)):
        return True
    if each.quantity.figure.high == 0:
        return False
    word = sentence.lower[sentence.items[each.trigger].first]
    if word == "killed" and sentence.before(each.trigger, 1) == ["those"]:
        # "12 of those killed came from Karsa", not "four of those killed were named"
        named = not _NAMED.isdisjoint(sentence.after(each.trigger, _NAMED_REACH))
        return not named and sentence.before(each.index, 1) != ["of"]
    if word in _STRICKEN and sentence.before(each.trigger, 1) == ["the"]:
        # "12 of the injured were flown out", not "the names of 12 of the injured"
        return sentence.before(each.index, 1) != ["of"]
    if each.measure != Measure.INJURED:
        return False
    return not _NARROWING.isdisjoint(sentence.after(each.trigger, _NARROWING_REACH))


def _is_person_like(noun: str, *, direct: bool) -> bool:
    """Whether a noun that no list knows is taken for people.

    What is killed or wounded is people, but for animals and things.
    """
    if noun in _NOT_PERSONS or not noun.endswith(_PLURAL_ENDINGS):
        return False
    return direct or noun.endswith(small_words.PERSON_ENDINGS)


def _is_age(sentence: Sentence, each: Assignment) -> bool:
    """Whether a bare number stands between commas after a name: "Roe, also 20,"."""
    codes = sentence.codes
    before = codes[max(0, each.index - 3) : each.index].rstrip("d")
    if sentence.tokens.upper and before.endswith("w,"):
        # "HALDEN, 34, NATIVE OF KARSA,": no case tells the name
        return codes[each.index + 1 : each.index + 3] in {",w", ",P"}
    return before.endswith("P,") and codes[each.index + 1 : each.index + 2] in (
        *",.)",
        "",
    )


def _is_bracketed(sentence: Sentence, each: Assignment) -> bool:
    """Whether a bare number closes a bracket: "Roe (51) was killed" tells an age."""
    return sentence.tokens.words[each.quantity.last + 1 : each.quantity.last + 2] in (
        [")"],
        ["]"],
    )
