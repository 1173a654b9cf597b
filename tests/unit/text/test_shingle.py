from __future__ import annotations

import pytest

from recount.model.span import Span
from recount.text.shingle import fold, fold_word, grams, mask_digits
from recount.text.tokens import Tokens


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("1,275", "1275"),
        ("1.275.000", "1275000"),
        ("6.5", "6.5"),
        ("12,3456", "12,3456"),
        ("Thérèse", "therese"),
        ("Kesh’tar", "kesh’tar"),
    ],
)
def test_fold_word(word: str, expected: str) -> None:
    assert fold_word(word) == expected


def test_fold_leaves_marks_and_genitives_out_and_keeps_offsets() -> None:
    text = "Velm's mayor: “1,275 fled.”"
    words = fold(Tokens(text))

    assert words.folded == ["velm", "mayor", "1275", "fled"]
    assert [words.span(i, i + 1).cut(text) for i in range(4)] == [
        "Velm", "mayor", "1,275", "fled",
    ]  # fmt: skip


def test_fold_hides_masked_spans() -> None:
    words = fold(Tokens("Twelve died. Related posts"), [Span(13, 26)])

    assert words.folded == ["twelve", "died"]


def test_masked_digits_make_two_tolls_one_formula() -> None:
    first = [mask_digits(word) for word in "31 people were killed".split()]
    second = [mask_digits(word) for word in "12 people were killed".split()]

    assert list(grams(first, 4)) == list(grams(second, 4))
