"""The tables that a batch writes are the tables that are described."""

from __future__ import annotations

from pathlib import Path

from recount.batch import BatchOptions, run
from recount.batch.tables import TABLES
from recount.engine.database import Database
from scripts.tables import stale

SAMPLE = Path(__file__).parents[2] / "samples" / "reports" / "01-wire-first-day.txt"


def test_the_description_is_up_to_date() -> None:
    assert stale() == []


def test_each_table_has_the_columns_that_are_described(tmp_path: Path) -> None:
    run([str(SAMPLE)], str(tmp_path / "out"), BatchOptions(workers=1))
    database = Database()

    for table in TABLES:
        path = f"{tmp_path}/out/tables/{table.name}/*.parquet"
        found = database.rows(f"DESCRIBE SELECT * FROM '{path}'")  # noqa: S608

        assert [(row[0], row[1]) for row in found] == list(table.types.items())
