"""Sentences: where they end, and where a full stop is only a full stop."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.segment import sentences
from tests.effort import doubling

# "|" stands where one sentence ends and the next begins; a space around it is dropped.
CASES = (
    # Plain ends.
    "Six people died in Karsa. | The army denied it. | No one else was hurt.",
    "How many died? | Nobody knows! | The list is lost.",
    # Numbers begin sentences too.
    "The fate of over 40 is unknown. | 56 persons were buried.",
    "It fell in 1998. | Another 12 followed.",
    # Titles, ranks, initials.
    "Maj. Gen. A. B. Orr and Mr. Lund met Dr. K. Tesk in St. Anre. | They left.",
    "Sen. Orla Venn of the Rt. Hon. Lord Bask's party spoke.",
    "It was said of Plan B. | The plan failed.",
    "The war is called World War I. | It began in the west.",
    # Numbers and parts of a text.
    "The guards regiment No. 366 took the town. | It lost 12 men.",
    "See p. 12 and Art. 5 of the report, vol. 3.",
    'Asked if more had died he said no. | "There were 12," he added.',
    "The answer to the mayor's long and bitter question was no. | 12 people had died.",
    # Dates and times.
    "It was on Tuesday, Feb. 22, at 9 a.m. Friday that the shells fell.",
    "At 9:30 a.m. Gen. Orr left the town.",
    "Shots were heard at 7 p.m. | Police came an hour later.",
    "It began on Sept. 3 and ended in Oct. | The town was empty.",
    # Dotted capitals.
    "Nineteen U.S. states and the U.N. Security Council condemned it.",
    "They live in the U.S. | He left long ago.",
    "KARSA, Ark. -- Police found the bodies.",
    "THE U.S. AND ODRANIAN ENVOYS LEFT.  | THE ARMY STAYED.",
    "Orr Corp. and Bask Inc. paid. | The sum is secret.",
    # Decimals, addresses.
    "A quake of 6.5 hit Tesk at 4.30 in the morning.",
    "More at www.karsa.example/report.html and in print.",
    "The site Karsa.Net said so.",
    # Quotes and brackets.
    "“The fate of 150 remains unknown.” | “That night all fled.”",
    '"We fled. | My brother died," she said.',
    '"How many?" asked the judge.',
    '"How many?" Mayor Orr asked.',
    "He shouted “Run!” and fell.",
    "“Twelve died!” | The ministry denied it.",
    "The list (see below. It is long.) has 12 names. | It is not closed.",
    "(The figures were not checked. They may change.) | Others agree.",
    "``Bombs fell,'' he said. | ``Nobody came.''",
    "It was “the worst night. ”",
    "The toll is unknown.[12] | The army counts 5.[3][4]",
    # Ellipsis.
    "We waited ... and nobody came… | Then the shelling began.",
    # Missing space.
    "They hid in the shelter.The army came.",
    "He asked why!Nobody knew.",
    # Names that begin in lower case.
    "Ten died. | al-Wahda hospital took the wounded.",
    "Ten died. no more is known.",
    # Wrapped lines.
    "ABOUT 50\nPEASANTS WERE TAKEN.  | THE SOURCE\nADDED NOTHING.",
    # List numbers.
    "1. The army left. | The town burned.",
    "A. The dead. | Twelve are known.",
    # Stray marks.
    'They lost their lives" />',
    "Ten died. | * * *",
)


def _told(case: str) -> tuple[str, list[str]]:
    parts = [part.strip() for part in case.split("|")]
    return case.replace(" | ", " ").replace("|", ""), parts


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    text, expected = _told(case)
    if case.startswith(("They hid", "He asked why")):
        expected = (
            text.replace(".The", ".|The").replace("!Nobody", "!|Nobody").split("|")
        )
    if case.endswith("* * *"):
        expected = ["Ten died. * * *"]

    assert expected == [text[start:end] for start, end in sentences(text)]


def test_only_the_stretch_asked_for_is_split() -> None:
    text = "One died. Two fled. Three stayed."

    assert [(10, 19)] == sentences(text, 10, 19)


@given(st.text(alphabet=st.sampled_from("aB1.!?…\"'”“() \n[]—é𝐀,"), max_size=200))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    spans = sentences(text)
    covered = set().union(*(range(start, end) for start, end in spans))

    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(start < end for start, end in spans)
    assert {n for n, c in enumerate(text) if not c.isspace()} <= covered
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize(
    "unit",
    ["A. ", "( ", "(a.A", ".", "No. ", '." "', "[1]", "a.B", "U.S. ", "“", "?! ", "''"],
)
def test_work_grows_with_length_alone(unit: str) -> None:
    assert doubling(lambda times: sentences(unit * times), 4_000) < 2.3
