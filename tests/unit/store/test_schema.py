"""The tables that the migrations make are those of the schema; on both stores."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from recount.errors import ConfigError
from recount.store import open_store
from recount.store.migrate import NEWEST, migrate, revision
from recount.store.schema import METADATA

_OWN = {
    "words",
    "words_data",
    "words_idx",
    "words_content",
    "words_docsize",
    "words_config",
}
"""tables of the index of words, which differ between the stores"""


def test_migrations_make_the_schema(store_address: str, tmp_path: Path) -> None:
    store = open_store(store_address, tmp_path)
    assert revision(store) == ""
    assert migrate(store) == ""
    assert migrate(store) == NEWEST

    with store.writing() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _: (
                    kind != "table" or name not in _OWN
                )
            },
        )
        assert compare_metadata(context, METADATA) == []
    store.close()


def test_a_store_of_a_newer_version_is_refused(
    store_address: str, tmp_path: Path
) -> None:
    store = open_store(store_address, tmp_path)
    migrate(store)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(ConfigError, match="newer version of Recount"):
        migrate(store)
    store.close()


def test_each_revision_is_a_file_and_the_newest_is_known() -> None:
    folder = Path(__file__).parents[3] / "src/recount/store/migrations/versions"
    found = sorted(path.stem.split("_")[0] for path in folder.glob("r*.py"))

    assert found[-1] == f"r{NEWEST}"
