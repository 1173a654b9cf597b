"""Crowds told of for what many people did: "some seventy people applauded him"."""

from __future__ import annotations

from recount.claims.forces import FORCE
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import crowds, small_words

_PEOPLE = frozenset(crowds.CROWD_PEOPLE.split())
_DID = frozenset(crowds.DID.split())
_ELSEWHERE = frozenset(crowds.ELSEWHERE.split())
_HOSPITALS = frozenset(small_words.HOSPITALS.split())
_ELSEWHERE_REACH = 4  # words from "came" to "home", "to the hospital"
_LEAST = 20  # fewer who came or sat are no crowd
_VERB_REACH = 10  # words from the people to what they did, without asides
_ASIDE_REACH = 18  # words of "many of them not yet born when it happened"
_NEAR_ASIDE = 3  # words from the people to its comma
_STOPS = frozenset(
    "who whom that which were was are is been be . ; : ( ) and or but if when".split()
)
_OPENED_BY = frozenset(
    "to for with by against at of than from killing killed wounding injuring".split()
)
_FATES = frozenset("KSFVJ")


def give_gathered(sentence: Sentence) -> None:
    """Assign the people of a crowd that a plain verb tells of.

    "Thousands of relatives waited", "about 2,000 people, many of them children,
    climbed to the memorial"; not those who came to a hospital, or went home.
    """
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if index in sentence.made or quantity is None or not _may_gather(quantity):
            continue
        if _OPENED_BY.isdisjoint(sentence.before(index, 1)) and _did(sentence, index):
            sentence.give(index, "participants", FORCE, index)


def _may_gather(quantity: Quantity) -> bool:
    return (
        quantity.kind is Kind.PERSON
        and quantity.number is not None
        and quantity.noun in _PEOPLE
        and (quantity.figure.low or 0) >= _LEAST
        and not (quantity.partitive or quantity.kin or quantity.rest)
    )


def _did(sentence: Sentence, index: int) -> bool:
    after = sentence.after(index, _VERB_REACH + _ASIDE_REACH)
    start = _over_aside(after)
    if start is None:
        return False
    end = sentence.items[index].last + 1 + start
    told = {
        item.first: item.code
        for item in sentence.items[index + 1 : index + 1 + len(after)]
        if item.first >= end
    }
    for at, word in enumerate(after[start : start + _VERB_REACH]):
        if word in _DID:
            near = after[start + at + 1 : start + at + 1 + _ELSEWHERE_REACH]
            near = near[: near.index(",")] if "," in near else near
            if word == "called" and near[:1] != ["for"]:
                return False  # "called the hotline"
            return _ELSEWHERE.isdisjoint(near) and _HOSPITALS.isdisjoint(near)
        if word in _STOPS or word == "," or told.get(end + at, "") in _FATES:
            return False
    return False


def _over_aside(after: list[str]) -> int | None:
    """The first word behind an aside that follows the people closely."""
    comma = next((i for i, word in enumerate(after[:_NEAR_ASIDE]) if word == ","), None)
    if comma is None or not _DID.isdisjoint(after[:comma]):
        return 0
    for at in range(comma + 1, min(len(after), comma + _ASIDE_REACH)):
        if after[at] in {".", ";", ":"}:
            return None
        if after[at] == ",":
            return at + 1
    return None
