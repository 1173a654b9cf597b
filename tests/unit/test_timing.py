from __future__ import annotations

from tests.timing import doubling


def steps(count: int) -> int:
    return sum(range(count))


def test_a_line_doubles_and_a_square_grows_fourfold() -> None:
    assert doubling(lambda size: steps(size * 2_000), 1_000) < 3
    assert doubling(lambda size: steps(size * size), 1_500) > 3
