"""Texts in two columns are told by their gutter, and tables are not."""

from __future__ import annotations

from itertools import zip_longest

import pytest

from recount.text.gutter import in_reading_order
from tests.reader import read_text

LEFT = """\
On Monday shells hit the market of
Ostra. The mayor said that at least
twelve people were killed and that
thirty others were taken to the
hospital of the town, where two of
them died. The army said that it had
not fired at the town.""".split("\n")
RIGHT = """\
A nurse counted four children among
the dead. The road to the west was
closed until the evening, and nobody
could leave. The ministry sent three
buses with blankets and bread to the
town, which had been without power
for a week.""".split("\n")


def beside(left: list[str], right: list[str]) -> str:
    rows = zip_longest(left, right, fillvalue="")
    return "\n".join(f"{first:<42}{second}".rstrip() for first, second in rows)


def test_the_left_column_goes_before_the_right_one() -> None:
    assert "\n".join((*LEFT, *RIGHT)) == in_reading_order(beside(LEFT, RIGHT))


def test_lines_over_the_whole_width_stay_where_they_are() -> None:
    head = "The Ostra Monitor, a weekly for the valley, Monday 14 March 2031, page 3"
    text = f"{head}\n{beside(LEFT, RIGHT)}\n{head}"

    assert "\n".join((head, *LEFT, *RIGHT, head)) == in_reading_order(text)


TABLE = "\n".join(f"{name:<20}{count:<10}{hurt}" for name, count, hurt in [
    ("Ostra", 12, 30), ("Karsa", 4, 7), ("Mireval", 9, 11), ("Orvane", 3, 2),
    ("Brodno", 1, 8), ("Stavna", 2, 6), ("Kelm", 7, 5), ("Drel", 2, 2),
])  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        TABLE,
        "\n".join(LEFT + RIGHT),
        beside(LEFT[:4], RIGHT[:4]),
        "\n".join(f"     {line}" for line in LEFT),
        beside([f"Name {n}" for n in range(9)], [f"Town {n}" for n in range(9)]),
        "   ".join("ab" for _ in range(4000)),
    ],
)
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert in_reading_order(text) is None


def test_a_report_in_two_columns_is_read_and_says_so() -> None:
    reading = read_text(beside(LEFT, RIGHT))

    figures = {(claim.measure.value, claim.low, claim.high) for claim in reading.claims}
    assert {("killed", 12, None), ("killed", 4, 4)} <= figures
    assert reading.document.notes == (
        "a text in two columns, read one after the other",
    )
