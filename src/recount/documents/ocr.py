"""OCR: the words of pages that are pictures, by tesseract where it is installed.

What it reads is marked as such, with its version and how sure it was: a figure of a
scanned list is not as certain as one of a text.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
from collections.abc import Iterator, Sequence
from functools import lru_cache
from statistics import mean
from typing import TYPE_CHECKING

import msgspec

from recount.documents.head import read_head_of
from recount.documents.options import ParseOptions
from recount.documents.pages import NeedsOcrError, Row, page_pieces
from recount.documents.parts import Parts, join
from recount.errors import InputError

if TYPE_CHECKING:
    import pypdfium2

DOTS = 300  # an inch; what tesseract's models were trained on
POINTS = 72  # an inch, of PDF
MIN_SURE = 30  # per cent; words below are noise of the paper
LOW_SURE = 80  # per cent on the mean: a reader should see the picture
MAX_LISTED = 20  # pages in a note
INSTALL = "Install tesseract (Debian: apt-get install tesseract-ocr) and run it again"

_VERSION = re.compile(r"tesseract v?(\d+(?:\.\d+)*)")
_LANGUAGES = re.compile(r"[a-zA-Z_]{2,20}(?:\+[a-zA-Z_]{2,20}){0,5}")


class Word(msgspec.Struct, frozen=True):
    """A word on a page and its place, in dots from the upper left corner."""

    text: str
    line: tuple[int, ...]
    """page, block, paragraph and line"""
    left: int
    top: int
    width: int
    height: int
    sure: float
    """per cent"""


@lru_cache(maxsize=1)
def version() -> str:
    """Return the version of tesseract, "" where it is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command
            [program, "--version"], capture_output=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    found = _VERSION.search((done.stdout + done.stderr).decode(errors="replace"))
    return found[1] if found else ""


class Recogniser:
    """Reads pictures of pages of one file, and remembers which and how surely."""

    def __init__(self, options: ParseOptions) -> None:
        self._options = options
        self._sure: list[float] = []
        self.pages: list[int] = []
        """that were read"""

    @property
    def ready(self) -> bool:
        """Whether another page may be read."""
        return (
            self._options.ocr
            and len(self.pages) < self._options.max_ocr_pages
            and bool(version())
        )

    @property
    def name(self) -> str:
        """The program with its version; "" where it read nothing."""
        return f"tesseract-{version()}" if self.pages else ""

    def rows(self, picture: bytes, page: int, height: int) -> list[Row]:
        """Return the lines of a page.

        Args:
            picture: PNG, JPEG, TIFF or PGM.
            page: its number.
            height: of the picture in dots.

        Raises:
            InputError: tesseract cannot read the picture, or takes too long.
        """
        self.pages.append(page)
        words = list(_words(_recognise(picture, self._options)))
        self._sure += [word.sure for word in words]
        return list(_rows(words, page, height))

    def notes(self) -> tuple[str, ...]:
        """What is to be known of what was read."""
        if not self.pages:
            return ()
        told = f"read by OCR (tesseract {version()}), page {listed(self.pages)}"
        if not self._sure:
            return (f"{told}: no words found",)
        sure = mean(self._sure)
        low = "; check its figures against the picture" if sure < LOW_SURE else ""
        return (f"{told}, {sure:.0f} % sure{low}",)


def read_picture(data: bytes, options: ParseOptions) -> Parts:
    """Return the words of a picture of a page: PNG, JPEG or TIFF.

    Raises:
        NeedsOcrError: tesseract is not installed, or may not be used.
        InputError: the picture is damaged, too large, or shows no words.
    """
    width, height = picture_size(data)
    if width * height > options.max_pixels:
        raise InputError(
            f"a picture of {width:,} by {height:,} dots; the limit is "
            f"{options.max_pixels:,} in all",
            remedy="Save it smaller; 300 dots an inch are enough",
        )
    recogniser = Recogniser(options)
    if not recogniser.ready:
        raise needs_ocr("a picture")
    pieces = page_pieces([recogniser.rows(data, 1, height)])
    if not pieces:
        raise no_words(1)
    text, blocks = join(pieces)
    told = read_head_of(text, blocks)
    return Parts(
        text=text,
        title=told.title,
        author=told.author,
        dating=told.dating,
        blocks=blocks,
        notes=recogniser.notes(),
        reader=recogniser.name,
    )


def needs_ocr(what: str) -> NeedsOcrError:
    """Return the error that tells of pictures nobody has read."""
    return NeedsOcrError(f"{what}: needs OCR", remedy=INSTALL)


def no_words(pages: int) -> InputError:
    """Return the error that tells of pictures without words."""
    return InputError(
        f"OCR (tesseract {version()}) found no words on {pages} page(s) of pictures "
        "without text",
        remedy="Check that it shows a text, upright and sharp",
    )


def listed(pages: Sequence[int]) -> str:
    """Return the numbers of pages, the first twenty."""
    more = f" and {len(pages) - MAX_LISTED} more" if len(pages) > MAX_LISTED else ""
    return ", ".join(map(str, pages[:MAX_LISTED])) + more


def render(page: pypdfium2.PdfPage, options: ParseOptions) -> tuple[bytes, int]:
    """Return a page as a grey picture (PGM), within the limit, and its height."""
    width, height = page.get_size()
    most = (options.max_pixels / max(width * height, 1.0)) ** 0.5
    bitmap = page.render(scale=min(DOTS / POINTS, most), grayscale=True)
    try:
        dots = memoryview(bitmap.buffer).cast("B")
        rows = (
            bytes(dots[at : at + bitmap.width])
            for at in range(0, bitmap.stride * bitmap.height, bitmap.stride)
        )
        head = b"P5 %d %d 255\n" % (bitmap.width, bitmap.height)
        return head + b"".join(rows), int(bitmap.height)
    finally:
        bitmap.close()


def _recognise(picture: bytes, options: ParseOptions) -> str:
    """The table of words that tesseract makes of a picture."""
    if not _LANGUAGES.fullmatch(options.ocr_languages):
        raise InputError(
            f"no languages of tesseract: {options.ocr_languages[:40]}",
            remedy="Name them as in eng or eng+fra",
        )
    program = shutil.which("tesseract") or "tesseract"
    command = [program, "stdin", "stdout", "--dpi", str(DOTS)]
    command += ["-l", options.ocr_languages, "tsv"]
    try:
        done = subprocess.run(  # noqa: S603 - languages are checked, the rest is fixed
            command,
            input=picture,
            capture_output=True,
            timeout=options.ocr_page_seconds,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(
            f"OCR of a page took more than {options.ocr_page_seconds:g} seconds",
            remedy="Save the page smaller; 300 dots an inch are enough",
        ) from error
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise InputError(
            f"OCR cannot read the picture ({''.join(told)[:200]})",
            remedy="Save it as PNG or JPEG, and check the languages of tesseract",
        )
    return done.stdout.decode(errors="replace")


def _words(table: str) -> Iterator[Word]:
    for line in table.splitlines()[1:]:
        cells = line.split("\t")
        if len(cells) != 12 or cells[0] != "5" or not cells[11].strip():
            continue
        sure = float(cells[10])
        if sure >= MIN_SURE:
            *place, _, left, top, width, height = map(int, cells[1:10])
            yield Word(cells[11].strip(), tuple(place), left, top, width, height, sure)


def _rows(words: Sequence[Word], page: int, height: int) -> Iterator[Row]:
    """Yield the lines of a page as of a PDF file: from below, in points."""
    lines: dict[tuple[int, ...], list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    for line in lines.values():
        points = POINTS / DOTS
        top = min(word.top for word in line)
        bottom = max(word.top + word.height for word in line)
        yield Row(
            text=" ".join(word.text for word in line),
            page=page,
            left=line[0].left * points,
            right=(line[-1].left + line[-1].width) * points,
            top=(height - top) * points,
            bottom=(height - bottom) * points,
            height=(bottom - top) * points,
        )


# ---------------------------------------------------------------- sizes of pictures


def picture_size(data: bytes) -> tuple[int, int]:
    """Return width and height in dots that a picture's head tells.

    Raises:
        InputError: it tells none.
    """
    try:
        size = _size(data)
    except (struct.error, IndexError, ValueError):
        size = (0, 0)
    if min(size) <= 0:
        raise InputError(
            "the picture is cut off or damaged", remedy="Fetch or save it again"
        )
    return size


def _size(data: bytes) -> tuple[int, int]:
    if data.startswith(b"\x89PNG"):
        width, height = struct.unpack_from(">II", data, 16)
        return width, height
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    return _tiff_size(data)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    where = 2
    while where < len(data) - 9:
        if data[where] != 0xFF:
            break
        kind = data[where + 1]
        if 0xC0 <= kind <= 0xCF and kind not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack_from(">HH", data, where + 5)
            return width, height
        where += 2 + int(struct.unpack_from(">H", data, where + 2)[0])
    return 0, 0


def _tiff_size(data: bytes) -> tuple[int, int]:
    order = "<" if data.startswith(b"II") else ">"
    (where,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, where)
    found = {256: 0, 257: 0}
    for number in range(min(count, 200)):
        at = where + 2 + 12 * number
        tag, kind = struct.unpack_from(f"{order}HH", data, at)
        if tag in found:
            form = "H" if kind == 3 else "I"
            (found[tag],) = struct.unpack_from(f"{order}{form}", data, at + 8)
    return found[256], found[257]
