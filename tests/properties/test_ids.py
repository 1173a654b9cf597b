"""The laws of content ids."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recount.model.ids import ID_HEX, content_id

# The separators and lengths that a joined string could be confused by.
parts = st.lists(st.text("a1:\x1f\\", max_size=4), max_size=4)


@given(parts, parts)
def test_only_equal_parts_give_equal_ids(first: list[str], second: list[str]) -> None:
    assert (content_id("x", *first) == content_id("x", *second)) == (first == second)


@given(st.lists(st.text(), max_size=3))
def test_an_id_is_its_kind_and_sixteen_digits(texts: list[str]) -> None:
    kind, dash, digits = content_id("claim", *texts).partition("-")

    assert (kind, dash, len(digits)) == ("claim", "-", ID_HEX)
    assert set(digits) <= set("0123456789abcdef")


@given(st.text(st.characters(categories=["Cs"]), min_size=1, max_size=3))
def test_names_that_are_no_unicode_have_ids_too(name: str) -> None:
    assert content_id("x", name) != content_id("x", "")
