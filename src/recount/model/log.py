"""The log: what was done, by whom and when, each entry bound to the one before."""

from __future__ import annotations

import hashlib

import msgspec

FIRST = "0" * 64
"""what the first entry of a log names as the one before"""


class LogEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the log. It is never changed and never removed."""

    seq: int
    """from 1, without gaps"""
    at: str
    """ISO 8601 time with offset"""
    by: str
    kind: str
    """create, capture, read, run, judgement, export, release, timestamp, account"""
    body: str
    """JSON: what was done"""
    previous: str
    """hash of the entry before"""
    hash: str
    """over all other fields, as ``digest`` makes it"""


def digest(seq: int, at: str, by: str, kind: str, body: str, previous: str) -> str:
    r"""Return the hash of an entry, 64 hex digits.

    SHA-256 over the fields in this order, each as UTF-8 with its length in bytes before
    it, so that no two entries give the same bytes.

    >>> digest(1, "2031-05-02T08:00:00+00:00", "ana", "create", "{}", FIRST)[:8]
    '405081f9'
    """
    hashed = hashlib.sha256()
    for part in (str(seq), at, by, kind, body, previous):
        data = part.encode("utf-8", "surrogatepass")
        hashed.update(f"{len(data)}:".encode())
        hashed.update(data)
    return hashed.hexdigest()


def entry(seq: int, at: str, by: str, kind: str, body: str, previous: str) -> LogEntry:
    """Return the entry with its hash."""
    return LogEntry(
        seq=seq,
        at=at,
        by=by,
        kind=kind,
        body=body,
        previous=previous,
        hash=digest(seq, at, by, kind, body, previous),
    )
