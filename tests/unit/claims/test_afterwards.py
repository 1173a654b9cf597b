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
        [(K, "", 3, 3), (K, "woman", 1, 1), (K, "", 1, 1), (K, "", 1, 1)],
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
