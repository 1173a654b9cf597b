"""Where two texts may share a span: shared word grams, paired by the hub rule, chained.

The hub rule keeps a release that a thousand reports carry: beyond the first twenty
texts that share a gram, each is paired only with the two earliest and with the one
before it. Dropping frequent grams loses 84 % of such links; taking all pairs costs 64
times the seeds. A text is paired by those before it alone, so texts that are added
later change no pair.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean
from typing import NamedTuple, TypeAlias

from recount.text.shingle import grams

SEED_WORDS = 3  # words; finds 95 % of rewritten wire copy where 5 words find 72 %
HUB_DF = 20  # texts; among the first so many that share a gram, all pairs are seeds
HUBS = 2  # earliest texts that stand for all of a frequent gram's
MAX_PLACES = 4  # of one gram in one text: more is a refrain and says nothing new
MAX_GAP_WORDS = 60  # between two seeds of one chain
MAX_DRIFT_WORDS = 12  # between diagonals of neighbouring seeds, at least
DRIFT_SHARE = 0.15  # of the gap that the drift may grow by
MAX_OPEN = 40  # chains of two texts at one place; more is a text of very few words
MAX_CHAIN_WORDS = 1500  # bounds the aligner's memory: it holds words x words bits


Place: TypeAlias = tuple[int, int]
"""number of a text, index of the word where the gram begins"""
_Places: TypeAlias = list[Place]


class Seed(NamedTuple):
    """A gram that stands at word ``x`` of one text and at word ``y`` of another."""

    x: int
    y: int
    df: int
    """texts that hold it, up to the later of the two"""


class Chain(NamedTuple):
    """Where seeds lie on nearly one diagonal: words x of one text, y of another."""

    first: int
    """number of one text; smaller than ``second``"""
    second: int
    x_start: int
    x_end: int
    """end of the last seed's gram, not included"""
    y_start: int
    y_end: int
    seeds: int
    rarity: float
    """mean of ln(N / df) over the seeds, N and df as they stood at the later text"""


def chains(
    texts: Sequence[Sequence[int]], *, size: int = SEED_WORDS
) -> Iterator[Chain]:
    """Yield the chains between any two texts, given as word ids, earliest text first.

    Texts are numbered by their place in the sequence.
    """
    places: dict[tuple[int, ...], list[Place]] = defaultdict(list)
    for text, words in enumerate(texts):
        for position, gram in enumerate(grams(words, size)):
            places[gram].append((text, position))
    return chain_up(
        (held for held in places.values() if held[0][0] != held[-1][0]), size=size
    )


def chain_up(
    repeated: Iterable[Sequence[Place]],
    *,
    size: int = SEED_WORDS,
    least: int = 2,
    count: int = 0,
) -> Iterator[Chain]:
    """Yield the chains of grams that two texts or more hold.

    Args:
        repeated: for each such gram its places, in the order of texts and words.
        size: words a gram.
        least: seeds of a chain.
        count: texts that these were taken from; 0 is only these, up to the later one.
    """
    pairs: dict[tuple[int, int], list[Seed]] = defaultdict(list)
    for places in repeated:
        for (first, x), (second, y), df in _hub_pairs(_by_text(places)):
            pairs[first, second].append(Seed(x, y, df))
    for first, second in sorted(pairs):
        found = pairs[first, second]
        for seeds in _chain(sorted(found)) if len(found) >= least else ():
            if len(seeds) >= least:
                yield _spanned(first, second, seeds, size, count or second + 1)


def _spanned(
    first: int, second: int, seeds: Sequence[Seed], size: int, count: int
) -> Chain:
    return Chain(
        first=first,
        second=second,
        x_start=seeds[0].x,
        x_end=seeds[-1].x + size,
        y_start=seeds[0].y,
        y_end=seeds[-1].y + size,
        seeds=len(seeds),
        rarity=round(fmean(math.log(count / seed.df) for seed in seeds), 3),
    )


def _by_text(occurrences: Iterable[tuple[int, int]]) -> list[_Places]:
    held: dict[int, _Places] = defaultdict(list)
    for text, position in occurrences:
        if len(held[text]) < MAX_PLACES:
            held[text].append((text, position))
    return list(held.values())


def _hub_pairs(
    texts: Sequence[_Places],
) -> Iterator[tuple[tuple[int, int], tuple[int, int], int]]:
    for index, later in enumerate(texts):
        partners = range(index) if index < HUB_DF else (*range(HUBS), index - 1)
        for partner in partners:
            for earlier_place in texts[partner]:
                for later_place in later:
                    yield earlier_place, later_place, index + 1


def _chain(seeds: Iterable[Seed]) -> Iterator[tuple[Seed, ...]]:
    # Repeated phrases put seeds of several diagonals between each other; each seed
    # goes to the open chain whose end it continues with the least drift.
    running: list[list[Seed]] = []
    for seed in seeds:
        while running and (
            seed.x - running[0][-1].x > MAX_GAP_WORDS or len(running) > MAX_OPEN
        ):
            yield from _cut(running.pop(0))
        fitting = [chain for chain in running if _continues(chain[-1], seed)]
        if fitting:
            chain = min(fitting, key=lambda chain: _drift(chain[-1], seed))
            chain.append(seed)
            # The one that waits longest for its next seed stands first.
            running.remove(chain)
            running.append(chain)
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
