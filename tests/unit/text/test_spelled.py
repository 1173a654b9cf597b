"""Names are found however they are written, to the ends of their word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.spelled import Folded, Names, Spelling, fold

FULL = Spelling(words=("anna", "orden"), initials=True)
SHORT = Spelling(words=("velm",))
PART = Spelling(words=("orden",), capital=True)


def found(text: str, *spellings: Spelling) -> list[str]:
    return sorted(span.cut(text) for _, span in Names(spellings).find(Folded(text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Orden said", ["Anna Orden"]),
        ("ANNA ORDEN", ["ANNA ORDEN"]),
        ("anna orden", ["anna orden"]),
        ("Ánna Órden", ["Ánna Órden"]),
        ("A\u0301nna O\u0308rden", ["A\u0301nna O\u0308rden"]),
        ("Anna\nOrden", ["Anna\nOrden"]),
        ("Anna\u00a0Orden", ["Anna\u00a0Orden"]),
        ("Anna\u00adOr\u00adden", ["Anna\u00adOr\u00adden"]),
        ("An\u200bna Or\u200dden", ["An\u200bna Or\u200dden"]),
        ("Anna Or-\n  den", ["Anna Or-\n  den"]),
        ("Anna Or- den", ["Anna Or- den"]),
        ("Anna Or-den", ["Anna Or-den"]),
        ("Anna M. Orden", ["Anna M. Orden"]),
        ("Anna-Orden", ["Anna-Orden"]),
        ("anna_orden.jpg", ["anna_orden"]),
        ("AnnaOrden", ["AnnaOrden"]),
        ("#JusticeForAnnaOrdenNow", ["AnnaOrden"]),
        ("justiceforannaordennow", ["justiceforannaordennow"]),
        ("annaorden77@post.example", ["annaorden"]),
        ("https://x.example/Anna%20%C3%93rden", ["Anna%20%C3%93rden"]),
        ("Anna &Oacute;rden", ["Anna &Oacute;rden"]),
        ("Anna &#79;rden", ["Anna &#79;rden"]),
        ("Anna \\u00d3rden", ["Anna \\u00d3rden"]),
        ("Ａｎｎａ Ｏｒｄｅｎ", ["Ａｎｎａ Ｏｒｄｅｎ"]),
        ("Anna Orden's house", ["Anna Orden's"]),
        ("Anna Orden’s house", ["Anna Orden’s"]),
        ("Anna Ordens Haus", ["Anna Ordens"]),
        ("Anna Ordenova", ["Anna Ordenova"]),
        ("Anna said Orden", []),
        ("Hanna, Jorden", []),
    ],
)
def test_a_full_name_is_found(text: str, words: list[str]) -> None:
    assert found(text, FULL) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Velm", ["Velm"]),
        ("VELM’S", ["VELM’S"]),
        ("velms", ["velms"]),
        ("Velm-Nord", ["Velm"]),
        ("Nord-Velm", ["Velm"]),
        ("Velm\u00adish", []),
        ("SaveVelmNow", ["Velm"]),
        ("velm2021", ["velm"]),
        ("Velmish", []),
        ("overvelm", []),
    ],
)
def test_a_short_name_is_found_as_a_word(text: str, words: list[str]) -> None:
    assert found(text, SHORT) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orden said", ["Orden"]),
        ("ORDEN", ["ORDEN"]),
        ("the orden of the day", []),
        ("reports/orden-said.txt", ["orden"]),
        ("orden@post.example", ["orden"]),
        ("Ordenov", ["Ordenov"]),
        ("Ordenation", []),
    ],
)
def test_a_part_is_found_where_it_is_a_name(text: str, words: list[str]) -> None:
    assert found(text, PART) == words


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("樂山明", "證人樂山明說有十二人", ["樂山明"]),
        ("ヴォクザ", "市長ヴォクザは言った", ["ヴォクザ"]),
        ("วอกซา", "นายวอกซากล่าว", ["วอกซา"]),
        ("복자르", "복자르는 말했다", ["복자르"]),
        ("وكزار", "قال وكزار", ["وكزار"]),
        ("زكوار", "قال وزكوار", ["وزكوار"]),
        ("زكوار", "زَكْوـــار", ["زَكْوـــار"]),
        ("Вокзар", "сказал Вокзаром", ["Вокзаром"]),
        ("Ἀζβοκ", "ΑΖΒΟΚ", ["ΑΖΒΟΚ"]),
    ],
)
def test_names_of_other_scripts_are_found(
    name: str, text: str, words: list[str]
) -> None:
    assert found(text, Spelling(words=tuple(fold(name).split()))) == words


@given(st.text())
def test_each_place_of_a_folded_text_lies_in_the_source(text: str) -> None:
    folded = Folded(text)
    for at in range(len(folded.text)):
        span = folded.span(at, at + 1)
        assert 0 <= span.start < span.end <= len(text)


@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("text", ["annaorden" * 20_000, "%41" * 50_000, "&" * 100_000])
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    assert len(list(Names([FULL, SHORT, PART]).find(Folded(text)))) <= 2
