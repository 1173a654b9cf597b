"""One page of a PDF as a picture, for reading the text beside what was printed."""

from __future__ import annotations

import struct
import zlib

import msgspec

from recount.documents import pdf
from recount.errors import InputError

POINTS = 72  # an inch, of PDF
DOTS = 110  # an inch; letters of 9 points are read without effort
MAX_DOTS = 4_000_000  # of one picture: a poster is drawn smaller
LEVEL = 6


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which page of which file."""

    data: bytes
    page: int
    """from 1"""


def page_picture(packed: bytes) -> bytes:
    """Return a page as PNG; a kernel for a worker with limits.

    Args:
        packed: ``Wanted`` as MessagePack.

    Raises:
        InputError: the file has no such page, or cannot be read.
    """
    wanted = msgspec.msgpack.decode(packed, type=Wanted)
    import pypdfium2  # noqa: PLC0415

    with pdf._LOCK:  # PDFium is not safe to call from two threads at once
        try:
            file = pypdfium2.PdfDocument(wanted.data)
        except pypdfium2.PdfiumError as error:
            raise InputError(f"no PDF that can be read: {error}") from error
        try:
            if not 1 <= wanted.page <= len(file):
                raise InputError(f"there is no page {wanted.page}")
            page = file[wanted.page - 1]
            width, height = page.get_size()
            scale = min(DOTS / POINTS, (MAX_DOTS / max(1.0, width * height)) ** 0.5)
            bitmap = page.render(scale=scale, rev_byteorder=True)
            return _png(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride
            )
        finally:
            file.close()


def _png(dots: bytes, width: int, height: int, stride: int) -> bytes:
    """The picture as PNG; three bytes a dot, red first. Source: PNG, third edition."""
    rows = b"".join(
        b"\0" + dots[row * stride : row * stride + 3 * width] for row in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, LEVEL)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    checked = struct.pack(">I", zlib.crc32(kind + body))
    return struct.pack(">I", len(body)) + kind + body + checked
