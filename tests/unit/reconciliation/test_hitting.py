"""The lightest set that meets all others."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from recount.reconciliation.hitting import SMALL, light, lightest


def brute(sets: list[frozenset[int]], costs: dict[int, int]) -> int:
    members = sorted(frozenset[int]().union(*sets))
    return min(
        sum(costs[each] for each in chosen)
        for size in range(len(members) + 1)
        for chosen in combinations(members, size)
        if all(each & set(chosen) for each in sets)
    )


@pytest.mark.parametrize("seed", range(20))
def test_the_lightest_is_no_heavier_than_any_other(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a simulation
    costs = {member: rng.randint(1, 9) for member in range(10)}
    sets = [frozenset(rng.sample(range(10), rng.randint(2, 4))) for _ in range(12)]
    cheap, (cheapest, proven) = light(sets, costs), lightest(sets, costs)

    assert proven
    assert sum(costs[each] for each in cheapest) == brute(sets, costs)
    assert all(each & cheap for each in sets)
    assert all(each & cheapest for each in sets)


def test_many_members_give_the_same_answer_by_the_solver() -> None:
    pairs = [frozenset((2 * n, 2 * n + 1)) for n in range(SMALL)]
    costs = {member: 1 + member % 2 for member in range(2 * SMALL)}

    assert lightest(pairs, costs) == (frozenset(range(0, 2 * SMALL, 2)), True)


def test_rivals_left_must_share_a_number() -> None:
    # 30 figures of one group: 20 say 7, 10 say 8 to 17; no pair is among the sets.
    bounds: dict[int, tuple[int, int | None]] = dict.fromkeys(range(20), (7, 7))
    bounds |= {20 + n: (8 + n, 8 + n) for n in range(10)}
    costs = dict.fromkeys(range(60), 1)
    others = [frozenset((30 + 2 * n, 31 + 2 * n)) for n in range(13)]
    taken, _ = lightest([*others, frozenset((0, 29))], costs, [bounds])

    assert set(range(20, 30)) <= taken
    assert not taken & set(range(20))
    assert len(taken) == 10 + 13


def test_no_sets_need_nothing() -> None:
    assert lightest([], {}) == (frozenset(), True)
    assert light([], {}) == frozenset()
