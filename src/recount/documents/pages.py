"""Pages of lines to paragraphs: running heads marked, words cut at line ends whole.

For PDF files and for what OCR reads alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from recount.documents.page_tables import PageTable, Words, find_page_tables
from recount.documents.parts import Piece
from recount.errors import InputError

RUNNING_LINES = 2  # lines at the top and bottom of a page that may be running heads
MIN_RUNNING_PAGES = 2
MIN_RUNNING_SHARE = 0.5  # of the pages that a running head stands on
GAP_RATIO = 1.45  # of the usual line distance: more is space between paragraphs
SHORT_LINE = 0.85  # of the widest line: a line that ends before it ends a paragraph
HEADING_RATIO = 1.15  # of the usual letter height
MAX_HEADING_CHARS = 200
WORD_CHARS = 40

_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page |p\. ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/) ?\d{1,4})?\W{0,3}",
    re.IGNORECASE,
)
# PDFium writes U+FFFE for a hyphen at a line's end, and no line break after it.
_CUT = re.compile(r"(?<=\w)[\u00ad\ufffe\x02](?=\w)")
_CUT_END = re.compile(r"[^\W\d_][\u00ad\ufffe\x02\u2010-]\Z")
_EDGE_NUMBER = re.compile(
    r"^\d{1,4}(?=\s*[|–—-])|(?<=[|–—-])\s*\d{1,4}$|(?<=[Pp]age )\d{1,4}"
)
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+\Z")
_LETTERS_AFTER = re.compile(r"[^\W\d_]+")
_LEFT_OVER = {0xAD: None, 0xFFFE: "-", 0x02: "-"}
_ENDS = re.compile(r"[.!?…:;][\"”’')\]]{0,3}\Z")
_LABEL = re.compile(r"[^\W\d_][^:.\n]{0,40}: ?[~<>]?\d[\d,. ]{0,20}")
_ITEM = re.compile(r"(?:[•●▪◦‣∙*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")


class NeedsOcrError(InputError):
    """A file of pictures of text: nothing can be read before they are recognised."""

    needs_ocr = True


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a page, or several that cut words hold together, and its place.

    Lengths are points (1/72 inch) from the lower left corner of the page.
    """

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    """of its last letter"""
    top: float = 0.0
    """of its first letter"""
    bottom: float = 0.0
    """of its last letter"""
    height: float = 0.0
    parts: tuple[tuple[str, float, float], ...] = ()
    """the words that wide gaps part, each with its left and right end"""


def page_pieces(pages: Sequence[Sequence[Row]]) -> list[Piece]:
    """Return the paragraphs of pages in the order of the text."""
    return list(_pieces(pages, _running(pages)))


def _running(pages: Sequence[Sequence[Row]]) -> frozenset[str]:
    """The heads and feet that recur on pages, with their figures masked."""
    edges = Counter(
        masked
        for page in pages
        for masked in {_masked(row.text) for row in _edges(page)}
    )
    least = max(MIN_RUNNING_PAGES, MIN_RUNNING_SHARE * len(pages))
    return frozenset(text for text, count in edges.items() if count >= least)


def _edges(page: Sequence[Row]) -> list[Row]:
    if len(page) <= 2 * RUNNING_LINES:
        return list(page)
    return [*page[:RUNNING_LINES], *page[-RUNNING_LINES:]]


def _masked(text: str) -> str:
    # Only a page's number changes in a running head: "Killed: 61" is a figure.
    return _EDGE_NUMBER.sub("#", text).lower()


def _pieces(pages: Sequence[Sequence[Row]], running: frozenset[str]) -> Iterator[Piece]:
    """Yield paragraphs in the order of the text; one may go on over a page's end."""
    rows = [row for page in pages for row in page]
    usual = _usual(rows)
    known = frozenset(word for row in rows for word in _COMPOUND.findall(row.text))
    titled = False
    group: list[Row] = []
    aside: list[Piece] = []
    edges = {id(row) for page in pages for row in _edges(page)}
    ends = {id(row) for page in pages if page for row in (page[0], page[-1])}
    tables = dict(_tables(pages))
    for row in rows:
        table = tables.get(id(row))
        if table is not None:
            if group:
                yield _piece(group, usual, known, titled=titled)
                titled = titled or _is_heading(group, usual)
                group = []
            yield from table
            continue
        numbered = id(row) in ends and _PAGE_NUMBER.fullmatch(row.text)
        if numbered or (id(row) in edges and _masked(row.text) in running):
            aside.append(Piece(text=row.text, kind="boilerplate", page=row.page))
            continue
        if group and not _goes_on(group[-1], row, usual):
            yield _piece(group, usual, known, titled=titled)
            titled = titled or _is_heading(group, usual)
            yield from aside
            aside.clear()
            group = []
        group.append(row)
    if group:
        yield _piece(group, usual, known, titled=titled)
    yield from aside


def _tables(
    pages: Sequence[Sequence[Row]],
) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    """Yield each row of a table, the first with the pieces of the table."""
    before: PageTable | None = None
    for page in pages:
        words = [
            Words(text, left, right, row.bottom, row.height, number)
            for number, row in enumerate(page)
            if row.height
            for text, left, right in row.parts or ((row.text, row.left, row.right),)
        ]
        if not words:
            continue
        found = find_page_tables(words, page[0].page, before)
        before = found[-1] if found else None
        for table in found:
            first = min(table.rows)
            for number in table.rows:
                yield id(page[number]), table.pieces if number == first else ()


class _Usual(msgspec.Struct, frozen=True):
    """What most lines of a file are like."""

    height: float
    distance: float
    right: float


def _usual(rows: Sequence[Row]) -> _Usual:
    def median(values: list[float]) -> float:
        return sorted(values)[len(values) // 2] if values else 0.0

    steps = [
        first.bottom - second.bottom
        for first, second in pairwise(rows)
        if first.page == second.page and first.bottom > second.bottom
    ]
    return _Usual(
        median([row.height for row in rows]),
        median(steps),
        max((row.right for row in rows), default=0.0),
    )


def _goes_on(last: Row, row: Row, usual: _Usual) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    if _ITEM.match(row.text) or _LABEL.fullmatch(row.text):
        return False
    if _CUT_END.search(last.text) or _LABEL.fullmatch(last.text):
        return _LABEL.fullmatch(last.text) is None
    ended = _ENDS.search(last.text) is not None
    if not usual.height or row.page != last.page or row.top > last.top:
        # A new page or column: only an unfinished sentence goes on.
        return not ended and row.text[0].islower()
    if _apart(last, row, usual):
        return False
    indented = row.left > last.left + row.height / 2
    short = last.right < SHORT_LINE * usual.right
    if ended:
        return not (indented or short)
    return not short or row.text[0].islower()


def _apart(last: Row, row: Row, usual: _Usual) -> bool:
    """Whether letter height or space tells two lines apart."""
    if abs(row.height - last.height) > (HEADING_RATIO - 1) * usual.height:
        return True
    gap = last.bottom - row.top + row.height
    return usual.distance > 0 and gap > GAP_RATIO * max(usual.distance, row.height)


def _is_heading(group: Sequence[Row], usual: _Usual) -> bool:
    size = sum(len(row.text) for row in group)
    tall = min(row.height for row in group) >= HEADING_RATIO * usual.height > 0
    return tall and size <= MAX_HEADING_CHARS


def _piece(
    group: Sequence[Row], usual: _Usual, known: frozenset[str], *, titled: bool
) -> Piece:
    text = ""
    for row in group:
        if not text:
            text = row.text
        elif _CUT_END.search(text) and row.text[0].isalpha():
            text = f"{text[:-1]}\ufffe{row.text}"
        else:
            text = f"{text} {row.text}"
    kind = "paragraph"
    if _is_heading(group, usual):
        kind = "heading" if titled else "title"
    elif _ITEM.match(text):
        kind = "list_item"
    return Piece(text=_whole_words(text, known), kind=kind, page=group[0].page)


def _whole_words(text: str, known: frozenset[str]) -> str:
    """The text with words that line ends cut made whole, and hyphens kept in names."""
    parts = _CUT.split(text)
    whole = parts[0]
    for part in parts[1:]:
        before, after = (
            _LETTERS_BEFORE.search(whole[-WORD_CHARS:]),
            _LETTERS_AFTER.match(part),
        )
        joined = before is not None and after is not None and part[0].islower()
        if joined and before and after and f"{before[0]}-{after[0]}" in known:
            joined = False
        whole = f"{whole}{part}" if joined else f"{whole}-{part}"
    return whole.translate(_LEFT_OVER)
