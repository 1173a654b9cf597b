"""A scale of days from left to right, with round marks on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from recount.dossier.svg import draw

MARGIN = timedelta(days=20)
MAX_TICKS = 8


class Days:
    """Where each day stands between two edges of a drawing."""

    def __init__(self, days: Sequence[date], left: float, right: float) -> None:
        earliest, latest = min(days), max(days)
        self._first = earliest - MARGIN if earliest > date.min + MARGIN else earliest
        self._last = latest + MARGIN if latest < date.max - MARGIN else latest
        self._left, self._width = left, right - left

    def x(self, day: date) -> float:
        """Return the place of the day."""
        whole = max(1, (self._last - self._first).days)
        return self._left + self._width * (day - self._first).days / whole

    def axis(self, top: float, bottom: float) -> Iterator[str]:
        """Yield upright lines at round days, each named under the drawing."""
        for day, words in self._ticks():
            x = self.x(day)
            yield draw.line(x, top, x, bottom, "grid")
            yield draw.text(x, bottom + 14, words, "tick", "middle")

    def _ticks(self) -> list[tuple[date, str]]:
        """Years where the span holds two or more of them, else months."""
        first, last = self._first, self._last
        years = range(first.year + 1, last.year + 1)
        if len(years) > 1:
            step = -(-len(years) // MAX_TICKS)
            return [(date(year, 1, 1), str(year)) for year in years[::step]]
        months = [
            date(year, month, 1)
            for year in range(first.year, last.year + 1)
            for month in range(1, 13)
        ]
        inside = [month for month in months if first <= month <= last]
        step = max(1, -(-len(inside) // MAX_TICKS))
        return [(month, month.isoformat()[:7]) for month in inside[::step]]
