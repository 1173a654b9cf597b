"""What comes out of a container: members, and how much may come out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

import msgspec

from recount.engine.unpack import Bounds
from recount.errors import InputError
from recount.model.capture import Capture, Sidecar, Via
from recount.model.ids import CaptureId
from recount.model.ledger import Problem
from recount.sources.options import ColumnMapping, IntakeOptions


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes that came out of a container, with what it says of them."""

    name: str
    """its path or number inside"""
    data: bytes
    via: Via
    media_type: str = ""
    """"" is told from the bytes"""
    sidecar: Sidecar = Sidecar()
    mapping: ColumnMapping | None = None
    """of a table, where one is saved beside it"""
    url: str = ""
    final_url: str = ""
    retrieved: str = ""
    notes: tuple[str, ...] = ()

    def captured(self, *, within: str = "") -> Capture:
        """Return its capture, under its name."""
        return Capture(
            id=CaptureId(f"sha256:{hashlib.sha256(self.data).hexdigest()}"),
            name=self.name,
            media_type=self.media_type,
            size=len(self.data),
            sidecar=self.sidecar,
            url=self.url,
            final_url=self.final_url,
            retrieved=self.retrieved,
            within=within,
            via=self.via,
            notes=self.notes,
        )


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """An address in a list or table, to be fetched."""

    url: str
    name: str = ""
    """"" is the address"""
    sidecar: Sidecar = Sidecar()


class Remark(msgspec.Struct, frozen=True, kw_only=True):
    """What a container's own line of the ledger should tell."""

    text: str


Out = Member | Link | Problem | Remark
"""What an opener yields; names are inside the container"""


class Budget:
    """How much may still come out of one thing that was offered."""

    def __init__(self, options: IntakeOptions, packed: int) -> None:
        self._bytes = options.max_unpacked_bytes
        self._most = options.max_members
        self._ratio = options.max_unpacked_ratio
        self._packed = packed
        self._out = 0
        self._members = 0

    def spend(self, size: int) -> None:
        """Count a member of that many bytes.

        Raises:
            InputError: too many came out, or too much for the size of the archive.
        """
        self._out += size
        self._members += 1
        if self._members > self._most:
            raise self._over(f"more than {self._most:,} members")
        if self._out > self._bytes:
            raise self._over(f"more than {self._bytes:,} bytes")
        if self._out > max(MIN_RATIO_BYTES, self._ratio * self._packed):
            raise self._over(f"more than {self._ratio:,} times its size")

    @staticmethod
    def _over(what: str) -> InputError:
        return InputError(
            f"it unpacks to {what}",
            remedy="Check where it comes from; give the reports in it by themselves",
        )


MIN_RATIO_BYTES = 50_000_000  # texts of one kind pack well: no alarm for small ones


def bounds_of(options: IntakeOptions) -> Bounds:
    """Return what a ZIP archive may declare to hold."""
    return Bounds(
        max_members=options.max_members,
        max_bytes=options.max_unpacked_bytes,
        max_ratio=options.max_unpacked_ratio,
    )


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """A container that is being opened."""

    name: str
    data: bytes
    media_type: str
    options: IntakeOptions
    budget: Budget
    mapping: ColumnMapping | None = None


Opener = Callable[[Opening], Iterator[Out]]
