"""Linear programs in whole numbers: small, slow and without rounding.

Bland's rule (Mathematics of Operations Research 2, 1977) ends every run; pivots keep
integers by dividing through the pivot before (Edmonds 1967).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def maximise(
    matrix: Sequence[Sequence[int]], limits: Sequence[int], gain: Sequence[int]
) -> tuple[Fraction, list[Fraction]] | None:
    """Return the most of ``gain * y`` with ``matrix * y <= limits``, ``y >= 0``, and y.

    None if it has no bound. The limits are not negative, so that y = 0 is a start.
    """
    rows, columns = len(matrix), len(gain)
    table = [
        [*matrix[row], *(int(row == other) for other in range(rows)), limits[row]]
        for row in range(rows)
    ]
    table.append([-each for each in gain] + [0] * (rows + 1))
    basis = list(range(columns, columns + rows))
    divisor = 1
    while True:
        enter = next((j for j, cost in enumerate(table[-1][:-1]) if cost < 0), None)
        if enter is None:
            break
        leave = _leaving_row(table, basis, enter)
        if leave is None:
            return None
        divisor = _pivot(table, leave, enter, divisor)
        basis[leave] = enter
    answer = [Fraction(0)] * columns
    for row, column in enumerate(basis):
        if column < columns:
            answer[column] = Fraction(table[row][-1], divisor)
    return Fraction(table[-1][-1], divisor), answer


def _leaving_row(
    table: list[list[int]], basis: Sequence[int], enter: int
) -> int | None:
    best: int | None = None
    for row in range(len(table) - 1):
        step = table[row][enter]
        if step <= 0:
            continue
        if best is None:
            best = row
            continue
        ahead = table[row][-1] * table[best][enter] - table[best][-1] * step
        if ahead < 0 or (ahead == 0 and basis[row] < basis[best]):
            best = row
    return best


def _pivot(table: list[list[int]], leave: int, enter: int, divisor: int) -> int:
    pivot_row = table[leave]
    pivot = pivot_row[enter]
    for row, values in enumerate(table):
        if row == leave:
            continue
        factor = values[enter]
        if factor:
            table[row] = [
                (pivot * value - factor * other) // divisor
                for value, other in zip(values, pivot_row, strict=True)
            ]
        elif pivot != divisor:
            table[row] = [pivot * value // divisor for value in values]
    return pivot
