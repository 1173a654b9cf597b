"""Captures: the bytes of one report as received."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from recount.model.ids import CaptureId


class Via(StrEnum):
    """How a capture came."""

    FILE = "file"
    ZIP = "zip"
    TAR = "tar"
    GZIP = "gzip"
    WARC = "warc"
    WACZ = "wacz"
    MBOX = "mbox"
    MAIL = "mail"
    """an attachment of a mail"""
    FEED = "feed"
    TABLE = "table"
    WEB = "web"


CONTAINERS = frozenset(
    (
        *("application/zip", "application/x-tar", "application/gzip"),
        *("application/warc", "application/wacz", "application/mbox"),
        *("application/rss+xml", "application/atom+xml"),
        *("text/csv", "text/tab-separated-values", "text/uri-list"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
)
"""Media types of things that are no report themselves and hold some"""


class Sidecar(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``NAME.meta.json`` beside a file may say of it; all of it optional."""

    url: str = ""
    publisher: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    """EDTF date"""
    retrieved: str = ""
    """EDTF date or ISO 8601 time"""


class Capture(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was offered and taken, by the SHA-256 of its bytes."""

    id: CaptureId
    """``sha256:`` and 64 hex digits"""
    name: str
    """path relative to what was given; unique in a run, the ``doc`` of each claim"""
    media_type: str
    """as sniffed from the bytes, not from the name: ``text/plain``, ``text/html``"""
    size: int
    """bytes"""
    sidecar: Sidecar = Sidecar()
    """what a file beside it says of it"""
    url: str = ""
    """the address as given: of an archived copy, that of the original"""
    final_url: str = ""
    """where redirects led, or the address of the archived copy"""
    retrieved: str = ""
    """EDTF date or ISO 8601 time at which the bytes were had from the address"""
    within: str = ""
    """name of the container or mail that it came out of; "" if it was offered itself"""
    via: Via = Via.FILE
    notes: tuple[str, ...] = ()
    """what is to be known of how it was taken: a digest that does not fit"""

    @property
    def is_container(self) -> bool:
        """Whether it holds reports and is none itself."""
        return self.media_type in CONTAINERS
