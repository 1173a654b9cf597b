"""What a report tells beside its main event: totals, other days, other places."""

from __future__ import annotations

import pytest

from recount.events import link
from tests.reader import read_text

PUBLISHED = "2031-05-19"
STRIKE = (
    "What is known of the air strike on Velm\n\nAn air strike on the market of Velm on "
    "15 May killed 48 people in Velm. "
)


def _labels(text: str, *, published: str = PUBLISHED) -> dict[str, str]:
    """The label of the event of each figure, by its words."""
    linked, events = link([read_text(text, published=published)])
    labels = {event.id: event.label for event in events}
    return {claim.phrase: labels[claim.event] for claim in linked[0].claims}


@pytest.mark.parametrize(
    ("beside", "figure", "label"),
    [
        (
            "Since 3 March, 640 villagers have been killed in the raids.",
            "640",
            "counted over a longer time: from 3 March 2031",
        ),
        (
            "Already 275 people have been killed in the province this year alone.",
            "275",
            "counted over a longer time: 2031",
        ),
        (
            "Fourteen drivers have been killed there since the start of the year.",
            "Fourteen",
            "counted over a longer time: 2031",
        ),
        (
            "Over the past six years at least 85 traders have been killed.",
            "at least 85",
            "counted over a longer time",
        ),
        (
            "No raid was as deadly since 2019, when 33 people died in Karsa.",
            "33",
            "Karsa, 2019",
        ),
        (
            "On 12 May a raid on the town of Tamor killed nine civilians.",
            "nine",
            "Tamor, 12 May 2031",
        ),
        (
            "On 16 May eleven people were killed when a lorry exploded in a car park.",
            "eleven",
            "an incident told beside it: 16 May 2031",
        ),
        (
            "In the bombardment of the hamlet of Brodno, four shepherds were killed.",
            "four",
            "an incident told beside it: Brodno",
        ),
        (
            "The war, which began in 2029, has killed more than 11,000 people.",
            "more than 11,000",
            "the wider conflict (Velm)",
        ),
    ],
)
def test_figure_told_beside_is_kept_apart(beside: str, figure: str, label: str) -> None:
    told = _labels(STRIKE + beside)

    assert ("Velm, 15 May 2031", label) == (told["48"], told[figure])


@pytest.mark.parametrize(
    ("more", "figure"),
    [
        ("The toll rose to 57 on Saturday.", "57"),
        ("On 16 May three more bodies were found.", "three"),
        ("The governor said on Sunday that 23 people died.", "23"),
        ("Another 66 people were wounded.", "66"),
        ("Fourteen families were left homeless.", "Fourteen"),
        ("Five of the wounded died in hospital on 17 May.", "Five"),
        ("A crowd of 4,000 stood in the square when the attack began.", "4,000"),
        ("The raiders deported 700 families from Velm on 15 May.", "700"),
    ],
)
def test_later_figure_of_the_event_stays_with_it(more: str, figure: str) -> None:
    assert _labels(STRIKE + more)[figure] == "Velm, 15 May 2031"


def test_parts_stay_with_their_whole() -> None:
    told = _labels(
        STRIKE
        + "On 12 May a raid on the town of Tamor killed nine civilians, including "
        "five boys."
    )

    assert told["nine"] == told["five"]


def test_report_of_a_year_is_about_the_year() -> None:
    told = _labels(
        "So far this year 318 miners have died in the pits of Lorn. Two of the miners "
        "died on Friday."
    )

    assert "2031" in told["318"]


@pytest.mark.parametrize("day", ["On 18 May", "On the morning of the 18th"])
def test_day_carries_to_the_sentence_after(day: str) -> None:
    told = _labels(
        STRIKE + f"\n\n{day} a column of lorries was ambushed. At least thirty "
        "people were injured."
    )

    assert "18 May 2031" in told["At least thirty"]
