from __future__ import annotations

from recount.lineage import trace
from recount.model.ids import ClaimId, JudgementId
from recount.model.judgement import Judgement, Verdict
from recount.model.lineage import LinkKind
from recount.model.reading import Reading
from tests.unit.lineage.reports import figure, report

TEXT = (
    "Shells hit the covered market of Velm at noon on Friday, and 31 traders and "
    "porters were killed beside their stalls, the mayor of the town said later."
)


def copies(count: int) -> list[Reading]:
    return [report(f"{at}.txt", TEXT, figure("31 traders")) for at in range(count)]


def decide(verdict: Verdict, *about: str, name: str = "j1") -> Judgement:
    return Judgement(
        id=JudgementId(name),
        about=about,
        verdict=verdict,
        reason="the second paper had a man there",
        by="R. Adan",
        at="2001-02-03T10:00:00+00:00",
    )


def ids(readings: list[Reading]) -> list[ClaimId]:
    return [claim.id for reading in readings for claim in reading.claims]


def test_a_cut_is_told_with_what_it_overrules() -> None:
    readings = copies(2)
    first, second = ids(readings)

    lineage = trace(readings, judgements=[decide(Verdict.DIFFERENT, first, second)])

    (cut,) = lineage.cuts
    assert {cut.first, cut.second} == {first, second}
    assert cut.reason == "judged apart by R. Adan: the second paper had a man there"
    assert cut.overruled == ("a copy of the same passage (28 words in common)",)
    assert not cut.joined
    assert (lineage.links, len(lineage.origins)) == ((), 2)


def test_a_cut_between_two_of_three_copies_is_told_to_part_nothing() -> None:
    readings = copies(3)
    first, second, _ = ids(readings)

    lineage = trace(readings, judgements=[decide(Verdict.DIFFERENT, first, second)])

    assert [cut.joined for cut in lineage.cuts] == [True]
    assert len(lineage.origins) == 1


def test_a_cut_of_what_nothing_linked_overrules_nothing() -> None:
    readings = [
        report("a.txt", "In Velm 31 died.", figure("31")),
        report("b.txt", "In Velm 32 died.", figure("32")),
    ]

    lineage = trace(readings, judgements=[decide(Verdict.DIFFERENT, *ids(readings))])

    assert [(cut.overruled, cut.joined) for cut in lineage.cuts] == [((), False)]


def test_a_judgement_that_was_taken_back_counts_for_nothing() -> None:
    readings = copies(2)
    cut = decide(Verdict.DIFFERENT, *ids(readings))
    undo = decide(Verdict.UNDO, "j1", name="j2")
    redo = decide(Verdict.UNDO, "j2", name="j3")

    assert trace(readings, judgements=[cut, undo]) == trace(readings)
    assert len(trace(readings, judgements=[cut, undo, redo]).cuts) == 1


def test_an_added_edge_is_strong_and_names_who_and_why() -> None:
    readings = [
        report("a.txt", "In Velm 31 died.", figure("31")),
        report("b.txt", "In Velm 32 died.", figure("32")),
    ]

    (link,) = trace(readings, judgements=[decide(Verdict.SAME, *ids(readings))]).links

    assert (link.kind, link.strong) == (LinkKind.JUDGED, True)
    assert link.reason == "judged one by R. Adan: the second paper had a man there"


def test_a_judgement_on_something_else_changes_nothing() -> None:
    readings = copies(2)

    judged = trace(readings, judgements=[decide(Verdict.DIFFERENT, "claim-x", "y")])

    assert judged == trace(readings)
