"""How much work something is, counted in calls: the same on any machine."""

from __future__ import annotations

import sys
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """Return how many functions are called, those written in C included."""
    count = 0

    def tell(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def doubling(work: Callable[[int], object], size: int) -> float:
    """Return how many times more calls twice the size takes.

    What grows with the size alone gives about 2, a square gives 4. The first call
    makes what is made once, and is not counted.
    """
    work(size)
    return calls(lambda: work(2 * size)) / calls(lambda: work(size))
