"""Addresses: what an archive's address is a copy of, and how a page is named by it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import SplitResult, unquote, urlsplit

import msgspec

WEB = re.compile(r"https?://[^\s<>\"]{1,4000}", re.IGNORECASE)
"""An address that the guarded client can ask"""

MAX_NAME_CHARS = 150

_ARCHIVED = re.compile(
    r"https?://(?:"
    # web.archive.org/web/20140305120000id_/http://..., and other Wayback machines
    r"[^/\s]+/(?:[\w.-]+/){0,3}(?P<wayback>\d{8,14})(?:[a-z]{2}_)?/"
    # archive.today and its twins: archive.ph/2014.03.05-120000/https://...
    r"|archive\.(?:today|ph|is|li|vn|fo|md)/(?P<today>\d{4}\.\d\d\.\d\d-\d{4,6})/"
    r")(?P<original>(?:https?:/{1,2}|www\.)[^\s]{3,4000})",
    re.IGNORECASE,
)


class Archived(msgspec.Struct, frozen=True, kw_only=True):
    """The address of a copy in a web archive, told apart."""

    original: str
    retrieved: str
    """ISO 8601 time, or date, of the copy"""


def unwrap(url: str) -> Archived | None:
    """Return what the address is a copy of and from when; None if it is no copy.

    >>> unwrap("https://web.archive.org/web/20140305101500/http://karsa.example/1")
    Archived(original='http://karsa.example/1', retrieved='2014-03-05T10:15:00Z')
    """
    found = _ARCHIVED.fullmatch(url)
    if found is None:
        return None
    digits = re.sub(r"\D", "", found["wayback"] or found["today"])
    when = _time(digits)
    original = found["original"]
    if original.lower().startswith("www."):
        original = f"http://{original}"
    # Proxies on the way make "http:/karsa.example" of two strokes.
    original = re.sub(r"\A(https?):/(?=[^/])", r"\1://", original, flags=re.IGNORECASE)
    return Archived(original=original, retrieved=when) if when else None


def name_of(url: str) -> str:
    """Return host and path of an address, as the name of a page inside an archive.

    >>> name_of("https://karsa.example/news/?id=7")
    'karsa.example/news/?id=7'
    """
    parts = urlsplit_or_none(url)
    if parts is None:
        return url[:MAX_NAME_CHARS]
    path = "/".join(part for part in unquote(parts.path).split("/") if part != "..")
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc}{path}{query}"[:MAX_NAME_CHARS].rstrip("/") or url[:50]


def urlsplit_or_none(url: str) -> SplitResult | None:
    """Return the parts of an address; None where the grammar is broken."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _time(digits: str) -> str:
    """ISO 8601 of up to 14 digits; "" where they are no time."""
    try:
        when = datetime.strptime(f"{digits:0<14}", "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return ""
    if len(digits) < 12:
        return when.date().isoformat()
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")
