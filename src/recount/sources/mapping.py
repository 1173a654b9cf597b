"""Saved mappings: which columns of a table hold what, in ``NAME.mapping.json``."""

from __future__ import annotations

from pathlib import Path

import msgspec

from recount.errors import InputError
from recount.sources.options import ColumnMapping
from recount.sources.sidecar import read_beside

MAPPING_END = ".mapping.json"
MAX_MAPPING_BYTES = 10_000


def read_mapping(path: Path) -> ColumnMapping | None:
    """Return the mapping saved beside a table; None where there is none.

    Raises:
        InputError: there is one, and it is no JSON of the known fields.
    """
    data = read_beside(path, MAPPING_END, MAX_MAPPING_BYTES)
    if data is None:
        return None
    return decode_mapping(data, str(path), path.name + MAPPING_END)


def decode_mapping(data: bytes, path: str, beside: str) -> ColumnMapping:
    """Return what the bytes of a mapping say.

    Raises:
        InputError: they are no JSON of the known fields.
    """
    try:
        return msgspec.json.decode(data, type=ColumnMapping)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"its mapping of columns is not as it should be: {error}",
            path=path,
            place=beside,
            remedy="Allowed: text, title, url, publisher, published, author, id",
        ) from error
