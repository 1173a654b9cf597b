"""Numbers that name a thing: "Resolution 712", "F-16", telephones, addresses."""

from __future__ import annotations

import re

from recount.lang.en import groups, no_counts
from recount.lang.en import numbers as words
from recount.mentions.number_place import Place, Spot

_LOOK_BACK = 6  # tokens
_PADDED = 2  # digits
_COUNTED = words.PEOPLE | frozenset(" ".join(groups.PLURALS.values()).split())
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}")  # of a broadcaster: "WOLK 13"
_LONG_NUMBER = 3  # digits of a number that names no unit before those it counts


def is_identifier(spot: Spot) -> bool:
    """ "Resolution 712", "No. 218", "F-16", "712, 745 and 761" after "Resolutions"."""
    place, numeral, end, _ = spot
    at = numeral.first
    if place.word(at - 1) == "[" and place.word(end) == "]":
        return True  # a footnote's mark
    digits = place.word(at)
    if digits[0] == "0" and len(digits) > 1 and digits.isdecimal():
        padded = len(digits) == _PADDED and place.word(end) in _COUNTED
        return place.word(at - 1) != "." and not padded  # "0730"; not "05 soldiers"
    if not numeral.ratio and (_is_stroke(place, at - 1) or _is_stroke(place, end)):
        return True
    if _is_in_name(place, at) or is_phone(place, at, end) or _is_address(place, end):
        return True
    at -= 1
    while place.word(at) in {".", "#", ":"} and at > place.start:
        at -= 1
    if _names_number(place, at):
        if place.word(end) in words.MILLIONS_OF and not _is_name(place, at):
            return False  # "at the gate 12 people were held"
        if _counts_persons(place, numeral.first, end):
            return False  # "according to the Sixth Brigade 33,771 people were killed"
        return place.word(numeral.first - 1) != ":"
    return _continues_names(place, numeral.first) or _is_channel(place, at, end)


def _is_channel(place: Place, at: int, end: int) -> bool:
    """ "WOLK 13 Karsa": the channel of a broadcaster with such a call sign."""
    if place.tokens.upper or not _CALL_SIGN.fullmatch(place.written(at)):
        return False
    number, follow = place.written(at + 1), place.word(end)
    return (
        number.isdecimal()
        and len(number) < _LONG_NUMBER
        and (follow not in words.PEOPLE)
    )


def _counts_persons(place: Place, at: int, end: int) -> bool:
    """Whether a number too great for a name stands before those whom it counts."""
    digits = place.word(at)
    great = "," in digits or len(digits) >= _LONG_NUMBER
    return great and place.word(end) in words.PEOPLE


def _is_stroke(place: Place, at: int) -> bool:
    """Whether "24/7" or "9/11" goes on here."""
    return (
        place.word(at) == "/"
        and place.touches(at)
        and place.touches(at + 1)
        and place.word(at - 1)[:1].isdigit()
        and place.word(at + 1)[:1].isdigit()
    )


def _is_in_name(place: Place, at: int) -> bool:
    """ "F-16", "ISP0045", "@sam_28", "/2013/06/25/", "two-killed-eight-injured"."""
    tokens = place.tokens
    start = tokens.starts[at]
    if start == 0:
        return False
    before = tokens.text[start - 1]
    if before in "-‑":
        return start > 1 and tokens.text[start - 2].isalpha()
    if before in "_#@/":
        follow = tokens.text[tokens.ends[at] : tokens.ends[at] + 1]
        return before != "/" or follow == "/" or not place.word(at - 2)[:1].isdigit()
    return before.isalpha()


def is_phone(place: Place, at: int, end: int) -> bool:
    """Whether groups of digits joined by dashes make a telephone number."""
    if place.written(at) in no_counts.EMERGENCY and end == at + 1:
        return (
            place.word(at - 1) in no_counts.CALLS or place.word(end) in no_counts.CALLS
        )
    if place.word(at - 1) == "(" and place.word(end) == ")":
        return place.word(end + 2) == "-" and len(place.word(at)) == 3
    groups = _groups(place, at, end)
    if len(groups) > 2:
        return True
    return [len(group) for group in groups] == [3, 4] and groups[1][-1] != "0"


def _groups(place: Place, at: int, end: int) -> list[str]:
    """The groups of digits, or capitals, that dashes join to the one at a token."""
    while place.word(at - 1) == "-" and place.word(at - 2)[:1].isdigit():
        at -= 2
        if end - at > 2 * _LOOK_BACK:
            break
    groups = [place.written(at)]
    while place.word(at + 1) == "-" and len(groups) < _LOOK_BACK:
        group = place.written(at + 2)
        if not (group[:1].isdigit() or (group.isupper() and len(group) > 3)):
            break
        groups.append(group)
        at += 2
    return groups


_STREETS = frozenset({"street", "avenue", "boulevard"})


def _is_address(place: Place, end: int) -> bool:
    """ "1200 North Elm Street", "the 300 block of"."""
    if place.word(end) == "block":
        return True
    if place.tokens.upper:
        near = (place.word(end + 1), place.word(end + 2))
        return len(place.word(end - 1)) > 2 and not _STREETS.isdisjoint(near)
    for at in range(end, end + 6):
        written = place.written(at)
        if written == "." and len(place.written(at - 1)) <= 2:
            continue
        if not written[:1].isupper():
            return False
        if at > end and place.word(at) in no_counts.STREET_WORDS:
            return True
    return False


def _is_name(place: Place, at: int) -> bool:
    return not place.tokens.upper and place.written(at)[:1].isupper()


def _names_number(place: Place, at: int) -> bool:
    word = place.word(at)
    if word not in no_counts.IDENTIFIER_BEFORE:
        return False
    if word == "no" and place.word(at + 1) != "." and not (
        place.word(at + 1)[:1].isdigit()
    ):  # fmt: skip
        return False
    if word in no_counts.NEEDS_CAPITAL:
        return not place.tokens.upper and place.written(at)[:1].isupper()
    return word != "us" or place.written(at) == "US"


def _continues_names(place: Place, at: int) -> bool:
    """Whether the number goes on a list such as "Resolutions 712, 745 and 761"."""
    if place.word(at - 1) not in {",", "and", "or", "&"}:
        return False
    for back in range(at - 1, max(place.start, at - 2 * _LOOK_BACK) - 1, -1):
        word = place.word(back)
        if word in no_counts.IDENTIFIER_PLURALS:
            return _names_number(place, back) or word == "resolutions"
        if word not in {",", "and", "or", "&"} and not word[:1].isdigit():
            return False
    return False


def is_list_number(spot: Spot) -> bool:
    """ "1. The police said", "2) Officials" at the start of a passage."""
    place, numeral, end, _ = spot
    if numeral.first != place.start or not place.written(numeral.first)[0].isdigit():
        return False
    if place.word(end) not in {".", ")"} or end + 1 >= place.stop:
        return False
    return place.touches(end) and place.written(end + 1)[:1].isalpha()
