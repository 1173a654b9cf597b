"""Small valid files of every format that is read: the same bytes on each run.

They are made by hand, so that no library tests itself.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

_DAY = (2011, 5, 4, 0, 0, 0)


class Report(NamedTuple):
    """What a made file tells."""

    title: str = "Flood in the Olm valley"
    text: str = "At least 61 people were killed in Tesk, the committee said."
    day: str = "2011-04-05"
    url: str = "http://karsa.example/olm-flood"
    author: str = "Orla Venn"
    publisher: str = "Karsa Relief Committee"


class Page(NamedTuple):
    """A response in a web archive."""

    url: str
    body: bytes
    date: str = "2014-03-05T10:15:00Z"
    media_type: str = "text/html; charset=utf-8"
    status: str = "200 OK"
    headers: tuple[str, ...] = ()
    digest: str | None = None
    """None: the right one"""
    record_id: str = ""


# ------------------------------------------------------------------------- archives


def zipped(
    members: Mapping[str, bytes | str], *, stored: Sequence[str] = ("mimetype",)
) -> bytes:
    """A ZIP archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _DAY)
            packed = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compress_type=packed)
    return out.getvalue()


def tar(members: Mapping[str, bytes]) -> bytes:
    """A TAR archive of these members."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def gz(data: bytes) -> bytes:
    """Data packed by gzip, without a time."""
    return gzip.compress(data, mtime=0)


# ------------------------------------------------------------------------- documents


def html(report: Report) -> bytes:
    """A page with a title, a day and a paragraph."""
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{escape(report.title)}</title>"
        f'<meta property="article:published_time" content="{report.day}">'
        f'<meta name="author" content="{escape(report.author)}"></head><body><article>'
        f"<h1>{escape(report.title)}</h1><p>{escape(report.text)}</p></article></body>"
        "</html>"
    ).encode()


def mhtml(report: Report) -> bytes:
    """A page as Chromium saves it in one file."""
    lines = (
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {report.url}",
        "Subject: =?utf-8?Q?Saved?=",
        "Date: Wed, 5 Mar 2014 10:15:00 -0000",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related;",
        '\ttype="text/html";',
        '\tboundary="----Made--1"',
        "",
        "",
        "------Made--1",
        "Content-Type: text/html",
        "Content-Transfer-Encoding: base64",
        f"Content-Location: {report.url}",
        "",
        base64.encodebytes(html(report)).decode().replace("\n", "\r\n"),
        "------Made--1",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "Content-Location: http://karsa.example/logo.png",
        "",
        base64.b64encode(png()).decode(),
        "------Made--1--",
        "",
    )
    return "\r\n".join(lines).encode()


def eml(report: Report, attached: Mapping[str, bytes] | None = None) -> bytes:
    """A mail, with these files attached."""
    head = (
        f"From: {report.author} <desk@news.example>",
        "To: list@news.example",
        f"Subject: {report.title}",
        f"Date: Tue, {int(report.day[-2:])} Apr 2011 10:00:00 +0000",
        f"Message-ID: <{hashlib.md5(report.text.encode()).hexdigest()}@news.example>",  # noqa: S324
        "MIME-Version: 1.0",
    )
    if not attached:
        plain = ("Content-Type: text/plain; charset=utf-8", "", report.text, "")
        return "\r\n".join((*head, *plain)).encode()
    parts = [f"Content-Type: text/plain; charset=utf-8\r\n\r\n{report.text}\r\n"]
    for name, data in attached.items():
        parts.append(
            "Content-Type: application/octet-stream\r\n"
            "Content-Transfer-Encoding: base64\r\n"
            f'Content-Disposition: attachment; filename="{name}"\r\n\r\n'
            + base64.encodebytes(data).decode().replace("\n", "\r\n")
        )
    body = "".join(f"--b1\r\n{part}" for part in parts) + "--b1--\r\n"
    mixed = ("Content-Type: multipart/mixed; boundary=b1", "", body)
    return "\r\n".join((*head, *mixed)).encode()


def mbox(mails: Iterable[bytes]) -> bytes:
    """A mailbox of these mails."""
    out = bytearray()
    for mail in mails:
        text = mail.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        out += b"From desk@news.example Tue Apr  5 10:00:00 2011\n" + text + b"\n"
    return bytes(out)


def odt(report: Report) -> bytes:
    """An OpenDocument text."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}>'
        "<office:body><office:text>"
        f'<text:h text:outline-level="1">{escape(report.title)}</text:h>'
        f"<text:p>{escape(report.text)}</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Village</text:p>"
        "</table:table-cell><table:table-cell><text:p>Killed</text:p>"
        "</table:table-cell></table:table-row><table:table-row><table:table-cell>"
        "<text:p>Tesk</text:p></table:table-cell><table:table-cell><text:p>40</text:p>"
        "</table:table-cell></table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-meta {names}>'
        f"<office:meta><dc:title>{escape(report.title)}</dc:title>"
        f"<meta:initial-creator>{escape(report.author)}</meta:initial-creator>"
        "</office:meta></office:document-meta>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": meta,
        }
    )


def rtf(report: Report) -> bytes:
    """A rich text file."""
    return (
        rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica;}}"
        rb"{\info{\title " + _rtf(report.title) + rb"}{\author " + _rtf(report.author)
        + rb"}}\pard\b " + _rtf(report.title) + rb"\b0\par\pard "
        + _rtf(report.text) + rb"\par}"
    )  # fmt: skip


def _rtf(text: str) -> bytes:
    out = ""
    for char in text:
        if ord(char) < 128:
            out += f"\\{char}" if char in "\\{}" else char
            continue
        raw = char.encode("utf-16-le")
        for (unit,) in struct.iter_unpack("<h", raw):
            out += f"\\u{unit}?"
    return out.encode("ascii")


def epub(reports: Sequence[Report]) -> bytes:
    """An e-book with a chapter for each report."""
    container = (
        '<?xml version="1.0"?><container version="1.0" '
        'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" '
        'media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    numbers = range(len(reports))
    # The manifest's order is not the spine's.
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in reversed(numbers)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in numbers)
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" '
        'version="3.0" unique-identifier="id"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(reports[0].title)}</dc:title>"
        f"<dc:creator>{escape(reports[0].author)}</dc:creator>"
        f"<dc:date>{reports[0].day}</dc:date><dc:language>en</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    chapters = {
        f"OEBPS/c{n}.xhtml": (
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html '
            'xmlns="http://www.w3.org/1999/xhtml"><head><title>c</title></head><body>'
            f"<h1>{escape(report.title)}</h1><p>{escape(report.text)}</p></body></html>"
        )
        for n, report in enumerate(reports)
    }
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            **chapters,
        }
    )


def png(width: int = 8, height: int = 8, rows: Sequence[bytes] = ()) -> bytes:
    """A grey picture; rows of bytes, white where there are none."""
    raw = b"".join(b"\x00" + row for row in rows or (b"\xff" * width,) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body
        + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )  # fmt: skip


# -------------------------------------------------------------------- web archives


def warc(pages: Iterable[Page | bytes], *, packed: bool = True) -> bytes:
    """A web archive of these pages; bytes are a record as it is."""
    out = bytearray()
    for number, page in enumerate(pages):
        raw = page if isinstance(page, bytes) else record_of(page, number)
        out += gz(raw) if packed else raw
    return bytes(out)


def record_of(page: Page, number: int = 0) -> bytes:
    """The response record of a page."""
    head = "\r\n".join(
        (f"HTTP/1.1 {page.status}", f"Content-Type: {page.media_type}", *page.headers)
    )
    block = f"{head}\r\n\r\n".encode() + page.body
    digest = page.digest if page.digest is not None else sha1(page.body)
    return record(
        block,
        "WARC-Type: response",
        f"WARC-Record-ID: {page.record_id or f'<urn:uuid:{number:032x}>'}",
        f"WARC-Target-URI: {page.url}",
        f"WARC-Date: {page.date}",
        f"WARC-Payload-Digest: {digest}",
        "Content-Type: application/http; msgtype=response",
    )


def record(block: bytes, *headers: str) -> bytes:
    """A WARC record of these headers and this block."""
    lines = ("WARC/1.1", *headers, f"Content-Length: {len(block)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def sha1(data: bytes) -> str:
    """The digest as web archives write it."""
    return f"sha1:{base64.b32encode(hashlib.sha1(data).digest()).decode()}"  # noqa: S324


def wacz(archives: Mapping[str, bytes], *, wrong: bool = False) -> bytes:
    """A WACZ package of these WARC files."""
    files = {
        **{f"archive/{name}": data for name, data in archives.items()},
        "pages/pages.jsonl": b'{"format": "json-pages-1.0", "id": "pages"}\n',
    }
    resources = [
        {
            "name": name.rpartition("/")[2],
            "path": name,
            "hash": f"sha256:{hashlib.sha256(data + b'x' * wrong).hexdigest()}",
            "bytes": len(data),
        }
        for name, data in files.items()
    ]
    package = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "resources": resources,
    }
    return zipped({**files, "datapackage.json": json.dumps(package)})


# ------------------------------------------------------------------ feeds and tables


def rss(reports: Iterable[Report], *, whole: bool = True) -> bytes:
    """A feed with an item for each report; only summaries unless whole."""
    kind = "content:encoded" if whole else "description"
    items = "".join(
        f"<item><title>{escape(report.title)}</title><link>{report.url}</link>"
        f"<dc:creator>{escape(report.author)}</dc:creator>"
        f"<pubDate>{int(report.day[-2:]):02} Apr 2011 23:30:00 -0500</pubDate>"
        f"<{kind}>{escape(f'<p>{escape(report.text)}</p>')}</{kind}></item>"
        for report in reports
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        "<title>Karsa Relief Committee</title>"
        f"<link>http://karsa.example/</link>{items}</channel></rss>"
    ).encode()


def atom(reports: Iterable[Report]) -> bytes:
    """A feed with an entry for each report."""
    entries = "".join(
        f'<entry><title>{escape(report.title)}</title><link href="{report.url}"/>'
        f"<author><name>{escape(report.author)}</name></author>"
        f"<published>{report.day}T23:30:00-05:00</published>"
        f'<content type="html">{escape(f"<p>{escape(report.text)}</p>")}</content>'
        "</entry>"
        for report in reports
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Karsa Relief Committee'
        f"</title>{entries}</feed>"
    ).encode()


COLUMNS = ("ID", "Headline", "Body", "Link", "Outlet", "Date")


def rows_of(reports: Iterable[Report]) -> list[tuple[str, ...]]:
    """The head and the rows of a table of reports."""
    rows = [
        (
            f"R{number}",
            report.title,
            report.text,
            report.url,
            report.publisher,
            report.day,
        )
        for number, report in enumerate(reports, start=1)
    ]
    return [COLUMNS, *rows]


def csv(rows: Iterable[Sequence[str]], mark: str = ",") -> bytes:
    """A table with each cell in quotes."""
    lines = (
        mark.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows
    )
    return "".join(f"{line}\r\n" for line in lines).encode()


def xlsx(rows: Iterable[Sequence[str]]) -> bytes:
    """A spreadsheet of one sheet with these cells of text."""
    made = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{escape(cell)}</t>'
            "</is></c>"
            for at, cell in enumerate(row)
        )
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return zipped(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"'
                '/><Override PartName="/xl/workbook.xml" '
                f'ContentType="{kind}.sheet.main+xml"/>'
                '<Override PartName="/xl/worksheets/sheet1.xml" '
                f'ContentType="{kind}.worksheet+xml"/></Types>'
            ),
            "_rels/.rels": (
                f'<Relationships xmlns="{package}/relationships"><Relationship '
                f'Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/>'
                "</Relationships>"
            ),
            "xl/workbook.xml": (
                f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
                '<sheet name="Reports" sheetId="1" r:id="rId1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{package}/relationships"><Relationship '
                f'Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
                "</Relationships>"
            ),
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{main}"><sheetData>{made}</sheetData></worksheet>'
            ),
        }
    )
