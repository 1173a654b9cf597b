"""Printing records: JSONL, JSON, CSV and tables on standard output, notes on error."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

import msgspec

from recount.model.ledger import Problem
from recount.text.cells import defuse

Row = dict[str, Any]


class Format(StrEnum):
    """How records are printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class Exit:
    """Exit codes, as the help tells them."""

    DONE = 0
    REFUSED = 1
    """done, and something that was offered could not be read"""
    USAGE = 2
    NOTHING = 3
    """nothing could be read"""
    FAULT = 4
    """Recount itself failed"""


def print_rows(rows: Iterable[Row], form: Format, columns: Sequence[str]) -> None:
    """Print records; a table shows the given columns, other formats all fields."""
    match form:
        case Format.JSONL:
            encode = msgspec.json.Encoder().encode
            out = sys.stdout.buffer
            for row in rows:
                out.write(encode(row) + b"\n")
            out.flush()
        case Format.JSON:
            encoded = msgspec.json.format(msgspec.json.encode(list(rows)), indent=2)
            sys.stdout.buffer.write(encoded + b"\n")
        case Format.CSV:
            _print_csv(rows)
        case Format.TABLE:
            _print_table(rows, columns)


def _print_csv(rows: Iterable[Row]) -> None:
    listed = list(rows)
    names = list(dict.fromkeys(name for row in listed for name in row))
    writer = csv.DictWriter(sys.stdout, names, lineterminator="\n")
    writer.writeheader()
    for row in listed:
        writer.writerow({name: _cell(value) for name, value in row.items()})


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple, dict)):
        if all(isinstance(part, str) for part in value):
            return defuse("; ".join(value))
        return defuse(msgspec.json.encode(value).decode())
    return defuse(str(value))


def _print_table(rows: Iterable[Row], columns: Sequence[str]) -> None:
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in columns:
        right = name in {"low", "high", "reports"}
        table.add_column(name.replace("_", " "), justify="right" if right else "left")
    for row in rows:
        table.add_row(*(Text(_shown(row.get(name))) for name in columns))
    width = None if sys.stdout.isatty() else 160
    Console(width=width, highlight=False).print(table)


def _shown(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(str(part) for part in value)
    if isinstance(value, str):
        return " ".join(value.split())
    return "" if value is None else str(value)


def tell(text: str) -> None:
    """Print a note on standard error."""
    sys.stderr.write(f"{text}\n")


def tell_problems(problems: Iterable[Problem]) -> None:
    """Print a line for each thing that could not be read, with its remedy."""
    for problem in problems:
        where = f"{problem.name}, {problem.place}" if problem.place else problem.name
        remedy = f". {problem.remedy}" if problem.remedy else ""
        tell(f"not read: {where}: {problem.reason}{remedy}")


@contextmanager
def progress(task: str) -> Iterator[Callable[[str], None] | None]:
    """Show a counter on standard error while documents are read, on a terminal only."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress, SpinnerColumn, TextColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed}"))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True) as bar:
        handle = bar.add_task(task, total=None)
        yield lambda name: bar.update(handle, advance=1, description=f"{task} {name}")
