"""Each rule on the same few figures."""

from __future__ import annotations

import pytest

from recount.errors import ConfigError
from recount.model.claim import Measure
from recount.model.figure import Figure
from recount.model.finding import Estimate
from recount.reconciliation.rules import BUILT_IN, apply
from recount.reconciliation.rules.row import Row, Telling, middle


def telling(
    number: int | tuple[int | None, int | None],
    origin: str = "",
    phrase: str = "",
    soft: bool = False,
) -> Telling:
    low, high = number if isinstance(number, tuple) else (number, number)
    name = origin or f"{low}-{high}-{phrase}"
    return Telling(
        doc=f"{name}-{phrase}",
        origin=name,
        figure=Figure(low, high, soft),
        phrase=phrase,
        soft=soft,
    )


def row(*tellings: Telling, **more: object) -> Row:
    return Row(measure=Measure.KILLED, tellings=tellings, **more)  # type: ignore[arg-type]


# Two origins, 12 copied three times and 15; a vague "dozens" beside them.
DISPUTED = row(
    telling(12, "wire", "a"),
    telling(12, "wire", "b"),
    telling(12, "wire", "c"),
    telling(15, "doctor"),
    telling(19, "army"),
    telling((24, None), phrase="dozens", soft=True),
    civilian=True,
    consistent=Figure(15, 15),
)


@pytest.mark.parametrize(
    ("rule", "low", "best", "high", "tie"),
    [
        ("lower-median", 12, 15, 19, ()),
        ("minimum-maximum", 12, None, 24, ()),
        ("consistent-hull", 15, None, 15, ()),
        ("ucdp", 12, 12, 19, (12, 15, 19)),
        ("ibc", 12, None, 19, ()),
        ("acled", None, 12, None, (12, 15, 19)),
        ("airwars", 12, None, 19, ()),
        ("eventreport-conservative", None, 12, None, ()),
        ("eventreport-representative", None, 12, None, ()),
        ("eventreport-informative", None, 19, None, ()),
    ],
)
def test_rules_side_by_side(
    rule: str, low: int | None, best: int | None, high: int | None, tie: tuple[int, ...]
) -> None:
    estimate = BUILT_IN[rule](DISPUTED)

    assert estimate is not None
    assert (low, best, high, tie) == (
        estimate.low,
        estimate.best,
        estimate.high,
        estimate.tie,
    )


def test_the_lower_median_is_always_a_figure_told() -> None:
    assert middle([9, 3]) == 3
    assert middle([1, 2, 4, 100]) == 2


def test_an_origin_counts_once_however_often_it_is_copied() -> None:
    estimate = BUILT_IN["lower-median"](
        row(*(telling(50, "wire", str(n)) for n in range(9)), telling(12), telling(13))
    )

    assert estimate is not None
    assert estimate.best == 13


def test_acled_reads_dozens_its_own_way() -> None:
    vague = row(telling((24, None), phrase="dozens", soft=True))
    tens = row(telling((20_000, None), phrase="tens of thousands", soft=True))

    assert BUILT_IN["acled"](vague) == Estimate(rule="acled", best=12)
    assert BUILT_IN["acled"](tens) == Estimate(rule="acled", best=20_000)


def test_ibc_has_no_minimum_where_nobody_calls_them_civilians() -> None:
    estimate = BUILT_IN["ibc"](row(telling(12)))

    assert estimate == Estimate(
        rule="ibc",
        low=0,
        high=12,
        note="no report calls them civilians: the minimum is 0; a single source",
    )


def test_tied_modes_are_told_and_the_smallest_taken() -> None:
    estimate = BUILT_IN["eventreport-representative"](row(telling(15), telling(12)))

    assert estimate == Estimate(
        rule="eventreport-representative", best=12, tie=(12, 15)
    )


def test_silence_gives_no_estimate_and_zero_gives_zero() -> None:
    silent, zero = row(silent=3), row(telling(0))

    assert apply(silent) == ()
    assert {e.best for e in apply(zero) if e.best is not None} == {0}


@pytest.mark.parametrize("rule", ["ucdp", "ibc", "acled"])
def test_rules_for_all_deaths_do_not_speak_of_a_group(rule: str) -> None:
    assert BUILT_IN[rule](row(telling(3), group=("child",), whole=False)) is None


def test_an_unknown_rule_is_named() -> None:
    with pytest.raises(ConfigError, match="no rule is called 'mean'"):
        apply(DISPUTED, names=["mean"])


def test_a_rule_of_ones_own_stands_beside_the_others() -> None:
    def twelve(told: Row) -> Estimate:
        return Estimate(rule="twelve", best=12, note=f"{len(told.tellings)} tellings")

    assert apply(DISPUTED, {"twelve": twelve}) == (
        Estimate(rule="twelve", best=12, note="6 tellings"),
    )


def test_each_rule_tells_its_definition_source_and_limits() -> None:
    for name, rule in BUILT_IN.items():
        text = rule.__doc__ or ""
        assert all(part in text for part in ("Definition:", "Source:", "Limits:")), name
