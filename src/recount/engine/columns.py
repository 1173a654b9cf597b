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

NUMBERS = {
    "BOOLEAN": "?",
    "INTEGER": "<i4",
    "BIGINT": "<i8",
    "UBIGINT": "<u8",
    "DOUBLE": "<f8",
}
"""numpy's types of the numbers among DuckDB's, the same on every machine"""


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
        name: array_of(values, kind)
        for (name, kind), values in zip(types.items(), turned, strict=True)
    }


def array_of(values: Sequence[object], kind: str) -> Column:
    """Return values of one DuckDB type as an array; None is null."""
    import numpy as np  # noqa: PLC0415

    if kind in NUMBERS:
        missing = [value is None for value in values]
        if not any(missing):
            return np.array(values, NUMBERS[kind])
        filled = [0 if value is None else value for value in values]
        return np.ma.array(np.array(filled, NUMBERS[kind]), mask=missing)
    # One by one: numpy would make a matrix of lists of one length.
    made = np.empty(len(values), object)
    for place, value in enumerate(values):
        made[place] = value
    return made
