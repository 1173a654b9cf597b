"""A reading as lineage compares it: word ids, figures, quotation marks and dates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import NamedTuple

from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.edtf import bounds
from recount.model.mention import NumberMention
from recount.model.passage import Passage, Role
from recount.model.reading import Reading
from recount.model.span import Span
from recount.text.address import address_key
from recount.text.shingle import Vocabulary, Words

_QUOTED = re.compile(r"“[^”\n]*[”\n]?|\"[^\"\n]*\"|«[^»\n]*»")
_DIGITS = re.compile(r"\d+(?:[.,]\d{3})*")


class Number(NamedTuple):
    """A figure of the text with the words that carry it."""

    span: Span
    """with its bound words: "over 150" """
    words: range
    """indices of the bare number's words"""
    key: tuple[int | None, int | None]
    """low and high"""


class Comparable:
    """One reading made ready to be compared."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary) -> None:
        self.document: Document = reading.document
        self.passages: tuple[Passage, ...] = reading.passages
        self.claims: tuple[Claim, ...] = reading.claims
        self.ids = vocabulary.ids(reading.document.text, masked(reading))
        """numbers of its comparable words"""
        self.earliest: date | None
        self.latest: date | None
        self.earliest, self.latest = bounds(reading.document.dating.value)
        self.reading = reading
        """what it was made of"""
        self._vocabulary = vocabulary

    # What follows is needed of texts that share something only: one in ten of many.

    @cached_property
    def words(self) -> Words:
        """Its comparable words with their offsets."""
        return Words(self.document.text, masked(self.reading))

    @cached_property
    def numbers(self) -> list[Number]:
        """Its figures that count something, in text order."""
        return _numbers(self.reading, self.words)

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each word stands between quotation marks."""
        return _quoted(self.document.text, self.words)

    @cached_property
    def _begins(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    @property
    def name(self) -> str:
        """The document's name, unique in a run."""
        return self.document.name

    @cached_property
    def address(self) -> str:
        """What other captures of its address share; empty where none is known."""
        return address_key(self.document.url)

    @property
    def publisher(self) -> str:
        """The publisher in lower case, else the host of the address, else ""."""
        if self.document.publisher:
            return self.document.publisher.casefold().strip()
        return host(self.document.url)

    def broken(self, first: int, last: int) -> bool:
        """Whether a passage begins between the two words, the second one included."""
        if first >= last or last >= len(self.words):
            return False
        begin, end = self.words.starts[first], self.words.starts[last]
        index = bisect_right(self._begins, begin)
        return index < len(self._begins) and self._begins[index] <= end

    def passage_at(self, span: Span) -> Passage | None:
        """Return the passage in which the span begins."""
        index = bisect_right(self._begins, span.start) - 1
        held = self.passages[index] if index >= 0 else None
        return held if held and span.start < held.span.end else None

    def folded(self, indices: Iterable[int]) -> list[str]:
        """Return the words at the indices as they are compared."""
        return [self._vocabulary.folded[self.ids[index]] for index in indices]

    def passages_of(self, words: range) -> list[Passage]:
        """Return the passages that hold the words."""
        span = self.words.span(words.start, words.stop)
        first = max(0, bisect_right(self._begins, span.start) - 1)
        last = bisect_left(self._begins, span.end)
        held = self.passages[first:last]
        return [passage for passage in held if passage.span.overlaps(span)]


def host(url: str) -> str:
    """Return the host name of an address without ``www.``, or ""."""
    found = re.match(r"[a-z]+://([^/:?#]+)", url.casefold())
    return found[1].removeprefix("www.") if found else ""


def focus(claim: Claim) -> Span:
    """The span of the figure's own words; the whole quote where they are not known."""
    return claim.phrase_span if claim.phrase_span.end else claim.span


def masked(reading: Reading) -> list[Span]:
    """Return the spans left out: "Related posts" in many pages is no echo."""
    return [
        passage.span
        for passage in reading.passages
        if passage.role in {Role.BOILERPLATE, Role.COMMENT}
    ]


def _numbers(reading: Reading, words: Words) -> list[Number]:
    mentions = [m for m in reading.mentions if isinstance(m, NumberMention)]
    if not mentions:
        return _digit_numbers(reading.document.text, words)
    return [
        Number(m.span, words.within(m.core), (m.figure.low, m.figure.high))
        for m in mentions
        if m.use == "count" and words.within(m.core)
    ]


def _digit_numbers(text: str, words: Words) -> list[Number]:
    found = []
    for match in _DIGITS.finditer(text):
        span = Span(match.start(), match.end())
        held = words.within(span)
        if held and len(match[0]) <= 12:
            value = int(re.sub(r"\D", "", match[0]))
            found.append(Number(span, held, (value, value)))
    return found


def _quoted(text: str, words: Words) -> list[bool]:
    # A quotation left open ends with its line: each paragraph of a long one is opened
    # again, and a stray mark must not turn the rest of the text into a quotation.
    stretches = [match.span() for match in _QUOTED.finditer(text)]
    starts = [start for start, _ in stretches]
    marks = []
    for start in words.starts:
        index = bisect_right(starts, start) - 1
        marks.append(index >= 0 and start < stretches[index][1])
    return marks
