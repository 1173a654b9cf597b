"""A case on disk: what was received, what was read in it, what people decided.

The command line, the pages and users of the library share this one class. One object
may serve many threads.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from recount.case import judging, lock, renewing
from recount.case.clock import Clock, now
from recount.case.config import NAME as CONFIG_NAME
from recount.case.config import read_config, write_config
from recount.case.evidence import Evidence
from recount.case.intake import Intake
from recount.case.reading import read_waiting
from recount.case.relating import Related, relate_all
from recount.case.view import CaseView
from recount.errors import ConfigError, PipelineError
from recount.model.capture import Capture, Sidecar
from recount.model.case import (
    Added,
    CaseConfig,
    Progress,
    Ran,
    Release,
)
from recount.model.ids import EventId
from recount.model.judgement import Judgement, Verdict
from recount.model.ledger import Problem
from recount.model.log import LogEntry
from recount.pipeline import READING
from recount.store import (
    Connection,
    documents,
    log,
    offers,
    open_store,
    settled,
)
from recount.store.derived import ClaimFilter
from recount.store.migrate import migrate

if TYPE_CHECKING:
    from recount.model.withholding import WithholdRules
    from recount.sources import IntakeOptions


__all__ = ["ClaimFilter", "StoredCase"]

TRIES = 3
"""times that an event is worked out while others may judge"""


class StoredCase(CaseView):
    """A case in a folder, with its store and its evidence.

    Example:
        >>> import tempfile
        >>> folder = Path(tempfile.mkdtemp()) / "case"
        >>> case = StoredCase.create(folder, by="ana")
        >>> case.add_bytes("a.txt", b"Two people died in Odrim.", by="ana").new
        1
        >>> case.run(by="ana").claims
        1
        >>> case.close()
    """

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
            related = self._relate(at, advance)
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
                log.append(connection, "run", ran, by=by, at=self.clock())
        return ran

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
            due = renewing.recount(connection, config, docs) if docs else []
            if joined or due:
                judging.mark_stale(connection, made.id)
            small = documents.count(connection) <= judging.SMALL
        if due:
            self._renew(made, docs, due)
        if joined and small:
            try:
                with lock.running(self.folder, self.store, f"{by} since {at}"):
                    self._relate(at)
            except PipelineError:
                # A run is under way: what was joined takes effect with the next.
                return made
        return made

    def _renew(
        self, made: Judgement, docs: Sequence[str], due: Sequence[EventId]
    ) -> None:
        """Work events out anew while others go on; in turn with them if they hurry."""
        for _ in range(TRIES):
            with self.store.reading() as connection:
                renewal = renewing.renew(connection, self.config, docs, due, made.at)
            with self.store.writing() as connection:
                if renewing.seen(connection) == renewal.seen:
                    self._keep(connection, made, renewal)
                    return
        with self.store.writing() as connection:
            renewal = renewing.renew(connection, self.config, docs, due, made.at)
            self._keep(connection, made, renewal)

    def _keep(
        self, connection: Connection, made: Judgement, renewal: renewing.Renewal
    ) -> None:
        renewing.keep(connection, renewal)
        if settled.get(connection, "stale") == made.id:
            settled.put(connection, "stale", "")

    def _relate(
        self, at: str, advance: Callable[[Progress], None] | None = None
    ) -> Related:
        config = self.config

        def catch_up(connection: Connection, newer: Sequence[Judgement]) -> None:
            judging.catch_up(connection, config, newer, at)

        return relate_all(self.store, config, at, catch_up, advance)

    def note(self, kind: str, body: object, *, by: str) -> LogEntry:
        """Append an entry to the log: what was exported, who signed in."""
        with self.store.writing() as connection:
            return log.append(connection, kind, body, by=by, at=self.clock())

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
