"""Word-level alignment of two word sequences, cut to the runs that agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel


class Block(NamedTuple):
    """One stretch of an alignment: the words of both sides, equal or changed."""

    equal: bool
    first_start: int
    first_end: int
    second_start: int
    second_end: int

    @property
    def size(self) -> int:
        """Words on its longer side."""
        return max(
            self.first_end - self.first_start, self.second_end - self.second_start
        )


class Run(NamedTuple):
    """Consecutive blocks that begin and end with equal words."""

    blocks: tuple[Block, ...]

    @property
    def equal_words(self) -> int:
        """Words that are the same on both sides."""
        return sum(block.size for block in self.blocks if block.equal)

    @property
    def changed_words(self) -> int:
        """Words that were put in, left out or replaced, by the longer side."""
        return sum(block.size for block in self.blocks if not block.equal)

    @property
    def first(self) -> range:
        """Word indices on the first side."""
        return range(self.blocks[0].first_start, self.blocks[-1].first_end)

    @property
    def second(self) -> range:
        """Word indices on the second side."""
        return range(self.blocks[0].second_start, self.blocks[-1].second_end)


def align(
    first: Sequence[int],
    second: Sequence[int],
    *,
    first_offset: int = 0,
    second_offset: int = 0,
) -> list[Run]:
    """Return the disjoint runs of best agreement, in order.

    An equal word counts +1 and a changed word -1; the runs are the maximal scoring
    ones, so that a run never starts or ends with a change and no run could be made
    better by joining it to its neighbour.

    Args:
        first: word ids of one side.
        second: word ids of the other side.
        first_offset: added to the word indices of the first side.
        second_offset: added to those of the second side.

    Source: Ruzzo and Tompa 1999, "A linear time algorithm for finding all maximal
    scoring subsequences".
    """
    shifted = [
        Block(
            block.equal,
            block.first_start + first_offset,
            block.first_end + first_offset,
            block.second_start + second_offset,
            block.second_end + second_offset,
        )
        for block in blocks(first, second)
    ]
    return [Run(tuple(shifted[start:end])) for start, end in _best_runs(shifted)]


def blocks(first: Sequence[int], second: Sequence[int]) -> list[Block]:
    """Return the whole alignment of two sequences: equal and changed in turn."""
    return _tightened(first, second, _blocks(first, second))


def _blocks(first: Sequence[int], second: Sequence[int]) -> list[Block]:
    # The longest common subsequence, not the least edits: the latter would rather
    # replace a whole shared sentence word by word than shift it past a longer
    # neighbour, because a replacement costs one edit and a shift two.
    return [
        Block(
            code.tag == "equal",
            code.src_start,
            code.src_end,
            code.dest_start,
            code.dest_end,
        )
        for code in Indel.opcodes(first, second)
    ]


def _tightened(
    first: Sequence[int], second: Sequence[int], blocks: Iterable[Block]
) -> list[Block]:
    """Return the blocks with neighbouring changes joined and stray words moved.

    "the quarter fell. The fate of" against "The fate of": of two equal alignments
    this takes the one that keeps the article with its sentence.
    """
    kept: list[Block] = []
    for block in blocks:
        moved = _slide(kept, first, second, block) if block.equal else block
        if kept and kept[-1].equal == moved.equal:
            before = kept.pop()
            moved = moved._replace(
                first_start=before.first_start, second_start=before.second_start
            )
        kept.append(moved)
    return kept


def _slide(
    kept: list[Block], first: Sequence[int], second: Sequence[int], block: Block
) -> Block:
    # kept ends with [shorter equal block, change on one side only]: words at the end
    # of the equal block that also end the change may as well belong to this block.
    while len(kept) > 1 and 0 < kept[-2].size < block.size:
        head, gap = kept[-2], kept[-1]
        by_first = gap.second_start == gap.second_end
        words, end = (first, gap.first_end) if by_first else (second, gap.second_end)
        last = words[head.first_end - 1 if by_first else head.second_end - 1]
        both = gap.first_start < gap.first_end and not by_first
        if both or words[end - 1] != last:
            return block
        kept[-2:] = _shifted(head, gap)
        block = block._replace(
            first_start=block.first_start - 1, second_start=block.second_start - 1
        )
        _drop_empty(kept)
    return block


def _shifted(head: Block, gap: Block) -> list[Block]:
    return [
        head._replace(first_end=head.first_end - 1, second_end=head.second_end - 1),
        Block(
            False,
            gap.first_start - 1,
            gap.first_end - 1,
            gap.second_start - 1,
            gap.second_end - 1,
        ),
    ]


def _drop_empty(kept: list[Block]) -> None:
    # An equal block that gave all its words away leaves two changes side by side.
    if kept[-2].size:
        return
    gap = kept.pop()
    kept.pop()
    if kept:
        before = kept.pop()
        gap = gap._replace(
            first_start=before.first_start, second_start=before.second_start
        )
    kept.append(gap)


def _best_runs(blocks: Iterable[Block]) -> list[tuple[int, int]]:
    # Each candidate holds its start and end index and the score before and after it.
    found: list[tuple[int, int, int, int]] = []
    total = 0
    for index, block in enumerate(blocks):
        before = total
        total += block.size if block.equal else -block.size
        if not block.equal:
            continue
        candidate = (index, index + 1, before, total)
        while True:
            left = _last_below(found, candidate[2])
            if left is None or found[left][3] >= candidate[3]:
                break
            candidate = (found[left][0], candidate[1], found[left][2], candidate[3])
            del found[left:]
        found.append(candidate)
    return [(start, end) for start, end, _, _ in found]


def _last_below(found: Sequence[tuple[int, int, int, int]], score: int) -> int | None:
    for index in range(len(found) - 1, -1, -1):
        if found[index][2] < score:
            return index
    return None
