"""Which blocks of a page are the report: trafilatura's verdict, checked by place."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence

import msgspec

from recount.documents.parts import Piece
from recount.documents.tree import HtmlPiece

MAX_PAGE_BYTES = 3_000_000  # larger pages are marked by tags alone
MAX_TABLES = 300  # as are those with more: its time grows with their square
MIN_FOUND_SHARE = 0.2  # of the text outside menus: less, and the verdict is not used
MIN_INNER_CHARS = 25  # shorter blocks must be a whole line of the verdict
BELOW_PIECES = 3  # blocks after it that may be its last lines or figures
MAX_LINKED = 0.6  # share of links above which a block the verdict left out is a menu
ALL_LINKED = 0.8  # share of links in a list of them, but for the marks between
ABOVE_PIECES = 6  # blocks before the report that may be its title, byline and date
TITLE_PIECES = 10  # blocks of the report in which its title is looked for
MIN_TITLE_GAPS = 2  # a title of three words or more is told from a site's name

# It warns on standard error of pages that it finds odd; they are read all the same.
for _name in ("trafilatura", "readability"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_MAY_BE_TITLE = frozenset(("title", "heading", "paragraph"))
_SPANS = re.compile(r"\b(?:row|col)span ?= ?[\"']?\d{1,9}[\"']?", re.IGNORECASE)
_LINE_MARKS = re.compile(r"^[-\s|*]+|[\s|]+$")


def mark(page: str, found: Sequence[HtmlPiece], title: str) -> list[Piece]:
    """Return the pieces, those that are not the report given the kind boilerplate.

    What stands between two blocks of the report is kept as part of it: a block lost is
    worse than a menu kept.
    """
    verdict = _Verdict(page)
    held = [
        not (item.around or _links_only(item)) and verdict.holds(item.piece.text)
        for item in found
    ]
    body = sum(len(item.piece.text) for item in found if not item.around)
    kept = sum(len(i.piece.text) for i, hold in zip(found, held, strict=True) if hold)
    if kept < MIN_FOUND_SHARE * body:
        held = [not (item.around or item.hinted) for item in found]
    numbers = [n for n, hold in enumerate(held) if hold and not _comment(found[n])]
    first, last = (numbers[0], numbers[-1]) if numbers else (0, len(found))
    pieces: list[Piece] = []
    for number, (item, hold) in enumerate(zip(found, held, strict=True)):
        report = hold or _belongs(item, number, first, last)
        pieces.append(_kind(item, report=report))
    return _with_title(pieces, title)


def _belongs(item: HtmlPiece, number: int, first: int, last: int) -> bool:
    if item.around or item.hinted or item.linked > MAX_LINKED:
        return False
    return item.inside or first - ABOVE_PIECES <= number <= last + BELOW_PIECES


def _links_only(item: HtmlPiece) -> bool:
    piece = item.piece
    listed = piece.kind in {"paragraph", "list_item"} and item.linked > ALL_LINKED
    return listed and piece.text[-1] not in ".!?"


def _comment(item: HtmlPiece) -> bool:
    return item.piece.kind == "comment"


def _kind(item: HtmlPiece, *, report: bool) -> Piece:
    piece = item.piece
    if report or (piece.kind == "comment" and not item.around):
        return piece
    return msgspec.structs.replace(piece, kind="boilerplate")


def _with_title(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces with one title among them, where any is fit to be it."""
    told = _plain(title)
    heads = [n for n, piece in enumerate(pieces) if piece.kind == "title"]
    chosen = next((n for n in heads if _plain(pieces[n].text) == told), -1)
    if chosen < 0:
        chosen = _named_by_head(pieces, told)
    if chosen < 0 and heads:
        chosen = heads[0]
    for number in {*heads, chosen} - {-1}:
        kind = "title" if number == chosen else "heading"
        pieces[number] = msgspec.structs.replace(pieces[number], kind=kind)
    return pieces


def _named_by_head(pieces: Sequence[Piece], told: str) -> int:
    """Which block the page's head names as title, -1 for none.

    Pages of the 1990s set their titles in bold, below the name of the site.
    """
    report = [n for n, piece in enumerate(pieces) if piece.kind in _MAY_BE_TITLE]
    named = {n: _plain(pieces[n].text) for n in report[:TITLE_PIECES]}
    fit = [n for n, w in named.items() if w.count(" ") >= MIN_TITLE_GAPS and w in told]
    return max(fit, key=lambda n: len(named[n]), default=-1)


class _Verdict:
    """The text that trafilatura takes for the report and its comments."""

    def __init__(self, page: str) -> None:
        self._lines: frozenset[str] = frozenset()
        self._all = ""
        # Cells that reach over 50 rows of 50 columns would be copied to each.
        data = _SPANS.sub("", page).encode()
        if len(data) > MAX_PAGE_BYTES or page.lower().count("<table") > MAX_TABLES:
            return
        from trafilatura import bare_extraction  # noqa: PLC0415

        # deduplicate stays off: it remembers earlier pages, so that the same page
        # would give another text the next time.
        found = bare_extraction(
            data, include_comments=True, include_tables=True, with_metadata=False
        )
        if found is None or isinstance(found, dict):
            return
        lines = f"{found.text or ''}\n{found.comments or ''}".split("\n")
        cells = [cell for line in lines for cell in line.split("|")]
        self._lines = frozenset(
            _plain(_LINE_MARKS.sub("", c)) for c in (*lines, *cells)
        )
        self._all = _plain(" ".join(lines))

    def holds(self, text: str) -> bool:
        """Whether the words stand in it, a short text as a line of its own."""
        plain = _plain(text)
        if plain in self._lines:
            return True
        return len(plain) >= MIN_INNER_CHARS and plain in self._all


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
