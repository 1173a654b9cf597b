"""Files that the tests of this folder read, made by hand and without a library."""

from __future__ import annotations

from collections.abc import Sequence

from recount.documents import ParseOptions, parse
from recount.model.capture import Capture, Sidecar
from recount.model.document import Document
from recount.model.ids import CaptureId
from recount.sources.sniff import sniff
from tests.formats import zipped

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(
    data: bytes | str,
    *,
    sidecar: Sidecar | None = None,
    options: ParseOptions | None = None,
) -> Document:
    """The document of these bytes, by the type that they are."""
    raw = data.encode() if isinstance(data, str) else data
    taken = Capture(
        id=CaptureId("sha256:00"),
        name="report",
        media_type=sniff(raw),
        size=len(raw),
        sidecar=sidecar or Sidecar(),
    )
    return parse(taken, raw, options)


def blocks(read: Document) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(block.kind, block.span.cut(read.text)) for block in read.blocks]


def pdf(pages: Sequence[Sequence[str | tuple[int, str]]]) -> bytes:
    """A PDF of these lines; a pair gives the size of its letters, "" a blank line."""
    begun = b"BT /F1 12 Tf 14 TL 72 760 Td\n"
    return _pdf([begun + b"".join(map(_shown, lines)) + b"ET" for lines in pages])


def pdf_placed(pages: Sequence[Sequence[tuple[int, int, str]]]) -> bytes:
    """A PDF of words at these places: points from the left and from the bottom."""
    begun = b"BT /F1 11 Tf\n"
    return _pdf([begun + b"".join(map(_at_place, words)) + b"ET" for words in pages])


def _at_place(words: tuple[int, int, str]) -> bytes:
    left, bottom, text = words
    return b"1 0 0 1 %d %d Tm (%s) Tj\n" % (left, bottom, text.encode("cp1252"))


def _pdf(pages: Sequence[bytes]) -> bytes:
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _FONT]
    kids: list[int] = []
    for shown in pages:
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
        objects.append(_PAGE % len(objects))
        kids.append(len(objects))
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    return _file(objects)


_FONT = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
)
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
    b"/Resources << /Font << /F1 3 0 R >> >> >>"
)


def _shown(line: str | tuple[int, str]) -> bytes:
    size, words = line if isinstance(line, tuple) else (12, line)
    raw = words.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"/F1 %d Tf (%s) Tj T*\n" % (size, raw)


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets: list[int] = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF" % table)


def docx(body: str, **members: str) -> bytes:
    """A Word file with this inside ``w:body``, and more members by name."""
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": document,
            **members,
        }
    )


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of a Word file."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of a Word file."""
    made = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
