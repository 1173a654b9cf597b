"""Files made to do harm, in every format that is opened: made anew for each run.

Each says what must become of it: nothing may be read from one that is REFUSED, the
report in one that is READ must be; EITHER is right with any outcome but a crash.
"""

from __future__ import annotations

import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial

from tests import formats
from tests.broken.corpus import GOOD_TEXT, Case, Fate, mail, pdf
from tests.corpus import MANY, SINGLE
from tests.formats import Page, Report

R, OK, ANY = Fate.REFUSED, Fate.READ, Fate.EITHER
GOOD = GOOD_TEXT.encode()
MEGABYTE = 1_000_000
REPORT = Report(text=GOOD_TEXT.strip())

# ------------------------------------------------------------------------- archives


def zip_of_zips(depth: int) -> bytes:
    """Archives inside archives, a report in the innermost."""
    data = formats.zipped({"a.txt": GOOD})
    for number in range(depth):
        data = formats.zipped({f"{number}.zip": data})
    return data


def zip_of_bombs() -> bytes:
    """Ten archives that unpack to 60 MB each, in one of some kilobytes."""
    bomb = formats.zipped({"zeros.txt": bytes(60 * MEGABYTE)})
    return formats.zipped({f"{number}.zip": bomb for number in range(10)})


def zip_overlapping() -> bytes:
    """A directory of 1,000 names for the same packed bytes, 10 MB each."""
    packed = zlib.compress(bytes(10 * MEGABYTE), 9)[2:-4]
    check = zlib.crc32(bytes(10 * MEGABYTE))
    sizes = struct.pack("<III", check, len(packed), 10 * MEGABYTE)
    local = b"PK\x03\x04\x14\0\0\0\x08\0\0\0!>" + sizes + struct.pack("<HH", 5, 0)
    out = bytearray(local + b"a.txt" + packed)
    start = len(out)
    for number in range(1_000):
        name = b"%05d" % number
        out += b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0!>" + sizes
        out += struct.pack("<HHHHHII", 5, 0, 0, 0, 0, 0, 0) + name
    size = len(out) - start
    out += struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1000, 1000, size, start, 0)
    return bytes(out)


def zip_of_names() -> bytes:
    """A directory of a million entries without members."""
    entry = b"PK\x01\x02\x14\0\x14\0" + bytes(38)
    size = len(entry) * 1_000_000
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 65_535, 65_535, size, 4, 0)
    return b"PK\x03\x04" + entry * 1_000_000 + end


def zip_with(flags: int = 0, *, wrong_check: bool = False, link: bool = False) -> bytes:
    """An archive whose member is marked as encrypted, damaged or a link."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("a.txt", (2011, 5, 4, 0, 0, 0))
        info.external_attr = (0o120777 if link else 0o100644) << 16
        archive.writestr(info, b"/etc/passwd" if link else GOOD)
    data = bytearray(out.getvalue())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= flags
        if wrong_check:
            data[data.index(mark) + at + 8] ^= 0xFF
    return bytes(data)


def tar_with(kind: bytes, name: str = "a.txt", size: int = 0) -> bytes:
    """An archive with one odd member and a report."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, "/etc/passwd"
        if kind == tarfile.REGTYPE:
            info.size = len(GOOD)
            archive.addfile(info, io.BytesIO(GOOD))
        else:
            archive.addfile(info)
        good = tarfile.TarInfo("good.txt")
        good.size = len(GOOD)
        archive.addfile(good, io.BytesIO(GOOD))
    data = bytearray(out.getvalue())
    if size:
        data[124:136] = b"%011o\0" % size
        data[148:156] = b"        "
        data[148:156] = b"%06o\0 " % sum(data[:512])
    return bytes(data)


# -------------------------------------------------------------------- web archives


def warc_of(body: bytes, *headers: str, **more: str) -> bytes:
    """A web archive of one page."""
    page = Page("http://karsa.example/1", body, headers=headers, **more)
    return formats.warc([page])


def warc_headers() -> bytes:
    """A page whose record and address try to bring headers of their own."""
    url = "http://karsa.example/\r\nWARC-Date: 1999-01-01T00:00:00Z\r\nX: y"
    return formats.warc([Page(url, formats.html(REPORT))])


def deep_json() -> bytes:
    """A package whose list of files is nested 100,000 deep."""
    data = formats.warc([Page("http://karsa.example/1", formats.html(REPORT))])
    return formats.zipped(
        {"archive/a.warc.gz": data, "datapackage.json": "[" * 100_000}
    )


# ----------------------------------------------------------------------------- PDF

_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def _packed(data: bytes, entries: bytes = b"", times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode " * times
    head = b"<< /Length %d /Filter [%s] %s >>" % (len(data), filters, entries)
    return b"%s\nstream\n%s\nendstream" % (head, data)


def pdf_page(content: bytes, resources: bytes = b"", *more: bytes) -> bytes:
    """A PDF of one page with this stream and these resources."""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << %s >> >>" % resources
    )
    return pdf(_CATALOG, _ONE_PAGE, page, content, *more)


_FONT = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


def pdf_bomb(times: int) -> bytes:
    """A stream that unpacks to 200 MB of operators, packed several times over."""
    return pdf_page(_packed(b"q Q\n" * (50 * MEGABYTE), times=times))


def pdf_of_words() -> bytes:
    """A page that shows 20 million letters."""
    return pdf_page(
        _packed(b"BT /F 9 Tf " + b"(aaaaaaaaaa) Tj " * (2 * MEGABYTE) + b"ET"), _FONT
    )


def pdf_with_a_picture(width: int, height: int) -> bytes:
    """A page that shows a picture whose head says that it is so large."""
    picture = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d "
        b"/ColorSpace /DeviceGray /BitsPerComponent 8" % (width, height)
    )
    shown = b"<< /Length 5 >>\nstream\n/I Do\nendstream"
    return pdf_page(
        shown, b"/XObject << /I 5 0 R >>", _packed(bytes(MEGABYTE), picture)
    )


def pdf_of_forms() -> bytes:
    """Forms that show the next one ten times over, 10^12 in all."""
    forms = []
    for number in range(5, 17):
        name = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject "
        inner = b"<< /X %d 0 R >> >>" % (number + 1)
        forms.append(_packed(b"/X Do " * 10, name + inner))
    last = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
    return pdf_page(
        _packed(b"/X Do"), b"/XObject << /X 5 0 R >>", *forms, _packed(b"", last)
    )


def pdf_with_a_huge_page() -> bytes:
    """A picture on a page of a square kilometre."""
    return pdf_with_a_picture(8, 8).replace(b"[0 0 595 842]", b"[0 0 2834645 2834645]")


# ---------------------------------------------------------- offices, books and feeds

LAUGHS = "<!DOCTYPE d [" + "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "dead "}">' for n in range(10)
) + "]>"  # fmt: skip
OUTSIDE = '<!DOCTYPE d [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>'


def changed(data: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """A ZIP container with one of its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return formats.zipped({**members, member: change(members[member])})


def with_entities(data: bytes, member: str, start: str) -> bytes:
    """A container with entities in one of its members."""

    def change(xml: bytes) -> bytes:
        declaration, end, rest = xml.partition(b"?>")
        if not end:
            return start.encode() + xml
        return declaration + end + start.encode() + rest

    return changed(data, member, change)


def padded(data: bytes, member: str) -> bytes:
    """A container with a member that unpacks to 300 MB."""
    return changed(data, member, lambda xml: xml + b" " * (300 * MEGABYTE))


def deep(data: bytes, member: str, tag: str, mark: bytes) -> bytes:
    """A container with a member nested 20,000 deep."""
    nest = f"<{tag}>".encode() * 20_000 + f"</{tag}>".encode() * 20_000
    return changed(data, member, lambda xml: xml.replace(mark, nest + mark))


_CELL = '<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'
SHEET = "xl/worksheets/sheet1.xml"


def sheet_far_away() -> bytes:
    """A table whose one cell stands at its far end."""
    return changed(
        formats.xlsx([("Text",)]),
        SHEET,
        lambda xml: xml.replace(
            b"</sheetData>", f'<row r="1048576">{_CELL}</row></sheetData>'.encode()
        ),
    )


def feed_of_laughs() -> bytes:
    """A feed whose entities would expand to 10^10 letters."""
    return formats.rss([REPORT]).replace(b"?>", b"?>" + LAUGHS.encode(), 1)


# --------------------------------------------------------------------------- pictures


def picture_bomb(side: int) -> bytes:
    """A picture of that many dots a side, all white, in a few kilobytes."""
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(bytes(side + 1)) for _ in range(side))
    chunks = ((b"IHDR", head), (b"IDAT", body + packer.flush()), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data
        + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )  # fmt: skip


def tiff_loop() -> bytes:
    """A picture whose list of pages leads back to itself."""
    tags = struct.pack("<HHII", 256, 4, 1, 9) + struct.pack("<HHII", 257, 4, 1, 9)
    return struct.pack("<2sHIH", b"II", 42, 8, 2) + tags + struct.pack("<I", 8)


# ------------------------------------------------------------------------------ mails


def mail_with_line_ends() -> bytes:
    """A mail whose subject would bring a header of its own."""
    return mail(
        GOOD_TEXT, "Subject: =?utf-8?Q?Figures=0D=0ADate:_1_Jan_1999_10:00:00?="
    )


def mail_with(name: str) -> bytes:
    """A mail with an attachment of this name."""
    return formats.eml(REPORT, {name: GOOD})


def mail_of_mails(depth: int) -> bytes:
    """Mails attached to mails."""
    data = formats.eml(REPORT)
    for _ in range(depth):
        data = formats.eml(REPORT, {"fw.eml": data})
    return data


FILES: tuple[Case, ...] = (
    # Archives.
    Case("deep.zip", partial(zip_of_zips, 30), R, "archives inside each other"),
    Case("bombs.zip", zip_of_bombs, R, "times its size"),
    Case("overlapping.zip", zip_overlapping, R, "unpacks to"),
    Case("directory.zip", zip_of_names, R, "directory"),
    Case("long-names.zip", lambda: formats.zipped({"a/" * 30_000: GOOD}), ANY),
    Case("heads.tar", lambda: formats.tar({"a": b""}) [:512] * 110_000, R, "members"),
    Case("empty.mbox", lambda: b"From a\nFrom: b\nTo: c\nSubject: d\n\n" + (
        b"From \n\n" * 110_000), R, "more than"),
    Case("spaces.txt", lambda: b"http://karsa.example/1\n" + b" " * 900_000 + b"x",
         ANY),
    Case("encrypted.zip", partial(zip_with, 1), R, "encrypted"),
    Case("wrong-check.zip", partial(zip_with, wrong_check=True), R, "damaged"),
    Case("link.zip", partial(zip_with, link=True), R, "link"),
    Case("paths.zip", lambda: formats.zipped({"../../a.txt": GOOD}), OK),
    Case("device.tar", partial(tar_with, tarfile.CHRTYPE), OK),
    Case("hard-link.tar", partial(tar_with, tarfile.LNKTYPE), OK),
    Case("path.tar", partial(tar_with, tarfile.REGTYPE, "/etc/../../a.txt"), OK),
    Case("lie.tar", partial(tar_with, tarfile.REGTYPE, size=8**10), R),
    Case("bomb.txt.gz", lambda: formats.gz(bytes(300 * MEGABYTE)), R, "unpacks to"),
    Case("gz.gz.gz", lambda: formats.gz(formats.gz(formats.gz(GOOD))), OK),
    Case("bomb.tar.gz", lambda: formats.gz(
        formats.tar({"a.txt": bytes(70 * MEGABYTE)})), R, "unpacks to"),
    # Web archives.
    Case("bomb.warc.gz", lambda: warc_of(
        formats.gz(bytes(100 * MEGABYTE)), "Content-Encoding: gzip"), R, "unpacks to"),
    Case("endless-line.warc.gz", lambda: formats.gz(
        b"WARC/1.1\r\n" + b"a" * (100 * MEGABYTE)), R, "line without an end"),
    Case("long-head.warc.gz", lambda: formats.gz(
        b"WARC/1.1\r\n" + b"a: b\r\n" * MEGABYTE), R, "head of more"),
    Case("lie.warc", lambda: b"WARC/1.1\r\nContent-Length: 999999999999\r\n\r\nx", R,
         "cut off"),
    Case("minus.warc", lambda: b"WARC/1.1\r\nContent-Length: -5\r\n\r\nx", R, "length"),
    Case("chunks.warc.gz", lambda: warc_of(
        b"FFFFFFFF\r\n" + GOOD, "Transfer-Encoding: chunked"), ANY),
    Case("klingon.warc.gz", lambda: warc_of(GOOD, "Content-Encoding: x-klingon"), R,
         "not known"),
    Case("encodings.warc.gz", lambda: warc_of(
        GOOD, "Content-Encoding: " + "gzip, " * 5_000), ANY),
    Case("headers.warc.gz", warc_headers, ANY),
    Case("deep-json.wacz", deep_json, OK),
    # PDF.
    Case("bomb-1.pdf", partial(pdf_bomb, 1), R),
    Case("bomb-5.pdf", partial(pdf_bomb, 5), R),
    Case("words.pdf", pdf_of_words, R),
    Case("forms.pdf", pdf_of_forms, R),
    Case("picture.pdf", partial(pdf_with_a_picture, 100_000, 100_000), R),
    Case("huge-page.pdf", pdf_with_a_huge_page, R),
    Case("many-pages.pdf", lambda: pdf(
        _CATALOG, b"<< /Type /Pages /Kids [] /Count 2000000000 >>"), R),
    Case("deep.pdf", lambda: pdf(b"[" * 100_000, _ONE_PAGE), R),
    # Offices, books, feeds and tables.
    Case("laughs.odt", lambda: with_entities(
        formats.odt(REPORT), "content.xml", LAUGHS), R, "document type"),
    Case("outside.odt", lambda: with_entities(
        formats.odt(REPORT), "content.xml", OUTSIDE), R, "document type"),
    Case("bomb.odt", lambda: padded(formats.odt(REPORT), "content.xml"), R,
         "unpacks to"),
    Case("deep.odt", lambda: deep(
        formats.odt(REPORT), "content.xml", "text:p", b"<text:h"), R, "damaged"),
    Case("laughs.epub", lambda: with_entities(
        formats.epub([REPORT]), "OEBPS/book.opf", LAUGHS), R, "document type"),
    Case("outside.epub", lambda: with_entities(
        formats.epub([REPORT]), "OEBPS/c0.xhtml", OUTSIDE), ANY),
    Case("bomb.epub", lambda: padded(formats.epub([REPORT]), "OEBPS/c0.xhtml"), R,
         "unpacks to"),
    Case("deep.epub", lambda: deep(
        formats.epub([REPORT]), "OEBPS/c0.xhtml", "div", b"<h1>"), OK),
    Case("laughs.xlsx", lambda: with_entities(
        formats.xlsx(formats.rows_of([REPORT])), SHEET, LAUGHS), R, "document type"),
    Case("bomb.xlsx", lambda: padded(
        formats.xlsx(formats.rows_of([REPORT])), SHEET), R, "unpacks to"),
    Case("far-away.xlsx", sheet_far_away, R, "rows or"),
    Case("laughs.rss", feed_of_laughs, R, "XML"),
    Case("deep.rss", lambda: formats.rss([REPORT]).replace(
        b"<channel>", b"<channel>" + b"<a>" * 100_000), ANY),
    Case("deep.rtf", lambda: b"{\\rtf1 " + b"{" * MEGABYTE, R, "too deep"),
    Case("skip.rtf", lambda: b"{\\rtf1\\bin999999999 " + GOOD + b"}", R, "cut off"),
    Case("wide.csv", lambda: b"Text\r\n" + b"," * MEGABYTE, R, "columns"),
    Case("open-quote.csv", lambda: b'Text\r\n"' + b"a\n" * MEGABYTE, R, "damaged"),
    # Pictures.
    Case("huge.png", lambda: picture_bomb(7_000), R, "dots"),
    Case("white.png", lambda: picture_bomb(3_000), R, "(?i)ocr"),
    Case("loop.tif", tiff_loop, R),
    # Mails and saved pages.
    Case("line-ends.eml", mail_with_line_ends, OK),
    Case("path.eml", lambda: mail_with("../../../etc/passwd"), OK),
    Case("odd-name.eml", lambda: mail_with("a\u202etxt.exe"), OK),
    Case("mails.eml", partial(mail_of_mails, 12), OK),
    Case("parameters.eml", lambda: mail(
        GOOD_TEXT, "Content-Type: text/plain; " + "a=b; " * 3_000), ANY),
    Case("addresses.eml", lambda: mail(
        GOOD_TEXT, "Reply-To: a@b.example" + ", a <a@b.example>" * 20_000), OK),
    Case("empty-mails.mbox", lambda: b"From a\nFrom: b\nTo: c\nSubject: d\n\n" + (
        b"From a\n\n" * 5_000), ANY),
    Case("nested.mhtml", lambda: formats.mhtml(REPORT).replace(
        b"Content-Type: text/html", b"Content-Type: multipart/mixed; boundary=x"), ANY),
    Case("deep-table.html", lambda: (
        b"<p>" + GOOD + b"</p>" + b"<table><tr><td>" * 10_000), OK),
    Case("attributes.html", lambda: (
        b"<p " + b"a=1 " * 500_000 + b">" + GOOD + b"</p>"), OK),
    Case("references.html", lambda: b"<p>" + GOOD + b"</p>" + b"&amp;" * 500_000, OK),
)  # fmt: skip
"""Each file of the folder, and what must become of it."""

CUTS = (0.1, 0.5, 0.9, 0.99)


def cut_off() -> Iterator[Case]:
    """Yield a valid file of each format, cut off at several places."""
    for kind, end, make in SINGLE:
        data = make(REPORT)
        for cut in CUTS:
            part = data[: int(cut * len(data))]
            name = f"{kind}-{int(100 * cut)}.{end}"
            yield Case(name, partial(bytes, part), ANY)
    for kind, end, make_many in MANY:
        data = make_many([REPORT, REPORT])
        for cut in CUTS:
            part = data[: int(cut * len(data))]
            name = f"{kind}-{int(100 * cut)}.{end}"
            yield Case(name, partial(bytes, part), ANY)


ODD_NAMES = (
    b"latin-\xe9.txt",
    b"two\nlines.txt",
    b"\x1b[2Jclear.txt",
    "right\u202eto-left.txt".encode(),
    b"-o.txt",
    b"=cmd().txt",
    b"a" * 240 + b".txt",
)
"""Names of files with a report in each"""
