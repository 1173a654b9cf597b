"""Bringing a database to the tables of this version."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect

from recount.errors import ConfigError
from recount.store.connect import Store

NEWEST = "0001"
"""revision that this version works with; the newest under migrations/versions"""

_FOLDER = Path(__file__).parent / "migrations"


def revision(store: Store) -> str:
    """Return the revision of the database; empty where it has no tables of ours."""
    with store.reading() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
        return str(found.scalar() or "")


def migrate(store: Store) -> str:
    """Bring the database to the newest revision; return the one it had.

    Raises:
        ConfigError: a newer version of Recount has written it.
    """
    had = revision(store)
    if had == NEWEST:
        return had
    if had > NEWEST:
        msg = f"the store is of revision {had}; this version knows up to {NEWEST}"
        raise ConfigError(f"{msg}. Use a newer version of Recount")
    from alembic import command  # noqa: PLC0415 - takes 0.2 s, for new stores alone
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    with store.migrating() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return had
