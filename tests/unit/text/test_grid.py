"""Heads of tables, whatever they were read from."""

from __future__ import annotations

import pytest

from recount.text.grid import GridCell, heads_of, is_blank, is_figure, is_time


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("40", "figure"),
        ("1,204", "figure"),
        ("at least 40", "figure"),
        ("~40", "figure"),
        ("40 (12 children)", "figure"),
        ("12–15", "figure"),
        ("0", "figure"),
        ("2011", "time"),
        ("2010–11", "time"),
        ("3 May 2011", "time"),
        ("May 3, 2011", "time"),
        ("2011-05-03", "time"),
        ("May 2011", "time"),
        ("-", "blank"),
        ("n/a", "blank"),
        ("unknown", "blank"),
        ("", "blank"),
        ("Tesk", "words"),
        ("Aged 0–17", "words"),
    ],
)
def test_what_a_cell_holds(words: str, expected: str) -> None:
    kinds = {"figure": is_figure, "time": is_time, "blank": is_blank}
    told = [kind for kind, holds in kinds.items() if holds(words)]

    assert [expected] == (told or ["words"])


GRIDS = [
    # heads, labels, figures
    ([["Village", "Killed"], ["Tesk", "40"]], ("Village: Tesk", "Killed")),
    # a list of labels
    ([["Killed", "61"], ["Missing", "40"]], ("Missing",)),
    # the number of a row comes before its labels
    ([["No", "Village", "Killed"], ["1", "Tesk", "40"]], ("Village: Tesk", "Killed")),
    # a remark names nothing
    (
        [["Village", "Killed", "Note"], ["Tesk", "40", "All were in the market then."]],
        ("Village: Tesk", "Killed"),
    ),
    # a grand total is of the rows below all titles
    (
        [
            ["Village", "Killed", "Missing"],
            ["Olm valley", "", ""],
            ["Tesk", "1", "2"],
            ["Grand total", "40", "2"],
        ],
        ("Village: Grand total", "Killed"),
    ),
    # ages are labels
    ([["Age", "Killed"], ["0–17", "40"]], ("Age: 0–17", "Killed")),
    # counts that look like years are figures
    (
        [["Village", "Killed"], ["Tesk", "1999"], ["Anre", "40"]],
        ("Village: Anre", "Killed"),
    ),
]


@pytest.mark.parametrize(("rows", "expected"), GRIDS)
def test_heads_of_the_cell_of_forty(
    rows: list[list[str]], expected: tuple[str, ...]
) -> None:
    heads = heads_of([[GridCell(words) for words in row] for row in rows])
    (found,) = [
        told
        for row, line in zip(rows, heads, strict=True)
        for words, told in zip(row, line, strict=True)
        if words == "40"
    ]

    assert expected == found
