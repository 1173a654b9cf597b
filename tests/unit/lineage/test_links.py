"""Why two figures go back to one beginning, on invented reports."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.lineage import trace
from recount.model.claim import Measure, Stance
from recount.model.ids import CaptureId, ClaimId, JudgementId
from recount.model.judgement import Judgement, Verdict
from recount.model.lineage import Count, Lineage, LinkKind
from recount.model.reading import Reading
from tests.unit.lineage.reports import figure, report

WIRE = (
    "At least 63 villagers died when shells fell on the market of Velm on Monday, "
    "the district hospital said, and another 118 were carried to Ostra by boat."
)


def _kinds(lineage: Lineage) -> list[tuple[LinkKind, bool]]:
    return [(link.kind, link.strong) for link in lineage.links]


def _count(lineage: Lineage, readings: Sequence[Reading]) -> Count:
    return lineage.count(claim.id for reading in readings for claim in reading.claims)


def test_a_figure_inside_a_copied_passage_is_an_echo() -> None:
    readings = [
        report("a", WIRE, figure("63 villagers")),
        report("b", f"By our staff.\n{WIRE}", figure("63 villagers")),
    ]

    lineage = trace(readings)

    assert (LinkKind.REUSE, True) in _kinds(lineage)
    assert _count(lineage, readings) == Count(1, 1)


def test_an_altered_figure_is_an_echo_and_says_what_changed() -> None:
    readings = [
        report("a", WIRE, figure("63 villagers")),
        report("b", WIRE.replace("63", "83"), figure("83 villagers")),
    ]

    (link,) = trace(readings).links

    assert link.strong
    assert 'with "83" where the other has "63"' in link.reason


def test_a_figure_outside_the_copied_passage_is_no_echo() -> None:
    readings = [
        report(
            "a", f"{WIRE}\nIn Ostra 7 boats sank.", figure("7 boats", Measure.PROPERTY)
        ),
        report(
            "b", f"{WIRE}\nLater 7 boats burned.", figure("7 boats", Measure.PROPERTY)
        ),
    ]

    assert trace(readings).links == ()


def test_one_voice_behind_the_same_figure_is_one_origin() -> None:
    readings = [
        report("a", "The Velm Relief Committee counted 12 dead.",
               figure("12 dead", voices=["The Velm Relief Committee"])),
        report("b", "There were 12 dead, according to the Velm Relief Committee.",
               figure("12 dead", voices=["the Velm Relief Committee"])),
    ]  # fmt: skip

    lineage = trace(readings)

    assert _kinds(lineage) == [(LinkKind.VOICE, True)]
    assert _count(lineage, readings) == Count(1, 1)


def test_an_ambassador_and_a_government_are_a_range() -> None:
    readings = [
        report("a", "Odrania says 12 people died.",
               figure("12 people", voices=["Odrania"]), places=["Odrania"]),
        report("b", "Mira Tal, the Odranian ambassador, spoke of 12 people.",
               figure("12 people", voices=["Mira Tal"])),
    ]  # fmt: skip

    lineage = trace(readings)

    assert _kinds(lineage) == [(LinkKind.VOICE, False)]
    assert _count(lineage, readings) == Count(1, 2)


def test_police_of_two_reports_need_not_be_one_body() -> None:
    readings = [
        report(name, "Police counted 12 dead.", figure("12 dead", voices=["Police"]))
        for name in "ab"
    ]

    assert (LinkKind.VOICE, False) in _kinds(trace(readings))


def test_witnesses_of_two_reports_are_no_link() -> None:
    readings = [
        report("a", "Witnesses saw 12 dead.", figure("12 dead", voices=["Witnesses"])),
        report("b", "We met witnesses; 12 dead they saw.",
               figure("12 dead", voices=["witnesses"])),
    ]  # fmt: skip

    assert trace(readings).links == ()


def test_a_report_that_names_another_as_its_source_is_its_echo() -> None:
    readings = [
        report("a", "Twelve hours on, 31 dead lay in Velm.", figure("31 dead"),
               publisher="Ostra Wire"),
        report("b", "Ostra Wire reports 31 dead.",
               figure("31 dead", voices=["Ostra Wire"]), publisher="Velm Post"),
    ]  # fmt: skip

    assert (LinkKind.CITATION, True) in _kinds(trace(readings))


def test_an_exact_three_digit_figure_in_two_reports_is_a_weak_link() -> None:
    readings = [
        report("a", "There were 613 dead that night.", figure("613 dead")),
        report("b", "We list 613 dead, name by name.", figure("613 dead")),
    ]

    lineage = trace(readings)

    assert _kinds(lineage) == [(LinkKind.RARE_VALUE, False)]
    assert _count(lineage, readings) == Count(1, 2)


def test_small_and_round_figures_agree_by_chance() -> None:
    readings = [
        report("a", "There were 12 dead and 300 hurt.", figure("12 dead"),
               figure("300 hurt", Measure.INJURED)),
        report("b", "Hurt were 300 hurt in all, with 12 dead.", figure("12 dead"),
               figure("300 hurt", Measure.INJURED)),
    ]  # fmt: skip

    assert trace(readings).links == ()


def test_two_digits_are_rare_only_among_other_shared_figures() -> None:
    def told(name: str, *, also: bool) -> Reading:
        others = [
            figure("487 hurt", Measure.INJURED),
            figure("1,275 taken", Measure.CAPTURED, low=1275),
        ]
        return report(
            name,
            {
                "a": "We list 56 dead; 487 hurt; 1,275 taken.",
                "b": "After 1,275 taken and 487 hurt came 56 dead.",
            }[name],
            figure("56 dead"),
            *(others if also else ()),
        )

    alone = trace([told("a", also=False), told("b", also=True)])
    among = trace([told("a", also=True), told("b", also=True)])

    assert alone.links == ()
    assert len(among.links) == 3


def test_other_people_are_another_statement() -> None:
    readings = [
        report("a", "Dead: 613 women.", figure("613 women", Measure.KILLED, "woman")),
        report(
            "b", "Dead: 613 children.", figure("613 children", Measure.KILLED, "child")
        ),
    ]

    assert trace(readings).links == ()


def test_a_denied_figure_is_no_support_for_it() -> None:
    readings = [
        report("a", "Odrania said 31 died.", figure("31 died", voices=["Odrania"]),
               places=["Odrania"]),
        report("b", "Odrania denied that 31 died.",
               figure("31 died", voices=["Odrania"], stance=Stance.DENIED)),
    ]  # fmt: skip

    assert trace(readings).links == ()


def test_another_event_is_no_link() -> None:
    readings = [
        report("a", "There were 613 dead.", figure("613 dead", event="event-velm")),
        report("b", "There were 613 dead.", figure("613 dead", event="event-ostra")),
    ]

    assert trace(readings).links == ()


def test_a_figure_told_twice_in_one_report_is_one_origin() -> None:
    reading = report(
        "a", "Headline: 31 dead\nIn Velm 31 died.", figure("31 dead"), figure("31 died")
    )

    lineage = trace([reading])

    assert _kinds(lineage) == [(LinkKind.REPEAT, True)]
    assert len(lineage.origins) == 1


def test_background_with_other_figures_does_not_join_two_reports() -> None:
    standing = (
        "The Lantern Archive, a volunteer network based in Kestland, gathers accounts "
        "from residents inside the closed districts and checks each against two others."
    )
    readings = [
        report("a", f"In Velm 31 people died.\n{standing}", figure("31 people")),
        report(
            "b", f"From Velm we hear of 31 people.\n{standing}", figure("31 people")
        ),
    ]

    lineage = trace(readings)

    assert len(lineage.reuses) == 1
    assert _count(lineage, readings) == Count(2, 2)


def test_a_person_can_cut_a_link_and_add_one() -> None:
    readings = [
        report("a", "There were 613 dead that night.", figure("613 dead")),
        report("b", "We list 613 dead, name by name.", figure("613 dead")),
        report("c", "Some 600 dead, we heard.", figure("600 dead")),
    ]
    a, b, c = (reading.claims[0].id for reading in readings)

    lineage = trace(
        readings,
        judgements=[
            _judgement(Verdict.DIFFERENT, b, a),
            _judgement(Verdict.SAME, b, c),
        ],
    )

    (link,) = lineage.links
    assert (link.kind, link.strong) == (LinkKind.JUDGED, True)
    assert link.reason == "judged one by R. Adan: the list names its own count"
    assert lineage.count([a, b]) == Count(2, 2)
    assert lineage.count([b, c]) == Count(1, 1)


def test_the_last_judgement_holds() -> None:
    readings = [
        report(name, f"{name}: 613 dead.", figure("613 dead")) for name in ("a", "b")
    ]
    a, b = (reading.claims[0].id for reading in readings)
    verdicts = [_judgement(Verdict.SAME, a, b), _judgement(Verdict.DIFFERENT, a, b)]

    assert trace(readings, judgements=verdicts).links == ()
    assert len(trace(readings, judgements=verdicts[::-1]).links) == 1


def _received(reading: Reading, capture: str) -> Reading:
    document = msgspec.structs.replace(reading.document, capture=CaptureId(capture))
    return msgspec.structs.replace(reading, document=document)


def test_the_same_bytes_are_one_origin_however_short() -> None:
    readings = [
        _received(report(name, "Nine fell.", figure("Nine fell", low=9)), "sha256:1")
        for name in ("a.txt", "b.txt", "c.txt")
    ]

    lineage = trace(readings)

    assert [(link.strong, link.reason) for link in lineage.links] == [
        (True, "the same bytes, handed in under two names")
    ] * 2
    assert _count(lineage, readings) == Count(1, 1)


def test_the_same_few_words_in_other_bytes_are_two_origins() -> None:
    readings = [
        _received(report(name, "Nine fell.", figure("Nine fell", low=9)), name)
        for name in ("a.txt", "b.txt")
    ]

    assert trace(readings).links == ()


def test_two_figures_of_the_same_bytes_stay_two() -> None:
    text = "Nine fell, eleven fled."
    figures = (
        figure("Nine fell", low=9),
        figure("eleven fled", Measure.DISPLACED, low=11),
    )
    readings = [
        _received(report(name, text, *figures), "sha256:1") for name in ("a", "b")
    ]

    assert len(trace(readings).origins) == 2


def _judgement(verdict: Verdict, *about: ClaimId) -> Judgement:
    return Judgement(
        id=JudgementId(f"{verdict}"),
        about=about,
        verdict=verdict,
        reason="the list names its own count",
        by="R. Adan",
        at="2031-05-03T10:00:00+00:00",
    )
