"""Spans: half-open stretches of a document's text, in code points."""

from __future__ import annotations

import msgspec

from recount.errors import RecordError


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """``text[start:end]``; written ``[start, end]`` in JSON."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            msg = f"a span runs forward from 0 or later, not {self.start}..{self.end}"
            raise RecordError(msg)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def cut(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]
