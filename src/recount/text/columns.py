"""Tables in plain text: rows of cells between tabs or bars, with their heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recount.text.layout import Line

MIN_ROWS = 2
MIN_COLUMNS = 2
MAX_CELL_CHARS = 200  # a longer one is prose with a bar in it

_CELL = re.compile(r"[^\S\n]*(?P<bar>\|?)[^\S\n]*(?P<words>[^|\t\n]*)")
_RULE = re.compile(r"[\s|:+=-]+\Z")


class Cell(NamedTuple):
    """A cell of a row and the heads of its row and column.

    Its stretch of the text holds the bar before it, so that cells leave nothing out.
    """

    start: int
    end: int
    words: str
    heads: tuple[str, ...] = ()


def table_at(
    text: str, groups: Sequence[Sequence[Line]], first: int
) -> list[list[Cell]]:
    """Return the rows of the table that begins at a paragraph, none where none does.

    A table is two lines or more of as many cells each, with a figure in them; a line
    of dashes below its heads is a row of one cell.
    """
    rows: list[list[Cell]] = []
    width = 0
    for group in groups[first:]:
        line = group[0]
        if len(group) > 1 or (rows and line.after_blank):
            break
        row = _row(text, line)
        if not row or (width and len(row) not in {1, width}):
            break
        width = width or len(row)
        rows.append(row)
    full = [row for row in rows if len(row) > 1]
    if len(full) < MIN_ROWS or not any(map(_has_figure, full[1:])):
        return []
    return _with_heads(rows)


def _row(text: str, line: Line) -> list[Cell]:
    words = text[line.start : line.end]
    if "\t" not in words and "|" not in words:
        return []
    if _RULE.match(words):
        return [Cell(line.start, line.end, "")]
    cells: list[Cell] = []
    for found in _CELL.finditer(text, line.start, line.end):
        start, end = found.span()
        told = found["words"].strip()
        if told:
            cells.append(Cell(start, end, told))
        elif cells and found["bar"]:
            # A bar that closes the row.
            cells[-1] = cells[-1]._replace(end=end)
    if len(cells) < MIN_COLUMNS or max(len(c.words) for c in cells) > MAX_CELL_CHARS:
        return []
    return cells


def _with_heads(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    heads = () if _has_figure(rows[0]) else tuple(cell.words for cell in rows[0])
    made: list[list[Cell]] = []
    for number, row in enumerate(rows):
        if len(row) == 1 or (heads and number == 0):
            made.append(list(row))
            continue
        told = [
            cell._replace(heads=_heads(row[0].words, heads, column))
            for column, cell in enumerate(row)
        ]
        made.append(told)
    return made


def _heads(label: str, heads: Sequence[str], column: int) -> tuple[str, ...]:
    above = (heads[column],) if column < len(heads) else ()
    beside = (label,) if column and any(map(str.isalpha, label)) else ()
    return (*beside, *above)


def _has_figure(row: Sequence[Cell]) -> bool:
    return any(char.isdigit() for cell in row[1:] for char in cell.words)
