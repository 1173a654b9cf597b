"""Saved pages: the address and time that browsers write into the files they save."""

from __future__ import annotations

import re
from datetime import UTC
from email.errors import MessageError
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import parsedate_to_datetime

import msgspec

from recount.sources.sniff import HTML, MHTML

HEAD_BYTES = 8_192

# A comment of Chromium, Firefox and their elders; the digits are its length.
_FROM = re.compile(rb"<!-- saved from url=\(\d{4}\)(https?://[^\s>]{1,2000}) -->")
# A comment of the extension SingleFile, with the time of the reader's place.
_SINGLE = re.compile(
    rb"<!--\s+Page saved with SingleFile\s+url: (https?://\S{1,2000})\s+saved date: "
    rb"\w{3} (\w{3} \d\d \d{4} \d\d:\d\d:\d\d) GMT([+-]\d{4})"
)
_WEB = re.compile(r"https?://\S{1,4000}\Z")


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """Where a page was saved from, and when."""

    url: str = ""
    retrieved: str = ""
    """ISO 8601 time"""


def saved_from(data: bytes, media_type: str) -> Saved:
    """Return what a saved page says of its saving; empty for other files."""
    if media_type == MHTML:
        return _of_mhtml(data)
    if media_type != HTML:
        return Saved()
    head = data[:HEAD_BYTES]
    single = _SINGLE.search(head)
    if single is not None:
        when = f"{_text(single[2])} {_text(single[3])}"
        return Saved(url=_text(single[1]), retrieved=_time(when))
    found = _FROM.search(head)
    return Saved(url=_text(found[1])) if found is not None else Saved()


def _of_mhtml(data: bytes) -> Saved:
    try:
        headers = BytesHeaderParser(policy=compat32).parsebytes(data[:HEAD_BYTES])
        url = str(headers.get("Snapshot-Content-Location") or "").strip()
        when = str(headers.get("Date") or "")
    except (MessageError, ValueError, LookupError):
        return Saved()
    return Saved(url=url if _WEB.match(url) else "", retrieved=_time(when))


def _time(told: str) -> str:
    # SingleFile writes the day after the month, mails before it.
    words = re.sub(r"\A(\w{3}) (\d\d) ", r"\2 \1 ", told)
    try:
        when = parsedate_to_datetime(words)
        # "-0000" is UTC at a place that is not told (RFC 5322, 3.3).
        aware = when if when.tzinfo is not None else when.replace(tzinfo=UTC)
        return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", errors="replace")
