"""The tree of an HTML page, walked into pieces without recursion."""

from __future__ import annotations

from urllib.parse import urljoin

import msgspec
from lxml import etree

from recount.documents.parts import Piece
from recount.documents.table import is_data_table, table_pieces
from recount.documents.tags import (
    AROUND,
    AROUND_ROLES,
    AROUND_WORDS,
    BLOCKS,
    CAPTIONED,
    COMMENT_WORDS,
    HEADINGS,
    INLINE,
    KINDS,
    UNSEEN,
    clean,
    raised,
    words_of_class,
)
from recount.model.document import Image

MAX_DEPTH = 200  # libxml2 stops at 256 without its huge option; pages have 20 to 40
MAX_IMAGES = 300
MIN_PART_CHARS = 3  # of neighbouring elements that are words of their own

Element = etree._Element


class Walked(msgspec.Struct, frozen=True, kw_only=True):
    """The visible text of a page, in order, and its pictures."""

    pieces: tuple[HtmlPiece, ...]
    images: tuple[Image, ...]


class HtmlPiece(msgspec.Struct, frozen=True, kw_only=True):
    """A block with what its place on the page says of it."""

    piece: Piece
    around: bool = False
    """in a menu, foot or form, by its tag"""
    hinted: bool = False
    """in a part whose class or id hints at the same"""
    inside: bool = False
    """in an article or main element"""
    linked: float = 0.0
    """share of its characters that are links"""


def read_tree(page: str) -> Element | None:
    """Return the tree of a page, None where it is too deep or no tree comes out."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, remove_pis=True)
    try:
        root: Element | None = etree.fromstring(page.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or any("depth" in error.message for error in parser.error_log):
        return None
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            return None
    return root


def tree_pieces(root: Element, *, base: str = "") -> Walked:
    """Return the visible blocks of the tree in order, with the page's pictures."""
    walk = _Walk(base)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            walk.leave(element)
        elif walk.skips(element):
            walk.enter_skipped()
            walker.skip_subtree()
        else:
            walk.enter(element)
    walk.flush()
    return Walked(pieces=tuple(walk.pieces), images=tuple(walk.images))


class _Place(msgspec.Struct, frozen=True):
    """What the open elements say of the text inside them."""

    kind: str = "paragraph"
    around: bool = False
    hinted: bool = False
    inside: bool = False
    comment: bool = False
    link: bool = False
    kept: bool = False
    """in a pre element, whose line breaks count"""
    tag: str = ""
    """of the innermost block: dt, dd, li"""
    raised: bool = False
    """in a raised mark, such as the number of a footnote"""


class _Walk:
    def __init__(self, base: str) -> None:
        self.base = base
        self.pieces: list[HtmlPiece] = []
        self.images: list[Image] = []
        self._places = [_Place()]
        self._figures: list[int] = []
        self._buffer: list[str] = []
        self._linked = 0
        self._term = ""
        """the last term of a list of definitions"""

    def skips(self, element: Element) -> bool:
        """Whether nothing inside the element is to be walked."""
        tag: object = element.tag  # a comment has a function for a tag
        if not isinstance(tag, str) or tag in UNSEEN or _hidden(element):
            return True
        if tag == "table" and is_data_table(element):
            self.flush()
            place = self._places[-1]
            for piece in table_pieces(element):
                self._add(piece, place, 0.0)
            return True
        return False

    def enter_skipped(self) -> None:
        """Open a place for an element that is skipped; its end comes all the same."""
        self._places.append(self._places[-1])

    def enter(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in BLOCKS:
            self.flush()
        elif tag == "br":
            self._buffer.append("\v")
        elif tag == "img":
            self._image(element)
        elif tag in INLINE and _abuts(element):
            self._buffer.append(" ")
        if tag == "figure":
            self._figures.append(len(self.images))
        self._places.append(_inner(self._places[-1], element, tag))
        self._text(element.text)

    def leave(self, element: Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self.flush()
        if tag == "figure" and self._figures:
            self._caption(self._figures.pop())
        self._places.pop()
        self._text(element.tail)

    def flush(self) -> None:
        """Close the piece that the words so far make."""
        text = clean("".join(self._buffer))
        if text:
            place = self._places[-1]
            kind = "comment" if place.comment else place.kind
            term = (self._term,) if place.tag == "dd" and self._term else ()
            if place.tag == "dt":
                self._term = text.rstrip(" :")
            piece = Piece(text=text, kind=kind, heads=term)
            self._add(piece, place, self._linked / len(text))
        self._buffer.clear()
        self._linked = 0

    def _add(self, piece: Piece, place: _Place, linked: float) -> None:
        self.pieces.append(
            HtmlPiece(
                piece=piece,
                around=place.around,
                hinted=place.hinted,
                inside=place.inside,
                linked=linked,
            )
        )

    def _text(self, text: str | None) -> None:
        if not text:
            return
        place = self._places[-1]
        text = raised(text) if place.raised else text
        self._buffer.append(text.replace("\n", "\v") if place.kept else text)
        if place.link:
            self._linked += len(text.strip())

    def _image(self, element: Element) -> None:
        address = element.get("src") or element.get("data-src") or ""
        if not address or address.startswith("data:"):
            address = element.get("data-src") or ""
        if not address or len(self.images) >= MAX_IMAGES:
            return
        full = _absolute(self.base, address.strip())
        self.images.append(Image(address=full, caption=clean(element.get("alt") or "")))

    def _caption(self, first: int) -> None:
        told = next(
            (p.piece.text for p in reversed(self.pieces) if p.piece.kind == "caption"),
            "",
        )
        for number in range(first, len(self.images)):
            if told:
                image = self.images[number]
                self.images[number] = Image(address=image.address, caption=told)


def _inner(place: _Place, element: Element, tag: str) -> _Place:
    """The place inside an element, from the place around it."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    words = words_of_class(names) if len(names) > 1 else frozenset[str]()
    large = tag in {"div", "section", "ul", "ol", "li", "article", "aside", "header"}
    kind = "heading" if tag in HEADINGS else KINDS.get(tag, place.kind)
    if tag == "h1":
        kind = "title"
    elif "caption" in words and tag in CAPTIONED:
        kind = "caption"
    around = tag in AROUND or element.get("role", "") in AROUND_ROLES
    hinted = tag == "aside" or (large and bool(words & AROUND_WORDS))
    return _Place(
        kind=kind,
        around=place.around or around,
        hinted=place.hinted or hinted,
        inside=place.inside or tag in {"article", "main"},
        comment=place.comment or (large and bool(words & COMMENT_WORDS)),
        link=place.link or tag == "a",
        kept=place.kept or tag == "pre",
        tag=tag if tag in BLOCKS else place.tag,
        raised=place.raised or tag == "sup",
    )


def _abuts(element: Element) -> bool:
    """Whether only a style sheet parts the element from the one before it.

    As in <span>Orla Venn</span><span>5 April 2011</span>; not where one word is cut
    in two, as a large first letter is.
    """
    before = element.getprevious()
    if before is None or before.tail or before.tag not in INLINE:
        return False
    left, right = before.text or "", element.text or ""
    return (
        min(len(left), len(right)) >= MIN_PART_CHARS
        and left[-1].isalnum()
        and (right[0].isupper() or right[0].isdigit())
    )


def _hidden(element: Element) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()


def _absolute(base: str, address: str) -> str:
    if not base:
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address
