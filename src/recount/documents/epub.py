"""EPUB: the chapters of an e-book in the order of its spine."""

from __future__ import annotations

import posixpath
import zipfile
from urllib.parse import unquote

import msgspec

from recount.documents.dates import read_date
from recount.documents.head import read_head_of
from recount.documents.html import fragment_parts, html_text
from recount.documents.options import ParseOptions
from recount.documents.parts import Parts, Piece, join
from recount.documents.tags import clean
from recount.documents.xml import Element, read_tree_of
from recount.engine.unpack import Bounds, opened, read
from recount.errors import InputError
from recount.model.document import DateClue, DatedBy, Dating

WHAT = "the e-book"
MAX_CHAPTERS = 2_000
MAX_LIST_BYTES = 5_000_000

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/encryption.xml"
_BOX = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FONTS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
"""Algorithms that hide fonts alone"""


class _Book(msgspec.Struct, frozen=True, kw_only=True):
    """What the package file says."""

    chapters: tuple[str, ...]
    title: str
    author: str
    publisher: str
    language: str
    day: str


def read_epub(data: bytes, options: ParseOptions) -> Parts:
    """Return the text of all chapters as one document.

    Raises:
        InputError: the archive is damaged or encrypted, unpacks beyond the limit, or
            has no chapters.
    """
    with opened(data, WHAT, Bounds(max_bytes=options.max_unpacked_bytes)) as archive:
        book = _book(archive)
        pieces: list[Piece] = []
        missing = 0
        for name in book.chapters:
            if name not in archive.namelist():
                missing += 1
                continue
            chapter = read(archive, archive.getinfo(name), options.max_unpacked_bytes)
            pieces.extend(fragment_parts(html_text(chapter), options).pieces)
            if sum(len(piece.text) for piece in pieces) > options.max_text_chars:
                break  # refused by its length as all texts are
    if not pieces and _RIGHTS in archive.namelist():
        raise InputError("the e-book is encrypted", remedy="Save its text, unprotected")
    text, blocks = join(pieces)
    told = read_head_of(text, blocks)
    return Parts(
        text=text,
        title=book.title or told.title,
        author=book.author or told.author,
        publisher=book.publisher,
        language=book.language,
        dating=_dating(book.day) if book.day else told.dating,
        blocks=blocks,
        notes=(f"{missing} chapter(s) missing in the e-book",) if missing else (),
    )


def _book(archive: zipfile.ZipFile) -> _Book:
    box = _tree(archive, _CONTAINER)
    root = next(box.iter(f"{_BOX}rootfile"), None)
    path = (root.get("full-path") or "") if root is not None else ""
    package = _tree(archive, path)
    _check_rights(archive)
    files = {
        item.get("id"): item.get("href") or "" for item in package.iter(f"{_OPF}item")
    }
    spine = [item.get("idref") for item in package.iter(f"{_OPF}itemref")]
    if not spine or len(spine) > MAX_CHAPTERS:
        raise InputError(
            f"an e-book of {len(spine):,} chapters; it must have 1 to {MAX_CHAPTERS:,}",
            remedy="Save its text and give that",
        )
    folder = posixpath.dirname(path)
    return _Book(
        chapters=tuple(
            posixpath.normpath(
                posixpath.join(folder, unquote(files[each].partition("#")[0]))
            )
            for each in spine
            if each in files
        ),
        title=_first(package, "title"),
        author=_first(package, "creator"),
        publisher=_first(package, "publisher"),
        language=_language(_first(package, "language")),
        day=read_date(_first(package, "date")[:10]),
    )


def _check_rights(archive: zipfile.ZipFile) -> None:
    if _RIGHTS not in archive.namelist():
        return
    told = read(archive, archive.getinfo(_RIGHTS), 1_000_000)
    ciphers = told.count(b"EncryptionMethod")
    if ciphers > sum(told.count(font) for font in _FONTS):
        raise InputError("the e-book is encrypted", remedy="Save its text, unprotected")


def _tree(archive: zipfile.ZipFile, name: str) -> Element:
    tree = read_tree_of(archive, name, WHAT, MAX_LIST_BYTES)
    if tree is None:
        raise InputError(
            "the e-book has no list of its chapters",
            place=name or _CONTAINER,
            remedy="Save its text and give that",
        )
    return tree


def _first(package: Element, name: str) -> str:
    found = (clean(each.text or "") for each in package.iter(f"{_DC}{name}"))
    return next((words for words in found if words), "")


def _language(told: str) -> str:
    code = told.replace("_", "-").partition("-")[0].lower()
    return code if code.isascii() and code.isalpha() and len(code) in {2, 3} else ""


def _dating(day: str) -> Dating:
    clue = DateClue(allows=day, reason="the e-book's field date")
    return Dating(value=day, by=DatedBy.METADATA, clues=(clue,))
