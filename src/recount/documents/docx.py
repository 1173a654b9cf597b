"""DOCX: through mammoth to HTML, with the archive checked before it is opened."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from recount.documents.head import read_head_of
from recount.documents.html import fragment_parts
from recount.documents.options import ParseOptions
from recount.documents.parts import Parts, join
from recount.documents.tags import clean
from recount.engine.unpack import (
    DTD_BYTES,
    Bounds,
    check_markup,
    opened,
    read_start,
)
from recount.errors import InputError

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_DAMAGED = "the DOCX file is cut off or damaged"
_AGAIN = "Open it in a word processor and save it again"


def read_docx(data: bytes, options: ParseOptions) -> Parts:
    """Return the text of a Word document with its headings, tables and footnotes.

    Raises:
        InputError: the archive is damaged, or unpacks beyond the limit.
    """
    properties = _check(data, options)
    page = _to_html(data)
    pieces = fragment_parts(page, options).pieces
    text, blocks = join(pieces)
    told = read_head_of(text, blocks)
    return Parts(
        text=text,
        title=told.title or properties.get(_TITLE, ""),
        author=told.author or properties.get(_CREATOR, ""),
        dating=told.dating,
        blocks=blocks,
    )


def _to_html(data: bytes) -> str:
    import mammoth  # noqa: PLC0415

    # Pictures would come inlined as base64; their places are not needed.
    no_images = mammoth.images.img_element(lambda _: {"src": ""})
    try:
        result = mammoth.convert_to_html(io.BytesIO(data), convert_image=no_images)
    except RecursionError as error:
        raise InputError("the DOCX file is nested too deep", remedy=_AGAIN) from error
    except Exception as error:
        raise InputError(f"{_DAMAGED} ({error})", remedy=_AGAIN) from error
    return str(result.value)


def _check(data: bytes, options: ParseOptions) -> dict[str, str]:
    """Return the document's properties, after its members were found harmless."""
    bounds = Bounds(max_bytes=options.max_unpacked_bytes)
    with opened(data, "the DOCX file", bounds) as archive:
        for member in archive.infolist():
            if member.filename.endswith((".xml", ".rels")):
                start = read_start(archive, member, DTD_BYTES)
                check_markup(start, member.filename, "the DOCX file")
        return _properties(archive)


def _properties(archive: zipfile.ZipFile) -> dict[str, str]:
    if "docProps/core.xml" not in archive.namelist():
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(archive.read("docProps/core.xml"), parser)
    except etree.XMLSyntaxError:
        return {}
    return {
        str(child.tag): clean(child.text or "")
        for child in root
        if child.tag in {_TITLE, _CREATOR}
    }
