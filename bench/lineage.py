"""Does lineage find planted reuse at scale, and what does it cost?

Makes a corpus of invented words with planted copies and quotes, runs the index beside
document-level MinHash in the same run, and prints recall, precision, CPU time a
document and peak memory. Each size runs in a process of its own.

    python bench/lineage.py 5000 20000 80000

Needs rensa and duckdb: pip install rensa "recount-claims[scale]".
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import log
from typing import NamedTuple

import rensa  # type: ignore[import-untyped,unused-ignore]

from recount.engine.database import Database
from recount.engine.overlap import OverlapOptions, pair_up
from recount.lineage.index import Index
from recount.lineage.seeds import Chain
from recount.lineage.segments import MIN_EQUAL_WORDS, WINDOW_WORDS
from recount.model.components import components
from recount.text.align import align
from recount.text.shingle import Vocabulary, grams

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
"""planted pairs of each kind in 20,000 texts; the number is the edits per cent"""

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
    texts = [_text(index, rng, draw, stock) for index in range(size)]
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
        word = "".join(
            rng.choice(heads) + rng.choice("aeiou") for _ in range(syllables)
        )
        found[word] = None
    return list(found)


def _text(
    index: int,
    rng: random.Random,
    draw: _Drawer,
    stock: Sequence[list[str]],
) -> list[str]:
    event = random.Random(index // EVENT_TEXTS)  # noqa: S311
    phrases = [
        [f"place{index // EVENT_TEXTS}", *stock[event.randrange(len(stock))][:3]]
        for _ in range(EVENT_PHRASES)
    ]
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
        count = max(2, int(FOOTER_SHARE * len(texts)))
        for index in rng.sample(range(len(texts)), count):
            texts[index] += words
            found[footer].add(index)
    return found


Pairs = set[tuple[int, int]]


class Result(NamedTuple):
    """What one method found in one corpus, and what it took."""

    method: str
    texts: int
    recall: float
    kinds: dict[str, float]
    precision: float
    microseconds: float
    """CPU time of all threads, a text"""
    megabytes: float
    """peak memory of the process, corpus included"""


def by_lineage(texts: Sequence[str]) -> Pairs:
    """Pairs that share a stretch, as lineage finds them on its table engine."""
    return _linked(*_indexed(texts, Database()))


def _indexed(
    texts: Sequence[str], database: Database
) -> tuple[Index, list[Sequence[int]]]:
    vocabulary = Vocabulary()
    ids: list[Sequence[int]] = [vocabulary.ids(text) for text in texts]
    index = Index(vocabulary, database=database)
    index.store(ids)
    return index, ids


def _linked(index: Index, ids: Sequence[Sequence[int]]) -> Pairs:
    return {
        (chain.first, chain.second)
        for chain in index.chains()
        if _confirmed(ids, chain)
    }


def _confirmed(ids: Sequence[Sequence[int]], chain: Chain) -> bool:
    x, y = max(0, chain.x_start - WINDOW_WORDS), max(0, chain.y_start - WINDOW_WORDS)
    runs = align(
        ids[chain.first][x : chain.x_end + WINDOW_WORDS],
        ids[chain.second][y : chain.y_end + WINDOW_WORDS],
    )
    return any(run.equal_words >= MIN_EQUAL_WORDS for run in runs)


def by_minhash(texts: Sequence[str]) -> Pairs:
    """Pairs above Jaccard .5 of word 3-grams, by MinHash of whole documents."""
    lsh = rensa.RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    hashes = []
    for number, text in enumerate(texts):
        words = text.split()
        minhash = rensa.RMinHash(num_perm=128, seed=7)
        minhash.update([" ".join(gram) for gram in grams(words, 3)])
        lsh.insert(number, minhash)
        hashes.append(minhash)
    return {
        (other, number)
        for number, minhash in enumerate(hashes)
        for other in lsh.query(minhash)
        if other < number and minhash.jaccard(hashes[other]) >= 0.5
    }


METHODS = {"recount": by_lineage, "minhash": by_minhash}


def measure(method: str, size: int) -> Result:
    """Run one method on one corpus in this process."""
    made = corpus(size)
    before = _cpu_s()
    found = METHODS[method](made.texts)
    spent = _cpu_s() - before
    true = {_pair(each) for each in made.planted}
    counted = Counter(each.kind for each in made.planted)
    hit = Counter(each.kind for each in made.planted if _pair(each) in found)
    judged = found - _footer_pairs(made.footers.values())
    return Result(
        method=method,
        texts=size,
        recall=sum(hit.values()) / len(made.planted),
        kinds={kind: hit[kind] / counted[kind] for kind in counted},
        precision=len(judged & true) / max(1, len(judged)),
        microseconds=spent / size * 1e6,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def _pair(planted: Planted) -> tuple[int, int]:
    return min(planted.source, planted.copy), max(planted.source, planted.copy)


def _footer_pairs(carriers: Iterable[set[int]]) -> Pairs:
    # True reuse, though nothing was planted: neither hit nor miss.
    return {pair for held in carriers for pair in combinations(sorted(held), 2)}


def _cpu_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class Viral(NamedTuple):
    """What the hub rule makes of a release that many texts carry."""

    carriers: int
    joined: int
    """carriers in the largest component"""
    seeds: int
    seeds_without: int
    """of the same corpus without the release"""


RELEASE_WORDS = 90
RELEASE_EDITS = 0.05


def viral(size: int, carriers: int) -> Viral:
    """Put one release into many texts, and see whether all stay tied to each other."""
    rng = random.Random(5)  # noqa: S311  a bench, no secret
    made = corpus(size)
    without = _seeds(made.texts)
    words = _vocabulary(rng, 5_000)
    release = rng.choices(words, k=RELEASE_WORDS)
    chosen = rng.sample(range(size), carriers)
    texts = list(made.texts)
    for index in chosen:
        copy = " ".join(_edited(release, RELEASE_EDITS, rng, words))
        texts[index] = f"{texts[index]} {copy}"
    pairs = by_lineage(texts)
    held = set(chosen)
    inside = [pair for pair in pairs if held.issuperset(pair)]
    largest = Counter(components(chosen, inside).values()).most_common(1)[0][1]
    return Viral(carriers, largest, _seeds(texts), without)


def _seeds(texts: Sequence[str]) -> int:
    database = Database()
    _indexed(texts, database)
    pair_up(database, OverlapOptions())
    return int(database.fetch("SELECT count(*) AS n FROM seeds")["n"][0])


def main(arguments: Sequence[str]) -> None:
    """Print a row for each method and size, then how cost grows."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", type=int, nargs="*", default=[5_000, 20_000, 80_000])
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.one:
        print(json.dumps(measure(chosen.one[0], int(chosen.one[1]))._asdict()))
        return
    sizes: list[int] = chosen.sizes
    kinds = list(SHARES)
    print("method   texts   recall precision us/text  MB  ", "  ".join(kinds))
    costs: dict[int, float] = {}
    for size in sizes:
        for method in METHODS:
            result = _in_own_process(method, size)
            shown = "  ".join(f"{result.kinds[kind]:{len(kind)}.2f}" for kind in kinds)
            print(
                f"{method:8} {size:6,}  {result.recall:6.3f} {result.precision:9.3f}"
                f" {result.microseconds:7.0f} {result.megabytes:5.0f}  {shown}",
                flush=True,
            )
            if method == "recount":
                costs[size] = result.microseconds * size
    if len(sizes) > 1:
        first, last = min(sizes), max(sizes)
        growth = log(costs[last] / costs[first]) / log(last / first)
        print(f"cost grows with the number of texts to the power {growth:.2f}")
    size = min(20_000, max(sizes))
    found = viral(size, size // 5)
    print(
        f"one release in {found.carriers:,} of {size:,} texts: {found.joined:,} joined,"
        f" {found.seeds / found.seeds_without:.2f} times the seeds without it"
    )


def _in_own_process(method: str, size: int) -> Result:
    command = [sys.executable, __file__, "--one", method, str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Result(**json.loads(done.stdout))


if __name__ == "__main__":
    main(sys.argv[1:])
