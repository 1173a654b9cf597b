"""The estimate with a bias by side."""

from __future__ import annotations

import random
from math import exp, log

import pytest

from recount.errors import ConfigError
from recount.reconciliation.estimate import (
    NEUTRAL,
    OPPONENT,
    OWN,
    STATED,
    Side,
    SidedTelling,
    estimate,
    learn,
)


def told(number: int, side: str, origin: str = "", share: float = 1.0) -> SidedTelling:
    return SidedTelling(
        low=number,
        high=number,
        side=side,
        origin=origin or f"{side} {number}",
        share=share,
    )


def test_one_origin_is_not_estimated() -> None:
    found = estimate([told(90, OWN, "wire"), told(95, OWN, "wire")])

    assert found.median is None
    assert found.note == "not estimated: fewer than two origins"


def test_neutral_figures_carry_the_level_and_the_anchor_is_told() -> None:
    found = estimate([told(100, NEUTRAL, "a"), told(100, NEUTRAL, "b")])

    assert found.median == pytest.approx(100, abs=3)
    assert found.low90 is not None
    assert found.high90 is not None
    assert found.low90 < 100 < found.high90
    assert found.note == "anchored to neutral; factors: neutral x 1.00"


def test_sides_are_corrected_towards_each_other() -> None:
    found = estimate([told(40, OWN), told(170, OPPONENT)])

    assert found.median == pytest.approx(100, rel=0.1)
    assert "of whom no figure was told here" in found.note


def test_copies_change_nothing() -> None:
    once = [told(40, OWN, "wire"), told(170, OPPONENT)]
    often = [*[told(40, OWN, "wire")] * 9, told(170, OPPONENT)]

    assert estimate(often) == estimate(once)


def test_order_changes_nothing() -> None:
    figures = [told(40, OWN), told(170, OPPONENT), told(90, NEUTRAL)]

    assert estimate(figures) == estimate(figures[::-1])


def test_at_least_pushes_only_up() -> None:
    figures = [told(100, NEUTRAL, "a"), told(100, NEUTRAL, "b")]
    more = SidedTelling(low=200, high=None, side=NEUTRAL, origin="c")
    few = SidedTelling(low=20, high=None, side=NEUTRAL, origin="c")
    base = estimate(figures).median or 0

    assert (estimate([*figures, more]).median or 0) > base + 10
    assert (estimate([*figures, few]).median or 0) == pytest.approx(base, abs=2)


def test_a_figure_of_an_early_day_is_scaled_to_the_end() -> None:
    figures = [told(50, NEUTRAL, "a", share=0.5), told(100, NEUTRAL, "b")]

    assert estimate(figures).median == pytest.approx(100, abs=3)


def test_a_figure_far_from_the_rest_leaves_a_number() -> None:
    found = estimate([told(3, NEUTRAL, "a"), told(3_000_000, NEUTRAL, "b")])

    assert found.median is not None


def test_an_unknown_side_is_named() -> None:
    with pytest.raises(ConfigError, match="side 'north' is unknown"):
        estimate([told(3, "north"), told(4, NEUTRAL)])


def events(count: int) -> tuple[list[list[SidedTelling]], list[int]]:
    rng = random.Random(7)  # noqa: S311 - a simulation
    truths = [round(exp(rng.uniform(log(20), log(2000)))) for _ in range(count)]
    made = []
    for truth in truths:
        tellings = []
        for side, factor in ((OWN, 0.5), (OPPONENT, 2.2), (NEUTRAL, 1.0)):
            number = max(1, round(truth * factor * exp(rng.gauss(0, 0.25))))
            tellings.append(told(number, side, f"{side} {number}"))
        made.append(tellings)
    return made, truths


def test_factors_are_learned_from_many_events_and_the_anchor_stays() -> None:
    made, _ = events(60)
    learned = learn(made)

    assert learned[OWN].factor == pytest.approx(0.5, rel=0.2)
    assert learned[OPPONENT].factor == pytest.approx(2.2, rel=0.2)
    assert learned[NEUTRAL] == STATED[NEUTRAL]


def test_few_events_teach_nothing() -> None:
    made, _ = events(5)

    assert learn(made) == STATED


def test_nine_in_ten_intervals_hold_the_truth() -> None:
    made, truths = events(60)
    sides = {
        OWN: Side(factor=0.5, doubt=0.2),
        OPPONENT: Side(factor=2.2, doubt=0.2),
        NEUTRAL: STATED[NEUTRAL],
    }
    held = 0
    for tellings, truth in zip(made, truths, strict=True):
        found = estimate(tellings, sides)
        held += (found.low90 or 0) <= truth <= (found.high90 or 0)

    assert held / len(truths) >= 0.85
