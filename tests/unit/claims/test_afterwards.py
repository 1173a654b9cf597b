"""What became of people in the end, and what did not happen or tells no number."""

from __future__ import annotations

import pytest

from tests.reader import told

K, I = "killed", "injured"  # noqa: E741
Row = tuple[str, str, int | None, int | None]

READ: list[tuple[str, list[Row]]] = [
    ("He shot three farmers to death.", [(K, "worker", 3, 3)]),
    (
        "A gunman shot his girlfriend, her sister and her brother to death in Karsa.",
        [(K, "man woman", 3, 3)],
    ),
    ("He beat two women to death.", [(K, "woman", 2, 2)]),
    ("He beat two women and fled.", []),
    (
        "He shot three guards, killing them all.",
        [(K, "worker", 3, 3), (I, "worker", 3, 3)],
    ),
    ("He shot three guards, but did not kill them.", [(I, "worker", 3, 3)]),
    # a verb goes before the state that people are in
    ("Four displaced persons were killed.", [(K, "", 4, 4)]),
    ("Two displaced families live there.", [("displaced", "family", 2, 2)]),
    # a clause between people and what became of them
    ("One man who happened to be in the park was wounded.", [(I, "man", 1, 1)]),
    (
        "A man, who is believed to have been on watch, was killed by the bomb.",
        [(K, "man", 1, 1)],
    ),
    (
        "Six priests, five of them of Karsan descent, were murdered.",
        [(K, "clergy", 6, 6), (K, "", 5, 5)],
    ),
    (
        "Roe Halden, mayor of Ostra, in the north, who was kidnapped in May, fled.",
        [("captured", "", 1, 1)],
    ),
    ("Roe Halden, head of the council, was gunned down today.", [(K, "", 1, 1)]),
    # of an event, "the" points at who was struck
    ("The murder of the governor of Karsa was condemned.", [(K, "official", 1, 1)]),
    # wounds that people have
    ("Four people have bullet wounds.", [(I, "", 4, 4)]),
    # counting words in quotation marks
    ("Reports told of “a number” of deaths.", [(K, "", 2, None)]),
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[s for s, _ in READ])
def test_what_became_of_them(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


UNREAD = [
    "He admitted planning the murder of the president.",
    "A reward is offered for information leading to the arrest of the suspect.",
    "None of them had serious injuries.",
    "Four of the children who were killed are shown in a photograph.",
    "Pictures of the victims were shared by relatives, including Roe Halden.",
]


@pytest.mark.parametrize("text", UNREAD)
def test_no_figure_is_told(text: str) -> None:
    assert told(text) == []


ONE_OF: list[tuple[str, list[Row]]] = [
    ("One of the girls was wounded.", [(I, "girl", 1, 1)]),
    ("Her friends fell; one of them was shot.", [(I, "", 1, 1)]),
    (
        "Her driver and one of her guards were killed.",
        [(K, "", 2, 2), (K, "worker", 1, 1)],
    ),
    ("Roe Halden, one of the leaders, was arrested.", [("captured", "", 1, 1)]),
    ("One of the victims is in the capital.", []),
    ("One of the most brutal attacks killed nobody known.", [("killed", "", 0, 0)]),
]


@pytest.mark.parametrize(("text", "expected"), ONE_OF, ids=[s for s, _ in ONE_OF])
def test_one_of_several(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


def test_surnames_are_known_by_the_age_told_elsewhere() -> None:
    text = "Roe Halden, 43, taught there. Halden and Sol were pronounced dead."

    assert told(text) == [(K, "", 2, 2)]


def test_a_capital_alone_is_no_name() -> None:
    assert told("Ostra was hit. Ostra and Karsa were wounded.") == []


KILLERS: list[tuple[str, list[Row]]] = [
    ("The killers of the six priests have been named.", [(K, "clergy", 6, 6)]),
    (
        "They must punish the murderers of Roe Halden, including Major Dan Brod.",
        [(K, "", 1, 1)],
    ),
    ("A warrant has been issued for the arrest of Roe Halden.", []),
]


@pytest.mark.parametrize(("text", "expected"), KILLERS, ids=[s for s, _ in KILLERS])
def test_killers_presuppose_the_killed(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


STRUCK: list[tuple[str, list[Row]]] = [
    ("Bullets started flying, striking five pupils.", [(I, "student", 5, 5)]),
    ("A man who was struck and killed was identified.", [(K, "man", 1, 1)]),
    ("The group struck 12 villages.", []),
    ("None of the injuries is thought to be serious.", []),
    ("No injuries were reported.", [(I, "", 0, 0)]),
]


@pytest.mark.parametrize(("text", "expected"), STRUCK, ids=[s for s, _ in STRUCK])
def test_who_was_struck(text: str, expected: list[Row]) -> None:
    assert expected == told(text)
