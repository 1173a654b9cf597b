"""The manifest of a dossier's folder: the SHA-256 of every file, made and checked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from recount.model.verification import Fault

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
OLDER = ("manifest-sha256.txt",)  # what former versions wrote
PIECE_BYTES = 1 << 20
HEX = 64


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the folder."""

    path: str
    size: int
    """bytes"""
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """Every file of the folder but this one and ``SHA256SUMS``."""

    format: str = "recount-dossier-1"
    files: tuple[Listed, ...]


def with_sums(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Yield the files, then the manifest, then the sums that ``sha256sum -c`` reads."""
    listed = []
    for path, data in files:
        listed.append(_listed(path, data))
        yield path, data
    listed.sort(key=lambda each: each.path)
    manifest = msgspec.json.encode(Manifest(files=tuple(listed)))
    manifest = msgspec.json.format(manifest, indent=1) + b"\n"
    yield MANIFEST, manifest
    yield SUMS, _sums([*listed, _listed(MANIFEST, manifest)])


def _listed(path: str, data: bytes) -> Listed:
    return Listed(path=path, size=len(data), sha256=hashlib.sha256(data).hexdigest())


def _sums(listed: Iterable[Listed]) -> bytes:
    ordered = sorted(listed, key=lambda each: each.path)
    return "".join(f"{each.sha256}  {each.path}\n" for each in ordered).encode()


def known(folder: Path) -> set[str]:
    """Return the files that a dossier's folder lists, of whatever version."""
    names: set[str] = set()
    for name in (SUMS, *OLDER):
        if (folder / name).is_file():
            text = (folder / name).read_text("utf-8", "replace")
            names |= {line[HEX + 2 :] for line in text.splitlines()} | {name}
    return names


def held(folder: Path) -> list[str]:
    """Return the paths of everything in a folder but folders, sorted."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir() or path.is_symlink()
    )


def check(folder: Path, faults: list[Fault]) -> int:
    """Compare the files of a folder with its manifest; return how many were read.

    Files that are changed, missing or not listed are added to the faults by name.
    """
    try:
        data = (folder / MANIFEST).read_bytes()
        manifest = msgspec.json.decode(data, type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        faults.append(Fault(path=MANIFEST, reason=f"cannot be read: {error}"))
        return 0
    found = set(held(folder))
    listed = {each.path: each for each in manifest.files}
    for path in sorted(found - listed.keys() - {MANIFEST, SUMS}):
        faults.append(Fault(path=path, reason="is not in the manifest"))
    for path in sorted(listed.keys() - found):
        faults.append(Fault(path=path, reason="is missing"))
    read = 0
    for path in sorted(listed.keys() & found):
        read += 1
        if reason := _changed(folder / path, listed[path]):
            faults.append(Fault(path=path, reason=reason))
    sums = _sums([*manifest.files, _listed(MANIFEST, data)])
    if SUMS not in found:
        faults.append(Fault(path=SUMS, reason="is missing"))
    elif (folder / SUMS).is_symlink() or (folder / SUMS).read_bytes() != sums:
        faults.append(Fault(path=SUMS, reason=f"does not say the same as {MANIFEST}"))
    return read


def _changed(path: Path, listed: Listed) -> str:
    if path.is_symlink():
        return "is a link to somewhere else"
    if not path.is_file():
        return "is no file"  # a pipe would be waited for
    digest = hashlib.sha256()
    size = 0
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE_BYTES):
                digest.update(piece)
                size += len(piece)
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    if digest.hexdigest() == listed.sha256:
        return ""
    length = "" if size == listed.size else f", and {size} bytes are not {listed.size}"
    return f"was changed: its SHA-256 is not that of the manifest{length}"
