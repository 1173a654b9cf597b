"""One DuckDB database with bounds on memory and threads; its errors hold the SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from recount.errors import EngineError

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

    def close(self) -> None:
        """Close the connection; a named file keeps its tables."""
        self._connection.close()
