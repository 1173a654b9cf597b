"""Media types told from bytes, never from a file's name."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from recount.engine.unpack import check_directory
from recount.errors import InputError
from recount.sources.archives import is_tar

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"
RTF = "application/rtf"
MAIL = "message/rfc822"
MHTML = "multipart/related"
PNG, JPEG, TIFF = "image/png", "image/jpeg", "image/tiff"
ZIP, TAR, GZIP = "application/zip", "application/x-tar", "application/gzip"
WARC, WACZ = "application/warc", "application/wacz"
MBOX = "application/mbox"
RSS, ATOM = "application/rss+xml", "application/atom+xml"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV, TSV = "text/csv", "text/tab-separated-values"
LINKS = "text/uri-list"

HEAD_BYTES = 4096  # where a file says what it is
MAX_ZIP_MEMBERS = 200_000  # whose names are looked through
TAR_BYTES = 512  # a TAR archive's first head
MAX_CONTROL_SHARE = 0.02  # of a text's bytes; form feeds and escapes of old wires

_SIGNATURES = (
    (b"%PDF-", "", PDF),
    (b"PK\x05\x06", "an empty archive", ""),
    (b"BZh", "a bzip2 archive", ""),
    (b"\xfd7zXZ\x00", "an xz archive", ""),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", ""),
    (b"Rar!\x1a\x07", "a RAR archive", ""),
    (b"WARC/", "", WARC),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file", ""),
    (b"\x89PNG\r\n\x1a\n", "", PNG),
    (b"\xff\xd8\xff", "", JPEG),
    (b"GIF8", "a picture (GIF)", ""),
    (b"II*\x00", "", TIFF),
    (b"MM\x00*", "", TIFF),
    (b"RIFF", "a picture, sound or film (RIFF)", ""),
    (b"ID3", "a sound (MP3)", ""),
    (b"OggS", "a sound or film (Ogg)", ""),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90\x00", "a program", ""),
    (b"SQLite format 3\x00", "a database", ""),
    (b"{\\rtf", "", RTF),
)
"""First bytes, what the file is where it is not read, and its type where it is."""

_ZIPPED = (
    ("word/document.xml", DOCX, ""),
    ("xl/workbook.xml", XLSX, ""),
    ("META-INF/container.xml", EPUB, ""),
    ("ppt/presentation.xml", "", "a presentation"),
    ("datapackage.json", WACZ, ""),
)
"""A member of a ZIP container, the type that it tells, or what it is if not read"""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(
    rb"(?:\s|<!--[^>]{0,500}-->|<\?xml[^>]{0,200}\?>)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main"
    rb"|section|div|header|nav|table|center|font|h[1-6]|p|ul|ol|blockquote|span)[\s>/]",
    re.IGNORECASE,
)
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,500}\?>\s*|<!--[^>]{0,2000}-->\s*|<!DOCTYPE[^>\[]{1,300}>\s*)*"
    rb"<(?:rss|feed|rdf:RDF)"
    rb"(?=[\s>])"
)
_MIME = re.compile(
    rb"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.I
)
_SAVED_PAGE = re.compile(
    rb"^(?:snapshot-content-location:|content-type:[ \t]*multipart/related;(?:[^\r\n]|"
    rb"\r?\n[ \t])*type=\"?text/html)",
    re.IGNORECASE | re.MULTILINE,
)
_XML = re.compile(rb"\s*<\?xml[\s?]")
_HEADER = re.compile(
    rb"([A-Za-z][A-Za-z-]{1,40}):[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*"
)
_MAIL_SURE = frozenset((b"message-id", b"mime-version", b"received", b"return-path"))
_MAIL_FIELDS = frozenset((b"from", b"to", b"date", b"subject", *_MAIL_SURE))
_JSON = re.compile(
    rb"\s*(?:\{\s*\"[^\"\n]{1,80}\"\s*:|\[\s*(?:[\[{\"]|-?\d{1,30}(?:\.\d{1,30})?\s*,))"
)  # and no chat: "[22.08.22 13:02] Karsa Today"
MIN_MAIL_FIELDS = 3

_SHORTCUT = re.compile(rb"\s*\[InternetShortcut\]\s", re.IGNORECASE)
# Possessive: a line of a million spaces must not be divided in a million ways.
_ADDRESSES = re.compile(
    rb"(?:[ \t]*+(?:#[^\r\n]*+|https?://[^\s<>\"]++)?[ \t]*+(?:\r?\n|\Z))++\Z",
    re.IGNORECASE,
)
_TABLE_ENDS = {".csv": CSV, ".tsv": TSV, ".tab": TSV}

_REMEDY = "Save it as text, HTML, PDF or DOCX and give that"


def sniff(data: bytes, name: str = "") -> str:
    """Return the media type of the bytes, one of those that are read.

    Args:
        data: the whole file.
        name: tells tables from texts, which nothing in their bytes does; no more.

    Raises:
        InputError: they are of a type that is not read, or are no text at all.
    """
    for start, what, media_type in _SIGNATURES:
        if data.startswith(start):
            return media_type or _refuse(what)
    if data.startswith((b"PK\x03\x04", b"\x1f\x8b")):
        return _zipped(data) if data.startswith(b"PK") else _gzipped(data)
    if is_tar(data[:TAR_BYTES]):
        return TAR
    if data.startswith(_UTF16):
        return TEXT
    head = data[:HEAD_BYTES].removeprefix(b"\xef\xbb\xbf")
    # Writers of PDF may put some bytes before the header (ISO 32000-1, annex H.3.4.1).
    if b"%PDF-" in head[:1024] and b"\x00" not in head[: head.index(b"%PDF-")]:
        return PDF
    _check_text(data)
    kind = _kind_of_text(head)
    return _kind_of_words(data, name) if kind == TEXT else kind


def _kind_of_words(data: bytes, name: str) -> str:
    if b"://" in data[:HEAD_BYTES] and _ADDRESSES.match(data):
        return LINKS
    return _TABLE_ENDS.get(name[-4:].lower(), TEXT)


def _kind_of_text(head: bytes) -> str:
    if head.startswith(b"From ") and _is_mail(head[head.find(b"\n") + 1 :]):
        return MBOX
    feed = _FEED.match(head)
    if feed is not None:
        return ATOM if feed[0].endswith(b"feed") else RSS
    if _SHORTCUT.match(head):
        return LINKS
    if _HTML.match(head) or re.search(rb"<html[\s>]|<!doctype html", head[:2048], re.I):
        return HTML
    if _XML.match(head):
        return _refuse("an XML file")
    if _JSON.match(head):
        return _refuse("a data file (JSON)")
    return _kind_of_message(head)


def _kind_of_message(head: bytes) -> str:
    if _MIME.match(head) and _SAVED_PAGE.search(head):
        return MHTML
    return MAIL if _is_mail(head) else TEXT


def _zipped(data: bytes) -> str:
    check_directory(data, "the ZIP container", MAX_ZIP_MEMBERS)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise InputError(
            "the file is cut off or damaged (a ZIP container without its directory)",
            remedy="Fetch or save it again",
        ) from error
    for member, media_type, what in _ZIPPED:
        if member in names:
            return media_type or _refuse(what)
    if "mimetype" in names and "content.xml" in names:
        return _open_document(data)
    return ZIP


def _open_document(data: bytes) -> str:
    # Its type stands unpacked in its first member (ODF 1.3, part 2, section 3.3).
    kind = re.search(
        rb"application/vnd\.oasis\.opendocument\.([a-z-]{4,30})", data[:200]
    )
    if kind is not None and kind[1] == b"text":
        return ODT
    what = kind[1].decode() if kind else "document"
    return _refuse(f"an OpenDocument {what}")


def _gzipped(data: bytes) -> str:
    try:
        start = zlib.decompressobj(31).decompress(data, TAR_BYTES)
    except zlib.error as error:
        raise InputError(
            f"damaged gzip data ({error})", remedy="Fetch or save it again"
        ) from error
    if start.startswith(b"WARC/"):
        return WARC
    return TAR if is_tar(start) else GZIP


def _refuse(what: str) -> str:
    remedy = "Unpack it and give the files" if "archive" in what else _REMEDY
    msg = f"{what}, which is not read yet"
    raise InputError(msg, remedy=remedy)


def _check_text(data: bytes) -> None:
    zero = data.find(b"\x00")
    if zero >= 0:
        raise InputError(
            "not a text: it holds a zero byte", place=f"byte {zero}", remedy=_REMEDY
        )
    control = data[:HEAD_BYTES].translate(None, _PRINTABLE)
    if len(control) > MAX_CONTROL_SHARE * min(len(data), HEAD_BYTES):
        raise InputError(
            "not a text: too many control characters",
            place=f"byte {data.find(control[:1])}",
            remedy=_REMEDY,
        )


_PRINTABLE = bytes(code for code in range(256) if code >= 32 or code in b"\t\n\r\f\x1b")


def _is_mail(head: bytes) -> bool:
    fields: list[bytes] = []
    where = 0
    while found := _HEADER.match(head, where):
        fields.append(found[1].lower())
        where = found.end()
    ended = where >= len(head) or head[where : where + 1] in (b"\r", b"\n")
    # A head that is cut off inside a long header has not come to its blank line.
    if not ended and len(head) < HEAD_BYTES - 1:
        return False
    known = _MAIL_FIELDS.intersection(fields)
    return len(known) >= MIN_MAIL_FIELDS or bool(_MAIL_SURE & known and len(known) > 1)
