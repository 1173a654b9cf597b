"""The tables of a batch, read by tests."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from recount.batch.tables import TABLES
from recount.engine.database import Database

Record = TypeVar("Record")


def rows(folder: Path, table: str) -> list[tuple[object, ...]]:
    """Return all rows of a table, sorted."""
    return Database().rows(
        f"SELECT * FROM '{folder}/tables/{table}/*.parquet' ORDER BY ALL"  # noqa: S608
    )


def all_rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the sorted rows of each table."""
    return {table.name: rows(folder, table.name) for table in TABLES}


def records(folder: Path, table: str, kind: type[Record]) -> list[Record]:
    """Return the records of a table, sorted."""
    found = Database().rows(
        f"SELECT record FROM '{folder}/tables/{table}/*.parquet'"  # noqa: S608
    )
    decode = msgspec.json.Decoder(kind).decode
    return sorted((decode(record) for (record,) in found), key=repr)
