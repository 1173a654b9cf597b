"""Two spans of text side by side: which words are the same, which were changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from recount.model.span import Span
from recount.text.align import blocks
from recount.text.shingle import Vocabulary, Words


class Stretch(NamedTuple):
    """A stretch of both texts; on one side it may be empty."""

    same: bool
    first: Span
    second: Span


def compare(first: str, second: str) -> tuple[Stretch, ...]:
    """Return the stretches of two texts in order, so that each is covered once.

    Words that differ in case, accents or separators only are the same. What stands
    between two words belongs to the stretch of the word before it.

    >>> [(s.same, s.first.cut("63 fled."), s.second.cut("83 Fled"))
    ...  for s in compare("63 fled.", "83 Fled")]
    [(False, '63 ', '83 '), (True, 'fled.', 'Fled')]
    """
    vocabulary = Vocabulary()
    one, other = Words(first), Words(second)
    found = blocks(vocabulary.ids(first), vocabulary.ids(second))
    if not found:
        whole = Span(0, len(first)), Span(0, len(second))
        return (Stretch(first == second, *whole),) if first or second else ()
    ones = _cuts(first, one, [block.first_start for block in found])
    others = _cuts(second, other, [block.second_start for block in found])
    return tuple(
        Stretch(block.equal, first_span, second_span)
        for block, first_span, second_span in zip(found, ones, others, strict=True)
    )


def _cuts(text: str, words: Words, begins: list[int]) -> Iterator[Span]:
    starts = [*words.starts, len(text)]
    places = [0, *(starts[begin] for begin in begins[1:]), len(text)]
    for start, end in pairwise(places):
        yield Span(start, end)
