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
