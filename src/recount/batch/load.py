"""The reports of one event, out of the tables of a batch."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from recount.batch.tables import EVENTS, ORIGINALS, Table
from recount.engine.database import Database, parquet
from recount.engine.storage import Storage
from recount.errors import ConfigError, EngineError
from recount.model.capture import Capture
from recount.model.event import Event


def reports(folder: str, event: str) -> Iterator[tuple[Capture, bytes]]:
    """Yield the captures of an event's reports with their bytes, as they were offered.

    Args:
        folder: of the batch: a path, or an fsspec address.
        event: its id, as the table ``events`` has it.

    Raises:
        ConfigError: there is no such event, or no such batch.
        EngineError: bytes are no longer those that were taken in.
    """
    storage = Storage(folder)
    database = Database()
    with tempfile.TemporaryDirectory(prefix="recount-") as scratch:
        files = _files(storage, EVENTS, Path(scratch))
        found = database.rows(
            f"SELECT record FROM {parquet(files)} WHERE id = ?",  # noqa: S608
            [event],
        )
        if not found:
            msg = f"{folder}: has no event {event}. Its table events lists them"
            raise ConfigError(msg)
        docs = msgspec.json.decode(found[0][0], type=Event).docs
        files = _files(storage, ORIGINALS, Path(scratch))
        for file in files:
            yield from _of_file(database, file, docs)
    database.close()


def _of_file(
    database: Database, file: Path, docs: tuple[str, ...]
) -> Iterator[tuple[Capture, bytes]]:
    decode = msgspec.json.Decoder(Capture).decode
    for record, data in database.rows(
        f"SELECT record, data FROM {parquet([file])} "  # noqa: S608
        "WHERE name IN (SELECT unnest(?::VARCHAR[])) ORDER BY number",
        [list(docs)],
    ):
        capture = decode(record)
        if f"sha256:{hashlib.sha256(data).hexdigest()}" != capture.id:
            msg = f"{file.name}: the bytes of {capture.name} are not those taken in"
            raise EngineError(msg)
        yield capture, data


def _files(storage: Storage, table: Table, scratch: Path) -> list[Path]:
    """Return the files of a table; those of an object store are fetched first."""
    folder = f"tables/{table.name}"
    names = storage.names(folder)
    if not names:
        msg = f"{storage.url}: holds no finished batch"
        raise ConfigError(msg)
    if "://" not in storage.url:
        return [Path(storage.url, folder, name) for name in names]
    files = []
    for name in names:
        file = scratch / f"{table.name}-{name}"
        file.write_bytes(storage.read(f"{folder}/{name}"))
        files.append(file)
    return files
