"""Media types told from bytes, never from a file's name."""

from __future__ import annotations

import io
import re
import zipfile

from recount.errors import InputError

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"

HEAD_BYTES = 4096  # where a file says what it is
MAX_CONTROL_SHARE = 0.02  # of a text's bytes; form feeds and escapes of old wires

_SIGNATURES = (
    (b"%PDF-", "", PDF),
    (b"PK\x05\x06", "an empty archive", ""),
    (b"\x1f\x8b", "a gzip archive", ""),
    (b"BZh", "a bzip2 archive", ""),
    (b"\xfd7zXZ\x00", "an xz archive", ""),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", ""),
    (b"Rar!\x1a\x07", "a RAR archive", ""),
    (b"WARC/", "a web archive (WARC)", ""),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file", ""),
    (b"\x89PNG", "a picture (PNG)", ""),
    (b"\xff\xd8\xff", "a picture (JPEG)", ""),
    (b"GIF8", "a picture (GIF)", ""),
    (b"II*\x00", "a picture (TIFF)", ""),
    (b"MM\x00*", "a picture (TIFF)", ""),
    (b"RIFF", "a picture, sound or film (RIFF)", ""),
    (b"ID3", "a sound (MP3)", ""),
    (b"OggS", "a sound or film (Ogg)", ""),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90\x00", "a program", ""),
    (b"SQLite format 3\x00", "a database", ""),
    (b"{\\rtf", "a rich text file (RTF)", ""),
)
"""First bytes, what the file is where it is not read, and its type where it is."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(
    rb"(?:\s|<!--[^>]{0,500}-->|<\?xml[^>]{0,200}\?>)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main"
    rb"|section|div|header|nav|table|center|font|h[1-6]|p|ul|ol|blockquote|span)[\s>/]",
    re.IGNORECASE,
)
_FEED = re.compile(rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:rss|feed|rdf:RDF)[\s>]")
_XML = re.compile(rb"\s*<\?xml[\s?]")
_HEADER = re.compile(
    rb"([A-Za-z][A-Za-z-]{1,40}):[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*"
)
_MAIL_SURE = frozenset((b"message-id", b"mime-version", b"received", b"return-path"))
_MAIL_FIELDS = frozenset((b"from", b"to", b"date", b"subject", *_MAIL_SURE))
_JSON = re.compile(rb"\s*(?:\{\s*\"[^\"\n]{1,80}\"\s*:|\[\s*[\[{\"\d])")
MIN_MAIL_FIELDS = 3

_REMEDY = "Give reports as text, HTML, PDF, DOCX or EML files"


def sniff(data: bytes) -> str:
    """Return the media type of the bytes, one of those that are read.

    Raises:
        InputError: they are of a type that is not read, or are no text at all.
    """
    for start, what, media_type in _SIGNATURES:
        if data.startswith(start):
            return media_type or _refuse(what)
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(_UTF16):
        return TEXT
    head = data[:HEAD_BYTES].removeprefix(b"\xef\xbb\xbf")
    # Writers of PDF may put some bytes before the header (ISO 32000-1, annex H.3.4.1).
    if b"%PDF-" in head[:1024] and b"\x00" not in head[: head.index(b"%PDF-")]:
        return PDF
    _check_text(data)
    return _kind_of_text(head)


def _kind_of_text(head: bytes) -> str:
    if head.startswith(b"From ") and _is_mail(head[head.find(b"\n") + 1 :]):
        return _refuse("a mailbox (mbox)")
    if _FEED.match(head):
        return _refuse("a feed")
    if _HTML.match(head) or re.search(rb"<html[\s>]|<!doctype html", head[:2048], re.I):
        return HTML
    if _XML.match(head):
        return _refuse("an XML file")
    if _JSON.match(head):
        return _refuse("a data file (JSON)")
    return MAIL if _is_mail(head) else TEXT


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise InputError(
            "the file is cut off or damaged (a ZIP container without its directory)",
            remedy="Fetch or save it again",
        ) from error
    if "word/document.xml" in names:
        return DOCX
    for member, what in (
        ("META-INF/container.xml", "an e-book (EPUB)"),
        ("xl/workbook.xml", "a spreadsheet"),
        ("ppt/presentation.xml", "a presentation"),
        ("content.xml", "an OpenDocument file"),
        ("datapackage.json", "a web archive (WACZ)"),
    ):
        if member in names:
            return _refuse(what)
    return _refuse("a ZIP archive")


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
