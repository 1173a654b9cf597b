"""Which persons a total of the same text holds already, and which stand beside it."""

from __future__ import annotations

import pytest

from recount.claims.totals import excludes
from tests.reader import told

K, I = "killed", "injured"  # noqa: E741
Row = tuple[str, str, int | None, int | None]

TEXTS: list[tuple[str, list[Row]]] = [
    # one of the twelve
    (
        "Twelve people were killed. His wife was killed in the yard.",
        [(K, "", 12, 12)],
    ),
    # who cannot be one of those counted
    (
        "Six soldiers were killed. The mayor was murdered on Friday.",
        [(K, "combatant", 6, 6), (K, "official", 1, 1)],
    ),
    (
        "Six women were killed. A man was killed too.",
        [(K, "woman", 6, 6), (K, "man", 1, 1)],
    ),
    # told beside each other
    (
        "Minister Roe Halden was murdered in an attack in which two members of his "
        "escort were also killed.",
        [(K, "official", 1, 1), (K, "", 2, 2)],
    ),
    (
        "A guard was wounded and two others were wounded.",
        [(I, "worker", 1, 1), (I, "", 2, 2)],
    ),
    ("At least two others, including a guard, were wounded.", [(I, "", 2, None)]),
    # the killer is none of his victims, and is not counted beside them
    ("He killed two guards and himself.", [(K, "", 3, 3), (K, "worker", 2, 2)]),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[s for s, _ in TEXTS])
def test_persons_beside_totals(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


GROUPS = [
    (("combatant",), ("official",), True),
    (("combatant",), (), False),
    (("man",), ("woman",), True),
    (("man", "woman"), ("woman",), False),
    (("child",), ("combatant",), True),
    (("civilian",), ("official",), False),
    (("civilian", "woman"), ("man",), True),
    ((), ("man",), False),
]


@pytest.mark.parametrize(("total", "own", "expected"), GROUPS)
def test_groups_that_exclude_each_other(
    total: tuple[str, ...], own: tuple[str, ...], *, expected: bool
) -> None:
    assert expected is excludes(total, own)


BESIDE: list[tuple[str, list[Row]]] = [
    # told one by one, they are of the nine
    (
        "Nine people were killed. A boy and a girl were killed in the yard.",
        [(K, "", 9, 9)],
    ),
    # a word counts them
    (
        "Nine people were killed. She was killed alongside her children, Ivo Sol "
        "(7) and Dan Sol (9).",
        [(K, "", 9, 9), (K, "child", 2, 2)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE, ids=[s for s, _ in BESIDE])
def test_sums_beside_totals(text: str, expected: list[Row]) -> None:
    assert expected == told(text)
