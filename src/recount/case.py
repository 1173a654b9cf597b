"""A case: all reports of one inquiry, what was read in them, and what follows.

The command line, the pages and users of the library share this one class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from recount.model.ledger import Entry, Outcome, Problem
from recount.model.reading import Reading
from recount.pipeline import Inquiry, relate, take

if TYPE_CHECKING:
    from pathlib import Path

    from recount.model.claim import Claim
    from recount.model.dossier import Dossier


class Case:
    """Reports held in memory, read once when they are added.

    Example:
        >>> case = Case()
        >>> case.add(["samples/reports"])  # doctest: +SKIP
        >>> [str(claim.figure) for claim in case.claims()]  # doctest: +SKIP
    """

    def __init__(self, title: str = "") -> None:
        self.title = title
        self._readings: list[Reading] = []
        self._ledger: list[Entry] = []
        self._inquiry: Inquiry | None = None

    def add(
        self, paths: Sequence[str], advance: Callable[[str], None] | None = None
    ) -> tuple[Problem, ...]:
        """Read files and folders into the case; return what could not be read."""
        problems = []
        self._inquiry = None
        for result in take(paths, advance):
            match result:
                case Reading():
                    self._readings.append(result)
                case Entry():
                    self._ledger.append(result)
                case Problem():
                    problems.append(result)
        return tuple(problems)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The documents as read, in the order of their names."""
        return tuple(sorted(self._readings, key=lambda each: each.document.name))

    @property
    def ledger(self) -> tuple[Entry, ...]:
        """A line for each thing that was offered."""
        return tuple(self._ledger)

    @property
    def inquiry(self) -> Inquiry:
        """Events, lineage and findings over all that was added."""
        if self._inquiry is None:
            self._inquiry = relate(self._readings, self._ledger)
        return self._inquiry

    def claims(self) -> Iterator[Claim]:
        """Yield every claim with its event, by document and place in the text."""
        from recount.events import link  # noqa: PLC0415

        linked, _ = link(self.readings)
        for reading in linked:
            yield from reading.claims

    def dossier(self) -> Dossier:
        """What is published of the case."""
        from recount.dossier import compose  # noqa: PLC0415
        from recount.mentions.numbers import read_figure  # noqa: PLC0415

        inquiry = self.inquiry
        return compose(
            inquiry.readings,
            inquiry.events,
            inquiry.lineage,
            inquiry.reconciliations,
            inquiry.ledger,
            title=self.title,
            reread=read_figure,
        )

    def write_dossier(self, folder: Path) -> None:
        """Write the dossier as a folder of pages and files that need no network."""
        from recount.dossier import write  # noqa: PLC0415

        write(self.dossier(), self.inquiry, folder)

    @property
    def refused(self) -> int:
        """How many of the things that were offered could not be read."""
        kept = {Outcome.READ, Outcome.DUPLICATE}
        return sum(entry.outcome not in kept for entry in self._ledger)
