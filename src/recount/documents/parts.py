"""What each reader makes of a file, before it becomes a document."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.model.document import Block, Dating, Image
from recount.model.span import Span


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """The text of a file with its structure and what it says of itself."""

    text: str
    charset: str = ""
    title: str = ""
    language: str = ""
    """two or three letters, where the file says it"""
    url: str = ""
    publisher: str = ""
    author: str = ""
    dating: Dating = Dating()
    blocks: tuple[Block, ...] = ()
    images: tuple[Image, ...] = ()
    notes: tuple[str, ...] = ()
    """what the file holds that was not read"""
    reader: str = ""
    """program and version that recognised it, where a picture was read"""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text that will be one block."""

    text: str
    kind: str = "paragraph"
    heads: tuple[str, ...] = ()
    page: int = 0
    beside: bool = False
    """stands on the line of the piece before it: a cell in a row"""


TIGHT = frozenset(("list_item", "cell"))
"""Kinds of block that stand on neighbouring lines; others have a blank one between."""


def join(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the pieces and their blocks; empty pieces are left out."""
    parts: list[str] = []
    blocks: list[Block] = []
    where = 0
    before = ""
    for piece in pieces:
        if not piece.text.strip():
            continue
        if before:
            gap = "\n" if piece.kind in TIGHT and before == piece.kind else "\n\n"
            gap = "\t" if piece.beside and before == piece.kind else gap
            parts.append(gap)
            where += len(gap)
        end = where + len(piece.text)
        span = Span(where, end)
        blocks.append(
            Block(span=span, kind=piece.kind, heads=piece.heads, page=piece.page)
        )
        parts.append(piece.text)
        where, before = end, piece.kind
    return "".join(parts), tuple(blocks)
