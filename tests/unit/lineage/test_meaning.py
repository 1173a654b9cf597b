from __future__ import annotations

from collections.abc import Sequence

import pytest

from recount.engine.hashed_words import HashedWords
from recount.lineage import LineageOptions, trace
from recount.model.claim import Measure
from recount.model.lineage import LinkKind, ReuseClass
from recount.model.reading import Reading
from tests.unit.lineage.reports import figure, report

# The same words in another order: nothing for the word level to align.
FIRST = "Floods in Tarnak swept away bridges, barns, orchards; 140 villagers drowned."
SECOND = (
    "In Tarnak 140 drowned: villagers, orchards, barns; bridges swept away, floods."
)


def readings(
    first: str = FIRST, second: str = SECOND, figures: Sequence[str] = ("140", "140")
) -> list[Reading]:
    return [
        report("a.txt", first, figure(figures[0]), published="1991-04-02"),
        report("b.txt", second, figure(figures[1]), published="1991-04-05"),
    ]


def test_a_retelling_is_a_weak_link_with_its_reason() -> None:
    lineage = trace(readings(), embedder=HashedWords())

    (reuse,) = lineage.reuses
    (link,) = lineage.links
    assert (reuse.kind, reuse.directed) == (ReuseClass.GREY, True)
    assert reuse.reasons[0].startswith("by meaning: similarity ")
    assert reuse.reasons[0].endswith(", model hashed-words")
    assert (link.kind, link.strong, link.reuse) == (LinkKind.REUSE, False, reuse.id)
    assert reuse.reasons[0] in link.reason
    assert str(lineage.count(lineage.origins[0].claims)) == "1 to 2"


def test_nothing_is_compared_by_meaning_unless_asked() -> None:
    assert trace(readings()).links == ()


@pytest.mark.parametrize(
    "second",
    [
        # another figure
        SECOND.replace("140", "150"),
        # four telling words: what any writer would say of it
        "140 villagers drowned in Tarnak floods.",
        # another matter
        "The governor of Tarnak visited the camp and promised 140 tents to families.",
    ],
)
def test_what_may_be_a_second_account_is_not_linked(second: str) -> None:
    number = "150" if "150" in second else "140"

    lineage = trace(
        readings(second=second, figures=("140", number)), embedder=HashedWords()
    )

    assert (lineage.reuses, lineage.links) == ((), ())


def test_a_threshold_above_one_finds_nothing() -> None:
    options = LineageOptions(least_similarity=1.01)

    assert trace(readings(), options=options, embedder=HashedWords()).links == ()


def test_only_claims_of_one_event_are_compared() -> None:
    apart = [
        report("a.txt", FIRST, figure("140", event="event-tarnak")),
        report("b.txt", SECOND, figure("140", event="event-other")),
    ]
    homeless = [
        report("a.txt", FIRST, figure("140", event="")),
        report("b.txt", SECOND, figure("140", event="")),
    ]

    assert trace(apart, embedder=HashedWords()).reuses == ()
    assert trace(homeless, embedder=HashedWords()).reuses == ()


def test_one_report_does_not_retell_itself() -> None:
    text = f"{FIRST}\n{SECOND}"
    placed = report("a.txt", text, figure("140 villagers"), figure("140 drowned"))

    assert trace([placed], embedder=HashedWords()).reuses == ()


def test_what_shares_words_already_is_told_once() -> None:
    second = FIRST.replace("drowned", "were drowned")
    alike = readings(second=second)

    assert trace(alike, embedder=HashedWords()) == trace(alike)


def test_copies_of_a_report_add_no_retelling() -> None:
    one = trace(readings(), embedder=HashedWords())
    copies = [report(f"c{at}.txt", SECOND, figure("140")) for at in range(5)]
    more = trace([*readings(), *copies], embedder=HashedWords())

    told = [r for r in more.reuses if r.reasons[0].startswith("by meaning")]
    assert told == list(one.reuses)
    assert len(more.origins) == len(one.origins) == 1


def test_input_order_changes_nothing() -> None:
    held = [*readings(), report("c.txt", SECOND.replace(";", ","), figure("140"))]

    assert trace(held, embedder=HashedWords()) == trace(
        held[::-1], embedder=HashedWords()
    )


def test_a_measure_of_its_own_is_not_compared() -> None:
    held = [
        report("a.txt", FIRST, figure("140")),
        report("b.txt", SECOND, figure("140", Measure.MISSING)),
    ]

    assert trace(held, embedder=HashedWords()).reuses == ()
