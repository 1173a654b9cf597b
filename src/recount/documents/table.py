"""Tables of figures: each cell with the heads of its row and column."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from recount.documents.parts import Piece
from recount.documents.tags import BLOCKS, clean, raised
from recount.text.grid import GridCell, heads_of

Element = etree._Element

MAX_CELL_CHARS = 400  # longer cells are a page laid out with a table, as in the 1990s
MAX_SPAN = 50  # columns or rows that one cell is taken to reach over
MAX_COLUMNS = 200  # of a row with what reaches into it; the rest stands alone
MIN_SIDE = 2  # rows and columns that make a table


def is_data_table(table: Element) -> bool:
    """Whether the table holds data, rather than laying out a page."""
    if (
        next(table.iterdescendants("table", "h1", "h2", "article", "form"), None)
        is not None
    ):
        return False
    rows = 0
    widest = 0
    for row in table.iterdescendants("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        rows += bool(cells)
        widest = max(widest, len(cells))
        if any(_longer(cell) for cell in cells):
            return False
    return rows >= MIN_SIDE and widest >= MIN_SIDE


def table_pieces(table: Element) -> Iterator[Piece]:
    """Yield the caption and then each cell that holds words, row by row."""
    for caption in table.iterchildren("caption"):
        yield Piece(text=_words(caption), kind="caption")
    grid = _grid(table)
    told_of = heads_of([[_on_one_line(cell) for cell in row] for row in grid])
    for row, heads in zip(grid, told_of, strict=True):
        beside = False
        for cell, told in zip(row, heads, strict=True):
            if cell.own and cell.words:
                yield Piece(text=cell.words, kind="cell", heads=told, beside=beside)
                beside = True


def _on_one_line(cell: GridCell) -> GridCell:
    lines = "\n" in cell.words
    return cell._replace(words=" ".join(cell.words.split())) if lines else cell


def _grid(table: Element) -> list[list[GridCell]]:
    """The cells with those that reach over several rows or columns repeated."""
    grid: list[list[GridCell]] = []
    down: dict[int, tuple[int, GridCell]] = {}
    for row in table.iterdescendants("tr"):
        line: list[GridCell] = []
        for cell in row:
            if cell.tag not in {"td", "th"}:
                continue
            _fill_from_above(line, down)
            read = GridCell(_words(cell), cell.tag == "th")
            rows, columns = _reach(cell, "rowspan"), _reach(cell, "colspan")
            for step in range(min(columns, max(1, MAX_COLUMNS - len(line)))):
                part = read if step == 0 else read._replace(own=False)
                if rows > 1:
                    down[len(line)] = (rows - 1, read._replace(own=False))
                line.append(part)
        _fill_from_above(line, down)
        if line:
            grid.append(line)
    return grid


def _fill_from_above(
    line: list[GridCell], down: dict[int, tuple[int, GridCell]]
) -> None:
    """Add the cells of earlier rows that reach into this one at its next column."""
    while len(line) < MAX_COLUMNS and len(line) in down:
        left, cell = down.pop(len(line))
        if left > 1:
            down[len(line)] = (left - 1, cell)
        line.append(cell)


def _reach(cell: Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return (
        max(1, min(int(value), MAX_SPAN))
        if value.isascii() and value.isdigit() and len(value) < 5
        else 1
    )


def _longer(cell: Element) -> bool:
    size = 0
    for text in cell.itertext():
        size += len(text.strip())
        if size > MAX_CELL_CHARS:
            return True
    return False


def _words(element: Element) -> str:
    """The words of a cell, its lines kept, its footnotes' numbers as raised marks."""
    if len(element) == 0:
        return clean(element.text or "")
    return clean("".join(_strings(element)))


def _strings(element: Element) -> Iterator[str]:
    depth = 0
    events = ("start", "end", "comment")
    for event, each in etree.iterwalk(element, events=events):
        breaks = each.tag == "br" or (each.tag in BLOCKS and each is not element)
        if event == "start":
            depth += each.tag == "sup"
            words = each.text or ""
        else:
            depth -= event == "end" and each.tag == "sup"
            words = "" if each is element else each.tail or ""
        mark = raised(words) if depth else words
        gap = "" if mark != words else "\v" if breaks else " "
        yield f"{gap}{mark}"
