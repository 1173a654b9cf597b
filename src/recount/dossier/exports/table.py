"""Tables: columns with a sentence each, written as CSV with codebook and CSVW.

One description of a table makes its CSV, its codebook, its metadata for programs that
read CSV on the Web, and its columns in Parquet, so that none can say otherwise.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

from recount.text.cells import defuse

Record = TypeVar("Record")
Cell = str | int | float | bool | tuple[str, ...] | None

BETWEEN = " | "  # parts of one cell; rare in names, where ; and , are common
MANY_ROWS = 500  # written at once


class Kind(StrEnum):
    """What a column holds, named as CSVW has it."""

    TEXT = "string"
    WHOLE = "integer"
    DECIMAL = "number"
    TRUTH = "boolean"
    LIST = "list"
    """several texts"""


@dataclass(frozen=True)
class Column(Generic[Record]):
    """One column of a table."""

    name: str
    kind: Kind
    about: str
    """what it holds, in one sentence for the codebook"""
    value: Callable[[Record], Cell]


@dataclass(frozen=True)
class Table(Generic[Record]):
    """Columns, and what is said of the table as a whole."""

    title: str
    about: str
    columns: tuple[Column[Record], ...]

    def cells(self, record: Record) -> list[Cell]:
        """Return the cells of a row."""
        return [column.value(record) for column in self.columns]


def write_csv(
    table: Table[Record],
    records: Iterable[Record],
    *,
    under_head: Iterable[str] = (),
    empty: str = "",
) -> Iterator[bytes]:
    """Yield the bytes of a CSV file, as RFC 4180 with line ends of one character.

    Args:
        table: the columns.
        records: one a row.
        under_head: a second line under the names, as HXL has it.
        empty: what stands where there is no value.
    """
    head = [[column.name for column in table.columns]]
    second = [list(under_head)] if under_head else []
    rows = ([_cell(cell, empty) for cell in table.cells(record)] for record in records)
    yield from _lines([*head, *second], rows)


def write_rows(
    names: Iterable[str], rows: Iterable[Iterable[Cell]], empty: str = ""
) -> Iterator[bytes]:
    """Yield the bytes of a CSV file of plain rows, defused like all others."""
    made = ([_cell(cell, empty) for cell in row] for row in rows)
    yield from _lines([list(names)], made)


def _lines(
    head: Iterable[list[str]], rows: Iterable[list[str | int | float]]
) -> Iterator[bytes]:
    buffer = io.StringIO()
    # Texts are quoted, numbers are not: a number stays one in every program.
    writer = csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerows(head)
    waiting = 0
    for row in rows:
        writer.writerow(row)
        waiting += 1
        if waiting >= MANY_ROWS:
            yield _taken(buffer)
            waiting = 0
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> bytes:
    data = buffer.getvalue().encode("utf-8", "backslashreplace")
    buffer.seek(0)
    buffer.truncate()
    return data


def _cell(cell: Cell, empty: str) -> str | int | float:
    match cell:
        case None:
            return empty
        case bool():
            return "true" if cell else "false"
        case str():
            return defuse(cell)
        case tuple():
            return defuse(BETWEEN.join(cell))
    return cell


def codebook(table: Table[Record]) -> bytes:
    """Return the codebook of a table as CSV: a row a column."""
    rows = ((each.name, each.kind.value, each.about) for each in table.columns)
    return b"".join(write_rows(("column", "type", "meaning"), rows))


def codebook_page(table: Table[Record]) -> bytes:
    """Return the codebook of a table as Markdown, with how cells are written."""
    lines = [f"# {table.title}", "", table.about, "", *_HOW, ""]
    lines += ["| column | type | meaning |", "| --- | --- | --- |"]
    lines += [
        f"| `{each.name}` | {each.kind.value} | {each.about} |"
        for each in table.columns
    ]
    return ("\n".join(lines) + "\n").encode()


_HOW = (
    "UTF-8, comma between cells, line feed between rows. "
    "An empty cell is no value: no date that can be told, no bound, silence. "
    f"Several texts in one cell are parted by `{BETWEEN}`.",
    "",
    "A text that a spreadsheet would run as a formula has an apostrophe before it: "
    "where a cell begins with apostrophes and then `=`, `+`, `-`, `@`, a tab or a "
    "carriage return, take the first apostrophe away. "
    "Signs that show nothing (controls, signs of direction) are written `\\u202e`, "
    "and so is a `=`, `+`, `-` or `@` behind a semicolon or tab; "
    "`recount.text.cells.restore` reads both back. Numbers are written as they are.",
)


def csvw(table: Table[Record], url: str, key: str = "") -> bytes:
    """Return the metadata of a CSV file for the Web (W3C CSVW), to lie beside it.

    Args:
        table: the columns.
        url: name of the CSV file, relative to the metadata.
        key: the column that names a row, or "".
    """
    schema: dict[str, object] = {"columns": [_described(c) for c in table.columns]}
    if key:
        schema["primaryKey"] = key
    about = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": url,
        "dc:title": table.title,
        "dc:description": table.about,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"], "header": True},
        "tableSchema": schema,
    }
    return msgspec.json.format(msgspec.json.encode(about), indent=2) + b"\n"


def _described(column: Column[Record]) -> dict[str, str | bool]:
    listed = column.kind is Kind.LIST
    about: dict[str, str | bool] = {
        "name": column.name,
        "titles": column.name,
        "datatype": "string" if listed else column.kind.value,
        "dc:description": column.about,
    }
    if listed:
        about["separator"] = BETWEEN
    return about
