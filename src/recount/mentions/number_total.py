"""The running total of a spelled number, word by word."""

from __future__ import annotations

from typing import NamedTuple


class Numeral(NamedTuple):
    """A number as read, with the tokens ``[first, end)`` that hold it."""

    first: int
    end: int
    value: int | float | None
    """None for vague words"""
    vague: tuple[str, int] | None = None
    """key in the policy tables and multiplier: ("tens", 1000) for tens of thousands"""
    scale: int = 1
    """the multiplying word it ends with: 1000000 for "2.3 million" """
    ratio: tuple[int, int] | None = None
    """(2, 3) for "two thirds" """


def multiply(value: int | float, times: int) -> int | float:
    """The product; whole where the decimals allow it ("2.3 million" is 2300000)."""
    if isinstance(value, int):
        return value * times
    product = round(value * times, 9)
    return int(product) if product.is_integer() and times > 1 else product


_TWO_DIGITS = 100
LARGEST = 10**15  # "thousand million billion ..." multiplies no further


class Total:
    """A spelled number while it is read: "four | thousand | three | hundred"."""

    __slots__ = ("_least", "_sum", "group", "last", "scale")

    def __init__(self) -> None:
        self._sum: int | float = 0
        self.group: int | float | None = None
        """what was read since the last multiplying word"""
        self._least = 0
        """the last multiplying word; 0 before there was one"""
        self.last = ""
        """kind of the last word: unit, teen, ten, small, hundred, scale ..."""
        self.scale = 1
        """the multiplier that ended the number; 1 where none did"""

    @property
    def value(self) -> int | float:
        """The number read so far."""
        return self._sum + (self.group or 0)

    @property
    def sum(self) -> int | float:
        """What was read up to the last multiplying word."""
        return self._sum

    def take(self, kind: str, value: int | float) -> bool:
        """Add a word; False, and nothing changed, where it cannot follow."""
        if kind == "hundred":
            taken = self._take_hundred()
        elif kind == "scale":
            taken = self._take_scale(int(value))
        elif kind == "dozen":
            taken = self._take_dozen()
        else:
            taken = self._take_small(kind, value)
        if taken:
            self.last = kind
            if kind in {"hundred", "scale", "dozen"}:
                self.scale = int(value)
            else:
                self.scale = 1
        return taken

    def _take_small(self, kind: str, value: int | float) -> bool:
        if self.group is None:
            if self._least and value >= self._least:
                return False
            self.group = value
            return True
        fits = (self.last == "ten" and kind == "unit") or (
            self.last == "hundred" and value < _TWO_DIGITS
        )
        if fits:
            self.group += value
        return fits

    def _take_hundred(self) -> bool:
        if self.last == "hundred" or (self.group is None and self._least):
            return False
        if (
            self.group is not None
            and self.group >= _TWO_DIGITS
            and self.last != "small"
        ):
            return False
        self.group = multiply(1 if self.group is None else self.group, 100)
        return True

    def _take_scale(self, scale: int) -> bool:
        if self.value > LARGEST:
            return False
        if self.group is None and not self._least:
            self.group = 1
        if self.group is None or (self._least and scale > self._least):
            # "three lakh crore", "two hundred and two thousand million"
            if scale <= self._least:
                return False
            self._sum = multiply(self.value, scale)
        elif self._least == scale:
            return False
        else:
            self._sum += multiply(self.group, scale)
        self.group = None
        self._least = scale
        return True

    def _take_dozen(self) -> bool:
        if self.group is None:
            self.group = 12
            return not self._least
        odd = self.group % _TWO_DIGITS
        # "three hundred and two dozens" is 300 and 24; "two hundred dozen" is 2400.
        self.group += odd * 11 if odd else self.group * 11
        return True
