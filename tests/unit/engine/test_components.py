"""Components as arrays are those found tie by tie."""

from __future__ import annotations

import random

import numpy as np
import pytest

from recount.engine.components import labels
from recount.model.components import components


@pytest.mark.parametrize("ties", [0, 1, 60, 150])
def test_labels_are_the_least_of_each_component(ties: int) -> None:
    rng = random.Random(ties)  # noqa: S311  a test, no secret
    pairs = [(rng.randrange(100), rng.randrange(100)) for _ in range(ties)]
    first, second = (np.array([pair[n] for pair in pairs], np.int64) for n in (0, 1))

    found = labels(100, first, second).tolist()

    assert dict(enumerate(found)) == components(range(100), pairs)


def test_long_chain_is_one_component() -> None:
    chain = np.random.default_rng(3).permutation(5_000)

    assert set(labels(5_000, chain[:-1], chain[1:]).tolist()) == {0}
