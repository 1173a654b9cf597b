"""Names that no two things share."""

from __future__ import annotations

from collections.abc import Iterable


class UniqueNames:
    """Gives each thing its name, with a number where another has it.

    >>> names = UniqueNames()
    >>> names.give("a.txt"), names.give("a.txt")
    ('a.txt', 'a.txt (2)')
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        # An archive may hold the same name a hundred thousand times.
        self._last: dict[str, int] = {}

    def give(self, wanted: str) -> str:
        """Return the name, or the first of "NAME (2)", "NAME (3)" that is free."""
        free = wanted
        number = self._last.get(wanted, 1)
        while free in self._taken:
            number += 1
            free = f"{wanted} ({number})"
        self._last[wanted] = number
        self._taken.add(free)
        return free
