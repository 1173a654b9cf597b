"""The ledger: a line for each thing that was offered, and what became of it."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Outcome(StrEnum):
    """What became of something that was offered."""

    READ = "read"
    DUPLICATE = "duplicate"
    """read, and equal to another byte for byte: shown as an echo, never dropped"""
    REFUSED = "refused"
    NEEDS_OCR = "needs_ocr"
    WAITING = "waiting"
    """taken in, and not yet read"""
    OPENED = "opened"
    """a container: each thing that came out of it has a line of its own"""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger."""

    name: str
    outcome: Outcome
    media_type: str = ""
    size: int = 0
    """bytes"""
    reason: str = ""
    """why it was refused, which file it repeats, or what in it was not read"""
    place: str = ""
    remedy: str = ""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something that went wrong with one document, without stopping the others."""

    name: str
    reason: str
    place: str = ""
    remedy: str = ""
    outcome: Outcome = Outcome.REFUSED
    within: str = ""
    """name of the container that it stands in. A problem of that very name tells of the
    container itself: that nothing came out of it, or, where the outcome is ``opened``,
    what is to be known of it beside its members"""

    def entry(self, media_type: str = "", size: int = 0) -> Entry:
        """Return the line of the ledger that tells of it."""
        return Entry(
            name=self.name,
            outcome=self.outcome,
            media_type=media_type,
            size=size,
            reason=self.reason,
            place=self.place,
            remedy=self.remedy,
        )


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A stage of the pipeline as it stands on a record."""

    name: str
    version: int
    needs: tuple[str, ...] = ()
    makes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name}-{self.version}"
