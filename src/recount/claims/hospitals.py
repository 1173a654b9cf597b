"""Those whom hospitals take in: "25,000 patients were attended to"."""

from __future__ import annotations

from recount.claims.sentence import Sentence
from recount.lang.en import wounds

_TREATING = frozenset(wounds.TREATING.split())
_BEING = frozenset(("were", "was", "been", "being", "are"))
_GRAVER = frozenset(("killed", "missing", "captured"))
_TREATED_REACH = 5  # words from "25,000 patients" to "were attended to"


def taken_in(sentence: Sentence, index: int) -> str:
    """ "The hospitals took in roughly 3,600 patients", "25,000 patients were seen"."""
    quantity, before = sentence.quantity(index), sentence.before(index, 2)
    if quantity is None or quantity.noun != "patients":
        return ""
    if before == ["took", "in"] or not _TREATING.isdisjoint(before):
        return "injured"
    after = sentence.after(index, _TREATED_REACH)
    died = any(item.measure in _GRAVER for item in sentence.items[index:])
    treated = _BEING.isdisjoint(after) or _TREATING.isdisjoint(after)
    return "" if died or treated else "injured"
