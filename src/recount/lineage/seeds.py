"""Where two texts may share a span: shared word grams, paired by the hub rule, chained.

The hub rule keeps a release that a thousand reports carry: a gram that stands in many
texts links each only to the two earliest and to the one before it. Dropping frequent
grams loses 84 % of such links; taking all pairs costs 64 times the seeds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from recount.text.shingle import SEED_WORDS, grams

HUB_DF = 20  # texts; up to here all pairs of the texts that share a gram are seeds
HUBS = 2  # earliest texts that stand for all of a frequent gram's
MAX_PLACES = 4  # of one gram in one text: more is a refrain and says nothing new
MAX_GAP_WORDS = 60  # between two seeds of one chain
MAX_DRIFT_WORDS = 12  # between diagonals of neighbouring seeds, at least
DRIFT_SHARE = 0.15  # of the gap that the drift may grow by
MAX_CHAIN_WORDS = 1500  # bounds the aligner's memory: it holds words x words bits


_Places: TypeAlias = list[tuple[int, int]]


class Seed(NamedTuple):
    """A gram that stands at word ``x`` of one text and at word ``y`` of another."""

    x: int
    y: int


class Chain(NamedTuple):
    """Seeds on nearly one diagonal, in order on both sides."""

    first: int
    """index of one text; smaller than ``second``"""
    second: int
    seeds: tuple[Seed, ...]


def chains(
    texts: Sequence[Sequence[int]], order: Sequence[int], *, size: int = SEED_WORDS
) -> Iterator[Chain]:
    """Yield the chains of two seeds or more between any two texts.

    Args:
        texts: word ids of each text.
        order: the indices of the texts, earliest first; hubs are taken from its front.
        size: words a gram.
    """
    pairs = _pair(texts, order, size)
    for first, second in sorted(pairs):
        for seeds in _chain(sorted(pairs[first, second])):
            yield Chain(first, second, seeds)


def _pair(
    texts: Sequence[Sequence[int]], order: Sequence[int], size: int
) -> dict[tuple[int, int], list[Seed]]:
    places: dict[tuple[int, ...], list[tuple[int, int]]] = defaultdict(list)
    for text in order:
        for position, gram in enumerate(grams(texts[text], size)):
            places[gram].append((text, position))
    pairs: dict[tuple[int, int], list[Seed]] = defaultdict(list)
    for occurrences in places.values():
        if occurrences[0][0] == occurrences[-1][0]:
            continue
        for (first, x), (second, y) in _hub_pairs(_by_text(occurrences)):
            if first < second:
                pairs[first, second].append(Seed(x, y))
            else:
                pairs[second, first].append(Seed(y, x))
    return pairs


def _by_text(occurrences: Iterable[tuple[int, int]]) -> list[_Places]:
    held: dict[int, _Places] = defaultdict(list)
    for text, position in occurrences:
        if len(held[text]) < MAX_PLACES:
            held[text].append((text, position))
    return list(held.values())


def _hub_pairs(
    texts: Sequence[_Places],
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    frequent = len(texts) > HUB_DF
    for index, later in enumerate(texts):
        if frequent:
            partners = sorted({*range(min(HUBS, index)), index - 1} - {-1})
        else:
            partners = list(range(index))
        for partner in partners:
            for earlier_place in texts[partner]:
                for later_place in later:
                    yield earlier_place, later_place


def _chain(seeds: Iterable[Seed]) -> Iterator[tuple[Seed, ...]]:
    # Repeated phrases put seeds of several diagonals between each other; each seed
    # goes to the open chain whose end it continues with the least drift.
    running: list[list[Seed]] = []
    for seed in seeds:
        for chain in running:
            if seed.x - chain[-1].x > MAX_GAP_WORDS:
                yield from _cut(chain)
        running = [c for c in running if seed.x - c[-1].x <= MAX_GAP_WORDS]
        fitting = [chain for chain in running if _continues(chain[-1], seed)]
        if fitting:
            min(fitting, key=lambda chain: _drift(chain[-1], seed)).append(seed)
        else:
            running.append([seed])
    for chain in running:
        yield from _cut(chain)


def _continues(last: Seed, seed: Seed) -> bool:
    gap = max(seed.x - last.x, seed.y - last.y)
    return (
        seed.x > last.x
        and 0 < seed.y - last.y <= MAX_GAP_WORDS
        and _drift(last, seed) <= MAX_DRIFT_WORDS + DRIFT_SHARE * gap
    )


def _drift(last: Seed, seed: Seed) -> int:
    return abs((seed.x - seed.y) - (last.x - last.y))


def _cut(chain: Sequence[Seed]) -> Iterator[tuple[Seed, ...]]:
    begin = 0
    for index, seed in enumerate(chain):
        if seed.x - chain[begin].x > MAX_CHAIN_WORDS:
            yield tuple(chain[begin:index])
            begin = index
    if len(chain) - begin > 1:
        yield tuple(chain[begin:])
