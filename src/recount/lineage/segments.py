"""Aligned stretches of two texts that are long or telling enough to be kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from recount.lineage.seeds import SEED_WORDS, Chain
from recount.lineage.texts import Comparable, Number
from recount.model.lineage import Alteration
from recount.model.passage import Passage
from recount.text.align import Block, Run, align

WINDOW_WORDS = 12  # taken on each side of a chain before aligning
MIN_EQUAL_WORDS = 12  # 10 lets precision fall from .98 to .86 on planted reuse
MIN_SENTENCE_WORDS = 5  # a fully shared sentence with a figure may be this short
SENTENCE_SHARE = 0.8  # of a sentence's words that make it fully shared
MIN_LIST_WORDS = 7  # equal words of a shared list of figures
MIN_LIST_FIGURES = 2  # equal figures that make a shared list
MIN_SCATTERED_WORDS = 6  # equal words of each run of a list told in several sentences
MIN_SCATTERED_FIGURES = 3  # equal figures that such runs must hold together


class Segment(NamedTuple):
    """One kept run of two texts, with indices of the texts."""

    first: int
    second: int
    run: Run
    short: bool
    """kept for its figures, though it has fewer than ``MIN_EQUAL_WORDS``"""
    rarity: float
    """of the chain that led to it"""


def segments(texts: Sequence[Comparable], chains: Iterable[Chain]) -> Iterator[Segment]:
    """Yield the kept segments of each pair of texts, in the order of the pairs."""
    by_pair = groupby(chains, key=lambda chain: (chain.first, chain.second))
    for (first, second), held in by_pair:
        found = [
            (run, chain.rarity)
            for chain in held
            for run in _runs(texts, chain)
            if run.equal_words >= MIN_SENTENCE_WORDS
        ]
        rarities = dict(found)
        runs = _disjoint(rarities)
        listed = _scattered_list(texts[first], runs)
        for run in runs:
            short = run.equal_words < MIN_EQUAL_WORDS
            if not short or run in listed or _telling(texts[first], texts[second], run):
                yield Segment(first, second, run, short, rarities[run])


def image(run: Run, words: range) -> range:
    """Return the words of the second side that stand for these of the first."""
    touched = [
        _block_image(block, words)
        for block in run.blocks
        if block.first_start < words.stop and words.start < block.first_end
    ]
    held = [part for part in touched if part]
    return range(held[0].start, held[-1].stop) if held else range(0)


def alterations(
    first: Comparable, second: Comparable, run: Run
) -> tuple[Alteration, ...]:
    """Return the figures that differ between the two sides of a run."""
    pairs = dict.fromkeys(
        pair for block in run.blocks for pair in _opposite(first, second, block)
    )
    return tuple(
        _alteration(first, second, number, other)
        for number, other in pairs
        if number.key != other.key
    )


def _opposite(
    first: Comparable, second: Comparable, block: Block
) -> list[tuple[Number, Number]]:
    """Return the figures that stand for each other in a block, in order.

    Where a changed block holds two figures on one side and three on the other,
    nobody can say which stands for which, and none is told.
    """
    ones = _held(first.numbers, range(block.first_start, block.first_end))
    others = _held(second.numbers, range(block.second_start, block.second_end))
    if block.equal:
        ones = [n for n in ones if n.words.stop <= block.first_end]
        others = [n for n in others if n.words.stop <= block.second_end]
    return list(zip(ones, others, strict=True)) if len(ones) == len(others) else []


def equal_indices(run: Run) -> list[int]:
    """Return the words of the first side that are the same on the second."""
    return [
        index
        for block in run.blocks
        if block.equal
        for index in range(block.first_start, block.first_end)
    ]


def _runs(texts: Sequence[Comparable], chain: Chain) -> list[Run]:
    first, second = texts[chain.first].ids, texts[chain.second].ids
    x, x_end = max(0, chain.x_start - WINDOW_WORDS), chain.x_end + WINDOW_WORDS
    y, y_end = max(0, chain.y_start - WINDOW_WORDS), chain.y_end + WINDOW_WORDS
    runs = align(first[x:x_end], second[y:y_end], first_offset=x, second_offset=y)
    return [_trimmed(texts[chain.first], texts[chain.second], run) for run in runs]


def _trimmed(first: Comparable, second: Comparable, run: Run) -> Run:
    # "... 31 people died. The archive gathers" against "... of 31 people. The archive
    # gathers": two words of the sentence before are chance, not part of the reuse.
    blocks = list(run.blocks)
    while len(blocks) > 2 and _loose(first, second, blocks[0], blocks[1]):
        del blocks[:2]
    while len(blocks) > 2 and _loose(first, second, blocks[-1], blocks[-2]):
        del blocks[-2:]
    return Run(tuple(blocks))


def _loose(first: Comparable, second: Comparable, edge: Block, gap: Block) -> bool:
    if edge.size >= SEED_WORDS:
        return False
    low, high = min(edge, gap, key=_begin), max(edge, gap, key=_begin)
    return first.broken(low.first_start, high.first_end) or second.broken(
        low.second_start, high.second_end
    )


def _begin(block: Block) -> tuple[int, int]:
    return block.first_start, block.second_start


def _disjoint(runs: Iterable[Run]) -> list[Run]:
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.equal_words, run.blocks)):
        if not any(_covers(other, run) for other in kept):
            kept.append(run)
    return sorted(kept, key=lambda run: run.blocks)


def _covers(kept: Run, run: Run) -> bool:
    return any(
        2 * _shared(one, other) > len(other)
        for one, other in ((kept.first, run.first), (kept.second, run.second))
    )


def _shared(one: range, other: range) -> int:
    return max(0, min(one.stop, other.stop) - max(one.start, other.start))


def _scattered_list(first: Comparable, runs: Iterable[Run]) -> list[Run]:
    held = [run for run in runs if run.equal_words >= MIN_SCATTERED_WORDS]
    figures = sum(len(_equal_figures(first, run)) for run in held)
    words = sum(run.equal_words for run in held)
    if figures < MIN_SCATTERED_FIGURES or words < MIN_EQUAL_WORDS:
        return []
    return [run for run in held if _equal_figures(first, run)]


def _equal_figures(first: Comparable, run: Run) -> list[Number]:
    equal = set(equal_indices(run))
    return [n for n in _held(first.numbers, run.first) if equal.issuperset(n.words)]


def _telling(first: Comparable, second: Comparable, run: Run) -> bool:
    equal = set(equal_indices(run))
    figures = _equal_figures(first, run)
    if len(equal) >= MIN_LIST_WORDS and len(figures) >= MIN_LIST_FIGURES:
        return True
    second_equal = {
        index
        for block in run.blocks
        if block.equal
        for index in range(block.second_start, block.second_end)
    }
    return _shares_sentence(first, equal, run.first) or _shares_sentence(
        second, second_equal, run.second
    )


def _shares_sentence(text: Comparable, equal: set[int], words: range) -> bool:
    return any(_is_shared(text, passage, equal) for passage in text.passages_of(words))


def _is_shared(text: Comparable, passage: Passage, equal: set[int]) -> bool:
    held = text.words.within(passage.span)
    shared = sum(index in equal for index in held)
    return (
        shared >= MIN_SENTENCE_WORDS
        and shared >= SENTENCE_SHARE * len(held)
        and bool(_held(text.numbers, held))
    )


def _block_image(block: Block, words: range) -> range:
    if not block.equal:
        return range(block.second_start, block.second_end)
    shift = block.second_start - block.first_start
    start = max(words.start, block.first_start) + shift
    return range(start, min(words.stop, block.first_end) + shift)


def _held(numbers: Sequence[Number], words: range) -> list[Number]:
    end = bisect_right(numbers, words.stop - 1, key=lambda number: number.words.start)
    return [number for number in numbers[:end] if words.start < number.words.stop]


def _alteration(
    first: Comparable, second: Comparable, number: Number, other: Number
) -> Alteration:
    return Alteration(
        first=number.span,
        second=other.span,
        first_text=number.span.cut(first.document.text),
        second_text=other.span.cut(second.document.text),
    )
