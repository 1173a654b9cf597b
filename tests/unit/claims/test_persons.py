"""Persons who are counted by being named or described, and sums over them."""

from __future__ import annotations

import pytest

from tests.reader import read_text, told

K, I = "killed", "injured"  # noqa: E741

NAMED = [
    ("Roe Halden, 43, was killed in Karsa.", [(K, "", 1, 1)]),
    ("Mira Sol, mayor of Karsa, died on Monday.", [(K, "", 1, 1)]),
    ("Gunmen killed the farmer Roe Halden.", [(K, "worker", 1, 1)]),
    ("The murder of Mira Sol was condemned.", [(K, "", 1, 1)]),
    ("Mayor Mira Sol was kidnapped.", [("captured", "official", 1, 1)]),
    ("GUNMEN TODAY KILLED MAYOR MIRA SOLEN IN KARSA.", [(K, "official", 1, 1)]),
    ("MIRA SOLEN WAS MURDERED IN KARSA ON FRIDAY.", [(K, "", 1, 1)]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[s for s, _ in NAMED])
def test_a_name_counts_one(
    text: str, expected: list[tuple[str, str, int | None, int | None]]
) -> None:
    assert expected == told(text)


NOBODY = [
    "The Karsa Police Department was wounded in its pride.",
    "Roe Halden, a doctor, said that the wards were full.",
    "THE SUPREME COURT WAS ATTACKED.",
    "He was nearly lynched by the crowd.",
    "The attempted murder of Roe Halden is before the court.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_person_is_counted_where_nobody_was_struck(text: str) -> None:
    assert told(text) == []


SUMS = [
    ("Roe Halden, 35, Mira Sol, 29, and their two children died.", (K, "", 4, 4)),
    ("A gunman killed her and three others.", (K, "", 4, 4)),
    ("Mira Sol was killed along with her husband and their two sons.", (K, "", 4, 4)),
    ("The murder of Roe Halden and his two sons shocked Karsa.", (K, "", 3, 3)),
    ("Gunmen killed a farmer, his wife and at least two others.", (K, "", 4, None)),
    ("A woman and her two children were killed.", (K, "child woman", 3, 3)),
    ("Woman and two children found dead in Karsa", (K, "child woman", 3, 3)),
    ("Suspect and bystander killed in Karsa", (K, "", 2, 2)),
    ("Roe Halden, a shopkeeper, and his wife were wounded.", (I, "", 2, 2)),
    ("His wife, Mira Sol, and their son were killed.", (K, "", 2, 2)),
    ("The killing of six priests, a maid, and her daughter", (K, "", 8, 8)),
    ("Suspect held after killing officer, 3 others, police say", (K, "", 4, 4)),
    ("The attack that killed a guard and three others is over.", (K, "", 4, 4)),
    ("The blast killed two soldiers and a Brodnan adviser.", (K, "", 3, 3)),
    ("The blast killed a couple and their three children.", (K, "", 5, 5)),
    ("Two men, ages 21 and 25, and a woman, 40, died.", (K, "man woman", 3, 3)),
]


@pytest.mark.parametrize(("text", "expected"), SUMS, ids=[s for s, _ in SUMS])
def test_persons_told_in_a_row_are_added(
    text: str, expected: tuple[str, str, int | None, int | None]
) -> None:
    assert expected == told(text)[0]


def test_members_are_parts_of_their_sum() -> None:
    whole, *parts = read_text("Roe Halden and his two sons were killed.").claims

    assert [part.part_of for part in parts] == [whole.id] * len(parts)


def test_numbers_alone_are_never_added() -> None:
    text = "Three men and two women were killed."

    assert told(text) == [(K, "man", 3, 3), (K, "woman", 2, 2)]


def test_names_after_their_number_are_not_counted_again() -> None:
    text = "Two teachers, Roe Halden and Mira Sol, were killed in Karsa."

    assert told(text) == [(K, "teacher", 2, 2)]


def test_a_list_that_is_read_in_part_has_no_sum() -> None:
    text = "In the attack Halden, Mira Sol and Ana Brod were killed."

    assert all(claim[2] == 1 for claim in told(text))


def test_a_list_that_may_tell_of_two_or_three_has_no_sum() -> None:
    text = "The blast killed Roe Halden, a guard, and a teacher."

    assert all(claim[2] == 1 for claim in told(text))


NO_ROWS = [
    "After the murder of Roe Halden, the 40 judges resigned.",
    "Her mother, fearing that her child was shot, called for help.",
    "Roe Halden, another guard, was wounded.",
    "According to sources in the Karsa Guild, the guard Roe Halden was killed.",
]


@pytest.mark.parametrize("text", NO_ROWS)
def test_a_comma_alone_makes_no_row(text: str) -> None:
    assert all(claim[2] == 1 for claim in told(text))


def test_a_headline_leaves_and_out_of_a_row() -> None:
    assert told("Mother, two children found dead in Karsa")[0][2] == 3


def test_whoever_told_it_is_no_member() -> None:
    text = "According to Ana Brod, the girl was killed."

    assert told(text) == [(K, "girl", 1, 1)]


def test_members_of_a_number_are_not_added_to_it() -> None:
    text = "Three other civilians, two women and a man, also died."

    assert told(text) == [(K, "civilian", 3, 3), (K, "woman", 2, 2)]


def test_age_after_a_name_counts_nobody() -> None:
    assert (I, "", 20, 20) not in told("Roe Halden, also 20, was wounded.")


def test_sum_of_the_named_gives_way_to_a_total() -> None:
    text = "Twelve people were killed. Roe Halden and his wife were killed at home."

    assert told(text) == [(K, "", 12, 12)]


COMPANY = [
    ("Named commander killed with 13 others in strike.", [(K, "", 14, 14)]),
    ("Halden was killed along with at least four others.", [(K, "", 5, None)]),
    ("A leader dies with at least one other.", [(K, "", 2, None)]),
    ("Mira Sol was killed along with her four children.", [(K, "", 5, 5)]),
    ("Roe Halden was killed together with his 41-year-old wife Sana Brod, and their "
     "four children.", [(K, "", 6, 6)]),
    ("Mira Sol was killed alongside her children, Ivo Sol and Ana Sol.",
     [(K, "", 3, 3)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COMPANY, ids=[s for s, _ in COMPANY])
def test_who_is_killed_with_others_is_added_to_them(
    text: str, expected: list[tuple[str, str, int | None, int | None]]
) -> None:
    assert expected == told(text)[:1]


@pytest.mark.parametrize(
    "text",
    [
        "The two men were killed along with four others.",
        "Two named rebels killed with at least two others in attack.",
        "Police clashed with four others, and one man was killed.",
    ],
)
def test_several_who_are_killed_with_others_are_not_added(text: str) -> None:
    assert all((claim[2] or 0) <= 4 for claim in told(text))


ONE_PERSON = [
    ("A woman named Mira Sol was killed.", [(K, "woman", 1, 1)]),
    ("His wife Mira Sol was killed.", [(K, "woman", 1, 1)]),
    ("Gunmen wounded his wife Mira.", [(I, "woman", 1, 1)]),
    ("Ivo Brod (eight years old) was killed.", [(K, "child", 1, 1)]),
    ("Ivo Brod (a child) was killed.", [(K, "child", 1, 1)]),
    ("Ivo Brod, 12 years old, was killed.", [(K, "child", 1, 1)]),
    ("Ivo Brod (38) was killed.", [(K, "", 1, 1)]),
    ("Ivo Brod, 38 years old, was killed.", [(K, "", 1, 1)]),
    ("A female child was killed.", [(K, "child", 1, 1)]),
    ("Two male juveniles were shot.", [(I, "child", 2, 2)]),
]


@pytest.mark.parametrize(
    ("text", "expected"), ONE_PERSON, ids=[s for s, _ in ONE_PERSON]
)
def test_name_and_age_are_of_the_person_described(
    text: str, expected: list[tuple[str, str, int | None, int | None]]
) -> None:
    assert expected == told(text)


def test_name_of_a_family_is_no_person() -> None:
    text = "At least eight members of the Abu Sol family died."

    assert told(text) == [(K, "", 8, None)]


ROSTERS = [
    ("The names of eight people killed: Roe Halden, 38 years old; his son Ivo Halden, "
     "12 years old; Mira Sol (8).", [(K, "", 8, 8), (K, "child", 2, None)]),
    ("Those killed in the strike include: Ivo Sol, a male child; Ana Sol, a female "
     "child; and Roe Brod.", [(K, "child", 2, None)]),
    ("Four were wounded: 32-year-old Mira Sol, 7-year-old Ivo Brod and 4-year-old Ana "
     "Brod.", [(I, "", 4, 4), (I, "child", 2, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROSTERS, ids=[s for s, _ in ROSTERS])
def test_children_in_a_list_of_names_are_counted(
    text: str, expected: list[tuple[str, str, int | None, int | None]]
) -> None:
    assert [claim for claim in told(text) if (claim[2] or 0) > 1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The class listed its best pupils: Roe Halden (12), Ivo Sol (8) and Ana Brod.",
        "Two were killed: Roe Halden (38) and Mira Sol (41).",
        "He was killed by the guards: Ivo Sol (8) saw it.",
    ],
)
def test_other_lists_of_names_tell_no_children(text: str) -> None:
    assert "child" not in {claim[1] for claim in told(text)}


def test_children_in_a_row_are_a_part_of_it() -> None:
    text = "Roe Halden (35), Mira Sol (8) and Ana Sol (6) were killed."

    assert told(text)[:2] == [(K, "", 3, 3), (K, "child", 2, None)]


def test_children_of_a_family_stand_beside_a_total() -> None:
    text = "Twelve people were killed. Roe Halden was killed with his two children."

    assert told(text) == [(K, "", 12, 12), (K, "child", 2, 2)]


def test_an_age_after_a_surname_in_capitals_is_no_figure() -> None:
    assert told("HALDEN, 34, NATIVE OF KARSA, HAD BEEN ARRESTED IN MAY.") == []


MANY = "The raid killed 240 people. "
K = "killed"
FORENAMES = ("Ana", "Ivo", "Mira", "Roe", "Dan", "Nada")
SURNAMES = ("Brod", "Tann", "Sol", "Halden", "Kell")


@pytest.mark.parametrize(
    ("text", "group", "count"),
    [
        ("His sister, a nurse, was killed at the gate.", "medic woman", 1),
        ("Nurse Ana Brod was killed at the gate.", "medic", 1),
        ("Father Ivo Tann was killed at the gate.", "clergy", 1),
        ("The commander, Ivo Tann, was killed.", "combatant", 1),
        ("The Karsan writer Ivo Tann also died.", "karsan", 1),
        ("My brother Ivo, a student, was killed.", "man student", 1),
        ("A police sergeant was killed.", "police", 1),
        ("His 24-year-old son was killed.", "man", 1),
        ("Her eight-year-old daughter was killed.", "girl", 1),
        ("His wife and her two nephews were killed.", "man woman", 3),
        ("She lost her husband and his brother that night.", "man", 2),
        ("He buried his wife, his mother and five of his children.", "child woman", 7),
        ("We lost a nurse from the night shift.", "medic", 1),
        ("The first to die was an infant.", "infant", 1),
        ("The corporal drowned.", "combatant", 1),
        ("A weaver, whose uncle was killed, spoke first.", "man", 1),
        (
            "Ivo Tann, a driver who had been with us since the floods, was killed.",
            "",
            1,
        ),
    ],
)
def test_who_is_told_of_singly_beside_hundreds_is_a_figure(
    text: str, group: str, count: int
) -> None:
    assert (K, group, count, count) in told(MANY + text)[1:]


def test_who_is_told_of_singly_beside_a_few_is_one_of_them() -> None:
    few = "The raid killed 12 people. Nurse Ana Brod was killed at the gate."
    assert told(few) == [(K, "", 12, 12)]


def test_a_part_told_as_one_person_stands_beside_hundreds() -> None:
    text = "At least 240 people were killed, among them a nurse."
    assert told(text) == [(K, "", 240, None), (K, "medic", 1, 1)]


def test_who_is_known_from_before_is_not_struck_with_the_many() -> None:
    text = "At least 240 opponents of the president died by violence."
    assert told(text) == [(K, "", 240, None)]


def test_who_tells_of_the_many_is_none_of_them() -> None:
    text = "“Shells killed 87 civilians, among them 26 women,” Mayor Ivo Tann said."
    assert told(text) == [(K, "civilian", 87, 87), (K, "woman", 26, 26)]


def test_whom_illness_took_is_no_victim() -> None:
    text = MANY + "She lost her husband to cancer long before."
    assert told(text) == [(K, "", 240, 240)]


def test_one_who_lost_an_eye_is_injured() -> None:
    assert told("The elder boy lost an eye.") == [("injured", "boy", 1, 1)]


@pytest.mark.parametrize(("count", "stand"), [(5, True), (30, False)])
def test_a_list_of_the_dead_is_told_by_its_total(count: int, *, stand: bool) -> None:
    names = [f"{one} {other}" for one in FORENAMES for other in SURNAMES][:count]
    lines = [f"{name}, a farmer, was killed." for name in names]
    figures = told(MANY + " ".join(lines))
    assert (len(figures) == 1 + count) if stand else (figures == [(K, "", 240, 240)])
