"""Tables in plain text: cells between tabs or bars, or set in columns by spaces."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from recount.text.grid import GridCell, Heads, heads_of, is_blank, is_figure
from recount.text.layout import Line, ends_sentence

MIN_ROWS = 2
MIN_COLUMNS = 2
MAX_CELL_CHARS = 200  # a longer one is prose with a bar in it
MAX_TITLE_CHARS = 60  # of a line between rows, over those below it
MIN_FIGURE_SHARE = 0.5  # of the cells beside labels, in a table set with spaces

_GAP = re.compile(r"(?:\.{4,}|(?:\. ){3,}\.?|[^\S\n]{2,}|\t)[^\S\n]*")
_RULE = re.compile(r"[\s|:+=_-]+\Z")


class Cell(NamedTuple):
    """A cell of a row with the heads of its row and column.

    Its stretch of the text holds the bar before it, so that cells leave nothing out.
    """

    start: int
    end: int
    words: str
    heads: Heads = ()


class Table(NamedTuple):
    """The lines ``first`` up to ``end`` of a text, as rows of cells that hold words."""

    first: int
    end: int
    rows: list[list[Cell]]


class PlacedRow(NamedTuple):
    """The cells of a line, empty ones too."""

    cells: list[Cell]
    kind: str
    """bar, tab, space; rule for a line of dashes, title for words alone"""
    places: list[tuple[int, int]]
    """where each cell's words begin and end, where their place tells the column"""


_FULL = frozenset(("bar", "tab", "space"))
_NOTHING = Cell(0, 0, "")
_Laid = list[Cell | None]
"""a row by column: None where a cell from the left reaches over"""


def find_tables(text: str, lines: Sequence[Line]) -> list[Table]:
    """Return the tables of a text, in order.

    A table is two lines or more with a figure in them. Between tabs or bars they have
    as many cells each; set with spaces, their cells stand below each other.
    """
    if not ("\t" in text or "|" in text or "  " in text or "...." in text):
        return []
    found: list[Table] = []
    at = 0
    while at < len(lines):
        rows, end = _run(text, lines, at)
        table = as_table(rows)
        if table:
            found.append(Table(at, at + len(table), table))
            end = at + len(table)
        at = max(end, at + 1)
    return found


def _run(text: str, lines: Sequence[Line], first: int) -> tuple[list[PlacedRow], int]:
    """The rows of one kind from a line on, and the line after those looked at."""
    rows: list[PlacedRow] = []
    kind, width = "", 0
    at = first
    while at < len(lines):
        line = lines[at]
        if rows and line.after_blank:
            break
        row = _row(text, line, kind)
        if row is None and kind == "space" and _is_title(text, lines, at):
            words = Cell(line.start, line.end, text[line.start : line.end])
            row = PlacedRow([words], "title", [])
        if row is None or (not kind and row.kind == "rule"):
            break
        full = row.kind in _FULL
        if full and kind and row.kind != kind:
            break
        if full and kind == "bar" and len(row.cells) > width > 0:
            break
        if full:
            kind, width = row.kind, max(width, len(row.cells))
        rows.append(row)
        at += 1
    while rows and rows[-1].kind == "title":
        rows.pop()
    return rows, first + len(rows)


def _is_title(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a line between rows stands over those below it: "Velm district"."""
    line = lines[at]
    short = line.end - line.start <= MAX_TITLE_CHARS and not ends_sentence(text, line)
    after = lines[at + 1] if at + 1 < len(lines) else None
    return (
        short
        and after is not None
        and not after.after_blank
        and (row := _row(text, after, "space")) is not None
        and row.kind == "space"
    )


def _row(text: str, line: Line, kind: str) -> PlacedRow | None:
    """The cells of a line, in a table of a kind, or of any; None where it is prose."""
    words = text[line.start : line.end]
    if len(words) > MIN_COLUMNS and _RULE.match(words):
        return PlacedRow([Cell(line.start, line.end, "")], "rule", [])
    begin = _begin(line)
    if "|" in words:
        cells, made = _between_bars(text, line), "bar"
    elif "\t" in words or (kind == "tab" and "\t" in text[begin : line.start]):
        cells, made = list(_between_tabs(text, line)), "tab"
    elif "  " in words or "...." in words or ". . ." in words:
        cells, made = list(_between_gaps(text, line)), "space"
    else:
        return None
    told = [len(cell.words) for cell in cells if cell.words]
    if len(cells) < MIN_COLUMNS or not told or max(told) > MAX_CELL_CHARS:
        return None
    places = [(c.start - begin, c.start - begin + len(c.words)) for c in cells]
    return PlacedRow(cells, made, places)


def _begin(line: Line) -> int:
    return line.start - line.indent


def _between_bars(text: str, line: Line) -> list[Cell]:
    """The cells between bars; each holds the bar before it, the last one all after."""
    bounds = [i for i in range(line.start, line.end) if text[i] == "|"]
    if bounds[0] > line.start:
        bounds.insert(0, line.start)
    if bounds[-1] + 1 < line.end:
        bounds.append(line.end)
    cells: list[Cell] = []
    taken = line.start
    for left, right in pairwise(bounds):
        words = text[left:right].strip("| \t\u00a0")
        cells.append(Cell(taken, right, words))
        taken = right if words else taken
    if cells and taken < line.end:
        last = max((i for i, c in enumerate(cells) if c.words), default=0)
        cells[last] = cells[last]._replace(end=line.end)
    return cells


def _between_tabs(text: str, line: Line) -> Iterator[Cell]:
    where = _begin(line)
    for words in text[where : line.end].split("\t"):
        yield Cell(where, where + len(words), words.strip())
        where += len(words) + 1


def _between_gaps(text: str, line: Line) -> Iterator[Cell]:
    """Yield the cells between gaps; dots that lead on belong to the label."""
    at = line.start
    for found in _GAP.finditer(text, line.start, line.end):
        yield Cell(at, found.end(), text[at : found.start()])
        at = found.end()
    yield Cell(at, line.end, text[at : line.end])


def as_table(rows: Sequence[PlacedRow]) -> list[list[Cell]]:
    """Return the cells of each row with their heads; nothing where it is no table."""
    full = [row for row in rows if row.kind in _FULL]
    if len(full) < MIN_ROWS:
        return []
    laid = _by_place(rows, full) if full[0].kind == "space" else _by_count(rows, full)
    if not _holds_all(rows, laid):
        return []  # a cell stands in no column: no text may be lost
    told = [cell.words for row in laid[1:] for cell in row[1:] if cell and cell.words]
    figures = sum(is_figure(words) or words.isdecimal() for words in told)
    blanks = sum(map(is_blank, told))
    least = MIN_FIGURE_SHARE if full[0].kind == "space" else 0
    if not figures or figures + blanks < least * len(told):
        return []
    return _with_heads(rows, laid)


def _holds_all(rows: Sequence[PlacedRow], laid: Sequence[_Laid]) -> bool:
    """Whether each cell that holds words has a column."""
    return all(
        sum(bool(cell.words) for cell in row.cells)
        == sum(cell is not None and bool(cell.words) for cell in line)
        for row, line in zip(rows, laid, strict=False)
    )


def _with_heads(rows: Sequence[PlacedRow], laid: Sequence[_Laid]) -> list[list[Cell]]:
    """The cells that hold words, with their heads; a rule is a row of one cell."""
    reached = [_reached(row) for row in laid]
    numbers = [i for i, row in enumerate(rows) if row.kind != "rule"]
    grid = [[GridCell(c.words, own=own) for c, own in reached[i]] for i in numbers]
    made = [[cell for cell, _ in row] for row in reached]
    for number, heads in zip(numbers, heads_of(grid), strict=True):
        made[number] = [
            cell._replace(heads=told)
            for (cell, own), told in zip(reached[number], heads, strict=True)
            if own and cell.words
        ]
    return made


def _reached(row: _Laid) -> list[tuple[Cell, bool]]:
    """The cells of a row, one that reaches over columns repeated as not its own."""
    made: list[tuple[Cell, bool]] = []
    for cell in row:
        made.append((made[-1][0], False) if cell is None else (cell, True))
    return made


def _by_count(rows: Sequence[PlacedRow], full: Sequence[PlacedRow]) -> list[_Laid]:
    """Rows between tabs or bars: a short one lacks its last cells."""
    width = max(len(row.cells) for row in full)
    if full[0].kind == "tab" and any(len(row.cells) < width for row in full):
        # Tabs in a row only set columns below each other, as long as none is empty.
        told = {sum(bool(cell.words) for cell in row.cells) for row in full}
        if len(told) == 1:
            return [[cell for cell in row.cells if cell.words] for row in rows]
    return [
        [*row.cells, *[_NOTHING] * (width - len(row.cells))]
        if row.kind in _FULL
        else [*row.cells]
        for row in rows
    ]


def _by_place(rows: Sequence[PlacedRow], full: Sequence[PlacedRow]) -> list[_Laid]:
    """Rows set with spaces: a cell belongs to the column that it stands in."""
    width = max(len(row.cells) for row in full)
    base = [row for row in full if len(row.cells) == width]
    lefts = [min(row.places[c][0] for row in base) for c in range(width)]
    rights = [max(row.places[c][1] for row in base) for c in range(width)]
    if len(base) < len(full) and any(
        left < right for left, right in zip(lefts[1:], rights, strict=False)
    ):
        return []
    laid: list[_Laid] = []
    begun = False
    for row in rows:
        begun |= any(is_figure(cell.words) for cell in row.cells[1:])
        if row.kind != "space" or len(row.cells) == width:
            laid.append([*row.cells])
        elif begun:
            laid.append(_in_columns(row, lefts, rights))
        else:
            laid.append(_over_columns(row, lefts, rights))
    return laid


def _in_columns(row: PlacedRow, lefts: Sequence[int], rights: Sequence[int]) -> _Laid:
    """A row with empty cells: each cell in the first column that it touches."""
    line: _Laid = [_NOTHING] * len(lefts)
    for cell, (left, right) in zip(row.cells, row.places, strict=True):
        at = bisect_right(rights, left)
        if at == len(lefts) or (
            at and lefts[at] >= right and _nearer(at, left, rights)
        ):
            at -= 1
        while at < len(lefts) and line[at] is not _NOTHING:
            at += 1
        if at < len(lefts):
            line[at] = cell
    return line


def _nearer(at: int, left: int, rights: Sequence[int]) -> bool:
    return left - rights[at - 1] < MIN_COLUMNS


def _over_columns(row: PlacedRow, lefts: Sequence[int], rights: Sequence[int]) -> _Laid:
    """A row of heads that reach over columns: each column has the nearest of them."""
    middles = [(left + right) / 2 for left, right in row.places]
    line: _Laid = []
    before = -1
    for column, (left, right) in enumerate(zip(lefts, rights, strict=True)):
        middle = (left + right) / 2
        at = bisect_left(middles, middle)
        if at == len(middles) or (
            at and middle - middles[at - 1] <= middles[at] - middle
        ):
            at -= 1
        if column == 0 and row.places[at][0] >= right:
            line.append(_NOTHING)
            continue
        line.append(None if at == before else row.cells[at])
        before = at
    return line
