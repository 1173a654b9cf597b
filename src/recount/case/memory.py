"""A case in memory: reports read once when they are added, and nothing on disk."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

import msgspec

from recount.model.ledger import Entry, Outcome, Problem
from recount.model.reading import Reading
from recount.pipeline import Inquiry, relate, take

if TYPE_CHECKING:
    from pathlib import Path

    from recount.lineage import Embedder
    from recount.model.claim import Claim
    from recount.model.dossier import Dossier
    from recount.reconciliation import ReconcileOptions
    from recount.reconciliation.rules import Rule


class Case:
    """Reports held in memory, read once when they are added.

    Example:
        >>> case = Case()
        >>> case.add(["samples/reports"])  # doctest: +SKIP
        >>> [str(claim.figure) for claim in case.claims()]  # doctest: +SKIP
    """

    def __init__(
        self,
        title: str = "",
        options: ReconcileOptions | None = None,
        rules: Mapping[str, Rule] | None = None,
        *,
        embedder: Embedder | None = None,
    ) -> None:
        self.title = title
        self.embedder = embedder
        self.options = options
        self._rules = rules
        self._readings = _Packed()
        self._ledger: list[Entry] = []
        self._inquiry: Inquiry | None = None

    @classmethod
    def of(cls, inquiry: Inquiry, title: str = "") -> Case:
        """Return a case of what was read, linked and reconciled elsewhere."""
        case = cls(title)
        for reading in inquiry.readings:
            case._readings.add(reading)
        case._ledger.extend(inquiry.ledger)
        case._inquiry = inquiry
        return case

    def add(
        self, paths: Sequence[str], advance: Callable[[str], None] | None = None
    ) -> tuple[Problem, ...]:
        """Read files and folders into the case; return what could not be read."""
        problems = []
        self._inquiry = None
        for result in take(paths, advance):
            match result:
                case Reading():
                    self._readings.add(result)
                case Entry():
                    self._ledger.append(result)
                case Problem():
                    problems.append(result)
        return tuple(problems)

    @property
    def readings(self) -> Sequence[Reading]:
        """The documents as read, in the order of their names; each is made anew."""
        return self._readings

    @property
    def ledger(self) -> tuple[Entry, ...]:
        """A line for each thing that was offered."""
        return tuple(self._ledger)

    @property
    def inquiry(self) -> Inquiry:
        """Events, lineage and findings over all that was added."""
        if self._inquiry is None:
            self._inquiry = relate(
                self._readings,
                self._ledger,
                self.options,
                self._rules,
                embedder=self.embedder,
            )
        return self._inquiry

    def claims(self) -> Iterator[Claim]:
        """Yield every claim with its event, by document and place in the text."""
        if self._inquiry is not None:
            for reading in self._inquiry.readings:
                yield from reading.claims
            return
        from recount.events import locate  # noqa: PLC0415

        _, of_claim = locate(self._readings)
        for reading in self._readings:
            for claim in reading.claims:
                yield msgspec.structs.replace(claim, event=of_claim[claim.id])

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
        kept = {Outcome.READ, Outcome.DUPLICATE, Outcome.OPENED}
        return sum(entry.outcome not in kept for entry in self._ledger)


class _Page(NamedTuple):
    name: str
    order: int
    """of being added: two documents of one name stay in their order"""
    packed: bytes


class _Packed(Sequence[Reading]):
    """Readings in the order of their names, kept as bytes and made when asked for.

    Bytes take a quarter of the memory of the records, and making a reading again a
    thirtieth of the time that reading it took.
    """

    def __init__(self) -> None:
        self._pages: list[_Page] = []
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(Reading).decode

    def add(self, reading: Reading) -> None:
        page = _Page(reading.document.name, len(self._pages), self._encode(reading))
        insort(self._pages, page)

    def __len__(self) -> int:
        return len(self._pages)

    @overload
    def __getitem__(self, at: int) -> Reading: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Reading]: ...
    def __getitem__(self, at: int | slice) -> Reading | Sequence[Reading]:
        if isinstance(at, slice):
            return [self._decode(page.packed) for page in self._pages[at]]
        return self._decode(self._pages[at].packed)
