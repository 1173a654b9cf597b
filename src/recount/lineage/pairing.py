"""Which stretches of which texts to align, in small sets and in large ones."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from recount.errors import EngineError
from recount.lineage.seeds import Chain, chains
from recount.lineage.texts import Comparable
from recount.text.shingle import Vocabulary

BLOCK_SEEDS = 4  # grams of 3 words; two are a turn of phrase in most pairs of a block
_LOG = logging.getLogger(__name__)


class LineageOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How lineage looks for shared stretches."""

    small_set: int = 300
    """texts up to which all pairs are compared at the finer grain in memory; more are
    compared on the table engine, and at the finer grain within each event only"""


def pair(
    texts: Sequence[Comparable],
    order: Sequence[int],
    vocabulary: Vocabulary,
    options: LineageOptions,
) -> Iterator[Chain]:
    """Yield the chains between any two texts, those of one pair in a row.

    Args:
        texts: the texts to compare.
        order: their indices, earliest first.
        vocabulary: the one that numbered their words.
        options: where the finer grain ends.
    """
    masked = [[vocabulary.masked[word] for word in text.ids] for text in texts]
    if len(texts) <= options.small_set:
        return chains(masked, order)
    try:
        found = _indexed(texts, order, vocabulary)
    except EngineError as error:
        # Slower by far, and the same pairs: better than no lineage at all.
        _LOG.warning("lineage of %d texts runs in memory: %s", len(texts), error)
        return chains(masked, order)
    for block in _blocks(texts, order, options.small_set):
        found += _inside(block, masked, len(texts))
    return iter(sorted(found))


def _indexed(
    texts: Sequence[Comparable], order: Sequence[int], vocabulary: Vocabulary
) -> list[Chain]:
    from recount.lineage.index import Index  # noqa: PLC0415  numpy and the engine

    index = Index(vocabulary)
    index.store([texts[number].ids for number in order])
    found = [_numbered(chain, order) for chain in index.chains()]
    index.close()
    return found


def _blocks(
    texts: Sequence[Comparable], order: Sequence[int], largest: int
) -> list[list[int]]:
    """Return the texts that tell of one event, for each event that few tell of."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index in order:
        for event in sorted({claim.event for claim in texts[index].claims}):
            if event:
                blocks[event].append(index)
    return [block for _, block in sorted(blocks.items()) if 1 < len(block) <= largest]


def _inside(
    block: Sequence[int], masked: Sequence[Sequence[int]], count: int
) -> Iterable[Chain]:
    held = [masked[index] for index in block]
    for chain in chains(held, range(len(block)), count=count, least=BLOCK_SEEDS):
        yield _numbered(chain, block)


def _numbered(chain: Chain, order: Sequence[int]) -> Chain:
    """Return a chain over positions in the order as one over the texts themselves."""
    first, second = order[chain.first], order[chain.second]
    if first < second:
        return chain._replace(first=first, second=second)
    return chain._replace(
        first=second,
        second=first,
        x_start=chain.y_start,
        x_end=chain.y_end,
        y_start=chain.x_start,
        y_end=chain.x_end,
    )
