"""Figures as reports, reviews and leaflets word them. All of it is invented."""

from __future__ import annotations

import pytest

from tests.reader import told

K, I, C = "killed", "injured", "captured"  # noqa: E741
M, D, P = "missing", "displaced", "participants"
Told = list[tuple[str, str, int | None, int | None]]

READ: list[tuple[str, Told]] = [
    (
        "It was the killing of several hundred Veski, most of them civilians, "
        "by paramilitaries.",
        [(K, "veski", 300, None)],
    ),
    (
        "At the 1989 census Karsa had 4,318 inhabitants. Before the war Karsa "
        "had 4,318 people.",
        [("population", "civilian", 4318, 4318), ("population", "", 4318, 4318)],
    ),
    (
        "The town sheltered anything from 800 to 1,500 displaced people.",
        [(D, "", 800, 1500)],
    ),
    (
        "The crowd may at its peak have numbered 9,000. A crowd estimated at "
        "5,000 gathered.",
        [(P, "", 9000, 9000), (P, "", 5000, 5000)],
    ),
    (
        "Between 1,800 and 2,000 personnel took part in the operation.",
        [(P, "", 1800, 2000)],
    ),
    (
        "In all, 212 houses were burned, and a church.",
        [("property", "house", 212, 212)],
    ),
    (
        "The Institute has exhumed 231 sets of remains. Remains of between 20 "
        "and 30 people await tests.",
        [(K, "", 231, 231), (K, "", 20, 30)],
    ),
    (
        "The massacre has been recognised as genocide by the parliaments of "
        "four countries.",
        [("recognitions", "country", 4, 4)],
    ),
    (
        "The wall carries the names of 340 people killed here in 1994.",
        [(K, "", 340, 340)],
    ),
    (
        "One in five did not live to see the second spring. Forty did not live "
        "to see the spring.",
        [(K, "", None, None), (K, "", 40, 40)],
    ),
    (
        "The petition carries 41 signatures from five parties. 12,480 citizens "
        "have put their names to our petition.",
        [("supporters", "", 41, 41), ("supporters", "", 12480, 12480)],
    ),
    (
        "• Died of hunger, cold and typhus by spring: at least 11,000",
        [(K, "", 11000, None)],
    ),
    (
        "• Deported from the Lower Vell, 18–20 November 1951: more than 62,000 Veski",
        [(D, "veski", 62001, None)],
    ),
    (
        "• Orphans handed over to state homes: about 1,900",
        [("bereaved", "", 1900, 1900)],
    ),
    ("Thirty of the 43 were hit in the head.", [(I, "", 30, 30)]),
    (
        "Another six protesters died in hospital, bringing the total to at "
        "least 49 by August 31.",
        [(K, "protester", 6, 6), (K, "", 49, None)],
    ),
    (
        "As of May, 143 were still in custody and the whereabouts of eight were"
        " unknown.",
        [(C, "", 143, 143), (M, "", 8, 8)],
    ),
    (
        "The Panel examined 71 reported cases of death and 12 cases of enforced"
        " disappearance.",
        [(K, "", 71, 71), (M, "", 12, 12)],
    ),
    (
        "The Panel estimates that in the order of 500 to 600 civilians required"
        " treatment, some 210 of them for firearm injuries; eleven lost an eye.",
        [(I, "civilian", 500, 600), (I, "civilian", 210, 210), (I, "", 11, 11)],
    ),
    (
        "It heard that 23 of the wounded were arrested in their hospital beds.",
        [(C, "", 23, 23)],
    ),
    (
        "As at 1 May 2022, 58 persons remained in detention, 31 of them without"
        " charge.",
        [(C, "", 58, 58), (C, "", 31, 31)],
    ),
    (
        "Police said 131 people were rescued, 27 of whom were being treated for"
        " hypothermia or broken bones.",
        [("other", "", 131, 131), (I, "", 27, 27)],
    ),
    (
        "At least nine pupils of a Karsa music school who were going home for "
        "the break are thought to be among the missing, its director said.",
        [(M, "student", 9, None)],
    ),
    ("The ministry said no Karsan was known to have died.", [(K, "karsan", 0, 0)]),
    (
        "31 terrorists were eliminated, including two field commanders. "
        "Soldiers neutralised 12 militants.",
        [(K, "combatant", 31, 31), (K, "combatant", 2, 2), (K, "combatant", 12, 12)],
    ),
    (
        'Reports of "more than fifty peaceful residents" allegedly killed at a '
        "market do not correspond to reality.",
        [(K, "civilian", 51, None)],
    ),
    (
        "318 persons left the zone controlled by the rebels, of them 121 women "
        "and 164 children.",
        [(D, "", 318, 318), (D, "woman", 121, 121), (D, "child", 164, 164)],
    ),
    (
        "22,470 citizens have left through the corridors since then.",
        [(D, "", 22470, 22470)],
    ),
    (
        "Two aid workers with a national NGO were killed and one was injured.",
        [(K, "aid-worker", 2, 2), (I, "aid-worker", 1, 1)],
    ),
    (
        "Four health facilities and at least seven schools were damaged or "
        "destroyed. 54 structures were destroyed and 112 severely damaged.",
        [
            ("property", "", 4, 4),
            ("property", "", 7, None),
            ("property", "", 54, 54),
            ("property", "", 112, 112),
        ],
    ),
    (
        "The hospital treated 74 of the wounded from Karsa, 31 of them children.",
        [(I, "", 74, 74), (I, "child", 31, 31)],
    ),
    (
        "Our own count stands tonight at 268 dead and 71 not accounted for.",
        [(K, "", 268, 268), (M, "", 71, 71)],
    ),
    ('He said the number of the injured "does not exceed 950".', [(I, "", None, 950)]),
    (
        "Upwards of fifty people were hurt. Five of them are still being held.",
        [(I, "", 51, None), (C, "", 5, 5)],
    ),
    (
        "62 of the 66 deceased have been formally identified.",
        [(K, "", 66, 66), (K, "", 62, 62)],
    ),
    ("One survivor who died in hospital is included.", [(K, "", 1, 1)]),
    ("Eight deceased recovered (five by divers, three by a boat).", [(K, "", 8, 8)]),
    (
        "Thirty-one children under 15 died. Twelve girls under the age of ten "
        "were killed. Boys over 16 were shot.",
        [(K, "child", 31, 31), (K, "girl", 12, 12)],
    ),
    (
        "The army lost one man in the rescue, a corporal of 22; two volunteers "
        "died with him.",
        [(K, "man", 1, 1), (K, "", 2, 2)],
    ),
    ("Recovered deceased: 66", [(K, "", 66, 66)]),
    ("Hospitalised at present: 10", [(I, "", 10, 10)]),
    ("Unaccounted for (reconciled list): 20", [(M, "", 20, 20)]),
    (
        "At least 23 children have been separated from their families; a dozen "
        "are believed to have lost both parents.",
        [("bereaved", "", 12, 12)],
    ),
    (
        "143 children lost their mothers in one morning.",
        [("bereaved", "child", 143, 143)],
    ),
    (
        "Several thousand people filed in silence through the city.",
        [(P, "", 3000, None)],
    ),
    (
        "Organisers said 12,000 had taken part; city hall put attendance at 3,500.",
        [(P, "", 12000, 12000), (P, "", 3500, 3500)],
    ),
    (
        "Troops fired on a sit-in, killing scores. Scores were killed. The "
        "blast left scores dead and scores more wounded.",
        [(K, "", 40, None), (K, "", 40, None), (K, "", 40, None), (I, "", 40, None)],
    ),
    (
        "It was not 54 who died, it was not 49. It was seventeen.",
        [(K, "", 54, 54), (K, "", 49, 49), (K, "", 17, 17)],
    ),
    (
        "First they told us three were dead, then eleven, then seventeen.",
        [(K, "", 3, 3), (K, "", 11, 11), (K, "", 17, 17)],
    ),
    (
        "The commission has 62,000 deported and 8,744 dead in the first winter."
        " Imhof says 11,000.",
        [(D, "", 62000, 62000), (K, "", 8744, 8744), (K, "", 11000, 11000)],
    ),
    (
        "212 officers were injured, and three are undergoing treatment to this day.",
        [(I, "police", 212, 212), (I, "", 3, 3)],
    ),
    (
        '611 persons were delivered to police stations, and not "more than 1,200".',
        [(C, "", 611, 611), (C, "", 1201, None)],
    ),
    (
        "Between 430 and 460 residents were held in the cannery.",
        [(C, "civilian", 430, 460)],
    ),
    (
        "Forty people died, of whom 38 were aged sixty-five or over, and six "
        "were over 70.",
        [(K, "", 40, 40), (K, "elderly", 38, 38), (K, "elderly", 6, 6)],
    ),
    (
        "The population of Vell at the census of 1948 was 88,213.",
        [("population", "", 88213, 88213)],
    ),
    (
        "Between 13,500 and 15,000 of the deportees had died by then.",
        [(K, "", 13500, 15000)],
    ),
    (
        "The crowd, which numbered up to 6,000 persons, broke through.",
        [(P, "", None, 6000)],
    ),
    (
        "A boiler killed four men and scalded eleven.",
        [(K, "man", 4, 4), (I, "", 11, 11)],
    ),
    (
        "Some 40 fighters fell in the battle. Forty gave their lives.",
        [(K, "combatant", 40, 40), (K, "", 40, 40)],
    ),
    (
        "About 9,000 were exiled and 300 families evicted.",
        [(D, "", 9000, 9000), (D, "family", 300, 300)],
    ),
    (
        "Thousands took refuge in the church. 12,000 people have sought refuge "
        "across the border.",
        [(D, "", 2000, None), (D, "", 12000, 12000)],
    ),
    (
        "The gas sickened 40 villagers and blinded nine.",
        [(I, "civilian", 40, 40), (I, "", 9, 9)],
    ),
    (
        "About 1,200-plus people were rounded up. Fifty-odd men were killed. A "
        "few dozen were hurt.",
        [(C, "", 1200, None), (K, "man", 50, 50), (I, "", 36, None)],
    ),
    (
        "Ninety huts were looted and 14 stalls bulldozed.",
        [("property", "house", 90, 90), ("property", "", 14, 14)],
    ),
    ("The martyrs we know of up to now are 38.", [(K, "", 38, 38)]),
    (
        "Ninety-seven persons lost their lives, being eighty-eight passengers "
        "and nine members of the crew.",
        [(K, "", 97, 97), (K, "", 88, 88), (K, "worker", 9, 9)],
    ),
    (
        "Of the dead, 51 were from Karsa. Of the deaths, 17,388 were reported "
        "in Karsa. Of those killed, 17 were civilians.",
        [(K, "", 51, 51), (K, "", 17388, 17388), (K, "civilian", 17, 17)],
    ),
    (
        "The loss of the Amina in 2003 cost, on the findings of the court, "
        "seventy-four lives, and not 71 as is stated.",
        [(K, "", 74, 74), (K, "", 71, 71)],
    ),
    (
        "By noon the page put the death toll at 27, and at 18:40 at 58.",
        [(K, "", 27, 27), (K, "", 58, 58)],
    ),
    (
        "It said that it had lost one of its own volunteers to a second strike.",
        [(K, "", 1, 1)],
    ),
    (
        "The Committee documented the death of 52 people, a figure it revised "
        "on May 20 to 49 (38 men, seven women and four children).",
        [
            (K, "", 52, 52),
            (K, "", 49, 49),
            (K, "man", 38, 38),
            (K, "woman", 7, 7),
            (K, "child", 4, 4),
        ],
    ),
    (
        "The school has lost six pupils. Some two thousand mourners came.",
        [(K, "student", 6, 6), (P, "", 2000, 2000)],
    ),
    (
        "A woman of 58, a visitor, died there. A boy of 12 and his sister were killed.",
        [(K, "woman", 1, 1), (K, "boy woman", 2, 2)],
    ),
    ("One of my ambulance men, Davit, was killed.", [(K, "medic", 1, 1)]),
    (
        "Organisers spoke of 12,000 and city hall put attendance at 3,500.",
        [(P, "", 3500, 3500)],
    ),
    (
        "Dozens died. The victims comprised 104 women, 52 men and 31 children. "
        "Forty-three of them were foreign nationals, including 19 Hungarians.",
        [
            (K, "", 24, None),
            (K, "woman", 104, 104),
            (K, "man", 52, 52),
            (K, "child", 31, 31),
            (K, "foreigner", 43, 43),
            (K, "hungarian", 19, 19),
        ],
    ),
    (
        "The toll was raised to 143 the same evening, to 171 on 29 August and "
        "finally to 187 on 6 September.",
        [(K, "", 143, 143), (K, "", 171, 171), (K, "", 187, 187)],
    ),
    (
        "The government told us first of 96 dead, then of 143, then of 171.",
        [(K, "", 96, 96), (K, "", 143, 143), (K, "", 171, 171)],
    ),
    (
        "Of the 38 miners who died, 26 were employed by the company. Nine were "
        "foreign nationals.",
        [(K, "worker", 38, 38), (K, "worker", 26, 26), (K, "foreigner", 9, 9)],
    ),
    (
        "Some 3,000 people came to pay their last respects. Some 2,000 mourners"
        " heard mass.",
        [(P, "", 3000, 3000), (P, "", 2000, 2000)],
    ),
    (
        "Accidents took the lives of six people in 2015, compared with 12 in "
        "the previous year.",
        [(K, "", 6, 6), (K, "", 12, 12)],
    ),
    (
        "Sixty-one children have lost a father. Nearly three hundred of us have"
        " signed a petition.",
        [("bereaved", "child", 61, 61), ("supporters", "", 300, 300)],
    ),
    (
        "It is a town of twelve thousand. The pilgrimage attracts around "
        "120,000 people.",
        [("population", "", 12000, 12000), (P, "", 120000, 120000)],
    ),
    (
        "Police estimated the crowd at 8,000, organisers at 15,000 or more.",
        [(P, "", 8000, 8000), (P, "", 15000, None)],
    ),
    ("Police had rounded up as many as 200 ethnic Dzuris.", [(C, "dzuri", None, 200)]),
    (
        "About 38,000 people lost their lives, not counting the nearly 3,000 "
        "whose fate is still unknown.",
        [(K, "", 38000, 38000), (M, "", 3000, 3000)],
    ),
    ("Karsa: 40 dead and nobody to blame", [(K, "", 40, 40)]),
    (
        "Missing: three, down from seven on Thursday. Three people are missing,"
        " down from seven on Thursday.",
        [(M, "", 3, 3), (M, "", 7, 7), (M, "", 3, 3), (M, "", 7, 7)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_figures_of_prose(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_who_is_described_is_one_person() -> None:
    assert told("Roe Halden, a nurse, was killed on Monday.") == [(K, "medic", 1, 1)]
    assert told("Roe Halden, 43, a nurse, was killed.") == [(K, "medic", 1, 1)]
    assert told("Roe Halden, a nurse and a father of three, was killed.") == [
        (K, "man medic", 1, 1)
    ]
    assert told("Roe Halden, one of the most respected doctors here, was killed.") == [
        (K, "", 1, 1)
    ]
    assert told("Roe Halden, the most trusted doctor of Karsa, was killed.") == [
        (K, "", 1, 1)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Several armed men shot repeatedly at the office in Karsa.",
        "Three masked men shot at the office in Karsa.",
        "She was shot in Karsa by three men, who fled.",
        "The talks, like the one being held with the rebels, went on.",
    ],
)
def test_who_shoots_and_what_is_held_counts_nobody(sentence: str) -> None:
    assert told(sentence) == []


def test_those_who_continue_to_be_held_hostage_are_counted() -> None:
    [claim] = told("Several foreign nurses continued to be held hostage.")

    assert (claim[0], claim[2]) == (C, 3)


def test_those_who_did_it_are_not_the_subject_of_what_follows() -> None:
    assert told(
        "Mara Halden, who was shot in Karsa by two men, is in serious condition."
    ) == [(I, "", 1, 1)]
    assert told("A nurse who was stabbed by two men has died.") == [(I, "medic", 1, 1)]
    assert told("The camp was attacked by ten men, who were all killed.") == [
        (K, "man", 10, 10)
    ]
