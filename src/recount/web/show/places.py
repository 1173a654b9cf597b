"""The places file of a case: where its places lie, for those who want a map.

``places.csv`` in the case's folder, the same table that exports take. Nothing is looked
up elsewhere.
"""

from __future__ import annotations

from pathlib import Path

from recount.dossier.exports.places import Gazetteer, read_places
from recount.errors import InputError

NAME = "places.csv"
MAX_BYTES = 20_000_000


def places_of(folder: Path) -> Gazetteer:
    """Return the places of a case; none without a file.

    Raises:
        InputError: the table is not as it should be; says where.
    """
    path = folder / NAME
    if not path.is_file():
        return Gazetteer()
    if path.stat().st_size > MAX_BYTES:
        raise InputError(f"is larger than {MAX_BYTES:,} bytes", path=NAME)
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("is no UTF-8 text", path=NAME) from error
    return read_places(text.splitlines(), NAME)
