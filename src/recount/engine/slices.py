"""What a task hands to the next ones: few rows to many of them, as packed columns.

A stage writes parts x buckets slices, so a slice must cost little whatever it holds. A
Parquet file of ten rows takes a millisecond to write, and most of one to open; the same
columns as one MessagePack array take a fraction of that. Nobody else reads slices: what
is kept for people is Parquet.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import msgspec

from recount.engine.columns import NUMBERS, Types, array_of
from recount.errors import EngineError

if TYPE_CHECKING:
    from recount.engine.columns import Column

PLAIN, PACKED = b"\x00", b"\x01"  # the first byte of a slice
LEAST_PACKED = 512  # bytes; of less, packing saves nothing that matters
LEVEL = 1  # of zlib: a third of the time of the default, a tenth more bytes


class _Packed(NamedTuple):
    """A column: numbers as the bytes of an array, all else as a list."""

    name: str
    kind: str
    """numpy's type of a number, little-endian; empty: no number"""
    numbers: bytes
    """the first byte of each number, then the second ones: they pack twice as well"""
    values: list[Any]
    """strings or bytes"""


Held: TypeAlias = "Mapping[str, Column | list[Any]]"
"""columns by name: arrays of numbers, lists of strings or of bytes"""


def pack(types: Types, columns: Mapping[str, Column]) -> bytes:
    """Return the columns as bytes; the same columns give the same bytes.

    Raises:
        EngineError: a number is missing; only tables for people may lack one.
    """
    packed = [_packed(name, kind, columns[name]) for name, kind in types.items()]
    data = msgspec.msgpack.encode(packed)
    if len(data) < LEAST_PACKED:
        return PLAIN + data
    return PACKED + zlib.compress(data, LEVEL)


def _packed(name: str, kind: str, values: Column) -> _Packed:
    import numpy as np  # noqa: PLC0415

    if kind not in NUMBERS:
        return _Packed(name, "", b"", values.tolist())
    if hasattr(values, "mask"):
        msg = f"{name}: a number is missing; slices hold none such"
        raise EngineError(msg)
    cast = np.ascontiguousarray(values, NUMBERS[kind])
    turned = cast.view(np.uint8).reshape(-1, cast.itemsize).T
    return _Packed(name, NUMBERS[kind], turned.tobytes(), [])


_decode = msgspec.msgpack.Decoder(list[_Packed]).decode


def unpack(data: bytes) -> Held:
    """Return the columns that were packed."""
    packed = data[:1] == PACKED
    columns = _decode(zlib.decompress(data[1:]) if packed else data[1:])
    return {each.name: _numbers(each) if each.kind else each.values for each in columns}


def _numbers(packed: _Packed) -> Column:
    import numpy as np  # noqa: PLC0415

    kind = np.dtype(packed.kind)
    turned = np.frombuffer(packed.numbers, np.uint8).reshape(kind.itemsize, -1)
    return np.ascontiguousarray(turned.T).view(kind).reshape(-1)


def rows_of(held: Held, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Yield the named columns as rows of Python values."""
    columns = (held[name] for name in names)
    lists = [each if isinstance(each, list) else each.tolist() for each in columns]
    yield from zip(*lists, strict=True)


def size_of(held: Held) -> int:
    """Return how many rows there are."""
    return len(next(iter(held.values())))


def joined(pieces: Sequence[Held], types: Types) -> dict[str, Column]:
    """Return the columns of all pieces one after the other, as arrays."""
    import numpy as np  # noqa: PLC0415

    return {
        name: np.concatenate([np.asarray(piece[name]) for piece in pieces])
        if kind in NUMBERS
        else array_of([value for piece in pieces for value in piece[name]], kind)
        for name, kind in types.items()
    }
