"""Words that look like a war, a period, a day of saying, and are not. All invented."""

from __future__ import annotations

import pytest

from recount.events import link
from tests.effort import doubling
from tests.reader import read_text

PUBLISHED = "2031-05-19"
STRIKE = (
    "What is known of the air strike on Velm\n\nAn air strike on the market of Velm on "
    "15 May killed 48 people in Velm. "
)
MAIN = "Velm, 15 May 2031"


def _labels(text: str, published: str = PUBLISHED) -> dict[str, str]:
    linked, events = link([read_text(text, published=published)])
    labels = {event.id: event.label for event in events}
    return {claim.phrase: labels[claim.event] for claim in linked[0].claims}


@pytest.mark.parametrize(
    ("text", "figure", "label"),
    [
        (
            "On 15 May 2031 shells killed 48 people in the war-torn town of Velm.",
            "48",
            MAIN,
        ),
        (STRIKE + "Nine of them died in the War Memorial Clinic.", "Nine", MAIN),
        (
            STRIKE + "Velm had a population of 400, of whom 36 were killed.",
            "36",
            MAIN,
        ),
        (
            "In the worst raid in months, 48 people were killed in Velm on 15 May.",
            "48",
            MAIN,
        ),
        (
            "The fire on 15 May that killed 48 people in the town of Velm began in a "
            "kitchen. The owner was arrested in Velm on 17 May.",
            "48",
            MAIN,
        ),
        (
            "A fire in the town of Velm on 15 May killed 48 due to locked doors. "
            "The owner was arrested in Velm on 17 May.",
            "48",
            MAIN,
        ),
        (
            STRIKE + "Since 2029, 640 villagers have been killed in the raids.",
            "640",
            "counted over a longer time: from 2029",
        ),
        (
            STRIKE + "Between 1 January 2029 and 31 December 2030, 640 villagers were "
            "killed.",
            "640",
            "counted over a longer time: 1 January 2029 to 31 December 2030",
        ),
    ],
)
def test_what_a_figure_is_about(text: str, figure: str, label: str) -> None:
    assert _labels(text)[figure] == label


def test_years_since_speak_for_the_year_that_is_looked_back_at() -> None:
    text = (
        "Karsa marks 25 years since the massacre\n\nOn Friday the embassy called the "
        "number an invention. On the night of 17 November 1993 troops took the town of "
        "Karsa; 438 people were killed."
    )
    assert _labels(text, "2018-11-18")["438"] == "Karsa, 17 to 18 November 1993"


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_days_at_the_ends_of_the_calendar_stop_no_run(day: str) -> None:
    text = f"On {day} shells killed 48 people."

    assert link([read_text(text)])[1]


def test_accents_part_no_incident_told_beside() -> None:
    texts = [
        STRIKE + "On 12 May a raid on the town of Tamor killed nine civilians.",
        STRIKE + "On 12 May a raid on the town of Támor killed ten civilians.",
    ]
    readings = [
        read_text(text, name=f"{n}.txt", published=PUBLISHED)
        for n, text in enumerate(texts)
    ]

    beside = [each for each in link(readings)[1] if "12 May" in each.label]
    assert len(beside) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "On {} March {} shells killed 12 people in the town of Velm. ",
        "The Xian{} people of the town of Yolm{} lost 12 men. ",
        "Mayor Xo{} said that 12 died in the town of Yolm{}. ",
        "The Xovel{} Yorn{} sank and 12 men died in the town of Velm. ",
        "Fire in Xovel{} Yorn{} kills 12\n\n",
    ],
)
def test_many_days_places_and_voices_take_work_in_line(piece: str) -> None:
    def run(pieces: int) -> None:
        text = "".join(piece.format(n % 28 + 1, 1000 + n) for n in range(pieces))
        link([read_text(text)])

    assert doubling(run, 150) < 3
