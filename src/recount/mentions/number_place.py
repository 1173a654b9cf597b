"""Where a number stands, and what is asked of the words around it."""

from __future__ import annotations

from typing import NamedTuple

from recount.lang.en import no_counts
from recount.lang.en import numbers as words
from recount.mentions.number_stretch import Stretch
from recount.mentions.number_total import Numeral


class Place:
    """A stretch in which a number is read, and whether it is part of a duration."""

    __slots__ = (
        "floor",
        "in_duration",
        "start",
        "stop",
        "tokens",
        "touches",
        "word",
        "written",
    )

    def __init__(
        self, stretch: Stretch, floor: int = 0, *, in_duration: bool = False
    ) -> None:
        self.tokens, self.start, self.stop = stretch
        self.word = stretch.word
        self.written = stretch.written
        self.touches = stretch.touches
        self.in_duration = in_duration
        self.floor = max(floor, stretch.start)
        """the first token that no number before it has taken"""

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
        return (
            before in no_counts.CURRENCY_SIGNS or before in no_counts.CURRENCY_PREFIXES
        )

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


class Spot(NamedTuple):
    """A number, or the lower end of a range, with the tokens around it."""

    place: Place
    numeral: Numeral
    end: int
    """the token after the number or range"""
    first: int
    """the first of the bound words before it"""

    @property
    def unit(self) -> str:
        """The word after the number, past a hyphen."""
        at = self.end + 1 if self.place.word(self.end) == "-" else self.end
        return self.place.word(at)
