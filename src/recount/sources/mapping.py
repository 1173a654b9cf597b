"""Saved mappings: which columns of a table hold what, in ``NAME.mapping.json``."""

from __future__ import annotations

from pathlib import Path

import msgspec

from recount.errors import InputError
from recount.sources.options import ColumnMapping

MAPPING_END = ".mapping.json"
MAX_MAPPING_BYTES = 10_000


def read_mapping(path: Path) -> ColumnMapping | None:
    """Return the mapping saved beside a table; None where there is none.

    Raises:
        InputError: there is one, and it is no JSON of the known fields.
    """
    beside = path.with_name(path.name + MAPPING_END)
    try:
        with beside.open("rb") as file:
            data = file.read(MAX_MAPPING_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(
            "its mapping of columns cannot be read", path=str(path), place=beside.name
        ) from error
    return decode_mapping(data, str(path), beside.name)


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
