"""Weights are learned from labelled reports, the same each time, and serve others."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import events
from training.figures import judged, learn
from training.learn import fit
from training.rows import Row, rows

REPORTS = Path(__file__).parents[3] / "training" / "reports"


@pytest.fixture(scope="module")
def told() -> dict[str, list[Row]]:
    return {name: list(rows(REPORTS / name)) for name in ("ta", "tb", "tc", "td")}


def test_rows_are_the_numbers_of_a_report_with_their_labels(
    told: dict[str, list[Row]],
) -> None:
    measures = {row.measure for row in told["ta"]}

    assert {"", "killed", "injured", "other"} <= measures
    assert any(row.read for row in told["ta"])
    assert all(row.read or row.measure in {"", *measures} for row in told["ta"])


def test_learned_from_some_reports_it_reads_numbers_of_others(
    told: dict[str, list[Row]],
) -> None:
    learned = learn([*told["ta"], *told["tb"], *told["tc"]])
    figures, taken, right = judged(learned, told["td"], 0.6)

    # Three sets teach less than all of them; a guess by the commonest measure is
    # right for less than half of those taken.
    assert taken > 0.1 * figures
    assert right > 0.5 * taken


def test_the_same_rows_give_the_same_weights(told: dict[str, list[Row]]) -> None:
    assert learn(told["tb"]) == learn(told["tb"])


def test_a_sign_that_tells_a_class_weighs_for_it() -> None:
    model = fit(
        [["fell"], ["fell"], ["fell"], ["rose"], ["rose"], ["rose"], ["once"]],
        ["down", "down", "down", "up", "up", "up", "up"],
        [1.0] * 7,
        penalty=0.01,
        least=2,
    )

    down, up = map(model.classes.index, ("down", "up"))
    assert model.weights["fell"][down] > 1 > model.weights["fell"][up]
    assert model.weights["rose"][up] > 1
    assert "once" not in model.weights
    assert "" in model.weights


def test_rows_of_events_are_figures_with_whether_they_are_of_the_main_one() -> None:
    told = list(events.rows(REPORTS / "ga"))

    assert {row.is_main for row in told} == {True, False}
    assert all("rule=" in " ".join(row.signs) for row in told)


def test_learned_from_some_reports_it_tells_events_of_others() -> None:
    told = {name: list(events.rows(REPORTS / name)) for name in ("ga", "gb", "gc")}
    learned = events.learn([*told["ga"], *told["gb"]])
    beside = [row for row in told["gc"] if not row.is_main]
    apart = [row for row in told["gc"] if events.is_beside(learned, row)]

    # Two sets teach less than all; a guess would be right for a third of them.
    assert len(apart) > 0.2 * len(beside)
    assert sum(not row.is_main for row in apart) > 0.5 * len(apart)
