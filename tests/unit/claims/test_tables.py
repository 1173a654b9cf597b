"""Tables of figures. All places, people and figures are invented."""

from __future__ import annotations

import pytest

from recount.model.claim import check_anchor
from tests.reader import read_bytes, read_text, spelled, told
from tests.unit.documents.made import docx, paragraph, pdf_placed, table

TABLES = [
    ("Deaths\t613\nNon-fatal injuries\t487", ["killed 613", "injured 487"]),
    (
        (
            "Village        Killed   Wounded\nKarsa              40        12\n"
            "Tesk               21         7\nTotal              61        19"
        ),
        [
            "killed 40 of 61, at Karsa",
            "injured 12 of 19, at Karsa",
            "killed 21 of 61, at Tesk",
            "injured 7 of 19, at Tesk",
            "killed 61",
            "injured 19",
        ],
    ),
    (
        (
            "| Village | Killed | Wounded |\n| --- | --- | --- |\n| Karsa | 40 |  |\n"
            "| Tesk | 21 | 7 |"
        ),
        ["killed 40, at Karsa", "killed 21, at Tesk", "injured 7, at Tesk"],
    ),
    (
        (
            "| Village | Killed | Wounded |\n| --- | ---: | ---: |\n"
            "| Karsa | 40* | - |\n| Tesk | n/a | 0 |"
        ),
        ["killed 40, at Karsa", "injured 0, at Tesk"],
    ),
    (
        ("Group\tKilled\tShare\nWomen\t106\t17%\nChildren\t83\t13.5 %\nMen\t424\t69%"),
        ["killed woman 106", "killed child 83", "killed man 424"],
    ),
    (
        "Year\tKilled\tWounded\n2011\t12\t30\n2012\t24\t60",
        [
            "killed 12, in 2011",
            "injured 30, in 2011",
            "killed 24, in 2012",
            "injured 60, in 2012",
        ],
    ),
    (
        "Killed\t2011\t2012\nMen\t12\t30\nWomen\t24\t60",
        [
            "killed man 12, in 2011",
            "killed man 30, in 2012",
            "killed woman 24, in 2011",
            "killed woman 60, in 2012",
        ],
    ),
    (
        (
            "                 Killed             Wounded\n"
            "Village      Men   Women     Men   Women\n"
            "Tesk          25      15       4       3\n"
            "Anre          13       8       2       3\n"
            "Total         38      23       6       6"
        ),
        [
            "killed man 25 of 38, at Tesk",
            "killed woman 15 of 23, at Tesk",
            "injured man 4 of 6, at Tesk",
            "injured woman 3 of 6, at Tesk",
            "killed man 13 of 38, at Anre",
            "killed woman 8 of 23, at Anre",
            "injured man 2 of 6, at Anre",
            "injured woman 3 of 6, at Anre",
            "killed man 38",
            "killed woman 23",
            "injured man 6",
            "injured woman 6",
        ],
    ),
    (
        (
            "Village ........ Killed\nTesk ............ 40\nAnre ............ 21\n"
            "TOTAL ........... 61"
        ),
        ["killed 40 of 61, at Tesk", "killed 21 of 61, at Anre", "killed 61"],
    ),
    ("Killed ............ 61\nWounded ........... 12", ["killed 61", "injured 12"]),
    ("Killed   61\nWounded  12", ["killed 61", "injured 12"]),
    ("   61      killed\n   12      wounded", ["killed 61", "injured 12"]),
    (
        "Tesk      40 killed    7 wounded\nAnre      21 killed    5 wounded",
        [
            "killed 40, “tesk”",
            "injured 7, “tesk”",
            "killed 21, “anre”",
            "injured 5, “anre”",
        ],
    ),
    (
        (
            "Village      Killed   Missing\n-------      ------   -------\n"
            "Tesk             40         7\nAnre             21       n/a\n"
            "-------      ------   -------\nTotal            61         7"
        ),
        [
            "killed 40 of 61, at Tesk",
            "missing 7 of 7, at Tesk",
            "killed 21 of 61, at Anre",
            "killed 61",
            "missing 7",
        ],
    ),
    (
        (
            "Village      Killed   Missing\nOlm district\n"
            "Tesk             40         7\nAnre             21         5"
        ),
        [
            "killed 40, at Tesk",
            "missing 7, at Tesk",
            "killed 21, at Anre",
            "missing 5, at Anre",
        ],
    ),
    (
        (
            "Date          Killed   Wounded\n3 May 2011        12         7\n"
            "4 May 2011        19        15"
        ),
        [
            "killed 12, as of 2011-05-03",
            "injured 7, as of 2011-05-03",
            "killed 19, as of 2011-05-04",
            "injured 15, as of 2011-05-04",
        ],
    ),
    (
        "Village\tKilled\t\nTesk\t40\nAnre\t21",
        ["killed 40, at Tesk", "killed 21, at Anre"],
    ),
    (
        "\tKilled\tWounded\nWomen\t23\t4\nChildren\t12\t3",
        ["killed woman 23", "injured woman 4", "killed child 12", "injured child 3"],
    ),
    ("Killed\t\t61\nWounded\t12", ["killed 61", "injured 12"]),
    (
        "Village | Killed\nTesk | 1900\nAnre | 2011",
        ["killed 1900, at Tesk", "killed 2011, at Anre"],
    ),
    (
        "Killed | 61\nof whom children | 12\nWounded | 12",
        ["killed 61", "killed child 12 of 61", "injured 12"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES, ids=[t[:40] for t, _ in TABLES])
def test_figures_of_a_table_in_plain_text(text: str, expected: list[str]) -> None:
    assert expected == spelled(read_text(text))


NO_CLAIMS = [
    (
        "Name            Age    Village\nMira Sol         29    Tesk\n"
        "Roe Halden       43    Anre"
    ),
    "Item\tCost\nTents\t40\nBlankets\t21",
    "Weapon | Seized\nRifles | 40\nMines | 21",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_tables_that_count_no_victims(text: str) -> None:
    assert [] == told(text)


ROWS = (
    ("Village", "Killed", "Wounded"),
    ("Tesk", "40", "7"),
    ("Anre", "21", "-"),
    ("Upper Olm", "3", "5"),
    ("Total", "64", "12"),
)
FIGURES = [
    "killed 40 of 64, at Tesk",
    "injured 7 of 12, at Tesk",
    "killed 21 of 64, at Anre",
    "killed 3 of 64, at Upper Olm",
    "injured 5 of 12, at Upper Olm",
    "killed 64",
    "injured 12",
]


def test_figures_of_a_table_in_a_word_file() -> None:
    data = docx(paragraph("The toll of the shelling") + table(ROWS))

    assert FIGURES == spelled(read_bytes(data))


def test_figures_of_a_table_in_rich_text() -> None:
    rows = "".join(
        "\\trowd " + "".join(f"\\intbl {cell}\\cell " for cell in row) + "\\row "
        for row in ROWS
    )

    assert FIGURES == spelled(read_bytes(rf"{{\rtf1 The toll\par {rows}\pard }}"))


@pytest.mark.parametrize("by_column", [False, True])
def test_figures_of_a_table_on_a_page_of_a_pdf(*, by_column: bool) -> None:
    """However the file orders the words: rows are told by where they stand."""
    lines = [
        (
            72,
            780,
            "The shelling of the Olm valley went on for a day and a night, and the",
        ),
        (
            72,
            764,
            "road to Karsa was cut. Nobody knows how many stayed in the villages.",
        ),
    ]
    cells = [
        (left, 740 - 16 * number, cell)
        for number, row in enumerate(ROWS)
        for left, cell in zip((72, 250, 350), row, strict=True)
    ]
    cells.sort(key=lambda cell: (cell[0], -cell[1]) if by_column else (-cell[1],))

    assert FIGURES == spelled(read_bytes(pdf_placed([[*lines, *cells]])))


def test_a_table_goes_on_over_a_page_without_its_heads() -> None:
    first = [
        (left, 740 - 16 * number, cell)
        for number, row in enumerate(ROWS[:3])
        for left, cell in zip((72, 250, 350), row, strict=True)
    ]
    second = [
        (left, 740 - 16 * number, cell)
        for number, row in enumerate(ROWS[3:])
        for left, cell in zip((72, 250, 350), row, strict=True)
    ]

    assert FIGURES == spelled(read_bytes(pdf_placed([first, second])))


def test_columns_of_prose_are_no_table() -> None:
    left = [
        "The shelling of the valley",
        "went on for a day and 40",
        "people were killed.",
    ]
    right = [
        "The ministry said later",
        "that 12 were wounded and",
        "the count went on.",
    ]
    words = [
        (column, 700 - 14 * number, line)
        for column, lines in ((72, left), (320, right))
        for number, line in enumerate(lines)
    ]

    assert ["killed 40", "injured 12"] == [
        said.partition(",")[0] for said in spelled(read_bytes(pdf_placed([words])))
    ]


def test_quote_of_a_cell_is_its_row_up_to_the_figure() -> None:
    read = read_text("Village\tKilled\tMissing\nTesk\t40\t7")

    assert ["Tesk\t40", "Tesk\t40\t7"] == [claim.quote for claim in read.claims]
    assert ["40", "7"] == [claim.phrase for claim in read.claims]
    for claim in read.claims:
        check_anchor(claim, read.document.text)
