"""Numbers that are told without what they count: "the union says 800"."""

from __future__ import annotations

import re

from recount.claims.quantity import Kind
from recount.claims.sentence import Sentence
from recount.lang.en import again

SAYING = frozenset(again.SAYING.split())
OF_FIGURES = frozenset(again.OF_FIGURES.split())
QUOTES = frozenset("\"“”'‘’`«»")
A_FIGURE = frozenset("figure figures total number estimate toll tally count".split())
CLAIMS_OF = frozenset(again.CLAIMS_OF.split())
ENDS = re.compile(r"[.,:;()c\-\"t]|[wd]t|d?[py](?:[dw]?|Q)t|Wd?[wr\"]|$")
ENDS_OF_NAMED = re.compile(r"[.,;:)(c\-\"ptyWxhvVmi]|$")
_ENDS_OF_SAID = re.compile(r"[py]w{1,3}(?:[.,;)]|$)")
_ENDS_OF_FIGURES = re.compile(r"[.,;:)(c\-\"ptyW]|$")
_IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"], ["altogether", "."])
_TO_THIS_DAY = ["to", "this", "day"]
_TOO = (["too"], ["either"], ["instead"])
_OF_DAY = (["this"], ["o'clock"], ["tonight"])
FIGURE_REACH = 9  # words from "the figure" to its number
_ABOARD_REACH = 8  # words from a number to "on board"


def is_of_nothing(sentence: Sentence, index: int) -> bool:
    """Whether a number is told without what it counts."""
    quantity = sentence.quantity(index)
    if sentence.before(index, 1) == ["at"] and sentence.after(index, 1) in _OF_DAY:
        return False  # "at eight this morning"
    return (
        quantity is not None
        and quantity.kind is Kind.BARE
        and quantity.number is not None
        and not (quantity.partitive or quantity.terms or quantity.ratio)
    )


def is_bare(sentence: Sentence, index: int, *, rest: bool = False) -> bool:
    """Whether nothing follows that a number could count.

    Args:
        sentence: what was assigned so far.
        index: the item of the number.
        rest: whether "eight more" is such a number too.
    """
    quantity = sentence.quantity(index)
    if quantity is None or (quantity.rest and not rest):
        return False
    if not is_of_nothing(sentence, index) or _is_aboard(sentence, index):
        return False
    named = not OF_FIGURES.isdisjoint(sentence.before(index, FIGURE_REACH))
    ends = _ENDS_OF_FIGURES if named else ENDS
    before = sentence.before(index, 2)
    if before[1:] == ["of"] and before[0] in A_FIGURE:
        return True  # "the clinic's figure of 52 was inflated", "dubbed it a myth"
    if before[1:] == ["of"] and before[0] in CLAIMS_OF:
        ends = ENDS_OF_NAMED
    said = before[1:] != [] and before[1] in SAYING
    if said and _ENDS_OF_SAID.match(sentence.codes, index + 1) is not None:
        return True  # "the organisers claimed 50,000 at the time"
    if sentence.after(index, 2) in _IN_ALL:
        return True  # "which makes 70 in all"
    if sentence.after(index, 1) in _TOO or sentence.after(index, 3) == _TO_THIS_DAY:
        return True  # "the bishop says 43 too"
    return ends.match(sentence.codes, index + 1) is not None


def _is_aboard(sentence: Sentence, index: int) -> bool:
    """ "There were “150, 160 at most” on board": those who sailed, whatever befell."""
    after = [w for w in sentence.after(index, _ABOARD_REACH) if w not in QUOTES]
    end = next((i for i, w in enumerate(after) if w in {".", ";"}), len(after))
    told = after[:end]
    return "aboard" in told or ("on" in told and "board" in told)
