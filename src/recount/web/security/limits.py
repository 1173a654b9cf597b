"""Limits of rate: so many tries of one key within a time, held in memory."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from threading import Lock

MAX_KEYS = 20_000  # the oldest go first: a flood of names must not fill the memory


class Limit:
    """At most ``tries`` of one key in any stretch of ``within_s`` seconds."""

    def __init__(self, tries: int, within_s: float, clock: Callable[[], float]) -> None:
        self._tries = tries
        self._within_s = within_s
        self._clock = clock
        self._times: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str) -> float:
        """Count a try and return 0, or return in how many seconds the next may come."""
        with self._lock:
            now = self._clock()
            times = self._times.setdefault(key, deque())
            while times and times[0] + self._within_s <= now:
                times.popleft()
            if len(times) >= self._tries:
                return times[0] + self._within_s - now
            times.append(now)
            self._times.move_to_end(key)
            while len(self._times) > MAX_KEYS:
                self._times.popitem(last=False)
            return 0.0

    def give_back(self, key: str) -> None:
        """Take back the last try: it was none that counts."""
        with self._lock:
            times = self._times.get(key)
            if times:
                times.pop()
