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
