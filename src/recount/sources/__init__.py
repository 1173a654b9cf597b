"""Captures: takes the bytes of each report that is offered, and names what it cannot.

Files and folders for now. Nothing that is offered is dropped: each file comes out as a
capture with its bytes, or as a problem that says why and what to do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import msgspec

from recount.errors import InputError
from recount.model.capture import Capture, Sidecar
from recount.model.ids import CaptureId
from recount.model.ledger import Outcome, Problem
from recount.sources.files import Found, check_size, find
from recount.sources.names import name_all, printable
from recount.sources.sidecar import read_sidecar
from recount.sources.sniff import sniff

__all__ = ("STEP", "IntakeOptions", "capture", "capture_bytes")

STEP = "sources-1"


class IntakeOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Limits on what is taken in."""

    max_file_bytes: int = 20_000_000
    """largest file that is read; a report of 400 words has 3,000 bytes, a scanned
    PDF of 100 pages about 10 million"""


def capture(
    paths: Sequence[str], options: IntakeOptions | None = None
) -> Iterator[tuple[Capture, bytes] | Problem]:
    """Yield for each file that is offered its capture and bytes, or a problem.

    Folders are read with all that is in them, in the order of their names; hidden
    files and ``NAME.meta.json`` sidecars are no reports. Names are relative to what
    was given, and unique.
    """
    options = options or IntakeOptions()
    offered = tuple(find(paths))
    for item, name in zip(offered, name_all(offered), strict=True):
        if isinstance(item, Problem):
            yield msgspec.structs.replace(item, name=printable(item.name))
        elif item.again_as:
            before = printable(item.again_as)
            yield Problem(
                name=name,
                reason=f"the same file was offered before as {before}",
                outcome=Outcome.DUPLICATE,
            )
        else:
            yield _take(item, name, options)


def capture_bytes(
    name: str,
    data: bytes,
    sidecar: Sidecar = Sidecar(),  # noqa: B008  frozen
    options: IntakeOptions | None = None,
) -> tuple[Capture, bytes] | Problem:
    """Return the capture of bytes that came without a file, or a problem.

    Args:
        name: a relative path; what cannot be printed in it is written out.
        data: the report as received.
        sidecar: what is known of it.
        options: limits.
    """
    limit = (options or IntakeOptions()).max_file_bytes
    name = printable(name) or "unnamed"
    try:
        check_size(name, len(data), limit)
        media_type = sniff(data)
    except InputError as error:
        return Problem(
            name=name, reason=error.reason, place=error.place, remedy=error.remedy
        )
    return _captured(name, data, media_type, sidecar), data


def _take(
    found: Found, name: str, options: IntakeOptions
) -> tuple[Capture, bytes] | Problem:
    try:
        data = found.read(options.max_file_bytes)
        media_type = sniff(data)
        sidecar = read_sidecar(found.path)
    except InputError as error:
        return Problem(
            name=name, reason=error.reason, place=error.place, remedy=error.remedy
        )
    return _captured(name, data, media_type, sidecar), data


def _captured(name: str, data: bytes, media_type: str, sidecar: Sidecar) -> Capture:
    return Capture(
        id=CaptureId(f"sha256:{hashlib.sha256(data).hexdigest()}"),
        name=name,
        media_type=media_type,
        size=len(data),
        sidecar=sidecar,
    )
