"""Classes of reuse on pairs of invented reports, with what stands in their reasons."""

from __future__ import annotations

import pytest

from recount.lineage import trace
from recount.model.lineage import Reuse, ReuseClass
from recount.model.reading import Reading
from tests.unit.lineage.reports import figure, report

WIRE = (
    "At least 63 villagers died when shells fell on the market of Velm on Monday, "
    "the district hospital said, and another 118 were carried to Ostra by boat."
)
REWORDED = (
    "Some 63 villagers died as shells fell on the crowded market of Velm late on "
    "Monday, the district hospital said, while another 118 people were taken to the "
    "town of Ostra by boat."
)
LONG = "\n".join(
    f"Paragraph {number} tells of the harvest in valley {word} beside {other} mills."
    for number, (word, other) in enumerate(
        zip(
            "ash birch cedar date elm fir gorse hazel ivy jute kapok larch".split(),
            "oat pear quince rye sorrel thyme ume vetch wheat yam zinnia beet".split(),
            strict=True,
        )
    )
)
OTHER = "\n".join(
    f"The {word} column reached {other} by the {number}th hour, its drivers recalled."
    for number, (word, other) in enumerate(
        zip(
            "amber beige coral drab ecru fawn grey hazy indigo jade khaki red".split(),
            "Nor Pell Quay Rusk Sarn Tove Umber Vane Wick Yarrow Zell Arl".split(),
            strict=True,
        )
    )
)
STANDING = (
    "The Lantern Archive, a volunteer network based in Kestland, gathers accounts from "
    "residents inside the closed districts and checks each against two others."
)


def _only(*readings: Reading) -> Reuse:
    (reuse,) = trace(readings).reuses
    return reuse


def test_the_same_passage_is_a_copy() -> None:
    reuse = _only(
        report("a", WIRE, figure("63 villagers")),
        report("b", f"Reports came in at noon.\n{WIRE}", figure("63 villagers")),
    )

    assert reuse.kind is ReuseClass.COPY
    assert reuse.changed_words == 0
    assert reuse.first.cut(WIRE) == WIRE.rstrip(".")


def test_a_copy_with_another_figure_is_still_a_copy_and_tells_it() -> None:
    altered = WIRE.replace("63", "83")

    reuse = _only(report("a", WIRE), report("b", altered))

    assert reuse.kind is ReuseClass.COPY
    assert [(a.first_text, a.second_text) for a in reuse.altered] == [("63", "83")]
    assert '"83" where the other has "63"' in reuse.reasons


def test_a_reworded_passage_is_adapted() -> None:
    assert _only(report("a", WIRE), report("b", REWORDED)).kind is ReuseClass.ADAPTED


def test_words_that_both_mark_as_quotation_are_a_quote() -> None:
    said = (
        "“We counted the dead twice, in the mosque yard and again at the river, and "
        "the number was the same both times,”"
    )

    reuse = _only(
        report("a", f"Standing by the gate, {said} the imam of Velm told us."),
        report("b", f"{said} he recalled a year on.\nHe has left Velm since."),
    )

    assert reuse.kind is ReuseClass.QUOTE


def test_standing_text_without_a_figure_is_background() -> None:
    reuse = _only(
        report("a", f"{LONG}\n{STANDING}"), report("b", f"{OTHER}\n{STANDING}")
    )

    assert reuse.kind is ReuseClass.BACKGROUND


def test_a_small_part_again_after_months_is_background() -> None:
    reuse = _only(
        report("a", f"{LONG}\n{WIRE}", figure("63 villagers"), published="2031-01-05"),
        report("b", f"{OTHER}\n{WIRE}", figure("63 villagers"), published="2031-06-05"),
    )

    assert reuse.kind is ReuseClass.BACKGROUND
    assert reuse.directed


def test_one_publishers_later_text_is_a_version() -> None:
    first = report(
        "a", f"{WIRE}\n{STANDING}", publisher="Velm Post", published="2031-01-05"
    )
    later = report(
        "b",
        f"{WIRE.replace('63', '71')}\n{STANDING}",
        publisher="Velm Post",
        published="2031-01-06",
    )

    reuse = _only(later, first)

    assert reuse.kind is ReuseClass.VERSION
    assert (reuse.first_doc, reuse.second_doc, reuse.directed) == ("a", "b", True)


def test_common_words_alone_are_a_formula() -> None:
    words = "it was not clear how many of them had been in there at the time of it"

    reuse = _only(
        report("a", f"Dawn broke over Velm and {words} all, some wrote."),
        report("b", f"Ostra fell silent that week; {words} happening nearby."),
    )

    assert reuse.kind is ReuseClass.FORMULA


def test_a_shared_list_of_figures_is_grey_below_twelve_words() -> None:
    reuse = _only(
        report(
            "a", "Velm lost 613 people, including 106 women, 83 children and 70 old."
        ),
        report("b", "Dead were buried, including 106 women, 63 children and 70 old."),
    )

    assert reuse.kind is ReuseClass.GREY
    assert [(a.first_text, a.second_text) for a in reuse.altered] == [("83", "63")]


@pytest.mark.parametrize(
    "sentence",
    ["Police said the road to Velm was closed.", "At least 12 people were killed."],
)
def test_short_common_sentences_are_no_reuse(sentence: str) -> None:
    first = f"{LONG}\n{sentence}"

    assert trace([report("a", first), report("b", f"{OTHER}\n{sentence}")]).reuses == ()


def test_boilerplate_is_no_reuse() -> None:
    readings = [
        report("a", f"{LONG}\n{STANDING}", boilerplate=[STANDING]),
        report("b", f"{OTHER}\n{STANDING}", boilerplate=[STANDING]),
    ]

    assert trace(readings).reuses == ()


def _own(number: int) -> str:
    return " ".join(f"w{number}x{place}" for place in range(80))


def test_text_that_most_of_many_reports_carry_without_a_figure_is_boilerplate() -> None:
    readings = [
        report(f"{number:02}", f"{_own(number)}\n{STANDING}") for number in range(60)
    ]

    assert {reuse.kind for reuse in trace(readings).reuses} == {ReuseClass.BOILERPLATE}


def test_a_release_that_all_of_many_reports_carry_stays_a_copy() -> None:
    readings = [
        report(f"{number:02}", f"{_own(number)}\n{WIRE}", figure("63 villagers"))
        for number in range(60)
    ]

    lineage = trace(readings)

    assert {reuse.kind for reuse in lineage.reuses} == {ReuseClass.COPY}
    assert len(lineage.origins) == 1


def test_a_turn_of_phrase_of_many_reports_is_a_formula() -> None:
    phrase = "rescue teams with sniffer dogs searched collapsed houses until long after"
    readings = [
        report(
            f"{number:02}", f"{_own(number)} {phrase} dusk fell {_own(100 + number)}"
        )
        for number in range(60)
    ]

    kinds = {reuse.kind for reuse in trace(readings).reuses}

    assert kinds <= {ReuseClass.FORMULA, ReuseClass.BOILERPLATE}


def test_figures_of_unequal_lists_are_not_set_against_each_other() -> None:
    first = f"{WIRE} They counted 4 boats, 7 carts and 9 lorries on the far bank."
    second = f"{WIRE} They counted 12 rafts and 5 mules on the far bank."

    reuse = _only(report("a", first), report("b", second))

    assert reuse.altered == ()
