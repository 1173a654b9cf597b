"""One DuckDB database with bounds on memory and threads; its errors hold the SQL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from recount.errors import EngineError, InputError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Column = npt.NDArray[np.generic]


class EngineOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds of one database; its results do not depend on them."""

    memory_mb: int = 1024
    """beyond it tables spill to ``folder``; 80,000 reports need 600 without spilling"""
    threads: int = 2
    folder: str = ""
    """for spilling and, with ``name``, for the file; empty: memory only"""
    name: str = ""
    """of the file that keeps the tables; empty: they go with the process"""


class Database:
    """A DuckDB connection that takes and gives columns as numpy arrays."""

    def __init__(self, options: EngineOptions = EngineOptions()) -> None:  # noqa: B008
        try:
            import duckdb  # noqa: PLC0415
        except ImportError as error:
            msg = "DuckDB is not installed; install it with recount-claims[scale]"
            raise EngineError(msg) from error
        path = f"{options.folder}/{options.name}" if options.name else ":memory:"
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": f"{options.memory_mb}MB",
            "threads": str(options.threads),
            "preserve_insertion_order": "false",
        }
        if options.folder:
            config["temp_directory"] = f"{options.folder}/spill"
        self._failure: type[Exception] = duckdb.Error
        try:
            self._connection = duckdb.connect(path, config=config)
            # It would be drawn on standard output, where records are printed.
            self._connection.execute("SET enable_progress_bar = false")
        except duckdb.Error as error:
            msg = f"{path}: the database cannot be opened: {error}"
            raise EngineError(msg) from error

    def run(self, sql: str, values: Sequence[object] = ()) -> None:
        """Run one statement.

        Raises:
            EngineError: it failed; the error holds the SQL.
        """
        try:
            self._connection.execute(sql, list(values))
        except self._failure as error:
            raise EngineError(str(error), sql=sql) from error

    def append(self, table: str, columns: Mapping[str, Column]) -> None:
        """Append the columns, in the table's order, to a table."""
        self._connection.register("appended", dict(columns))
        self.run(f"INSERT INTO {table} SELECT * FROM appended")  # noqa: S608
        self._connection.unregister("appended")

    def fetch(self, sql: str, values: Sequence[object] = ()) -> dict[str, Column]:
        """Return the columns of a query."""
        try:
            found = self._connection.execute(sql, list(values)).fetchnumpy()
        except self._failure as error:
            raise EngineError(str(error), sql=sql) from error
        return dict(found)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query as Python values."""
        try:
            found: list[tuple[Any, ...]] = self._connection.execute(
                sql, list(values)
            ).fetchall()
        except self._failure as error:
            raise EngineError(str(error), sql=sql) from error
        return found

    def stream(self, sql: str, size: int) -> Iterator[dict[str, object]]:
        """Yield the rows of a query by column name, fetched some at a time."""
        try:
            self._connection.execute("SET preserve_insertion_order = true")
            cursor = self._connection.execute(sql)
            names = [column[0] for column in cursor.description]
            while rows := cursor.fetchmany(size):
                yield from (dict(zip(names, row, strict=True)) for row in rows)
        except self._failure as error:
            raise EngineError(str(error), sql=sql) from error

    def hold(self, name: str, columns: Mapping[str, Column]) -> None:
        """Let the columns be read as a table of this name, without a copy."""
        self._connection.register(name, dict(columns))

    def release(self, name: str) -> None:
        """Forget a table that was held."""
        self._connection.unregister(name)

    def write(self, select: str, file: Path) -> None:
        """Write the rows of a query as a Parquet file, in the order of the query."""
        self.run(
            f"COPY ({select}) TO '{_quoted(file)}' (FORMAT parquet, COMPRESSION zstd)"
        )

    def close(self) -> None:
        """Close the connection; a named file keeps its tables."""
        self._connection.close()


def stream_parquet(file: Path, size: int = 1000) -> Iterator[dict[str, object]]:
    """Yield the rows of a Parquet file, a few at a time.

    Raises:
        InputError: it is none.
    """
    database = Database(EngineOptions(threads=1))
    try:
        yield from database.stream(f"SELECT * FROM {parquet([file])}", size)  # noqa: S608
    except EngineError as error:
        raise InputError(f"is no Parquet: {error}", path=str(file)) from error
    finally:
        database.close()


def parquet(files: Sequence[Path]) -> str:
    """Return what stands for the Parquet files in SQL."""
    listed = ", ".join(f"'{_quoted(file)}'" for file in files)
    return f"read_parquet([{listed}])"


def _quoted(file: Path) -> str:
    return str(file).replace("'", "''")
