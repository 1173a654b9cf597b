"""Bare numbers whose verb is told once: "The bar lists 118 missing, our file 131"."""

from __future__ import annotations

import re

from recount.claims.bare import ENDS, SAYING
from recount.claims.given import PUTTING, SAID_REACH, SPEAKING
from recount.claims.sentence import Sentence

_GAPPED = re.compile(
    r"(?:\.c?[wdP]{1,6},|[,.c](?:[wdP\"]{1,6}|[wdP]{1,4},[^.]{1,20},|c?Q(?=o)))[op]?\Z"
)
"""codes from the mark before "our own register 131" to its number"""
_GAP_REACH = 28  # items
_HAVING = frozenset("has have had".split())
_HAVING_OR_LOST = _HAVING | {"lost"}


def is_gapped(sentence: Sentence, index: int) -> bool:
    """ "The Commission lists 118 missing, our own register 131": without a verb."""
    found = _GAPPED.search(sentence.codes, max(0, index - _GAP_REACH), index)
    after = index + 1 + (sentence.codes[index + 1 : index + 2] == '"')
    ends = ENDS.match(sentence.codes, after) or sentence.codes[after : after + 1] == "c"
    if found is None or not ends:
        return False
    other = sentence.quantity(index - 2) if "Q" in found[0] else None
    if other is not None and not other.implicit:
        return False  # "230 dead, and a councillor of 520"
    first = max((at for at in sentence.made if at < found.start()), default=-1)
    if first < 0 or sentence.made[first].quantity.number is None:
        return False
    told = [at for at, made in sentence.made.items() if made.rule != "told again"]
    if sentence.made[first].rule == "told again":
        again = min(sentence.made)  # "has 60, the committee 70 and the paper 85"
        first = max((at for at in told if at < first), default=again)
    before = sentence.before(first, SAID_REACH)
    if found[0][-1] in "op" or before[-1:] in (["of"], ["at"]):
        if sentence.before(index, 1) != before[-1:]:
            return False
        before = before[:-1] if before[-1:] == ["at"] else before
        if before[-2:] == ["responsible", "for"]:
            return True  # "was responsible for 900 deaths, the front for 640"
        if PUTTING.intersection(before):
            return True  # "put the dead at 12, the rebels at 90"
    if before[-1:] and before[-1] in _HAVING_OR_LOST:
        return True  # "the ministry has 60, the committee 85"
    return not SAYING.isdisjoint(before) or before[-2:] in SPEAKING
