"""HTTP messages as archives and servers give them: head, body, encodings."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

import msgspec

from recount.engine.unpack import inflate
from recount.errors import InputError

MAX_HEAD_BYTES = 65_536
STEP_BYTES = 1_000_000  # unpacked at once

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_CHUNK = re.compile(rb"\r?\n?([0-9A-Fa-f]{1,8})[^\r\n]{0,1000}\r?\n")
_AGAIN = "Fetch or crawl it again"


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """The head and the body of a response, encodings not undone."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """Return the first header of that name, "" where there is none."""
        return next((value for key, value in self.headers if key == name.lower()), "")

    @property
    def media_type(self) -> str:
        """The media type as declared, in lower case, without parameters."""
        return self.header("content-type").partition(";")[0].strip().lower()


def split_message(block: bytes) -> Message:
    """Return the response that a block of bytes holds.

    Raises:
        InputError: it has no head that ends.
    """
    status = _STATUS.match(block)
    end = re.search(rb"\r?\n\r?\n", block[:MAX_HEAD_BYTES])
    if status is None or end is None:
        raise InputError("a response without an HTTP head", remedy=_AGAIN)
    lines = block[: end.start()].decode("latin-1").split("\n")[1:]
    pairs = (line.partition(":") for line in lines if ":" in line)
    headers = tuple((key.strip().lower(), value.strip()) for key, _, value in pairs)
    return Message(status=int(status[1]), headers=headers, body=block[end.end() :])


def content(message: Message, max_bytes: int) -> bytes:
    """Return the body with chunks put together and compression undone.

    Raises:
        InputError: it is damaged, beyond the limit, or encoded in a way not known.
    """
    body = message.body
    if "chunked" in message.header("transfer-encoding").lower():
        body = dechunk(body)
    told = message.header("content-encoding").lower()
    encodings = [part.strip() for part in told.split(",") if part.strip()]
    for encoding in reversed(encodings[:3]):
        body = _decoder(encoding)(body, max_bytes)
    if len(body) > max_bytes:
        raise _too_large(max_bytes)
    return body


def dechunk(body: bytes) -> bytes:
    """Return a chunked body as one; what only claims to be chunked is as it is."""
    if not _CHUNK.match(body):
        return body
    parts: list[bytes] = []
    where = 0
    while found := _CHUNK.match(body, where):
        size = int(found[1], 16)
        if not size:
            break
        parts.append(body[found.end() : found.end() + size])
        where = found.end() + size
    return b"".join(parts)


def _decoder(encoding: str) -> Callable[[bytes, int], bytes]:
    match encoding:
        case "gzip" | "x-gzip":
            return _gzip
        case "deflate":
            return _deflate
        case "br":
            return _brotli
        case "identity":
            return lambda body, _: body
    raise InputError(
        f"a response encoded as {encoding[:40]}, which is not known", remedy=_AGAIN
    )


def _gzip(body: bytes, max_bytes: int) -> bytes:
    # Crawlers keep the header of what a browser had already unpacked.
    if not body.startswith(b"\x1f\x8b"):
        return body
    out = bytearray()
    inflate(body, out, wbits=31, max_bytes=max_bytes)
    return bytes(out)


def _deflate(body: bytes, max_bytes: int) -> bytes:
    # RFC 9110 means zlib's format; some servers send the bare stream.
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        out = bytearray()
        try:
            inflate(body, out, wbits=wbits, max_bytes=max_bytes)
        except InputError:
            if len(out) > max_bytes or wbits < 0:
                raise
            continue
        return bytes(out)
    return b""


def _brotli(body: bytes, max_bytes: int) -> bytes:
    try:
        import brotli  # noqa: PLC0415
    except ImportError as error:
        raise InputError(
            "a response packed by Brotli, for which the library brotli is missing",
            remedy="Install the Python package brotli",
        ) from error
    unpacker = brotli.Decompressor()
    parts: list[bytes] = []
    size = 0
    rest = body
    try:
        while not unpacker.is_finished():
            # 455 bytes may unpack to 300 million: only so much at once.
            parts.append(unpacker.process(rest, output_buffer_limit=STEP_BYTES))
            size += len(parts[-1])
            if size > max_bytes:
                raise _too_large(max_bytes)
            if not parts[-1] and not rest:
                raise InputError("the Brotli data is cut off", remedy=_AGAIN)
            rest = b""
    except brotli.error as error:
        raise InputError("the Brotli data is damaged", remedy=_AGAIN) from error
    return b"".join(parts)


def _too_large(max_bytes: int) -> InputError:
    return InputError(
        f"it unpacks to more than {max_bytes:,} bytes",
        remedy="Raise the limit max_file_bytes if it is a report",
    )
