"""PDF: pages to paragraphs, with page numbers kept and running heads marked.

The text is that of a reader: lines are joined to paragraphs, and words that a line end
cuts in two are whole again. The pages' own lines can be had again from the capture.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from recount.documents.head import read_head_of
from recount.documents.ocr import Recogniser, listed, needs_ocr, no_words, render
from recount.documents.options import ParseOptions
from recount.documents.page_tables import GAP_HEIGHTS
from recount.documents.pages import Row, page_pieces
from recount.documents.parts import Parts, join
from recount.errors import InputError

if TYPE_CHECKING:
    import pypdfium2

MAX_LINE_CHARS = 300  # of a line of a table
MIN_TEXT_CHARS = 20  # fewer on all pages together, beside pictures: a scan

# PDFium is not safe to call from two threads at once.
_LOCK = threading.Lock()

_FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|rtf|odt|qxd|indd|xlsx?)\b|^microsoft |^untitled", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_PICTURE = 3  # FPDF_PAGEOBJ_IMAGE of the PDFium interface


def read_pdf(data: bytes, options: ParseOptions) -> Parts:
    """Return the text of the pages as paragraphs, each with its page.

    Raises:
        NeedsOcrError: the pages hold pictures and no text.
        InputError: the file is encrypted, cut off or damaged, or has too many pages.
    """
    recogniser = Recogniser(options)
    with _LOCK:
        pages, title, author = _pages(data, options, recogniser)
    text, blocks = join(page_pieces(pages))
    empty = [number for number, page in enumerate(pages, start=1) if not page]
    notes = (f"no text on page {listed(empty)}",) if empty else ()
    told = read_head_of(text, blocks)
    return Parts(
        text=text,
        title=told.title or title,
        author=told.author or author,
        dating=told.dating,
        blocks=blocks,
        notes=(*recogniser.notes(), *notes),
        reader=recogniser.name,
    )


def _pages(
    data: bytes, options: ParseOptions, recogniser: Recogniser
) -> tuple[list[list[Row]], str, str]:
    """The rows of each page, and the title and author that the file names."""
    import pypdfium2  # noqa: PLC0415

    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _not_opened(error) from error
    try:
        if len(file) > options.max_pages:
            raise InputError(
                f"a PDF of {len(file):,} pages; the limit is {options.max_pages:,}",
                remedy="Split the file into its reports",
            )
        pages, scanned = _rows(file, options, recogniser)
        if sum(len(row.text) for page in pages for row in page) < MIN_TEXT_CHARS:
            raise _no_text(scanned, recogniser)
        named = file.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise _not_opened(error) from error
    finally:
        file.close()
    return pages, _sober(named.get("Title", "")), _sober(named.get("Author", ""))


def _rows(
    file: pypdfium2.PdfDocument, options: ParseOptions, recogniser: Recogniser
) -> tuple[list[list[Row]], int]:
    """The rows of each page, and how many pages are pictures without text."""
    pages: list[list[Row]] = []
    scanned = 0
    size = 0
    for number in range(1, len(file) + 1):
        page = file[number - 1]
        text_page = page.get_textpage()
        rows = list(_page_rows(text_page, number))
        text_page.close()
        if not rows and any(page.get_objects(filter=(_PICTURE,), max_depth=2)):
            scanned += 1
            if recogniser.ready:
                picture, height = render(page, options)
                rows = recogniser.rows(picture, number, height)
        page.close()
        pages.append(rows)
        size += sum(len(row.text) for row in rows)
        if size > options.max_text_chars:
            raise InputError(
                f"a text of over {options.max_text_chars:,} characters",
                place=f"page {number}",
                remedy="Split the file into its reports",
            )
    return pages, scanned


def _page_rows(text_page: pypdfium2.PdfTextPage, page: int) -> Iterator[Row]:
    text = text_page.get_text_range()
    # Where signs beyond 16 bits stand, PDFium's index is not that of the text.
    placed = len(text) == text_page.count_chars()
    where = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            first = where + line.index(words[0])
            last = first + len(words) - 1
            if placed:
                left, _, _, top = text_page.get_charbox(first, loose=True)
                _, bottom, right, upper = text_page.get_charbox(last, loose=True)
                yield Row(
                    text=words,
                    page=page,
                    left=left,
                    right=right,
                    top=top,
                    bottom=bottom,
                    height=upper - bottom,
                    parts=_parts(text_page, words, first, upper - bottom),
                )
            else:
                yield Row(text=words, page=page)
        where += len(line) + 1


def _parts(
    text_page: pypdfium2.PdfTextPage, words: str, first: int, height: float
) -> tuple[tuple[str, float, float], ...]:
    """The words of a line, parted where a gap is as wide as between columns."""
    if len(words) > MAX_LINE_CHARS or " " not in words:
        return ()
    begin = 0
    parts: list[tuple[str, float, float]] = []
    left, _, _, _ = text_page.get_charbox(first, loose=True)
    for gap in _SPACE.finditer(words):
        _, _, before, _ = text_page.get_charbox(first + gap.start() - 1, loose=True)
        after, _, _, _ = text_page.get_charbox(first + gap.end(), loose=True)
        if after - before > GAP_HEIGHTS * height:
            parts.append((words[begin : gap.start()], left, before))
            begin, left = gap.end(), after
    if not parts:
        return ()
    _, _, right, _ = text_page.get_charbox(first + len(words) - 1, loose=True)
    return (*parts, (words[begin:], left, right))


def _sober(named: str) -> str:
    """The title or author, unless it is the name of a file or a program's."""
    words = " ".join(named.split())
    return "" if _FILE_NAME.search(words) else words


def _not_opened(error: Exception) -> InputError:
    if "password" in str(error).lower():
        return InputError(
            "the PDF is encrypted", remedy="Save it without its password and give that"
        )
    return InputError(
        f"the PDF is cut off or damaged ({str(error).rstrip('.')})",
        remedy="Fetch or save it again",
    )


def _no_text(scanned: int, recogniser: Recogniser) -> InputError:
    if scanned and recogniser.pages:
        return no_words(scanned)
    if scanned:
        return needs_ocr(f"{scanned} page(s) of pictures without text")
    return InputError(
        "the PDF holds no text", remedy="Check that the report was saved whole"
    )
