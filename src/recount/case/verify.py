"""The check of a whole case: evidence, ledger, quotes, judgements and log.

Everything is read anew from the disk and the database; what fails is named.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec

from recount.case import timestamps
from recount.case.evidence import Evidence
from recount.errors import AnchorError, RecordError
from recount.judgements import decide, overlay
from recount.mentions.numbers import read_figure
from recount.model.case import CaseConfig, ClaimRow, Fault, VerifyReport
from recount.model.claim import check_anchor
from recount.model.judgement import Judgement
from recount.model.log import LogEntry
from recount.model.reading import Reading
from recount.store import Connection, Store, derived, documents, judgements, log, offers
from recount.store.pack import pack, unpack
from recount.text.mend.likeness import may_read

MAX_TOLD = 10_000
"""faults that are told one by one"""


def verify(
    store: Store,
    evidence: Evidence,
    config: CaseConfig,
    advance: Callable[[str], None] | None = None,
) -> VerifyReport:
    """Return what was checked and what does not hold.

    Args:
        store: of the case.
        evidence: of the case.
        config: of the case.
        advance: is told what is being checked.
    """
    check = _Check(store, evidence, config)
    faults: list[Fault] = []
    for name, part in (
        ("evidence", check.evidence),
        ("log", check.log),
        ("ledger", check.ledger),
        ("judgements", check.judgements),
        ("claims", check.claims),
    ):
        if advance:
            advance(name)
        faults += part()
    return VerifyReport(
        checked=check.checked, faults=tuple(faults[:MAX_TOLD]), notes=tuple(check.notes)
    )


class _Check:
    """The checks, each over what the store and the evidence hold now."""

    def __init__(self, store: Store, evidence: Evidence, config: CaseConfig) -> None:
        self._store = store
        self._evidence = evidence
        self._config = config
        self.checked: dict[str, int] = {}
        self.notes: list[str] = []

    def evidence(self) -> Iterator[Fault]:
        """Hash all bytes again, and look for what the ledger does not know."""
        with self._store.reading() as connection:
            known = list(offers.captures(connection))
            ids = {each for each, _ in known}
            lying = [offer for offer, _ in self._evidence.told()]
            entered = offers.known(connection, lying)
        for capture, name in known:
            wrong = self._evidence.fault(capture)
            if wrong:
                where = f"{name} ({capture})"
                yield Fault(what="evidence", where=where, reason=f"the file {wrong}")
        self.checked["evidence files"] = len(known)
        waiting = len(set(lying) - entered)
        if waiting:
            self.notes.append(
                f"{waiting} captures lie in the evidence and not yet in the ledger: an "
                "addition was cut off. The next run enters them."
            )
        strange = sorted(set(self._evidence.captures()) - ids)
        told = {path.name.split(".")[0] for _, path in self._evidence.told()}
        for capture in strange:
            if capture.rpartition(":")[2] not in told:
                yield Fault(
                    what="evidence",
                    where=capture,
                    reason="lies in the folder, and nothing tells how it came there",
                )

    def log(self) -> Iterator[Fault]:
        """Follow the chain from the first entry to the last."""
        with self._store.reading() as connection:
            yield from log.faults(connection)
            self.checked["log entries"] = log.count(connection)
            stamped = self._evidence.case / timestamps.FOLDER
            if stamped.is_dir():
                hashes = {each.seq: each.hash for each in log.walk(connection)}
                yield from self._timestamps(hashes)

    def _timestamps(self, hashes: dict[int, str]) -> Iterator[Fault]:
        for found in timestamps.faults(self._evidence.case, hashes):
            if isinstance(found, Fault):
                yield found
            else:
                self.notes.append(found)
        folder = self._evidence.case / timestamps.FOLDER
        self.checked["timestamps"] = len(list(folder.glob("*.tsr")))

    def ledger(self) -> Iterator[Fault]:
        """Compare the ledger with what the log says was taken, and with documents."""
        with self._store.reading() as connection:
            captured: dict[tuple[str, str], int] = {}
            for entry in log.walk(connection):
                if entry.kind == "capture":
                    for name, capture, _ in _body(entry, _Capture, _Capture()).captured:
                        captured[name, capture] = entry.seq
            for name, capture in offers.taken(connection):
                if captured.pop((name, capture), None) is None:
                    reason = (
                        f"stands in the ledger as {capture}, which the log never took"
                    )
                    yield Fault(what="ledger", where=name, reason=reason)
            for (name, _), seq in captured.items():
                yield Fault(
                    what="ledger",
                    where=name,
                    reason=f"was taken by log entry {seq} and is not in the ledger",
                )
            for name in documents.without_offer(connection):
                reason = "is read as a document and refused in the ledger"
                yield Fault(what="ledger", where=name, reason=reason)
            self.checked["ledger lines"] = sum(offers.counts(connection)[0].values())

    def judgements(self) -> Iterator[Fault]:
        """Compare the judgements with what the log says was decided."""
        with self._store.reading() as connection:
            kept = {each.id: each for each in judgements.everything(connection)}
            for entry in log.walk(connection):
                if entry.kind != "judgement":
                    continue
                wanted = _judged(entry)
                if wanted is None:
                    continue
                found = kept.pop(wanted.id, None)
                if found is None:
                    reason = f"stands in log entry {entry.seq} and is gone"
                elif found != wanted:
                    reason = f"is not what log entry {entry.seq} says"
                else:
                    continue
                yield Fault(what="judgement", where=wanted.id, reason=reason)
            for each in kept:
                yield Fault(what="judgement", where=each, reason="the log knows it not")
            self.checked["judgements"] = judgements.count(connection)

    def claims(self) -> Iterator[Fault]:
        """Find every quote in its text again, read its figure again, and replay."""
        total = 0
        with self._store.reading() as connection:
            decisions = decide(
                judgements.everything(connection), two_coders=self._config.two_coders
            )
            logged = _readings(connection)
            superseded = {each.older for each in documents.versions(connection)}
            for doc, name in documents.ids(connection):
                data = documents.packed(connection, doc)
                if logged.get(doc) != hashlib.sha256(data).hexdigest():
                    reason = "what was read in it is not what the log says"
                    yield Fault(what="document", where=name, reason=reason)
                try:
                    reading = unpack(data, Reading)
                    rows = derived.claims_of(connection, [doc])
                except RecordError as error:
                    yield Fault(what="document", where=name, reason=str(error))
                    continue
                yield from self._document(reading)
                _, replayed, unfit = overlay(reading, decisions, read_figure)
                for each in unfit:
                    self.notes.append(
                        f"Judgement {each.judgement} about {each.claim} no longer "
                        f"fits what is read in {name}: {each.reason}."
                    )
                wanted = {row.claim.id: row for row in replayed}
                for row in rows:
                    total += 1
                    replayed_row = wanted.pop(row.claim.id, None)
                    if replayed_row is not None and name in superseded:
                        replayed_row = _dated(replayed_row, row)
                    yield from _claim(row, reading, replayed_row)
                if rows or derived.has_run(connection):
                    for left in wanted.values():
                        reason = "is read in its document and missing among the claims"
                        yield Fault(what="claim", where=_where(left), reason=reason)
            yield from self._events(connection)
        self.checked["claims"] = total

    def _document(self, reading: Reading) -> Iterator[Fault]:
        document = reading.document
        for claim in reading.claims:
            try:
                check_anchor(claim, document.text)
            except AnchorError as error:
                yield Fault(what="document", where=document.name, reason=str(error))
        self.checked["documents"] = self.checked.get("documents", 0) + 1

    def _events(self, connection: Connection) -> Iterator[Fault]:
        number = 0
        for row in derived.all_events(connection):
            number += 1
            event = row.event
            try:
                found = derived.reconciliation(connection, event.id)
            except RecordError as error:
                yield Fault(what="event", where=event.label, reason=str(error))
                continue
            if found is None or found.event != event.id:
                reason = "its findings are another event's"
                yield Fault(what="event", where=event.label, reason=reason)
        self.checked["events"] = number


class _Capture(msgspec.Struct):
    captured: tuple[tuple[str, str, int], ...] = ()
    """name, capture, size"""


class _Read(msgspec.Struct):
    read: tuple[tuple[str, str, str], ...] = ()
    """name, document, SHA-256 of the reading"""


Body = TypeVar("Body")


def _body(entry: LogEntry, kind: type[Body], empty: Body) -> Body:
    """What an entry tells; nothing where it was changed into no JSON of its kind."""
    try:
        return unpack(entry.body.encode(), kind)
    except RecordError:
        return empty  # the chain names the entry


def _readings(connection: Connection) -> dict[str, str]:
    """The hash of what was read last in each document, by the log."""
    found: dict[str, str] = {}
    for entry in log.walk(connection):
        if entry.kind == "read":
            told = _body(entry, _Read, _Read()).read
            found.update((doc, digest) for _, doc, digest in told)
    return found


def _judged(entry: LogEntry) -> Judgement | None:
    """The judgement that an entry tells; None where it was changed into none."""
    body = _body(entry, dict[str, object], {})
    try:
        return unpack(pack({**body, "by": entry.by, "at": entry.at}), Judgement)
    except RecordError:
        return None


def _where(row: ClaimRow) -> str:
    claim = row.claim
    return f"{claim.doc}, characters {claim.start}-{claim.end} ({claim.id})"


def _claim(row: ClaimRow, reading: Reading, wanted: ClaimRow | None) -> Iterator[Fault]:
    claim = row.claim
    reason = ""
    try:
        check_anchor(claim, reading.document.text)
    except AnchorError as error:
        reason = str(error)
    if claim.read_as and not may_read(claim.phrase, claim.read_as):
        reason = reason or f"“{claim.phrase}” cannot be read as “{claim.read_as}”"
    if not reason and not (claim.ratio or claim.described):
        again = read_figure(claim.figure_words)
        if again is not None and again != claim.figure:
            words = claim.figure_words
            reason = f"the words “{words}” read as {again}, not {claim.figure}"
    if not reason and wanted is None:
        reason = "stands among the claims, and neither reading nor judgement gives it"
    if not reason and wanted is not None and _told(wanted) != _told(row):
        reason = "is not what reading and judgements give"
    if reason:
        yield Fault(what="claim", where=_where(row), reason=reason)


def _dated(wanted: ClaimRow, row: ClaimRow) -> ClaimRow:
    """What is wanted, with the day that drift gave to a superseded figure."""
    if wanted.claim.as_of:
        return wanted
    claim = msgspec.structs.replace(wanted.claim, as_of=row.claim.as_of)
    return msgspec.structs.replace(wanted, claim=claim)


def _told(row: ClaimRow) -> tuple[object, ...]:
    """What a claim says, but its event, which is not of its document alone."""
    claim = row.claim
    return (
        row.state,
        row.scope,
        claim.quote,
        claim.span,
        claim.phrase_span,
        claim.figure,
        claim.measure,
        claim.group,
        claim.attributed_to,
        claim.stance,
        claim.as_of,
    )
