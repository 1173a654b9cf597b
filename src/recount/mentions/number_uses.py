"""What a number is used for: to count, or as age, money, measure, name of a thing."""

from __future__ import annotations

from collections.abc import Callable

from recount.lang.en import numbers as words
from recount.mentions.number_stretch import Stretch
from recount.mentions.number_total import Numeral

OLDEST = 115  # years; a greater number between commas is no age
_LOOK_BACK = 6  # tokens
_ARTICLES = frozenset({"the", "a", "an"})


class Place:
    """A stretch in which a number is read, and whether it is part of a duration."""

    __slots__ = ("in_duration", "start", "stop", "tokens", "touches", "word", "written")

    def __init__(self, stretch: Stretch, *, in_duration: bool = False) -> None:
        self.tokens, self.start, self.stop = stretch
        self.word = stretch.word
        self.written = stretch.written
        self.touches = stretch.touches
        self.in_duration = in_duration

    def opens_numeral(self, at: int) -> bool:
        """Whether a number can begin at a token."""
        word = self.word(at)
        return bool(word) and (
            word[0].isdigit()
            or word in words.UNITS
            or word in words.TEENS
            or word in words.TENS
            or word in words.ZEROS
        )

    def dash_joins(self, at: int) -> bool:
        """Whether the dash at a token has space on both sides or on none."""
        if at + 1 >= self.stop:
            return False
        return self.touches(at) == self.touches(at + 1)

    def is_money(self, first: int) -> bool:
        """Whether a sign or letters of a currency stand before a token."""
        before = self.word(first - 1)
        return before in words.CURRENCY_SIGNS or before in words.CURRENCY_PREFIXES

    def is_negative(self, numeral: Numeral) -> bool:
        """Whether the number stands below zero: "-4.5", "minus one"."""
        before = self.word(numeral.first - 1)
        if before in {"minus", "negative"}:
            return True
        if before not in {"-", "−"}:
            return False
        earlier = self.word(numeral.first - 2)
        if earlier and (self.touches(numeral.first - 1) or earlier.isalnum()):
            return False
        # A dash also opens the items of a list: "- 12 killed".
        after = self.word(numeral.end)
        return not after or not after.isalpha()


def ordinal_end(place: Place, at: int) -> int:
    """Return the token after the ordinal that begins here, or 0 where none does."""
    word = place.word(at)
    if word in words.ORDINALS:
        return 0 if place.word(at - 1) in words.TENS else at + 1
    if word[0].isdigit():
        glued = place.word(at + 1) in words.ORDINAL_ENDINGS and place.touches(at + 1)
        return at + 2 if glued else 0
    if word in words.TENS:
        step = 2 if place.word(at + 1) == "-" else 1
        if words.ORDINALS.get(place.word(at + step), 10) < 10:  # noqa: PLR2004
            return at + step + 1
    return 0


def classify(place: Place, numeral: Numeral, end: int, first: int) -> str:
    """Return the use of a number.

    Args:
        place: where it stands.
        numeral: the number, or the lower end of a range.
        end: the token after the number or range.
        first: the first of the bound words before it.
    """
    if place.in_duration:
        return "time"
    for use, told in _RULES:
        if told(place, numeral, end, first):
            return use
    if numeral.ratio:
        return "ratio"
    if isinstance(numeral.value, float) and not numeral.value.is_integer():
        return "decimal"
    return "count"


def is_glued(place: Place, numeral: Numeral, end: int, first: int = 0) -> bool:
    """ "180ml", "29km": letters touch the digits."""
    word = place.word(end)
    return (
        bool(word)
        and word[0].isalpha()
        and place.word(end - 1)[:1].isdigit()
        and place.touches(end)
    )


def _is_percent(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    at = end + 1 if place.word(end) == "-" else end
    word = place.word(at)
    return word in words.PERCENT_WORDS or (word == "per" and place.word(at + 1) == "cent")


def _is_money(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    if place.is_money(numeral.first):
        return True
    at = end + 1 if place.word(end) == "-" else end
    word = place.word(at)
    if word in {"us", "u.s.", "canadian", "australian"}:
        word = place.word(at + 1)
    if word in {"won", "mark", "real", "pound"}:
        return place.word(at - 1) == "-" or numeral.scale > 1
    return word in words.CURRENCY_WORDS or word in words.CURRENCY_SIGNS


def _is_age(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    """ "aged 8", "8-year-old", "eight years old", "her son, 8,", "under 18"."""
    value = numeral.value
    if value is None or value > OLDEST or numeral.ratio:
        return False
    if place.word(first - 1) in words.AGE_BEFORE:
        return True
    if place.word(first - 1) == "of" and place.word(first - 2) in words.AGE_BEFORE:
        return True
    if _is_years_old(place, end):
        return True
    return _is_between_commas(place, numeral, end) or _is_under_age(place, end, first)


def _is_years_old(place: Place, end: int) -> bool:
    at = end + 1 if place.word(end) == "-" else end
    if place.word(at) not in words.TIME_UNITS:
        return False
    at = at + 2 if place.word(at + 1) in {"-", "s"} else at + 1
    return place.word(at) in {"old", "olds"} or (
        place.word(at) == "of" and place.word(at + 1) == "age"
    )


def _is_between_commas(place: Place, numeral: Numeral, end: int) -> bool:
    opening, closing = place.word(numeral.first - 1), place.word(end)
    if opening == "(" and closing in {")", ","}:
        return _names_person(place, numeral.first - 2)
    if opening != "," or closing not in {",", ".", ";", ")", "and", "of", ""}:
        return False
    if place.word(end) == "and" and not place.written(end + 1)[:1].isupper():
        return False
    return _names_person(place, numeral.first - 2)


def _names_person(place: Place, at: int) -> bool:
    if place.word(at) in words.AGE_PERSONS:
        return True
    if place.tokens.upper:
        return False
    written, before = place.written(at), place.written(at - 1)
    return written[:1].isupper() and written.isalpha() and before[:1].isupper()


def _is_under_age(place: Place, end: int, first: int) -> bool:
    """ "children under 18", "boys under 5 years"."""
    if place.word(first) not in {"under", "below", "over", "above"} or first + 1 > end:
        return False
    return place.word(first - 1) in {
        "children", "child", "boys", "girls", "anyone", "those", "kids", "persons",
        "minors", "infants", "youths", "aged", "age", "people", "males", "men", "women",
    } and place.word(end) in {"", ".", ",", "years", "were", "are", "and", ")", "who"}  # fmt: skip


def _is_time(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    return _unit_after(place, end) in words.TIME_UNITS


def _is_distance(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    return _unit_after(place, end) in words.MEASURE_UNITS and (
        place.word(end) != "m" or numeral.value is not None
    )


def _is_unit(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    return _unit_after(place, end) in words.OTHER_UNITS


def _unit_after(place: Place, end: int) -> str:
    at = end + 1 if place.word(end) in {"-", "more", "additional", "other"} else end
    return place.word(at)


def _is_identifier(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    """ "Resolution 822", "No. 366", "F-16", "822, 853 and 874" after "Resolutions"."""
    at = numeral.first
    if _is_in_name(place, at) or is_phone(place, at, end) or _is_address(place, end):
        return True
    at -= 1
    while place.word(at) in {".", "#", ":"} and at > place.start:
        at -= 1
    if _names_number(place, at):
        return place.word(numeral.first - 1) != ":"
    return _continues_names(place, numeral.first)


def _is_in_name(place: Place, at: int) -> bool:
    tokens = place.tokens
    start = tokens.starts[at]
    if start == 0 or not tokens.words[at][0].isdigit():
        return False
    before = tokens.text[start - 1]
    if before.isalpha() or before in "_#/@":
        return before != "/" or not place.word(at - 2)[:1].isdigit()
    return before in "-‑" and start > 1 and tokens.text[start - 2].isalpha()


def is_phone(place: Place, at: int, end: int) -> bool:
    """Three or more groups of digits joined by dashes."""
    dashes = 0
    while place.word(at - 1) == "-" and place.word(at - 2)[:1].isdigit():
        dashes, at = dashes + 1, at - 2
    while place.word(end) == "-" and place.word(end + 1)[:1].isdigit():
        dashes, end = dashes + 1, end + 2
        if dashes > 3:  # noqa: PLR2004
            break
    return dashes > 1


def _is_address(place: Place, end: int) -> bool:
    """ "1200 North Elm Street", "the 300 block of"."""
    if place.word(end) == "block" and place.word(end + 1) == "of":
        return True
    if place.tokens.upper:
        return False
    for at in range(end, end + 4):
        written = place.written(at)
        if not written[:1].isupper():
            return False
        if at > end and place.word(at) in words.STREET_WORDS:
            return True
    return False


def _names_number(place: Place, at: int) -> bool:
    word = place.word(at)
    if word not in words.IDENTIFIER_BEFORE:
        return False
    if word == "no" and place.word(at + 1) != ".":
        return False
    if word in words.NEEDS_CAPITAL:
        return not place.tokens.upper and place.written(at)[:1].isupper()
    return word != "us" or place.written(at) == "US"


def _continues_names(place: Place, at: int) -> bool:
    """Whether the number goes on a list such as "Resolutions 822, 853 and 874"."""
    if place.word(at - 1) not in {",", "and", "or", "&"}:
        return False
    for back in range(at - 1, max(place.start, at - 2 * _LOOK_BACK) - 1, -1):
        word = place.word(back)
        if word in words.IDENTIFIER_PLURALS:
            return _names_number(place, back) or word == "resolutions"
        if word not in {",", "and", "or", "&"} and not word[:1].isdigit():
            return False
    return False


def _is_list_number(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    """ "1. The police said", "2) Officials" at the start of a passage."""
    if numeral.first != place.start or not place.written(numeral.first)[0].isdigit():
        return False
    if place.word(end) not in {".", ")"} or end + 1 >= place.stop:
        return False
    return place.touches(end) and place.written(end + 1)[:1].isalpha()


def _is_score(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    """ "won 3-2", "a 5-4 ruling"; a rising pair without such words is a range."""
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
    return any(place.word(k) in words.SCORE_WORDS for k in near)


def _is_pronoun(place: Place, numeral: Numeral, end: int, first: int) -> bool:
    """ "one of the bloodiest", "the one", "one another"; not "one of the two men"."""
    if numeral.value != 1 or place.word(numeral.first) != "one" or numeral.ratio:
        return False
    after, before = place.word(end), place.word(numeral.first - 1)
    if after in words.PRONOUN_AFTER_ONE:
        return True
    if after == "of":
        return not _is_one_of_some(place, end + 1)
    if after in {"-", "time"} and place.word(end + 1) in {"on", "time", "way", "sided"}:
        return True
    if before in words.PRONOUN_BEFORE_ONE:
        return not after.isalpha() or after in _VERBS_AFTER_PRONOUN or before == "no"
    return before == "by" and place.word(numeral.first - 2) == "one"


_VERBS_AFTER_PRONOUN = frozenset(
    {"is", "was", "to", "for", "in", "on", "at", "you", "we", "they", "he", "she", "i",
     "with", "do", "does", "has", "had", "will", "the", "and", "or", "but", "of"}
)  # fmt: skip


def _is_one_of_some(place: Place, at: int) -> bool:
    """Whether "of the two soldiers" follows: a number tells that persons are meant."""
    for k in range(at, at + 4):
        word = place.word(k)
        if word in words.SUPERLATIVES or word.endswith("est"):
            return False
        if place.opens_numeral(k) or word in words.VAGUE:
            return True
    return False


_Rule = Callable[[Place, Numeral, int, int], bool]
_RULES: tuple[tuple[str, _Rule], ...] = (
    ("percent", _is_percent),
    ("money", _is_money),
    ("age", _is_age),
    ("time", _is_time),
    ("unit", is_glued),
    ("distance", _is_distance),
    ("unit", _is_unit),
    ("identifier", _is_list_number),
    ("identifier", _is_identifier),
    ("score", _is_score),
    ("pronoun", _is_pronoun),
)
"""Uses other than counting, the surest first."""
