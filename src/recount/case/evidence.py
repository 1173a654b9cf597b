"""The evidence of a case: bytes as they were received, by their SHA-256, read-only.

``evidence/ab/<sha256>`` holds the bytes and ``<sha256>.<offer>.json`` beside it what
was told of them when they were offered. Both are on the disk, whole, before anything
else of the case knows of them.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from recount.errors import InputError
from recount.model.capture import Capture

FOLDER = "evidence"
READ_ONLY = 0o444
CHUNK = 1 << 20

_PREFIX = "sha256:"


class Stored(NamedTuple):
    """What is written for one offer."""

    capture: Capture
    data: bytes
    offer: str
    """id of the offer"""
    told: bytes
    """what is written beside the bytes"""


class Evidence:
    """The folder of evidence of one case."""

    def __init__(self, case: Path) -> None:
        self.case = case
        self._root = case / FOLDER

    def make(self) -> None:
        """Make the folder."""
        (self._root / "new").mkdir(parents=True, exist_ok=True)

    def put(self, group: Iterable[Stored]) -> None:
        """Write bytes and what is told of them; they are on the disk on return.

        Each is written whole under another name first, so that no power cut leaves half
        of one behind.

        Raises:
            InputError: the disk is full or cannot be written; nothing is half there.
        """
        touched: set[Path] = set()
        try:
            for each in group:
                place = self.path(each.capture.id)
                place.parent.mkdir(exist_ok=True)
                # What tells of the bytes comes first: bytes that nothing tells of
                # were never written by us.
                beside = place.with_name(f"{place.name}.{each.offer}.json")
                if not beside.exists():
                    self._write(beside, each.told)
                    touched.add(place.parent)
                if not (place.exists() and place.stat().st_size == len(each.data)):
                    self._write(place, each.data)
                    touched.add(place.parent)
            for folder in sorted({*touched, *([self._root] if touched else [])}):
                _sync_folder(folder)
        except OSError as error:
            raise InputError(
                f"the evidence cannot be written: {error.strerror or error}",
                path=str(self._root),
                remedy="Free some space or check the folder, then add again; what was "
                "taken in stays, and nothing is counted twice",
            ) from error

    def _write(self, place: Path, data: bytes) -> None:
        fresh = self._root / "new" / secrets.token_hex(8)
        try:
            with fresh.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            fresh.chmod(READ_ONLY)
            fresh.rename(place)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise

    def path(self, capture: str) -> Path:
        """Return where the bytes of a capture lie."""
        digest = capture.removeprefix(_PREFIX)
        return self._root / digest[:2] / digest

    def read(self, capture: str) -> bytes:
        """Return the bytes of a capture, which are still those that were received.

        Raises:
            InputError: they are gone, or are others.
        """
        path = self.path(capture)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise InputError(
                f"the evidence cannot be read ({(error.strerror or '').lower()})",
                path=str(path),
                remedy="Restore it from a copy of the case; recount verify names all",
            ) from error
        if hashlib.sha256(data).hexdigest() != path.name:
            raise InputError(
                "the evidence is no longer the bytes that were received",
                path=str(path),
                remedy="Restore it from a copy of the case; recount verify names all",
            )
        return data

    def fault(self, capture: str) -> str:
        """Return what is wrong with the bytes of a capture; empty: nothing."""
        hashed = hashlib.sha256()
        path = self.path(capture)
        try:
            with path.open("rb") as file:
                while chunk := file.read(CHUNK):
                    hashed.update(chunk)
        except FileNotFoundError:
            return "is missing"
        except OSError as error:
            return f"cannot be read ({(error.strerror or '').lower()})"
        if hashed.hexdigest() != path.name:
            return "is no longer the bytes that were received"
        return ""

    def told(self) -> Iterator[tuple[str, Path]]:
        """Yield the id of each offer that lies here whole, and what tells of it."""
        for folder in sorted(self._root.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.glob("*.json")):
                digest, _, rest = path.name.partition(".")
                if path.with_name(digest).exists():  # else it was cut off before
                    yield rest.removesuffix(".json"), path

    def captures(self) -> Iterator[str]:
        """Yield the id of all bytes that lie here."""
        for folder in sorted(self._root.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.iterdir()):
                if "." not in path.name:
                    yield _PREFIX + path.name

    def sweep(self) -> int:
        """Remove what a killed writer left half written; return how many files."""
        # Another process may be writing: only what no longer grows is old.
        gone = 0
        for path in (self._root / "new").glob("*"):
            try:
                age = time.time() - path.stat().st_mtime
                if age > STALE_S:
                    path.unlink()
                    gone += 1
            except OSError:
                continue
        return gone


STALE_S = 3600.0
"""after which a half-written file has no writer any more"""


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
