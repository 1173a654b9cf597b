"""Claims as Parquet, written by DuckDB (the extra ``scale``)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from recount.dossier.exports.claims import TABLE
from recount.dossier.exports.material import Material
from recount.dossier.exports.table import Kind
from recount.engine.database import Database, EngineOptions
from recount.errors import ConfigError, EngineError

_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.WHOLE: "BIGINT",
    Kind.DECIMAL: "DOUBLE",
    Kind.TRUTH: "BOOLEAN",
    Kind.LIST: "VARCHAR[]",
}
PIECE_BYTES = 1 << 20


def write(material: Material) -> Iterator[bytes]:
    """Yield the table of claims as a Parquet file.

    Raises:
        ConfigError: DuckDB is not installed.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            # One thread, so that the same claims give the same bytes.
            database = Database(EngineOptions(threads=1, folder=name))
        except EngineError as error:
            msg = f"Parquet is written by DuckDB: {error}"
            raise ConfigError(msg) from error
        try:
            _convert(database, material, folder)
        finally:
            database.close()
        with (folder / "claims.parquet").open("rb") as made:
            while piece := made.read(PIECE_BYTES):
                yield piece


def _convert(database: Database, material: Material, folder: Path) -> None:
    encode = msgspec.json.Encoder().encode
    with (folder / "claims.jsonl").open("wb") as lines:
        for number, row in enumerate(material.released()):
            cells = dict(
                zip(
                    (column.name for column in TABLE.columns),
                    TABLE.cells(row),
                    strict=True,
                )
            )
            lines.write(encode({"row": number, **cells}) + b"\n")
    columns = ", ".join(f"'{c.name}': '{_TYPES[c.kind]}'" for c in TABLE.columns)
    names = ", ".join(f'"{c.name}"' for c in TABLE.columns)
    # The paths are our own; the names of columns are those of the table above.
    database.run(
        f"COPY (SELECT {names} FROM read_json(?, format = 'newline_delimited', "  # noqa: S608
        f"columns = {{'row': 'BIGINT', {columns}}}) ORDER BY row) "
        f"TO '{folder / 'claims.parquet'}' (FORMAT parquet, COMPRESSION zstd)",
        [str(folder / "claims.jsonl")],
    )
