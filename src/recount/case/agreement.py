"""How far coders agree, beyond chance: Krippendorff's alpha.

Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), whose
worked examples are the tests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

import msgspec

Value = TypeVar("Value", bound=Hashable)


class Alpha(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement on one field."""

    units: int
    """things that two coders or more gave a value for"""
    values: int
    """values given for them"""
    alpha: float | None
    """1: agree in all; 0: as by chance; below 0: worse. None: cannot tell, for fewer
    than two values differ"""


def nominal(units: Iterable[Sequence[Value]]) -> Alpha:
    """Return agreement on values that are equal or not.

    Args:
        units: for each thing coded, the values its coders gave.

    >>> nominal([("a", "a"), ("b", "b"), ("a", "b")]).alpha
    0.4444444444444444
    """
    return _alpha(units, lambda first, second: float(first != second))


def interval(units: Iterable[Sequence[float]]) -> Alpha:
    """Return agreement on numbers whose differences count alike on the whole scale."""
    return _alpha(units, lambda first, second: (first - second) ** 2)


def ratio(units: Iterable[Sequence[float]]) -> Alpha:
    """Return agreement on numbers from 0 whose relative differences count."""
    return _alpha(units, _relative)


def _relative(first: float, second: float) -> float:
    whole = first + second
    return ((first - second) / whole) ** 2 if whole else 0.0


def _alpha(
    units: Iterable[Sequence[Value]], distance: Callable[[Value, Value], float]
) -> Alpha:
    pairable = [unit for unit in units if len(unit) > 1]
    totals = Counter(value for unit in pairable for value in unit)
    count = sum(totals.values())
    observed = sum(
        2 * distance(first, second) / (len(unit) - 1)
        for unit in pairable
        for first, second in combinations(unit, 2)
    )
    expected = sum(
        2 * totals[first] * totals[second] * distance(first, second)
        for first, second in combinations(totals, 2)
    )
    alpha = 1 - (count - 1) * observed / expected if expected else None
    return Alpha(units=len(pairable), values=count, alpha=alpha)
