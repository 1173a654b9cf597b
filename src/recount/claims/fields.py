"""Values of a field that several tell: "Deaths 161+ (Odra Watch)", "485 (police)".

Boxes of facts give them on the line of the label and on those below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recount.claims.cells import pair_of
from recount.claims.entries import BULLETS, Entry
from recount.claims.labels import Label, read_label
from recount.claims.quantity import NumberSpan
from recount.lang.en import tables
from recount.model.span import Span
from recount.text.tokens import Tokens

MAX_LABEL_TOKENS = 6  # before the first value
MAX_BRACKET_TOKENS = 14
MAX_BACK = 60  # characters from a figure back to its label on the line before
MAX_PAIR_TOKENS = 10  # of "Killed/wounded: 61/12"
_COUNTING = frozenset(("count", "zero"))
_JOINING = frozenset((",", ";", "or", "/", "and"))
_TOLD_BY = frozenset(("according", "per"))
_NOTES = frozenset(tables.NO_VOICES.split())
_FIGURES = frozenset(tables.FIGURES_OF_VOICES.split())
_VOICES = frozenset((*tables.VOICES.split(), "sources", "source", "police", "army"))
_BEFORE = frozenset(("per", "according", "to", "by", "the", "from", "source"))


class Values(NamedTuple):
    """The values of one line."""

    label: Label | None
    """None where the line goes on from the label above it"""
    entries: list[Entry]
    voiced: bool
    """whether the line names who tells a value"""


def read_values(
    tokens: Tokens, area: range, numbers: Sequence[NumberSpan]
) -> Values | None:
    """Return the values of a line, None where it holds anything else.

    Args:
        tokens: of the whole document.
        area: those of the line.
        numbers: those of the line.
    """
    first = area.start
    while first < area.stop and tokens.lower[first] in BULLETS:
        first += 1
    counted = {n.first: n for n in numbers if n.mention.use in _COUNTING}
    near = range(first, min(area.stop, first + MAX_LABEL_TOKENS))
    start = next((i for i in near if i in counted), -1)
    if start < 0:
        return None
    label = None
    if start > first:
        label = read_label(tokens.span(first, start - 1).cut(tokens.text))
        if label.unknown or label.barred or not label.measure or label.kind:
            return None
    return _Line(tokens, range(first, area.stop), counted).read(start, label)


def read_pair(tokens: Tokens, line: Span, area: range) -> list[Entry]:
    """Return the figures of "Killed/wounded: 61/12"; none where it is no such line.

    Args:
        tokens: of the whole document.
        line: the line in its text.
        area: its tokens.
    """
    if len(area) > MAX_PAIR_TOKENS:
        return []
    name, colon, _ = line.cut(tokens.text).partition(":")
    if not colon or not read_label(name).pair:
        return []
    after = Span(line.start + len(name) + 1, line.end)
    return [
        entry._replace(linked=True, bare=False, first=area.start)
        for entry in pair_of(tokens, after, name)
    ]


def quoted_of(tokens: Tokens, heads: Sequence[str], entry: Entry) -> Span:
    """Return the words that carry a figure, with a label on the line before or behind.

    Args:
        tokens: of the whole document.
        heads: the labels of the line.
        entry: the figure.
    """
    own = tokens.span(entry.first, entry.last)
    if not entry.bare or not heads:
        return own
    text, label = tokens.text, heads[-1]
    at = text.rfind(label, max(0, own.start - MAX_BACK), own.start)
    if at >= 0:
        return Span(at, own.end)
    at = text.find(label, own.end, own.end + MAX_BACK)
    return Span(own.start, at + len(label)) if at >= 0 else own


class _Line:
    def __init__(
        self, tokens: Tokens, area: range, counted: dict[int, NumberSpan]
    ) -> None:
        self._tokens = tokens
        self._lower = tokens.lower
        self._first, self._stop = area.start, area.stop
        self._counted = counted
        self._entries: list[Entry] = []
        self._waiting: list[NumberSpan] = []
        """figures whose voice a later bracket may tell"""

    def read(self, at: int, label: Label | None) -> Values | None:
        voiced = False
        while at < self._stop:
            number = self._counted.get(at)
            if number is None:
                return None
            self._waiting.append(number)
            at = number.last + 1
            at += self._word(at) == "+"
            if self._word(at) == "(":
                close = self._close(at)
                if not close or any(w[0].isdigit() for w in self._lower[at:close]):
                    return None  # "87 (91 according to the union)"
                name = _voice(self._tokens, range(at + 1, close))
                voiced |= bool(name)
                self._take(name, close if name else number.last)
                at = close + 1
            at = self._tokens.behind_notes(at, self._stop)
            if self._word(at) in _TOLD_BY:
                voiced, at = True, self._stop
            elif at < self._stop and self._word(at) not in _JOINING:
                return None
            at += self._word(at) in _JOINING
        if self._waiting:
            self._take("", max(self._waiting[-1].last, self._stop - 1))
        return Values(label, self._entries, voiced)

    def _word(self, at: int) -> str:
        return self._lower[at] if at < self._stop else ""

    def _close(self, opened: int) -> int:
        """The token that closes a bracket; 0 where none is near."""
        near = range(opened + 2, min(self._stop, opened + MAX_BRACKET_TOKENS))
        return next((i for i in near if self._lower[i] == ")"), 0)

    def _take(self, voice: str, last: int) -> None:
        """Make entries of the figures that wait; the last of them ends at ``last``."""
        for number in self._waiting:
            end = last if number is self._waiting[-1] else number.last
            self._entries.append(
                Entry(
                    number,
                    Label(),
                    number.first if self._entries else self._first,
                    end,
                    linked=True,
                    bare=False,
                    voice=voice,
                )
            )
        self._waiting = []


def _voice(tokens: Tokens, inside: range) -> str:
    """Who tells a value by its bracket: "(Karsan parliament figure)"; else empty."""
    lower = tokens.lower
    first, last = inside.start, inside.stop - 1
    if not _NOTES.isdisjoint(lower[first : last + 1]):
        return ""
    while first <= last and lower[first] in _BEFORE:
        first += 1
    while last > first and lower[last] in _FIGURES:
        last -= 1
    if first > last or any(lower[i][0].isdigit() for i in range(first, last + 1)):
        return ""
    named = any(tokens.words[i][0].isupper() for i in range(first, last + 1))
    known = not _VOICES.isdisjoint(lower[first : last + 1])
    told = tokens.span(first, last).cut(tokens.text)
    return " ".join(told.split()) if named or known else ""
