"""How much of the figures of a text is still read from its page by tesseract?

    python bench/ocr.py [DOTS...] [--data FOLDER] [--texts 8]

Sets the texts of the sample, and the first of airwars where FOLDER has it, on pages;
renders these at so many dots an inch, has tesseract read them, and prints which share
of the figures of the clean texts is read, and how many come that they do not give: of
the words as tesseract gives them, and as they are mended. Needs tesseract.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.reading import DATA, as_capture
from bench.scans import Text, texts_of
from recount import claims, documents, mentions, passages
from recount.model.claim import Claim
from recount.pipeline import read
from recount.text.tokens import Tokens

COLUMNS = 80
LINES = 52  # of a page
POINTS = 72  # an inch
HEAD = b"%PDF-1.4\n"

Figures = set[tuple[object, ...]]


def pdf_of(text: str) -> bytes:
    """Return a PDF of the text: Times of 10 points, lines of 80 characters."""
    wrapped = [
        line
        for part in text.split("\n")
        for line in textwrap.wrap(part, COLUMNS) or [""]
    ]
    pages = [wrapped[at : at + LINES] for at in range(0, len(wrapped), LINES)]
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    font = 3 + 2 * len(pages)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
    ]
    for number, page in enumerate(pages):
        shown = b"BT /F1 10 Tf 14 TL 50 800 Td\n" + b"".join(map(_line, page)) + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (4 + 2 * number, font)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
    objects.append(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman "
        b"/Encoding /WinAnsiEncoding >>"
    )
    return _file(objects)


def _line(line: str) -> bytes:
    for mark in "\\()":
        line = line.replace(mark, "\\" + mark)
    return b"(%s) Tj T*\n" % line.encode("cp1252", "replace")


def _file(objects: Sequence[bytes]) -> bytes:
    made, places = HEAD, []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % (size, table, size, len(made))
    )


def recognised(text: str, dots: int) -> str:
    """Return the text as tesseract reads it from its pages."""
    return "\n".join(_pages(pdf_of(text), dots))


def _pages(data: bytes, dots: int) -> Iterator[str]:
    command = ["tesseract", "stdin", "stdout", "--dpi", str(dots), "-l", "eng"]
    for page in pypdfium2.PdfDocument(data):
        shown = page.render(scale=dots / POINTS, grayscale=True)
        grey = memoryview(shown.buffer).cast("B")
        size = shown.stride * shown.height
        rows = (
            bytes(grey[at : at + shown.width]) for at in range(0, size, shown.stride)
        )
        picture = b"P5 %d %d 255\n" % (shown.width, shown.height) + b"".join(rows)
        done = subprocess.run(
            command,
            input=picture,
            capture_output=True,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
        yield done.stdout.decode()


def figures_of(found: Sequence[Claim]) -> Figures:
    """Return what is counted, how many, without where it stands."""
    return {(claim.measure, claim.low, claim.high) for claim in found}


def as_printed(text: Text, words: str) -> Figures:
    """Return the figures of words that are not mended."""
    document = documents.parse(*as_capture(text.name, words, text.published))
    tokens, parts = Tokens(document.text), passages.split(document)
    found = mentions.find(document, parts, tokens)
    return figures_of(claims.assemble(document, parts, tokens, found))


def as_mended(text: Text, words: str) -> Figures:
    """Return the figures of words as the program reads them."""
    return figures_of(read(*as_capture(text.name, words, text.published)).claims)


def main() -> int:
    """Print a row for each resolution."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("dots", nargs="*", type=int, default=[110, 95, 85])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--texts", type=int, default=8)
    options = parser.parse_args()
    texts = texts_of("sample", options.data)
    if (options.data / "airwars" / "docs.jsonl").is_file():
        texts += texts_of("airwars", options.data)[: options.texts]
    print("dots an inch  figures  as printed: kept   new  mended: kept   new")
    for dots in options.dots:
        figures = 0
        told = [0, 0, 0, 0]
        for text in texts:
            clean, words = as_mended(text, text.words), recognised(text.words, dots)
            figures += len(clean)
            if words.strip():
                printed, mended = as_printed(text, words), as_mended(text, words)
                counts = (clean & printed, printed - clean, clean & mended)
                told = [
                    had + len(has)
                    for had, has in zip(told, (*counts, mended - clean), strict=True)
                ]
        kept, new, kept_mended, new_mended = (each / figures for each in told)
        print(
            f"{dots:12} {figures:8} {kept:17.3f} {new:5.3f}"
            f" {kept_mended:13.3f} {new_mended:5.3f}",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
