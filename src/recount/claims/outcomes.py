"""Those rescued, on board, trapped, alive or tried: people of the measure other.

A qualifier tells which of these a figure is, so that none is compared with another.
"""

from __future__ import annotations

from recount.claims.item import Item
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence
from recount.claims.wording import Near
from recount.lang.en import outcomes, small_words

_KINDS = tuple((kind, frozenset(told.split())) for kind, told in outcomes.KINDS.items())
_RESCUED = (_KINDS[0][0],)
_SAVING = _KINDS[0][1]
_FREED = dict(_KINDS)["released"]
_FREEING = frozenset(outcomes.FREEING.split())
_ON_THE_WAY = frozenset(outcomes.ON_THE_WAY.split())
_CREW = frozenset(outcomes.CREW.split())
_AT_SEA = _ON_THE_WAY | frozenset(("aboard", "board"))
_CARRYING = frozenset(outcomes.CARRYING.split())
_VESSELS = frozenset(outcomes.VESSELS.split())
_TELLING = frozenset(outcomes.TELLING.split())
_LIVING = frozenset(outcomes.LIVING.split())
_DEADLY = frozenset(outcomes.DEADLY.split())
_WHERE = (*outcomes.ABOARD, *outcomes.SHUT_IN, *outcomes.IN_THERE, *outcomes.TRIED)
_AFTER = tuple(tuple(told.split()) for told in _WHERE)
_OUT = (*outcomes.OUT, *outcomes.UNHURT)
_AFTER_MANY = (*_AFTER, *(tuple(told.split()) for told in _OUT))
_PRESENT = frozenset(outcomes.PRESENT.split())
_ON = frozenset(("the", "a", "that", "its"))
_VERBS = frozenset((*small_words.AUXILIARIES.split(), *small_words.HAVE.split()))
_BETWEEN = _VERBS | frozenset(small_words.ADVERBS.split()) | {"believed", "to", "said"}
_HOLDING = frozenset(outcomes.HOLDING.split())
_VENUES = frozenset(outcomes.VENUES.split())
_LEISURE = frozenset(outcomes.AT_LEISURE.split())
_CLUBS = frozenset(outcomes.CLUBS.split())
_JUDGED = frozenset(outcomes.JUDGED.split())
_SCOURGES = frozenset(outcomes.SCOURGES.split())
_LEAST = 2  # of "one of them escaped" nobody makes a figure
_LEAST_CROWD = 20  # fewer who were in a building are no crowd
_PEOPLE = frozenset((Kind.PERSON, Kind.BARE))
_REACH = 5  # words between those counted and "on board"
_FREED_REACH = 3  # words from "freed" to the hostages
_DEADLY_REACH = 8  # words from "burned" to "alive"
_VESSEL_REACH = 8  # words from "the ferry" to those whom it carried
LEAST_TELLING = 5
"""survivors; "two survivors said" are voices, and no figure of the event"""


def kind_of(near: Near) -> tuple[str, ...]:
    """Return the qualifier of a figure of the measure other: "rescued"."""
    told, around = near.words(), near.words(_REACH + 1)
    plain = "alive" in told and "found" not in told
    if plain and not _SAVING.isdisjoint(around):
        return _RESCUED  # "pulled 246 people alive from the rubble"
    for words in (told, around):
        for kind, naming in _KINDS:
            if not naming.isdisjoint(words):
                return (kind,)
    return ()


def is_freed(sentence: Sentence, index: int) -> bool:
    """Whether hostages are told of for their release: "freed 12 hostages"."""
    made = sentence.made.get(index)
    if made is None or made.measure != "other":
        return False
    near = (*sentence.before(index, _FREED_REACH), *sentence.after(index, _REACH))
    return not _FREED.isdisjoint(near)


def give_freed(sentence: Sentence) -> None:
    """Tell people of their release: "released 100 of 110 girls kidnapped in May".

    What was done to them before stands in a participle behind them.
    """
    for index, made in sentence.made.items():
        before = sentence.before(index, _FREED_REACH)
        behind = made.trigger > index and made.quantity.number is not None
        if behind and made.measure == "captured" and not _FREEING.isdisjoint(before):
            made.measure, made.rule = "other", "freed"


def tell_burned_alive(lower: list[str], items: list[Item]) -> None:
    """Make a death of "alive" after what killed: "burned 40 people alive"."""
    for item in items:
        if item.code == "S" and lower[item.last] == "alive":
            before = lower[max(items[0].first, item.first - _DEADLY_REACH) : item.first]
            if not _DEADLY.isdisjoint(before):
                item.measure = "killed"


def tell_scourges(lower: list[str], items: list[Item]) -> None:
    """Read "carried off" as a death of hunger, disease or weather alone.

    "The famine carried off 3,000 people"; raiders who carried off 20 women took them.
    """
    for item in items:
        if lower[item.first] != "carried" or lower[item.last] != "off":
            continue
        if not _SCOURGES.isdisjoint(lower[items[0].first : item.first]):
            item.code, item.measure = "H", "killed"


def give_outcomes(sentence: Sentence) -> None:
    """Assign people on board, trapped or living of whom nothing else is told.

    "The ferry had 350 passengers and 12 crew on board": what befell those on board
    ("all 12 on board were killed") is assigned before, and holds.
    """
    first, last = sentence.items[0].first, sentence.items[-1].last + 1
    if _TELLING.isdisjoint(sentence.lower[first:last]):
        return
    at_sea = not (_AT_SEA | _VESSELS).isdisjoint(sentence.lower[first:last])
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if index in sentence.made or quantity is None or quantity.number is None:
            continue
        if quantity.kind not in _PEOPLE or quantity.figure.size < _LEAST:
            continue
        own = sentence.lower[quantity.first : quantity.last + 1]
        crew = at_sea and not _CREW.isdisjoint((quantity.noun, *own))
        crowd = quantity.figure.size >= _LEAST_CROWD
        if (crowd and _is_in_a_hall(sentence, index)) or _is_present(sentence, index):
            sentence.give(index, "participants", "noun", index)
        elif crew or _tells(sentence, index, quantity):
            sentence.give(index, "other", "noun", index)


def _tells(sentence: Sentence, index: int, quantity: Quantity) -> bool:
    if quantity.noun in _ON_THE_WAY | _JUDGED or _is_carried(sentence, index):
        return True
    if quantity.noun in _LIVING:
        return (quantity.figure.low or 0) >= LEAST_TELLING
    few = (quantity.figure.low or 0) < LEAST_TELLING
    return _is_followed(sentence, index, _AFTER if few else _AFTER_MANY)


def _is_followed(
    sentence: Sentence, index: int, phrases: tuple[tuple[str, ...], ...]
) -> bool:
    """ "381 people were on board", "hundreds are believed to be trapped"."""
    after = sentence.after(index, _REACH + 2)
    for i, word in enumerate(after[: _REACH + 1]):
        if any(tuple(after[i : i + len(words)]) == words for words in phrases):
            return True
        if i and word == "on" and after[i + 1 : i + 2] and after[i + 1] in _ON:
            return not _VESSELS.isdisjoint(after[i + 2 : i + 4])  # "were on the ship"
        if word not in _BETWEEN:
            return False
    return False


def _is_carried(sentence: Sentence, index: int) -> bool:
    """ "The ferry was carrying 360 people"."""
    before = sentence.before(index, _VESSEL_REACH)
    carried = bool(before) and before[-1] in _CARRYING
    return carried and not _VESSELS.isdisjoint(before)


def _is_present(sentence: Sentence, index: int) -> bool:
    """ "About 300 people were present", where nothing else is told of them."""
    after = sentence.after(index, _REACH)
    at = next((i for i, word in enumerate(after) if word not in _BETWEEN), 0)
    return at > 0 and after[at] in _PRESENT


def _is_in_a_hall(sentence: Sentence, index: int) -> bool:
    """ "The hall held 864 people", "there were 720 people inside the club"."""
    before = sentence.before(index, _VESSEL_REACH)
    if before and before[-1] in _HOLDING and not _VENUES.isdisjoint(before):
        return True
    if sentence.after(index, 3) == ["were", "there", "to"]:
        return True
    told = sentence.lower[sentence.items[0].first : sentence.items[-1].last + 1]
    return "inside" in sentence.after(index, 2) and not (_LEISURE | _CLUBS).isdisjoint(
        told
    )
