"""Small facts of a case, and its releases, in the store."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from recount.model.case import Release
from recount.store.pack import pack, unpack
from recount.store.schema import RELEASES, SETTINGS


def get(connection: Connection, key: str) -> str:
    """Return a fact; empty where there is none."""
    wanted = select(SETTINGS.c.value).where(SETTINGS.c.key == key)
    return str(connection.scalar(wanted) or "")


def put(connection: Connection, key: str, value: str) -> None:
    """Write a fact in place of the one before."""
    connection.execute(delete(SETTINGS).where(SETTINGS.c.key == key))
    connection.execute(insert(SETTINGS).values(key=key, value=value))


def append_release(connection: Connection, release: Release) -> None:
    """Append a release."""
    connection.execute(insert(RELEASES).values(id=release.id, record=pack(release)))


def releases(connection: Connection) -> tuple[Release, ...]:
    """Return all releases, oldest first."""
    rows = connection.scalars(select(RELEASES.c.record).order_by(RELEASES.c.seq))
    return tuple(unpack(row, Release) for row in rows)
