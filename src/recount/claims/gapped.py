"""Bare numbers whose verb is told once: "The bar lists 118 missing, our file 131"."""

from __future__ import annotations

import re

from recount.claims.given import ENDS, PUTTING, SAID_REACH, SAYING, SPEAKING
from recount.claims.sentence import Sentence

_GAPPED = re.compile(
    r"(?:\.c?[wdP]{1,6},|[,.c](?:[wdP\"]{1,6}|[wdP]{1,4},[^.]{1,20},))[op]?\Z"
)
"""codes from the mark before "our own register 131" to its number"""
_GAP_REACH = 28  # items


def is_gapped(sentence: Sentence, index: int) -> bool:
    """ "The Commission lists 118 missing, our own register 131": without a verb."""
    found = _GAPPED.search(sentence.codes, max(0, index - _GAP_REACH), index)
    if found is None or ENDS.match(sentence.codes, index + 1) is None:
        return False
    first = max((at for at in sentence.made if at < found.start()), default=-1)
    if first < 0 or sentence.made[first].quantity.number is None:
        return False
    told = [at for at, made in sentence.made.items() if made.rule != "told again"]
    if sentence.made[first].rule == "told again":
        first = max((at for at in told if at < first), default=first)
    before = sentence.before(first, SAID_REACH)
    if found[0][-1] in "op" or before[-1:] in (["of"], ["at"]):
        if sentence.before(index, 1) != before[-1:]:
            return False
        before = before[:-1] if before[-1:] == ["at"] else before
        if PUTTING.intersection(before):
            return True  # "put the dead at 12, the rebels at 90"
    return not SAYING.isdisjoint(before) or before[-2:] in SPEAKING
