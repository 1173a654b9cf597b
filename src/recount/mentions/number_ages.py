"""Ages: "aged 8", "8-year-old", "her son, 8,", "Name Surname (34)", "in his 30s"."""

from __future__ import annotations

from recount.lang.en import ages as words
from recount.lang.en.no_counts import TIME_UNITS
from recount.lang.en.places import PLACE_NOUNS
from recount.mentions.number_age_lists import is_age_of_several
from recount.mentions.number_place import Place, Spot
from recount.mentions.number_total import Numeral

_LONGEST_LIST = 8  # ages told after one "aged"
_YOUNGEST_REACH = 7  # words from "the youngest of the dead was" to the age
_BEFORE_AGE_OF_ONE = words.BEFORE_THEIR_AGE | words.YOUNGEST
_DASHES = frozenset(("-", "–"))
_OF_THEM = frozenset(
    "including among of all most mostly some many they with both mainly half".split()
)
_PERHAPS = frozenset(("perhaps", "maybe", "about", "around", "some"))
_WHO = frozenset(("who", "she", "he"))
_AFTER_AGE = frozenset((",", ".", "and", "at", "when", "then", ""))
_STILL = frozenset(("now", "then", "only", "just", "barely", "already", "still"))
_PLACE_NOUNS = frozenset(PLACE_NOUNS.split())
_PLACED = frozenset("in at near from on to of around by outside for across".split())
OLDEST = 115  # years; a greater number between commas is no age


def is_age(spot: Spot) -> bool:
    """Whether the number is the age of a person."""
    place, numeral, end, first = spot
    value = numeral.value
    if value is None or value > OLDEST or numeral.ratio:
        return False
    if _follows_age_word(place, first) or _is_of_who_was(place, first, end):
        return True
    if _is_years_old(place, end) or _is_decade_of_life(place, numeral, end):
        return True
    if not place.word(numeral.first)[:1].isdigit():
        return _is_spelled_age(place, numeral, end)
    if end == numeral.first + 1 and is_age_of_several(place, numeral.first):
        return True
    return _is_between_commas(place, numeral, end) or _is_under_age(place, end, first)


def _follows_age_word(place: Place, first: int) -> bool:
    if place.word(first - 1) in _PERHAPS and place.word(first - 2) == "of":
        first -= 1  # "a girl of perhaps nine"
    before = place.word(first - 1)
    if before == "of" and place.word(first - 2) in words.AGED_OF:
        return place.word(first - 3) in {"a", "an", "one"}  # "a woman of 58"
    if (
        _is_of_the_youngest(place, first)
        or before in words.AGE_BEFORE
        or _continues_ages(place, first)
    ):
        return True
    return before == "of" and place.word(first - 2) in words.AGE_BEFORE


def _is_of_who_was(place: Place, first: int, end: int) -> bool:
    """ "who was 12, was hit", "Mira Sol is now 71": of one person it tells the age."""
    if place.word(end) not in _AFTER_AGE:
        return False
    at = first - 2 if place.word(first - 1) in _STILL else first - 1
    if place.word(at) == "turned":
        return True
    if place.word(at) not in {"was", "is"}:
        return False
    who = place.word(at - 1)
    if who in _WHO or who in words.AGE_PERSONS:
        return True
    named = _is_name(place.written(at - 1)) and _is_name(place.written(at - 2))
    placed = place.word(at - 3) in _PLACED or who in _PLACE_NOUNS
    return named and not place.tokens.upper and not placed


def _is_of_the_youngest(place: Place, first: int) -> bool:
    """ "the youngest of whom was 10 and the oldest 67" """
    if place.word(first - 1) not in _BEFORE_AGE_OF_ONE:
        return False  # "the youngest of the 13 victims"
    for at in range(first - 1, max(first - _YOUNGEST_REACH, 0), -1):
        word = place.word(at)
        if word in words.YOUNGEST:
            return place.word(at - 1) == "the"
        if word not in words.AFTER_YOUNGEST:
            return False
    return False


def _is_years_old(place: Place, end: int) -> bool:
    at = end + 1 if place.word(end) in _DASHES else end
    if _are_years_old(place, at):
        return True
    shared = at > end or place.word(at - 2) in {"a", "an"}
    if shared and place.word(at) in {"and", "or", "to"} and (
        place.word(at + 1)[:1].isdigit()
    ):  # fmt: skip
        # "an 8- and 9-year-old", "a 16 and 17-year-old boy"
        at = at + 3 if place.word(at + 2) == "-" else at + 2
    if place.word(at) in words.AGE_GLUED and place.touches(at):
        return True
    if place.word(at) not in TIME_UNITS:
        return False
    at = at + 2 if place.word(at + 1) in _DASHES | {"s"} else at + 1
    return place.word(at) in {"old", "olds"} or (
        place.word(at) == "of" and place.word(at + 1) == "age"
    )


def _are_years_old(place: Place, at: int) -> bool:
    """ "who are 20 and 15 years old" """
    joined = place.word(at) in {"and", "or"} and place.word(at + 1)[:1].isdigit()
    return joined and place.word(at + 2) in TIME_UNITS and place.word(at + 3) == "old"


def _continues_ages(place: Place, at: int) -> bool:
    """Whether the number goes on a list such as "aged 5, 8 and 12"."""
    for _ in range(_LONGEST_LIST):
        if place.word(at - 1) not in {",", "and", "or"}:
            return False
        if not place.word(at - 2)[:1].isdigit():
            return False
        at -= 2
        if place.word(at - 1) in words.AGE_BEFORE:
            return True
    return False


def _is_decade_of_life(place: Place, numeral: Numeral, end: int) -> bool:
    """ "in his 30s", "mid-20's" """
    return (
        place.word(end) in {"s", "'s"}
        and place.touches(end)
        and place.word(numeral.first - 1) in words.DECADE_OWNERS
    )


def _is_between_commas(place: Place, numeral: Numeral, end: int) -> bool:
    opening, closing = place.word(numeral.first - 1), place.word(end)
    if opening == "(" and closing in {")", ","}:
        return _names_person(place, numeral.first - 2)
    if opening != "," or closing not in {",", ".", ";", ")", "and", "of", ""}:
        return False
    if place.word(end) == "and" and not place.written(end + 1)[:1].isupper():
        return False
    if closing == "of" and place.word(end + 1) in words.OF_SEVERAL:
        return False  # "lost a mother or a father, 26 of them both"
    return _names_person(place, numeral.first - 2)


def _is_spelled_age(place: Place, numeral: Numeral, end: int) -> bool:
    """ "Ivo, fourteen, had", "Mira Sol, seven, who"; not "In Karsa, twelve, all"."""
    if place.tokens.upper or place.word(end) != "," or place.word(end + 1) in _OF_THEM:
        return False
    name = numeral.first - 2
    if place.word(name - 1) in _PLACED or not _is_name(place.written(name)):
        return False
    return _is_between_commas(place, numeral, end)


def _names_person(place: Place, at: int) -> bool:
    """Whether a name or "her son" ends at a token."""
    if place.word(at) in words.AGE_PERSONS:
        return True
    if place.word(at) == "." and place.word(at - 1) in words.AGE_PERSONS:
        return True  # "Roe Halden, Jr., 27,"
    written, before = place.written(at), place.written(at - 1)
    if not _is_name(written):
        return False
    if place.tokens.upper:
        # "LUIS ROSSI, 35, FROM": capitals tell nothing, two words and a comma do.
        return _is_name(before) and place.word(at + 3) in {",", ";", ")", "."}
    enclosed = place.word(at + 1) == "(" or place.word(at + 3) == ","
    return enclosed or before[:1].isupper() or before in {"-", "al", "el", "de"}


def _is_name(written: str) -> bool:
    return written[:1].isupper() and written.replace("’", "").replace("'", "").isalpha()


def _is_under_age(place: Place, end: int, first: int) -> bool:
    """ "children under 18", "boys under 5 years"."""
    if place.word(first) not in {"under", "below", "over", "above"} or first + 1 > end:
        return False
    after = place.word(end)
    counts = after.endswith("s") and after not in words.AFTER_AGE_LIMIT
    before = place.word(first - 1)
    if before == "(":  # "children (under 18)"
        before = place.word(first - 2)
    if before in {"all", "both"} and place.word(first - 2) == ",":
        return not counts  # "29 children, all under 15,"
    return before in words.AGE_GROUPS and not counts
