"""A text written anew for reading, with the way back to the text as printed."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from recount.model.span import Span


class Edit(NamedTuple):
    """Words read in the place of ``text[start:end]``."""

    start: int
    end: int
    words: str = ""


class Rewriting:
    """A text under changes, each of which keeps where every character came from.

    >>> changed = Rewriting("6l3 chil-\\nd\\u00adren")
    >>> changed.edit([Edit(1, 2, "1"), Edit(8, 10), Edit(11, 12)])
    >>> changed.text, changed.span(0, 3), changed.span(4, 12)
    ('613 children', Span(start=0, end=3), Span(start=4, end=15))
    """

    __slots__ = ("_ends", "_starts", "changes", "printed", "text")

    def __init__(self, printed: str) -> None:
        self.printed = printed
        self.text = printed
        self.changes = 0
        """how many edits were made"""
        self._starts: array[int] | None = None
        self._ends: array[int] | None = None

    def edit(self, edits: Iterable[Edit]) -> None:
        """Make edits of the present text; of two that overlap, the first."""
        told = sorted(edits)
        if not told:
            return
        if self._starts is None or self._ends is None:
            size = len(self.printed)
            self._starts = array("l", range(size))
            self._ends = array("l", range(1, size + 1))
        parts: list[str] = []
        starts, ends = array("l"), array("l")
        at = 0
        for edit in told:
            if edit.start < at:
                continue
            self.changes += 1
            parts += (self.text[at : edit.start], edit.words)
            starts += self._starts[at : edit.start]
            ends += self._ends[at : edit.start]
            self._take(edit, starts, ends)
            at = edit.end
        parts.append(self.text[at:])
        starts += self._starts[at:]
        ends += self._ends[at:]
        self.text = "".join(parts)
        self._starts, self._ends = starts, ends

    def _take(self, edit: Edit, starts: array[int], ends: array[int]) -> None:
        """Lay the characters of an edit over what they are read in the place of."""
        if self._starts is None or self._ends is None or not edit.words:
            return
        old, new = edit.end - edit.start, len(edit.words)
        if not old:  # put between two characters: points to the gap
            where = self._ends[edit.start - 1] if edit.start else 0
            starts.extend([where] * new)
            ends.extend([where] * new)
            return
        for number in range(new):
            first = edit.start + min(number * old // new, old - 1)
            last = edit.start + max((number + 1) * old - 1, 0) // new
            starts.append(self._starts[first])
            ends.append(self._ends[min(max(first, last), edit.end - 1)])

    def span(self, start: int, end: int) -> Span:
        """Return where ``text[start:end]`` stands in the text as printed."""
        if self._starts is None or self._ends is None:
            return Span(start, end)
        if start >= end:
            at = self._starts[start] if start < len(self._starts) else self._last()
            return Span(at, at)
        return Span(self._starts[start], max(self._ends[end - 1], self._starts[start]))

    def _last(self) -> int:
        return self._ends[-1] if self._ends else 0

    def forward(self) -> array[int]:
        """Return for each place of the text as printed, and its end, the place here."""
        size = len(self.printed)
        if self._starts is None or self._ends is None:
            return array("l", range(size + 1))
        found = array("l", [len(self.text)]) * (size + 1)
        for place in range(len(self.text) - 1, -1, -1):
            found[self._starts[place]] = place
        for place in range(size - 1, -1, -1):
            found[place] = min(found[place], found[place + 1])
        return found
