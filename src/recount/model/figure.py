"""Figures: closed intervals of whole numbers, open where an end is None.

The laws (tested in tests/properties): ``meet`` and ``hull`` are commutative,
associative and idempotent; ``meet`` of a figure and its hull with another is the
figure; ``add`` is exact on both ends; a figure is within its hull with any other.
"""

from __future__ import annotations

import msgspec

from recount.errors import RecordError


class Figure(msgspec.Struct, frozen=True, order=False):
    """The whole numbers from ``low`` to ``high`` that the words allow.

    ``Figure(161, None)`` is "at least 161"; ``Figure(None, 500)`` is "up to 500".
    """

    low: int | None = None
    """the least number allowed; None is open"""
    high: int | None = None
    """the greatest number allowed; None is open"""
    approx: bool = False
    """told as about, some, nearly, dozens ..."""

    def __post_init__(self) -> None:
        if self.low is not None and self.low < 0:
            msg = f"a figure counts from 0, not {self.low}"
            raise RecordError(msg)
        if self.high is not None and self.high < (self.low or 0):
            msg = f"a figure's low {self.low} is not above its high {self.high}"
            raise RecordError(msg)

    @property
    def size(self) -> int:
        """How many are told of at the least; at the most, where that alone is told."""
        return self.low or self.high or 0

    @property
    def exact(self) -> bool:
        """Whether the figure is a single number told without "about"."""
        return self.low is not None and self.low == self.high and not self.approx

    @property
    def point(self) -> int | None:
        """The number a list would show: the middle, or the end that is stated."""
        if self.low is None or self.high is None:
            return self.high if self.low is None else self.low
        return (self.low + self.high) // 2

    def allows(self, number: int) -> bool:
        """Whether the number lies in the interval."""
        return (self.low is None or self.low <= number) and (
            self.high is None or number <= self.high
        )

    def overlaps(self, other: Figure) -> bool:
        """Whether some number is allowed by both."""
        return self.meet(other) is not None

    def within(self, other: Figure) -> bool:
        """Whether each number this figure allows is allowed by the other."""
        return _floor(self.low) >= _floor(other.low) and (
            other.high is None or (self.high is not None and self.high <= other.high)
        )

    def meet(self, other: Figure) -> Figure | None:
        """The numbers that both allow, or None if there are none."""
        low = max(_floor(self.low), _floor(other.low))
        high = _least(self.high, other.high)
        if high is not None and high < low:
            return None
        open_below = self.low is None and other.low is None
        return Figure(None if open_below else low, high, self.approx and other.approx)

    def hull(self, other: Figure) -> Figure:
        """The smallest interval that holds both."""
        low = (
            None if self.low is None or other.low is None else min(self.low, other.low)
        )
        high = (
            None
            if self.high is None or other.high is None
            else max(self.high, other.high)
        )
        return Figure(low, high, self.approx or other.approx)

    def add(self, other: Figure) -> Figure:
        """The interval of sums; open where either end is open."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = (
            None if self.high is None or other.high is None else self.high + other.high
        )
        return Figure(low, high, self.approx or other.approx)

    def __str__(self) -> str:
        about = "about " if self.approx else ""
        if self.low is None and self.high is None:
            return "no bound"
        if self.low == self.high:
            return f"{about}{self.low:,}"
        if self.high is None:
            return f"{about}{self.low:,} or more"
        if self.low is None:
            return f"{about}{self.high:,} or fewer"
        return f"{about}{self.low:,} to {self.high:,}"


def _floor(low: int | None) -> int:
    return 0 if low is None else low


def _least(first: int | None, second: int | None) -> int | None:
    if first is None or second is None:
        return second if first is None else first
    return min(first, second)
