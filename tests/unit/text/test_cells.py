"""Cells that no program runs, and the way back to the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.cells import defuse, restore, visible

SIGNS = st.text(
    st.one_of(
        st.sampled_from("=+-@\t\r\n'\\;u0123d ＝\u202e\x00\u200f😀\U000e0041"),
        st.characters(exclude_categories=["Cs"]),
    )
)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1 555", "'+1 555"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t\\u003d1"),
        ("\r=1", "\\u000d=1"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("12 dead; =1", "12 dead; \\u003d1"),
        ("12 – 14 dead", "12 – 14 dead"),
        ("Anna\u202egpj.exe", "Anna\\u202egpj.exe"),
        ("a\\u0041", "a\\u005cu0041"),
        ("\x1b[31m", "\\u001b[31m"),
        ("two\nlines", "two\nlines"),
        ("C:\\users", "C:\\users"),
    ],
)
def test_a_text_becomes_a_cell_and_comes_back(text: str, cell: str) -> None:
    assert defuse(text) == cell
    assert restore(cell) == text


@given(SIGNS)
def test_each_text_comes_back(text: str) -> None:
    assert restore(defuse(text)) == text


@given(SIGNS)
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert defuse(text)[:1] not in set("=+-@\t\r＝＋－＠")


@given(SIGNS)
def test_no_sign_of_direction_is_left(text: str) -> None:
    shown = visible(text)
    assert not set(shown) & set(
        "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f"
    )
    assert "\x00" not in shown
