from __future__ import annotations

import pytest

from recount.dossier import words
from recount.model.claim import Claim, Measure
from recount.model.figure import Figure
from recount.model.lineage import Count


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ((), ""),
        (("woman",), "women"),
        (("child", "woman"), "women and children"),
        (("child", "elderly", "woman"), "women, children and elderly people"),
        (("civilian",), "civilians"),
        (("civilian", "woman"), "civilian women"),
        (("lethian",), "Lethian people"),
        (("civilian", "lethian"), "Lethian civilians"),
        (("aid-worker", "foreigner"), "aid workers and foreigners"),
        (("family",), "families"),
    ],
)
def test_a_group_is_said_in_words(terms: tuple[str, ...], said: str) -> None:
    assert words.group(terms) == said


@pytest.mark.parametrize(
    ("measure", "terms", "qualifier", "said"),
    [
        ("killed", ("woman",), (), "31 women killed"),
        ("killed", (), ("in the market",), "31 killed “in the market”"),
        ("population", (), (), "a population of 31"),
        ("households_destroyed", ("family",), (), "31 families destroyed"),
    ],
)
def test_a_figure_is_said_with_its_group(
    measure: str, terms: tuple[str, ...], qualifier: tuple[str, ...], said: str
) -> None:
    assert words.said("31", measure, terms, qualifier) == said


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ((), "1 killed"),
        (("boy",), "1 boy killed"),
        (("police",), "1 police officer killed"),
        (("lethian",), "1 Lethian person killed"),
    ],
)
def test_one_is_said_in_the_singular(terms: tuple[str, ...], said: str) -> None:
    assert words.said("1", "killed", terms) == said


def test_every_measure_has_its_words() -> None:
    for measure in Measure:
        assert words.measure(measure)
        assert words.said("5", measure, ()).count("5") == 1


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("", ""),
        ("1987", "1987"),
        ("1987-05", "May 1987"),
        ("1987-05-04", "4 May 1987"),
        ("1987-05-04/1987-05-05", "4 to 5 May 1987"),
        ("1987-04-30/1987-05-01", "30 April to 1 May 1987"),
        ("1986-12-31/1987-01-01", "31 December 1986 to 1 January 1987"),
        ("1987/1989", "1987 to 1989"),
        ("1987-05-04/..", "4 May 1987 or after"),
        ("../1987", "1987 or before"),
        ("198X", "1980s"),
        ("1987~", "about 1987"),
        ("1987-05?", "May 1987 (uncertain)"),
        ("1987-21", "spring 1987"),
        ("XXXX-05-04", "4 May"),
    ],
)
def test_a_date_is_said_in_words(edtf: str, said: str) -> None:
    assert words.when(edtf) == said


def claim(phrase: str, ratio: tuple[int, int] | None = None) -> Claim:
    return Claim(
        doc="a", quote=phrase, start=0, end=len(phrase), measure=Measure.KILLED,
        phrase=phrase, ratio=ratio,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "claims", "said"),
    [
        (Figure(91, 91), [claim("91")], "91"),
        (Figure(41, None), [claim("over 40")], "41 or more"),
        (Figure(300, 300, approx=True), [claim("some 300")], "about 300"),
        (Figure(24, None, approx=True), [claim("Dozens")], "“dozens”"),
        (
            Figure(1_000_000, 1_000_000, approx=True),
            [claim("close to a million")],
            "about 1,000,000",
        ),
        (Figure(), [claim("one in six", (1, 6))], "1 in 6"),
    ],
)
def test_a_vague_word_is_shown_as_the_word(
    figure: Figure, claims: list[Claim], said: str
) -> None:
    assert words.figure(figure, claims) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (Count(1, 1), "1 origin"),
        (Count(1, 2), "1 to 2 origins"),
        (Count(3, 3), "3 origins"),
    ],
)
def test_origins_are_counted_as_a_range(count: Count, said: str) -> None:
    assert words.origins(count) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("26 years since 1987-05-04", "26 years since 4 May 1987"),
        ("1987-05 is told as past", "May 1987 is told as past"),
        ("24 killed (1987-05-04).", "24 killed (4 May 1987)."),
        ("of 1987-05-04/1987-05-05 is", "of 4 to 5 May 1987 is"),
        ("file 1987-05-04.txt", "file 1987-05-04.txt"),
        ("see http://a.example/1987-05-04/x", "see http://a.example/1987-05-04/x"),
        ("resolution 1987-99", "resolution 1987-99"),
        ("1987-05-04-17", "1987-05-04-17"),
    ],
)
def test_dates_in_a_sentence_are_said_in_words(text: str, said: str) -> None:
    assert words.spoken(text) == said
