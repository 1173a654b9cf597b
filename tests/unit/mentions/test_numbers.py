import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.mentions.dates import find_times
from recount.mentions.numbers import find_numbers, read_figure
from recount.model.figure import Figure
from recount.model.mention import NumberMention
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.tokens import Tokens

CASES = Path(__file__).with_name("number_cases.json")
"""Cases of Recognizers-Text; MIT, Copyright (c) Microsoft Corporation (see the file)"""


def numbers(text: str) -> list[NumberMention]:
    tokens = Tokens(text)
    return find_numbers(tokens, (), find_times(tokens, ()))


def counted(text: str) -> list[tuple[str, Figure]]:
    return [(m.span.cut(text), m.figure) for m in numbers(text) if m.use == "count"]


def used(text: str) -> list[tuple[str, str]]:
    return [(m.core.cut(text), m.use) for m in numbers(text)]


@pytest.mark.parametrize(
    ("phrase", "figure"),
    [
        ("540", Figure(540, 540)),
        ("1,340", Figure(1340, 1340)),
        ("1 340", Figure(1340, 1340)),
        ("1\u202f340", Figure(1340, 1340)),
        ("1’340", Figure(1340, 1340)),
        ("1'234'567", Figure(1234567, 1234567)),
        ("1.234.567", Figure(1234567, 1234567)),
        ("12,34,567", Figure(1234567, 1234567)),
        ("nineteen", Figure(19, 19)),
        ("two hundred and six", Figure(206, 206)),
        ("twenty-one thousand three hundred", Figure(21300, 21300)),
        ("2.3 million", Figure(2300000, 2300000)),
        ("half a million", Figure(500000, 500000)),
        ("five and a half million", Figure(5500000, 5500000)),
        ("a million", Figure(1000000, 1000000)),
        ("1.9m people", Figure(1900000, 1900000)),
        ("4.800 people", Figure(4800, 4800)),
        ("13 lakh", Figure(1300000, 1300000)),
        ("1 crore", Figure(10000000, 10000000)),
        ("at least 161", Figure(161, None)),
        ("At\nleast 161", Figure(161, None)),
        ("no fewer than 161", Figure(161, None)),
        ("161 or more", Figure(161, None)),
        ("161-plus", Figure(161, None)),
        ("161+", Figure(161, None)),
        ("a minimum of 161", Figure(161, None)),
        ("upwards of 161", Figure(162, None)),
        ("more than 700", Figure(701, None)),
        ("over 700", Figure(701, None)),
        ("well over 700", Figure(701, None)),
        ("in excess of 700", Figure(701, None)),
        ("up to 500", Figure(None, 500)),
        ("as many as 500", Figure(None, 500)),
        ("no more than 500", Figure(None, 500)),
        ("500 or fewer", Figure(None, 500)),
        ("500 at most", Figure(None, 500)),
        ("fewer than 50", Figure(None, 49)),
        ("under 50", Figure(None, 49)),
        ("just under 50", Figure(None, 49, approx=True)),
        ("about 60", Figure(60, 60, approx=True)),
        ("some 300", Figure(300, 300, approx=True)),
        ("an estimated 300", Figure(300, 300, approx=True)),
        ("close to a million", Figure(1000000, 1000000, approx=True)),
        ("60 or so", Figure(60, 60, approx=True)),
        ("at least about 50", Figure(50, None, approx=True)),
        ("500 to 1,000", Figure(500, 1000)),
        ("500-1,000", Figure(500, 1000)),
        ("500 – 1,000", Figure(500, 1000)),
        ("between 500 and 1,000", Figure(500, 1000)),
        ("between 3,000-4,000", Figure(3000, 4000)),
        ("between 50 and perhaps 60", Figure(50, 60)),
        ("500 or 600", Figure(500, 600)),
        ("3-4,000", Figure(3000, 4000)),
        ("50~60", Figure(50, 60)),
        ("0-4", Figure(0, 4)),
        ("two to three hundred", Figure(200, 300)),
        ("20 to 30 thousand", Figure(20000, 30000)),
        ("anywhere from 10 to 14", Figure(10, 14)),
        ("several", Figure(3, None, approx=True)),
        ("a few", Figure(3, None, approx=True)),
        ("a couple of", Figure(2, 2)),
        ("a dozen", Figure(12, 12)),
        ("half a dozen", Figure(6, 6)),
        ("more than a dozen", Figure(13, None)),
        ("two dozen", Figure(24, 24)),
        ("dozens", Figure(24, None, approx=True)),
        ("several dozen", Figure(36, None, approx=True)),
        ("scores of", Figure(40, None, approx=True)),
        ("hundreds", Figure(200, None, approx=True)),
        ("several hundred", Figure(300, None, approx=True)),
        ("thousands", Figure(2000, None, approx=True)),
        ("tens of thousands", Figure(20000, None, approx=True)),
        ("thousands and thousands", Figure(2000, None, approx=True)),
        ("hundreds of thousands", Figure(200000, None, approx=True)),
        ("both", Figure(2, 2)),
        ("none", Figure(0, 0)),
        ("no one", Figure(0, 0)),
        ("No", Figure(0, 0)),
        ("at least 9 and as many as 17", Figure(9, 17)),
        ("at least 9, possibly up to some 17", Figure(9, 17, approx=True)),
        ("at least 9 but no more than 17", Figure(9, 17)),
    ],
)
def test_words_of_a_figure_set_its_bounds(phrase: str, figure: Figure) -> None:
    assert read_figure(phrase) == figure


@pytest.mark.parametrize(
    ("phrase", "figure"),
    [
        ("tens", Figure(10, 10, approx=True)),
        ("dozens", Figure(12, 12, approx=True)),
        ("hundreds", Figure(100, 100, approx=True)),
        ("hundreds of thousands", Figure(100000, 100000, approx=True)),
        ("at least 161", Figure(161, None)),
    ],
)
def test_another_policy_reads_vague_words_otherwise(
    phrase: str, figure: Figure
) -> None:
    assert read_figure(phrase, "acled") == figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The shelling of Orvane killed 41 women, 27 children and 18 elderly.",
            [("41", 41), ("27", 27), ("18", 18)],
        ),
        ("Of the 15 who were held, 8 were freed at dawn.", [("15", 15), ("8", 8)]),
        ("AT LEAST 12 PEASANTS WERE KILLED IN MIREVAL.", [("AT LEAST 12", 12)]),
        ("The toll in Orvane rose from 10 to 14.", [("10", 10), ("14", 14)]),
        ("One of the two drivers died.", [("One", 1), ("two", 2)]),
        ("Forty-eight (48) families left Orvane.", [("Forty-eight (48)", 48)]),
        ("1340 were taken from Mireval.", [("1340", 1340)]),
        ("At the gate 12 people were held.", [("12", 12)]),
        ("Killed: 540", [("540", 540)]),
    ],
)
def test_counts_are_found_with_their_bound_words(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert [(words, figure.low) for words, figure in counted(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Resolutions 712, 745 and 761",
            [(n, "identifier") for n in ("712", "745", "761")],
        ),
        ("regiment No. 218", [("218", "identifier")]),
        ("Flight 103 left Orvane", [("103", "identifier")]),
        ("Decree No 712", [("712", "identifier")]),
        ("a line open 24/7", [("24", "identifier"), ("7", "identifier")]),
        ("an F-16 aircraft", [("16", "identifier")]),
        ("the 300 block of Elm Street", [("300", "identifier")]),
        ("at 1200 North Elm Street", [("1200", "identifier")]),
        ("call 555-010-1234", [(n, "identifier") for n in ("555", "010", "1234")]),
        ("call 555-0123", [("555", "identifier"), ("0123", "identifier")]),
        ("1. The ministry replied", [("1", "identifier")]),
        ("the attack.[12] Police", [("12", "identifier")]),
        ("her daughter, 8, survived", [("8", "age")]),
        ("Ada Brenn, 34, was buried", [("34", "age")]),
        ("Ada Brenn (34) and Tom al-Sarr (2)", [("34", "age"), ("2", "age")]),
        ("an 8-year-old girl", [("8", "age")]),
        ("Mira Sol was seventeen and at school.", [("seventeen", "age")]),
        ("He is now 71 and lives in Karsa.", [("71", "age")]),
        ("Her brother was nine.", [("nine", "age")]),
        ("She had turned eighteen, and left.", [("eighteen", "age")]),
        ("The toll was seventeen and rising.", [("seventeen", "count")]),
        ("The toll for Karsa Odra is 43.", [("43", "count")]),
        ("Halden County is 43 and rising.", [("43", "count")]),
        ("The dead were seventeen.", [("seventeen", "count")]),
        ("They turned 18 away.", [("18", "count")]),
        ("aged 5, 8 and 12", [("5", "age"), ("8", "age"), ("12", "age")]),
        ("a man in his 30s", [("30", "age")]),
        ("children under 18 were", [("18", "age")]),
        ("an 8- and 9-year-old boy", [("8", "age"), ("9", "age")]),
        ("who are 20 and 15 years old", [("20", "age"), ("15", "age")]),
        (
            "Two men, 25 and 30, were shot",
            [("Two", "count"), ("25", "age"), ("30", "age")],
        ),
        ("between the ages of 11 and 15", [("11", "age"), ("15", "age")]),
        ("women, ages 21, 32, and 49", [("21", "age"), ("32", "age"), ("49", "age")]),
        ("a woman and a man, both 19, died", [("both", "count"), ("19", "age")]),
        ("Roe Halden, Jr., 27, of Karsa", [("27", "age")]),
        ("the life of 20–year–old Ivo", [("20", "age")]),
        (
            "Two men, 25 and 30 women",
            [("Two", "count"), ("25", "count"), ("30", "count")],
        ),
        ("killed 12, 14 and 16", [("12", "count"), ("14", "count"), ("16", "count")]),
        ("a 15yo boy", [("15", "age")]),
        ("a fine of $5 million", [("5 million", "money")]),
        ("40 pesos each", [("40", "money")]),
        ("millions in losses", [("millions", "money")]),
        ("thousands of dollars", [("thousands", "money")]),
        ("agent 007", [("007", "identifier")]),
        ("20 percent of them", [("20", "percent")]),
        ("20 per cent of them", [("20", "percent")]),
        ("12 km east of Orvane", [("12", "distance")]),
        ("a 500-kilogram bomb", [("500", "unit")]),
        ("held for three days", [("three", "time")]),
        ("the 218th regiment", [("218th", "ordinal")]),
        ("the twenty-first village", [("twenty-first", "ordinal")]),
        ("Orvane won 3-2 on Monday", [("3", "score"), ("2", "score")]),
        ("one of the bloodiest nights", [("one", "pronoun")]),
        ("the only one who spoke", [("one", "pronoun")]),
        ("both in Orvane and in Mireval", [("both", "pronoun")]),
        ("a depth of 6.5", [("6.5", "decimal")]),
        ("nobody was hurt", [("nobody", "zero")]),
    ],
)
def test_numbers_that_count_nobody_are_told_apart(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert used(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one in eight people in Orvane", (1, 8)),
        ("approximately one out of every eight persons", (1, 8)),
        ("two thirds of the town", (2, 3)),
        ("one-fifth of the valley", (1, 5)),
    ],
)
def test_shares_have_a_ratio_and_no_bounds(
    text: str, expected: tuple[int, int]
) -> None:
    mention = numbers(text)[0]
    assert mention.ratio == expected
    assert (mention.figure.low, mention.figure.high) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "They met on 14 October 1987 at 10:35 a.m.",
        "By May 4th the road was open.",
        "Since 1988 nothing changed.",
        "No longer at war, Orvane rebuilt.",
        "A man in a field saw it.",
    ],
)
def test_dates_times_and_articles_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


def test_no_number_crosses_the_edge_of_a_passage() -> None:
    text = "Killed 10\n200 injured"
    passages = (Passage(span=Span(0, 9)), Passage(span=Span(10, 21)))
    found = find_numbers(Tokens(text), passages, ())
    assert [m.span.cut(text) for m in found] == ["10", "200"]


def test_core_is_the_number_without_its_bound_words() -> None:
    text = "at least two dozen people"
    mention = numbers(text)[0]
    assert (mention.span.cut(text), mention.core.cut(text)) == (
        "at least two dozen",
        "two dozen",
    )


def test_endless_numerals_stay_within_what_can_be_written() -> None:
    for text in (
        "one hundred and " * 500,
        "thousand million billion " * 500,
        "9" * 999,
    ):
        for mention in numbers(text):
            assert mention.figure.low is None or mention.figure.low <= 10**15


WORDS = sorted(
    {
        *(
            "at least more than over between and or to from up of no one two ten"
        ).split(),
        *("hundred thousand million dozen dozens half third several a few -").split(),
        *("12 1,340 5 1.5 31 1987 % $ km , . ( ) / + killed people aged old").split(),
    }
)


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_mixture_of_words_gives_ordered_spans_that_hold_their_core(
    words: list[str],
) -> None:
    found = numbers(" ".join(words))
    assert all(m.span.contains(m.core) for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    for mention in numbers(text):
        assert mention.span.cut(text).strip()


def test_values_of_the_recognizers_cases_are_read() -> None:
    cases = json.loads(CASES.read_text(encoding="utf-8"))["cases"]
    right = found = told = 0
    for case in cases:
        values = [
            round(m.value, 4) for m in numbers(case["text"]) if m.value is not None
        ]
        wanted = [round(value, 4) for value in case["values"]]
        found, told = found + len(values), told + len(wanted)
        for value in values:
            if value in wanted:
                wanted.remove(value)
                right += 1
    assert 2 * right / (found + told) >= 0.91  # measured: .914; peers at most .758


DOCS = Path(__file__).parents[3] / "docs" / "reading-numbers.md"


def documented() -> list[tuple[str, Figure]]:
    table = DOCS.read_text(encoding="utf-8").split("<!-- figures: tested -->")[1]
    rows = []
    for line in table.split("\n\n")[0].strip().splitlines()[2:]:
        words, low, high, approx = (cell.strip() for cell in line.split("|")[1:5])
        figure = Figure(
            int(low) if low else None, int(high) if high else None, approx == "yes"
        )
        rows.append((words, figure))
    return rows


@pytest.mark.parametrize(("phrase", "figure"), documented())
def test_figures_are_read_as_the_docs_say(phrase: str, figure: Figure) -> None:
    assert read_figure(phrase) == figure
