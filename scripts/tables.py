"""Write the description of a batch's tables from ``recount.batch.tables``.

python scripts/tables.py           # docs/tables.json and docs/tables.md
python scripts/tables.py --check   # compare, write nothing
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from recount.batch import FORMAT
from recount.batch.tables import TABLES

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "docs" / "tables.json"
PAGE = ROOT / "docs" / "tables.md"

HEAD = """\
# The tables of a batch

`recount batch` writes each table as a folder of Parquet files under `tables/`; the
rows of a file are sorted by the table's key. `record` is the whole record as JSON, in
the form of the [schemas](schema.md); the other columns are what analysts ask for most.
The same description for programs is `docs/tables.json`.
"""


def schema() -> bytes:
    """Return the description for programs."""
    described = {
        "format": FORMAT,
        "tables": [
            {
                "name": table.name,
                "says": table.says,
                "key": table.key.split(", "),
                "columns": [column._asdict() for column in table.columns],
            }
            for table in TABLES
        ],
    }
    return msgspec.json.format(msgspec.json.encode(described), indent=2) + b"\n"


def page() -> str:
    """Return the description for people."""
    parts = [HEAD]
    for table in TABLES:
        rows = "\n".join(
            f"| `{column.name}` | {column.type} | {column.says} |"
            for column in table.columns
        )
        key = ", ".join(f"`{name}`" for name in table.key.split(", "))
        parts.append(
            f"\n## {table.name}\n\n{table.says} Sorted by {key}.\n\n"
            f"| column | type | is |\n| --- | --- | --- |\n{rows}\n"
        )
    return "".join(parts)


def stale() -> list[str]:
    """Return which files are not as they would be written."""
    wanted = {SCHEMA: schema(), PAGE: page().encode()}
    return [
        str(path.relative_to(ROOT))
        for path, data in wanted.items()
        if not path.is_file() or path.read_bytes() != data
    ]


def main(arguments: list[str]) -> int:
    """Write the files, or check them; return the exit code."""
    if arguments == ["--check"]:
        problems = stale()
        print("\n".join(problems) or "tables: up to date")
        return bool(problems)
    SCHEMA.write_bytes(schema())
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
