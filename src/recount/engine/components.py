"""Connected components of very many numbered things, as arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]


def labels(count: int, first: Numbers, second: Numbers) -> Numbers:
    """Return for each of ``count`` things the least number of its component.

    The ties are two arrays of numbers. Memory is 8 bytes a thing and 32 a tie: labels
    sink to the least neighbour's, and every thing takes the label of its label
    (Shiloach and Vishkin 1982).
    """
    import numpy as np  # noqa: PLC0415

    held = np.arange(count, dtype=np.int64)
    one, other = np.asarray(first, np.int64), np.asarray(second, np.int64)
    while len(one):
        low = np.minimum(held[one], held[other])
        np.minimum.at(held, held[one], low)
        np.minimum.at(held, held[other], low)
        while True:
            sunk = held[held]
            if np.array_equal(sunk, held):
                break
            held = sunk
        open_ = held[one] != held[other]
        one, other = one[open_], other[open_]
    return held
