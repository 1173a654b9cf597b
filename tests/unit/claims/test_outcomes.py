"""People rescued, on board, alive or tried: figures of the measure other."""

from __future__ import annotations

import pytest

from tests.reader import read_text

TOLD = [
    ("Rescuers pulled 246 people alive from the rubble.", "rescued", 246),
    ("The brigade said its men brought out 180 people alive.", "rescued", 180),
    ("Four people were found alive on Sunday.", "survived", 4),
    ("There were seven survivors.", "survived", 7),
    ("The ship was carrying 360 people.", "aboard", 360),
    ("A total of 381 people were on board when she sank.", "aboard", 381),
    ("He put the number of passengers at 512.", "aboard", 512),
    ("Sixty people were believed to be trapped inside.", "trapped", 60),
    ("Prosecutors indicted 41 people over the collapse.", "charged", 41),
    ("Four men were found guilty tonight.", "convicted", 4),
    ("Twelve people were acquitted.", "acquitted", 12),
    ("By noon 363 had been brought out alive.", "rescued", 363),
    ("At the time 787 workers were below ground.", "inside", 787),
    ("About 400 residents had taken shelter in the art school.", "sheltering", 400),
    ("Hundreds of civilians were inside.", "inside", 200),
    ("The 51 people tried over the fire sat in the court.", "charged", 51),
    ("Twelve prisoners escaped.", "survived", 12),
]


@pytest.mark.parametrize(("text", "kind", "number"), TOLD)
def test_a_qualifier_tells_what_became_of_them(
    text: str, kind: str, number: int
) -> None:
    [claim] = read_text(text).claims
    assert claim.measure == "other"
    assert claim.qualifier == (kind,)
    assert claim.low == number


def test_a_figure_told_again_keeps_its_kind() -> None:
    first, second = read_text(
        "The ferry was carrying 360 people. The master said there were 412."
    ).claims
    assert (first.measure, first.qualifier) == (second.measure, second.qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "A man was charged with murder.",
        "Two survivors told the paper that the guards had fled.",
        "He is survived by a wife and two sons.",
        "There were no lifejackets aboard.",
        "The crew of Eyewitness News 7 was there.",
        "She saved 40 letters.",
    ],
)
def test_whom_nobody_counts_tells_nothing(text: str) -> None:
    assert not read_text(text).claims


@pytest.mark.parametrize(
    "text",
    [
        "All 12 people on board were killed.",
        "The crash killed all 12 people on board.",
        "The 12 people aboard died.",
        "The soldiers burned 12 people alive in the barn.",
        "12 people trapped in the mine were killed.",
    ],
)
def test_a_death_is_told_before_where_it_struck(text: str) -> None:
    [claim] = read_text(text).claims
    assert (claim.measure, claim.low) == ("killed", 12)
