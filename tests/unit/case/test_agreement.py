"""The worked examples of Krippendorff (2011)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from recount.case.agreement import Alpha, interval, nominal, ratio

# Section C: four observers, twelve units, values missing.
MISSING = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
# Section B: two observers, five values.
TWO = ("a a b b d c c c e d d a", "b a b b b c c c e d d d")
# Section A: two observers, two values.
BINARY = ("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")


def by_unit(rows: Sequence[str]) -> list[list[str]]:
    columns = zip(*(row.split() for row in rows), strict=True)
    return [[value for value in column if value != "."] for column in columns]


def numbers(rows: Sequence[str]) -> list[list[float]]:
    return [[float(value) for value in unit] for unit in by_unit(rows)]


@pytest.mark.parametrize(
    ("rows", "published"), [(BINARY, 0.095), (TWO, 0.692), (MISSING, 0.743)]
)
def test_nominal_alpha_is_as_published(rows: Sequence[str], published: float) -> None:
    alpha = nominal(by_unit(rows)).alpha

    assert alpha is not None
    assert round(alpha, 3) == published


@pytest.mark.parametrize(("measure", "published"), [(interval, 0.849), (ratio, 0.797)])
def test_alpha_of_numbers_is_as_published(
    measure: Callable[[list[list[float]]], Alpha], published: float
) -> None:
    alpha = measure(numbers(MISSING)).alpha

    assert alpha is not None
    assert round(alpha, 3) == published


def test_a_thing_that_one_coder_saw_counts_for_nothing() -> None:
    assert nominal(by_unit(MISSING)) == nominal(
        [unit for unit in by_unit(MISSING) if len(unit) > 1]
    )
    assert nominal(by_unit(MISSING)).units == 11
    assert nominal(by_unit(MISSING)).values == 40


@pytest.mark.parametrize("units", [[], [("a",)], [("a", "a"), ("a", "a")]])
def test_without_two_different_values_it_cannot_be_told(
    units: list[tuple[str, ...]],
) -> None:
    assert nominal(units).alpha is None


def test_full_agreement_is_one_and_none_of_zero_is_no_fault() -> None:
    assert nominal([("a", "a"), ("b", "b")]).alpha == 1.0
    assert ratio([(0.0, 0.0), (3.0, 3.0)]).alpha == 1.0
