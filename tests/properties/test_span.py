"""The laws of spans."""

from __future__ import annotations

import msgspec
from hypothesis import given

from recount.model.span import Span
from tests.strategies import spans

TEXT = "In Ostra, 12 people – 7 women and 5 children – were reported missing on Friday."


@given(spans())
def test_a_cut_is_as_long_as_its_span(span: Span) -> None:
    assert len(span.cut(TEXT)) == span.end - span.start


@given(spans(), spans())
def test_overlap_is_a_shared_code_point(first: Span, second: Span) -> None:
    shared = set(range(first.start, first.end)) & set(range(second.start, second.end))
    assert first.overlaps(second) == second.overlaps(first)
    if first.start < first.end and second.start < second.end:
        assert first.overlaps(second) == bool(shared)


@given(spans(), spans())
def test_spans_that_contain_each_other_are_equal(first: Span, second: Span) -> None:
    assert first.contains(first)
    if first.contains(second) and second.contains(first):
        assert first == second


@given(spans(), spans(), spans())
def test_contains_is_transitive(first: Span, second: Span, third: Span) -> None:
    if first.contains(second) and second.contains(third):
        assert first.contains(third)


@given(spans(), spans())
def test_what_is_contained_stands_in_the_cut(first: Span, second: Span) -> None:
    if first.contains(second):
        assert second.cut(TEXT) in first.cut(TEXT)


@given(spans(), spans())
def test_spans_sort_by_start_then_end(first: Span, second: Span) -> None:
    pairs = [(span.start, span.end) for span in sorted([first, second])]
    assert pairs == sorted(pairs)


@given(spans())
def test_a_span_comes_back_from_json(span: Span) -> None:
    written = msgspec.json.encode(span)

    assert written == f"[{span.start},{span.end}]".encode()
    assert msgspec.json.decode(written, type=Span) == span
