"""Files of a batch by fsspec path: on a disk, or in an S3-compatible store.

A file appears whole or not at all: on a disk it is written under another name, synced
and renamed; an object store shows an object when its last byte has arrived.
"""

from __future__ import annotations

import hashlib
import os
import uuid
from pathlib import Path
from typing import Any, NamedTuple

from recount.errors import EngineError

CHUNK_BYTES = 1 << 20  # hashed at once


class Stored(NamedTuple):
    """A finished file: its path below the root, its size and the SHA-256 of it."""

    path: str
    size: int
    sha256: str


class Storage:
    """A folder at a local path or an fsspec address such as ``s3://bucket/folder``."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._local = Path(url) if "://" not in url else None
        self._fs: Any = None
        self._root = url
        if self._local is None:
            self._fs, self._root = _open(url)

    def write(self, path: str, file: Path) -> Stored:
        """Store a local file, which is moved away or copied, under the path."""
        stored = Stored(path, file.stat().st_size, sha256_of(file))
        if self._local is None:
            self._fs.put_file(str(file), f"{self._root}/{path}")
            return stored
        target = self._local / path
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
        _copy(file, aside)
        aside.replace(target)
        _sync_folder(target.parent)
        return stored

    def write_bytes(self, path: str, data: bytes, scratch: Path) -> Stored:
        """Store bytes under the path, by way of a file in the scratch folder."""
        file = scratch / uuid.uuid4().hex
        file.write_bytes(data)
        stored = self.write(path, file)
        file.unlink()
        return stored

    def read(self, path: str, start: int = 0, end: int | None = None) -> bytes:
        """Return the bytes of a file, or those from ``start`` up to ``end``.

        Raises:
            EngineError: there is no such file, or it ends before.
        """
        try:
            if self._local is None:
                whole = f"{self._root}/{path}"
                data: bytes = self._fs.cat_file(whole, start=start, end=end)
            else:
                with (self._local / path).open("rb") as file:
                    file.seek(start)
                    data = file.read(-1 if end is None else end - start)
        except OSError as error:
            msg = f"{self.url}/{path}: cannot be read: {error}"
            raise EngineError(msg) from error
        if end is not None and len(data) != end - start:
            msg = f"{self.url}/{path}: ends before byte {end:,}"
            raise EngineError(msg)
        return data

    def size(self, path: str) -> int:
        """Return the bytes of a file; -1 where there is none."""
        try:
            if self._local is not None:
                return (self._local / path).stat().st_size
            self._fs.invalidate_cache()
            return int(self._fs.info(f"{self._root}/{path}")["size"])
        except FileNotFoundError:
            return -1

    def holds(self, stored: Stored) -> bool:
        """Whether the file is there with the bytes that were written."""
        if self.size(stored.path) != stored.size:
            return False
        digest = hashlib.sha256()
        for start in range(0, stored.size, CHUNK_BYTES):
            end = min(stored.size, start + CHUNK_BYTES)
            digest.update(self.read(stored.path, start, end))
        return digest.hexdigest() == stored.sha256

    def names(self, folder: str) -> list[str]:
        """Return the names of the finished files in a folder, sorted."""
        if self._local is not None:
            try:
                found = os.listdir(self._local / folder)
            except FileNotFoundError:
                return []
            return sorted(name for name in found if not name.startswith("."))
        self._fs.invalidate_cache()
        try:
            listed = self._fs.ls(f"{self._root}/{folder}", detail=False)
        except FileNotFoundError:
            return []
        return sorted(str(each).rsplit("/", 1)[-1] for each in listed)

    def remove(self, folder: str) -> None:
        """Remove a folder with all that is in it, if it is there."""
        if self._local is not None:
            import shutil  # noqa: PLC0415

            shutil.rmtree(self._local / folder, ignore_errors=True)
            return
        self._fs.invalidate_cache()
        try:
            self._fs.rm(f"{self._root}/{folder}", recursive=True)
        except FileNotFoundError:
            return


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a local file in hex."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _open(url: str) -> tuple[Any, str]:
    try:
        import fsspec  # noqa: PLC0415
    except ImportError as error:
        msg = f"{url}: fsspec is not installed; install recount-claims[scale]"
        raise EngineError(msg) from error
    try:
        fs, root = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        msg = f"{url}: cannot be opened: {error}. For s3:// install recount-claims[s3]"
        raise EngineError(msg) from error
    return fs, str(root).rstrip("/")


def _copy(file: Path, aside: Path) -> None:
    with file.open("rb") as source, aside.open("wb") as target:
        while chunk := source.read(CHUNK_BYTES):
            target.write(chunk)
        target.flush()
        os.fsync(target.fileno())


def _sync_folder(folder: Path) -> None:
    # Without it a power cut may lose the new name, though not the bytes.
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
