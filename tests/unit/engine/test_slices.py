"""What a task hands to the next ones comes back as it was."""

from __future__ import annotations

import numpy as np
import pytest

from recount.engine.columns import columns_of
from recount.engine.slices import joined, pack, rows_of, unpack
from recount.errors import EngineError

TYPES = {
    "age": "BIGINT",
    "hash": "UBIGINT",
    "place": "INTEGER",
    "rarity": "DOUBLE",
    "seen": "BOOLEAN",
    "doc": "VARCHAR",
    "packed": "BLOB",
}
ROWS = [
    (-(2**63), 2**64 - 1, -1, 0.1, True, "Kelmiste, 4 mai\n", b"\x00\xff"),
    (2**63 - 1, 0, 2**31 - 1, -1e300, False, "", b""),
]


@pytest.mark.parametrize("times", [1, 400])
def test_rows_come_back_as_they_were(times: int) -> None:
    rows = ROWS * times

    data = pack(TYPES, columns_of(rows, TYPES))

    assert list(rows_of(unpack(data), list(TYPES))) == rows


def test_the_same_rows_give_the_same_bytes_and_long_ones_are_packed() -> None:
    columns = columns_of(ROWS * 400, TYPES)

    data = pack(TYPES, columns)

    assert data == pack(TYPES, columns)
    assert len(data) < 10_000


def test_numbers_of_any_stride_come_back() -> None:
    numbers = np.arange(20, dtype=np.int64)[::-2]

    held = unpack(pack({"place": "INTEGER"}, {"place": numbers}))

    assert list(rows_of(held, ["place"])) == [(n,) for n in range(19, 0, -2)]


def test_pieces_are_joined_in_order() -> None:
    pieces = [unpack(pack(TYPES, columns_of([row], TYPES))) for row in ROWS]

    held = joined(pieces, TYPES)

    assert list(rows_of(held, list(TYPES))) == ROWS


def test_a_missing_number_is_told() -> None:
    columns = columns_of([(1,), (None,)], {"age": "BIGINT"})

    with pytest.raises(EngineError, match="age: a number is missing"):
        pack({"age": "BIGINT"}, columns)
