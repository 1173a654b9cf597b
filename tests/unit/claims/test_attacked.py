"""Groups told elsewhere in the sentence: by the attack, or by what some are."""

from __future__ import annotations

import pytest

from tests.reader import told

K, I = "killed", "injured"  # noqa: E741
Row = tuple[str, str, int | None, int | None]

ATTACKED: list[tuple[str, list[Row]]] = [
    (
        "Gunmen attacked farmers near Ostra, killing 12 of them.",
        [(K, "worker", 12, 12)],
    ),
    ("They attacked Karsan villagers, killing 12.", [(K, "civilian karsan", 12, 12)]),
    ("He began shooting his former coworkers, killing four.", [(K, "worker", 4, 4)]),
    # others may be counted too
    ("Gunmen attacked farmers near Ostra, killing 12 people.", [(K, "", 12, 12)]),
    ("They attacked soldiers and farmers, killing 12.", [(K, "", 12, 12)]),
    ("They bombed a bus, killing 12.", [(K, "", 12, 12)]),
    # another subject
    ("They attacked the soldiers, and the villagers killed 12.", [(K, "", 12, 12)]),
]


@pytest.mark.parametrize(("text", "expected"), ATTACKED, ids=[s for s, _ in ATTACKED])
def test_bare_figures_count_who_was_attacked(text: str, expected: list[Row]) -> None:
    assert expected == told(text)


ARE: list[tuple[str, list[Row]]] = [
    ("Eight of the dead were children.", [(K, "child", 8, 8)]),
    (
        "Twelve people died, eight of whom were minors.",
        [(K, "", 12, 12), (K, "child", 8, 8)],
    ),
    (
        "Twelve people died, eight of them under the age of 15.",
        [(K, "", 12, 12), (K, "child", 8, 8)],
    ),
    (
        "Twelve people died, eight of them under 40.",
        [(K, "", 12, 12), (K, "", 8, 8)],
    ),
    (
        "Five people were wounded. Three of them were women.",
        [(I, "", 5, 5), (I, "woman", 3, 3)],
    ),
    (
        "Six of the nine people killed were children.",
        [(K, "", 9, 9), (K, "child", 6, 6)],
    ),
    ("Two of them were wounded.", [(I, "", 2, 2)]),
]


@pytest.mark.parametrize(("text", "expected"), ARE, ids=[s for s, _ in ARE])
def test_what_some_are_told_to_be(text: str, expected: list[Row]) -> None:
    assert expected == told(text)
