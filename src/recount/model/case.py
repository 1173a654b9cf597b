"""What a case tells of itself: its configuration, its rows, and how it stands."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

from recount.model.claim import Claim
from recount.model.dossier import Report
from recount.model.event import Event
from recount.model.ids import ConflictId, FindingId, JudgementId, OriginId
from recount.model.ledger import Entry
from recount.model.lineage import Count
from recount.model.shown import ShownEvent, ShownReuse
from recount.model.span import Span

Row = TypeVar("Row")


class CaseConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``case.toml``: what people set for a case; edited by hand."""

    title: str = ""
    store: str = ""
    """address of the database; empty: ``case.db`` in the folder"""
    languages: tuple[str, ...] = ("en",)
    policy: str = "literal-1"
    """how vague numbers are read"""
    without: tuple[str, ...] = ()
    """assumptions that are switched off"""
    also: tuple[str, ...] = ()
    """assumptions that are off by default, and switched on here"""
    max_file_bytes: int = 20_000_000
    """largest file that is taken in"""
    two_coders: bool = False
    """whether a claim counts only as two coders agree, or a reviewer adjudicates"""


class Page(msgspec.Struct, Generic[Row], frozen=True, kw_only=True):
    """Some rows of a longer list."""

    rows: tuple[Row, ...]
    next: str = ""
    """to be given as ``after`` for the rows that follow; empty at the end"""
    total: int = 0
    """how many rows the whole list has"""


class ClaimState(StrEnum):
    """How people stand to a claim, by the judgements that hold."""

    MACHINE = "machine"
    """nobody has judged it"""
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"
    """a person read it in the text"""
    OUT_OF_SCOPE = "out_of_scope"
    """kept and told, and left out of the arithmetic"""
    DISPUTED = "disputed"
    """two coders judged it otherwise, and nobody has adjudicated"""


class LedgerRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the ledger as a case keeps it."""

    seq: int
    entry: Entry
    capture: str = ""
    """id of the bytes; empty where none were taken"""
    within: str = ""
    """name of the archive that it came out of"""
    offered_at: str = ""
    by: str = ""


class DocRow(msgspec.Struct, frozen=True, kw_only=True):
    """A document in a list of documents."""

    id: str
    name: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    """EDTF; empty: cannot tell"""
    language: str = ""
    media_type: str = ""
    capture: str = ""
    words: int = 0
    claims: int = 0
    events: tuple[str, ...] = ()
    version_of: str = ""
    """id of the document that was captured from the same address before"""


class ClaimRow(msgspec.Struct, frozen=True, kw_only=True):
    """A claim as it counts now, beside the one that was read."""

    claim: Claim
    machine: Claim | None = None
    """as read; None where a person added it"""
    doc_id: str = ""
    state: ClaimState = ClaimState.MACHINE
    scope: str = ""
    """of a claim out of scope: whom or what it counts, in a person's words"""
    judgements: tuple[JudgementId, ...] = ()
    """that hold, oldest first"""
    origin: OriginId = OriginId("")
    finding: FindingId = FindingId("")
    conflicts: tuple[ConflictId, ...] = ()


class EventRow(msgspec.Struct, frozen=True, kw_only=True):
    """An event in a list of events."""

    event: Event
    docs: int = 0
    claims: int = 0
    origins: Count = Count(0, 0)
    conflicts: int = 0
    """sets of figures that cannot all be true together"""
    changed_at: str = ""


class ShownCaseEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event as a page shows it, made when it last changed."""

    event: ShownEvent
    reports: tuple[Report, ...]
    """without their texts; ``ShownEvent`` points to them by number"""
    reuses: tuple[ShownReuse, ...] = ()


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A document or claim that a search found."""

    kind: str
    """document or claim"""
    id: str
    doc: str
    title: str = ""
    excerpt: str = ""
    spans: tuple[Span, ...] = ()
    """where the words stand in the excerpt"""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that a person should look at, and why."""

    claim: ClaimRow
    why: str
    decides: tuple[ConflictId, ...] = ()
    weight: float = 0.0
    """greater ones are asked first"""


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """How a case stands."""

    title: str
    offered: int = 0
    """things that were offered by themselves"""
    within: int = 0
    """members of archives among them"""
    by_outcome: dict[str, int] = {}
    by_reason: tuple[tuple[str, int], ...] = ()
    """reasons of refusals with their number, the most frequent first"""
    waiting: int = 0
    """taken in and not yet read"""
    stale: int = 0
    """read by an older version of a step, or judged since the last run"""
    documents: int = 0
    claims: int = 0
    events: int = 0
    judgements: int = 0
    open_conflicts: int = 0
    last_run: str = ""
    running: str = ""
    """who runs it now, and since when"""


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one offering."""

    offered: int = 0
    new: int = 0
    known: int = 0
    """had been offered before, the same name and bytes"""
    refused: int = 0


class Ran(msgspec.Struct, frozen=True, kw_only=True):
    """What a run did."""

    read: int = 0
    refused: int = 0
    documents: int = 0
    claims: int = 0
    events: int = 0
    findings: int = 0


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a run has come."""

    stage: str
    done: int = 0
    total: int = 0


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier that was written for others."""

    id: str
    at: str
    by: str
    note: str = ""
    folder: str = ""
    sha256: str = ""
    """of its manifest"""
    events: tuple[str, ...] = ()
    claims: dict[str, str] = {}
    """figure by claim id, for telling what has changed since"""
    withheld: int = 0
    """places where words are withheld"""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """Something that does not hold."""

    what: str
    """evidence, document, claim, log, ledger, judgement"""
    where: str
    reason: str


class VerifyReport(msgspec.Struct, frozen=True, kw_only=True):
    """What was checked in a case, and what does not hold."""

    checked: dict[str, int] = {}
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
