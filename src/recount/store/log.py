"""The log in the store: appended to, read, and followed from its first entry."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, func, insert, select, update

from recount.model.case import Fault
from recount.model.log import FIRST, LogEntry, digest, entry
from recount.store.schema import HEAD, LOG

CHUNK = 1_000


def append(
    connection: Connection, kind: str, body: object, *, by: str, at: str
) -> LogEntry:
    """Append an entry inside the caller's transaction and return it.

    Args:
        connection: of a writing transaction; writers take turns, so that the chain
            has no forks.
        kind: one word for what was done.
        body: anything that is JSON.
        by: who did it.
        at: ISO 8601 time with offset.
    """
    head = connection.execute(select(HEAD.c.seq, HEAD.c.hash)).one_or_none()
    seq, previous = (head.seq + 1, head.hash) if head else (1, FIRST)
    made = entry(seq, at, by, kind, msgspec.json.encode(body).decode(), previous)
    connection.execute(insert(LOG).values(**msgspec.structs.asdict(made)))
    if head is None:
        connection.execute(insert(HEAD).values(id=1, seq=seq, hash=made.hash))
    else:
        connection.execute(update(HEAD).values(seq=seq, hash=made.hash))
    return made


def entries(
    connection: Connection, *, before: int = 0, limit: int = CHUNK
) -> tuple[LogEntry, ...]:
    """Return the newest entries, or those older than one, newest first."""
    wanted = select(LOG).order_by(LOG.c.seq.desc()).limit(limit)
    if before:
        wanted = wanted.where(LOG.c.seq < before)
    rows = connection.execute(wanted).mappings()
    return tuple(LogEntry(**row) for row in rows)


def count(connection: Connection) -> int:
    """Return how many entries there are."""
    return connection.scalar(select(func.count()).select_from(LOG)) or 0


def walk(connection: Connection) -> Iterator[LogEntry]:
    """Yield all entries, oldest first."""
    last = 0
    while True:
        wanted = select(LOG).where(LOG.c.seq > last).order_by(LOG.c.seq).limit(CHUNK)
        rows = connection.execute(wanted).mappings().all()
        for row in rows:
            yield LogEntry(**row)
        if len(rows) < CHUNK:
            return
        last = rows[-1]["seq"]


def faults(connection: Connection) -> Iterator[Fault]:
    """Yield what does not hold in the chain: changed, missing and added entries."""
    expected, previous = 1, FIRST
    for each in walk(connection):
        if each.seq != expected:
            gap = f"entry {expected}"
            if each.seq - 1 > expected:
                gap = f"entries {expected} to {each.seq - 1}"
            yield Fault(what="log", where=gap, reason="missing from the log")
            previous = each.previous  # told once; the rest is still followed
        made = digest(each.seq, each.at, each.by, each.kind, each.body, each.previous)
        if made != each.hash:
            yield Fault(
                what="log",
                where=f"entry {each.seq}",
                reason="changed after it was written",
            )
        elif each.previous != previous:
            yield Fault(
                what="log",
                where=f"entry {each.seq}",
                reason="does not follow from the entry before it",
            )
        expected, previous = each.seq + 1, each.hash
    head = connection.execute(select(HEAD.c.seq, HEAD.c.hash)).one_or_none()
    if head is None and expected > 1:
        yield Fault(
            what="log", where="the end", reason="the mark of its end is missing"
        )
    elif head is not None and head.seq >= expected:
        gone = f"entry {expected}"
        if head.seq > expected:
            gone = f"entries {expected} to {head.seq}"
        yield Fault(what="log", where=gone, reason="missing from the end of the log")
    elif head is not None and (head.seq, head.hash) != (expected - 1, previous):
        yield Fault(
            what="log", where="the end", reason="is not the entry it is marked as"
        )
