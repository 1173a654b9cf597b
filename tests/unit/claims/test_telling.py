"""Sentences that are left unread because no word of theirs tells a measure."""

from __future__ import annotations

import pytest

from bench.reading import sample
from recount.claims.assign import assign
from recount.claims.before import Before
from recount.claims.items import encode
from recount.claims.known import Known
from recount.claims.phrases import find_openings, find_quantities
from recount.claims.quantity import NumberSpan
from recount.claims.rules import RULES
from recount.claims.telling import may_tell
from recount.mentions.numbers import find_numbers
from recount.model.span import Span
from recount.pipeline import read
from recount.text.tokens import Tokens


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_example_of_each_rule_has_a_telling_word(rule: object) -> None:
    lower = Tokens(rule.example).lower  # type: ignore[attr-defined]

    assert may_tell(lower, range(len(lower)), "")


@pytest.mark.parametrize(
    "text",
    ["The 12 ministers met in Karsa.", "A boy and his wife came with two others."],
)
def test_a_sentence_without_such_a_word_is_left_unread(text: str) -> None:
    lower = Tokens(text).lower

    assert not may_tell(lower, range(len(lower)), "")


def test_parts_of_the_figure_before_need_no_such_word() -> None:
    lower = Tokens("Of them, 45 came from Karsa.").lower

    assert may_tell(lower, range(len(lower)), "killed")


def test_nothing_is_lost_in_the_sentences_left_unread() -> None:
    left = 0
    for capture, data in sample():
        reading = read(capture, data)
        for passage in reading.passages:
            text = passage.span.cut(reading.document.text)
            tokens = Tokens(text)
            area = range(len(tokens))
            if may_tell(tokens.lower, area, ""):
                continue
            left += 1
            assert _given(tokens, area) == []
    assert left > 20  # sentences


def _given(tokens: Tokens, area: range) -> list[object]:
    numbers = [
        NumberSpan(mention, inside.start, inside.stop - 1)
        for mention in find_numbers(tokens, (), ())
        if (inside := tokens.within(Span(mention.span.start, mention.span.end)))
    ]
    openings = find_openings(tokens)
    found = find_quantities(tokens, area, numbers, openings, Known())
    return list(assign(tokens, encode(tokens, area, found, {}), Before()))
