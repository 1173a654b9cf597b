"""People told by place beside others: "12 in Karsa and four people in Tesk"."""

from __future__ import annotations

import re

from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import again

_HARM = frozenset("killed injured captured missing displaced casualties".split())
_PLACING = frozenset(again.PLACING.split())
_FIRST = re.compile(r"Q(?:[xwd]{0,3}[KI])?p[wWd]{1,6}(?:,?c|,)[do]{0,2}\Z")
_SECOND = re.compile(r"p[wWd]{1,6}(?:[.,;c]|[py]?t|$)")
_PLACE_FIRST = re.compile(r"p[wW]{1,3},?[do]{0,2}\Z")
_INVERTED = re.compile(r"Qx?[KI](?:,?c|[.,])p[wW]{1,3},?[do]{0,2}\Z")
_ENDS = re.compile(r"(?:[.,;c]|$)")
_REACH = 16  # items
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
