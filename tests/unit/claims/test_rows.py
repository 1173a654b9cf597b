"""Rows of persons: who is in them, who is told twice, and where they end."""

from __future__ import annotations

import pytest

from tests.reader import told

K, I = "killed", "injured"  # noqa: E741
Row = tuple[str, str, int | None, int | None]

ROWS: list[tuple[str, list[Row]]] = [
    # one possessive for all of a family
    (
        "A man fatally shot his mother, sister and infant nephew.",
        [(K, "infant woman", 3, 3)],
    ),
    (
        "He killed his wife, three-year-old daughter and two guards.",
        [(K, "", 4, 4), (K, "worker", 2, 2)],
    ),
    ("His wife, mother of three, was killed.", [(K, "woman", 1, 1)]),
    ("A father of two children was killed.", [(K, "man", 1, 1)]),
    ("The mother of two boys killed in Karsa spoke.", [(K, "boy", 2, 2)]),
    (
        "His grandfather and his grandfather's girlfriend were killed.",
        [(K, "man woman", 2, 2)],
    ),
    (
        "He shot his parents and two sisters.",
        [(I, "", 4, 4), (I, "", 2, 2), (I, "woman", 2, 2)],
    ),
    (
        "The gunman killed his supervisor and five employees.",
        [(K, "worker", 6, 6), (K, "worker", 1, 1), (K, "worker", 5, 5)],
    ),
    ("His supervisor said that two men were shot.", [(I, "man", 2, 2)]),
    # a row is closed by its "and", or by the one before the next verb
    (
        "He killed the principal, a guard, a student and wounded three others.",
        [
            (K, "", 3, 3),
            (K, "teacher", 1, 1),
            (K, "worker", 1, 1),
            (K, "student", 1, 1),
            (I, "", 3, 3),
        ],
    ),
    (
        "He killed a teacher, a student and wounded two.",
        [(K, "", 2, 2), (K, "teacher", 1, 1), (K, "student", 1, 1), (I, "", 2, 2)],
    ),
    ("He killed his wife, Mira and wounded two.", [(K, "woman", 1, 1), (I, "", 2, 2)]),
    # semicolons
    (
        "Gunmen killed Roe Halden, 42; Mira Sol, 19; and a boy.",
        [(K, "", 3, 3)],
    ),
    (
        "The murder of six priests; General Roe Halden, commander, was arrested.",
        [(K, "clergy", 6, 6), ("captured", "", 1, 1)],
    ),
    # whose or of where a member is, and who he is
    (
        "Rebels killed the mayor of the small town of Ostra, as well as two peasants.",
        [(K, "", 3, 3), (K, "official", 1, 1), (K, "civilian", 2, 2)],
    ),
    (
        "Three students of the Ostra school and their teacher were killed.",
        [(K, "", 4, 4), (K, "student", 3, 3), (K, "teacher", 1, 1)],
    ),
    (
        "Two policemen who were acting as guards and a maid were wounded.",
        [(I, "", 3, 3), (I, "police", 2, 2), (I, "worker", 1, 1)],
    ),
    (
        "Eight people inside the shop and one person in the street were shot.",
        [(I, "", 8, 8), (I, "", 1, 1)],
    ),
    # told twice
    ("Her parents, Roe Halden, 42, and Mira Sol, 45, died.", [(K, "", 2, 2)]),
    ("Gunmen kidnapped a couple, Roe Halden and Mira Sol.", [("captured", "", 2, 2)]),
    (
        "The death of the young man and good neighbour Roe Halden was mourned.",
        [(K, "man", 1, 1)],
    ),
    # parts in an aside
    (
        "Six priests -- five Karsans and one Brodnan -- and two women were murdered.",
        [
            (K, "clergy", 6, 6),
            (K, "karsan", 5, 5),
            (K, "brodnan", 1, 1),
            (K, "woman", 2, 2),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[s for s, _ in ROWS])
def test_rows(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


AGED: list[tuple[str, list[Row]]] = [
    ("A three-year-old girl was killed.", [(K, "girl", 1, 1)]),
    ("A six-month-old baby was killed.", [(K, "infant", 1, 1)]),
    ("Three 28-year-old men were shot.", [(I, "man", 3, 3)]),
    ("Two brothers, aged 5 and 7, were killed.", [(K, "child", 2, 2)]),
    ("Two brothers, aged 5 and 27, were killed.", [(K, "", 2, 2)]),
    ("Her two sons, Ivo (7) and Dan (9), were killed.", [(K, "child", 2, 2)]),
    (
        "Her two sons, Ivo (7) and Dan (29), were killed.",
        [(K, "", 2, 2)],
    ),
    (
        "She was killed with her son and two daughters, 12-year-old Ivo Brod, "
        "three-year-old Ana Brod, and six-year-old Nada Brod.",
        [(K, "child", 3, 3), (K, "child", 2, 2)],
    ),
    (
        "Their infant daughter was killed alongside their three sons, four-year-old "
        "Ivo Sol, ten-year-old Roe Sol, and six-year-old Dan Sol.",
        [(K, "child", 4, 4), (K, "child", 3, 3)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), AGED, ids=[s for s, _ in AGED])
def test_ages_make_children(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men, 25 and 30, were shot.", [(I, "man", 2, 2)]),
        ("Her two children, 6 and 12-years-old, were shot.", [(I, "child", 2, 2)]),
        (
            "Five men and one woman, all between the ages of 18 and 22, were shot.",
            [(I, "man", 5, 5), (I, "woman", 1, 1)],
        ),
    ],
)
def test_ages_of_several_are_no_figures(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


NAMED: list[tuple[str, list[Row]]] = [
    (
        "Patrols killed three journalists: Roe Halden, a photographer, Dan Brod, a "
        "correspondent, and Mira Sol.",
        [(K, "journalist", 3, 3)],
    ),
    (
        "Hani Sol was killed along with his two sons: 38-year-old Ivo Sol and "
        "27-year-old Dan Sol, with his wife Mira, and their three children.",
        [(K, "", 7, 7), (K, "", 2, 2), (K, "child", 3, 3)],
    ),
    (
        "One dead and 40 wounded arrived at the hospital.",
        [(K, "", 1, 1), (I, "", 40, 40)],
    ),
    ("Forty wounded villagers arrived.", [(I, "civilian", 40, 40)]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[s for s, _ in NAMED])
def test_names_after_a_colon_explain_the_number(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


MORE: list[tuple[str, list[Row]]] = [
    ("She was killed with her twin sons.", [(K, "", 2, 2)]),
    (
        "Roe Halden, his wife, and their son, were among those killed.",
        [(K, "", 3, 3)],
    ),
    (
        "Mira Sol and two guards were named as having been killed.",
        [(K, "", 3, 3), (K, "worker", 2, 2)],
    ),
    (
        "She was killed with her daughter, 15-year-old Ana Sol, as well as her son, "
        "16-year-old Ivo Sol.",
        [(K, "child", 2, 2)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[s for s, _ in MORE])
def test_further_rows(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[t for t, _ in ROWS])
def test_a_headline_without_a_full_stop_reads_the_same(
    text: str, expected: list[Row]
) -> None:
    assert expected == told(text.removesuffix("."))
