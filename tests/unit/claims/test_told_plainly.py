"""Figures told by where people are and what was done to them. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import told

K, C, P = "killed", "captured", "participants"
Told = list[tuple[str, str, int | None, int | None]]

READ: list[tuple[str, Told]] = [
    # the dead by where they lie
    ("We have 38 in the mortuary.", [(K, "", 38, 38)]),
    ("Forty people were buried in a mass grave.", [(K, "", 40, 40)]),
    (
        "The fire killed 40 people. Eleven could not be identified and were buried.",
        [(K, "", 40, 40), (K, "", 11, 11)],
    ),
    ("The Monitor lists 41 victims by name.", [(K, "", 41, 41)]),
    ("41 persons were thereafter deprived of life.", [(K, "", 41, 41)]),
    ("Two officers were indeed killed.", [(K, "police", 2, 2)]),
    # whom one loses
    ("The village lost its teacher and eleven pupils.", [(K, "student", 11, 11)]),
    ("The hospital lost three patients that night.", [(K, "", 3, 3)]),
    ("They had already buried well over a hundred.", [(K, "", 101, None)]),
    # crowds by where they were
    ("Thousands at the funeral today.", [(P, "", 2000, None)]),
    ("Police counted 30,000 at the march.", [(P, "", 30000, 30000)]),
    ("Some 600 of us stood in the square.", [(P, "", 600, 600)]),
    ("Forty-five divers are taking part in the search.", [(P, "", 45, 45)]),
    ("The ministry has deployed 650 volunteers.", [(P, "", 650, 650)]),
    # the held, the hurt, the sought, the bereaved, the displaced
    ("Ten officials are in preventive detention.", [(C, "official", 10, 10)]),
    ("Eighteen citizens are among those held.", [(C, "", 18, 18)]),
    ("Some 300 lost fingers or toes to frostbite.", [("injured", "", 300, 300)]),
    ("Seven survived with heavy bodily injuries.", [("injured", "", 7, 7)]),
    ("Rescuers are still searching for around 70.", [("missing", "", 70, 70)]),
    (
        "The war left 158 fatherless children and 200 widows.",
        [("bereaved", "child", 158, 158), ("bereaved", "woman", 200, 200)],
    ),
    ("Up to 2,000 are hiding in the forest.", [("displaced", "", None, 2000)]),
    # what was ruined
    ("The mob burned down 11 police stations.", [("property", "", 11, 11)]),
    (
        "33 houses and 2 shops were set on fire.",
        [("property", "house", 33, 33), ("property", "", 2, 2)],
    ),
]

NOT_READ = [
    "The team lost three matches and two players.",
    "Four men stood outside a shop.",
    "Four men stood in the doorway.",
    "A delegation of 12 widows came.",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_figures_told_plainly_are_read(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_figure_is_left(text: str) -> None:
    assert told(text) == []


def test_the_stricken_at_a_funeral_are_no_crowd() -> None:
    text = "Sixty mourners at the funeral were wounded. Two people at the march died."
    assert told(text) == [("injured", "", 60, 60), (K, "", 2, 2)]


def test_children_who_lost_a_parent_are_not_the_dead() -> None:
    text = "Families lost more than one member, and 52 children lost a father."
    assert (K, "child", 52, 52) not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have 140 wounded in the wards.", [("injured", "", 140, 140)]),
        ("Hundreds were shot down or froze to death.", [(K, "", 200, None)]),
        ("The fate of five others has not been established.", [("missing", "", 5, 5)]),
        ("Two persons recorded as injured have since died.", [(K, "", 2, 2)]),
        ("1,140 officers were on duty.", [(P, "police", 1140, 1140)]),
        ("Nine guards were on duty and were wounded.", [("injured", "worker", 9, 9)]),
        ("Thousands mark killings of Karsa", [(P, "", 2000, None)]),
        ("Some thirty people stood with candles.", [(P, "", 30, 30)]),
        ("The death toll stood at 31.", [(K, "", 31, 31)]),
        (
            "2 Found Dead, 2 Hospitalized With Wounds",
            [(K, "", 2, 2), ("injured", "", 2, 2)],
        ),
        (
            "9 schools and 2 hospitals are unusable.",
            [("property", "", 9, 9), ("property", "", 2, 2)],
        ),
        ("Civilians killed, JSF: 19", [(K, "civilian", 19, 19)]),
        ("Civilians killed (IED): 19", []),
    ],
)
def test_states_told_beside_a_figure(text: str, expected: Told) -> None:
    assert told(text) == expected
