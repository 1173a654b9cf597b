from __future__ import annotations

import msgspec
import pytest

from recount.errors import RecordError
from recount.model.figure import Figure


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Figure(613, 613), "613"),
        (Figure(1275, 1275, approx=True), "about 1,275"),
        (Figure(161, None), "161 or more"),
        (Figure(None, 500), "500 or fewer"),
        (Figure(500, 1000), "500 to 1,000"),
        (Figure(), "no bound"),
    ],
)
def test_a_figure_is_told_in_words(figure: Figure, expected: str) -> None:
    assert str(figure) == expected


@pytest.mark.parametrize(("low", "high"), [(-1, None), (5, 4), (None, -1)])
def test_an_interval_counts_up_from_zero(low: int | None, high: int | None) -> None:
    with pytest.raises(RecordError):
        Figure(low, high)


def test_a_broken_interval_is_refused_when_decoded() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"low 5 .* high 4"):
        msgspec.json.decode(b'{"low": 5, "high": 4}', type=Figure)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # "more than 150" beside "150": no number is allowed by both
        (Figure(151, None), Figure(150, 150), None),
        (Figure(161, None), Figure(None, 500), Figure(161, 500)),
        (Figure(None, 500), Figure(None, 300), Figure(None, 300)),
        (Figure(0, 0), Figure(None, 12), Figure(0, 0)),
    ],
)
def test_meet(first: Figure, second: Figure, expected: Figure | None) -> None:
    assert first.meet(second) == expected


def test_about_is_lost_only_where_one_figure_is_told_plainly() -> None:
    about = Figure(24, None, approx=True)
    plain = Figure(30, 30)

    assert about.meet(about) == about
    assert about.meet(plain) == plain
    assert about.hull(plain) == Figure(24, None, approx=True)


def test_only_a_single_number_told_plainly_is_exact() -> None:
    assert Figure(613, 613).exact
    assert not Figure(613, 613, approx=True).exact
    assert not Figure(613, None).exact
