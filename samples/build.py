"""Build the PDF and the DOCX of the sample with the standard library alone.

    python samples/build.py [FOLDER]

The bytes are the same on every run: no clock, fixed names and times. A test compares
them with the committed files.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

PDF_NAME = "04-commission-summary.pdf"
DOCX_NAME = "05-embassy-statement.docx"

HEADER = "Commission of Inquiry into the Shelling of Kelmište"
# Lines end where a typesetter broke them; a hyphen at the end parts a word.
PAGES = (
    """\
Summary of findings

Stavna, 3 October 2005

The parliament of Lorvia set up the commission on 11 April 2005. It
sat for 24 weeks and visited the town of Kelmište three times. The de-
fence ministry of Tessara did not answer its letters.

On the morning of 14 March 2005 shells fell on the market and the dis-
trict hospital of Kelmište. The deaths of 87 civilians are established,
including 26 women, 19 children and 14 elderly persons. Twelve people
were killed in the hospital. A further 143 people were wound-
ed.

When Tessaran troops held the town, from 14 to 19 March, 22 resi-
dents were taken prisoner. The fate of 40 people remains unknown.
""",
    """\
Four families were wiped out. Thirty-three children lost one parent
and nine children lost both parents. Sixty-two houses were de-
stroyed, and the repair of the hospital will cost 18 million crowns.

The officers of the 19th Infantry Regiment told the commission that
no guns stood within 3 kilometres of the market. The commission has
seen no evidence to the contrary.

The commission recommends that the list of names in annex 2 be pub-
lished, and that the search for the missing go on.
""",
)


def build_pdf() -> bytes:
    """Return a PDF of two pages with running heads, feet and broken words."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        b"/Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(PAGES, start=1):
        content = _page_content(page, number)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (len(objects) + 2)
        )
        objects.append(
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
        )
    return _pdf_file(objects)


def _page_content(page: str, number: int) -> bytes:
    lines = [_pdf_line(72, 800, 9, HEADER)]
    y = 750
    for text in page.splitlines():
        if text:
            size = 16 if text == "Summary of findings" else 11
            lines.append(_pdf_line(72, y, size, text))
        y -= 16
    lines.append(_pdf_line(270, 40, 9, f"Page {number} of {len(PAGES)}"))
    return b"\n".join(lines)


def _pdf_line(x: int, y: int, size: int, text: str) -> bytes:
    for mark in "\\()":
        text = text.replace(mark, "\\" + mark)
    shown = text.encode("cp1252")  # what WinAnsiEncoding means
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, x, y, shown)


def _pdf_file(objects: list[bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for offset in offsets:
        out.write(b"%010d 00000 n \n" % offset)
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table)
    )
    return out.getvalue()


STATEMENT: tuple[tuple[str, str], ...] = (
    ("Heading1", "Statement of the Embassy of Lorvia"),
    (
        "",
        "On 14 March 2005 artillery fired from Tessara struck the market and the "
        "hospital of Kelmište. 87 civilians were killed, including some 80 women, "
        "children and elderly people. The fate of over 40 people is still unknown.",
    ),
    ("Heading2", "The figures of the health ministry"),
    ("table", ""),
    ("Heading2", "The call for justice"),
    (
        "",
        "Five states have recognised the shelling as a crime against humanity. "
        "Over 45,000 people and 62 organisations have joined the campaign “Lights "
        "for Kelmište”, which was launched on 14 March 2010.",
    ),
    (
        "",
        "The embassy asks the host government to support resolution 412 of the "
        "Regional Security Council.",
    ),
)
FIGURES = (
    ("Victims", "Killed", "Wounded"),
    ("Women", "26", "51"),
    ("Children", "19", "30"),
    ("Elderly", "14", "22"),
)

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def build_docx() -> bytes:
    """Return a DOCX with headings, paragraphs and a table."""
    body = "".join(
        _table() if style == "table" else _paragraph(text, style)
        for style, text in STATEMENT
    )
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" '
            f'ContentType="{_MAIN}.document.main+xml"/>'
            '<Override PartName="/word/styles.xml" '
            f'ContentType="{_MAIN}.styles+xml"/></Types>'
        ),
        "_rels/.rels": _relationship("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relationship("styles", "styles.xml"),
        "word/styles.xml": (
            f'<w:styles xmlns:w="{_WORD}">{_style(1)}{_style(2)}</w:styles>'
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            # Stored, not deflated: zlib versions differ in the bytes they give.
            member = zipfile.ZipInfo(name, date_time=_FIRST_ZIP_DAY)
            member.create_system = 3  # Unix, wherever this runs
            archive.writestr(member, (_XML + text).encode())
    return out.getvalue()


def _relationship(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def _style(level: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}">'
        f'<w:name w:val="heading {level}"/></w:style>'
    )


def _paragraph(text: str, style: str = "") -> str:
    marked = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{marked}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _table() -> str:
    head, *rest = FIGURES
    marked = "<w:trPr><w:tblHeader/></w:trPr>"
    return f"<w:tbl>{_row(head, marked)}{''.join(map(_row, rest))}</w:tbl>"


def _row(cells: tuple[str, ...], marked: str = "") -> str:
    shown = "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{marked}{shown}</w:tr>"


def main(arguments: list[str]) -> None:
    """Write both files into the folder, by default the one of the reports."""
    here = Path(__file__).resolve().parent / "reports"
    folder = Path(arguments[0]) if arguments else here
    (folder / PDF_NAME).write_bytes(build_pdf())
    (folder / DOCX_NAME).write_bytes(build_docx())


if __name__ == "__main__":
    main(sys.argv[1:])
