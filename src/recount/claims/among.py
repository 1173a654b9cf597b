"""Parts that are told before their whole: "nine women were among the dead"."""

from __future__ import annotations

import re

from recount.claims.rule import GAP
from recount.claims.sentence import Sentence
from recount.lang.en.measures import PART_HEADS

_GAP = re.compile(GAP)
_OF_A_BODY = re.compile(r"Qo[wd]{1,4}$")
WEAKER = frozenset(("displaced", "captured", "participants"))
"""measures that give way where those counted are a part of the dead"""
_FATE_AFTER = re.compile(r"(?:r[hmx]{0,2})?d{0,2}[KSJ]")


def give_told_before(sentence: Sentence, opener: int, carried: str = "") -> None:
    """ "nine women and four children were among the dead": the parts come first."""
    last = sentence.lower[sentence.items[opener].last]
    measure = PART_HEADS.get(last, "") or _fate_of_those(sentence, opener)
    before = sentence.quantity(opener - 1) if opener else None
    none = before is not None and before.figure.high == 0
    told = none or sentence.codes[opener - 1 : opener] == "x"
    if last == "them" and not carried:
        # "six were arrested; two clerks were among them"
        earlier = max((at for at in sentence.made if at < opener - 1), default=-1)
        carried = sentence.made[earlier].measure if earlier >= 0 else ""
    if carried and last == "them" and told:
        measure = carried  # "nine of its students are among them", "not one was"
    i = opener - 1
    while i >= 0 and sentence.codes[i] in "xdhO,":
        i -= 1
    if measure and i < opener - 1 and i >= 0 and sentence.codes[i] not in "QP":
        # "nine pupils of a school who were going home are among the missing"
        first = sentence.codes.rfind("Q", 0, i)
        whole = _apposed_to(sentence, first)
        gap = first >= 0 and _GAP.fullmatch(sentence.codes, first + 1, i + 1)
        i = whole if gap or whole != first else i
    held = _OF_A_BODY.search(sentence.codes[:opener]) if measure else None
    if held is not None:
        i = held.start()  # "found 23 members of the armed forces among the dead"
    if not measure or i < 0 or sentence.codes[i] not in "QP":
        return
    made = sentence.made.get(i)
    if made is not None and made.measure in WEAKER and measure == "killed":
        del sentence.made[i]  # "dozens of refugees among the dead"
    elif made is not None:
        return
    sentence.give(i, measure, "part before", opener)


def _apposed_to(sentence: Sentence, index: int) -> int:
    """The number that a description explains: "two citizens, a nurse and a clerk"."""
    first = sentence.codes.find("Q", 0, index) if index > 0 else -1
    quantity = sentence.quantity(first) if first >= 0 else None
    counted = quantity is not None and quantity.number is not None
    explained = counted and sentence.codes[first + 1 : first + 2] == ","
    return first if explained else index


def _fate_of_those(sentence: Sentence, opener: int) -> str:
    """The measure in "among those killed", "among those reported missing"."""
    if sentence.lower[sentence.items[opener].last] != "those":
        return ""
    found = _FATE_AFTER.match(sentence.codes, opener + 1)
    return "" if found is None else sentence.items[found.end() - 1].measure
