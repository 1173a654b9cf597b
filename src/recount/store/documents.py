"""Documents and their readings in the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from recount.model.capture import Capture
from recount.model.case import DocRow, Page
from recount.model.lineage import Version
from recount.model.reading import Reading
from recount.store.cursor import page
from recount.store.pack import column, unpack
from recount.store.schema import CLAIMS, DOCUMENTS, EVENT_DOCS, OFFERS

CHUNK = 200
DAY = 10  # characters of an ISO day


class Kept(NamedTuple):
    """A reading with what the store knows of it beside."""

    reading: Reading
    capture: Capture
    offer: int
    address_key: str
    """the same for two captures of one address; empty where no address is known"""
    retrieved: str
    """ISO 8601 time at which it was captured"""


def put(connection: Connection, kept: Kept, packed: bytes) -> list[str]:
    """Write a reading, in place of older ones of the same offer; return their ids.

    Args:
        connection: of a writing transaction.
        kept: the reading and what is known beside.
        packed: the reading as bytes.
    """
    document = kept.reading.document
    older = remove(connection, kept.offer)
    connection.execute(
        insert(DOCUMENTS).values(
            id=document.id,
            name=column(document.name),
            capture=document.capture,
            offer=kept.offer,
            title=column(document.title),
            publisher=column(document.publisher),
            address=column(document.url),
            address_key=column(kept.address_key),
            retrieved=kept.retrieved,
            published=document.dating.value,
            language=document.language,
            media_type=document.media_type,
            words=len(document.text.split()),
            claims=len(kept.reading.claims),
            version_of="",
            reading=packed,
        )
    )
    return older


def remove(connection: Connection, offer: int) -> list[str]:
    """Take out the documents that an offer was read as; return their ids."""
    wanted = select(DOCUMENTS.c.id).where(DOCUMENTS.c.offer == offer)
    older = [str(each) for each in connection.scalars(wanted)]
    for each in older:
        connection.execute(delete(CLAIMS).where(CLAIMS.c.doc == each))
        connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == each))
    return older


def reading(connection: Connection, doc: str) -> Reading | None:
    """Return the reading of a document by its id, as read; None where there is none."""
    data = connection.scalar(select(DOCUMENTS.c.reading).where(DOCUMENTS.c.id == doc))
    return unpack(data, Reading) if data is not None else None


def packed(connection: Connection, doc: str) -> bytes:
    """Return the reading of a document as the bytes that are stored."""
    data = connection.scalar(select(DOCUMENTS.c.reading).where(DOCUMENTS.c.id == doc))
    return bytes(data or b"")


def ids(connection: Connection) -> list[tuple[str, str]]:
    """Return the id and name of each document, by name."""
    wanted = select(DOCUMENTS.c.id, DOCUMENTS.c.name)
    rows = [(row.id, row.name) for row in connection.execute(wanted)]
    # The database may sort letters in another way than Python does.
    return sorted(rows, key=lambda row: row[1])


def readings(connection: Connection, docs: Sequence[str]) -> Iterator[Reading]:
    """Yield the readings of these documents by id, in this order."""
    for start in range(0, len(docs), CHUNK):
        some = docs[start : start + CHUNK]
        wanted = select(DOCUMENTS.c.id, DOCUMENTS.c.reading).where(
            DOCUMENTS.c.id.in_(some)
        )
        found = {row.id: row.reading for row in connection.execute(wanted)}
        for each in some:
            yield unpack(found[each], Reading)


def of_names(connection: Connection, names: Sequence[str]) -> list[str]:
    """Return the ids of the documents of these names, in this order."""
    found: dict[str, str] = {}
    for start in range(0, len(names), CHUNK):
        some = [column(name) for name in names[start : start + CHUNK]]
        wanted = select(DOCUMENTS.c.name, DOCUMENTS.c.id).where(
            DOCUMENTS.c.name.in_(some)
        )
        found.update((row.name, row.id) for row in connection.execute(wanted))
    return [found[column(name)] for name in names if column(name) in found]


def link_versions(connection: Connection) -> int:
    """Name for each document the one captured before from its address; count them."""
    wanted = (
        select(
            DOCUMENTS.c.id,
            DOCUMENTS.c.address_key,
            DOCUMENTS.c.capture,
            DOCUMENTS.c.version_of,
        )
        .where(DOCUMENTS.c.address_key != "")
        .order_by(
            DOCUMENTS.c.address_key,
            DOCUMENTS.c.retrieved,
            DOCUMENTS.c.offer,
        )
    )
    before = None
    found = 0
    for row in connection.execute(wanted).all():
        same = before is not None and before.address_key == row.address_key
        # The same bytes again are no new version.
        older = before.id if same and before and before.capture != row.capture else ""
        found += bool(older)
        if older != row.version_of:
            connection.execute(
                update(DOCUMENTS)
                .where(DOCUMENTS.c.id == row.id)
                .values(version_of=older)
            )
        before = row
    return found


def versions(connection: Connection) -> list[Version]:
    """Return each pair of captures of one address, one after the other."""
    older = DOCUMENTS.alias()
    wanted = select(
        DOCUMENTS.c.address_key,
        older.c.name,
        DOCUMENTS.c.name,
        older.c.retrieved,
        DOCUMENTS.c.retrieved,
    ).where(DOCUMENTS.c.version_of == older.c.id)
    found = [
        Version(
            address=row[0],
            older=row[1],
            newer=row[2],
            older_day=row[3][:DAY],
            newer_day=row[4][:DAY],
        )
        for row in connection.execute(wanted)
    ]
    return sorted(found, key=lambda each: (each.address, each.older, each.newer))


def capture_of(connection: Connection, doc: str) -> tuple[str, str] | None:
    """Return the id of a document's bytes and their media type; None: no such one."""
    wanted = select(DOCUMENTS.c.capture, DOCUMENTS.c.media_type)
    row = connection.execute(wanted.where(DOCUMENTS.c.id == doc)).one_or_none()
    return (row.capture, row.media_type) if row else None


def count(connection: Connection) -> int:
    """Return how many documents there are."""
    return connection.scalar(select(func.count()).select_from(DOCUMENTS)) or 0


def rows(
    connection: Connection,
    *,
    query: str = "",
    publisher: str = "",
    event: str = "",
    after: str = "",
    limit: int = 100,
) -> Page[DocRow]:
    """Return a page of documents by name."""
    columns = [each for each in DOCUMENTS.c if each.name != "reading"]
    wanted = select(*columns)
    if query:
        like = f"%{_escaped(query)}%"
        wanted = wanted.where(
            DOCUMENTS.c.name.ilike(like, escape="\\")
            | DOCUMENTS.c.title.ilike(like, escape="\\")
        )
    if publisher:
        wanted = wanted.where(DOCUMENTS.c.publisher == publisher)
    if event:
        inside = select(EVENT_DOCS.c.doc_name).where(EVENT_DOCS.c.event == event)
        wanted = wanted.where(DOCUMENTS.c.name.in_(inside))
    found = page(
        connection, wanted, (DOCUMENTS.c.name,), _row, after=after, limit=limit
    )
    return Page(
        rows=_with_events(connection, found.rows), next=found.next, total=found.total
    )


def row(connection: Connection, doc: str) -> DocRow | None:
    """Return the line of one document; None where there is none."""
    columns = [each for each in DOCUMENTS.c if each.name != "reading"]
    found = connection.execute(
        select(*columns).where(DOCUMENTS.c.id == doc)
    ).one_or_none()
    return _with_events(connection, (_row(found),))[0] if found else None


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _row(row: Row[tuple[object, ...]]) -> DocRow:
    told = row._mapping
    return DocRow(
        id=told["id"],
        name=told["name"],
        title=told["title"],
        publisher=told["publisher"],
        url=told["address"],
        published=told["published"],
        language=told["language"],
        media_type=told["media_type"],
        capture=told["capture"],
        words=told["words"],
        claims=told["claims"],
        version_of=told["version_of"],
    )


def _with_events(
    connection: Connection, found: tuple[DocRow, ...]
) -> tuple[DocRow, ...]:
    events: dict[str, list[str]] = {}
    names = [each.name for each in found]
    wanted = select(EVENT_DOCS).where(EVENT_DOCS.c.doc_name.in_(names))
    for row in connection.execute(wanted.order_by(EVENT_DOCS.c.event)):
        events.setdefault(row.doc_name, []).append(row.event)
    return tuple(
        msgspec.structs.replace(each, events=tuple(events.get(each.name, ())))
        for each in found
    )


def without_offer(connection: Connection) -> list[str]:
    """Return the names of documents whose line in the ledger does not say "read"."""
    wanted = (
        select(DOCUMENTS.c.name)
        .join(OFFERS, OFFERS.c.seq == DOCUMENTS.c.offer)
        .where(OFFERS.c.outcome.not_in(("read", "duplicate")))
    )
    return sorted(connection.scalars(wanted))
