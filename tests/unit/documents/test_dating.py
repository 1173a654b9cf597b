"""The day of publication: where it was found, and nothing guessed."""

from __future__ import annotations

import pytest

from recount.documents.dates import read_date
from recount.model.capture import Sidecar
from recount.model.document import DatedBy
from tests.unit.documents.made import document

BODY = "The river Olm rose at night, and the people of Tesk fled to the hills.\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2014-03-05", "2014-03-05"),
        ("2014-03-05T10:00:00+04:00", "2014-03-05"),
        ("2014/3/5", "2014-03-05"),
        ("2014-03", "2014-03"),
        ("20140305", "2014-03-05"),
        ("5 March 2014", "2014-03-05"),
        ("5th of March, 2014", "2014-03-05"),
        ("Published: Mar. 5th, 2014 at 10:30", "2014-03-05"),
        ("Wed, 05 Mar 2014 09:30:00 +0400", "2014-03-05"),
        ("05-MAR-2014", "2014-03-05"),
        ("March 2014", "2014-03"),
        ("25/03/2014", "2014-03-25"),
        ("03/25/2014", "2014-03-25"),
        ("05.05.2014", "2014-05-05"),
        # Which is the month cannot be told.
        ("03/04/2014", "2014"),
        ("03.04.2014", "2014"),
        # No such day, no date.
        ("30 February 2014", ""),
        ("2014-13-05", ""),
        ("613 people", ""),
        ("", ""),
    ],
)
def test_date_of_a_field(words: str, expected: str) -> None:
    assert expected == read_date(words)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published 5 March 2014", "2014-03-05"),
        ("Posted on March 5, 2014 by admin", "2014-03-05"),
        ("Published: 2014-03-05 10:30", "2014-03-05"),
        ("Wednesday, 5 March 2014", "2014-03-05"),
        ("By Orla Venn 5 March 2014", "2014-03-05"),
        ("Karsa, 5 March 2014", "2014-03-05"),
        ("5 March 2014 | Karsa Post", "2014-03-05"),
        ("Date: 03/04/2014", "2014"),
        ("March 2014", "2014-03"),
        ("5 March 2014 | 4 min read", "2014-03-05"),
        ("by Orla Venn | 5 March 2014 | read 1,906 times", "2014-03-05"),
        ("Reports / Karsa / 5 March 2014", "2014-03-05"),
        ("Security - 5 March 2014, 09:47 - by Orla Venn", "2014-03-05"),
        ("March 5, 2014 / 9:52 PM / Updated 11 minutes ago", "2014-03-05"),
        ("Situation Report No. 7 (as of 5 March 2014, 18:00 local time)", "2014-03-05"),
        ("25/03/2014 | 11h40 | by Orla Venn", "2014-03-25"),
        ("Posted by O. Venn on 5 March 2014. Filed under: Counting", "2014-03-05"),
        ("Wednesday, March 5, 2014, Page A1", "2014-03-05"),
        ("KARSA, Wednesday 5 March 2014", "2014-03-05"),
        ("Recorded in Karsa, March 2014. Translated and shortened.", "2014-03"),
    ],
)
def test_date_line_at_the_head(line: str, expected: str) -> None:
    read = document(f"Flood kills 61 in the Olm valley\n{line}\n\n{BODY}")

    assert (expected, DatedBy.HEADER) == (read.dating.value, read.dating.by)
    span = read.dating.clues[0].span
    assert span is not None
    assert line == span.cut(read.text)


@pytest.mark.parametrize(
    "line",
    [
        "The dam broke on 5 March 2014.",
        "It was on Wednesday, 5 March 2014, that the dam broke above Tesk.",
        "61 people died",
        "In March 2014 the river rose",
        "A man is led away in Karsa, 5 March 2014. Photo: Meridian Wire / F. Orn",
        "Last reviewed March 2019",
        "Karsa was hit on 5 March 2014 | Velm on 6 March 2014",
    ],
)
def test_date_in_a_sentence_is_no_date_line(line: str) -> None:
    assert "" == document(f"{line}\n\n{BODY}").dating.value


def test_date_line_far_below_is_none_of_the_head() -> None:
    assert "" == document(BODY + f"\n{BODY}" * 12 + "\n5 March 2014\n").dating.value


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("KARSA, 12 March 1998 (Agency) -- The river", "1998-03-12"),
        ("   SAN ODRA, 3 JAN 90 -- [REPORT] [TEXT] THE RIVER", "1990-01-03"),
        ("   TESK (ODRANIA), 15 NOV 89 (AW) -- [EXCERPT] THE", "1989-11-15"),
        ("KARSA, March 12, 1998 — The river", "1998-03-12"),
        ("PERVA (ODRANIA), JUNE 11 89 (AW) -- [TEXT] THE RIVER", "1989-06-11"),
        ("KARSA (ODRANIA), 17 JUL 89 (RADIO\nKARSA) \n-- [TEXT] IT", "1989-07-17"),
        ("KARSA, ODRANIA, 3 FEB 14 -- THE RIVER", "2014-02-03"),
    ],
)
def test_dateline(line: str, expected: str) -> None:
    read = document(f"{line} rose and the people fled to the hills of Tesk.\n")

    assert (expected, DatedBy.DATELINE) == (read.dating.value, read.dating.by)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://karsa.example/2014/03/05/flood", "2014-03-05"),
        ("https://karsa.example/news/2014/03/flood.html", "2014-03"),
        ("https://karsa.example/flood-2014-03-05.html", "2014-03-05"),
        ("https://karsa.example/2014/99/05/flood", ""),
        ("https://karsa.example/news/20417/flood", ""),
    ],
)
def test_date_in_the_address(url: str, expected: str) -> None:
    read = document(BODY, sidecar=Sidecar(url=url))

    assert expected == read.dating.value
    assert (DatedBy.URL if expected else DatedBy.UNKNOWN) is read.dating.by


def test_the_surest_is_taken_and_the_others_are_kept() -> None:
    read = document(
        f"Published 6 March 2014\n\n{BODY}",
        sidecar=Sidecar(
            published="2014-03-05", url="http://karsa.example/2014/03/07/flood"
        ),
    )

    assert ("2014-03-05", DatedBy.SIDECAR) == (read.dating.value, read.dating.by)
    assert ["2014-03-05", "2014-03-06", "2014-03-07"] == [
        clue.allows for clue in read.dating.clues
    ]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://karsa.example/2014/04/03/flood", ("2014-04-03", DatedBy.URL)),
        ("http://karsa.example/2015/04/03/flood", ("2014", DatedBy.HEADER)),
    ],
)
def test_a_day_within_a_surer_year_is_taken(
    url: str, expected: tuple[str, DatedBy]
) -> None:
    read = document(f"Published 03/04/2014\n\n{BODY}", sidecar=Sidecar(url=url))

    assert expected == (read.dating.value, read.dating.by)


def test_sidecar_goes_before_what_the_file_says() -> None:
    sidecar = Sidecar(title="Flood", author="O. Venn", publisher="Karsa Post")
    read = document(f"Flood kills 61 in the Olm valley\n\n{BODY}", sidecar=sidecar)

    assert ("Flood", "O. Venn", "Karsa Post") == (
        read.title,
        read.author,
        read.publisher,
    )
