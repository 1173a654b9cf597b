from __future__ import annotations

import pytest

from recount.model.span import Span
from recount.text.shingle import Vocabulary, Words, fold_word, grams


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("1,275", "1275"),
        ("1.275.000", "1275000"),
        ("6.5", "6.5"),
        ("12,3456", "12,3456"),
        ("Thérèse", "therese"),
        ("Kesh’tar", "kesh'tar"),
    ],
)
def test_fold_word(word: str, expected: str) -> None:
    assert fold_word(word) == expected


def test_words_leave_marks_and_genitives_out_and_keep_offsets() -> None:
    text = "Velm's mayor: “1,275 fled’ the 366th’s siege.”"
    words = Words(text)

    assert words.folded == ["velm", "mayor", "1275", "fled", "the", "366th", "siege"]
    assert [words.span(i, i + 1).cut(text) for i in (0, 2, 5)] == [
        "Velm's",
        "1,275",
        "366th’s",
    ]


def test_words_hide_masked_spans() -> None:
    text = "Twelve died. Related posts"

    assert Words(text, [Span(13, 26)]).folded == ["twelve", "died"]


def test_numbers_of_words_are_those_of_their_folded_forms() -> None:
    text = "Velm’s Élan, Elan and 1,275 or 1275"
    vocabulary = Vocabulary()
    ids = vocabulary.ids(text)

    assert ids[1] == ids[2]
    assert [vocabulary.folded[number] for number in ids] == Words(text).folded


def test_masked_numerals_make_two_tolls_one_formula() -> None:
    vocabulary = Vocabulary()

    def masked(text: str) -> list[tuple[int, ...]]:
        return list(grams([vocabulary.masked[i] for i in vocabulary.ids(text)], 4))

    assert masked("31 people were killed") == masked("12 people were killed")
