"""Reading takes work in line with the length of the text, whatever is in it."""

from __future__ import annotations

import pytest

from tests.effort import doubling
from tests.strategies import reading_of

CHARS = 8_000


@pytest.mark.parametrize(
    "piece",
    [
        "12 people were killed in Ostra on 14 March 2031, the ministry said. ",
        "“12 people were killed, ",
        "12 women and ",
        "killed, injured and ",
        "Ministry of ",
        "on 14 March ",
        "• 12 killed\n",
        "1,000 ",
        "(",
        "9",
    ],
)
def test_twice_the_text_takes_about_twice_the_work(piece: str) -> None:
    def read(chars: int) -> None:
        reading_of(piece * (chars // len(piece)))

    assert doubling(read, CHARS) < 3


@pytest.mark.parametrize(
    ("lead", "piece"),
    [
        ("", "Recorded by Ada Stol{}.\n\nWitness: I saw {} dead men here.\n\n"),
        ("He met Ada Stol.\n\n", "ZQ: He met Ada Vel{}. We saw {} dead here.\n\n"),
        ("Jan Roe lived there.\n\n", "Jan Roe{}: the dead were {} men here.\n"),
        ("Home Office: 30 died.\n\n", "- Office{}: at least {} were shot.\n\n"),
        (
            "Testimony of Ruzha L., recorded in Amra in 1994.\n\nI was there.\n\n",
            "The police of Velt{} said that {} people died.\n\n",
        ),
    ],
)
def test_many_names_and_voices_take_work_in_line(lead: str, piece: str) -> None:
    def read(pieces: int) -> None:
        reading_of(lead + "".join(piece.format(n, n + 10) for n in range(pieces)))

    assert doubling(read, 150) < 3
