"""What became of the check of a folder or a case by itself."""

from __future__ import annotations

import msgspec


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is not as it should be."""

    path: str
    """the file, relative to the folder"""
    place: str = ""
    """the place in it: "line 12" """
    reason: str

    def __str__(self) -> str:
        where = f"{self.path}, {self.place}" if self.place else self.path
        return f"{where}: {self.reason}"


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """What was checked, and what failed."""

    files: int = 0
    """whose SHA-256 was compared"""
    claims: int = 0
    """whose words were looked up in their document"""
    reread: int = 0
    """whose figure was read again from its words"""
    described: int = 0
    """whose words hold no number ("his wife"), or one that a person corrected"""
    withheld: int = 0
    """whose figure has withheld words, so that it cannot be read again"""
    proofs: int = 0
    """of conflicts and derived bounds, worked out again"""
    pages: int = 0
    """compared with the text of their document"""
    faults: tuple[Fault, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing failed."""
        return not self.faults
