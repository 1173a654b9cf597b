"""Exchanges with web servers as WARC records: written first, then read."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from uuid import uuid4

import msgspec


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """One request and what the server answered, chunks put together."""

    url: str
    when: datetime
    address: str
    """IP address that was asked"""
    sent: tuple[tuple[str, str], ...]
    """headers of the request"""
    target: str
    """path and query of the request"""
    status: int
    reason: str
    received: tuple[tuple[str, str], ...]
    """headers of the answer"""
    body: bytes
    """still compressed, where the server did that"""
    truncated: bool = False
    """it was longer than the limit, and is not here"""


def write(exchanges: Sequence[Exchange], facts: Mapping[str, str]) -> bytes:
    """Return a web archive of the exchanges, each record packed by gzip by itself.

    Args:
        exchanges: in their order; the last is what was asked for.
        facts: of the first record: the software, whether robots.txt was heeded.
    """
    if not exchanges:
        return b""
    told = "".join(f"{name}: {_line(value)}\r\n" for name, value in facts.items())
    first = exchanges[0]
    records = [_record(first, "warcinfo", "application/warc-fields", told.encode())]
    for each in exchanges:
        records.append(_answer(each))
        head = _head(f"GET {each.target} HTTP/1.1", each.sent)
        kind = "application/http; msgtype=request"
        records.append(_record(each, "request", kind, head))
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def _answer(exchange: Exchange) -> bytes:
    status = f"HTTP/1.1 {exchange.status} {exchange.reason}".rstrip()
    head = _head(status, _kept(exchange))
    more = [
        f"WARC-IP-Address: {exchange.address}",
        f"WARC-Payload-Digest: {_digest(exchange.body)}",
    ]
    if exchange.truncated:
        more.append("WARC-Truncated: length")
    kind = "application/http; msgtype=response"
    return _record(exchange, "response", kind, head + exchange.body, *more)


def _record(
    exchange: Exchange, kind: str, media_type: str, block: bytes, *more: str
) -> bytes:
    url = f"WARC-Target-URI: {_line(exchange.url)}"
    when = exchange.when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = (
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{uuid4()}>",
        *(() if kind == "warcinfo" else (url,)),
        f"WARC-Date: {when}",
        *more,
        f"WARC-Block-Digest: {_digest(block)}",
        f"Content-Type: {media_type}",
        f"Content-Length: {len(block)}",
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def _head(start: str, headers: Iterable[tuple[str, str]]) -> bytes:
    lines = (start, *(f"{name}: {_line(value)}" for name, value in headers))
    text = "\r\n".join(lines) + "\r\n\r\n"
    return text.encode("latin-1", errors="replace")


def _kept(exchange: Exchange) -> list[tuple[str, str]]:
    """The headers of an answer; those that tell of its transport are renamed."""
    return [
        (f"X-Archive-Orig-{name}", value)
        if name.lower() in {"transfer-encoding", "content-length"}
        else (name, value)
        for name, value in exchange.received
    ] + [("Content-Length", str(len(exchange.body)))]


def _line(value: str) -> str:
    """A value without the line ends that would begin another header."""
    return " ".join(value.splitlines())


def _digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
