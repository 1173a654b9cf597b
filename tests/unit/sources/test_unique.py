"""Names that no two things share, however many ask for one."""

from __future__ import annotations

from recount.sources.unique import UniqueNames
from tests.effort import doubling


def test_a_name_with_a_number_may_be_taken_too() -> None:
    names = UniqueNames(["a", "a (2)"])

    assert ["a (3)", "a (4)", "a (2) (2)"] == [
        names.give("a"),
        names.give("a"),
        names.give("a (2)"),
    ]


def test_many_equal_names_take_no_longer_each() -> None:
    def give(count: int) -> None:
        names = UniqueNames()
        for _ in range(count):
            names.give("a")

    assert doubling(give, 200) < 2.1
