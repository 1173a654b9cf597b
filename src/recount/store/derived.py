"""What follows from the readings: events, findings, lineage, and claims as they count.

All of it can be made again from the evidence and the judgements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from recount.model.case import ClaimRow, ClaimState, EventRow, Page, ShownCaseEvent
from recount.model.finding import Reconciliation
from recount.model.ids import ClaimId, EventId
from recount.model.lineage import Lineage
from recount.store.cursor import page
from recount.store.pack import column, pack, unpack
from recount.store.schema import CLAIMS, EVENT_DOCS, EVENTS, RECORDS

Record = TypeVar("Record")

BATCH = 500


class KeptEvent(NamedTuple):
    """An event with all that was made of it."""

    row: EventRow
    reconciliation: Reconciliation
    lineage: Lineage
    """of its documents alone"""
    shown: ShownCaseEvent


def clear(connection: Connection) -> None:
    """Take out all that follows."""
    for table in (CLAIMS, EVENT_DOCS, EVENTS, RECORDS):
        connection.execute(delete(table))


def put_event(connection: Connection, kept: KeptEvent, place: int | None) -> None:
    """Write an event; with place None, anew where it stands."""
    event = kept.row.event
    values = {
        "label": column(event.label),
        "conflicts": kept.row.conflicts,
        "row": pack(kept.row),
        "reconciliation": pack(kept.reconciliation),
        "lineage": pack(kept.lineage),
        "shown": pack(kept.shown),
    }
    if place is None:
        connection.execute(update(EVENTS).where(EVENTS.c.id == event.id).values(values))
        return
    connection.execute(insert(EVENTS).values(id=event.id, place=place, **values))
    names = [{"event": event.id, "doc_name": column(doc)} for doc in event.docs]
    if names:
        connection.execute(insert(EVENT_DOCS), names)


def put_claims(connection: Connection, rows: Iterable[ClaimRow]) -> int:
    """Write claims; return how many."""
    total = 0
    batch: list[dict[str, object]] = []
    for row in rows:
        batch.append(_claim(row))
        total += 1
        if len(batch) >= BATCH:
            connection.execute(insert(CLAIMS), batch)
            batch = []
    if batch:
        connection.execute(insert(CLAIMS), batch)
    return total


def replace_claims(
    connection: Connection, docs: Sequence[str], rows: Iterable[ClaimRow]
) -> None:
    """Write the claims of these documents anew."""
    connection.execute(delete(CLAIMS).where(CLAIMS.c.doc.in_(list(docs))))
    put_claims(connection, rows)


def _claim(row: ClaimRow) -> dict[str, object]:
    claim = row.claim
    return {
        "id": claim.id,
        "doc": row.doc_id,
        "doc_name": column(claim.doc),
        "start": claim.start,
        "event": claim.event,
        "measure": str(claim.measure),
        "people": ",".join(claim.group),
        "low": _int64(claim.low),
        "high": _int64(claim.high),
        "quote": column(claim.quote),
        "state": str(row.state),
        "conflicts": len(row.conflicts),
        "row": pack(row),
    }


def _int64(number: int | None) -> int | None:
    """What a column can hold; the record has the number whole."""
    return None if number is None else min(number, 2**63 - 1)


def put_record(connection: Connection, name: str, record: object) -> None:
    """Write a record of the case as a whole."""
    connection.execute(delete(RECORDS).where(RECORDS.c.name == name))
    connection.execute(insert(RECORDS).values(name=name, record=pack(record)))


def record(connection: Connection, name: str, kind: type[Record]) -> Record | None:
    """Return a record of the case as a whole; None where there is none yet."""
    data = connection.scalar(select(RECORDS.c.record).where(RECORDS.c.name == name))
    return unpack(data, kind) if data is not None else None


def has_run(connection: Connection) -> bool:
    """Whether what follows was ever made."""
    return record(connection, "lineage", Lineage) is not None


# -------------------------------------------------------------------------- events


def events(connection: Connection, *, after: str, limit: int) -> Page[EventRow]:
    """Return a page of events, those of most documents first."""
    wanted = select(EVENTS.c.row)
    return page(
        connection,
        wanted,
        (EVENTS.c.place,),
        lambda row: unpack(row[0], EventRow),  # type: ignore[arg-type]
        after=after,
        limit=limit,
    )


def all_events(connection: Connection) -> list[EventRow]:
    """Return all events in their order."""
    wanted = select(EVENTS.c.row).order_by(EVENTS.c.place)
    return [unpack(row, EventRow) for row in connection.scalars(wanted)]


def event_row(connection: Connection, event: str) -> EventRow | None:
    """Return the line of an event; None where there is none."""
    return _of_event(connection, event, EVENTS.c.row, EventRow)


def reconciliation(connection: Connection, event: str) -> Reconciliation | None:
    """Return the findings of an event; None where there is none."""
    return _of_event(connection, event, EVENTS.c.reconciliation, Reconciliation)


def lineage(connection: Connection, event: str) -> Lineage | None:
    """Return the lineage among the documents of an event; None where there is none."""
    return _of_event(connection, event, EVENTS.c.lineage, Lineage)


def shown(connection: Connection, event: str) -> ShownCaseEvent | None:
    """Return an event as a page shows it; None where there is none."""
    return _of_event(connection, event, EVENTS.c.shown, ShownCaseEvent)


def _of_event(
    connection: Connection,
    event: str,
    wanted: ColumnElement[bytes],
    kind: type[Record],
) -> Record | None:
    data = connection.scalar(select(wanted).where(EVENTS.c.id == event))
    return unpack(data, kind) if data is not None else None


def reconciliations(connection: Connection) -> Iterator[Reconciliation]:
    """Yield the findings of all events in their order."""
    wanted = select(EVENTS.c.reconciliation).order_by(EVENTS.c.place)
    for data in connection.scalars(wanted):
        yield unpack(data, Reconciliation)


def events_of(connection: Connection, docs: Sequence[str]) -> list[str]:
    """Return the events that documents of these names tell of."""
    names = [column(doc) for doc in docs]
    wanted = select(EVENT_DOCS.c.event).where(EVENT_DOCS.c.doc_name.in_(names))
    return sorted(set(connection.scalars(wanted)))


# -------------------------------------------------------------------------- claims


class ClaimFilter(NamedTuple):
    """Which claims are wanted; empty fields ask for nothing."""

    event: str = ""
    doc: str = ""
    """id of a document"""
    measure: str = ""
    state: str = ""
    conflict: bool | None = None
    """whether it stands in a set of figures that cannot all be true"""
    text: str = ""
    """stands in its quote"""


def claims(
    connection: Connection, wished: ClaimFilter, *, after: str, limit: int
) -> Page[ClaimRow]:
    """Return a page of claims by document and place in the text."""
    wanted = select(CLAIMS.c.row)
    for name in ("event", "doc", "measure", "state"):
        if value := getattr(wished, name):
            wanted = wanted.where(CLAIMS.c[name] == value)
    if wished.conflict is not None:
        wanted = wanted.where(
            CLAIMS.c.conflicts > 0 if wished.conflict else CLAIMS.c.conflicts == 0
        )
    if wished.text:
        wanted = wanted.where(CLAIMS.c.quote.icontains(wished.text, autoescape=True))
    keys = (CLAIMS.c.doc_name, CLAIMS.c.start, CLAIMS.c.id)
    return page(connection, wanted, keys, _claim_row, after=after, limit=limit)


def claim(connection: Connection, claim_id: str) -> ClaimRow | None:
    """Return a claim; None where there is none."""
    data = connection.scalar(select(CLAIMS.c.row).where(CLAIMS.c.id == claim_id))
    return unpack(data, ClaimRow) if data is not None else None


def claims_of(connection: Connection, docs: Sequence[str]) -> list[ClaimRow]:
    """Return all claims of these documents, by id of the document."""
    wanted = select(CLAIMS.c.row).where(CLAIMS.c.doc.in_(list(docs)))
    rows = connection.execute(
        wanted.order_by(CLAIMS.c.doc, CLAIMS.c.start, CLAIMS.c.id)
    )
    return [_claim_row(row) for row in rows]


def homes_of(connection: Connection, state: ClaimState) -> dict[ClaimId, EventId]:
    """Return the event of each claim of a state."""
    wanted = select(CLAIMS.c.id, CLAIMS.c.event).where(CLAIMS.c.state == str(state))
    return {ClaimId(row.id): EventId(row.event) for row in connection.execute(wanted)}


def in_conflict(connection: Connection, most: int) -> list[ClaimRow]:
    """Return claims that stand in most conflicts first, at most so many."""
    wanted = (
        select(CLAIMS.c.row)
        .where(CLAIMS.c.state.in_((ClaimState.MACHINE, ClaimState.DISPUTED)))
        .order_by(CLAIMS.c.conflicts.desc(), CLAIMS.c.doc_name, CLAIMS.c.start)
        .limit(most)
    )
    return [_claim_row(row) for row in connection.execute(wanted)]


def _claim_row(row: Row[tuple[object, ...]]) -> ClaimRow:
    return unpack(row[0], ClaimRow)  # type: ignore[arg-type]


def counts(connection: Connection) -> dict[str, int]:
    """Return how many claims and events there are, and conflicts over all events."""

    def of(table: Table) -> int:
        return connection.scalar(select(func.count()).select_from(table)) or 0

    open_ = connection.scalar(select(func.coalesce(func.sum(EVENTS.c.conflicts), 0)))
    return {
        "claims": of(CLAIMS),
        "events": of(EVENTS),
        "conflicts": int(open_ or 0),
    }
