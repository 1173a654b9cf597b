"""A case on disk: what was received, what was read in it, what people decided.

The command line, the pages and users of the library share this one class. One object
may serve many threads.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from recount.case import judging, lock
from recount.case.clock import Clock, now
from recount.case.config import NAME as CONFIG_NAME
from recount.case.config import read_config, write_config
from recount.case.evidence import Evidence
from recount.case.intake import Intake
from recount.case.reading import read_waiting, steps_now
from recount.case.relating import inquire, relate_all
from recount.errors import ConfigError, UnknownError
from recount.model.capture import Capture, Sidecar
from recount.model.case import (
    Added,
    CaseConfig,
    ClaimRow,
    DocRow,
    EventRow,
    Hit,
    LedgerRow,
    Page,
    Progress,
    Question,
    Ran,
    Release,
    ShownCaseEvent,
    Status,
    VerifyReport,
)
from recount.model.judgement import Judgement, Verdict
from recount.model.ledger import Problem
from recount.model.lineage import Drift, Lineage
from recount.model.log import LogEntry
from recount.pipeline import READING
from recount.store import (
    Store,
    derived,
    documents,
    judgements,
    log,
    offers,
    open_store,
    settled,
    words,
)
from recount.store.cursor import read as read_cursor
from recount.store.cursor import write as write_cursor
from recount.store.derived import ClaimFilter
from recount.store.migrate import migrate

if TYPE_CHECKING:
    from recount.model.dossier import Dossier
    from recount.model.finding import Reconciliation
    from recount.model.reading import Reading
    from recount.model.withholding import WithholdRules
    from recount.pipeline import Inquiry
    from recount.sources import IntakeOptions


__all__ = ["ClaimFilter", "StoredCase"]


class StoredCase:
    """A case in a folder, with its store and its evidence.

    Example:
        >>> case = StoredCase.create(folder, by="ana")  # doctest: +SKIP
        >>> case.add(["reports"], by="ana")  # doctest: +SKIP
        >>> case.run(by="ana")  # doctest: +SKIP
    """

    def __init__(self, folder: Path, store: Store, clock: Clock = now) -> None:
        self.folder = folder
        self.store = store
        self.evidence = Evidence(folder)
        self.clock = clock

    @classmethod
    def create(
        cls,
        folder: Path,
        config: CaseConfig | None = None,
        *,
        by: str,
        clock: Clock = now,
    ) -> StoredCase:
        """Make a case in a folder that holds none.

        Raises:
            ConfigError: there is one already, or the folder or store cannot be used.
        """
        config = config or CaseConfig()
        folder = folder.resolve()
        if (folder / CONFIG_NAME).exists():
            raise ConfigError(f"{folder} holds a case already")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            Evidence(folder).make()
            store = open_store(config.store, folder)
            migrate(store)
            write_config(folder, config)
        except OSError as error:
            msg = f"{folder}: the case cannot be made: {error.strerror}"
            raise ConfigError(msg) from error
        case = cls(folder, store, clock)
        with store.writing() as connection:
            body = {"title": config.title, "steps": READING}
            log.append(connection, "create", body, by=by, at=clock())
        return case

    @classmethod
    def open(cls, folder: Path, *, clock: Clock = now) -> StoredCase:
        """Return the case in a folder.

        Raises:
            ConfigError: there is none, or its store does not answer.
        """
        folder = folder.resolve()
        config = read_config(folder)
        store = open_store(config.store, folder)
        migrate(store)
        case = cls(folder, store, clock)
        case.evidence.make()
        return case

    def close(self) -> None:
        """Close the connections."""
        self.store.close()

    @property
    def config(self) -> CaseConfig:
        """What ``case.toml`` says now."""
        return read_config(self.folder)

    # ------------------------------------------------------------------ intake

    def add(
        self,
        sources: Sequence[str],
        *,
        by: str,
        advance: Callable[[str], None] | None = None,
        options: IntakeOptions | None = None,
    ) -> Added:
        """Take in files and folders; what was taken in before changes nothing."""
        from recount.sources import capture  # noqa: PLC0415

        options = options or self.limits()
        return self.take(capture(sources, options), by=by, advance=advance)

    def add_bytes(
        self, name: str, data: bytes, *, by: str, sidecar: Sidecar | None = None
    ) -> Added:
        """Take in bytes that came without a file, as an upload does."""
        from recount.sources import capture_bytes  # noqa: PLC0415

        items = capture_bytes(name, data, sidecar or Sidecar(), self.limits())
        return self.take(items, by=by)

    def limits(self) -> IntakeOptions:
        """Return the limits of intake that the case sets."""
        from recount.sources import IntakeOptions  # noqa: PLC0415

        return IntakeOptions(max_file_bytes=self.config.max_file_bytes)

    def take(
        self,
        offered: Iterable[tuple[Capture, bytes] | Problem],
        *,
        by: str,
        advance: Callable[[str], None] | None = None,
    ) -> Added:
        """Take in captures with their bytes, and problems, as sources give them."""
        return self._intake(by).take(offered, advance)

    def _intake(self, by: str) -> Intake:
        return Intake(self.store, self.evidence, self.clock, by)

    def run(
        self,
        *,
        by: str,
        workers: int = 1,
        advance: Callable[[Progress], None] | None = None,
    ) -> Ran:
        """Read what waits, relate everything anew, and keep what follows.

        Killed at any moment, it loses nothing: the next run goes on.

        Args:
            by: who runs it, for the log.
            workers: processes that read; 0: as many as there are cores, for many
                captures. A program that asks for several guards its main module, as
                ``multiprocessing`` needs it.
            advance: is told how far it is.

        Raises:
            PipelineError: another run is under way.
        """
        at = self.clock()
        with lock.running(self.folder, self.store, f"{by} since {at}"):
            self.evidence.sweep()
            intake = self._intake(by)
            intake.adopt()
            intake.reopen(self.limits())
            done = read_waiting(
                self.store,
                self.evidence,
                by=by,
                clock=self.clock,
                workers=workers,
                advance=advance,
            )
            related = relate_all(self.store, self.config, at, advance)
            ran = Ran(
                read=done.read,
                refused=done.refused,
                documents=related.documents,
                claims=related.claims,
                events=related.events,
                findings=related.findings,
            )
            with self.store.writing() as connection:
                settled.put(connection, "last_run", at)
                settled.put(connection, "stale", "")
                log.append(connection, "run", ran, by=by, at=self.clock())
        return ran

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

    # ----------------------------------------------------------------- reading

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

    # ---------------------------------------------------------------- deciding

    def judge(
        self,
        about: Sequence[str],
        verdict: Verdict,
        reason: str,
        *,
        by: str,
        changes: Mapping[str, str] | None = None,
        adjudicates: bool = False,
    ) -> Judgement:
        """Append a judgement; what it changes of claims holds at once.

        Raises:
            RecordError: it makes no sense; nothing was written.
        """
        ask = judging.Ask(
            tuple(about), verdict, reason, by, dict(changes or {}), adjudicates
        )
        at = self.clock()
        config = self.config
        with self.store.writing() as connection:
            made = judging.check(connection, ask, at)
            judging.append(connection, made, at)
            docs, joined = judging.touched(connection, made)
            if docs:
                judging.refresh(connection, config, docs, at)
            if joined:
                judging.mark_stale(connection, made.id)
            small = documents.count(connection) <= judging.SMALL
        if joined and small:
            relate_all(self.store, config, at)
            with self.store.writing() as connection:
                settled.put(connection, "stale", "")
        return made

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

    def note(self, kind: str, body: object, *, by: str) -> LogEntry:
        """Append an entry to the log: what was exported, who signed in."""
        with self.store.writing() as connection:
            return log.append(connection, kind, body, by=by, at=self.clock())

    # -------------------------------------------------------------- publishing

    def inquiry(self) -> Inquiry:
        """Return all that follows, made anew from readings and judgements."""
        with self.store.reading() as connection:
            ids = [doc for doc, _ in documents.ids(connection)]
            readings = list(documents.readings(connection, ids))
            decided = judgements.everything(connection)
            ledger = offers.entries(connection)
            versions = documents.versions(connection)
        return inquire(readings, self.config, decided, ledger, versions)

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

    def release(
        self,
        folder: Path,
        *,
        by: str,
        note: str = "",
        rules: WithholdRules | None = None,
    ) -> Release:
        """Write the dossier into a folder, and into the log that it was released.

        Args:
            folder: where it goes.
            by: who releases it.
            note: what changed since the last one.
            rules: what is withheld; None: nothing.
        """
        from recount.case.releasing import release  # noqa: PLC0415

        return release(self, folder, by=by, note=note, rules=rules)

    def ask_timestamp(self, *, by: str) -> Path:
        """Write a query for a timestamp on all that the log holds; return its path."""
        from recount.case import timestamps  # noqa: PLC0415

        with self.store.reading() as connection:
            newest = log.entries(connection, limit=1)[0]
            captures = sum(1 for _ in offers.captures(connection))
        manifest = timestamps.Manifest(
            seq=newest.seq, hash=newest.hash, captures=captures, at=self.clock()
        )
        query = timestamps.ask(self.folder, manifest)
        self.note("timestamp", {"asked": query.name, "of": newest.seq}, by=by)
        return query

    def keep_timestamp(self, reply: Path, authority: Path, *, by: str) -> Path:
        """Keep the reply of an authority, once it holds; return where it lies.

        Raises:
            InputError: it answers none of the queries, or does not hold.
        """
        from recount.case import timestamps  # noqa: PLC0415

        kept = timestamps.answer(self.folder, reply, authority)
        digest = hashlib.sha256(kept.read_bytes()).hexdigest()
        self.note("timestamp", {"kept": kept.name, "sha256": digest}, by=by)
        return kept

    def releases(self) -> tuple[Release, ...]:
        """Return all releases, oldest first."""
        with self.store.reading() as connection:
            return settled.releases(connection)

    def verify(self, advance: Callable[[str], None] | None = None) -> VerifyReport:
        """Check evidence, ledger, quotes, judgements and log; return what fails."""
        from recount.case.verify import verify  # noqa: PLC0415

        return verify(self.store, self.evidence, self.config, advance)

    # ----------------------------------------------------------------- access

    def visit(self, name: str) -> str:
        """Write that somebody visits now; return when they did last, or ""."""
        from recount.store import accounts  # noqa: PLC0415

        with self.store.writing() as connection:
            return accounts.visit(connection, name, self.clock())


Record = TypeVar("Record")


def _there(found: Record | None, kind: str, key: str) -> Record:
    if found is None:
        raise UnknownError(f"there is no {kind} {key}")
    return found
