from __future__ import annotations

from collections.abc import Iterable

from recount.lineage.seeds import HUB_DF, Chain, chains
from tests.effort import doubling


def _linked(pairs: Iterable[tuple[int, int]], size: int) -> set[int]:
    group = {0}
    edges = list(pairs)
    for _ in range(size):
        for first, second in edges:
            if first in group or second in group:
                group |= {first, second}
    return group


def test_a_shared_stretch_is_one_chain_with_its_word_positions() -> None:
    first = [9, 9, 1, 2, 3, 4, 5]
    second = [1, 2, 3, 4, 5, 8]

    (chain,) = chains([first, second])

    assert chain == Chain(0, 1, 2, 7, 0, 5, seeds=3, rarity=0.0)


def test_one_shared_gram_is_no_chain() -> None:
    assert list(chains([[1, 2, 3, 7], [8, 1, 2, 3]])) == []


def test_moved_paragraphs_are_chains_of_their_own() -> None:
    one, other = list(range(10)), list(range(50, 60))

    found = list(chains([[*one, *other], [*other, *one]]))

    assert [(c.x_start, c.y_start) for c in found] == [(0, 10), (10, 0)]


def test_a_release_that_many_carry_stays_one_component_with_few_pairs() -> None:
    release = list(range(30))
    size = 10 * HUB_DF
    texts = [[1000 + index, *release, 2000 + index] for index in range(size)]

    pairs = {(chain.first, chain.second) for chain in chains(texts)}

    assert _linked(pairs, size) == set(range(size))
    assert len(pairs) <= 4 * size


def test_a_refrain_does_not_explode() -> None:
    texts = [[1, 2, 3] * 400, [1, 2, 3] * 400]

    assert sum(chain.seeds for chain in chains(texts)) < 100


def test_time_does_not_grow_with_the_square_of_a_text_of_few_words() -> None:
    def work(size: int) -> None:
        texts = [[index * step % 19 for index in range(size)] for step in (3, 5)]
        list(chains(texts))

    assert doubling(work, 4_000) < 2.3
