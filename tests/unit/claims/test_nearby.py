"""Bare numbers that lie near a toll told before."""

from __future__ import annotations

import pytest

from tests.reader import read_text

TOLD = "The register holds 240 dead. The road to Karsa was closed for a week. "


@pytest.mark.parametrize(
    "text",
    [
        "Some papers still write of 232.",
        "The prosecutor closed his file at 232.",
        "The list of the parish has 232 names.",
        "The sister of the baker says 232.",
    ],
)
def test_a_number_near_the_toll_is_a_toll(text: str) -> None:
    assert [(c.measure, c.low) for c in read_text(TOLD + text).claims] == [
        ("killed", 240),
        ("killed", 232),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Some papers still write of 41.",
        "The file was closed at 232 pages.",
        "The bus of line 232 was late.",
        "A man said to be 232 slept there, says the song.",
        "It happened in room 232.",
        "The 232 victims recovering are in town.",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert [claim.low for claim in read_text(TOLD + text).claims] == [240]


def test_without_a_toll_nothing_is_near() -> None:
    assert not read_text("Some papers still write of 232.").claims
