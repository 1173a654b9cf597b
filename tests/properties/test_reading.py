"""What holds for the reading of any text: one written for it, or anything at all."""

from __future__ import annotations

from itertools import pairwise

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from recount.model.claim import check_anchor
from recount.model.reading import Reading
from recount.model.span import Span
from recount.text.tokens import Tokens
from tests.strategies import reading_of, reports, texts

any_text = reports() | texts


@given(any_text)
def test_tokens_are_the_text_without_its_space(text: str) -> None:
    tokens = Tokens(text)
    spans = [Span(*ends) for ends in zip(tokens.starts, tokens.ends, strict=True)]

    assert [span.cut(text) for span in spans] == tokens.words
    assert "".join(tokens.words) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(any_text, st.data())
def test_tokens_within_a_span_begin_in_it(text: str, data: st.DataObject) -> None:
    tokens = Tokens(text)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))

    expected = [i for i, s in enumerate(tokens.starts) if span.start <= s < span.end]
    assert list(tokens.within(span)) == expected


@given(reports())
@example("At least 161 civilians (60 of them children) were killed in Ostra, he said.")
def test_a_reading_points_into_its_text(text: str) -> None:
    reading = reading_of(text)
    whole = reading.document.text

    covered = "".join(passage.span.cut(whole) for passage in reading.passages)
    assert "".join(covered.split()) == "".join(whole.split())
    for mention in reading.mentions:
        assert mention.span.end <= len(whole)
    for claim in reading.claims:
        check_anchor(claim, whole)


@given(reports())
def test_passages_and_mentions_come_in_the_order_of_the_text(text: str) -> None:
    reading = reading_of(text)
    passages = [passage.span for passage in reading.passages]
    mentions = [mention.span for mention in reading.mentions]

    assert all(a.end <= b.start for a, b in pairwise(passages))
    assert mentions == sorted(mentions, key=lambda span: (span.start, -span.end))


@given(reports())
def test_a_claims_figure_stands_in_its_quote(text: str) -> None:
    for claim in reading_of(text).claims:
        assert claim.span.contains(claim.phrase_span)


@given(reports())
def test_claims_of_a_text_have_ids_of_their_own(text: str) -> None:
    ids = [claim.id for claim in reading_of(text).claims]
    assert len(set(ids)) == len(ids)
    assert "" not in ids


@given(reports())
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    assert msgspec.json.encode(reading_of(text)) == msgspec.json.encode(
        reading_of(text)
    )


@given(reports())
def test_a_reading_comes_back_from_json(text: str) -> None:
    reading = reading_of(text)
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(reading_of(text), Reading)  # an InputError is a refusal
