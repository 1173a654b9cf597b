"""Which stretches of which texts to align, in small sets and in large ones."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from recount.errors import EngineError
from recount.lineage.seeds import SEED_WORDS, Chain, chain_up, chains
from recount.lineage.texts import Comparable
from recount.text.shingle import Vocabulary

BLOCK_SEEDS = 4  # grams of 3 words; two are a turn of phrase in most pairs of a block
if TYPE_CHECKING:
    from recount.text.fingerprint import Hasher

_LOG = logging.getLogger(__name__)


class LineageOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How lineage looks for what reports share."""

    small_set: int = 300
    """texts up to which all pairs are compared at the finer grain in memory; more are
    compared on the table engine, and at the finer grain within each event only"""
    least_similarity: float = 0.75
    """of two sentences that may retell each other: finds 12 of 20 written retellings,
    and none of 20 pairs by two writers of one fact (bench/semantic/measure.py)"""


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
    held = [texts[number].ids for number in order]
    if len(texts) <= options.small_set:
        return _renumbered(_in_memory(held, vocabulary), order)
    blocks = _blocks(texts, order, options.small_set)
    try:
        found = _on_engine(held, blocks, vocabulary)
    except EngineError as error:
        # Slower by far, and the same pairs: better than no lineage at all.
        _LOG.warning("lineage of %d texts runs in memory: %s", len(texts), error)
        return _renumbered(_in_memory(held, vocabulary), order)
    return _renumbered(found, order)


def _in_memory(
    held: Sequence[Sequence[int]], vocabulary: Vocabulary
) -> Iterator[Chain]:
    return chains([[vocabulary.masked[word] for word in words] for words in held])


def _on_engine(
    held: Sequence[Sequence[int]],
    blocks: Iterable[Sequence[int]],
    vocabulary: Vocabulary,
) -> list[Chain]:
    from recount.lineage.index import Index  # noqa: PLC0415  numpy and the engine
    from recount.text.fingerprint import Hasher  # noqa: PLC0415

    index = Index(vocabulary)
    index.store(held)
    found = list(index.chains())
    index.close()
    hasher = Hasher(vocabulary)
    for block in blocks:
        found += _inside(block, held, hasher)
    return found


def _blocks(
    texts: Sequence[Comparable], order: Sequence[int], largest: int
) -> list[list[int]]:
    """Return for each event that few texts tell of their places in the order."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, number in enumerate(order):
        for event in sorted({claim.event for claim in texts[number].claims}):
            if event:
                blocks[event].append(place)
    return [block for _, block in sorted(blocks.items()) if 1 < len(block) <= largest]


def _inside(
    block: Sequence[int], held: Sequence[Sequence[int]], hasher: Hasher
) -> Iterator[Chain]:
    from recount.text.fingerprint import fingerprint, repeated  # noqa: PLC0415

    texts = [held[place] for place in block]
    postings = fingerprint(texts, hasher, size=SEED_WORDS, window=1)
    found = chain_up(repeated(postings), least=BLOCK_SEEDS, count=len(held))
    for chain in found:
        yield chain._replace(first=block[chain.first], second=block[chain.second])


def _renumbered(found: Iterable[Chain], order: Sequence[int]) -> Iterator[Chain]:
    return iter(sorted(_numbered(chain, order) for chain in found))


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
