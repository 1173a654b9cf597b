"""Whether a verb tells of something that happened: not "will be killed", "did not"."""

from __future__ import annotations

import re

from recount.claims.lexicon import BASES
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import hedges, narrowing

_SUPPOSING = frozenset(hedges.SUPPOSING.split())
_FACTUAL = frozenset(hedges.FACTUAL_INFINITIVES.split())
_WITHOUT_TENSE = frozenset(BASES) | {"hurt"}
_STANDING = frozenset(("being", "still", "in", "held", "took", "taken", "sought"))
_TAKEN = frozenset(("hostage", "captive"))
_OF_PLACES = frozenset(("captured", "displaced"))
_SETTING = frozenset(("before", "after", "until", "since", "if", "unless", "whether"))
"""words whose clause has a subject of its own, named or not"""
_HELPERS = re.compile(r"[xhmdrn]*")
_CONDITION_REACH = 2  # items from "if" to the figure that it supposes
_CONDITIONS = frozenset(("if", "suppose", "supposing", "assuming", "imagine"))
_PERFECT = frozenset(("have", "had"))
_ASKING = frozenset(("if", "whether"))
_AIMS = frozenset(hedges.AIMS.split())
_DONE = re.compile("[xr]d{0,2}[KSFJv]")
_NEGATED = re.compile(r"n[xdh]{0,3}\Z")
_EVENTUAL = re.compile(r"m[ndxh]{0,5}\Z")
_AT_GUNS = frozenset(("by", "from", "while", "as", "when", "with", ".", ",", ""))
_ARMED = frozenset(("armed", "masked", "hooded"))
_SUPPOSED_REACH = 3  # words before a verb in which "could" or "to" may stand
_AIM_REACH = 2  # words from "the plan" to "of killing"
_VERB_GROUP = 8  # items before a verb that may belong to it


def is_supposed(sentence: Sentence, trigger: int) -> bool:
    """Whether a verb without tense mark tells of nothing that happened."""
    if sentence.lower[sentence.items[trigger].first] not in _WITHOUT_TENSE:
        return False
    before = sentence.before(trigger, _SUPPOSED_REACH)
    if "to" in before:
        at = before.index("to")
        return not (at and before[at - 1] in _FACTUAL)
    return bool(_SUPPOSING & set(before))


def is_negated(sentence: Sentence, trigger: int) -> bool:
    """Whether "not" or "never" belongs to the verb: "were not killed"."""
    first = max(0, trigger - _VERB_GROUP)
    if _NEGATED.search(sentence.codes, first, trigger) is not None:
        return True
    return sentence.before(trigger, 1) == ["without"]


def is_eventual(sentence: Sentence, trigger: int) -> bool:
    """Whether it has yet to happen: "will be killed", not "may have been killed"."""
    first = max(0, trigger - _VERB_GROUP)
    found = _EVENTUAL.search(sentence.codes, first, trigger)
    if found is None or sentence.codes[trigger] == "S":
        return False  # "200 may be dead" is told as unsure
    begin = sentence.items[found.start()].first
    words = sentence.lower[begin : sentence.items[trigger].first]
    return _PERFECT.isdisjoint(words)


def is_aim(sentence: Sentence, trigger: int) -> bool:
    """Whether a gerund names what was meant: "the plan of killing 12"."""
    before = sentence.before(trigger, _AIM_REACH)
    return before[-1:] in (["of"], ["for"]) and before[0] in _AIMS


def is_only_shot_at(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether nobody need have been hit: "was shot at from a car".

    Or they are those who shot: "several armed men shot repeatedly at the office".
    """
    after = [w for w in sentence.after(trigger, 3) if not w.endswith("ly")]
    item = sentence.items[trigger]
    if sentence.lower[item.last] not in {"shot", "fired"} or after[:1] != ["at"]:
        return False
    counted = sentence.items[index]
    told = sentence.lower[counted.first : counted.last + 1]
    beside = not sentence.codes[index + 1 : trigger].strip("d")
    acting = beside and not _ARMED.isdisjoint(told)
    return acting or (*after, "")[1] in _AT_GUNS


def is_of_families(sentence: Sentence, trigger: int) -> bool:
    """Whether a phrase tells of families: "a town of 6,000 people ceased to exist"."""
    item = sentence.items[trigger]
    words = sentence.lower[item.first : item.last + 1]
    return item.code == "F" and " ".join(words) in narrowing.OF_FAMILIES


def _answers_no(sentence: Sentence, quantity: Quantity) -> bool:
    """ "No, 200 people were not killed": a figure is told, to say that it is false."""
    first = sentence.items[0].first
    opens = sentence.lower[first : first + 2] == ["no", ","]
    return opens and quantity.number is not None


def is_told(sentence: Sentence, index: int, trigger: int) -> bool:
    """Not "nobody knew whether 12 were killed", "three have not been arrested"."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.noun == "self":
        return False
    if is_eventual(sentence, trigger) or is_only_shot_at(sentence, index, trigger):
        return False
    if is_of_families(sentence, trigger) and quantity.kind is not Kind.UNIT:
        return False
    if _is_of_another(sentence, index, trigger):
        return False
    if _is_standing(sentence, trigger) and not _is_counted(sentence, index, trigger):
        return False  # "his brother in prison", "the talks held in Karsa"
    denied = is_negated(sentence, trigger) and quantity.figure.high != 0
    denied = denied and not _answers_no(sentence, quantity)
    return not denied and _ASKING.isdisjoint(sentence.before(index, 1))


def _is_of_another(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether those who did it end a clause: "who was shot by two men, has died".

    And attackers who "fled" are not displaced.
    """
    if sentence.before(index, 1) != ["by"]:
        return False
    if _DONE.search(sentence.codes, 0, index) is None:
        return False
    between = sentence.codes[index + 1 : trigger]
    fled = sentence.items[trigger].measure == "displaced"
    return fled if "r" in between else "," in between


def _is_standing(sentence: Sentence, trigger: int) -> bool:
    """Whether a phrase may tell where somebody is, and not that he was taken."""
    item = sentence.items[trigger]
    where = item.measure in _OF_PLACES and sentence.lower[item.first] in _STANDING
    taken = sentence.lower[item.last] in _TAKEN
    return item.code == "F" and where and not taken


def has_clause_between(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether a clause with a subject of its own stands between the two.

    So in "few steps before being shot".
    """
    return any(
        item.code == "W" and sentence.lower[item.first] in _SETTING
        for item in sentence.items[index + 1 : trigger]
    )


def is_beside(sentence: Sentence, index: int, trigger: int) -> bool:
    """Not "armed men shot at the office", "a dialogue like the one being held"."""
    quantity = sentence.quantity(index)
    bare = quantity is not None and not quantity.noun
    if is_of_families(sentence, trigger):
        return False
    one = bare and sentence.lower[sentence.items[index].first] == "one"
    meeting = one and _is_standing(sentence, trigger)
    return not (meeting or is_only_shot_at(sentence, index, trigger))


def _is_counted(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether a number counts them, and nothing else is told to be held."""
    quantity = sentence.quantity(index)
    if quantity is None:
        return False
    if quantity.number is None and quantity.figure.high is not None:
        return False  # "his brother", and not "several guards"
    if not quantity.noun and sentence.before(index, 1) in (["of"], ["the"]):
        return False  # "the one being held", "the group of eight was held"
    held = sentence.lower[sentence.items[trigger].first] == "held"
    return (
        not held or _HELPERS.fullmatch(sentence.codes, index + 1, trigger) is not None
    )


_TO_COME = frozenset(("will", "would", "shall", "'ll", "won't", "going"))
_TO_COME_REACH = 4  # words from "will" to the number of "will be no arrests"


def is_conditional(sentence: Sentence, index: int) -> bool:
    """Whether a clause of a condition supposes a figure: "if there are 40 bodies".

    Not where it speaks of what is known: "if the six killings were planned".
    """
    before = sentence.before(index, _TO_COME_REACH)
    if before[-1:] == ["be"] and not _TO_COME.isdisjoint(before):
        return True  # "there will be no arrests"
    if before[-1:] == ["the"]:
        return False
    for at in range(index - 1, -1, -1):
        item = sentence.items[at]
        if item.code in ",.:":
            return False
        if sentence.lower[item.first] in _CONDITIONS:
            near = index - at <= _CONDITION_REACH
            return near or sentence.after(at, 1) == ["there"]
    return False
