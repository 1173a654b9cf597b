"""HTML without a tree: blocks told by tags alone, for pages too deep to parse."""

from __future__ import annotations

import html
import re

from recount.documents.parts import Piece
from recount.documents.tags import BLOCKS, HEADINGS, KINDS, UNSEEN, clean

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})(?:[\s/][^<>]{0,5000})?>|<!--")


def flat_pieces(page: str, max_chars: int) -> list[Piece]:
    """Return the visible text of a page as pieces, one for each block tag.

    One pass from left to right: time grows with the page's length, not its depth.
    """
    pieces: list[Piece] = []
    buffer: list[str] = []
    kind, where, size = "paragraph", 0, 0
    ends: dict[str, int] = {}
    while where < len(page) and size <= max_chars:
        found = _TAG.search(page, where)
        stop = found.start() if found else len(page)
        buffer.append(html.unescape(page[where:stop]))
        size += stop - where
        if found is None:
            break
        where = found.end()
        tag = (found[2] or "!--").lower()
        if tag in UNSEEN or tag == "!--":
            if not found[1]:
                where = _after(page, tag, where, ends)
        elif tag == "br":
            buffer.append("\v")
        elif tag in BLOCKS:
            pieces.append(Piece(text=clean("".join(buffer)), kind=kind))
            buffer.clear()
            kind = "paragraph" if found[1] else _kind(tag)
    pieces.append(Piece(text=clean("".join(buffer)), kind=kind))
    return [piece for piece in pieces if piece.text]


def _kind(tag: str) -> str:
    return "heading" if tag in HEADINGS else KINDS.get(tag, "paragraph")


def _after(page: str, tag: str, where: int, ends: dict[str, int]) -> int:
    """Where an unseen element or comment ends; right here if it never does."""
    if ends.get(tag) == -1:
        return where
    if tag == "!--":
        end = page.find("-->", where)
        ends[tag] = end
        return where if end < 0 else end + 3
    closing = re.compile(rf"</{tag}\b[^>]{{0,100}}>", re.IGNORECASE)
    found = closing.search(page, where)
    ends[tag] = -1 if found is None else 0
    return where if found is None else found.end()
