from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.compare import compare

WORDS = "Velm lost 63 83 of them, 1,275 1275 “dead” née nee — ,".split()
words = st.lists(st.sampled_from(WORDS))


def _shown(first: str, second: str) -> list[str]:
    return [
        each.first.cut(first)
        if each.same
        else f"[{each.first.cut(first)}|{each.second.cut(second)}]"
        for each in compare(first, second)
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Velm lost 63 people.", "Velm lost 83 people.",
         ["Velm lost ", "[63 |83 ]", "people."]),
        ("Velm lost 1,275.", "VELM lost 1275", ["Velm lost 1,275."]),
        ("Over 63 fled", "63 fled", ["[Over |]", "63 fled"]),
        ("fled", "fled at dawn", ["fled", "[|at dawn]"]),
        ("", "", []),
    ],
)  # fmt: skip
def test_compare(first: str, second: str, expected: list[str]) -> None:
    assert _shown(first, second) == expected


@given(words, words)
def test_each_text_is_covered_once(one: list[str], other: list[str]) -> None:
    first, second = " ".join(one), " ".join(other)
    found = compare(first, second)

    assert "".join(each.first.cut(first) for each in found) == first
    assert "".join(each.second.cut(second) for each in found) == second
