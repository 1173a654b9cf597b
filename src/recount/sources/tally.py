"""Counting what comes out of each container, for its line of the ledger."""

from __future__ import annotations

from collections.abc import Iterator

from recount.model.capture import Capture
from recount.model.ledger import Entry, Outcome, Problem


class Tally:
    """Makes the lines of the ledger that capturing alone decides.

    Show it each item of ``capture`` in its order, and end it. It returns a line for
    each problem and for each container, once all of its members were seen; the lines
    of captures that are read as documents are the reader's.
    """

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def see(self, item: tuple[Capture, bytes] | Problem) -> Iterator[Entry]:
        """Yield the lines that this item completes."""
        if isinstance(item, Problem):
            own = bool(item.within) and item.name == item.within
            yield from self._close(item.within)
            if own and self._open:
                self._open[-1].hear(item)
                return
            self._count(item)
            yield item.entry()
            return
        record, _ = item
        yield from self._close(record.within)
        if self._open:
            self._open[-1].out += 1
        self._open.append(_Open(record))

    def end(self) -> Iterator[Entry]:
        """Yield the lines of the containers that are still open."""
        yield from self._close("")

    def _count(self, problem: Problem) -> None:
        if self._open and problem.outcome is not Outcome.DUPLICATE:
            self._open[-1].refused += 1

    def _close(self, within: str) -> Iterator[Entry]:
        while self._open and self._open[-1].record.name != within:
            line = self._open.pop().entry()
            if line is not None:
                if line.outcome is Outcome.REFUSED and self._open:
                    self._open[-1].refused += 1
                    self._open[-1].out -= 1
                yield line


class _Open:
    def __init__(self, record: Capture) -> None:
        self.record = record
        self.out = 0
        self.refused = 0
        self._refusal: Problem | None = None
        self._remarks: list[str] = []

    def hear(self, problem: Problem) -> None:
        """Take in what is told of the container itself."""
        if problem.outcome is Outcome.OPENED:
            self._remarks.append(problem.reason)
        else:
            self._refusal = problem

    def entry(self) -> Entry | None:
        """The line of a container; None for a report that held attachments."""
        record = self.record
        if not record.is_container:
            return None
        if self._refusal is not None:
            return self._refusal.entry(record.media_type, record.size)
        refused = f", {self.refused:,} refused" if self.refused else ""
        told = (f"{self.out:,} came out{refused}", *self._remarks, *record.notes)
        return Entry(
            name=record.name,
            outcome=Outcome.OPENED,
            media_type=record.media_type,
            size=record.size,
            reason="; ".join(told),
        )
