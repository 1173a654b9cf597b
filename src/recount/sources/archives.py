"""ZIP, TAR and gzip: their members in memory, by name, never as files on a disk."""

from __future__ import annotations

import io
import posixpath
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TypeVar

from recount.engine.unpack import gunzip, opened, read, read_start
from recount.errors import InputError
from recount.model.capture import Sidecar, Via
from recount.model.ledger import Problem
from recount.sources.mapping import MAPPING_END, decode_mapping
from recount.sources.member import Member, Opening, Out, Remark, bounds_of
from recount.sources.options import IntakeOptions
from recount.sources.sidecar import SIDECAR_END, decode_sidecar
from recount.sources.unique import UniqueNames

HEAD_BYTES = 512  # tells a container from a report, whose limits differ
MAX_LABEL_CHARS = 500  # of a name inside an archive, which may have 65,000
TAR_MARK = slice(257, 262)
"""where a TAR archive says "ustar" """

_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"WARC/", b"From ")
_AGAIN = "Fetch or save it again"

T = TypeVar("T")


def is_tar(start: bytes) -> bool:
    """Whether the first 512 bytes are those of a TAR archive."""
    return start[TAR_MARK] == b"ustar"


def is_archive(start: bytes) -> bool:
    """Whether the first bytes are of an archive or mailbox, which may be large."""
    return start.startswith(_ARCHIVES) or is_tar(start)


def most_bytes(start: bytes, options: IntakeOptions) -> int:
    """How many bytes a member that begins so may have."""
    if is_archive(start):
        return options.max_container_bytes
    return options.max_file_bytes


def open_zip(opening: Opening) -> Iterator[Out]:
    """Yield the files of a ZIP archive in the order of their names."""
    options = opening.options
    with opened(opening.data, "the ZIP archive", bounds_of(options)) as archive:
        members = [info for info in archive.infolist() if not info.is_dir()]

        def load(info: zipfile.ZipInfo) -> bytes:
            start = read_start(archive, info, HEAD_BYTES)
            return read(archive, info, most_bytes(start, opening.options))

        named = _by_name((info.filename, info) for info in members)
        links = {
            name
            for name, info in named.items()
            if (info.external_attr >> 16) & 0o170000 == 0o120000
        }
        yield from _files(opening, named, links, load, Via.ZIP)


def open_tar(opening: Opening) -> Iterator[Out]:
    """Yield the files of a TAR archive, which gzip may have packed."""
    data = opening.data
    if data.startswith(b"\x1f\x8b"):
        options = opening.options
        data = gunzip(data, options.max_container_bytes, options.max_unpacked_ratio)
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            members = list(_tar_members(archive, opening.options.max_members))
            named = _by_name((info.name, info) for info in members)
            links = {name for name, info in named.items() if not info.isreg()}

            def load(info: tarfile.TarInfo) -> bytes:
                return _from_tar(archive, info, opening)

            yield from _files(opening, named, links, load, Via.TAR)
    # The standard library raises these on heads that are none.
    except (tarfile.TarError, OSError, EOFError, ValueError, OverflowError) as error:
        raise InputError(
            f"the TAR archive is cut off or damaged ({error})", remedy=_AGAIN
        ) from error


def open_gzip(opening: Opening) -> Iterator[Out]:
    """Yield the one file that gzip packed."""
    options = opening.options
    data = gunzip(opening.data, options.max_container_bytes, options.max_unpacked_ratio)
    name = PurePosixPath(opening.name).name
    name = name.removesuffix(".gz") if name.endswith(".gz") else f"{name} unpacked"
    if not data:
        raise InputError("it packs an empty file", remedy="Save the report again")
    opening.budget.spend(len(data))
    yield Member(name=name, data=data, via=Via.GZIP)


def _tar_members(
    archive: tarfile.TarFile, max_members: int
) -> Iterator[tarfile.TarInfo]:
    for number, info in enumerate(archive, start=1):
        if number > max_members:
            raise InputError(
                f"it unpacks to more than {max_members:,} members",
                remedy="Check where it comes from; give the reports in it",
            )
        if not info.isdir():
            yield info


def _from_tar(
    archive: tarfile.TarFile, info: tarfile.TarInfo, opening: Opening
) -> bytes:
    file = archive.extractfile(info)
    if file is None:
        raise InputError("it has no bytes in its archive", remedy=_AGAIN)
    start = file.read(HEAD_BYTES)
    most = most_bytes(start, opening.options)
    data = start + file.read(most + 1 - len(start))
    if len(data) > most:
        raise InputError(
            f"larger than {most:,} bytes",
            place=f"{info.size:,} bytes",
            remedy="Unpack it and give the report, or raise the limit max_file_bytes",
        )
    if len(data) < info.size:
        raise InputError("it is cut off in its archive", remedy=_AGAIN)
    return data


def _by_name(names: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Members by name; of several with one name each has a number."""
    unique = UniqueNames()
    return {unique.give(name): member for name, member in names}


def _files(
    opening: Opening,
    named: Mapping[str, T],
    links: set[str],
    load: Callable[[T], bytes],
    via: Via,
) -> Iterator[Out]:
    """Yield each file once; those that describe another go with it."""
    hidden = 0
    for name in sorted(named):
        if _is_hidden(name):
            hidden += 1
        elif name in links:
            yield _refusal(name, "a link or device in an archive", "Give what it means")
        elif name.endswith((SIDECAR_END, MAPPING_END)):
            if name.removesuffix(SIDECAR_END).removesuffix(MAPPING_END) not in named:
                yield _refusal(
                    name,
                    "a sidecar without the file that it describes",
                    "Put the file beside it, or remove it",
                )
        else:
            yield _one(opening, named, name, load, via)
    if hidden:
        yield Remark(text=f"passed over: {hidden:,} hidden file(s)")


def _one(
    opening: Opening,
    named: Mapping[str, T],
    name: str,
    load: Callable[[T], bytes],
    via: Via,
) -> Out:
    try:
        data = load(named[name])
        sidecar = Sidecar()
        beside = name + SIDECAR_END
        if beside in named:
            sidecar = decode_sidecar(load(named[beside]), name, beside)
        mapping = None
        beside = name + MAPPING_END
        if beside in named:
            mapping = decode_mapping(load(named[beside]), name, beside)
    except InputError as error:
        return _refusal(name, error.reason, error.remedy, error.place)
    if not data:
        return _refusal(name, "the file is empty", "Save the report again")
    opening.budget.spend(len(data))
    return Member(
        name=safe_path(name), data=data, via=via, sidecar=sidecar, mapping=mapping
    )


def safe_path(name: str) -> str:
    r"""Return a member's path without roots, drives and steps upwards.

    It is a label, never a path of this machine; a reader should not take it for one.

    >>> safe_path("../../etc/passwd")
    'etc/passwd'
    >>> safe_path("C:\\reports\\a.html")
    'C/reports/a.html'
    """
    parts = posixpath.normpath(name.replace("\\", "/")).split("/")
    kept = [part.rstrip(":") for part in parts if part not in {"", ".", ".."}]
    label = "/".join(part for part in kept if part) or "unnamed"
    if len(label) <= MAX_LABEL_CHARS:
        return label
    return f"{label[: MAX_LABEL_CHARS // 2]}…{label[-MAX_LABEL_CHARS // 2 :]}"


def _is_hidden(name: str) -> bool:
    parts = safe_path(name).split("/")
    return parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts)


def _refusal(name: str, reason: str, remedy: str, place: str = "") -> Problem:
    return Problem(name=safe_path(name), reason=reason, remedy=remedy, place=place)
