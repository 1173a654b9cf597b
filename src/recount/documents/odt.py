"""OpenDocument texts: to HTML, and from there as all that is a report as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lxml import etree

from recount.documents.head import read_head_of
from recount.documents.html import fragment_parts
from recount.documents.options import ParseOptions
from recount.documents.parts import Parts, join
from recount.documents.tags import clean
from recount.documents.xml import Element, read_tree_of
from recount.engine.unpack import Bounds, opened
from recount.errors import InputError

WHAT = "the OpenDocument file"
MAX_SPACES = 1_000

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"

_TAGS = {
    f"{_TEXT}p": "p",
    f"{_TEXT}list": "ul",
    f"{_TEXT}list-item": "li",
    f"{_TABLE}table": "table",
    f"{_TABLE}table-header-rows": "thead",
    f"{_TABLE}table-row": "tr",
    f"{_TABLE}table-cell": "td",
    f"{_TEXT}note-body": "blockquote",
}
_UNREAD = frozenset(
    (
        f"{_TEXT}tracked-changes",  # holds what was deleted
        f"{_OFFICE}annotation",
        f"{_TEXT}table-of-content",
        f"{_TEXT}note-citation",
        f"{_OFFICE}forms",
        f"{_TABLE}covered-table-cell",
    )
)
"""Elements whose text is no part of the document as read"""


def read_odt(data: bytes, options: ParseOptions) -> Parts:
    """Return the text of an OpenDocument text with its headings, lists and tables.

    Raises:
        InputError: the archive is damaged, encrypted, unpacks beyond the limit, or its
            XML is none.
    """
    with opened(data, WHAT, Bounds(max_bytes=options.max_unpacked_bytes)) as archive:
        most = options.max_unpacked_bytes
        root = read_tree_of(archive, "content.xml", WHAT, most)
        if root is None:
            raise InputError(
                f"{WHAT} has no content", remedy="Open it and save it again"
            )
        meta = read_tree_of(archive, "meta.xml", WHAT, most)
    pieces = fragment_parts("".join(_html(root)), options).pieces
    text, blocks = join(pieces)
    told = read_head_of(text, blocks)
    return Parts(
        text=text,
        title=_first(meta, f"{_DC}title") or told.title,
        author=told.author
        or _first(meta, f"{_META}initial-creator")
        or _first(meta, f"{_DC}creator"),
        dating=told.dating,
        blocks=blocks,
    )


def _html(root: Element) -> Iterator[str]:
    """Yield HTML of the body; libxml2 bounds the depth of the tree at 256."""
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    skipped: Element | None = None
    for event, element in etree.iterwalk(
        body if body is not None else root, events=("start", "end")
    ):
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                yield escape(element.tail or "")
            continue
        if element.tag in _UNREAD:
            skipped = element
            continue
        tag = _tag(element)
        if event == "start":
            yield f"<{tag}>" if tag else _sign(element)
            yield escape(element.text or "")
        else:
            yield f"</{tag}>" if tag else ""
            yield escape(element.tail or "")


def _tag(element: Element) -> str:
    if element.tag == f"{_TEXT}h":
        level = element.get(f"{_TEXT}outline-level") or "1"
        return f"h{min(int(level), 6)}" if level.isdecimal() and int(level) else "h1"
    return _TAGS.get(str(element.tag), "")


def _sign(element: Element) -> str:
    match str(element.tag).removeprefix(_TEXT):
        case "s":
            count = element.get(f"{_TEXT}c") or "1"
            return " " * min(int(count), MAX_SPACES) if count.isdecimal() else " "
        case "tab":
            return "\t"
        case "line-break":
            return "<br>"
    return ""


def _first(meta: Element | None, tag: str) -> str:
    found = meta.iter(tag) if meta is not None else iter(())
    return next((clean(each.text or "") for each in found), "")
