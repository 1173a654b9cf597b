"""What is counted, by construction. All places and figures are invented."""

from __future__ import annotations

import pytest

from recount.claims.rules import RULES
from tests.reader import read_text, told

K, I = "killed", "injured"  # noqa: E741

SENTENCES = [
    ("At least 24 people were killed in Karsa.", [(K, "", 24, None)]),
    ("The shelling killed 12 villagers.", [(K, "civilian", 12, 12)]),
    ("The fire claimed the lives of 40 miners.", [(K, "worker", 40, 40)]),
    ("Hundreds lost their lives in Karsa.", [(K, "", 200, None)]),
    ("The blast left nine dead and 30 wounded.", [(K, "", 9, 9), (I, "", 30, 30)]),
    (
        "The gunmen killed four farmers and wounded seven.",
        [(K, "worker", 4, 4), (I, "", 7, 7)],
    ),
    ("Six members of one family were killed.", [(K, "", 6, 6)]),
    ("The toll, earlier put at 30, rose to 45.", [(K, "", 30, 30), (K, "", 45, 45)]),
    ("Two of the abducted pupils were found dead.", [(K, "student", 2, 2)]),
    ("Two of the abducted pupils spoke.", [("captured", "student", 2, 2)]),
    ("Another eight are fighting for their lives.", [(I, "", 8, 8)]),
    ("Militants beheaded seven hostages.", [(K, "", 7, 7)]),
    ("Militants freed seven hostages.", [("other", "", 7, 7)]),
    ("Close to 9,000 refugees live there.", [("displaced", "", 9000, 9000)]),
    ("The quake left 3,000 homeless.", [("displaced", "", 3000, 3000)]),
    (
        "Two guards died and three sustained bullet injuries.",
        [(K, "worker", 2, 2), (I, "", 3, 3)],
    ),
    ("45 people were treated for injuries.", [(I, "", 45, 45)]),
    ("A dozen were trampled to death.", [(K, "", 12, 12)]),
    ("Two others are in serious condition.", [(I, "", 2, 2)]),
    ("There are more than 100 dead or wounded.", [("casualties", "", 101, None)]),
    ("There were 12 dead and 30 wounded.", [(K, "", 12, 12), (I, "", 30, 30)]),
    ("The rebels took several of them prisoner.", [("captured", "", 3, None)]),
    ("The arrest of 12 men was announced.", [("captured", "man", 12, 12)]),
    ("Seven people -- not six -- were wounded.", [(I, "", 7, 7), (I, "", 6, 6)]),
    ("The death toll rose from 24 to 31.", [(K, "", 24, 24), (K, "", 31, 31)]),
    ("There were 17 deaths and 40 injuries.", [(K, "", 17, 17), (I, "", 40, 40)]),
    ("Nobody was killed in Karsa.", [(K, "", 0, 0)]),
    ("Four families were wiped out.", [("households_destroyed", "family", 4, 4)]),
    ("The fate of over 40 people is still unknown.", [("missing", "", 41, None)]),
    ("1,275 were taken prisoner.", [("captured", "", 1275, 1275)]),
    (
        "Between 1,200 and 1,500 residents have fled.",
        [("displaced", "civilian", 1200, 1500)],
    ),
    ("The war drove about 9,000 from their homes.", [("displaced", "", 9000, 9000)]),
    ("Karsa had a population of 6,000.", [("population", "", 6000, 6000)]),
    ("About 6,100 people live in Karsa.", [("population", "", 6100, 6100)]),
    ("Seven states have recognised it since.", [("recognitions", "state", 7, 7)]),
    ("A march of thousands of people went by.", [("participants", "", 2000, None)]),
    (
        "Over 45,000 people and 62 organisations have joined the campaign.",
        [("supporters", "", 45001, None), ("supporters", "organisation", 62, 62)],
    ),
    ("The army violated the ceasefire 140 times.", [("violations", "", 140, 140)]),
    ("Sixty-two houses were destroyed.", [("property", "house", 62, 62)]),
    ("Thirty children lost one of their parents.", [("bereaved", "child", 30, 30)]),
    ("Of 40 casualties, most were light.", [("casualties", "", 40, 40)]),
    (
        "The number of displaced people was put at 1,500.",
        [("displaced", "", 1500, 1500)],
    ),
    ("The army denied it, but 58 wounded people came.", [(I, "", 58, 58)]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[s for s, _ in SENTENCES])
def test_measure_of_each_construction(
    text: str, expected: list[tuple[str, str, int | None, int | None]]
) -> None:
    assert expected == told(text)


NO_CLAIMS = [
    "The 366th regiment marched on Karsa.",
    "The blast could kill thousands.",
    "They threatened to kill 40 hostages.",
    "He was 43 years old and lived 12 km away.",
    "The road was built in 1992 for 30 million dollars.",
    "Two gunmen entered the mosque.",
    "613 balloons were released over the river.",
    "A warrant for the arrest of 12 men was signed.",
    "They took several of them home.",
    "Resolution 822 was adopted by 15 votes to none.",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_no_claim_where_nobody_is_counted(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_example_of_each_rule_is_read(rule: object) -> None:
    example = rule.example  # type: ignore[attr-defined]
    sentence = example[0].upper() + example[1:]

    assert told(f"{sentence}.") != []


def test_gunmen_who_kill_are_not_the_killed() -> None:
    assert told("Two gunmen killed 12 people in Karsa.") == [(K, "", 12, 12)]


def test_verb_reaches_its_subject_over_its_parts() -> None:
    text = "Between 13 and 14 members of the family, including two women, were killed."

    assert told(text) == [(K, "", 13, 14), (K, "woman", 2, 2)]


def test_age_in_brackets_counts_nobody() -> None:
    assert (K, "", 51, 51) not in told("Roe Halden (51) was killed.")


def test_soldiers_told_beside_the_dead_are_no_part_of_them() -> None:
    text = "35 civilians were killed in Karsa, together with 23 soldiers."

    assert told(text) == [(K, "civilian", 35, 35), (K, "combatant", 23, 23)]


def test_a_figure_put_right_is_denied() -> None:
    claims = read_text("Seven people -- not six -- were wounded.").claims

    assert [(claim.low, claim.stance.value) for claim in claims] == [
        (7, "asserted"),
        (6, "denied"),
    ]
