"""A case handed over as a whole: a BagIt bag (RFC 8493) that is an RO-Crate too.

Files are copied piece by piece and hashed on the way, into a folder or a ZIP file; no
file is held in memory. Nothing of the clock goes in unless it is given, so that the
same case gives the same bag.
"""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

import msgspec

from recount.dossier.exports.crate import METADATA, Part, crate
from recount.errors import InputError

ALGORITHMS = ("sha256", "sha512")
PIECE_BYTES = 1 << 20
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can tell: no clock goes in
_FILE_MODE = 0o644 << 16


Source = Path | bytes | Callable[[], Iterator[bytes]]


@dataclass(frozen=True, kw_only=True)
class Content:
    """One file of the bag, and what it is."""

    path: str
    """inside the bag's ``data`` folder, with ``/``"""
    source: Source
    about: str = ""
    """in one sentence"""
    media_type: str = ""


class Packed(msgspec.Struct, frozen=True, kw_only=True):
    """What a bag holds, as it tells of itself."""

    files: int
    size: int
    """bytes of the payload"""


class _Sink(Protocol):
    """Where the files of a bag go."""

    @contextmanager
    def open(self, path: str) -> Iterator[IO[bytes]]:
        """Give a file to write, closed when it is left."""
        raise NotImplementedError


class _Folder:
    def __init__(self, root: Path) -> None:
        self._root = root

    @contextmanager
    def open(self, path: str) -> Iterator[IO[bytes]]:
        place = self._root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            yield file


class _Zip:
    def __init__(self, archive: zipfile.ZipFile, root: str) -> None:
        self._archive = archive
        self._root = root

    @contextmanager
    def open(self, path: str) -> Iterator[IO[bytes]]:
        info = zipfile.ZipInfo(f"{self._root}/{path}", _ZIP_TIME)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = _FILE_MODE
        with self._archive.open(info, "w", force_zip64=True) as file:
            yield file


def write(
    target: Path,
    contents: Iterable[Content],
    *,
    title: str = "",
    info: Mapping[str, str] | None = None,
) -> Packed:
    """Write a bag into a new folder, or into a ZIP file if the name ends so.

    Args:
        target: of the bag; nothing may stand there.
        contents: the files, in the order in which they are copied.
        title: of the case, for the metadata.
        info: more lines for ``bag-info.txt``: Source-Organization, Bagging-Date ...

    Raises:
        InputError: something stands there, a path leads out of the bag or stands
            twice, or the bag cannot be written.
    """
    if target.exists():
        raise InputError(
            "stands there already, and a bag is never written over",
            path=str(target),
            remedy="Give a new name.",
        )
    fresh = target.with_name(f".{target.name}.new")
    _clear(fresh)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix.lower() == ".zip":
            with zipfile.ZipFile(fresh, "x") as archive:
                packed = _fill(_Zip(archive, target.stem), contents, title, info or {})
        else:
            packed = _fill(_Folder(fresh), contents, title, info or {})
        fresh.rename(target)
    except OSError as error:
        raise InputError(
            f"the bag cannot be written: {error.strerror or error}",
            path=error.filename or str(target),
            remedy="Free some space, or give another place.",
        ) from error
    finally:
        _clear(fresh)
    return packed


def _clear(fresh: Path) -> None:
    if fresh.is_dir():
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        fresh.unlink(missing_ok=True)


def _fill(
    sink: _Sink, contents: Iterable[Content], title: str, info: Mapping[str, str]
) -> Packed:
    parts: list[Part] = []
    sums: dict[str, list[str]] = {name: [] for name in ALGORITHMS}
    taken: set[str] = set()
    for each in contents:
        path = _safe(each.path, taken)
        size, digests = _copy(sink, f"data/{path}", each.source)
        _note(sums, digests, f"data/{path}")
        parts.append(
            Part(
                path=path,
                size=size,
                sha256=digests["sha256"],
                about=each.about,
                media_type=each.media_type,
            )
        )
    described = crate(parts, title)
    size, digests = _copy(sink, f"data/{METADATA}", described)
    _note(sums, digests, f"data/{METADATA}")
    packed = Packed(files=len(parts) + 1, size=sum(part.size for part in parts) + size)
    tags = {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": _info(title, packed, info),
    }
    for name in ALGORITHMS:
        tags[f"manifest-{name}.txt"] = "".join(sorted(sums[name], key=_path)).encode()
    tag_sums: dict[str, list[str]] = {name: [] for name in ALGORITHMS}
    for path, data in tags.items():
        _, digests = _copy(sink, path, data)
        _note(tag_sums, digests, path)
    for name in ALGORITHMS:
        lines = "".join(sorted(tag_sums[name], key=_path)).encode()
        _copy(sink, f"tagmanifest-{name}.txt", lines)
    return packed


def _copy(sink: _Sink, path: str, source: Source) -> tuple[int, dict[str, str]]:
    hashes = {name: hashlib.new(name) for name in ALGORITHMS}
    size = 0
    with sink.open(path) as file:
        for piece in _pieces(source):
            file.write(piece)
            size += len(piece)
            for each in hashes.values():
                each.update(piece)
    return size, {name: each.hexdigest() for name, each in hashes.items()}


def _pieces(source: Source) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    if not isinstance(source, Path):
        yield from source()
        return
    with source.open("rb") as file:
        while piece := file.read(PIECE_BYTES):
            yield piece


def _note(sums: Mapping[str, list[str]], digests: Mapping[str, str], path: str) -> None:
    for name, lines in sums.items():
        lines.append(f"{digests[name]}  {path}\n")


def _path(line: str) -> str:
    return line.partition("  ")[2]


def _safe(path: str, taken: set[str]) -> str:
    parts = PurePosixPath(path).parts
    clean = "/".join(parts)
    wrong = ""
    if not parts or path.startswith("/") or ".." in parts or "\0" in path:
        wrong = "leads out of the bag"
    elif any(sign in path for sign in "%\r\n"):
        # RFC 8493 has them encoded in a manifest, and not all readers decode them.
        wrong = "holds a sign that readers of bags read differently"
    elif clean == METADATA:
        wrong = "is the name of the bag's own metadata"
    elif clean.casefold() in taken:
        wrong = "stands in the bag already"
    if wrong:
        raise InputError(f"the path {wrong}", path=path, remedy="Give another one.")
    taken.add(clean.casefold())
    return clean


def _info(title: str, packed: Packed, info: Mapping[str, str]) -> bytes:
    told = {
        **({"External-Description": title} if title else {}),
        "Payload-Oxum": f"{packed.size}.{packed.files}",
        **info,
    }
    # A line break in a value would begin another line of the file.
    lines = (f"{name}: {' '.join(value.split())}\n" for name, value in told.items())
    return "".join(lines).encode()
