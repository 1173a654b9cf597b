from __future__ import annotations

from tests.effort import calls, doubling


def test_calls_are_counted_in_python_and_in_c() -> None:
    assert calls(lambda: [abs(number) for number in range(100)]) >= 100


def test_a_line_doubles_and_a_square_grows_fourfold() -> None:
    assert 1.9 < doubling(lambda size: [abs(n) for n in range(size)], 1_000) < 2.1
    assert doubling(lambda size: [abs(n) for n in range(size * size)], 30) > 3.5
