"""What can stand together in an event, told by invented reports."""

from __future__ import annotations

import pytest

from recount.model.claim import Claim, Measure, Stance
from recount.model.event import Event, EventKind
from recount.model.figure import Figure
from recount.model.ids import ClaimId, EventId
from recount.model.lineage import Count, Lineage
from recount.reconciliation import ReconcileOptions, reconcile
from recount.reconciliation.check import derived_holds, holds
from tests.unit.reconciliation.told import (
    EVENT,
    claim,
    copies,
    found,
    positions,
    row,
    sets,
)

# 40 women and 25 children were told, and 58 women and children: 18 would fit.
OSTRA = (
    claim("a.txt", 210, ["civilian"]),
    claim("a.txt", 58, ["woman", "child"]),
    claim("b.txt", 210),
    claim("b.txt", 40, ["woman"]),
    claim("b.txt", 25, ["child"]),
    claim("b.txt", 31, ["elderly"]),
    claim("b.txt", 120, ["woman", "child", "elderly"], approx=True),
    claim("c.txt", 210, ["lorvian", "civilian"]),
    claim("c.txt", 40, ["woman"]),
    claim("c.txt", 18, ["child"]),
)


def test_three_figures_that_do_not_add_up_are_one_conflict() -> None:
    result = found(OSTRA)

    assert sets(result, "conflict") == [
        [("child", "18"), ("child", "25")],
        [("child", "25"), ("child+woman", "58"), ("woman", "40")],
    ]


def test_a_conflict_is_told_with_its_sum_and_with_each_repair() -> None:
    result = found(OSTRA)
    triple = next(c for c in result.conflicts if len(c.positions) == 3)

    assert triple.sentence == (
        "40 women + 25 children = 65, and 58 women and children were told (7 fewer)."
    )
    assert {repair.sentence for repair in triple.repairs} == {
        "Without 25 children all the other figures can be true together; "
        "it stands in 1 report, 1 origin.",
        "Without 58 women and children these figures agree, other differences remain; "
        "it stands in 1 report, 1 origin.",
        "Without 40 women these figures agree, other differences remain; "
        "it stands in 2 reports, 2 origins.",
    }
    assert triple.assumptions == ("women-adult",)


def test_every_proof_passes_the_independent_check() -> None:
    result = found(OSTRA)
    known = positions(result)
    proofs = [c.certificate for c in result.conflicts if c.certificate]

    assert len(proofs) == 4
    assert all(holds(proof, known) for proof in proofs)
    assert all(derived_holds(d, known) for f in result.findings for d in f.derived)


def test_a_bound_follows_from_other_groups() -> None:
    children = row(found(OSTRA), ["child"])

    assert [each.figure for each in children.derived] == [Figure(18, 18)]
    assert children.derived[0].sentence == (
        "From other figures, children: 18 = 58 women and children - 40 women."
    )


def test_the_figure_that_alone_stands_against_the_rest_is_left_out() -> None:
    result = found(OSTRA)
    known = positions(result)

    assert [known[each].figure for each in result.left_out] == [Figure(25, 25)]
    assert result.ties == ()


def test_an_approximate_figure_is_in_tension_and_never_in_conflict() -> None:
    result = found(OSTRA)

    assert row(result, ["child", "elderly", "woman"]).status == "tension"
    assert sets(result, "tension") == [
        [
            ("child", "25"),
            ("child+elderly+woman", "about 120"),
            ("elderly", "31"),
            ("woman", "40"),
        ],
        [
            ("child+elderly+woman", "about 120"),
            ("child+woman", "58"),
            ("elderly", "31"),
        ],
    ]


def test_one_figure_told_of_people_and_of_civilians_is_one_row() -> None:
    whole = row(found(OSTRA))

    assert whole.status == "agree"
    assert len(whole.positions) == 1
    assert whole.positions[0].reports == 3
    assert whole.notes == (
        "Told of people (b.txt); of civilians (a.txt); of Lorvian civilians (c.txt).",
    )


def test_wholes_told_with_other_figures_stay_apart_as_a_scope_difference() -> None:
    result = found([claim("a.txt", 210, ["civilian"]), claim("b.txt", 236)])

    assert [(f.group, f.status) for f in result.findings] == [
        ((), "scope"),
        (("civilian",), "scope"),
    ]
    assert sets(result, "conflict") == []


def test_more_civilians_than_people_are_a_conflict() -> None:
    result = found([claim("a.txt", 30, ["civilian"]), claim("b.txt", 12)])

    assert sets(result, "conflict") == [[("", "12"), ("civilian", "30")]]


def test_figures_of_another_people_are_not_compared_with_the_whole() -> None:
    result = found(
        [
            claim("a.txt", 20, ["civilian"]),
            claim("b.txt", 300, ["combatant", "varnian"]),
        ]
    )

    assert sets(result, "conflict") == []


@pytest.mark.parametrize(
    ("first", "second", "phrases", "status"),
    [
        (90, (91, None), ("90", "over 90"), "boundary"),
        (90, (91, None), ("90", "at least 91"), "conflict"),
        (91, (91, None), ("91", "over 90"), "agree"),
        (90, (None, 89), ("90", "fewer than 90"), "boundary"),
        ((None, 500), 500, ("up to 500", "500"), "agree"),
        (90, (95, None), ("90", "more than 94"), "conflict"),
    ],
)
def test_figures_that_touch_differ_only_at_the_boundary(
    first: int | tuple[int | None, int | None],
    second: int | tuple[int | None, int | None],
    phrases: tuple[str, str],
    status: str,
) -> None:
    result = found(
        [
            claim("a.txt", first, measure=Measure.MISSING, phrase=phrases[0]),
            claim("b.txt", second, measure=Measure.MISSING, phrase=phrases[1]),
        ]
    )

    assert row(result, measure=Measure.MISSING).status == status


def test_a_bound_without_words_is_strict_where_the_number_before_is_rounder() -> None:
    claims = [
        claim("a.txt", 90, measure=Measure.MISSING),
        claim("b.txt", (91, None), measure=Measure.MISSING),
    ]

    assert row(found(claims), measure=Measure.MISSING).status == "boundary"


def test_qualified_figures_are_parts_and_agree_across_words() -> None:
    result = found(
        [
            claim("a.txt", 210),
            claim("a.txt", 17, qualifier=("with special violence",)),
            claim("b.txt", 17, qualifier=("with extreme violence",)),
        ]
    )
    part = row(result, qualifier=("with extreme violence",))

    assert part.status == "agree"
    assert part.positions[0].reports == 2
    assert sets(result, "conflict") == []


def test_a_part_above_the_whole_is_a_conflict() -> None:
    result = found(
        [claim("a.txt", 21), claim("b.txt", 35, qualifier=("in the market",))]
    )

    assert sets(result, "conflict") == [[("", "21"), ("", "35")]]


def test_a_part_told_without_other_words_is_no_rival() -> None:
    whole = claim("a.txt", 21)
    part = claim("a.txt", 5, part_of=whole.id)
    other = claim("a.txt", 6, start=40, rest=True)

    assert found([whole, part, other]).conflicts == ()


def test_who_is_told_of_singly_is_one_of_the_toll_and_no_rival() -> None:
    nurse = claim("b", 1, group=("medic",), described=True)
    told = [claim("a", 5, group=("medic",)), claim("b", 613), nurse]
    assert not found(told).conflicts


def test_persons_told_of_singly_are_not_added() -> None:
    groups: tuple[tuple[str, ...], ...] = ((), ("man",), ("woman",))
    told = [claim("a", 1, group=each, described=True) for each in groups]
    assert not found([claim("a", 613), *told]).conflicts


def test_a_toll_that_is_only_told_singly_is_compared() -> None:
    assert len(found([claim("a", 2), claim("b", 1, described=True)]).conflicts) == 1


def test_women_and_elderly_may_overlap_so_no_sum_is_forced() -> None:
    result = found(
        [
            claim("a.txt", 50, ["woman", "elderly"]),
            claim("a.txt", 40, ["woman"]),
            claim("a.txt", 31, ["elderly"]),
        ]
    )

    assert result.conflicts == ()


def test_parts_need_not_be_complete_unless_asked() -> None:
    claims = [
        claim("a.txt", 20),
        claim("a.txt", 4, ["woman"]),
        claim("a.txt", 6, ["man"]),
        claim("a.txt", 3, ["child"]),
    ]
    complete = ReconcileOptions(also=("parts-complete",))

    assert found(claims).conflicts == ()
    assert len(found(claims, options=complete).conflicts) == 1


@pytest.mark.parametrize(
    "options",
    [
        ReconcileOptions(without=("women-adult",)),
        ReconcileOptions(without_for=(("b.txt", "women-adult"),)),
        ReconcileOptions(without_in=(("killed woman", "women-adult"),)),
    ],
)
def test_an_assumption_can_be_switched_off(options: ReconcileOptions) -> None:
    claims = [
        claim("a.txt", 58, ["woman", "child"]),
        claim("b.txt", 40, ["woman"]),
        claim("b.txt", 25, ["child"]),
    ]

    assert len(found(claims).conflicts) == 1
    assert found(claims, options=options).conflicts == ()


def test_casualties_are_the_killed_and_the_injured() -> None:
    result = found(
        [
            claim("a.txt", 30, measure=Measure.CASUALTIES),
            claim("b.txt", 12),
            claim("c.txt", 25, measure=Measure.INJURED),
        ]
    )
    (conflict,) = result.conflicts

    assert conflict.sentence == (
        "25 injured + 12 killed = 37, and 30 killed or injured were told (7 fewer)."
    )
    assert conflict.assumptions == ("killed-or-injured",)


def test_the_killed_and_the_injured_give_casualties() -> None:
    result = found(
        [
            claim("a.txt", (30, None), measure=Measure.CASUALTIES),
            claim("b.txt", 12),
            claim("c.txt", 25, measure=Measure.INJURED),
        ]
    )

    derived = row(result, measure=Measure.CASUALTIES).derived
    assert [each.figure for each in derived] == [Figure(37, 37)]


def test_denials_and_boilerplate_are_told_and_take_no_part() -> None:
    denied = claim(
        "b.txt", 210, stance=Stance.DENIED, attributed_to=("the army of Varnia",)
    )
    result = found([claim("a.txt", 12), denied, claim("c.txt", 99, boilerplate=True)])

    assert row(result).status == "single"
    assert result.notes == (
        "the army of Varnia rejects 210 killed (b.txt): “”.",
        "Left out, as boilerplate: 1 figure.",
    )


def test_a_hedged_figure_is_a_tension_at_most() -> None:
    result = found([claim("a.txt", 12), claim("b.txt", 0, stance=Stance.HEDGED)])

    assert row(result).status == "tension"


def test_zero_told_firmly_conflicts_with_any_dead() -> None:
    assert row(found([claim("a.txt", 12), claim("b.txt", 0)])).status == "conflict"


def test_a_later_greater_toll_is_an_update() -> None:
    claims = [claim("mon.txt", 80), claim("wed.txt", 93)]
    days = {"mon.txt": "2031-03-15", "wed.txt": "2031-03-17"}
    swapped = {"mon.txt": "2031-03-17", "wed.txt": "2031-03-15"}
    early = {"mon.txt": "2031-03-15", "wed.txt": "2044-03-14"}
    years = {"mon.txt": "2043-03-14", "wed.txt": "2044-03-14"}

    def kinds(published: dict[str, str]) -> list[str]:
        result = reconcile(EVENT, claims, Lineage(), published=published)
        return [str(c.kind) for c in result.conflicts]

    assert kinds(days) == ["update"]
    assert kinds(early) == ["update"]
    assert kinds(swapped) == ["conflict"]
    assert kinds(years) == ["conflict"]
    assert kinds({}) == ["conflict"]


def test_figures_of_named_days_are_a_series() -> None:
    result = found(
        [
            claim("a.txt", 80, as_of="2031-03-15"),
            claim("b.txt", 93, as_of="2031-03-17"),
        ]
    )
    (update,) = result.conflicts

    assert update.kind == "update"
    assert update.sentence == (
        "The figure is told for different days: 80 killed (2031-03-15), "
        "93 killed (2031-03-17)."
    )


@pytest.mark.parametrize(
    "other",
    [
        claim("b.txt", 40, cumulative=True),
        claim("b.txt", 40, when="2031-07"),
        claim("b.txt", 40, quote="40 died in Karsk", places=("Karsk",)),
        claim("b.txt", 40, quote="another 40 froze to death on the road"),
        claim("b.txt", 40_000),
    ],
    ids=["total", "period", "place", "cause", "far off"],
)
def test_another_scope_comes_before_any_conflict(other: Claim) -> None:
    result = found([claim("a.txt", 12), claim("c.txt", 12), other])

    assert [str(c.kind) for c in result.conflicts] == ["scope"]


def test_a_condition_is_counted_in_totals_so_a_total_is_no_other_scope() -> None:
    war = Event(id=EventId("event-war"), label="War", kind=EventKind.CONDITION)
    result = found(
        [claim("a.txt", 900, cumulative=True), claim("b.txt", 1100)], event=war
    )

    assert [str(c.kind) for c in result.conflicts] == ["conflict"]


def test_hundreds_agree_with_the_number_whatever_stands_beside_them() -> None:
    hundreds = claim("b.txt", (200, None), approx=True, when="2044-03-14")
    whole = row(found([claim("a.txt", 210), hundreds]))

    assert whole.status == "agree"
    assert [each.scope for each in whole.positions] == [(), ()]


def test_copies_are_reports_and_not_origins() -> None:
    claims = [claim(f"{name}.txt", 12) for name in "abc"]
    (position,) = row(found(claims, copies(*claims, strong=False))).positions

    assert position.reports == 3
    assert position.origins == Count(1, 3)


def test_the_side_with_more_origins_is_kept_though_it_has_fewer_reports() -> None:
    copied = [claim(f"copy{n}.txt", 50) for n in range(4)]
    result = found([*copied, claim("a.txt", 12), claim("b.txt", 12)], copies(*copied))
    known = positions(result)

    assert [known[each].figure.low for each in result.left_out] == [50]


def test_a_tie_is_told() -> None:
    result = found([claim("a.txt", 12), claim("b.txt", 15)])

    assert result.ties == (
        "12 killed could stand in place of 15 killed: as many origins are behind "
        "either.",
    )


def test_one_in_nine_and_one_in_eight_are_in_tension() -> None:
    text = "a million displaced out of a population of nine million"
    displaced = claim(
        "a.txt", 1_000_000, measure=Measure.DISPLACED, quote=text[:19], start=0
    )
    ratio = claim(
        "b.txt", (None, None), measure=Measure.DISPLACED, ratio=(1, 8), approx=True
    )
    population = claim(
        "a.txt", 9_000_000, measure=Measure.POPULATION, quote=text[27:], start=27
    )
    result = reconcile(EVENT, [displaced, ratio], Lineage(), context=[population])

    (tension,) = result.conflicts
    assert tension.kind == "tension"
    assert "is one in 9, and 1 in 8 was told" in tension.sentence


def test_counts_beside_a_population_are_told_to_stay_within_it() -> None:
    quote = "12 out of a population of 700"
    killed = claim("a.txt", 12, quote=quote)
    people = claim("a.txt", 700, measure=Measure.POPULATION, quote=quote[10:], start=10)
    result = reconcile(EVENT, [killed], Lineage(), context=[people])

    assert result.notes == (
        "12 killed = 12, within the population of 700 told beside them (a.txt).",
    )


def test_other_words_for_the_injured_are_noted() -> None:
    result = found(
        [
            claim("a.txt", 44, measure=Measure.INJURED, quote="44 were wounded"),
            claim("b.txt", 44, measure=Measure.INJURED, quote="44 seriously injured"),
        ]
    )

    assert row(result, measure=Measure.INJURED).notes == (
        "The definition differs: “seriously injured” (b.txt) against “wounded” "
        "(a.txt).",
    )


def test_all_small_conflicts_are_listed_on_request() -> None:
    claims = [claim(f"{n}.txt", n) for n in (10, 11, 12, 13)]
    asked = ReconcileOptions(all_sets_up_to=2)

    assert len(found(claims).conflicts) == 3
    assert len(found(claims, options=asked).conflicts) == 6


def test_all_triples_are_found_on_request_and_no_larger_set() -> None:
    claims = [
        claim("a.txt", 58, ["woman", "child"]),
        claim("b.txt", 40, ["woman"]),
        claim("c.txt", 25, ["child"]),
        claim("d.txt", 26, ["child"]),
    ]
    result = found(claims, options=ReconcileOptions(all_sets_up_to=3))

    assert sets(result, "conflict") == [
        [("child", "25"), ("child", "26")],
        [("child", "25"), ("child+woman", "58"), ("woman", "40")],
        [("child", "26"), ("child+woman", "58"), ("woman", "40")],
    ]


def test_an_early_part_below_a_later_sum_is_an_update() -> None:
    claims = [
        claim("late.txt", 45, ["woman", "child"]),
        claim("late.txt", 26, ["woman"]),
        claim("early.txt", 4, ["child"]),
    ]
    days = {"early.txt": "2031-03-14", "late.txt": "2031-04-20"}
    result = reconcile(EVENT, claims, Lineage(), published=days)

    assert [str(c.kind) for c in result.conflicts] == ["update"]


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (30, 250, "tension"),
        (300, 310, "agree"),
        (1000, 1300, "tension"),
    ],
)
def test_approximate_figures_are_one_number_within_their_slack(
    first: int, second: int, status: str
) -> None:
    told = [claim("a.txt", first, approx=True), claim("b.txt", second, approx=True)]

    assert row(found(told)).status == status


def test_about_eighty_agrees_with_eighty_three() -> None:
    told = [claim("a.txt", 80, approx=True), claim("b.txt", 83)]

    assert row(found(told)).status == "agree"


def test_one_figure_in_common_does_not_make_people_and_civilians_one() -> None:
    result = found(
        [
            claim("a.txt", 236),
            claim("b.txt", 236),
            claim("a.txt", 210, ["civilian"]),
            claim("b.txt", 210, ["civilian"]),
            claim("c.txt", 210),
        ]
    )

    assert row(result, ["civilian"]).status == "scope"
    assert sets(result, "conflict") == [[("", "210"), ("", "236")]]


def test_one_person_is_told_in_the_singular() -> None:
    result = found([claim("a.txt", 1, ["elderly"]), claim("b.txt", 2, ["elderly"])])

    assert result.conflicts[0].sentence == (
        "2 elderly people and 1 elderly person cannot both be true."
    )


def test_figures_for_some_of_the_people_are_no_other_scope() -> None:
    result = found([claim("a.txt", 143), claim("b.txt", 2, ["journalist"])])

    assert result.conflicts == ()


def test_nothing_told_gives_nothing() -> None:
    result = found([])

    assert result.findings == ()
    assert result.conflicts == ()


def test_a_claim_whose_whole_is_itself_ends() -> None:
    looped = claim("a.txt", 5, ["child"], part_of=ClaimId("claim-x"), id="claim-x")

    assert row(found([looped]), ["child"]).status == "single"
