"""Figures as wires, ministries and witnesses retell them. All of it is invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text, told

K, I = "killed", "injured"  # noqa: E741
Told = list[tuple[str, str, int | None, int | None]]

READ: list[tuple[str, Told]] = [
    # a toll whose verb stands far from it
    (
        "The death toll from a landslide which buried Karsa rose early today to 138.",
        [(K, "", 138, 138)],
    ),
    (
        "The number of people killed in a strike on the market has risen to 27.",
        [(K, "", 27, 27)],
    ),
    ("The toll in the islands rose to 72 Thursday.", [(K, "", 72, 72)]),
    ("The death toll nears 500.", [(K, "", 500, 500)]),
    ("The death toll topped 500.", [(K, "", 501, None)]),
    ("The toll has passed 600.", [(K, "", 601, None)]),
    ("The Centre put the death toll as high as 44.", [(K, "", None, 44)]),
    (
        "Roe announced the toll, saying 128 people have been injured.",
        [(I, "", 128, 128)],
    ),
    # what became of people
    ("About 80,000 have lost their homes.", [("displaced", "", 80000, 80000)]),
    ("Mira Sol lost nine relatives in the fire.", [(K, "", 9, 9)]),
    ("The brigade lost 40 soldiers.", [(K, "combatant", 40, 40)]),
    ("At least 11 Karsan refugees have drowned.", [(K, "karsan", 11, None)]),
    ("Eleven refugees drown as boat capsizes", [(K, "", 11, 11)]),
    ("Of those who left almost 1,000 have so far died.", [(K, "", 1000, 1000)]),
    ("At least another four villagers died.", [(K, "civilian", 4, None)]),
    ("Some 40 residents were recaptured.", [("captured", "civilian", 40, 40)]),
    (
        "There were 16 deaths and more than 27 (injured).",
        [(K, "", 16, 16), (I, "", 28, None)],
    ),
    (
        "At least 136 were killed, with some 500 injured according to rescuers.",
        [(K, "", 136, None), (I, "", 500, 500)],
    ),
    ("Nearly 1,000 refugees were rescued on Friday.", []),
    # nobody
    ("Not a single villager had been injured.", [(I, "civilian", 0, 0)]),
    # parts and wholes
    (
        "Sixteen civilians were among 19 people killed in a raid.",
        [(K, "", 19, 19), (K, "civilian", 16, 16)],
    ),
    ("The mayor said 16 of those killed were civilians.", [(K, "civilian", 16, 16)]),
    (
        "Only 55 of 75 confirmed dead had been named.",
        [(K, "", 75, 75), (K, "", 55, 55)],
    ),
    ("Four of those killed were named.", []),
    # peoples that no list knows
    ("The raid saw the death of at least 900 Ubykhs.", [(K, "ubykh", 900, None)]),
    ("No Arrests After Karsa Shooting", [("captured", "", 0, 0)]),
    # places and populations
    ("Karsa is a town of 6,100 people.", [("population", "", 6100, 6100)]),
    ("It is home to hundreds of people.", [("population", "", 200, None)]),
    ("Hundreds of people live on the dump.", [("population", "", 200, None)]),
    ("Five bridges have been swept away.", [("property", "", 5, 5)]),
    ("Thousands of nurses went on strike.", [("participants", "medic", 2000, None)]),
    # what is only supposed
    ("If there are 50 graves with 100 bodies in each, that is a lot.", []),
    ("They sought information on the numbers of dead.", []),
    ("Nobody asks if the six murders were planned.", [(K, "", 6, 6)]),
    # told again without what is counted
    (
        "Nobody knows how many people died. The UN suggested 40,000.",
        [(K, "", 40000, 40000)],
    ),
    (
        "613 people were killed. The opposition puts the figure at 800. Survivors "
        "speak of 900.",
        [(K, "", 613, 613), (K, "", 800, 800), (K, "", 900, 900)],
    ),
    (
        "The ministry says 613 were killed; the opposition says 800.",
        [(K, "", 613, 613), (K, "", 800, 800)],
    ),
    (
        "Forty were wounded. The true figure is closer to 120.",
        [(I, "", 40, 40), (I, "", 120, 120)],
    ),
    (
        "The ministry says 613 people were killed. Roe said in 2014 that he was ill. "
        "He said 12 hours went by.",
        [(K, "", 613, 613)],
    ),
    (
        "Thirteen people were killed. The youngest of the 13 victims was four.",
        [(K, "", 13, 13), (K, "", 13, 13)],
    ),
    (
        "Two men were killed. The two victims who survived are in town.",
        [(K, "man", 2, 2), ("other", "", 2, 2)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_retold_figure(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_what_people_are_thought_to_be_is_no_doubt_about_how_many() -> None:
    sure, unsure = (
        read_text(text).claims[0].stance.value
        for text in (
            "They arrested two people believed to be smugglers.",
            "Two people are believed to be dead.",
        )
    )

    assert (sure, unsure) == ("asserted", "hedged")


ROWS: list[tuple[str, Told]] = [
    (
        "Killed so far: civilians 112, security forces 46, rebels 29",
        [(K, "civilian", 112, 112), (K, "combatant", 46, 46), (K, "combatant", 29, 29)],
    ),
    (
        "31 people were killed (men 14, women 13, children 4).",
        [
            (K, "", 31, 31),
            (K, "man", 14, 14),
            (K, "woman", 13, 13),
            (K, "child", 4, 4),
        ],
    ),
    (
        "Recovered deceased: 66\n  of which adult male 29, adult female 24, children "
        "(under 18) 13",
        [
            (K, "", 66, 66),
            (K, "man", 29, 29),
            (K, "woman", 24, 24),
            (K, "child", 13, 13),
        ],
    ),
    (
        "Civilians reported killed: 44-63\n(11-15 children, 9-13 women)",
        [(K, "civilian", 44, 63), (K, "child", 11, 15), (K, "woman", 9, 13)],
    ),
    (
        "Ninety-seven persons lost their lives.\n\n4.2 Of the ninety-seven, forty-four "
        "were men and 53 were women.",
        [(K, "", 97, 97), (K, "", 97, 97), (K, "man", 44, 44), (K, "woman", 53, 53)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_groups_told_before_their_numbers_and_below_a_whole(
    text: str, expected: Told
) -> None:
    assert told(text) == expected
