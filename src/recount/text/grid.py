"""Heads of a table: which of its cells name what the figures of the others count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

MIN_COLUMNS = 2
MAX_HEAD_ROWS = 3
MAX_LABELS = 4  # of one row, told beside each of its figures
MAX_LABEL_CHARS = 80  # a longer one is a remark, and names nothing
MAX_LABEL_WORDS = 8
MIN_LABEL_SHARE = 0.5  # of the cells of a column that holds labels

_BLANK = re.compile(
    r"[-–—−?.…*]{0,4}|n\.?/?a\.?|unknown|not known|no data", re.IGNORECASE
)
_NO_WORDS = re.compile(r"\W*")
_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_TIME = re.compile(
    rf"(?:{_YEAR}(?:[–/-]\d{{2,4}})?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
    rf"|(?:[a-z]{{2,9}},? )?\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{2,4}})?"
    rf"|(?:[a-z]{{2,9}},? )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? \d{{2,4}})?)"
    r"(?:,? \d{1,2}[:.]\d{2})?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:age|aged|ages|year|years|date|day|days|month|week|hour|time)\b",
    re.IGNORECASE,
)
"""in the head of a column whose numbers are labels"""
_LABELLED = re.compile(r"[^\W\d]: ?\d")
_ROW_NUMBER = re.compile(r"(?:no|nr|n°|№|#|id|s/?n|rank|row)?\W?", re.IGNORECASE)
"""the head of a column that numbers the rows"""
_SUBTOTAL = re.compile(r"sub-?total\b", re.IGNORECASE)
_GRAND_TOTAL = re.compile(r"(?:grand|overall) total\b", re.IGNORECASE)
_TOTAL = re.compile(r"total\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?:(?:at least|over|about|around|some|up to|more than|under|nearly|circa|ca\.?"
    r"|c\.)\s|[~≈<>≥≤±+(])*\s*\d",
    re.IGNORECASE,
)


class GridCell(NamedTuple):
    """The words of one cell of a table laid out as a grid."""

    words: str
    head: bool = False
    """marked as a head"""
    own: bool = True
    """False where a cell from the left or above reaches over"""


Grid = Sequence[Sequence[GridCell]]
Heads = tuple[str, ...]


def heads_of(grid: Grid) -> list[list[Heads]]:
    """Return the heads of each cell of a table, row by row.

    The heads of a figure are the titles over its row, the labels of its row and the
    heads of its column, in this order. A label whose column has a head is told with
    it: "Village: Tesk".
    """
    first, count = _head_rows(grid)
    columns = _column_heads(grid[first:count])
    labels = _label_columns(grid[count:], columns)
    titles = tuple(dict.fromkeys(row[0].words for row in grid[:first]))
    made: list[list[Heads]] = [[()] * len(row) for row in grid[:count]]
    over, divided = titles, False
    for number in range(count, len(grid)):
        row = grid[number]
        if _is_title(grid, number):
            over = (*titles, row[0].words)
            made.append([()] * len(row))
            continue
        divided |= _SUBTOTAL.match(row[0].words) is not None
        closing = _GRAND_TOTAL if not divided else _TOTAL
        if closing.match(row[0].words) or _GRAND_TOTAL.match(row[0].words):
            over = titles  # it sums up the rows below all titles
        made.append(_row(row, columns, labels, over))
    return made


def is_figure(words: str) -> bool:
    """Whether a cell holds a number, rather than words, a date or nothing."""
    return _FIGURE.match(words) is not None and not is_time(words)


def is_time(words: str) -> bool:
    """Whether a cell holds a year or a date and nothing else."""
    return _TIME.fullmatch(words) is not None


def is_blank(words: str) -> bool:
    """Whether a cell holds nothing, or a sign for nothing known: "-", "n/a"."""
    return _BLANK.fullmatch(words) is not None


def _head_rows(grid: Grid) -> tuple[int, int]:
    """The first and the end of the rows at the top that hold heads, below titles."""
    first = 0
    while first < len(grid) - 1 and _is_title(grid, first):
        first += 1
    end = first
    while end < len(grid) - 1 and _is_marked(grid[end]):
        if end > first and _is_title(grid, end):
            return first, end
        end += 1
    while end < min(len(grid) - 1, first + MAX_HEAD_ROWS):
        divided = end == first or _leaves_columns(grid[end - 1])
        if not divided or not _heads_figures(grid, end):
            break
        end += 1
    return first, end


def _is_marked(row: Sequence[GridCell]) -> bool:
    return any(cell.head for cell in row) and all(
        cell.head or not cell.words for cell in row
    )


def _leaves_columns(row: Sequence[GridCell]) -> bool:
    """Whether heads of a row reach over several columns, which are to be told apart."""
    return any(not cell.own or not cell.words for cell in row[1:])


def _heads_figures(grid: Grid, at: int) -> bool:
    """Whether an unmarked row names columns of figures: words or times above them."""
    told = [cell.words for cell in grid[at][1:] if not is_blank(cell.words)]
    if not told or any(map(_holds_figure, told)):
        return False
    below = [cell.words for row in grid[at + 1 : at + 4] for cell in row[1:]]
    if not any(is_figure(words) or is_time(words) for words in below):
        return False
    pairs = max(map(len, grid)) == MIN_COLUMNS
    if pairs and not all(map(_is_count, below)):
        return False  # a list of labels and what is told of each
    return not all(map(is_time, told)) or not any(map(is_time, below))


def _holds_figure(words: str) -> bool:
    return is_figure(words) or _LABELLED.search(words) is not None


def _is_count(words: str) -> bool:
    return is_figure(words) or is_blank(words) or words.isdecimal()


def _is_title(grid: Grid, at: int) -> bool:
    """Whether a row holds nothing but words that stand over the rows below it."""
    row = grid[at]
    words = row[0].words
    if any(cell.words and (cell.own or cell.words != words) for cell in row[1:]):
        return False
    empty = any(not cell.words for cell in row[1:])
    if at + 1 == len(grid) or (empty and len(row) == MIN_COLUMNS):
        return False
    return len(words) <= MAX_LABEL_CHARS and not is_figure(words) and _spells(words)


def _spells(words: str) -> bool:
    return any(map(str.isalpha, words))


def _column_heads(rows: Grid) -> list[Heads]:
    width = max((len(row) for row in rows), default=0)
    return [
        tuple(dict.fromkeys(r[c].words for r in rows if c < len(r) and r[c].words))
        for c in range(width)
    ]


def _label_columns(rows: Grid, columns: Sequence[Heads]) -> list[int]:
    """The columns that name what stands in their rows: words, dates, ages."""
    found: list[int] = []
    for column in range(max((len(row) for row in rows), default=0)):
        told = [
            row[column].words
            for row in rows
            if column < len(row) and row[column].own
            if not is_blank(row[column].words)
        ]
        words = sum(not _holds_figure(each) and not is_time(each) for each in told)
        times = sum(map(is_time, told))
        marked = sum(r[column].head for r in rows if column < len(r) and r[column].own)
        above = columns[column] if column < len(columns) else ()
        dated = times == len(told) and not (column and above)  # "1900" may be a count
        most = max(words, times if dated else 0, marked)
        numbered = bool(above) and _NUMBERED.search(above[-1]) is not None
        least = MIN_LABEL_SHARE * len(told) + bool(column) / 2
        if told and (numbered or most >= least):
            found.append(column)
    return found


def _row(
    row: Sequence[GridCell],
    columns: Sequence[Heads],
    labels: Sequence[int],
    over: Heads,
) -> list[Heads]:
    """The heads of each cell of a row that holds figures."""
    told = [c for c in labels if c < len(row) and _is_label(row[c].words, columns)]
    said = {c: _said(row[c].words, columns, c) for c in told}
    everywhere = tuple(dict.fromkeys(said[c] for c in told[:MAX_LABELS]))
    made: list[Heads] = []
    near: list[int] = []
    for column, cell in enumerate(row):
        above = columns[column] if column < len(columns) else ()
        if column in said or (cell.head and not is_figure(cell.words)):
            made.append(above)
            if near and near[-1] != column - 1:
                near = []
            near.append(column)
            continue
        if column == 0 and labels and _ROW_NUMBER.fullmatch(" ".join(above)):
            made.append(())
            continue
        # Without heads a label names the figures right of it, up to the next label.
        beside = (
            everywhere if any(columns) else tuple(said[c] for c in near if c in said)
        )
        made.append((*over, *beside[:MAX_LABELS], *above))
    return made


def _is_label(words: str, columns: Sequence[Heads]) -> bool:
    if not words or len(words) > MAX_LABEL_CHARS or _NO_WORDS.fullmatch(words):
        return False
    if words.count(" ") >= MAX_LABEL_WORDS or words[-1] in ".!?":
        return False
    return any(columns) or _spells(words) or is_time(words)


def _said(words: str, columns: Sequence[Heads], column: int) -> str:
    above = columns[column] if column < len(columns) else ()
    return f"{above[-1]}: {words}" if above and above[-1] != words else words
