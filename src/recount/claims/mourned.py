"""The dead told by who lost or buried them: "we have lost eight", "lost her son"."""

from __future__ import annotations

from recount.claims.bare import QUOTES
from recount.claims.counted import POSSESSIVES
from recount.claims.quantity import Kind, Quantity
from recount.claims.sentence import Sentence
from recount.lang.en import again, measures

_HELPING = frozenset(again.HELPING.split()) | {"also", "only", "just", "alone"}
_BURYING = frozenset(again.BURYING.split())
_PASSED = _HELPING | QUOTES
_BEREAVED_OF = frozenset(measures.LOSING.split())
_BEFORE_ONE = frozenset("also both even only".split())
_BY_NATURE = frozenset(measures.NATURAL_DEATHS.split())
_CAUSE_REACH = 8  # words from "lost her husband" to "to cancer"
_KIN = frozenset("family families household clan".split())
_TWO = 2
_WITHIN = frozenset(("in", "of", "from", "around", "near"))
_LOSING = frozenset(("lost", "lose"))
_MOURNERS = frozenset(again.MOURNERS.split())
_THEMSELVES = frozenset(("we", "they", "i"))
_BURIERS = _THEMSELVES | {"he", "she"}
_REACH = 6  # words from the mourners to the number
_PASSIVE = frozenset(("were", "was", "been", "have", "had", "has", "already", "since"))
_AFTER_BURIED = frozenset(
    ". , ; : ) by since on and yesterday today so that there this last at here".split()
)
_THEIR_LIVES = (["their", "lives"], ["his", "life"], ["her", "life"])
_COSTING = frozenset(("cost", "costs", "costing"))
_BURIED_REACH = 6  # words from "residents" to what follows "buried"
_SOLDIERS = frozenset(("combatant", "police"))
_FALLEN_REACH = 8  # words from "fighters" to "fell at"
_WHERE_FALLEN = frozenset(
    "to at near in on during defending before outside there".split()
)
_AFTER_LISTED = frozenset((",", ".", ";", ")", "", "and"))
_ENDS = frozenset(".,;:()")


def is_buried(sentence: Sentence, index: int) -> bool:
    """ "86 residents had been buried since then"; not "buried under the rubble"."""
    after = sentence.after(index, _BURIED_REACH)
    if after[:1] in (["whom"], ["that"]) and after[1:2] and after[1] in _BURIERS:
        plain = [word for word in after[2:] if word not in _PASSED]
        return plain[:1] == ["buried"]  # "71 persons whom he had buried"
    told = (i for i, word in enumerate(after) if not word.endswith("ly"))
    verb = [i for i in told if after[i] not in _PASSIVE]
    if not verb or verb[0] == 0 or after[verb[0]] != "buried":
        return False
    follow = after[verb[0] + 1 : verb[0] + 2]
    return not follow or follow[0] in _AFTER_BURIED


def has_fallen(sentence: Sentence, index: int) -> bool:
    """ "19 fighters of the Front fell at Karsa": soldiers die so."""
    quantity = sentence.quantity(index)
    if quantity is None:
        return False
    after = sentence.after(index, _FALLEN_REACH)
    at_war = {"fell", "war"} <= set(after)  # "the 230 men who fell in the great war"
    if _SOLDIERS.isdisjoint(quantity.terms) and not at_war:
        return False
    at = next((i for i, word in enumerate(after) if word in {"fell", "fallen"}), -1)
    if at < 0 or any(word in _ENDS for word in after[:at]):
        return False
    follow = after[at + 1 : at + 2]
    ends = follow[:1] in ([], ["."], ["and"], [";"]) and after[at] == "fell"
    if "combatant" in quantity.terms and ends:
        return True  # "fifteen of its soldiers fell."
    return follow != [] and follow[0] in _WHERE_FALLEN


def is_mourned(sentence: Sentence, index: int) -> bool:
    """Whether those who lost or buried people are told right before their number.

    "We buried 12 of them", "my parish has buried 58 people"; not "the landslide buried
    58 people".
    """
    quantity = sentence.quantity(index)
    if quantity is None or quantity.number is None:
        return False  # "we have lost others since"
    before = [w for w in sentence.before(index, _REACH) if w not in _PASSED]
    if sentence.after(index, 2) in _THEIR_LIVES:
        return before[-1:] != [] and before[-1] in _COSTING
    if before[-2:-1] == ["helped"] and before[-1] == "bury":
        return len(before) > _TWO and before[-3] not in _ENDS
    if len(before) < 1 + bool(before) or before[-2] in _ENDS:
        return False
    verb, subject = before[-1], before[-2]
    if len(before) > _TWO + 1 and before[-3] in _WITHIN:
        subject = before[-4]  # "families in Karsa have buried"
    if verb in _LOSING:
        none = quantity.figure.high == 0 and subject == "it"  # "says it lost none"
        return none or subject in _THEMSELVES | _KIN | _MOURNERS
    return verb in _BURYING and (subject in _THEMSELVES or subject in _MOURNERS)


def give_bereft(sentence: Sentence) -> None:
    """Give "killed" to one person right after the verb of those who lost him.

    Others of a row follow him: "lost her husband and two daughters". Whom illness took
    is no figure of an event.
    """
    begin, end = sentence.items[0].first, sentence.items[-1].last + 1
    told = sentence.lower[begin:end]
    if _BEREAVED_OF.isdisjoint(told) and _BURYING.isdisjoint(told):
        return
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if quantity is None or index in sentence.made or not _is_one(quantity):
            continue
        before = [w for w in sentence.before(index, 3) if w not in _BEFORE_ONE]
        verb = before[-1] if before else ""
        owned = sentence.lower[quantity.first] in POSSESSIVES
        if verb not in _BEREAVED_OF and not (owned and verb in _BURYING):
            continue
        if _BY_NATURE.isdisjoint(sentence.after(index, _CAUSE_REACH)):
            sentence.give(index, "killed", "bereft", index)


def _is_one(quantity: Quantity) -> bool:
    """Whether it tells of persons whom nothing counts, and is no name alone."""
    return quantity.implicit and quantity.kind is Kind.PERSON and not quantity.named


def in_hospital(sentence: Sentence, index: int) -> str:
    """ "4 dead, 46 officers in hospital": told in a list, without a verb."""
    after = [*sentence.after(index, 3), ""]
    listed = not sentence.codes[max(0, index - 1) : index].strip(",.:(")
    alone = after[:2] == ["in", "hospital"] and after[2] in _AFTER_LISTED
    return "injured" if listed and alone else ""
