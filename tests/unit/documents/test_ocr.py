"""OCR: words of pictures, marked as such; pictures that would do harm are refused."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from functools import cache

import pypdfium2
import pytest

from recount.documents import ParseOptions, parse_guarded
from recount.documents.ocr import picture_size, version
from recount.documents.pages import NeedsOcrError
from recount.errors import InputError
from recount.model.capture import Capture
from recount.model.ids import CaptureId
from recount.pipeline import read
from recount.sources.sniff import sniff
from tests import formats
from tests.broken.corpus import pdf as pdf_of
from tests.broken.corpus import pdf_of_an_image
from tests.unit.documents.made import blocks, document, pdf

LINES = (
    (20, "Flood in the Olm valley"),
    "",
    "Karsa, 5 April 2011",
    "",
    "On 3 April the river Olm left its bed. At least 61 people were kil-",
    "led in the villages of Tesk and Anre, the committee said.",
)
WORDS = (
    "On 3 April the river Olm left its bed. At least 61 people were killed in the "
    "villages of Tesk and Anre, the committee said."
)


@pytest.fixture
def tesseract() -> str:
    """The version of tesseract."""
    found = version()
    if not found and os.environ.get("CI") != "true":
        pytest.skip("tesseract is not installed: scripts/install-tesseract")
    assert found, "tesseract is not installed: scripts/install-tesseract"
    return found


@cache
def scan(scale: float = 200 / 72) -> tuple[int, int, bytes]:
    """Width, height and grey dots of a page with words."""
    file = pypdfium2.PdfDocument(pdf([LINES]))
    bitmap = file[0].render(scale=scale, grayscale=True)
    dots = memoryview(bitmap.buffer).cast("B")
    rows = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    made = b"".join(bytes(dots[at : at + bitmap.width]) for at in rows)
    return bitmap.width, bitmap.height, made


def png() -> bytes:
    width, height, dots = scan()
    rows = [dots[at * width : (at + 1) * width] for at in range(height)]
    return formats.png(width, height, rows)


def pdf_of_scan() -> bytes:
    width, height, dots = scan()
    packed = zlib.compress(dots)
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 "
        b"/ColorSpace /DeviceGray /Filter /FlateDecode /Length %d >>\nstream\n%s\n"
        b"endstream" % (width, height, len(packed), packed)
    )
    shown = b"q 595 0 0 842 0 0 cm /I Do Q"
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        b"/Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>"
    )
    return pdf_of(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        picture,
    )


@pytest.mark.parametrize("make", [png, pdf_of_scan])
def test_words_of_a_page_that_is_a_picture(
    make: Callable[[], bytes], tesseract: str
) -> None:
    read_ = document(make())

    assert ("title", "Flood in the Olm valley") == blocks(read_)[0]
    assert ("paragraph", WORDS) in blocks(read_)
    assert read_.step.endswith(f"+tesseract-{tesseract}")
    (note,) = read_.notes
    assert note.startswith(f"read by OCR (tesseract {tesseract}), page 1, ")


def test_a_figure_of_a_scan_is_read_in_the_worker(tesseract: str) -> None:
    data = pdf_of_scan()

    reading = read(_capture(data), data)

    assert [(61, "killed")] == [
        (claim.low, claim.measure.value) for claim in reading.claims
    ]
    assert tesseract in reading.document.step


def test_only_pages_without_words_are_recognised(tesseract: str) -> None:
    read_ = document(pdf([LINES, LINES]))

    assert () == read_.notes
    assert "tesseract" not in read_.step
    assert tesseract


@pytest.mark.parametrize("data", [png(), pdf_of_an_image()])
def test_without_ocr_it_is_asked_for(data: bytes) -> None:
    with pytest.raises(NeedsOcrError, match="needs OCR") as caught:
        document(data, options=ParseOptions(ocr=False))

    assert "tesseract" in caught.value.remedy
    with pytest.raises(InputError) as guarded:
        parse_guarded(_capture(data), data, ParseOptions(ocr=False))
    assert guarded.value.needs_ocr


def test_a_picture_without_words_is_told(tesseract: str) -> None:
    with pytest.raises(InputError, match="no words") as caught:
        document(formats.png(200, 200))

    assert not isinstance(caught.value, NeedsOcrError)
    assert tesseract in caught.value.reason


def test_languages_are_names_and_no_options(tesseract: str) -> None:
    with pytest.raises(InputError, match="no languages"):
        document(png(), options=ParseOptions(ocr_languages="eng --psm 3"))
    with pytest.raises(InputError, match="OCR cannot read"):
        document(png(), options=ParseOptions(ocr_languages="xxx"))
    assert tesseract


_SMALL, _LARGE = struct.pack(">II", 8, 8), struct.pack(">II", 60_000, 60_000)
HUGE = formats.png().replace(_SMALL, _LARGE)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x09\x00\x07\x03" + bytes(20)
TIFF = struct.pack("<2sHIH", b"II", 42, 8, 2) + b"".join(
    struct.pack("<HHII", tag, 4, 1, value) for tag, value in ((256, 7), (257, 9))
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (formats.png(5, 6), (5, 6)),
        (HUGE, (60_000, 60_000)),
        (JPEG, (7, 9)),
        (TIFF, (7, 9)),
    ],
)
def test_sizes_of_pictures(data: bytes, expected: tuple[int, int]) -> None:
    assert expected == picture_size(data)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n", JPEG[:12], TIFF[:9], b"II*\x00\xff\xff\xff\xff"]
)
def test_pictures_that_are_cut_off(data: bytes) -> None:
    with pytest.raises(InputError, match="cut off"):
        picture_size(data)


def test_a_gigantic_picture_is_refused_by_its_head() -> None:
    with pytest.raises(InputError, match="60,000 by 60,000 dots"):
        document(HUGE)


def _capture(data: bytes) -> Capture:
    return Capture(
        id=CaptureId("sha256:00"), name="a", media_type=sniff(data), size=len(data)
    )
