"""Captures: the bytes of one report as received."""

from __future__ import annotations

import msgspec

from recount.model.ids import CaptureId


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
