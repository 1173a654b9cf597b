"""Opening a store: SQLite for one machine, PostgreSQL for a team, by its address."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from recount.errors import ConfigError

BUSY_S = 60
"""how long a writer waits for another before it gives up"""


class Store:
    """A database with its connections; may be shared by threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def postgres(self) -> bool:
        """Whether it is PostgreSQL; else it is SQLite."""
        return self._engine.dialect.name == "postgresql"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads: what it sees does not change meanwhile."""
        options = {"isolation_level": "REPEATABLE READ"} if self.postgres else {}
        with (
            _told(),
            self._engine.connect().execution_options(**options) as connection,
        ):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, all of it or nothing; writers take turns.

        Taking turns costs little here and leaves no two writers that each read what
        the other is about to change.
        """
        with _told(), self._engine.connect() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin():
                if self.postgres:
                    connection.execute(text("LOCK TABLE log_head IN EXCLUSIVE MODE"))
                yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """A transaction that may make tables."""
        with _told(), self._engine.connect() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin():
                yield connection

    @contextmanager
    def alone(self, key: int) -> Iterator[bool]:
        """Hold a lock of the whole database while inside; yields whether it was free.

        PostgreSQL alone: on SQLite a lock on a file does this, and yields True here.
        It ends with the connection, so that a killed holder holds nothing.
        """
        if not self.postgres:
            yield True
            return
        with _told(), self._engine.connect() as connection:
            free = connection.scalar(text(f"SELECT pg_try_advisory_lock({key:d})"))
            connection.commit()
            try:
                yield bool(free)
            finally:
                if free:
                    connection.execute(text(f"SELECT pg_advisory_unlock({key:d})"))
                    connection.commit()

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def open_store(address: str, folder: Path) -> Store:
    """Return the store at an address; an empty one means ``case.db`` in the folder.

    Raises:
        ConfigError: the address is of no kind that is known, or nothing answers there.
    """
    try:
        engine = _sqlite(folder / "case.db") if not address else _by_address(address)
    except ModuleNotFoundError as error:
        msg = (
            "this store needs PostgreSQL's driver: pip install recount-claims[postgres]"
        )
        raise ConfigError(msg) from error
    except (ArgumentError, NoSuchModuleError) as error:
        msg = f"case.toml: store: no address of a database: {error}"
        raise ConfigError(msg) from error
    return Store(engine)


def _by_address(address: str) -> Engine:
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        return _sqlite(Path(url.database or ""))
    if url.get_backend_name() != "postgresql":
        msg = f"case.toml: store: {url.get_backend_name()} is not known"
        raise ConfigError(f"{msg}; there are sqlite and postgresql")
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        pool_size=10,
        max_overflow=20,
        connect_args={"connect_timeout": 10},
    )


def _sqlite(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"timeout": BUSY_S, "check_same_thread": False},
        poolclass=QueuePool,
        pool_size=10,
        max_overflow=20,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # The driver would open transactions by itself, and only before some statements.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",  # a judgement that was confirmed outlives a power cut
        "foreign_keys=ON",
        "trusted_schema=OFF",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    # A writer that begins as a reader fails at once when another writes meanwhile.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise ConfigError(_sentence(error)) from error
    except SQLAlchemyError as error:
        raise ConfigError(f"the store: {error}") from error


def _sentence(error: DBAPIError) -> str:
    said = " ".join(str(error.orig).split())
    low = said.lower()
    if "disk is full" in low or "disk full" in low or "no space left" in low:
        remedy = "Free some space and run again; nothing that was confirmed is lost"
    elif "locked" in low:
        remedy = "Another program writes to the case; try again"
    elif "readonly" in low or "read-only" in low:
        remedy = "Check that you may write to the folder of the case"
    elif "malformed" in low or "not a database" in low or "corrupt" in low:
        remedy = "Run `recount verify` and restore the case from a copy"
    elif "connection" in low or "unable to open" in low:
        remedy = "Check the address of the store in case.toml, and that it is running"
    else:
        remedy = ""
    return f"the store: {said}. {remedy}" if remedy else f"the store: {said}"
