"""The dead told by what is put at a number, by names and by certificates."""

from __future__ import annotations

from recount.claims.bare import is_bare, is_of_nothing
from recount.claims.given import PUTTING
from recount.claims.lexicon import COUNT_NOUNS, PASTS, STATES
from recount.claims.sentence import Sentence
from recount.claims.topics import TOPICS
from recount.lang.en import again

_STATES = {**PASTS, **COUNT_NOUNS, **STATES, **TOPICS, "bodies": "killed"}
_PUTTING = PUTTING - {"has", "had", "have"}
_AT = frozenset(again.PUT_AT.split())
_PUT_REACH = 16  # words from "put the number of bodies" to "at 87"
_ENDS = frozenset(".;:,()")
_EQUATED_REACH = 12  # words from "the injured" to "are"
_EQUATING = frozenset("are were number numbered total totalled".split())
_THE = frozenset(("the", "that", "displaced", "these"))
_SUBJECTS = {
    **{w: m for w, m in _STATES.items() if w not in PASTS or w in TOPICS},
    "victims": "killed",
    "martyrs": "killed",
}
_NAMES = frozenset(("names", "entries"))
_NAMED_REACH = 4  # words from "names" to "the dead"
_RECORDS = frozenset(("certificates", "certificate"))
_CHARGES = (["murder"], ["homicide"], ["manslaughter"])


def give_put_at(sentence: Sentence) -> None:
    """Assign what is put at a number, whatever is told of it between.

    "put the number of bodies brought there at 87", "put the dead of May above 100".
    """
    for index in sentence.counted:
        if index not in sentence.made and is_of_nothing(sentence, index):
            sentence.give(index, _put(sentence, index), "put at", index)


def _put(sentence: Sentence, index: int) -> str:
    quantity, before = sentence.quantity(index), sentence.before(index, _PUT_REACH)
    if quantity is None:
        return ""
    if before[-1:] != ["at"] and sentence.lower[quantity.first] not in _AT:
        return ""
    for at in range(len(before) - 1, -1, -1):
        if before[at] in _ENDS:
            return ""
        if before[at] in _PUTTING:
            told = (_STATES[word] for word in before[at + 1 :] if word in _STATES)
            return next(told, "")
    return ""


def give_equated(sentence: Sentence) -> None:
    """Assign "the victims are 43", "the martyrs of the market number 140"."""
    for index in sentence.counted:
        if index in sentence.made or not is_bare(sentence, index):
            continue
        before = sentence.before(index, _EQUATED_REACH)
        if before[-1:] and before[-1] in _EQUATING and not _is_paired(sentence, index):
            sentence.give(index, _subject(before[:-1]), "put at", index)


def _subject(before: list[str]) -> str:
    """What the subject of such a verb counts: "the injured recorded in the file"."""
    ends = max((i for i, word in enumerate(before) if word in _ENDS), default=-1)
    clause = before[ends + 1 :]
    for at, word in enumerate(clause):
        opens = at == 0 or clause[at - 1] in _THE
        if opens and word in _SUBJECTS:
            return _SUBJECTS[word]
    return ""


def _is_paired(sentence: Sentence, index: int) -> bool:
    """ "The victims were 12 and 14": of their ages."""
    return sentence.codes[index + 1 : index + 3] == "cQ"


def give_recorded(sentence: Sentence) -> None:
    """Assign "233 names of the dead", "242 death certificates", "12 counts of murder".

    Each is of one person.
    """
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if index in sentence.made or quantity is None or quantity.number is None:
            continue
        after = sentence.after(index, _NAMED_REACH)
        if quantity.noun in _NAMES:
            told = next((w for w in after[1:] if w in _STATES), "")
            if after[:1] == ["of"] and told:
                sentence.give(index, _STATES[told], "noun", index)
        certified = after[:1] == ["death"] and after[1:2] and after[1] in _RECORDS
        if certified or (quantity.noun == "counts" and after[1:2] in _CHARGES):
            quantity.terms = ()
            sentence.give(index, "killed", "noun", index)
