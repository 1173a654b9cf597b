"""What ``--explain`` prints."""

from __future__ import annotations

from recount.model.finding import Estimate
from recount.reconciliation.explain import explain, sensitivity
from tests.unit.reconciliation.told import claim, found


def test_an_explanation_names_constraints_assumptions_and_the_proof() -> None:
    result = found(
        [
            claim("a.txt", 58, ["woman", "child"]),
            claim("b.txt", 40, ["woman"]),
            claim("b.txt", 25, ["child"]),
            claim("c.txt", 18, ["child"]),
        ]
    )
    lines = list(explain(result))

    assert "  women-adult: women are adults, so that women and children do not " in (
        "\n".join(lines)
    )
    assert "  p2: n = 25 of children (1 report, 1 origin), left out" in lines
    proof = lines.index(
        "conflict: 40 women + 25 children = 65, and 58 women and children were told "
        "(7 fewer)."
    )
    assert lines[proof + 1 : proof + 5] == [
        "  low ends:  1 x p2 low 25 [child] + 1 x p3 low 40 [woman] = 65",
        "  high ends: 1 x p4 high 58 [child, woman] = 58",
        "  Nobody is counted more often above than below, yet above is more by 7.",
        "  rests on: women-adult",
    ]
    assert any(
        line.startswith("follows: From other figures, children") for line in lines
    )


def test_sensitivity_names_the_rules_at_either_end() -> None:
    spread = sensitivity(
        [
            Estimate(rule="first", best=12),
            Estimate(rule="second", low=1, high=99),
            Estimate(rule="third", best=19),
        ]
    )

    assert spread is not None
    assert spread.sentence == (
        "The rule moves the best figure from 12 (first) to 19 (third)."
    )


def test_rules_that_agree_are_said_to() -> None:
    spread = sensitivity([Estimate(rule="a", best=7), Estimate(rule="b", best=7)])

    assert spread is not None
    assert spread.sentence == "All 2 rules that give a best figure give 7."
    assert sensitivity([Estimate(rule="a", best=7)]) is None
