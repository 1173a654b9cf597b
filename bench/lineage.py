"""Does lineage find planted reuse at scale, and what does it cost?

Makes a corpus of invented words with planted copies and quotes, runs the index beside
document-level MinHash in the same run, and prints recall, precision, CPU time a
document and peak memory. Each size runs in a process of its own.

    python bench/lineage.py 5000 20000 80000
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

SHARES = {
    "copy0": 300,
    "copy10": 300,
    "copy20": 300,
    "copy30": 300,
    "para10": 400,
    "quote0": 800,
    "quote10": 400,
    "quote20": 400,
}
"""planted pairs of each kind in 20,000 texts; the number is the share of words edited"""

STOCK_PHRASES = 3000
STOCK_SHARE = 0.22  # of segments that are a stock phrase
FOOTERS = 10
FOOTER_SHARE = 0.005  # of texts that carry each footer
EVENT_TEXTS = 100  # texts that share one event's phrases
EVENT_PHRASES = 15


class Planted(NamedTuple):
    """A pair of texts where one reuses the other."""

    kind: str
    source: int
    copy: int


class Corpus(NamedTuple):
    """Texts with what was planted in them."""

    texts: list[str]
    planted: list[Planted]
    footers: dict[int, set[int]]
    """footer: the texts that carry it"""


def corpus(size: int, seed: int = 7) -> Corpus:
    """Return a corpus of ``size`` texts of about 415 words."""
    rng = random.Random(seed)  # noqa: S311  a bench, no secret
    words = _vocabulary(rng, 30_000)
    weights = [1 / (rank + 10) for rank in range(len(words))]
    pool = rng.choices(words, weights, k=2_000_000)
    draw = _Drawer(pool, rng)
    stock = [draw(rng.randint(3, 7)) for _ in range(STOCK_PHRASES)]
    texts = [_text(index, rng, draw, stock, size) for index in range(size)]
    planted = list(_plant(texts, rng, words, size))
    footers = _add_footers(texts, rng, draw)
    return Corpus([" ".join(text) for text in texts], planted, footers)


class _Drawer:
    """Runs of words drawn from a pool; slices are faster than draws one by one."""

    def __init__(self, pool: Sequence[str], rng: random.Random) -> None:
        self._pool, self._rng = pool, rng

    def __call__(self, count: int) -> list[str]:
        return self._rng.choices(self._pool, k=count)


def _vocabulary(rng: random.Random, count: int) -> list[str]:
    heads = "b d f g h k l m n p r s t v w z br dr st tr pl".split()
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = rng.randint(1, 4)
        found["".join(rng.choice(heads) + rng.choice("aeiou") for _ in range(syllables))] = None
    return list(found)


def _text(
    index: int,
    rng: random.Random,
    draw: _Drawer,
    stock: Sequence[list[str]],
    size: int,
) -> list[str]:
    event = random.Random(index // EVENT_TEXTS)  # noqa: S311
    phrases = [event.sample(stock[event.randrange(len(stock))] + [f"place{index // EVENT_TEXTS}x{n}"], 3) for n in range(EVENT_PHRASES)]
    length = max(120, int(rng.lognormvariate(5.95, 0.38)))
    words: list[str] = []
    while len(words) < length:
        kind = rng.random()
        if kind < STOCK_SHARE:
            words += stock[rng.randrange(len(stock))]
        elif kind < STOCK_SHARE + 0.08:
            words += phrases[rng.randrange(EVENT_PHRASES)]
        else:
            words += draw(rng.randint(4, 14))
    return words


def _plant(
    texts: list[list[str]], rng: random.Random, words: Sequence[str], size: int
) -> Iterator[Planted]:
    free = list(range(size))
    rng.shuffle(free)
    for kind, share in SHARES.items():
        edits = int(kind.lstrip("copyqutear") or 0) / 100
        for _ in range(max(1, share * size // 20_000)):
            source, copy = free.pop(), free.pop()
            if kind.startswith("copy"):
                texts[copy] = _edited(texts[source], edits, rng, words)
            else:
                low, high = (100, 150) if kind.startswith("para") else (20, 40)
                length = min(rng.randint(low, high), len(texts[source]))
                start = rng.randint(0, len(texts[source]) - length)
                part = _edited(texts[source][start : start + length], edits, rng, words)
                at = rng.randint(0, len(texts[copy]))
                texts[copy][at:at] = part
            yield Planted(kind, source, copy)


def _edited(
    words: Sequence[str], share: float, rng: random.Random, pool: Sequence[str]
) -> list[str]:
    edited = []
    for word in words:
        if rng.random() >= share:
            edited.append(word)
            continue
        action = rng.random()
        if action < 0.6:
            edited.append(rng.choice(pool))
        elif action < 0.8:
            edited += [word, rng.choice(pool)]
    return edited


def _add_footers(
    texts: list[list[str]], rng: random.Random, draw: _Drawer
) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for footer in range(FOOTERS):
        words = draw(rng.randint(18, 30))
        for index in rng.sample(range(len(texts)), max(2, int(FOOTER_SHARE * len(texts)))):
            texts[index] += words
            found[footer].add(index)
    return found
