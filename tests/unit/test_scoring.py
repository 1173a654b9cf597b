"""The scorer counts what its docstring says."""

from __future__ import annotations

import pytest

from tests.scoring import ClaimRow, score


def _row(quote: str = "12 people were killed", **changes: object) -> ClaimRow:
    row: dict[str, object] = {
        "doc": "a.txt",
        "quote": quote,
        "event": "ostrel",
        "measure": "killed",
        "group": [],
        "low": 12,
        "high": 12,
        "attributed_to": [],
        "stance": "asserted",
    }
    return row | changes  # type: ignore[return-value]


SECOND = _row("four were wounded", measure="injured", low=4, high=4)


def test_equal_claims_score_one() -> None:
    assert (1, 1, 1, 1, ()) == score([_row(), SECOND], [SECOND, _row()])


def test_a_missed_claim_costs_recall() -> None:
    # One right, one missed: 2 * 1 / (2 * 1 + 1).
    assert score([_row(), SECOND], [_row()]).figure == pytest.approx(2 / 3)


def test_a_spurious_claim_costs_precision() -> None:
    assert score([_row()], [_row(), SECOND]).figure == pytest.approx(2 / 3)


def test_a_figure_told_twice_costs_nothing() -> None:
    assert 1 == score([_row()], [_row(), _row("the 12 people were killed here")]).figure


@pytest.mark.parametrize("hard_found", [True, False])
def test_a_hard_claim_counts_for_nothing(*, hard_found: bool) -> None:
    gold = [_row(), SECOND | {"hard": True}]

    assert 1 == score(gold, [_row(), SECOND] if hard_found else [_row()]).figure


def test_another_group_fails_the_claim_and_what_follows() -> None:
    told = score([_row(group=["child"])], [_row()])

    assert (1, 0, 0) == (told.figure, told.claim, told.attributed)
    assert "group" in told.differences[0]


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        (["Lorvia's health ministry"], ["the Lorvian health ministry"], 1),
        (["the mayor"], ["The Mayor of Ostrel"], 1),
        (["the mayor"], ["the ministry"], 0),
        (["the mayor"], [], 0),
        ([], ["the mayor"], 0),
    ],
)
def test_voices_meet_in_one_word(
    gold: list[str], found: list[str], expected: int
) -> None:
    told = score([_row(attributed_to=gold)], [_row(attributed_to=found)])

    assert expected == told.attributed


def test_equal_figures_pair_by_their_quotes() -> None:
    gold = [_row("12 people were killed", group=["child"]), _row("12 died in Lesk")]

    assert 1 == score(gold, gold[::-1]).claim


def test_a_quote_from_elsewhere_does_not_meet() -> None:
    assert 0 == score([_row()], [_row("A dozen perished")]).figure


def test_events_merged_lose_precision() -> None:
    gold = [_row(), SECOND | {"event": "lesk"}]

    told = score(gold, [_row(event="x"), SECOND | {"event": "x"}])

    # Precision 1/2, recall 1.
    assert told.event == pytest.approx(2 / 3)
