"""Counts side by side, by place or cause: "12 in Karsa and four people in Tesk"."""

from __future__ import annotations

import re

from recount.claims.bare import is_of_nothing
from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import again

_HARM = frozenset("killed injured captured missing displaced casualties".split())
_PLACING = frozenset(again.PLACING.split())
_FURTHER = frozenset(
    ("a", "the", "further", "another", "remaining", "other", "mere", "just", "only")
)
_MORE = frozenset(("more", "others"))
_CAUSES = (["causes", "of", "death"], ["cause", "of", "death"])
_CASES = frozenset(("cases", "instances"))
_FIRST = re.compile(r"Q(?:[xwd]{0,3}[KI])?p[wWd]{1,6}(?:,?c|,)[do]{0,2}\Z")
_SECOND = re.compile(r"p[wWd]{1,6}(?:[.,;c]|[py]?t|$)")
_PLACE_FIRST = re.compile(r"p[wW]{1,3},?[do]{0,2}\Z")
_INVERTED = re.compile(r"Qx?[KI](?:,?c|[.,])p[wW]{1,3},?[do]{0,2}\Z")
_ENDS = re.compile(r"(?:[.,;c]|$)")
_REACH = 16  # items
_CAUSE_REACH = 40  # words from "the cause of death" to the cases of the last cause
_OPENING = 8  # items before a number in which its place is told
_OTHERS = frozenset((Kind.THING, Kind.UNIT))


def give_beside(sentence: Sentence) -> None:
    """Give people behind "and" the measure of those before, where each has its place.

    "Shells killed 12 people in Karsa and four farmers in Tesk", "12 people were killed
    in Karsa, three in Tesk and four people in Ostra". Not "12 were killed in Karsa and
    four people in Tesk fled": those have a verb of their own.
    """
    for index in sentence.counted:
        quantity = sentence.quantity(index)
        if index in sentence.made or quantity is None or quantity.kind in _OTHERS:
            continue
        first = max((at for at in sentence.made if at < index), default=-1)
        if first < 0 or sentence.made[first].quantity.number is None:
            continue
        measure = sentence.made[first].measure
        if measure in _HARM and _is_beside(sentence, first, index):
            sentence.give(index, measure, "told again", index)


def _is_behind_place(sentence: Sentence, first: int, index: int) -> bool:
    """ "In Karsa 12 people died and in Tesk four"."""
    codes = sentence.codes
    return (
        _INVERTED.match(codes, first, index) is not None
        and _PLACE_FIRST.search(codes, max(0, first - _OPENING), first) is not None
        and _ENDS.match(codes, index + 1) is not None
    )


def _is_beside(sentence: Sentence, first: int, index: int) -> bool:
    codes = sentence.codes
    if _is_behind_place(sentence, first, index):
        return True
    if index - first > _REACH or not _FIRST.match(codes, first, index):
        return False
    placed = sentence.after(index, 1)
    if not placed or placed[0] not in _PLACING:
        return False
    return _SECOND.match(codes, index + 1) is not None


def is_parallel(sentence: Sentence, index: int) -> bool:
    """ "killed 12 people in Karsa and four in Tesk", "83 on Tuesday and 104 on ..."."""
    before, after = sentence.before(index, 3), sentence.after(index, 1)
    while before[-1:] and before[-1] in _FURTHER:
        before.pop()  # "and a further 1,300 at", "and the remaining 5 on"
    if before[-1:] not in (["and"], [","], [";"], [":"]) or not after:
        return False
    after = sentence.after(index, 2)[after[0] in _MORE :]
    if (
        after[:1] == []
        or after[0] not in _PLACING
        or not is_of_nothing(sentence, index)
    ):
        return False
    first = max((at for at in sentence.made if at < index), default=-1)
    if first < 0 or sentence.made[first].quantity.number is None:
        return False
    made = sentence.made[first]
    if before[-1:] == [":"]:
        return True  # "71 were killed: 38 at Karsa, 24 at Tesk"
    ends = {first, made.trigger} if made.trigger < index else {first}
    return any(_is_placed(sentence, at) for at in ends)


def _is_placed(sentence: Sentence, at: int) -> bool:
    """Whether a place follows: "12 in Karsa", "12,200 are in Karsa"."""
    after = [word for word in sentence.after(at, 2) if word not in {"are", "were"}]
    return after != [] and after[0] in _PLACING


def is_by_cause(sentence: Sentence, index: int) -> bool:
    """ "Causes of death: gunshot wounds, 161; crushing, 17": the dead by cause."""
    first = sentence.items[0].first
    last = sentence.items[-1].last
    while first < last and not sentence.lower[first][:1].isalpha():
        first += 1  # "7.4 Causes of death"
    if sentence.lower[first : first + 3] not in _CAUSES:
        return False
    ends = sentence.after(index, 1) in ([";"], ["."], [","], [])
    ends = ends and is_of_nothing(sentence, index)
    return ends and sentence.before(index, 1) in ([","], [":"])


def is_in_cases(sentence: Sentence, index: int) -> bool:
    """ "In 51 cases the cause of death was asphyxia, in 39 hypothermia"."""
    quantity = sentence.quantity(index)
    if quantity is None or quantity.number is None:
        return False
    if sentence.before(index, 1) != ["in"] or not _tells_cause(sentence, index):
        return False
    if quantity.noun in _CASES:
        quantity.kind = Kind.BARE  # each is a person's death
        return True
    near = range(max(0, index - _REACH), index)
    cases = [at for at in near if at in sentence.made]
    told = any(sentence.made[at].quantity.noun in _CASES for at in cases)
    return told and quantity.kind is Kind.BARE


def _tells_cause(sentence: Sentence, index: int) -> bool:
    """Whether "the cause of death" is told near a number."""
    words = [*sentence.before(index, _CAUSE_REACH), *sentence.after(index, _REACH)]
    return any(words[at : at + 3] in _CAUSES for at in range(len(words)))


def is_behind_colon(sentence: Sentence, index: int) -> bool:
    """ "38 people died: 26 were miners by trade": parts of those before the colon."""
    if sentence.before(index, 1) != [":"] or not is_of_nothing(sentence, index):
        return False
    whole = max((at for at in sentence.made if at < index), default=-1)
    verb = sentence.codes[index + 1 : index + 2]
    return (
        whole >= 0 and sentence.made[whole].quantity.number is not None and verb == "x"
    )
