"""Ranges ("3-4", "between 9 and 17", "two to three hundred"), shares ("one in 8")."""

from __future__ import annotations

from typing import NamedTuple

from recount.lang.en import no_counts
from recount.lang.en import numbers as words
from recount.mentions.number_names import is_phone
from recount.mentions.number_place import Place
from recount.mentions.number_words import Numeral, read_numeral, scale_up

_SOFTENERS = frozenset(
    {"about", "around", "some", "even", "perhaps", "possibly", "maybe", "nearly",
     "almost", "approximately", "as", "many", "up", "to", "over", "“"}
)  # fmt: skip
_MAX_SOFTENERS = 3
_SHARE_NOUNS = frozenset(
    {"people", "persons", "children", "women", "men", "residents", "inhabitants",
     "families", "households", "adults", "citizens", "civilians", "refugees"}
)  # fmt: skip
_UNSURE = frozenset(("perhaps", "maybe", "possibly", "even"))
_VERBS = frozenset("were was are have had wounded injured hurt killed dead".split())
_ARTICLES = frozenset(("a", "an"))
_ACROSS = frozenset(("to", "and", "or"))
"""words that join the ends of a range over the mark of a footnote"""
_SCALED = frozenset(("hundred", "dozen", *words.SCALES))
_LESS_SURE = 3  # times the first number that "perhaps" may lead to
_AS_SURE = 1.5
MAX_CHOICE = 10  # "50 or 60", "one or two"; a second number far above is another count


class Range(NamedTuple):
    """The two ends of a range and the first token of its words."""

    low: Numeral
    high: Numeral
    first: int


def read_range(place: Place, low: Numeral, first: int) -> Range | None:
    """Return the range that a numeral opens; None where it stands alone.

    Args:
        place: where the numeral stands.
        low: the numeral.
        first: the first of the bound words before it.
    """
    lower, at = place.tokens.lower, low.end
    if at + 1 >= place.stop or low.value is None:
        return None
    at = place.tokens.behind_notes(at, place.stop)  # "100,000[41] to 300,000"
    joint = lower[at] if at < place.stop else ""
    if at > low.end and joint not in _ACROSS:
        return None
    lead = lower[first - 1] if first > place.start else ""
    if not _joins(place, joint, low, lead, first):
        return None
    high = _upper_end(place, at + 1, joint)
    if high is None or high.value is None or high.ratio:
        return None
    low = _share_scale(place, low, high)
    if low.value is None or not low.value < high.value or lower[low.first] == "nought":
        return None
    if joint == "or" and high.value > max(low.value, 1) * MAX_CHOICE:
        return None
    if joint == "," and not _is_second_thought(place, low, high):
        return None
    if lead in {"between", "from"} and first > place.floor:
        first -= 1
        if first > place.floor and lower[first - 1] in words.RANGE_LEADS:
            first -= 1
    return Range(low, high, first)


def _is_second_thought(place: Place, low: Numeral, high: Numeral) -> bool:
    """ "thirty, perhaps forty", "twenty, twenty-five"; not "killed ten, forty hurt"."""
    least, most = low.value or 0, high.value or 0
    if place.word(low.end + 1) in _UNSURE:
        return least < most <= least * _LESS_SURE
    spelled = place.word(high.first)[0].isalpha()
    follow = place.word(high.end)
    return spelled and least < most <= least * _AS_SURE and follow not in _VERBS


def _joins(place: Place, joint: str, low: Numeral, lead: str, first: int) -> bool:
    lower = place.tokens.lower
    if joint == "and":
        return lead == "between"
    if joint == "to":
        if lead == "from":
            at = first - 2
            while at > place.start and (lower[at] == "," or lower[at].endswith("ly")):
                at -= 1  # "differ widely, from 700 to 3,500"
            return at >= place.start and lower[at] in words.RANGE_LEADS
        return lead not in words.RISES
    if joint in words.RANGE_DASHES:
        return place.dash_joins(low.end) and not is_phone(place, low.first, low.end)
    if joint == ",":
        return place.word(low.end + 1) in _UNSURE or place.word(low.first)[0].isalpha()
    return joint == "or"


def _upper_end(place: Place, at: int, joint: str) -> Numeral | None:
    lower = place.tokens.lower
    if joint not in words.RANGE_DASHES:
        for _ in range(_MAX_SOFTENERS):
            if at < place.stop and lower[at] in _SOFTENERS:
                at += 1
    scaled = place.word(at) in _ARTICLES and place.word(at + 1) in _SCALED
    at += scaled  # "between a hundred and forty and a hundred and seventy"
    if at >= place.stop or not (scaled or place.opens_numeral(at)):
        return None
    return read_numeral(place.tokens, at, place.stop)


def _share_scale(place: Place, low: Numeral, high: Numeral) -> Numeral:
    """Give "two" its hundred in "two to three hundred", "3" its thousand: "3-4,000"."""
    if low.value is None or high.value is None or low.scale != 1:
        return low
    scale = high.scale
    thousands = place.word(high.end - 1).endswith(",000")
    if scale == 1 and thousands and place.word(low.end) != "and":
        scale = 1000
    share = high.value / scale
    return scale_up(low, scale) if scale > 1 and low.value < share else low


def read_share(place: Place, above: Numeral) -> Numeral | None:
    """Return "one in eight", "one out of every eight" as a numeral with a ratio."""
    lower, at = place.tokens.lower, above.end
    if not isinstance(above.value, int) or above.ratio or at + 1 >= place.stop:
        return None
    if lower[at] == "over":
        return _read_over(place, above)
    if lower[at : at + 2] == ["out", "of"]:
        at += 1
    elif lower[at] not in {"in", "of"}:
        return None
    every = place.word(at + 1) == "every"
    below = _below(place, at + 2 if every else at + 1)
    if below is None or not 0 < above.value < int(below.value or 0):
        return None
    told = every or _is_share(place, above, below, lower[above.end])
    return _ratio(above, below) if told else None


def _below(place: Place, at: int) -> Numeral | None:
    """The whole number of which a share is told."""
    if not place.opens_numeral(at):
        return None
    below = read_numeral(place.tokens, at, place.stop)
    if below is None or below.ratio or not isinstance(below.value, int):
        return None
    return below


def _is_share(place: Place, above: Numeral, below: Numeral, joint: str) -> bool:
    after = place.word(below.end)
    if joint == "of" or after in no_counts.TIME_UNITS:
        return False
    shared = after in _SHARE_NOUNS or after == "of"  # "six in ten of them"
    out = joint == "out" and after == "of"  # "four out of five of the displaced"
    whose = place.word(above.first - 1) in {"whom", "them", "which"}
    shared |= whose and after in {"were", "are"}  # "of whom two in three are"
    return above.value == 1 or out or (joint == "in" and shared)


def _read_over(place: Place, above: Numeral) -> Numeral | None:
    """Read "1 over 20" where nothing follows; elsewhere "over" bounds a number."""
    lower, at = place.tokens.lower, above.end
    below = None if place.is_money(above.first) else _below(place, at + 1)
    if below is None or not below.value:
        return None
    if below.end < place.stop and lower[below.end] != ".":
        return None
    if above.first and (above.value or 0) > (below.value or 0):
        return None  # "103 were under 18 and 81 over 65": an age
    return _ratio(above, below)


def _ratio(above: Numeral, below: Numeral) -> Numeral:
    part, whole = int(above.value or 0), int(below.value or 1)
    return Numeral(above.first, below.end, part / whole, ratio=(part, whole))
