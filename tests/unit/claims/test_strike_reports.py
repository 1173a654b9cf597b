"""Constructions that reports of single strikes live on, and what looks like them."""

from __future__ import annotations

import pytest

from tests.reader import read_text, told

K, I = "killed", "injured"  # noqa: E741
Told = list[tuple[str, str, int | None, int | None]]

READ: list[tuple[str, Told]] = [
    # who were among those killed
    ("It said that 15 children were among those killed.", [(K, "child", 15, 15)]),
    ("Four nurses were among those wounded in Karsa.", [(I, "medic", 4, 4)]),
    ("Two boys are among those reportedly killed.", [(K, "boy", 2, 2)]),
    # of the stricken
    (
        "The result was “dozens” of killed and “hundreds” of wounded.",
        [(K, "", 24, None), (I, "", 200, None)],
    ),
    ("The hospital received dozens of wounded.", [(I, "", 24, None)]),
    (
        "Five men were killed and two of the injured are in critical condition.",
        [(K, "man", 5, 5), (I, "", 2, 2)],
    ),
    ("Two of the wounded died.", [(K, "", 2, 2)]),
    # an aside between a figure and its verb
    (
        "Five civilians -- a driver, a nurse and three guards -- were killed.",
        [(K, "civilian", 5, 5), (K, "worker", 3, 3)],
    ),
    ("Two men--Roe Halden and Ana Brod--were killed.", [(K, "man", 2, 2)]),
    (
        "Five civilians (two women and three girls) were killed.",
        [(K, "civilian", 5, 5), (K, "woman", 2, 2), (K, "girl", 3, 3)],
    ),
    # the verb is left out after "and"
    (
        "Four rebels were killed and possibly five civilians in Karsa.",
        [(K, "combatant", 4, 4), (K, "civilian", 5, 5)],
    ),
    ("Six were wounded, and a further two civilians.", [(I, "", 6, 6)]),
    # a crowd that nobody counts ends the list
    (
        "Twenty were killed, including three women, and many were wounded.",
        [(K, "", 20, 20), (K, "woman", 3, 3)],
    ),
    # parts told beside, among, or before their whole
    (
        "Twelve people were killed, three children among them.",
        [(K, "", 12, 12), (K, "child", 3, 3)],
    ),
    (
        "5-8 killed, possibly 2 civilians, in a strike.",
        [(K, "", 5, 8), (K, "civilian", 2, 2)],
    ),
    (
        "At least 9 civilians including 6 children among 17-21 killed in strike.",
        [(K, "", 17, 21), (K, "civilian", 9, None), (K, "child", 6, 6)],
    ),
    (
        "The victims came from the Brod and Sol families and included three boys.",
        [(K, "boy", 3, 3)],
    ),
    # two figures with words of their own, one verb
    (
        "Ten members of the Sol family and nine of the Brod family were killed.",
        [(K, "", 10, 10), (K, "", 9, 9)],
    ),
    (
        "Five residents of Karsa and two nurses were wounded.",
        [(I, "civilian", 5, 5), (I, "medic", 2, 2)],
    ),
    (
        "Nine of the family died; nine families were wiped out.",
        [(K, "", 9, 9), ("households_destroyed", "family", 9, 9)],
    ),
    # what all of them were
    ("An attack killed 3-4, reportedly all civilians.", [(K, "civilian", 3, 4)]),
    ("Fire killed 11 people, all of them women.", [(K, "woman", 11, 11)]),
    (
        "Shells killed 11 people, all of whom were women and children.",
        [(K, "child woman", 11, 11)],
    ),
    # a row of persons ends where another speaks or acts
    (
        "'It killed at least seven rebels,' an unnamed official told us.",
        [(K, "combatant", 7, None)],
    ),
    (
        "After the deaths of the four men, Roe Halden warned the crowd.",
        [(K, "man", 4, 4)],
    ),
    (
        "It killed two civilians, a man named Roe Brod and his daughter, Ana Brod.",
        [(K, "civilian", 2, 2)],
    ),
    ("It killed 7 people, including a 16 and 17-year-old boy.", [(K, "", 7, 7)]),
    # words
    ("They claim that 50 children* were killed.", [(K, "child", 50, 50)]),
    ("The missile ended the lives of 25 people.", [(K, "", 25, 25)]),
    ("5-8 alleged Taliban killed in strike.", [(K, "combatant", 5, 8)]),
    ("The hospital received the bodies of 12 martyrs.", [(K, "", 12, 12)]),
    ("There are 12 martyrs and 30 wounded.", [(K, "", 12, 12), (I, "", 30, 30)]),
]

LEFT_ALONE: list[tuple[str, Told]] = [
    ("Roe Halden was among those who spoke; 15 children listened.", []),
    ("Twelve people were killed. None of them remained.", [(K, "", 12, 12)]),
    ("Four of those killed were named by a relative.", []),
    ("None of the wounded could be reached.", []),
    (
        "Ten members of the council met and nine guards were killed.",
        [(K, "worker", 9, 9)],
    ),
    ("Twelve died, all in the same house.", [(K, "", 12, 12)]),
    ("Six were killed, all but one in bed.", [(K, "", 6, 6)]),
    ("Three people died in the street, possibly on two days.", [(K, "", 3, 3)]),
    ("Three generations of the family were killed.", []),
    ("The number of people killed may exceed the eleven victims.", []),
    ("The death toll is expected to rise to 40.", []),
    ("The raid did not kill 'Karsa prisoner 372'.", []),
    (
        "12 were wounded, and thousands homeless.",
        [(I, "", 12, 12), ("displaced", "", 2000, None)],
    ),
    (
        "One man was killed and 30 people in the market were hurt.",
        [(K, "man", 1, 1), (I, "", 30, 30)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[text for text, _ in READ])
def test_figures_of_a_strike_are_read(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), LEFT_ALONE, ids=[text for text, _ in LEFT_ALONE]
)
def test_what_looks_like_them_is_left_alone(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_name_in_a_counted_row_is_no_figure_of_its_own() -> None:
    text = "Roe Halden and Mira Sol were killed in Karsa."

    assert told(text) == [(K, "", 2, 2)]


def test_parts_in_an_aside_name_their_whole() -> None:
    whole, *parts = read_text("Nine (four women and five girls) were killed.").claims

    assert [part.part_of for part in parts] == [whole.id, whole.id]
