"""Limits of rate: so many tries of one key within a time, held in memory."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable

MAX_KEYS = 20_000  # the oldest go first: a flood of names must not fill the memory


class Limit:
    """At most ``tries`` of one key in any stretch of ``within_s`` seconds."""

    def __init__(self, tries: int, within_s: float, clock: Callable[[], float]) -> None:
        self._tries = tries
        self._within_s = within_s
        self._clock = clock
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def wait_s(self, key: str) -> float:
        """Return in how many seconds the next try is let through; 0 for now."""
        times = self._recent(key)
        if len(times) < self._tries:
            return 0.0
        return max(0.0, times[0] + self._within_s - self._clock())

    def count(self, key: str) -> None:
        """Count one try."""
        times = self._recent(key)
        times.append(self._clock())
        self._times[key] = times
        self._times.move_to_end(key)
        while len(self._times) > MAX_KEYS:
            self._times.popitem(last=False)

    def forget(self, key: str) -> None:
        """Begin anew for a key."""
        self._times.pop(key, None)

    def _recent(self, key: str) -> deque[float]:
        times = self._times.get(key, deque())
        while times and times[0] + self._within_s <= self._clock():
            times.popleft()
        return times
