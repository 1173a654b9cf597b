"""Unpacking within bounds: no archive makes more bytes than it may, and none a file."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from recount.errors import InputError

MIN_RATIO_BYTES = 10_000_000  # a small member may pack well without being a bomb
DTD_BYTES = 4_096  # a document type stands before the first element
ENTRY_BYTES = 150  # of a directory: 46 and a name of 100 letters
_CHUNK = 65_536

_AGAIN = "Fetch or save it again"
_CHECK = "Check where it comes from; give the reports in it by themselves"
_BROKEN = (
    zipfile.BadZipFile,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
)
"""What the standard library raises on an archive that is none"""


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """How much may come out of one archive."""

    max_members: int = 5_000
    max_bytes: int = 100_000_000
    """all members together"""
    max_ratio: int = 200
    """unpacked to packed size; XML and plain text pack 3 to 30 times"""


@contextmanager
def opened(data: bytes, what: str, bounds: Bounds) -> Iterator[zipfile.ZipFile]:
    """Open a ZIP container whose directory keeps within the bounds.

    Args:
        data: the container.
        what: what it is, for the reader of an error: "the DOCX file".
        bounds: of all members together, as the directory declares them; ``read``
            holds each member to that.

    Raises:
        InputError: it is cut off or damaged, here or while members are read, or its
            directory declares too much.
    """
    check_directory(data, what, bounds.max_members)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive.infolist(), what, bounds)
            yield archive
    except _BROKEN as error:
        raise InputError(
            f"{what} is cut off or damaged ({_told(error)})", remedy=_AGAIN
        ) from error


def check_directory(data: bytes, what: str, max_members: int) -> None:
    """Return if the directory of a ZIP container has a size that can be held.

    The standard library makes an object of each entry before anybody can count them,
    and 200 MB have room for four million.

    Raises:
        InputError: it is larger than that of so many members with usual names.
    """
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or end + 16 > len(data):
        return  # no archive, as its reader will say
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    # What ZIP64 says goes before, whether the numbers need it or not.
    far = end - 76
    if far >= 0 and data[far : far + 4] == b"PK\x06\x06":
        size = max(size, int.from_bytes(data[far + 40 : far + 48], "little"))
    if min(size, len(data)) > ENTRY_BYTES * max(max_members, 100):
        raise InputError(
            f"{what} has a directory of {size:,} bytes, more than {max_members:,} "
            "members need",
            remedy=_CHECK,
        )


def read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, max_bytes: int) -> bytes:
    """Return the bytes of a member.

    Raises:
        InputError: it is larger than allowed, encrypted or damaged.
    """
    if member.file_size > max_bytes:
        raise _too_large(member.file_size, max_bytes)
    data = read_start(archive, member, max_bytes + 1)
    if len(data) > max_bytes:
        raise _too_large(len(data), max_bytes)
    return data


def read_start(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, max_bytes: int
) -> bytes:
    """Return the first bytes of a member, at most so many.

    Raises:
        InputError: it is encrypted or damaged.
    """
    if member.flag_bits & 0x1:
        raise InputError(
            "encrypted in its archive", remedy="Unpack it with its password"
        )
    try:
        with archive.open(member) as file:
            return file.read(max_bytes)
    except _BROKEN as error:
        raise InputError(
            f"damaged in its archive ({_told(error)})", remedy=_AGAIN
        ) from error


def gunzip(data: bytes, max_bytes: int, max_ratio: int = Bounds().max_ratio) -> bytes:
    """Return what gzip packed, all its members after each other.

    Raises:
        InputError: it is damaged, cut off, or unpacks beyond the limit.
    """
    fair = max(MIN_RATIO_BYTES, max_ratio * len(data))
    out = bytearray()
    rest = data
    try:
        while rest[:2] == b"\x1f\x8b":
            rest = inflate(rest, out, wbits=31, max_bytes=min(max_bytes, fair))
    except InputError as error:
        if fair < len(out):
            raise _bomb(max_ratio) from error
        raise
    return bytes(out)


def inflate(data: bytes, out: bytearray, *, wbits: int, max_bytes: int) -> bytes:
    """Append what one stream of zlib packed; return the bytes that follow it.

    Raises:
        InputError: it is damaged, cut off, or unpacks beyond the limit.
    """
    unpacker = zlib.decompressobj(wbits)
    try:
        rest = data
        while not unpacker.eof:
            part = unpacker.decompress(rest, _CHUNK)
            rest = unpacker.unconsumed_tail
            out += part
            if len(out) > max_bytes:
                raise InputError(
                    f"it unpacks to more than {max_bytes:,} bytes", remedy=_CHECK
                )
            if not part and not rest and not unpacker.eof:
                raise InputError("the gzip data is cut off", remedy=_AGAIN)
    except zlib.error as error:
        raise InputError(
            f"the gzip data is damaged ({_told(error)})", remedy=_AGAIN
        ) from error
    return unpacker.unused_data


def check_markup(start: bytes, name: str, what: str) -> None:
    """Return if the XML declares no document type.

    Raises:
        InputError: it does. Programs of offices write none; they are how entities are
            made to explode or to read other files.
    """
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", start[:DTD_BYTES], re.IGNORECASE):
        raise InputError(
            f"{what} declares a document type, which its programs never do",
            place=name,
            remedy="Check where it comes from; save its text and give that",
        )


def _check(members: list[zipfile.ZipInfo], what: str, bounds: Bounds) -> None:
    size = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > bounds.max_members or size > bounds.max_bytes:
        raise InputError(
            f"{what} unpacks to {size:,} bytes in {len(members):,} members; the limits "
            f"are {bounds.max_bytes:,} and {bounds.max_members:,}",
            remedy=_CHECK,
        )
    if size > MIN_RATIO_BYTES and size > bounds.max_ratio * packed:
        raise _bomb(bounds.max_ratio)


def _bomb(ratio: int) -> InputError:
    return InputError(
        f"it unpacks to more than {ratio:,} times its size", remedy=_CHECK
    )


def _too_large(size: int, max_bytes: int) -> InputError:
    return InputError(
        f"larger than {max_bytes:,} bytes",
        place=f"{size:,} bytes",
        remedy="Unpack it and give the report, or raise the limit max_file_bytes",
    )


def _told(error: Exception) -> str:
    return str(error) or type(error).__name__
