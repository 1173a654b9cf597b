"""Whether the cost of something grows with its size alone, on a busy machine too."""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 6
NOISE_S = 0.01  # below this the clock and the machine decide, not the code


def doubling(work: Callable[[int], object], size: int, *, limit: float = 3.0) -> float:
    """Return how many times longer twice the size takes, in time of the processor.

    What grows with the size alone gives about 2, a square gives 4. A neighbour on the
    machine can only make a try look worse, so the least of several tries counts, and
    the first below the limit ends them.

    Args:
        work: is called with the size.
        size: large enough that one call takes some milliseconds.
        limit: what the caller holds the result against.
    """
    least = float("inf")
    for _ in range(TRIES):
        once = _seconds(work, size)
        twice = _seconds(work, 2 * size)
        least = min(least, twice / max(once, NOISE_S))
        if least < limit:
            break
    return least


def _seconds(work: Callable[[int], object], size: int) -> float:
    begin = time.process_time()
    work(size)
    return time.process_time() - begin
