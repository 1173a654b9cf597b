"""Two passages side by side, cut where words or numbers differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from recount.model.shown import Piece
from recount.model.span import Span
from recount.text.compare import Stretch, compare

MARKED_SHARE = (
    0.6  # of the characters; where more are changed, marks would tell nothing
)


def columns(
    left: str, right: str, altered_left: Sequence[Span], altered_right: Sequence[Span]
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the pieces of both passages, which put together are the passages.

    Args:
        left: the one passage.
        right: the other.
        altered_left: spans of its numbers that the other gives otherwise.
        altered_right: the same of the other passage.
    """
    stretches = compare(left, right)
    changed_left = _changed([each.first for each in _unequal(stretches)], left)
    changed_right = _changed([each.second for each in _unequal(stretches)], right)
    return (
        tuple(_pieces(left, altered_left, changed_left)),
        tuple(_pieces(right, altered_right, changed_right)),
    )


def _unequal(stretches: Sequence[Stretch]) -> list[Stretch]:
    return [each for each in stretches if not each.same]


def _changed(spans: Sequence[Span], text: str) -> list[Span]:
    """Return the spans without the blanks at their ends; none where most is changed."""
    found = []
    for span in spans:
        words = span.cut(text).rstrip()
        if words:
            found.append(Span(span.start, span.start + len(words)))
    changed = sum(span.end - span.start for span in found)
    return found if changed <= MARKED_SHARE * len(text) else []


def _pieces(
    text: str, altered: Sequence[Span], changed: Sequence[Span]
) -> Iterator[Piece]:
    spans = (*altered, *changed)
    cuts = {
        place
        for span in spans
        for place in (span.start, span.end)
        if not any(number.start < place < number.end for number in altered)
    }
    for start, end in pairwise(sorted({0, len(text), *cuts})):
        piece = Span(start, end)
        number = any(span.contains(piece) for span in altered)
        word = any(span.contains(piece) for span in changed)
        yield Piece(text=piece.cut(text), altered=number, changed=word and not number)
