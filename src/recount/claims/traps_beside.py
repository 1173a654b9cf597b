"""Whether a match of a rule of ``beside.py`` means what its pattern looks like."""

from __future__ import annotations

from collections.abc import Callable

from recount.claims.captives import is_held_captive, is_taken_captive
from recount.claims.crowds import (
    are_around,
    are_attacking,
    are_sent,
    is_band,
    is_crowd,
    is_recognised,
    is_signed_by,
    is_who_took_part,
    takes_part,
)
from recount.claims.happened import has_clause_between, is_supposed, is_told
from recount.claims.leaving import have_left_home
from recount.claims.lexicon import COUNT_NOUNS, UNITS
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.claims.traps_stricken import STRICKEN_CHECKS
from recount.lang.en import measures, small_words
from recount.model.claim import Measure

_EQUATING = frozenset(small_words.EQUATING.split())
_HOMES = frozenset(small_words.HOMES.split())
_OF_THINGS = frozenset(measures.KILLING_OF_THINGS.split())
_HOSPITALS = frozenset(small_words.HOSPITALS.split())
_HOSPITAL_REACH = 6
_BULLETS = frozenset('.-d"')
_RUIN = frozenset(measures.RUIN.split())
_WHERE = frozenset("in on at along near around there here".split())
_LEAST_LEAVING = 20  # residents who leave for a town because they must
_HOME_REACH = 6
_WHERE_REACH = 3  # words from "where" to "about 30,000 people live"
_TAKEN_THERE = frozenset(
    "taken rushed brought airlifted transported transferred admitted evacuated".split()
)
_PUTTING_TO_DEATH = frozenset(("put", "puts"))
_PUT_REACH = 3  # words from "put" to those who were put to death
_NUMBERING = frozenset("number numbered total totalled totaled exceed exceeds".split())


def _is_to_hospital(sentence: Sentence, index: int, _trigger: int) -> bool:
    return bool(_HOSPITALS & set(sentence.after(index, _HOSPITAL_REACH)))


def _is_passive_to_hospital(sentence: Sentence, _index: int, trigger: int) -> bool:
    if _HOSPITALS & set(sentence.after(trigger, _HOSPITAL_REACH)):
        return True
    item = sentence.items[trigger]
    words = sentence.lower[sentence.items[0].first : item.first]
    return sentence.lower[item.first] == "admitted" and bool(_HOSPITALS & set(words))


def _is_killed(sentence: Sentence, index: int, trigger: int) -> bool:
    """What is killed or murdered is people; orders are executed, and ships sunk."""
    quantity = sentence.quantity(index)
    item = sentence.items[trigger]
    return (
        quantity is not None
        and quantity.kind is Kind.THING
        and item.measure == Measure.KILLED
        and sentence.lower[item.first] not in _OF_THINGS
        and not is_supposed(sentence, trigger)
        and is_told(sentence, index, trigger)
        and not has_clause_between(sentence, index, trigger)
    )


def _is_equated(sentence: Sentence, index: int, trigger: int) -> bool:
    return bool(_EQUATING & set(sentence.between(trigger, index)))


def _is_ruined(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "212 houses were burned": the verb may be one of wounding too."""
    ruined = sentence.lower[sentence.items[trigger].first] in _RUIN
    phrase = sentence.items[trigger].last > sentence.items[trigger].first
    told = ruined or phrase or sentence.codes[trigger] == "D"
    return told and _is_property(sentence, index, trigger)


def _is_ruined_again(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "340 houses were destroyed and 1,200 damaged": these are houses too."""
    quantity, before = sentence.quantity(index), index - 1
    while before >= 0 and sentence.codes[before] != "U":
        before -= 1
    whole = sentence.quantity(before) if before >= 0 else None
    if quantity is not None and whole is not None and not quantity.terms:
        quantity.terms, quantity.noun = whole.terms, whole.noun
    return True


def _is_ruined_out_of(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "Of the 96 houses 88 were burnt down"."""
    whole = sentence.codes.rfind("U", 0, index)
    if not _is_property(sentence, whole, trigger):
        return False
    return _is_ruined_again(sentence, index, trigger)


def _is_ruined_of_them(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "211 villages were emptied, 64 of which were burned down"."""
    quantity = sentence.quantity(index)
    if quantity is None or not quantity.partitive:
        return False
    return _is_ruined_out_of(sentence, index, trigger)


def _is_of_supporters(sentence: Sentence, _index: int, trigger: int) -> bool:
    return sentence.items[trigger].measure == Measure.SUPPORTERS


def _is_ruin_of_others(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "Destroyed forty houses and damaged 112 others": houses too."""
    before = sentence.codes.rfind("U", 0, trigger)
    made = sentence.made.get(before)
    if made is None or made.measure != "property":
        return False
    return _is_ruined_again(sentence, index, trigger)


def _is_field(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether the trigger opens its line, behind a bullet at most.

    Not "Killed by: 3 gunmen".
    """
    if sentence.between(trigger, index)[-2:-1] == ["by"]:
        return False
    return all(item.code in _BULLETS for item in sentence.items[:trigger])


def _is_field_of_ruin(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "Villages destroyed: 214": the words before say what was."""
    first = sentence.items[0].first
    words = sentence.lower[first : sentence.items[trigger].first]
    units = [word for word in words if UNITS.get(word, ("family",)) != ("family",)]
    quantity = sentence.quantity(index)
    if not units or quantity is None:
        return False
    if not quantity.terms:
        quantity.terms, quantity.noun = UNITS[units[-1]], units[-1]
    return True


def _is_family(sentence: Sentence, index: int, _trigger: int) -> bool:
    quantity = sentence.quantity(index)
    whole = sentence.before(index, 1) != ["of"]  # not "six members of one family"
    return whole and quantity is not None and "family" in quantity.terms


def _is_property(sentence: Sentence, index: int, _trigger: int) -> bool:
    quantity = sentence.quantity(index)
    return (
        quantity is not None
        and quantity.kind is Kind.UNIT
        and "family" not in quantity.terms
    )


def _is_named_group(sentence: Sentence, _index: int, trigger: int) -> bool:
    told = sentence.lower[sentence.items[trigger].first]
    return told in measures.PART_HEADS or told == "unaccounted"


_HELD_REACH = 6  # words from those held to "compound"
_JAILS = frozenset(
    "compound cell cells barracks prison jail camp stadium custody dungeon".split()
)
_MANY_LIVING = 10  # people; "a couple lived there" tells no population
_OPENING = 2  # items of "The wounded" at the start of a clause


def _is_of_the_stricken(sentence: Sentence, _index: int, trigger: int) -> bool:
    """ "The wounded, 47 women and four men, were brought to the church"."""
    opens = trigger < _OPENING or sentence.codes[trigger - _OPENING] in '.:"'
    return opens and sentence.before(trigger, 1) == ["the"]


def _is_perhaps(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "at least 175 and perhaps more than 400 civilians"."""
    before = sentence.before(index, 1)
    return before in (["perhaps"], ["possibly"], ["maybe"], ["probably"])


def _is_and_the(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "put the toll at 61, and the injured at 121"."""
    told = sentence.before(trigger, 2) == ["and", "the"]
    return told and sentence.before(index, 1) == ["at"]


def _is_that_of(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "and that of the injured at 1,169"."""
    told = sentence.before(trigger, 3) == ["that", "of", "the"]
    return told and sentence.before(index, 1) == ["at"]


def _is_held_somewhere(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "held 200 men in a police compound", and not "held 200 people in the hall"."""
    verb = sentence.lower[sentence.items[trigger].first]
    near = sentence.after(index, _HELD_REACH)
    quantity = sentence.quantity(index)
    persons = quantity is not None and quantity.kind is Kind.PERSON
    return verb in {"held", "kept"} and persons and not _JAILS.isdisjoint(near)


def _do_run(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "Estimates of the dead run from 5,000 to 40,000"."""
    quantity = sentence.quantity(index)
    told = sentence.lower[sentence.items[trigger].first] in measures.PART_HEADS
    ranged = quantity is not None and quantity.kind is Kind.BARE
    own = sentence.lower[quantity.first : quantity.last + 1] if quantity else []
    return told and ranged and "from" in own


def _did_come_to(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "the casualties came to more than 1,400"."""
    told = sentence.lower[sentence.items[trigger].first] in measures.PART_HEADS
    before = sentence.before(index, 2)
    return told and before[:1] in (["came"], ["come"], ["comes"], ["amounted"], ["ran"])


def _is_as_toll(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "gives 300,000 as the number of victims"."""
    return sentence.after(index, 1) == ["as"]


def _is_all_told(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "were seized as hostages, 1,128 people in all"."""
    after = sentence.after(index, 2)
    return after in (["in", "all"], ["in", "total"]) or after[:1] == ["altogether"]


def _is_given_as(sentence: Sentence, index: int, _trigger: int) -> bool:
    """ "gives the dead as 59", not "were killed when nine shells struck"."""
    return sentence.before(index, 1) == ["as"]


def _is_from_home(sentence: Sentence, index: int, _trigger: int) -> bool:
    quantity = sentence.quantity(index)
    many = quantity is not None and (quantity.figure.low or 0) >= _MANY_DRIVEN
    driven = sentence.lower[sentence.items[_trigger].first] in {"drove", "driven"}
    if many and driven and sentence.after(index, 1) in (["into"], ["across"], ["over"]):
        return True  # "drove 150,000 people into the steppe"
    return bool(_HOMES & set(sentence.after(index, _HOME_REACH)))


def _is_leaving(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "hundreds left the town", "340 families left Karsa for Ostra"."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.kind is Kind.THING:
        return False
    if quantity.kind is Kind.UNIT and "family" not in quantity.terms:
        return False
    if _is_from_home(sentence, index, trigger):
        return True
    many = (quantity.figure.low or 0) >= _LEAST_LEAVING
    perfect = "h" in sentence.codes[index + 1 : trigger]
    if many and perfect and sentence.after(trigger, 1) in (["."], [";"]):
        return "civilian" in quantity.terms  # "1,900 of its inhabitants have left."
    at = sentence.items[trigger].last + 1
    named = sentence.tokens.words[at : at + 1]
    at += named == ["for"]  # "120 residents left for Karsa"
    named = sentence.tokens.words[at : at + 1]
    place = bool(named) and named[0][0].isupper() and not sentence.tokens.upper
    many = many and "civilian" in quantity.terms
    return place and (quantity.kind is Kind.UNIT or many)


def _lives_somewhere(sentence: Sentence, index: int, trigger: int) -> bool:
    quantity = sentence.quantity(index)
    many = quantity is not None and (quantity.figure.low or 0) >= _MANY_LIVING
    where = sentence.before(index, _WHERE_REACH)
    placed = "where" in where or not _WHERE.isdisjoint(sentence.after(trigger, 1))
    return many and placed


def _is_participle_to_hospital(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "the nine people taken to hospital", and not "two medics went to hospital"."""
    taken = sentence.lower[sentence.items[trigger].first] in _TAKEN_THERE
    return taken and _is_passive_to_hospital(sentence, index, trigger)


def _do_number(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "the dead may number more than 80" """
    told = sentence.lower[sentence.items[trigger].first] in measures.PART_HEADS
    return told and not _NUMBERING.isdisjoint(sentence.before(index, 2))


def _is_led_off(sentence: Sentence, _index: int, trigger: int) -> bool:
    """ "driven across the river as hostages", "brought in with burns"."""
    item = sentence.items[trigger]
    hurt = item.measure == Measure.INJURED and sentence.lower[item.first] == "with"
    return hurt or sentence.lower[item.first] == "as"


def _is_of_stricken(sentence: Sentence, index: int, _trigger: int) -> bool:
    """Whether a bare number stands before "of the injured", "of wounded"."""
    return sentence.is_bare(index)


def _is_so_many(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "most of the deaths, 188, occurred in the town"."""
    noun = sentence.lower[sentence.items[trigger].first]
    quantity = sentence.quantity(index)
    bare = sentence.is_bare(index) and quantity is not None and not quantity.terms
    return bare and noun in COUNT_NOUNS and "the" in sentence.before(trigger, 2)


def _is_put_to_death(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "put 1,260 people to death", and not "brought 12 to death row"."""
    put = not _PUTTING_TO_DEATH.isdisjoint(sentence.before(index, _PUT_REACH))
    return put and sentence.lower[sentence.items[trigger].first] == "death"


_MANY_DRIVEN = 100  # people; fewer may be driven to work


BESIDE_CHECKS: dict[str, Callable[[Sentence, int, int], bool]] = {
    "of the stricken": _is_of_stricken,
    "brought to hospital": _is_to_hospital,
    "taken captive": is_taken_captive,
    "held captive": is_held_captive,
    "a band of so many": is_band,
    "left their place": have_left_home,
    "put to death": _is_put_to_death,
    "were brought to hospital": _is_passive_to_hospital,
    "brought to hospital, over its parts": _is_passive_to_hospital,
    "taken to hospital": _is_participle_to_hospital,
    "the stricken that number": _do_number,
    "so many, told after their noun": _is_so_many,
    "unlisted people, active": _is_killed,
    "unlisted people, passive": _is_killed,
    "subject of taking part": takes_part,
    "who took part": is_who_took_part,
    "surrounded by": are_around,
    "forces that attacked": are_attacking,
    "forces sent": are_sent,
    "led off as hostages": _is_led_off,
    "noun told first": _is_equated,
    "families killed": _is_family,
    "killed a family": _is_family,
    "ruin of things": _is_ruined,
    "recognised by": is_recognised,
    "as have others": is_recognised,
    "signed by": is_signed_by,
    "crowd that numbered": is_crowd,
    "field of a list": _is_field,
    "field of ruin": _is_field_of_ruin,
    "ruining things": _is_ruined,
    "ruin of things that somebody held": _is_ruined,
    "ruin of some of them": _is_ruined_of_them,
    "support of bodies": _is_of_supporters,
    "ruining things and others": _is_ruined,
    "ruining things, others and more": _is_ruined,
    "ruining one thing and others": _is_ruined,
    "ruin out of so many": _is_ruined_out_of,
    "ruin told again": _is_ruined_again,
    "ruin of others": _is_ruin_of_others,
    "ruin as it is certified": _is_ruined,
    "state told first": _is_named_group,
    "as hostages, so many in all": _is_all_told,
    "those who died, in apposition": _is_of_the_stricken,
    "killed so many, perhaps so many others": _is_perhaps,
    "and that of the stricken": _is_that_of,
    "and the injured at, behind a toll": _is_and_the,
    "held somewhere": _is_held_somewhere,
    **STRICKEN_CHECKS,
    "the dead that run from so many to so many": _do_run,
    "the stricken that came to so many": _did_come_to,
    "given as a toll": _is_as_toll,
    "the stricken given as": _is_given_as,
    "and the stricken given as": _is_given_as,
    "driven from home": _is_from_home,
    "left home": _is_leaving,
    "population living": _lives_somewhere,
}
