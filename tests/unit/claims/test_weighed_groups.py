"""Figures without a group get one that is told near by, by weights, marked so."""

from __future__ import annotations

import math

import pytest

from recount.claims.weighed_groups import LEAST, likeliest, weights
from tests.reader import read_text

BEFORE = (
    "The garrison of Karsa was attacked on 3 May 2014. The ministry counted 61 dead "
    "and said that 40 were injured. Some 300 people fled, nine houses burned down, and "
    "two nurses are missing."
)


def _groups(text: str) -> dict[str, tuple[str, ...]]:
    """The groups given by weights, by the phrase of the figure."""
    return {
        claim.phrase: claim.group
        for claim in read_text(text).claims
        if "group" in claim.by_weight
    }


def test_a_group_is_given_from_what_stands_near() -> None:
    after = "\n\nBy sex the dead were: men, 31; women, 20."

    given = _groups(BEFORE + after)

    assert given["20"] == ("woman",)
    assert given.items() <= {"31": ("man",), "20": ("woman",)}.items()
    assert _groups(BEFORE) == {}


def test_few_figures_and_capitals_are_left_to_the_rules() -> None:
    told = "The guards fled. Three of them were killed."

    assert _groups(told) == {}
    assert _groups(f"{BEFORE}\n\n{told}".upper()) == {}


def test_the_likeliest_group_is_taken() -> None:
    weighed = {"": -1.0, "near": 3.0, "far": 0.5}

    group, likely = likeliest({("man",): ("far",), ("woman",): ("near",)}, weighed)

    assert group == ("woman",)
    assert likely == pytest.approx(1 / (1 + math.exp(-2.0)))
    assert likeliest({}, weighed) == ((), 0.0)


def test_the_weights_hold_what_each_figure_has() -> None:
    assert "" in weights()
    assert 0.5 < LEAST < 1
