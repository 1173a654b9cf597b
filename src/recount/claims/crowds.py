"""Whether a match tells of a crowd, of supporters, or of who recognised what."""

from __future__ import annotations

import re

from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import crowds, small_words
from recount.model.claim import Measure

_EQUATING = frozenset(small_words.EQUATING.split())
_RECOGNISERS = frozenset(("country", "state", "organisation", "assembly"))
_FORCES = frozenset(crowds.FORCES.split())
_BANDS = frozenset(crowds.BANDS.split())
_ARMED = frozenset(("combatant", "police"))
_STORMING = frozenset(crowds.STORMING.split())
_ATTACKING = _STORMING - {"entered", "defended", "guarded"}
_MEN = frozenset(("men", "youths", "people", "persons"))
_SENDING = frozenset(crowds.SENDING.split())
_HOSPITALS = frozenset(small_words.HOSPITALS.split())
_SENT_REACH = 6  # words from those sent to where
_SUPPORTING = frozenset(("organisation", "village", "country", "state", "assembly"))
"""units that sign or join as such: "114 towns signed the appeal" """
_SUPPORTED = (["it"], ["us"], ["them"], ["the"], ["this"], ["our"])
_LEAST_CROWD = 20  # a bare number of participants: "said 12,000 had taken part"
_CAMPAIGNS = frozenset(crowds.CAMPAIGNS.split())
_MOTIONS = frozenset(("text", "motion", "resolution", "bill", "statement"))
_RESCUING = frozenset(crowds.RESCUING.split())
_PLEAS = frozenset(crowds.PLEAS.split())
_CAMPAIGN_BEFORE = 14  # words from "the petition" to "signed by"
_CAMPAIGN_REACH = 5  # words from "joined" to "the campaign"
_GATHERINGS = frozenset(crowds.GATHERINGS.split())
_VERBS = re.compile(r"[^.;:]{0,12}?[xhmKSFIJ]")
_ESTIMATING = frozenset(("estimated", "put", "puts", "estimate", "estimates"))
_ATTENDANCE = frozenset(("attendance", "turnout"))


def _signs(sentence: Sentence, trigger: int) -> bool:
    return sentence.items[trigger].measure in {
        Measure.SUPPORTERS,
        Measure.RECOGNITIONS,
    }


def takes_part(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether those counted marched, signed or recognised, by what they are."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.implicit:
        return False
    # "11,000 workers at 23 other plants stopped work"
    placed = sentence.before(index, 1) in (["at"], ["in"], ["from"])
    if placed or _is_something_else(sentence, index, trigger):
        return False
    if sentence.codes[trigger - 1 : trigger] == "x" and _signs(sentence, trigger):
        return False  # "a warrant for 12 men was signed"
    match sentence.items[trigger].measure:
        case Measure.RECOGNITIONS:
            known = bool(_RECOGNISERS & set(quantity.terms))
            return known and quantity.kind is Kind.UNIT
        case Measure.SUPPORTERS:
            return _supports(sentence, quantity, index, trigger)
    if quantity.partitive and (quantity.figure.low or 0) < _LEAST_CROWD:
        return False
    figure = quantity.figure
    many = figure.size >= _LEAST_CROWD
    attended = sentence.lower[sentence.items[trigger].first] == "attended" and many
    if quantity.kind is Kind.THING and attended:
        return True  # "around 50 descendants of the victims attended the service"
    return quantity.kind is Kind.PERSON or (quantity.kind is Kind.BARE and many)


def _supports(sentence: Sentence, quantity: Quantity, index: int, trigger: int) -> bool:
    """ "12,000 signed the petition", "23 organisations support it"."""
    if sentence.after(trigger, 1) == ["by"]:
        return False  # "6,000 soldiers backed by tanks"
    if sentence.lower[sentence.items[trigger].first] == "support":
        told = sentence.after(trigger, 1)
        return quantity.kind is Kind.UNIT and told in _SUPPORTED
    if _is_of_no_campaign(sentence, index, trigger):
        return False
    _tell_officials(quantity)
    many = quantity.kind is Kind.BARE and (quantity.figure.low or 0) > 1
    known = quantity.kind is Kind.PERSON
    return known or many or not _SUPPORTING.isdisjoint(quantity.terms)


def _is_something_else(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "Two people were shot at the scene", "others turned out to be fighters"."""
    item, quantity = sentence.items[trigger], sentence.quantity(index)
    passive = sentence.codes[trigger - 1 : trigger] == "x"
    if passive and sentence.lower[item.last] in {"into", "marched"}:
        return True  # "were crammed into a home", "were marched off"
    if sentence.lower[item.last] in {"involved", "employed"} and not is_force(
        sentence, index
    ):
        return True  # "three cars were involved"
    if sentence.lower[item.first] in {"at", "on"}:
        many = quantity is not None and (quantity.figure.low or 0) >= _LEAST_CROWD
        gathered = sentence.lower[item.last] in _GATHERINGS
        if gathered and _VERBS.search(sentence.codes, trigger + 1):
            return True  # "Sixty mourners at the funeral were wounded"
        return not (many and (gathered or is_force(sentence, index)))
    few = quantity is None or (quantity.figure.low or 0) < _LEAST_CROWD
    if few and sentence.lower[item.first] == "stood":
        return True  # "four men stood outside a shop"
    turned = sentence.lower[item.first] == "turned"
    return turned and sentence.after(trigger, 1) == ["to"]


def _is_of_no_campaign(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "163 relatives joined the proceedings", "the two presidents signed a treaty"."""
    verb, quantity = (
        sentence.lower[sentence.items[trigger].first],
        sentence.quantity(index),
    )
    follow = sentence.after(trigger, _CAMPAIGN_REACH)
    called = sentence.before(index, _CAMPAIGN_REACH)  # "Sign the petition: 61,000 have"
    if verb == "joined" and not _RESCUING.isdisjoint(follow):
        return True  # "1,500 people joined the rescue effort"
    if not (_CAMPAIGNS.isdisjoint(follow) and _PLEAS.isdisjoint(called)):
        return False
    few = quantity is None or (quantity.figure.low or 0) < _LEAST_CROWD
    return verb == "joined" or (verb in {"signed", "sign"} and few)


def is_force(sentence: Sentence, index: int) -> bool:
    """Whether those counted are troops, police, attackers or rescuers."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.implicit or quantity.partitive:
        return False
    return quantity.noun in _FORCES or not _ARMED.isdisjoint(quantity.terms)


def are_around(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "surrounded by some 1,500 troops" """
    verb = sentence.lower[sentence.items[trigger].first]
    return verb in _STORMING and is_force(sentence, index)


def are_attacking(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "some forty irregulars attacked the village" """
    passive = "x" in sentence.codes[index:trigger]
    quantity = sentence.quantity(index)
    few = quantity is None or (quantity.figure.low or 0) < _LEAST_CROWD
    verb = sentence.lower[sentence.items[trigger].first]
    if few and verb == "entered":
        return False  # "two gunmen entered the mosque"
    men = quantity is not None and quantity.noun in _MEN and not few
    if men and verb in _ATTACKING:
        return not passive  # "between 50 and 100 men attacked a barracks"
    return are_around(sentence, index, trigger) and not passive


def are_sent(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "sent 400 soldiers with cranes", and not "sent three officers to hospital"."""
    verb = sentence.lower[sentence.items[trigger].first]
    quantity = sentence.quantity(index)
    many = quantity is not None and (quantity.figure.low or 0) > 1
    after = sentence.after(index, _SENT_REACH)
    there = _HOSPITALS.isdisjoint(after) and "prison" not in after
    return verb in _SENDING and many and there and is_force(sentence, index)


def is_who_took_part(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "the 1,200 people who signed the petition", and not "two who had signed it"."""
    if not takes_part(sentence, index, trigger):
        return False
    if sentence.items[trigger].measure == Measure.SUPPORTERS:
        follow = sentence.after(trigger, _CAMPAIGN_REACH)
        return not _CAMPAIGNS.isdisjoint(follow)
    quantity = sentence.quantity(index)
    return quantity is not None and (quantity.figure.low or 0) >= _LEAST_CROWD


def is_signed_by(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether many are told to have come or joined: "was signed by 48,300 people"."""
    quantity = sentence.quantity(index)
    counted = quantity is not None and quantity.number is not None
    if sentence.lower[sentence.items[trigger].first] == "attended":
        return counted  # "the ceremony was attended by 800 people"
    if sentence.items[trigger].measure != Measure.SUPPORTERS:
        return False
    told = sentence.before(trigger, _CAMPAIGN_BEFORE)
    signs = counted and not (_CAMPAIGNS | _MOTIONS).isdisjoint(told)
    if signs and quantity is not None:
        _tell_officials(quantity)
    return signs


def _tell_officials(quantity: Quantity) -> None:
    """Deputies who sign are of a parliament, and not of a sheriff."""
    if quantity.noun == "deputies":
        quantity.terms = ("official",)


def is_recognised(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether countries or their parliaments recognised something."""
    quantity = sentence.quantity(index)
    states = quantity is not None and bool(_RECOGNISERS & set(quantity.terms))
    return states and sentence.items[trigger].measure == Measure.RECOGNITIONS


def is_crowd(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether a crowd is told to number so many: "put attendance at 3,500"."""
    first = sentence.items[index].first
    told = (*sentence.between(trigger, index), sentence.lower[first])
    if told[:-1] in (("at",), ("of",)):
        crowd = sentence.lower[sentence.items[trigger].first]
        put = not _ESTIMATING.isdisjoint(sentence.before(trigger, 3))
        return crowd in _ATTENDANCE or (put and told[0] == "at")
    if told[-2:-1] == ("at",) and _ESTIMATING & {*sentence.before(trigger, 3)}:
        return True  # "put the crowd in Karsa at two million"
    return not (_EQUATING | {"estimated"}).isdisjoint(told)


def is_band(sentence: Sentence, index: int, trigger: int) -> bool:
    """ "a patrol of 58 soldiers", "a column of 60 to 80 fighters"."""
    quantity = sentence.quantity(index)
    named = sentence.lower[sentence.items[trigger].first] in _BANDS
    return named and quantity is not None and not quantity.implicit
