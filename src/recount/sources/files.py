"""Files and folders: what is offered, in a fixed order, and its bytes."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

import msgspec

from recount.errors import InputError
from recount.model.ledger import Problem
from recount.sources.archives import is_archive
from recount.sources.mapping import MAPPING_END
from recount.sources.sidecar import SIDECAR_END

MAX_DEPTH = 64  # folders inside each other; deeper trees are loops or mistakes

TABLE_ENDS = (".csv", ".tsv", ".tab")
START_BYTES = 512  # a TAR archive says what it is at byte 257

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """A web address that was offered."""

    given: str


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was offered, by itself or in a folder."""

    path: Path
    given: str
    """the argument it came by"""
    inside: PurePath
    """its path inside the folder that was given; its file name for a file"""
    again_as: str = ""
    """the path by which the same file was offered before"""

    def read(self, max_bytes: int, max_container_bytes: int = 0) -> bytes:
        """Return the bytes of the file.

        Args:
            max_bytes: of a report.
            max_container_bytes: of a file that begins like an archive, where more.

        Raises:
            InputError: it is no ordinary file, is empty, too large or unreadable.
        """
        path = str(self.path)
        try:
            status = self.path.stat()
            _check_kind(path, status.st_mode)
            with self.path.open("rb") as file:
                start = file.read(START_BYTES)
                if is_archive(start) or path.lower().endswith(TABLE_ENDS):
                    max_bytes = max(max_bytes, max_container_bytes)
                check_size(path, status.st_size, max_bytes)
                data = start + file.read(max_bytes + 1 - len(start))
        except OSError as error:
            raise _unreadable(path, error) from error
        check_size(path, len(data), max_bytes)
        return data


def find(paths: Sequence[str]) -> Iterator[Found | Address | Problem]:
    """Yield what stands at each path, folders with all that is in them.

    Sorted by name within a folder; in the order given otherwise.
    """
    seen: dict[str, str] = {}
    for given in paths:
        for item in _at(given):
            if not isinstance(item, Found):
                yield item
                continue
            real = os.path.realpath(item.path)
            before = seen.get(real, "")
            seen.setdefault(real, str(item.path))
            yield msgspec.structs.replace(item, again_as=before) if before else item


def _at(given: str) -> Iterator[Found | Address | Problem]:
    if _ADDRESS.match(given):
        yield Address(given=given)
        return
    path = Path(given)
    try:
        # Not by path: Path("") is the working folder, which nobody asked for.
        mode = os.stat(given).st_mode
    except (OSError, ValueError) as error:
        yield _missing(given, error)
        return
    if not stat.S_ISDIR(mode):
        # A shell's "reports/*" gives sidecars too: they go with their files.
        yield from _file(path, given, PurePath(path.name))
        return
    yield from _folder(path, given)


def _folder(top: Path, given: str) -> Iterator[Found | Problem]:
    """Yield the files under a folder, each folder's entries by name."""
    count = 0
    # A stack, not recursion: the depth is bounded by MAX_DEPTH alone.
    stack: list[tuple[Path, tuple[str, ...]]] = [(top, (os.path.realpath(top),))]
    while stack:
        path, above = stack.pop()
        inside = path.relative_to(top)
        try:
            is_folder = path.is_dir()
            entries = sorted(os.listdir(path)) if is_folder else []
        except OSError as error:
            yield _problem(str(inside), _unreadable(str(path), error))
            continue
        if not is_folder:
            count += 1
            yield from _file(path, given, inside)
            continue
        loop = _loop(path, inside, above)
        if loop is not None:
            yield loop
            continue
        reals = (*above, os.path.realpath(path))
        stack.extend((path / name, reals) for name in reversed(_visible(entries)))
    if not count:
        yield Problem(
            name=given,
            reason="the folder holds no file that could be a report",
            remedy="Give a folder with text, HTML, PDF, DOCX or EML files",
        )


def _file(path: Path, given: str, inside: PurePath) -> Iterator[Found | Problem]:
    if not path.name.endswith((SIDECAR_END, MAPPING_END)):
        yield Found(path=path, given=given, inside=inside)
        return
    name = path.name.removesuffix(SIDECAR_END).removesuffix(MAPPING_END)
    beside = path.with_name(name)
    if not beside.exists():
        yield Problem(
            name=str(inside),
            reason="a sidecar without the file that it describes",
            remedy=f"Put {beside.name} beside it, or remove it",
        )


def _visible(entries: Sequence[str]) -> list[str]:
    return [name for name in entries if not name.startswith(".")]


def _loop(path: Path, inside: PurePath, above: tuple[str, ...]) -> Problem | None:
    if len(above) > 1 and os.path.realpath(path) in above:
        return Problem(
            name=str(inside),
            reason="a link to a folder that this one lies in",
            remedy="Remove the link",
        )
    if len(above) > MAX_DEPTH:
        return Problem(
            name=str(inside),
            reason=f"more than {MAX_DEPTH} folders inside each other",
            remedy="Give the inner folder by itself",
        )
    return None


def _problem(name: str, error: InputError) -> Problem:
    return Problem(
        name=name, reason=error.reason, place=error.place, remedy=error.remedy
    )


def _missing(given: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError):
        reason = "there is no such file or folder"
    else:
        reason = f"cannot be opened ({_strerror(error)})"
    return Problem(name=given or "(empty path)", reason=reason, remedy="Check the path")


def _unreadable(path: str, error: OSError) -> InputError:
    return InputError(
        f"cannot be read ({_strerror(error)})",
        path=path,
        remedy="Check that the file is there and that you may read it",
    )


def _strerror(error: OSError | ValueError) -> str:
    told = error.strerror if isinstance(error, OSError) else str(error)
    return (told or type(error).__name__).lower()


def _check_kind(path: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise InputError(
            "neither a file nor a folder (a pipe, socket or device)",
            path=path,
            remedy="Save what it gives in a file and give that",
        )


def check_size(path: str, size: int, max_bytes: int) -> None:
    """Return if a report has a size that is read.

    Raises:
        InputError: it is empty or too large.
    """
    if size == 0:
        raise InputError("the file is empty", path=path, remedy="Save the report again")
    if size > max_bytes:
        raise InputError(
            f"the file is larger than {max_bytes:,} bytes",
            path=path,
            place=f"{size:,} bytes" if size > max_bytes + 1 else "",
            remedy="Give the reports in it by themselves, or raise the limit "
            "max_file_bytes, of archives and tables max_container_bytes",
        )
