"""What a number is used for: to count, or as age, money, measure, name of a thing."""

from __future__ import annotations

from collections.abc import Callable

from recount.lang.en import no_counts
from recount.lang.en import numbers as words
from recount.lang.en.dates import MONTHS
from recount.mentions.number_ages import is_age
from recount.mentions.number_names import is_identifier, is_list_number
from recount.mentions.number_place import Place, Spot

_LOOK_BACK = 6  # tokens


def ordinal_end(place: Place, at: int) -> int:
    """Return the token after the ordinal that begins here, or 0 where none does."""
    word = place.word(at)
    if word in words.ORDINALS:
        return 0 if place.word(at - 1) in words.TENS else at + 1
    if word[0].isdigit():
        ending = place.word(at + 1)
        told = ending in words.ORDINAL_ENDINGS or (ending == "d" and word[-1] in "23")
        return at + 2 if told and place.touches(at + 1) else 0
    if word in words.TENS:
        step = 2 if place.word(at + 1) == "-" else 1
        if words.ORDINALS.get(place.word(at + step), 10) < 10:
            return at + step + 1
    return 0


def classify(spot: Spot) -> str:
    """Return the use of a number, the surest telling first."""
    if spot.place.in_duration:
        return "time"
    for use, told in _RULES:
        if told(spot):
            return use
    if spot.numeral.ratio:
        return "ratio"
    value = spot.numeral.value
    if isinstance(value, float) and not value.is_integer():
        return "decimal"
    return "count"


def _is_glued(spot: Spot) -> bool:
    """Whether letters touch the digits: "180ml", "29km"."""
    place, end = spot.place, spot.end
    return (
        place.word(end)[:1].isalpha()
        and place.word(end - 1)[:1].isdigit()
        and place.touches(end)
    )


def _is_percent(spot: Spot) -> bool:
    if spot.unit == "per":
        return "cent" in {spot.place.word(spot.end + 1), spot.place.word(spot.end + 2)}
    return spot.unit in no_counts.PERCENT_WORDS


def _is_money(spot: Spot) -> bool:
    place, numeral, end, _ = spot
    if place.is_money(numeral.first):
        return True
    at = end + 1 if place.word(end) == "-" else end
    word = place.word(at)
    if word in {"of", "in"} and (numeral.vague or numeral.scale > 1):
        told = no_counts.CURRENCY_WORDS if word == "of" else no_counts.SUMS
        return place.word(at + 1) in told
    if word in {"us", "u.s.", "canadian", "australian"}:
        word = place.word(at + 1)
    if word in {"won", "mark", "real", "pound"}:
        return place.word(at - 1) == "-" or numeral.scale > 1
    return word in no_counts.CURRENCY_WORDS or word in no_counts.CURRENCY_SIGNS


def _is_time(spot: Spot) -> bool:
    return _unit_after(spot) in no_counts.TIME_UNITS or _is_second_day(spot)


def _is_second_day(spot: Spot) -> bool:
    """Whether it is the 13 of "on April 12 and 13 soldiers went from door to door"."""
    place, first = spot.place, spot.numeral.first
    day, second = place.word(first - 2), place.word(first)
    if (
        place.word(first - 1) not in {"and", "or"}
        or place.word(first - 3) not in MONTHS
    ):
        return False
    days = day.isdigit() and second.isdigit() and spot.end == first + 1
    return days and 0 < int(day) < int(second) <= _LAST_DAY


def _is_distance(spot: Spot) -> bool:
    return _unit_after(spot) in no_counts.MEASURE_UNITS


def _is_unit(spot: Spot) -> bool:
    return _unit_after(spot) in no_counts.OTHER_UNITS


def _unit_after(spot: Spot) -> str:
    place, end = spot.place, spot.end
    skipped = place.word(end) in {"-", "more", "additional", "other"}
    return place.word(end + 1 if skipped else end)


def _is_score(spot: Spot) -> bool:
    """ "won 3-2", "a 5-4 ruling"; a rising pair without such words is a range."""
    place, numeral, end, _ = spot
    at = numeral.first
    if place.word(at + 1) == "-" and place.word(at + 2)[:1].isdigit():
        pair = (at, at + 2)
    elif place.word(at - 1) == "-" and place.word(at - 2)[:1].isdigit():
        pair = (at - 2, at)
    else:
        return False
    if end <= pair[1]:
        return True
    near = range(max(place.start, pair[0] - _LOOK_BACK), pair[1] + 3)
    return any(place.word(k) in no_counts.SCORE_WORDS for k in near)


def _is_pronoun(spot: Spot) -> bool:
    """ "one of the bloodiest", "the one", "one another"; not "one of the two men"."""
    place, numeral, end, _ = spot
    if numeral.value != 1 or place.word(numeral.first) != "one" or numeral.ratio:
        return False
    after, before = place.word(end), place.word(numeral.first - 1)
    if after in no_counts.PRONOUN_AFTER_ONE:
        return True
    if after == "of":
        return not _is_one_of_some(place, end + 1)
    if after in {"-", "time"} and place.word(end + 1) in {"on", "time", "way", "sided"}:
        return True
    if before in no_counts.PRONOUN_BEFORE_ONE:
        return not after.isalpha() or after in _VERBS_AFTER_PRONOUN or before == "no"
    return before == "by" and place.word(numeral.first - 2) == "one"


_LAST_DAY = 31
_VERBS_AFTER_PRONOUN = frozenset(
    {"is", "was", "to", "for", "in", "on", "at", "you", "we", "they", "he", "she", "i",
     "with", "do", "does", "has", "had", "will", "the", "and", "or", "but", "of"}
)  # fmt: skip


def _is_one_of_some(place: Place, at: int) -> bool:
    """Whether "of the two soldiers" follows: a number tells that persons are meant."""
    if not (place.opens_numeral(at) or place.word(at) in words.VAGUE):
        at += 1
    return place.opens_numeral(at) or place.word(at) in words.VAGUE


_Rule = Callable[[Spot], bool]
_RULES: tuple[tuple[str, _Rule], ...] = (
    ("percent", _is_percent),
    ("money", _is_money),
    ("age", is_age),
    ("pronoun", _is_pronoun),
    ("time", _is_time),
    ("identifier", is_identifier),
    ("unit", _is_glued),
    ("distance", _is_distance),
    ("unit", _is_unit),
    ("identifier", is_list_number),
    ("score", _is_score),
)
"""Uses other than counting, the surest first."""
