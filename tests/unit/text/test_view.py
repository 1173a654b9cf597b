"""Normalised views: what falls together, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.view import View

CASES = (
    ("The  “Karsa\nPost”", 'the "karsa post"'),
    ("Tesk’s dead – 12", "tesk's dead - 12"),
    ("kil\u00adled", "killed"),
    ("ﬁve", "five"),
    ("KELMIŠTE", "kelmište"),
    ("Kelmis\u030cte", "kelmište"),
    ("1\u00a0275", "1 275"),
    ("𝐀 613", "a 613"),
    ("", ""),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_view(text: str, expected: str) -> None:
    assert expected == View(text).text


def test_words_are_found_in_any_form() -> None:
    text = "He said: “At  least\u00a061 were kil\u00adled”."

    span = View(text).find('"at least 61 were killed"')

    assert span is not None
    assert "“At  least\u00a061 were kil\u00adled”" == span.cut(text)


def test_words_that_are_not_there_are_not_found() -> None:
    assert View("61 were killed").find("62 were killed") is None


def test_an_empty_stretch_has_a_place() -> None:
    view = View("a ﬁ")

    assert 3 == view.span(len(view), len(view)).start
    assert 0 == View("").span(0, 0).end


@given(st.text(max_size=80))
def test_each_character_of_the_view_leads_back_to_its_own(text: str) -> None:
    view = View(text)

    for number in range(len(view)):
        span = view.span(number, number + 1)
        assert view.text[number] in View(span.cut(text)).text
