"""HTML: all visible text as blocks, with what is no part of the report marked.

The tree is walked here, so that no text is lost and tables keep their heads;
trafilatura only tells which blocks are the report and which are the page around it.
"""

from __future__ import annotations

import re

import msgspec

from recount.documents.flat import flat_pieces
from recount.documents.head import read_head_of
from recount.documents.main_text import mark
from recount.documents.meta import Meta, read_meta
from recount.documents.options import ParseOptions
from recount.documents.parts import Parts, Piece, join
from recount.documents.tree import read_tree, tree_pieces
from recount.errors import InputError
from recount.model.document import Image
from recount.text.charset import Decoded, decode, even_lines

CHARSET_BYTES = 2048  # within which a page names its charset (HTML 4.2.5.4 says 1024)

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,30})", re.I)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The pieces of a page, with what it says of itself."""

    pieces: tuple[Piece, ...]
    meta: Meta = Meta()
    images: tuple[Image, ...] = ()


def read_html(data: bytes, options: ParseOptions) -> Parts:
    """Return the text, blocks and metadata of an HTML page.

    Raises:
        InputError: its charset cannot be told.
    """
    decoded = _decode(data)
    page = page_parts(decoded.text, options)
    meta = page.meta
    text, blocks = join(page.pieces)
    told = read_head_of(text, blocks)
    return Parts(
        text=text,
        charset=decoded.charset,
        title=_title(meta.title, told.title),
        language=meta.language,
        url=meta.url,
        publisher=meta.publisher,
        author=meta.author or told.author,
        dating=meta.dating if meta.dating.value else told.dating,
        blocks=blocks,
        images=page.images,
    )


def _title(named: str, shown: str) -> str:
    # A head says "The Post: Fire in the market" where the page shows the latter.
    return shown if not named or (shown and shown in named) else named


def page_parts(page: str, options: ParseOptions) -> Page:
    """Return the pieces of a web page, those that are no report marked."""
    tree = read_tree(page)
    if tree is None:
        # Too deep or too broken for a tree: read by its tags alone.
        return Page(pieces=tuple(flat_pieces(page, options.max_text_chars)))
    meta = read_meta(tree)
    walked = tree_pieces(tree, base=meta.url)
    if not walked.pieces:
        # An open comment or script swallows all in a tree.
        return Page(pieces=tuple(flat_pieces(page, options.max_text_chars)), meta=meta)
    pieces = mark(page, walked.pieces, meta.title)
    return Page(pieces=tuple(pieces), meta=meta, images=walked.images)


def fragment_parts(page: str, options: ParseOptions) -> Page:
    """Return the pieces of HTML that is a report as a whole, as from a Word file."""
    tree = read_tree(page)
    if tree is None:
        return Page(pieces=tuple(flat_pieces(page, options.max_text_chars)))
    walked = tree_pieces(tree)
    pieces = tuple(item.piece for item in walked.pieces)
    return Page(pieces=pieces, images=walked.images)


def html_text(data: bytes) -> str:
    """Return the characters of a page, by the charset that it has or says."""
    return _decode(data).text


def _decode(data: bytes) -> Decoded:
    """The characters of a page: UTF-8 where it is, else as declared, else as found."""
    try:
        return decode(data) if _is_utf(data) else _declared(data) or decode(data)
    except InputError:
        # As browsers do: a byte that belongs to no character is shown as such.
        text = data.decode("utf-8", errors="replace")
        return Decoded(text=even_lines(text), charset="utf-8")


def _is_utf(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> Decoded | None:
    found = _CHARSET.search(data, 0, CHARSET_BYTES)
    if found is None:
        return None
    charset = found[1].decode("ascii", errors="replace").lower()
    charset = "cp1252" if charset in {"iso-8859-1", "latin1", "ascii"} else charset
    try:
        return Decoded(text=even_lines(data.decode(charset)), charset=charset)
    except (ValueError, LookupError):
        return None
