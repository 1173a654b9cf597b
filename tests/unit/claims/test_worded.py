"""Counts in words that are no numbers, headlines, and figures told in pieces."""

from __future__ import annotations

import pytest

from tests.reader import told

K, I = "killed", "injured"  # noqa: E741

SENTENCES = [
    ("A number of villagers were wounded.", [(I, "civilian", 2, None)]),
    ("A number of injuries were reported.", [(I, "", 2, None)]),
    ("Two people died and others were wounded.", [(K, "", 2, 2), (I, "", 2, None)]),
    ("Police look into a triple murder in Brodno.", [(K, "", 3, 3)]),
    ("A fatal double shooting shook Brodno.", [(K, "", 2, 2)]),
    ("A quadruple shooting shook Brodno.", [(I, "", 4, 4)]),
    ("At least one person was killed.", [(K, "", 1, None)]),
    ("At least 15 and up to 25 civilians were killed.", [(K, "civilian", 15, 25)]),
    ("At least four and possibly six nurses died.", [(K, "medic", 4, 6)]),
    ("4-7 killed including a commander in Karsa", [(K, "", 4, 7)]),
    ("Five shot outside a club in Karsa", [(I, "", 5, 5)]),
    ("21 shoppers in the market of Karsa killed in shelling", [(K, "", 21, 21)]),
    ("The strike caused 12 civilian deaths.", [(K, "civilian", 12, 12)]),
    ("Three lives were lost.", [(K, "", 3, 3)]),
    ("Six priests that were murdered lie here.", [(K, "clergy", 6, 6)]),
    ("They seek seven kidnapped university students.", [("captured", "student", 7, 7)]),
    ("Twelve bellringers were wounded.", [(I, "", 12, 12)]),
    ("Four glaziers are believed to have been killed.", [(K, "", 4, 4)]),
    ("The gunman killed a total of four people.", [(K, "", 4, 4)]),
    (
        "Six priests (five Karsans and one Brodnan) and two women were murdered.",
        [
            (K, "clergy", 6, 6),
            (K, "karsan", 5, 5),
            (K, "brodnan", 1, 1),
            (K, "woman", 2, 2),
        ],
    ),
    (
        "Five civilians among nine killed in a strike on Karsa",
        [(K, "", 9, 9), (K, "civilian", 5, 5)],
    ),
    ("The crash sent five people to hospital.", [(I, "", 5, 5)]),
    ("Five people were rushed to a nearby hospital.", [(I, "", 5, 5)]),
    ("Three men suffered non-fatal bullet wounds.", [(I, "man", 3, 3)]),
    ("Four shooting victims came in on Monday.", [(I, "", 4, 4)]),
    ("All four were shot to death.", [(K, "", 4, 4)]),
    ("Two 10-year-old girls were killed.", [(K, "child girl", 2, 2)]),
    ("The number of victims killed reached twelve people.", [(K, "", 12, 12)]),
    (
        "Seven nurses, at least four of them women, were killed.",
        [(K, "medic", 7, 7), (K, "woman", 4, None)],
    ),
    (
        "Among the victims killed in the market were six women and nine children.",
        [(K, "woman", 6, 6), (K, "child", 9, 9)],
    ),
    (
        "Karsan refugees number about 9,000.",
        [("displaced", "karsan", 9000, 9000)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[s for s, _ in SENTENCES])
def test_worded_counts(
    text: str, expected: list[tuple[str, str, int | None, int | None]]
) -> None:
    assert expected == told(text)


NO_CLAIMS = [
    "The attempted murders of five teenagers are before the court.",
    "The toll road hit a number of hurdles.",
    "There was an attempt on the life of the president.",
    "They executed 12 orders on Monday.",
    "The frost killed forty olives.",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_no_claim_where_nobody_is_counted(text: str) -> None:
    assert told(text) == []


def test_the_gunman_who_is_killed_is_not_the_four_he_shot() -> None:
    text = "A teen who shot four, including two agents, is killed by police."

    assert (K, "", 4, 4) not in told(text)
