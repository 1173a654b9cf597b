"""The chart that shows how far the choice of a rule moves the best figure."""

from __future__ import annotations

from recount.dossier.svg.spread import spread
from recount.model.finding import Estimate
from recount.model.shown import ShownFinding


def _finding(**bests: int) -> ShownFinding:
    return ShownFinding(
        anchor="f1",
        measure="killed",
        group="children",
        qualifier=(),
        status="conflict",
        summary="",
        positions=(),
        estimates=tuple(
            Estimate(rule=rule.replace("_", "-"), best=best)
            for rule, best in bests.items()
        ),
    )


def test_nothing_is_drawn_where_the_rules_agree() -> None:
    assert spread([_finding(lower_median=12, ucdp=12)], "s") == ""


def test_nothing_is_drawn_without_the_reference() -> None:
    assert spread([_finding(ibc=12, ucdp=15)], "s") == ""


def test_each_rule_is_told_to_those_who_cannot_see_it() -> None:
    drawn = spread([_finding(lower_median=12, ucdp=6, acled=24)], "s")

    assert "killed, children: lower median 12, UCDP 6, ACLED 24." in drawn
    assert ">6 to 24</text>" in drawn
    assert drawn.count("<circle") == 3


def test_a_multiple_past_the_scale_ends_in_an_arrow() -> None:
    drawn = spread([_finding(lower_median=1, ucdp=900)], "s")

    assert 'class="open"' in drawn
    assert drawn.count("<circle") == 2


def test_words_are_escaped() -> None:
    finding = _finding(lower_median=1, ucdp=2)
    bad = ShownFinding(
        **{name: getattr(finding, name) for name in finding.__struct_fields__}
        | {"group": "<script>"}
    )

    assert "<script>" not in spread([bad], "s")
