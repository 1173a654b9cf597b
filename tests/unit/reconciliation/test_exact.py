"""The simplex in whole numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from recount.reconciliation.exact import maximise
from recount.reconciliation.system import Bound, ExactOracle, Row, System


def test_maximise_gives_an_exact_fraction() -> None:
    assert maximise([[2, 1], [1, 3]], [4, 6], [1, 1]) == (
        Fraction(14, 5),
        [Fraction(6, 5), Fraction(8, 5)],
    )


def test_without_a_bound_there_is_no_maximum() -> None:
    assert maximise([[1, -1]], [1], [0, 1]) is None


def test_a_degenerate_program_ends() -> None:
    # Beale's example, with integers: the greatest-gain rule cycles on it.
    matrix = [[1, -240, -4, 36], [1, -180, -1, 6], [0, 0, 1, 0]]
    found = maximise(matrix, [0, 0, 1], [75, -15000, 2, -600])

    assert found is not None
    assert found[0] > 0


TRIPLE = System(
    columns=2,
    rows=(Row((0,), 40, 40), Row((1,), 25, 25), Row((0, 1), 58, 58), Row((1,), 18, 18)),
)


@pytest.mark.parametrize(
    ("active", "core"),
    [
        ((0, 1, 2), frozenset({0, 1, 2})),
        ((1, 3), frozenset({1, 3})),
        ((0, 2, 3), None),
        ((), None),
    ],
)
def test_core_names_rows_that_cannot_all_be_true(
    active: tuple[int, ...], core: frozenset[int] | None
) -> None:
    assert ExactOracle(TRIPLE).core(active) == core


def test_bounds_come_with_the_rows_that_force_them() -> None:
    oracle = ExactOracle(TRIPLE)

    assert oracle.least((0, 2), (1,)) == Bound(18, (0, 2))
    assert oracle.most((0, 2), (1,)) == Bound(18, (0, 2))
    assert oracle.least((0,), (1,)) is None
    assert oracle.most((0,), (1,)) is None


def test_a_link_keeps_a_part_within_its_whole() -> None:
    system = System(
        columns=2, links=((1, 0),), rows=(Row((0,), 12, 12), Row((1,), 15, None))
    )

    assert ExactOracle(system).core((0, 1)) == frozenset({0, 1})
    assert ExactOracle(system).most((0,), (1,)) == Bound(12, (0,))
