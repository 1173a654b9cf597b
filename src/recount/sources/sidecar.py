"""Sidecars: what ``NAME.meta.json`` says of the file NAME beside it."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import msgspec

from recount.errors import InputError, RecordError
from recount.model.capture import Sidecar
from recount.model.edtf import bounds

SIDECAR_END = ".meta.json"
MAX_SIDECAR_BYTES = 100_000  # six short fields

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d(?::?\d\d){0,2}(?:\.\d{1,9})?\S{0,6}")
_REMEDY = "Allowed: url, publisher, title, author, published, retrieved; all text"


def read_sidecar(path: Path) -> Sidecar:
    """Return what the sidecar of the file says, nothing where there is none.

    Raises:
        InputError: there is one, and it is no JSON of the known fields or holds a
            date that is none; says which field.
    """
    data = read_beside(path, SIDECAR_END, MAX_SIDECAR_BYTES + 1)
    if data is None:
        return Sidecar()
    return decode_sidecar(data, str(path), path.name + SIDECAR_END)


def read_beside(path: Path, end: str, max_bytes: int) -> bytes | None:
    """Return the first bytes of the file beside a path whose name has this end too.

    None where there is none.

    Raises:
        InputError: there is one, and it cannot be read.
    """
    beside = path.with_name(path.name + end)
    try:
        with beside.open("rb") as file:
            return file.read(max_bytes)
    except OSError as error:
        # A name of 250 letters leaves no room for another end.
        if error.errno in {errno.ENOENT, errno.ENAMETOOLONG}:
            return None
        raise InputError(
            f"its {end.split('.')[1]} file cannot be read",
            path=str(path),
            place=beside.name,
            remedy="Check that you may read it",
        ) from error


def decode_sidecar(data: bytes, path: str, beside: str) -> Sidecar:
    """Return what the bytes of a sidecar say.

    Args:
        data: of the sidecar.
        path: of the file that it describes.
        beside: name of the sidecar.

    Raises:
        InputError: as ``read_sidecar``.
    """
    if len(data) > MAX_SIDECAR_BYTES:
        raise InputError(
            f"its sidecar is larger than {MAX_SIDECAR_BYTES:,} bytes",
            path=path,
            place=beside,
            remedy=_REMEDY,
        )
    try:
        sidecar = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Sidecar)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        # A validation error ends in " - at `$.published`".
        reason, _, where = str(error).partition(" - at ")
        where = where.strip("`") or "$"
        raise InputError(
            f"its sidecar is not as it should be: {reason}",
            path=path,
            place=f"{beside}, {where}",
            remedy=_REMEDY,
        ) from error
    for field in ("published", "retrieved"):
        _check_date(getattr(sidecar, field), f"{beside}, $.{field}", path)
    published = _TIME.fullmatch(sidecar.published)
    if published:
        return msgspec.structs.replace(sidecar, published=published[1])
    return sidecar


def _check_date(value: str, place: str, path: str) -> None:
    time = _TIME.fullmatch(value)
    try:
        bounds(time[1] if time else value)
    except RecordError as error:
        raise InputError(
            f"its sidecar holds a date that is none: {error}",
            path=path,
            place=place,
            remedy="Write dates as 2014-03-05, 2014-03 or 2014",
        ) from error
