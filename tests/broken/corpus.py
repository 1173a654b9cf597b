"""Broken and hostile files, made anew for each run: nothing here is stored as bytes.

Each case says what must become of it. ``REFUSED`` is one line with the reason,
``READ`` is no line, ``EITHER`` is at most one line: both are right, a crash is not.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

GOOD_TEXT = "At least 12 people were killed in the town of Ostrel on 3 May 2011.\n"
MEGABYTE = 1_000_000


class Fate(Enum):
    """What must become of a file."""

    REFUSED = "refused"
    READ = "read"
    EITHER = "either"


class Case(NamedTuple):
    """A file, its fate, and a word of the reason it is refused for."""

    name: str
    make: Callable[[], bytes]
    fate: Fate
    reason: str = ""
    """a regular expression, searched in the line of the ledger"""
    claims: int = 0
    """how many claims of GOOD_TEXT must still be found"""


def _fixed(data: bytes | str) -> Callable[[], bytes]:
    return lambda: data.encode() if isinstance(data, str) else data


# ---------------------------------------------------------------------------- PDF


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """Return a PDF of the numbered objects, the first of which is its root."""
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    out += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(out)


_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def pdf_of_an_image() -> bytes:
    """Return a page that shows one grey picture and no text."""
    picture = (
        b"/Type /XObject /Subtype /Image /Width 8 /Height 8 "
        b"/ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        b"/Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>"
    )
    shown = _stream(b"q 400 0 0 600 90 100 cm /I Do Q")
    return pdf(_CATALOG, _ONE_PAGE, page, shown, _stream(bytes(range(64)), picture))


def pdf_encrypted() -> bytes:
    """Return a PDF that asks for a password nobody knows."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    key = b"<%s>" % (b"5a" * 32)
    lock = b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P -44 >>" % (key, key)
    mark = b"<%s>" % (b"00" * 16)
    return pdf(
        _CATALOG,
        _ONE_PAGE,
        page,
        lock,
        trailer=b"/Encrypt 4 0 R /ID [%s %s]" % (mark, mark),
    )


def pdf_truncated() -> bytes:
    """Return the first half of a PDF, without its table of objects."""
    return pdf_of_an_image()[:120]


def pdf_with_a_loop() -> bytes:
    """Return a page tree that holds itself."""
    return pdf(_CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>")


# --------------------------------------------------------------------------- DOCX

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"'
    "/></Types>"
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


def docx(document: str, *, padding: int = 0) -> bytes:
    """Return a DOCX of this document.xml, with that many spaces after it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        with archive.open("word/document.xml", "w", force_zip64=True) as member:
            member.write(document.encode())
            for _ in range(padding // MEGABYTE):
                member.write(b" " * MEGABYTE)
    return out.getvalue()


def _word(text: str) -> str:
    return (
        f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )


def docx_bomb() -> bytes:
    """Return 300 kB that unpack to 300 MB."""
    return docx(_word(GOOD_TEXT), padding=300 * MEGABYTE)


def docx_of_laughs() -> bytes:
    """Return a DOCX whose entities would expand to 10^9 words."""
    return docx(_laughs() + _word("&e9;"))


def docx_deep() -> bytes:
    """Return a DOCX of tables nested 5,000 deep."""
    depth = 5_000
    opened = "<w:tbl><w:tr><w:tc>" * depth
    closed = "</w:tc></w:tr></w:tbl>" * depth
    body = f"{opened}<w:p><w:r><w:t>{GOOD_TEXT}</w:t></w:r></w:p>{closed}"
    return docx(f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')


def zip_without_a_document() -> bytes:
    """Return an archive that holds no report."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.bin", b"\x00\x01")
    return out.getvalue()


def _laughs() -> str:
    lines = ['<!ENTITY e0 "twelve people were killed ">']
    for level in range(1, 10):
        lines.append(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">')
    return f"<!DOCTYPE d [{''.join(lines)}]>"


# --------------------------------------------------------------------------- HTML


def _page(body: str, head: str = "") -> str:
    return f"<html><head><title>A page</title>{head}</head><body>{body}</body></html>"


def html_deep() -> bytes:
    """Return a sentence inside 10,000 nested elements."""
    depth = 10_000
    return _page(f"{'<div>' * depth}{GOOD_TEXT}{'</div>' * depth}").encode()


def html_with_a_false_charset() -> bytes:
    """Return Latin-1 bytes under a head that says UTF-8."""
    text = f"<p>{GOOD_TEXT}</p><p>The mayor of Ostrél and the café owner agreed.</p>"
    return _page(text, '<meta charset="utf-8">').encode("latin-1")


def html_with_many_cells() -> bytes:
    """Return a table of 20,000 cells under one head."""
    rows = "<tr>" + "<td>1</td>" * 10 + "</tr>"
    table = f"<table><tr><th>Killed</th></tr>{rows * 2_000}</table>"
    return _page(f"<p>{GOOD_TEXT}</p>{table}").encode()


def html_with_days_that_never_were() -> bytes:
    """Return a page whose metadata give dates that are none."""
    head = (
        '<meta property="article:published_time" content="2011-02-31">'
        '<meta name="date" content="soon">'
        '<script type="application/ld+json">{"datePublished": "0000-99-99"}</script>'
    )
    return _page(f"<p>{GOOD_TEXT}</p><time datetime=99999>then</time>", head).encode()


# --------------------------------------------------------------------------- mail


def mail(body: str = "", *headers: str) -> bytes:
    """Return a mail with this body."""
    lines = (
        "From: Desk <desk@news.example>",
        "To: list@news.example",
        "Subject: Figures",
        "Date: Tue, 3 May 2011 10:00:00 +0000",
        "MIME-Version: 1.0",
        *headers,
    )
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def mail_nested() -> bytes:
    """Return multiparts inside multiparts, 2,000 deep."""
    depth = 2_000
    opened = "".join(
        f"--b{i}\r\nContent-Type: multipart/mixed; boundary=b{i + 1}\r\n\r\n"
        for i in range(depth)
    )
    return mail(opened + GOOD_TEXT, "Content-Type: multipart/mixed; boundary=b0")


# ---------------------------------------------------------------------- hard text

_CYRILLIC = (
    "Не менее двенадцати человек погибли при взрыве на рынке города Острель. "
    "Власти сообщили, что ранены ещё сорок пять человек, среди них дети. "
) * 5
_MARKS = (
    "\u202eEight\u202c people were wounded\u0007 near the \U0001f54a bridge\u200b.\n"
    "\ufeff\u2067" + GOOD_TEXT + "\x1b[31mFour houses were destroyed.\x1b[0m\n"
)


_NO_DAYS = (
    "Published 31 February 2011\n\n"
    + GOOD_TEXT
    + "On 99 March 2005, on 0 May 0000, on "
    "32/13/9999 and in the year 99999 nothing happened. Nine hundred years have passed "
    "since 1 January 0001, and 5,000,000 days ago it rained.\n"
)
_MAIL_TEXT = "Content-Type: text/plain; charset=x-klingon"
_MAIL_BASE64 = "Content-Transfer-Encoding: base64"
_MAIL_PARTS = "Content-Type: multipart/mixed"


def _after_good(text: str) -> Callable[[], bytes]:
    return lambda: f"{GOOD_TEXT}\n{text}".encode()


R, OK, ANY = Fate.REFUSED, Fate.READ, Fate.EITHER

FILES: tuple[Case, ...] = (
    # Nothing in it, or nothing that is text.
    Case("empty.txt", _fixed(b""), R, "empty"),
    Case("blank.txt", _fixed(" \n\t\n"), R, "no text"),
    Case("binary.txt", _fixed(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40), R),
    Case("zeros.txt", _fixed(bytes(5_000)), R),
    Case("elf.txt", _fixed(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 9), R),
    Case("textless.html", _fixed(_page('<img src="a.png">')), R, "no text"),
    Case("body-less.eml", mail, R, "no text"),
    # Charsets.
    Case("cp1251.txt", _fixed(_CYRILLIC.encode("cp1251")), OK),
    Case("utf-16.txt", _fixed(GOOD_TEXT.encode("utf-16")), OK, claims=1),
    Case("utf-16-no-mark.txt", _fixed(GOOD_TEXT.encode("utf-16-le")), ANY),
    Case("utf-8-mark.txt", _fixed(b"\xef\xbb\xbf" + GOOD_TEXT.encode()), OK, claims=1),
    Case("cut-in-a-letter.txt", _fixed(f"{GOOD_TEXT}Ostré".encode()[:-1]), ANY),
    Case("false-charset.html", html_with_a_false_charset, OK, claims=1),
    Case(
        "no-such-charset.html",
        _fixed(_page(f"<p>{GOOD_TEXT}</p>", '<meta charset="x-klingon">')),
        OK,
        claims=1,
    ),
    Case(
        "wide-cell.html",
        _fixed(
            _page(
                f"<p>{GOOD_TEXT}</p><table><tr><th colspan=1000000000>Killed</th></tr>"
                "<tr><td rowspan=1000000000>Ostrel</td><td>12</td></tr></table>"
            )
        ),
        OK,
        claims=1,
    ),
    Case("cells.html", html_with_many_cells, OK, claims=1),
    Case(
        "deep-json.html",
        _fixed(
            _page(
                f"<p>{GOOD_TEXT}</p>",
                f'<script type="application/ld+json">{"[" * 100_000}</script>',
            )
        ),
        OK,
        claims=1,
    ),
    Case("no-days.html", html_with_days_that_never_were, OK, claims=1),
    Case("no-days.txt", _fixed(_NO_DAYS), OK, claims=1),
    # Mail.
    Case("no-such-charset.eml", lambda: mail(GOOD_TEXT, _MAIL_TEXT), OK, claims=1),
    Case("bad-base64.eml", lambda: mail("@@@@", _MAIL_BASE64), ANY),
    Case("false-multipart.eml", lambda: mail(GOOD_TEXT, _MAIL_PARTS), ANY),
    # Archives and paged files.
    Case("image-only.pdf", pdf_of_an_image, R, "(?i)text"),
    Case("truncated.pdf", pdf_truncated, R),
    Case("encrypted.pdf", pdf_encrypted, R, "(?i)password|encrypt"),
    Case("loop.pdf", pdf_with_a_loop, R),
    Case("bomb.docx", docx_bomb, R),
    Case("laughs.docx", docx_of_laughs, R),
    Case("deep.docx", docx_deep, ANY),
    Case("no-archive.docx", _fixed(b"PK\x03\x04" + b"not an archive" * 30), R),
    Case("other-archive.docx", zip_without_a_document, R),
    Case("text-inside.docx", _fixed(GOOD_TEXT), OK, claims=1),
    # Depth and size.
    Case("deep.html", html_deep, OK, claims=1),
    Case("laughs.html", _fixed(f"{_laughs()}{_page('<p>&e9;</p>')}"), ANY),
    Case("nested.eml", mail_nested, ANY),
    Case("long-line.txt", lambda: b"many words " * (50 * MEGABYTE // 11), R),
    Case("long-word.txt", lambda: b"a" * (3 * MEGABYTE), R),
    # Text that tempts a pattern into running for ever.
    Case("digits.txt", _after_good("9" * 100_000), OK, claims=1),
    Case("commas.txt", _after_good("1," * 50_000), OK, claims=1),
    Case("spaces.txt", _after_good(f"12{' ' * 100_000}dead"), OK, claims=1),
    Case("numbers.txt", _after_good("17 dead and " * 3_000), OK),
    Case("said.txt", _after_good("the mayor said that " * 5_000), OK, claims=1),
    Case("quotes.txt", _after_good("“" * 20_000 + "”" * 20_000), OK, claims=1),
    Case("replies.txt", _after_good("> " * 20_000 + "no"), OK, claims=1),
    Case("brackets.txt", _after_good("(" * 20_000 + "[" * 20_000), OK, claims=1),
    Case("dots.txt", _after_good("." * 50_000 + " A. " * 10_000), OK, claims=1),
    Case("names.txt", _after_good("The Ministry Of " * 6_000), OK, claims=1),
    Case("dates.txt", _after_good("3 May 2011 to " * 5_000), OK, claims=1),
    Case("marks.txt", _fixed(_MARKS), OK, claims=1),
    # Sidecars.
    Case("sidecar.txt", _fixed(GOOD_TEXT), R, "(?i)json|sidecar"),
    Case("sidecar.txt.meta.json", _fixed('{"url": '), ANY),
    Case("unknown-field.txt", _fixed(GOOD_TEXT), R, "colour"),
    Case("unknown-field.txt.meta.json", _fixed('{"colour": "red"}'), ANY),
    Case("no-date.txt", _fixed(GOOD_TEXT), R, "soon"),
    Case("no-date.txt.meta.json", _fixed('{"published": "soon"}'), ANY),
    Case("no-day.txt", _fixed(GOOD_TEXT), R, "2011-02-31"),
    Case("no-day.txt.meta.json", _fixed('{"published": "2011-02-31"}'), ANY),
)
"""Each file of the folder, and what must become of it."""


def told(ledger: str, name: str) -> list[str]:
    """Return the lines of standard error that tell of this file or what is in it."""
    start = re.compile(rf"not read: (?:\S*/)?{re.escape(name)}(?:/[^:]*)?[,:]")
    return [line for line in ledger.splitlines() if start.match(line)]
