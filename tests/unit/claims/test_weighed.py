"""Numbers that no rule reads are weighed, marked so, and kept out of findings."""

from __future__ import annotations

import math

import pytest

from recount.claims.weighed import Weights, weights
from recount.model.claim import Measure
from tests.reader import read_text
from tests.unit.reconciliation.told import claim, found

FIRE = (
    "The club in Karsa burned on 3 May 2014. The fire brigade counted 97 dead, and 61 "
    "people were injured, among them 12 children.\n\n"
)
ARRIVED = "Sixteen arrived with burns, and the nurses sent nine of them home."


def _weighed(text: str) -> list[tuple[str, int | None, int | None]]:
    return [
        (each.measure.value, each.low, each.high)
        for each in read_text(text).claims
        if each.weighed
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (ARRIVED, [("injured", 16, 16), ("injured", 9, 9)]),
        (
            "“My cousin and I got about 30 people out through a hole in the wall,” "
            "said Mira Sol.",
            [("other", 30, 30)],
        ),
        # nobody is counted
        ("The hotel has 62 rooms, and the lane is 300 metres long.", []),
        ("He was born in 1962, and the rent was 40 a week.", []),
        # hypothetical, of nobody, of somebody's family
        ("Sixteen could arrive with burns.", []),
        ("No one arrived with burns.", []),
        ("Her three sons arrived with burns.", []),
    ],
)
def test_a_number_is_a_figure_by_the_words_around_it(
    sentence: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert _weighed(FIRE + sentence) == expected


def test_texts_in_capitals_are_left_to_the_rules() -> None:
    assert _weighed((FIRE + ARRIVED).upper()) == []


def test_figures_stand_in_the_order_of_the_text() -> None:
    told = read_text(f"{FIRE}{ARRIVED}\n\nLater two of the injured died.").claims

    starts = [each.phrase_span.start for each in told]
    assert any(each.weighed for each in told)
    assert starts == sorted(starts)


def test_what_rules_read_is_the_same_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = FIRE + ARRIVED
    ruled = [each for each in read_text(text).claims if not each.weighed]
    monkeypatch.setattr("recount.claims.weighed.LEAST", 2.0)

    assert list(read_text(text).claims) == ruled


def test_findings_leave_a_weighed_figure_out_and_say_so() -> None:
    result = found([claim("a.txt", 97), claim("b.txt", 61, weighed=True)])

    assert [len(each.positions) for each in result.findings] == [1]
    assert result.conflicts == ()
    assert result.notes == (
        "Left out until somebody accepts them, read by weights: 1 figure.",
    )


def test_measure_and_likelihood_come_from_the_sums_of_weights() -> None:
    told = Weights(
        figure={"": -1.0, "said": 3.0},
        measures=("killed", "missing"),
        of_measure={"": (0.0, 0.0), "last=missing": (0.0, 2.0)},
    )

    measure, likely = told.weigh(["said", "last=missing", "never seen in training"])

    assert measure == "missing"
    assert likely == pytest.approx(
        1 / (1 + math.exp(-2.0)) * math.exp(2.0) / (1 + math.exp(2.0))
    )


def test_the_weights_that_are_shipped_are_of_measures_and_signs() -> None:
    told = weights()

    assert {Measure(each) for each in told.measures} >= {Measure.KILLED, Measure.OTHER}
    assert "" in told.figure
    assert all(len(row) == len(told.measures) for row in told.of_measure.values())
    assert told.figure["said"] > 0
