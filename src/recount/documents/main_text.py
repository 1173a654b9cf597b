"""Which blocks of a page are the report: trafilatura's verdict, checked by place."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from recount.documents.parts import Piece
from recount.documents.tree import HtmlPiece

MAX_PAGE_BYTES = 3_000_000  # larger pages are marked by tags alone
MIN_FOUND_SHARE = 0.2  # of the text outside menus: less, and the verdict is not used
MIN_INNER_CHARS = 25  # shorter blocks must be a whole line of the verdict
MAX_LINKED = 0.6  # share of links above which a block the verdict left out is a menu
ABOVE_PIECES = 6  # blocks before the report that may be its title, byline and date

_LINE_MARKS = re.compile(r"^[-\s|*]+|[\s|]+$")


def mark(page: str, found: Sequence[HtmlPiece], title: str) -> list[Piece]:
    """Return the pieces, those that are not the report given the kind boilerplate.

    What stands between two blocks of the report is kept as part of it: a block lost is
    worse than a menu kept.
    """
    verdict = _Verdict(page)
    held = [not item.around and verdict.holds(item.piece.text) for item in found]
    body = sum(len(item.piece.text) for item in found if not item.around)
    kept = sum(len(i.piece.text) for i, hold in zip(found, held, strict=True) if hold)
    if kept < MIN_FOUND_SHARE * body:
        held = [not (item.around or item.hinted) for item in found]
    numbers = [n for n, hold in enumerate(held) if hold and not _comment(found[n])]
    first, last = (numbers[0], numbers[-1]) if numbers else (0, len(found))
    pieces: list[Piece] = []
    for number, (item, hold) in enumerate(zip(found, held, strict=True)):
        report = hold or _belongs(item, number, first, last)
        pieces.append(_kind(item, report=report, title=title))
    return pieces


def _belongs(item: HtmlPiece, number: int, first: int, last: int) -> bool:
    if item.around or item.hinted or item.linked > MAX_LINKED:
        return False
    return item.inside or first - ABOVE_PIECES <= number <= last


def _comment(item: HtmlPiece) -> bool:
    return item.piece.kind == "comment"


def _kind(item: HtmlPiece, *, report: bool, title: str) -> Piece:
    piece = item.piece
    if piece.kind == "comment" and not item.around:
        return piece
    if not report:
        return msgspec.structs.replace(piece, kind="boilerplate")
    if piece.kind == "title" and title and _plain(piece.text) != _plain(title):
        return msgspec.structs.replace(piece, kind="heading")
    return piece


class _Verdict:
    """The text that trafilatura takes for the report and its comments."""

    def __init__(self, page: str) -> None:
        self._lines: frozenset[str] = frozenset()
        self._all = ""
        data = page.encode()
        if len(data) > MAX_PAGE_BYTES:
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
