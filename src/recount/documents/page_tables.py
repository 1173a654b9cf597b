"""Tables on pages: lines whose words stand in columns, however the file orders them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from recount.documents.parts import Piece
from recount.text.columns import Cell, PlacedRow, as_table
from recount.text.grid import is_blank, is_figure

GAP_HEIGHTS = 0.9  # of a letter between words: more than justified text leaves
SAME_LINE = 0.4  # of a letter's height by which words of one line may differ
LINE_STEP = 2.6  # of a letter's height from line to line; more ends a table
MAX_CELL_CHARS = 90
MAX_HEAD_LINES = 3


class Words(msgspec.Struct, frozen=True):
    """Words of a page that stand together; lengths in points."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    row: int
    """number of the row of the page that they are from"""


class PageTable(msgspec.Struct, frozen=True):
    """A table of a page with the rows that it is made of."""

    rows: frozenset[int]
    pieces: tuple[Piece, ...]
    heads: tuple[PlacedRow, ...]
    """its lines of heads, which the next page may leave out"""
    width: int
    """columns at most"""


_Line = list[Words]


def find_page_tables(
    words: Sequence[Words], page: int, before: PageTable | None = None
) -> list[PageTable]:
    """Return the tables of a page, from its top down.

    Args:
        words: of the page, each row's parted where a gap is wide.
        page: its number.
        before: the last table of the page before, which may go on here.
    """
    lines = _lines(words)
    found: list[PageTable] = []
    at = 0
    while at < len(lines):
        if not _has_figures(lines[at]):
            at += 1
            continue
        first = _first_head(lines, at)
        end = _end(lines, at)
        table = _table(lines[first:end], at - first, page, None if found else before)
        found.extend((table,) if table is not None else ())
        at = end
    return found


def _table(
    lines: Sequence[_Line], heads: int, page: int, before: PageTable | None
) -> PageTable | None:
    """The table of some lines, with the heads of the one before if it has none."""
    placed = [_placed(line) for line in lines]
    width = max(map(len, lines))
    over = tuple(placed[:heads])
    above: tuple[PlacedRow, ...] = ()
    if not over and before is not None and before.width == width:
        over = above = before.heads
    rows = as_table([*above, *placed])[len(above) :]
    if not rows:
        return None
    told = tuple(_pieces(lines, rows, page))
    used = frozenset(part.row for line in lines for part in line)
    return PageTable(used, told, over, width)


def _lines(words: Sequence[Words]) -> list[_Line]:
    """The words by line, from the top down and from left to right."""
    lines: list[_Line] = []
    for each in sorted(words, key=lambda w: (-w.bottom, w.left)):
        near = lines and abs(lines[-1][0].bottom - each.bottom) <= (
            SAME_LINE * max(each.height, 1.0)
        )
        if near:
            lines[-1].append(each)
        else:
            lines.append([each])
    return [sorted(line, key=lambda w: w.left) for line in lines]


def _has_figures(line: _Line) -> bool:
    """Whether a line may be one of a table: short cells, a figure right of a label."""
    if len(line) < 2 or any(len(part.text) > MAX_CELL_CHARS for part in line):
        return False
    if any(left.right > right.left for left, right in pairwise(line)):
        return False
    figures = sum(is_figure(part.text) for part in line[1:])
    blanks = sum(is_blank(part.text) for part in line[1:])
    return figures > 0 and 2 * (figures + blanks) >= len(line) - 1


def _first_head(lines: Sequence[_Line], at: int) -> int:
    """The first line of the heads above a line of figures."""
    first = at
    while first and at - first < MAX_HEAD_LINES:
        line = lines[first - 1]
        columns = len(line) > 1 and all(len(w.text) <= MAX_CELL_CHARS for w in line)
        if not columns or _has_figures(line) or not _follows(line, lines[first]):
            break
        first -= 1
    return first


def _end(lines: Sequence[_Line], at: int) -> int:
    """The line after the last line of figures of a table."""
    end = at + 1
    while end < len(lines) and _follows(lines[end - 1], lines[end]):
        if not _has_figures(lines[end]):
            below = end + 1 < len(lines) and _follows(lines[end], lines[end + 1])
            short = sum(len(part.text) for part in lines[end]) <= MAX_CELL_CHARS
            if not (below and short and _has_figures(lines[end + 1])):
                break
        end += 1
    return end


def _follows(above: _Line, below: _Line) -> bool:
    height = max(part.height for part in (*above, *below))
    return above[0].bottom - below[0].bottom <= LINE_STEP * max(height, 1.0)


def _placed(line: _Line) -> PlacedRow:
    if len(line) == 1 and line[0].text[0].islower():
        return PlacedRow([Cell(0, 1, "")], "rule", [])  # a label's second line
    cells = [Cell(number, number + 1, part.text) for number, part in enumerate(line)]
    places = [(int(part.left), int(part.right)) for part in line]
    return PlacedRow(cells, "space" if len(line) > 1 else "title", places)


def _pieces(
    lines: Sequence[_Line], rows: Sequence[Sequence[Cell]], page: int
) -> Iterator[Piece]:
    for line, row in zip(lines, rows, strict=True):
        heads = {cell.start: cell.heads for cell in row}
        for number, part in enumerate(line):
            yield Piece(
                text=part.text,
                kind="cell",
                heads=heads.get(number, ()),
                page=page,
                beside=number > 0,
            )
