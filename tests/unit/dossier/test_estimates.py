from __future__ import annotations

import pytest

from recount.dossier.estimates import table
from recount.model.finding import Estimate
from recount.model.shown import ShownFinding


def finding(group: str, *estimates: Estimate) -> ShownFinding:
    return ShownFinding(
        anchor=f"f-{group}",
        measure="killed",
        group=group,
        qualifier=(),
        status="conflict",
        summary="",
        positions=(),
        estimates=estimates,
    )


@pytest.mark.parametrize(
    ("estimate", "cell"),
    [
        (Estimate(rule="a", low=35, best=35, high=87), "35 (35–87)"),
        (Estimate(rule="a", low=35, high=1087), "35–1,087"),
        (Estimate(rule="a", best=23), "23"),
        (Estimate(rule="a", low=23, high=23), "23"),
        (Estimate(rule="a", low=23), "23–"),
        (Estimate(rule="a", best=23, tie=(23, 87)), "23 or 87"),
        (Estimate(rule="a", low=1, best=1, high=9, tie=(1, 3, 5, 9)), "4 tied (1–9)"),
    ],
)
def test_a_cell_holds_the_best_and_the_ends(estimate: Estimate, cell: str) -> None:
    other = Estimate(rule="b", best=1)

    assert table([finding("women", estimate, other)]).rows[0].cells == (cell, "1")


def test_counts_on_which_all_rules_agree_are_named_alone() -> None:
    made = table(
        [
            finding("women", Estimate(rule="a", best=2), Estimate(rule="b", best=3)),
            finding("men", Estimate(rule="a", best=4), Estimate(rule="b", best=4)),
        ]
    )

    assert [row.label for row in made.rows] == ["killed, women"]
    assert made.same == ("killed, men: 4",)


def test_a_rule_that_is_silent_on_a_count_leaves_its_cell_empty() -> None:
    made = table(
        [
            finding("women", Estimate(rule="a", best=2), Estimate(rule="b", best=3)),
            finding("men", Estimate(rule="b", low=4, high=5)),
        ]
    )

    assert made.rules == ("a", "b")
    assert made.rows[1].cells == ("", "4–5")


def test_a_remark_is_told_once_with_all_it_is_about() -> None:
    note = "over 4 origins"
    made = table(
        [
            finding(group, Estimate(rule="a", low=1, high=2, note=note))
            for group in ("women", "men")
        ]
    )

    assert [(each.rule, each.text, each.about) for each in made.notes] == [
        ("a", note, "killed, women; killed, men")
    ]
