"""What a case on disk tells: its lists, its records, and whether it is sound.

Reading and writing are different types: a ``CaseView`` changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from recount.case import judging, lock
from recount.case.clock import Clock, now
from recount.case.config import read_config
from recount.case.evidence import Evidence
from recount.case.reading import steps_now
from recount.case.relating import inquire
from recount.errors import UnknownError
from recount.model.case import (
    CaseConfig,
    ClaimRow,
    DocRow,
    EventRow,
    Hit,
    LedgerRow,
    Page,
    Question,
    Release,
    ShownCaseEvent,
    Status,
    VerifyReport,
)
from recount.model.judgement import Judgement
from recount.model.lineage import Drift, Lineage
from recount.model.log import LogEntry
from recount.store import (
    Store,
    derived,
    documents,
    judgements,
    log,
    offers,
    settled,
    words,
)
from recount.store.cursor import read as read_cursor
from recount.store.cursor import write as write_cursor
from recount.store.derived import ClaimFilter

if TYPE_CHECKING:
    from recount.lineage import Embedder
    from recount.model.dossier import Dossier
    from recount.model.finding import Reconciliation
    from recount.model.reading import Reading
    from recount.pipeline import Inquiry
    from recount.reconciliation.options import ReconcileOptions
    from recount.sources import IntakeOptions


class CaseView:
    """A case in a folder, to be read; may be shared by threads."""

    def __init__(self, folder: Path, store: Store, clock: Clock = now) -> None:
        self.folder = folder
        self.store = store
        self.evidence = Evidence(folder)
        self.clock = clock

    def close(self) -> None:
        """Close the connections."""
        self.store.close()

    @property
    def config(self) -> CaseConfig:
        """What ``case.toml`` says now."""
        return read_config(self.folder)

    def limits(self) -> IntakeOptions:
        """Return the limits of intake that the case sets."""
        from recount.sources import IntakeOptions  # noqa: PLC0415

        return IntakeOptions(max_file_bytes=self.config.max_file_bytes)

    def status(self) -> Status:
        """Return how the case stands, for a person to read at a glance."""
        with self.store.reading() as connection:
            by_outcome, within = offers.counts(connection)
            counts = derived.counts(connection)
            todo = len(offers.to_read(connection, steps_now()))
            waiting = by_outcome.get("waiting", 0)
            return Status(
                title=self.config.title,
                offered=sum(by_outcome.values()) - within,
                within=within,
                by_outcome=by_outcome,
                by_reason=offers.reasons(connection),
                waiting=waiting,
                stale=max(0, todo - waiting) + bool(settled.get(connection, "stale")),
                documents=documents.count(connection),
                claims=counts["claims"],
                events=counts["events"],
                judgements=judgements.count(connection),
                open_conflicts=counts["conflicts"],
                last_run=settled.get(connection, "last_run"),
                running=lock.holder(self.folder),
            )

    def ledger(
        self, *, outcome: str = "", after: str = "", limit: int = 100
    ) -> Page[LedgerRow]:
        """Return a page of the ledger in the order of offering."""
        with self.store.reading() as connection:
            return offers.ledger(connection, outcome=outcome, after=after, limit=limit)

    def documents(
        self,
        *,
        query: str = "",
        publisher: str = "",
        event: str = "",
        after: str = "",
        limit: int = 100,
    ) -> Page[DocRow]:
        """Return a page of documents by name."""
        with self.store.reading() as connection:
            return documents.rows(
                connection,
                query=query,
                publisher=publisher,
                event=event,
                after=after,
                limit=limit,
            )

    def document(self, doc: str) -> DocRow:
        """Return the line of a document by its id."""
        with self.store.reading() as connection:
            return _there(documents.row(connection, doc), "document", doc)

    def reading(self, doc: str) -> Reading:
        """Return a document with its claims as they count now."""
        with self.store.reading() as connection:
            reading = _there(documents.reading(connection, doc), "document", doc)
            rows = derived.claims_of(connection, [doc])
        claims = tuple(row.claim for row in rows if row.state != "rejected")
        return msgspec.structs.replace(reading, claims=claims) if rows else reading

    def original(self, doc: str) -> tuple[str, bytes]:
        """Return the media type and the bytes of a document as they were received."""
        with self.store.reading() as connection:
            found = _there(documents.capture_of(connection, doc), "document", doc)
        return found[1], self.evidence.read(found[0])

    def claims(
        self, wished: ClaimFilter | None = None, *, after: str = "", limit: int = 100
    ) -> Page[ClaimRow]:
        """Return a page of claims by document and place in the text."""
        with self.store.reading() as connection:
            return derived.claims(
                connection, wished or ClaimFilter(), after=after, limit=limit
            )

    def claim(self, claim: str) -> ClaimRow:
        """Return a claim by its id."""
        with self.store.reading() as connection:
            return _there(derived.claim(connection, claim), "claim", claim)

    def events(self, *, after: str = "", limit: int = 100) -> Page[EventRow]:
        """Return a page of events, those of most documents first."""
        with self.store.reading() as connection:
            return derived.events(connection, after=after, limit=limit)

    def event(self, event: str) -> EventRow:
        """Return the line of an event by its id."""
        with self.store.reading() as connection:
            return _there(derived.event_row(connection, event), "event", event)

    def shown(self, event: str) -> ShownCaseEvent:
        """Return an event as a page shows it."""
        with self.store.reading() as connection:
            return _there(derived.shown(connection, event), "event", event)

    def reconciliation(self, event: str) -> Reconciliation:
        """Return the findings of an event."""
        with self.store.reading() as connection:
            return _there(derived.reconciliation(connection, event), "event", event)

    def lineage(self, event: str) -> Lineage:
        """Return the lineage among the documents of an event."""
        with self.store.reading() as connection:
            return _there(derived.lineage(connection, event), "event", event)

    def search(self, asked: str, *, after: str = "", limit: int = 50) -> Page[Hit]:
        """Return a page of documents and claims that hold all the words asked for."""
        with self.store.reading() as connection:
            return words.search(connection, asked, after=after, limit=limit)

    def drifts(self) -> tuple[Drift, ...]:
        """Return the figures that changed between captures of one address."""
        with self.store.reading() as connection:
            return derived.record(connection, "drifts", tuple[Drift, ...]) or ()

    def judgements(
        self, *, about: str = "", by: str = "", after: str = "", limit: int = 100
    ) -> Page[Judgement]:
        """Return a page of judgements, the newest first."""
        with self.store.reading() as connection:
            return judgements.rows(
                connection, about_id=about, by=by, after=after, limit=limit
            )

    def judgement(self, judgement: str) -> Judgement:
        """Return a judgement by its id."""
        with self.store.reading() as connection:
            found = judgements.find(connection, judgement)
        return _there(found, "judgement", judgement)

    def codings(self, claim: str) -> dict[str, Judgement]:
        """Return what each coder decided of a claim last, by coder."""
        with self.store.reading() as connection:
            return judging.codings_of(connection, claim)

    def queue(self, *, by: str, limit: int = 20) -> tuple[Question, ...]:
        """Return the claims that a person should look at next, the most telling first.

        Those that stand in most conflicts come first, then those that a coder has
        judged and another has not. Claims that the person has judged are left out.
        """
        from recount.case.asking import questions  # noqa: PLC0415

        with self.store.reading() as connection:
            return questions(connection, by=by, limit=limit)

    def log(self, *, after: str = "", limit: int = 100) -> Page[LogEntry]:
        """Return a page of the log, the newest first."""
        before = int(read_cursor(after, 1)[0]) if after else 0
        with self.store.reading() as connection:
            rows = log.entries(connection, before=before, limit=limit)
            more = bool(rows) and rows[-1].seq > 1
            return Page(
                rows=rows,
                next=write_cursor((rows[-1].seq,)) if more else "",
                total=log.count(connection),
            )

    def inquiry(
        self,
        asked: ReconcileOptions | None = None,
        embedder: Embedder | None = None,
    ) -> Inquiry:
        """Return all that follows, made anew from readings and judgements.

        Args:
            asked: options of reconciliation beside those that the case sets.
            embedder: a sentence model that finds retellings, if there is one.
        """
        with self.store.reading() as connection:
            ids = [doc for doc, _ in documents.ids(connection)]
            readings = list(documents.readings(connection, ids))
            decided = judgements.everything(connection)
            ledger = offers.entries(connection)
            versions = documents.versions(connection)
        return inquire(
            readings,
            self.config,
            decided,
            ledger,
            versions,
            asked=asked,
            embedder=embedder,
        )

    def dossier(self, inquiry: Inquiry | None = None) -> Dossier:
        """Return what is published of the case."""
        from recount.dossier import compose  # noqa: PLC0415
        from recount.mentions.numbers import read_figure  # noqa: PLC0415

        made = inquiry or self.inquiry()
        return compose(
            made.readings,
            made.events,
            made.lineage,
            made.reconciliations,
            made.ledger,
            title=self.config.title,
            reread=read_figure,
        )

    def releases(self) -> tuple[Release, ...]:
        """Return all releases, oldest first."""
        with self.store.reading() as connection:
            return settled.releases(connection)

    def verify(self, advance: Callable[[str], None] | None = None) -> VerifyReport:
        """Check evidence, ledger, quotes, judgements and log; return what fails."""
        from recount.case.verify import verify  # noqa: PLC0415

        return verify(self.store, self.evidence, self.config, advance)


Record = TypeVar("Record")


def _there(found: Record | None, kind: str, key: str) -> Record:
    if found is None:
        raise UnknownError(f"there is no {kind} {key}")
    return found
