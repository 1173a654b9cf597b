"""How many live in a place: "a town of 6,100 people", "Karsa (pop. 6,100)"."""

from __future__ import annotations

from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import measures, small_words

_INHABITED = frozenset(measures.INHABITED.split())
_INHABITANTS = frozenset(measures.INHABITANTS.split())
_COUNTING = frozenset(("had", "has", "with", "counted", "numbered", "its", "of"))
_PERSONAL = frozenset(small_words.PRONOUNS.split())
_OWNERS = frozenset(("'s", "'", "its"))
_HAS = frozenset(("has", "have", "had"))
_HOLDING = frozenset(("had", "counted", "numbered"))
_PASSED_OVER = frozenset(", at present now today still currently only".split())
"""words between a place and how many it has: "Karsa, the capital, has today" """
_SOULS_REACH = 9  # words from "in the village that morning" to "some 580 souls"
_SOULS = frozenset(("people", "residents", "souls", "inhabitants"))
_DWELLERS = _INHABITANTS | _SOULS
_SMALLEST_TOWN = 100  # people; "a camp of 40 men" is a crowd
_LARGE = 1000  # people who stay in a place; fewer may be a garrison or a camp
_REMAIN_REACH = 7  # words from their number to "the city"
_STILL = frozenset("have has still yet people residents civilians".split())
_STAYING = frozenset("remain remained remains live lived living stay stayed".split())
_PUPILS = frozenset("pupils students children boys girls".split())
_ROLLS = frozenset(("rolls", "roll", "enrolled", "register"))
_ROLLS_REACH = 5  # words from "895 pupils" to "were on the rolls"
_HOUSEHOLDS = frozenset(("families", "households"))
ASIDE = "told in brackets"
"""the rule of those: no later number tells of them again"""
_SHORT = (["pop", "."], ["(", "pop"], ["(", "population"])


def give_bracketed(sentence: Sentence) -> None:
    """Assign "Odra province (278,000 inhabitants)", "Karsa (pop. 6,100)"."""
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        if quantity is None or sentence.codes[index + 1 : index + 2] not in {")", ","}:
            continue
        before = sentence.before(index, 3)
        if quantity.kind is Kind.BARE and before[-2:] in _SHORT:
            sentence.give(index, "population", ASIDE, index)
        held = before[-1:] == ["("] and quantity.noun in _INHABITANTS | {"souls"}
        if held and (quantity.figure.low or 0) >= _SMALLEST_TOWN:
            sentence.give(index, "population", ASIDE, index)


def give_population(sentence: Sentence) -> None:
    """Assign "a town of 6,100 people", "the town's 6,100 residents"."""
    for index in sentence.counted:
        quantity = sentence.items[index].quantity
        figure = quantity.figure if quantity is not None else None
        if quantity is None or figure is None:
            continue
        if figure.size < _SMALLEST_TOWN:
            continue
        told = [w for w in sentence.before(index, 5) if w not in _PASSED_OVER][-4:]
        before = ["", "", *told][-2:]
        of_place = before[1] in {"of", "with"} and before[0] in _INHABITED
        of_place |= before == ["home", "to"]
        owned = before[1] in _OWNERS and quantity.noun in _INHABITANTS
        if quantity.noun == "inhabitants":
            owned |= before[1] in _COUNTING or "gives" in told
        if quantity.noun == "souls":
            near = sentence.before(index, _SOULS_REACH)
            owned |= not _INHABITED.isdisjoint(near)
        owned |= before[1] in _HOLDING and _is_of_place(sentence, index)
        # "The town now has around 200,000 residents"
        now = before[1] in _HAS and before[0] in _INHABITED
        owned |= now and quantity.noun in _DWELLERS
        all_of_it = sentence.after(index, 1) == ["of"] and quantity.noun in _SOULS
        owned |= before[1] == "the" and all_of_it  # "the 4,000 people of the islands"
        owned |= before in (["inhabited", "by"], ["there", "lived"])
        if quantity.noun in _PUPILS and _on_the_rolls(sentence, index):
            sentence.give(index, "population", "noun", index)
        if quantity.noun in _HOUSEHOLDS and _live_there(sentence, index):
            sentence.give(index, "population", "noun", index)
        if figure.size >= _LARGE and _remain(sentence, index):
            sentence.give(index, "population", "noun", index)
        counted = quantity.kind in {Kind.BARE, Kind.THING}  # "a town of 6,000 needs"
        bare = counted and before[1] == "of" and of_place
        if bare or (quantity.kind is Kind.PERSON and (of_place or owned)):
            sentence.give(index, "population", "noun", index)


def _on_the_rolls(sentence: Sentence, index: int) -> bool:
    """ "895 pupils were on the rolls", "the 302 pupils enrolled there"."""
    after = sentence.after(index, _ROLLS_REACH)
    return not _ROLLS.isdisjoint(after)


def _live_there(sentence: Sentence, index: int) -> bool:
    """ "Some 7,000 families live there"."""
    after = sentence.after(index, 2)
    return after[:1] != [] and after[0] in _STAYING and after[1:] != ["on"]


def _remain(sentence: Sentence, index: int) -> bool:
    """ "Nearly 100,000 remain in the city", "some 4,000 still live in the valley"."""
    quantity, after = sentence.quantity(index), sentence.after(index, _REMAIN_REACH)
    told = [word for word in after if word not in _STILL]
    stay = told[:1] != [] and told[0] in _STAYING and told[1:2] == ["in"]
    people = quantity is not None and (quantity.noun in _DWELLERS or not quantity.noun)
    return people and stay and not _INHABITED.isdisjoint(told[2:])


def _is_of_place(sentence: Sentence, index: int) -> bool:
    """ "Karsa had 4,318 people before the war": not "he had 400 people"."""
    first = sentence.items[index].first
    begin = sentence.items[0].first
    if first - 2 < begin or sentence.tokens.upper:
        return False
    then = sentence.lower[max(begin, first - 3) : first - 1]
    if first - 4 >= begin and then[0] == "in" and then[1].isdigit():
        first -= 2  # "Karsa in 1982 had 250,000 residents"
    told = sentence.lower[first - 2]
    name = sentence.tokens.words[first - 2][0].isupper()
    quantity = sentence.quantity(index)
    people = quantity is not None and quantity.noun in _SOULS
    return people and (told in _INHABITED or (name and told not in _PERSONAL))
