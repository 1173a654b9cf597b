"""Bodies that nobody counts, what people did before, and what carried them off."""

from __future__ import annotations

import pytest

from tests.reader import read_text

TOLD = [
    ("Five soldiers of the local garrison also lost their lives.", "killed", 5),
    ("Nine weavers whom the column had seized were shot dead.", "killed", 9),
    ("Two boys who had been led along as guides were never seen again.", "missing", 2),
    ("The famine carried off some 3,000 people.", "killed", 3000),
    ("Six people have taken their own lives since.", "killed", 6),
    ("The hall held at least 864 people when the fire began.", "participants", 864),
    ("Some 500 people were there to meet him.", "participants", 500),
    ("Nearly 100,000 remain in the city.", "population", 100000),
    ("Some 4,000 people still live in the valley.", "population", 4000),
    ("Sign the petition: 61,000 people have already joined.", "supporters", 61000),
    ("He brought a letter with the signatures of 23 doctors.", "supporters", 23),
    ("There were 720 people inside the club.", "participants", 720),
]


@pytest.mark.parametrize(("text", "measure", "number"), TOLD)
def test_a_figure_is_told(text: str, measure: str, number: int) -> None:
    told = [(c.measure, c.low or c.high) for c in read_text(text).claims]
    assert told == [(measure, number)]


@pytest.mark.parametrize(
    "text",
    [
        "The raiders carried off 20 women.",
        "The shop held 40 kinds of tea.",
        "The band of the garrison of 40 men played.",
    ],
)
def test_others_are_not_killed(text: str) -> None:
    measures = {claim.measure for claim in read_text(text).claims}
    assert not measures & {"killed", "missing"}
