"""The records of a WARC file, read within bounds.

By ISO 28500 and not by a library: warcio reads lines without a bound, and tells damage
on standard error alone. The tests read what ``exchange`` writes with it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import zlib
from collections.abc import Iterator

import msgspec

from recount.errors import InputError

MAX_HEAD_BYTES = 65_536
MAX_LINE_BYTES = 32_768
MAX_UNPACKED_BYTES = 4_000_000_000
_CHUNK = 65_536
_AGAIN = "Fetch the archive again; what came before this place was read"

_VERSION = re.compile(rb"WARC/\d{1,2}\.\d{1,2}\s*\Z")


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One record of a web archive."""

    headers: dict[str, str]
    """by name in lower case"""
    block: bytes
    """at most as much as was asked for"""
    length: int
    """of the block as declared"""
    offset: int
    """where the record, or the gzip member that it stands in, begins"""

    def header(self, name: str) -> str:
        """Return a header, "" where there is none."""
        return self.headers.get(name, "")

    @property
    def type(self) -> str:
        """What the record is: response, request, revisit, resource, ..."""
        return self.header("warc-type")


def records(
    data: bytes,
    max_block_bytes: int,
    start: int = 0,
    max_bytes: int = MAX_UNPACKED_BYTES,
) -> Iterator[Record]:
    """Yield the records from a place on; longer blocks are cut at the limit.

    Args:
        data: the archive, as it is or packed by gzip.
        max_block_bytes: of a record, in memory.
        start: where to begin.
        max_bytes: of all records, unpacked.

    Raises:
        InputError: a record is cut off or damaged; says at which byte.
    """
    stream = _stream(data, start, max_bytes)
    while True:
        line = stream.line()
        while line is not None and not line.strip():
            line = stream.line()
        if line is None:
            return
        if not _VERSION.match(line):
            raise _damaged("no record where one should begin", stream.at)
        yield _record(stream, stream.at, max_block_bytes)


def digest_fits(told: str, data: bytes) -> bool | None:
    """Whether bytes have the digest; None where it is of no known kind.

    >>> digest_fits("sha1:MX4HYDPNU2QQCPIBPN2GKCFFEVM27CEV", b"twelve")
    False
    """
    algorithm, _, value = told.partition(":")
    name = algorithm.strip().lower().replace("-", "")
    if name not in {"sha1", "sha256", "sha512", "md5"} or not value:
        return None
    digest = hashlib.new(name, data, usedforsecurity=False).digest()
    shown = {
        digest.hex(),
        base64.b32encode(digest).decode().lower(),
        base64.b32encode(digest).decode().lower().rstrip("="),
    }
    if value.strip().lower() in shown:
        return True
    try:
        return base64.b64decode(value.strip(), validate=True) == digest
    except (binascii.Error, ValueError):
        return False


def _record(stream: _Plain | _Packed, offset: int, max_bytes: int) -> Record:
    headers: dict[str, str] = {}
    size = 0
    while (line := stream.line()) is not None and line.strip():
        size += len(line)
        if size > MAX_HEAD_BYTES:
            raise _damaged(f"a head of more than {MAX_HEAD_BYTES:,} bytes", offset)
        name, colon, value = line.decode("utf-8", errors="replace").partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    told = headers.get("content-length", "")
    if not re.fullmatch(r"\d{1,15}", told):
        raise _damaged("a record without its length", offset)
    length = int(told)
    block = stream.take(min(length, max_bytes))
    passed = len(block) + stream.skip(length - len(block))
    if passed < length:
        raise _damaged(f"cut off after {passed:,} of {length:,} bytes", offset)
    return Record(headers=headers, block=block, length=length, offset=offset)


def _stream(data: bytes, start: int, max_bytes: int) -> _Plain | _Packed:
    if data.startswith(b"\x1f\x8b", start):
        return _Packed(data, start, max_bytes)
    return _Plain(data, start)


class _Plain:
    """Bytes that are not packed."""

    def __init__(self, data: bytes, start: int) -> None:
        self._data = data
        self.offset = start
        self.at = start
        """where the last line began"""

    def line(self) -> bytes | None:
        """The next line with its end; None at the end of the data."""
        if self.offset >= len(self._data):
            return None
        self.at = self.offset
        most = self.offset + MAX_LINE_BYTES
        end = self._data.find(b"\n", self.offset, most)
        if end < 0 and most < len(self._data):
            raise _damaged("a line without an end", self.offset)
        return self.take((end + 1 if end >= 0 else len(self._data)) - self.offset)

    def take(self, size: int) -> bytes:
        found = self._data[self.offset : self.offset + size]
        self.offset += len(found)
        return found

    def skip(self, size: int) -> int:
        passed = min(size, len(self._data) - self.offset)
        self.offset += passed
        return passed


class _Packed:
    """Bytes that gzip packed, a member for each record or one for several."""

    def __init__(self, data: bytes, start: int, max_bytes: int) -> None:
        self._left = max_bytes
        self._data = memoryview(data)
        self._next = start
        """where the bytes begin that the unpacker has not seen"""
        self._buffer = bytearray()
        self._unpacker = zlib.decompressobj(31)
        self._tail: bytes = b""
        self.offset = start
        """where the gzip member begins whose bytes come next"""
        self.at = start
        """where the gzip member began in which the last line stood"""

    def line(self) -> bytes | None:
        where = 0
        while True:
            end = self._buffer.find(b"\n", where)
            if end >= 0:
                self.at = self.offset
                return self._out(end + 1)
            if len(self._buffer) > MAX_LINE_BYTES:
                raise _damaged("a line without an end", self.offset)
            where = len(self._buffer)
            if not self._fill():
                return self._out(len(self._buffer)) if self._buffer else None

    def take(self, size: int) -> bytes:
        while len(self._buffer) < size and self._fill():
            pass
        return self._out(min(size, len(self._buffer)))

    def skip(self, size: int) -> int:
        passed = 0
        while passed < size and (self._buffer or self._fill()):
            passed += len(self._out(min(size - passed, len(self._buffer))))
        return passed

    def _out(self, size: int) -> bytes:
        found = bytes(self._buffer[:size])
        del self._buffer[:size]
        return found

    def _fill(self) -> bool:
        """Unpack some more; False at the end of the data."""
        if self._unpacker.eof:
            if not self._tail and self._next >= len(self._data):
                return False
            if not self._buffer:
                self.offset = self._next - len(self._tail)
            self._unpacker = zlib.decompressobj(31)
        packed = self._tail or bytes(self._data[self._next : self._next + _CHUNK])
        if not self._tail:
            self._next += len(packed)
        try:
            part = self._unpacker.decompress(packed, _CHUNK)
            if not (packed or part or self._unpacker.eof):
                raise _damaged("cut off inside its gzip data", self.offset)
            self._buffer += part
            self._left -= len(part)
            if self._left < 0:
                raise _damaged("it unpacks beyond the limit", self.offset)
        except zlib.error as error:
            raise _damaged(f"damaged gzip data ({error})", self.offset) from error
        self._tail = self._unpacker.unconsumed_tail or self._unpacker.unused_data
        return True


def _damaged(what: str, offset: int) -> InputError:
    return InputError(
        f"the web archive is damaged: {what}", place=f"byte {offset:,}", remedy=_AGAIN
    )
