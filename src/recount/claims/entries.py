"""Entries: the figures of a cell or a line of a list, each with its own label.

"Killed: 613", "613 — killed", "KIA: 3 / WIA: 5", "24 (8 children)",
"Dead - 613; of them women - 106, children - 83".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recount.claims.labels import Label, read_words
from recount.claims.quantity import NumberSpan
from recount.text.tokens import Tokens

MAX_TOKENS = 60  # of a line; a longer one is prose
MAX_LABEL_TOKENS = 12
MAX_ITEM_DIGITS = 3  # of the number of an item

_BULLETS = frozenset("•●▪◦‣∙·*–—-")
_ENDS = frozenset(",;/|.")
_LINKS = frozenset(":-–—=|")
_MARKS = frozenset("*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰+")
_COUNTING = frozenset(("count", "zero"))


class Entry(NamedTuple):
    """One figure of a line."""

    number: NumberSpan
    label: Label
    first: int
    """first token of the entry: of its label or its number"""
    last: int
    linked: bool
    """a colon or a dash stands between label and number"""
    bare: bool
    """no word stands beside the number"""
    parent: int = -1
    """the entry that it is a part of, by the words of the line"""


class _Open:
    """An entry that is being read."""

    def __init__(self, at: int, *, inside: bool) -> None:
        self.first = at
        self.inside = inside
        self.number: NumberSpan | None = None
        self.linked = False
        self.after = False


def read_entries(
    tokens: Tokens, area: range, numbers: Sequence[NumberSpan]
) -> list[Entry] | None:
    """Return the figures of a line with their labels; None where the line is prose.

    Args:
        tokens: of the whole document.
        area: those of the line or cell.
        numbers: those of the line, in order.
    """
    if len(area) > MAX_TOKENS:
        return None
    reader = _Reader(tokens, area, numbers)
    return reader.entries if reader.read() else None


class _Reader:
    def __init__(
        self, tokens: Tokens, area: range, numbers: Sequence[NumberSpan]
    ) -> None:
        self._tokens = tokens
        self._lower = tokens.lower
        self._area = area
        self._numbers = {number.first: number for number in numbers}
        self.entries: list[Entry] = []
        self._whole = -1
        """the entry of which later ones without a measure are parts"""

    def read(self) -> bool:
        """Read the line; return whether all of it was understood."""
        at = self._past_bullet()
        now = _Open(at, inside=False)
        while at < self._area.stop:
            number = self._numbers.get(at)
            word = self._lower[at]
            if number is not None and number.mention.use in _COUNTING:
                if now.number is not None:
                    if not self._close(now, at):
                        return False
                    now = _Open(at, inside=now.inside)
                now.number = number
                now.linked = at > now.first and self._lower[at - 1] in _LINKS
                at = number.last + 1
                continue
            if word in {"(", "["}:
                if now.number is not None:
                    if not self._close(now, at):
                        return False
                    now = _Open(at + 1, inside=True)
            elif word in {")", "]"}:
                if now.inside:
                    if not self._close(now, at):
                        return False
                    now = _Open(at + 1, inside=False)
            elif word in _ENDS and not self._is_lead(now, at):
                if not self._close(now, at):
                    return False
                now = _Open(at + 1, inside=now.inside)
            at = max(at, number.last if number else at) + 1
        return self._close(now, self._area.stop) and bool(self.entries)

    def _is_lead(self, now: _Open, at: int) -> bool:
        """Whether a bar only parts a label from its number, as a colon does."""
        return self._lower[at] == "|" and now.number is None and at + 1 in self._numbers

    def _past_bullet(self) -> int:
        at, stop = self._area.start, self._area.stop
        while at < stop and self._lower[at] in _BULLETS | {"|"}:
            at += 1
        word = self._lower[at] if at + 2 < stop else ""
        numbered = word.isdigit() and len(word) <= MAX_ITEM_DIGITS
        if numbered and self._lower[at + 1] in {".", ")"}:
            return at + 2  # "1. 63 children"
        return at

    def _close(self, now: _Open, end: int) -> bool:
        """End an entry before the token ``end``; return whether it was understood."""
        number = now.number
        words = [
            i
            for i in range(now.first, end)
            if number is None or not number.first <= i <= number.last
        ]
        words = [i for i in words if self._lower[i] not in _MARKS]
        told = [i for i in words if self._lower[i][0].isalnum()]
        if number is None:
            return self._add_words(now, end) if told else True
        before = read_words(self._tokens, now.first, number.first)
        after = read_words(self._tokens, number.last + 1, end)
        label = _both(before, after)
        # "Police: 5 dead" names who says so, and "12 were killed" is a sentence.
        said = now.linked and before.terms and after.measure and not before.measure
        if said or before.clause or after.clause:
            return False
        if len(told) > MAX_LABEL_TOKENS or self._is_note(now, told):
            return False
        last = max([number.last, *(i for i in told if i > number.last)])
        first = min([number.first, *told]) if told else number.first
        parent = self._parent(label, now)
        self.entries.append(
            Entry(number, label, first, last, now.linked, not told, parent)
        )
        if parent < 0:
            self._whole = len(self.entries) - 1
        return True

    def _is_note(self, now: _Open, told: Sequence[int]) -> bool:
        # A bare number after another figure or in brackets: an age, a page, a rank.
        return bool(self.entries) and not told

    def _parent(self, label: Label, now: _Open) -> int:
        if self._whole < 0:
            return -1
        own = label.measure and not (label.part or now.inside)
        return -1 if own or label.rest else self._whole

    def _add_words(self, now: _Open, end: int) -> bool:
        """Take in words without a number: "(civilians)", "(including the gunman)"."""
        label = read_words(self._tokens, now.first, end)
        if not self.entries:
            # "Dead, wounded: 12" has no figure for the first.
            return False
        last = self.entries[-1]
        if now.inside and label.terms and not (label.unknown or label.part):
            told = last.label._replace(
                terms=tuple(sorted({*last.label.terms, *label.terms}))
            )
            self.entries[-1] = last._replace(label=told)
        elif label.unsure:
            self.entries[-1] = last._replace(label=last.label._replace(unsure=True))
        elif label.part and not now.inside:
            return not label.unknown
        return True


def _both(before: Label, after: Label) -> Label:
    """What the words before a number and those after it say together."""
    measure = before.measure or after.measure
    if before.measure and after.measure and before.measure != after.measure:
        measure = after.measure if before.generic else "?"
    return Label(
        measure=measure,
        terms=tuple(sorted({*before.terms, *after.terms})),
        units=before.units or after.units,
        pair=before.pair or after.pair,
        generic=before.generic and (after.generic or not after.measure),
        total=before.total or after.total,
        part=before.part or after.part,
        rest=before.rest or after.rest,
        unsure=before.unsure or after.unsure,
        barred=before.barred or after.barred or measure == "?",
        kind=before.kind,
        name=before.name.strip(" :-–—=|"),
        narrowing=" ".join(filter(None, (before.narrowing, after.narrowing))),
        unknown=before.unknown or after.unknown,
    )
