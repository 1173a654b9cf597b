"""Rows of Python values as the columns of a table, and hash buckets of their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from xxhash import xxh3_64_intdigest

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Column = npt.NDArray[np.generic]

Types: TypeAlias = Mapping[str, str]
"""the columns of a table in order, with their DuckDB types"""

_NUMBERS = {
    "BOOLEAN": "bool",
    "INTEGER": "int32",
    "BIGINT": "int64",
    "UBIGINT": "uint64",
    "DOUBLE": "float64",
}


def bucket_of(key: str, buckets: int) -> int:
    """Return the bucket of a key, the same on every machine.

    >>> bucket_of("Kelmiste", 8)
    7
    """
    # Names of files may hold lone surrogates.
    return xxh3_64_intdigest(key.encode(errors="surrogatepass")) % buckets


def columns_of(rows: Iterable[Sequence[object]], types: Types) -> dict[str, Column]:
    """Return the rows as one array a column; None is null."""
    listed = list(rows)
    turned = zip(*listed, strict=True) if listed else ((),) * len(types)
    return {
        name: _array(values, kind)
        for (name, kind), values in zip(types.items(), turned, strict=True)
    }


def _array(values: Sequence[object], kind: str) -> Column:
    import numpy as np  # noqa: PLC0415

    if kind in _NUMBERS:
        missing = [value is None for value in values]
        if not any(missing):
            return np.array(values, _NUMBERS[kind])
        filled = [0 if value is None else value for value in values]
        return np.ma.array(np.array(filled, _NUMBERS[kind]), mask=missing)
    # One by one: numpy would make a matrix of lists of one length.
    made = np.empty(len(values), object)
    for place, value in enumerate(values):
        made[place] = value
    return made
