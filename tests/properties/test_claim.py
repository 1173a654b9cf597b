"""Claims come back from JSON as they were, and hold on to their words."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.errors import AnchorError
from recount.model.claim import Claim, check_anchor
from recount.model.figure import Figure
from recount.model.span import Span
from tests.strategies import claims, figures, texts


@given(claims())
def test_a_claim_comes_back_from_json(claim: Claim) -> None:
    written = msgspec.json.encode(claim)

    assert msgspec.json.decode(written, type=Claim) == claim
    assert msgspec.json.encode(msgspec.json.decode(written, type=Claim)) == written


@given(claims())
def test_a_claims_figure_and_span_are_its_fields(claim: Claim) -> None:
    assert claim.figure == Figure(claim.low, claim.high, claim.approx)
    assert claim.span == Span(claim.start, claim.end)


@given(figures())
def test_a_figure_comes_back_from_json(figure: Figure) -> None:
    assert msgspec.json.decode(msgspec.json.encode(figure), type=Figure) == figure


@given(claims(), texts, texts)
def test_an_anchor_holds_only_where_the_words_are(
    claim: Claim, before: str, after: str
) -> None:
    text = before + claim.quote + after
    start, end = len(before), len(before) + len(claim.quote)
    anchored = msgspec.structs.replace(
        claim, start=start, end=end, phrase=claim.quote, phrase_span=Span(start, end)
    )

    check_anchor(anchored, text)
    if claim.quote:
        other = "b" if claim.quote.startswith("a") else "a"
        with pytest.raises(AnchorError):
            check_anchor(anchored, before + other + text[start + 1 :])


@given(claims(), st.integers(1, 5))
def test_a_quote_of_another_length_is_no_claim(claim: Claim, more: int) -> None:
    with pytest.raises(AnchorError):
        msgspec.structs.replace(claim, end=claim.end + more)
