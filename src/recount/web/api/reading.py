"""Reading a case by programs: the records of the command line, in pages."""

from __future__ import annotations

from typing import Annotated, TypeVar
from urllib.parse import quote

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, QueryParameter

from recount.case.stored import ClaimFilter, StoredCase
from recount.model.account import Role
from recount.model.case import (
    ClaimRow,
    ClaimState,
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
from recount.model.claim import Measure
from recount.model.finding import Reconciliation
from recount.model.judgement import Judgement
from recount.model.ledger import Outcome
from recount.model.lineage import Lineage
from recount.model.log import LogEntry
from recount.model.reading import Reading
from recount.web.api.records import LedgerRecord
from recount.web.security.sessions import Person

MAX_LIMIT = 1_000
MAX_QUERY_CHARS = 500

Limit = Annotated[int, QueryParameter(ge=1, le=MAX_LIMIT)]
Words = Annotated[str, QueryParameter(max_length=MAX_QUERY_CHARS)]
After = Annotated[
    str,
    QueryParameter(
        max_length=MAX_QUERY_CHARS, description="`next` of the page before."
    ),
]
Record = TypeVar("Record")

READER = {"role": Role.READER}


@get("/status", opt=READER, sync_to_thread=True, operation_id="status")
def status(case: NamedDependency[StoredCase]) -> Status:
    """How the case stands."""
    return case.status()


@get("/ledger", opt=READER, sync_to_thread=True, operation_id="ledger")
def ledger(
    case: NamedDependency[StoredCase],
    outcome: FromQuery[Outcome | None] = None,
    after: After = "",
    limit: Limit = 100,
) -> Page[LedgerRecord]:
    """A line for each thing that was offered, in the order of offering."""
    page = case.ledger(outcome=outcome or "", after=after, limit=limit)
    rows = tuple(map(_ledger_record, page.rows))
    return Page(rows=rows, next=page.next, total=page.total)


@get("/documents", opt=READER, sync_to_thread=True, operation_id="documents")
def documents(
    case: NamedDependency[StoredCase],
    text: Words = "",
    publisher: Words = "",
    event: Words = "",
    after: After = "",
    limit: Limit = 100,
) -> Page[DocRow]:
    """Documents by name."""
    return case.documents(
        query=text, publisher=publisher, event=event, after=after, limit=limit
    )


@get(
    "/documents/{doc_id:str}",
    opt=READER,
    sync_to_thread=True,
    operation_id="document",
)
def document(doc_id: FromPath[str], case: NamedDependency[StoredCase]) -> Reading:
    """A document with its text, passages, mentions, and claims as they count now."""
    return case.reading(doc_id)


@get(
    "/documents/{doc_id:str}/original",
    opt=READER,
    sync_to_thread=True,
    operation_id="original",
    media_type="application/octet-stream",
)
def original(
    doc_id: FromPath[str], case: NamedDependency[StoredCase]
) -> Response[bytes]:
    """The bytes of a document as they were received, to be saved."""
    return attachment(case, doc_id)


@get("/claims", opt=READER, sync_to_thread=True, operation_id="claims")
def claims(  # noqa: PLR0913, PLR0917 - one for each filter of the address
    case: NamedDependency[StoredCase],
    event: Words = "",
    doc: Words = "",
    measure: FromQuery[Measure | None] = None,
    counts: FromQuery[ClaimState | None] = None,
    conflict: FromQuery[bool | None] = None,
    text: Words = "",
    after: After = "",
    limit: Limit = 100,
) -> Page[ClaimRow]:
    """Claims by document and place; ``counts`` is how people stand to them."""
    wished = ClaimFilter(
        event=event,
        doc=doc,
        measure=measure or "",
        state=counts or "",
        conflict=conflict,
        text=text,
    )
    return case.claims(wished, after=after, limit=limit)


@get("/claims/{claim_id:str}", opt=READER, sync_to_thread=True, operation_id="claim")
def claim(claim_id: FromPath[str], case: NamedDependency[StoredCase]) -> ClaimRow:
    """A claim as it counts now, beside the one that was read."""
    return case.claim(claim_id)


@get("/events", opt=READER, sync_to_thread=True, operation_id="events")
def events(
    case: NamedDependency[StoredCase], after: After = "", limit: Limit = 100
) -> Page[EventRow]:
    """Events, those of most documents first."""
    return case.events(after=after, limit=limit)


@get("/events/{event_id:str}", opt=READER, sync_to_thread=True, operation_id="event")
def event(event_id: FromPath[str], case: NamedDependency[StoredCase]) -> EventRow:
    """An event."""
    return case.event(event_id)


@get(
    "/events/{event_id:str}/findings",
    opt=READER,
    sync_to_thread=True,
    operation_id="findings",
)
def findings(
    event_id: FromPath[str], case: NamedDependency[StoredCase]
) -> Reconciliation:
    """What agrees, what cannot all be true, and what follows."""
    return case.reconciliation(event_id)


@get(
    "/events/{event_id:str}/lineage",
    opt=READER,
    sync_to_thread=True,
    operation_id="lineage",
)
def lineage(event_id: FromPath[str], case: NamedDependency[StoredCase]) -> Lineage:
    """Reuse, origins and descent among the documents of an event."""
    return case.lineage(event_id)


@get(
    "/events/{event_id:str}/shown",
    opt=READER,
    sync_to_thread=True,
    operation_id="shown",
)
def shown(event_id: FromPath[str], case: NamedDependency[StoredCase]) -> ShownCaseEvent:
    """An event in words, as its page shows it."""
    return case.shown(event_id)


@get("/search", opt=READER, sync_to_thread=True, operation_id="search")
def search(
    case: NamedDependency[StoredCase],
    text: Words,
    after: After = "",
    limit: Limit = 50,
) -> Page[Hit]:
    """Documents and claims that hold all these words, the best fit first."""
    return case.search(text, after=after, limit=limit)


@get("/queue", opt=READER, sync_to_thread=True, operation_id="queue")
def queue(
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    limit: Limit = 20,
) -> tuple[Question, ...]:
    """What you should look at next, those that decide most first."""
    return case.queue(by=person.name, limit=limit)


@get("/judgements", opt=READER, sync_to_thread=True, operation_id="judgements")
def judgements(
    case: NamedDependency[StoredCase],
    about: Words = "",
    by: Words = "",
    after: After = "",
    limit: Limit = 100,
) -> Page[Judgement]:
    """What people decided, the newest first."""
    return case.judgements(about=about, by=by, after=after, limit=limit)


@get("/log", opt=READER, sync_to_thread=True, operation_id="log")
def log(
    case: NamedDependency[StoredCase], after: After = "", limit: Limit = 100
) -> Page[LogEntry]:
    """What was done, the newest first."""
    return case.log(after=after, limit=limit)


@get("/releases", opt=READER, sync_to_thread=True, operation_id="releases")
def releases(case: NamedDependency[StoredCase]) -> tuple[Release, ...]:
    """What was released, oldest first."""
    return case.releases()


@get("/verify", opt={"role": Role.REVIEWER}, sync_to_thread=True, operation_id="verify")
def verify(case: NamedDependency[StoredCase]) -> VerifyReport:
    """Check evidence, quotes and log anew; it takes as long as the case is large."""
    return case.verify()


def attachment(case: StoredCase, doc_id: str) -> Response[bytes]:
    """Return what was captured as a file to be saved: a browser never shows it."""
    row = case.document(doc_id)
    _, data = case.original(doc_id)
    name = row.name.rpartition("/")[2] or "capture"
    told = quote(name.encode("utf-8", "replace")[:200], safe="")
    return Response(
        data,
        media_type="application/octet-stream",
        headers={
            "content-disposition": f"attachment; filename*=UTF-8''{told}",
            "content-security-policy": "sandbox; default-src 'none'",
        },
    )


def _ledger_record(row: LedgerRow) -> LedgerRecord:
    told = msgspec.structs.asdict(row)
    entry = told.pop("entry")
    return LedgerRecord(**told, **msgspec.structs.asdict(entry))


routes = (
    status,
    ledger,
    documents,
    document,
    original,
    claims,
    claim,
    events,
    event,
    findings,
    lineage,
    shown,
    search,
    queue,
    judgements,
    log,
    releases,
    verify,
)
