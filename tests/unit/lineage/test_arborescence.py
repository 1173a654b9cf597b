from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from recount.lineage.arborescence import Edge, arborescence


def _best_by_trying(count: int, edges: list[Edge]) -> float:
    weights = {(e.parent, e.child): e.weight for e in edges}
    best = 0.0
    for parents in product([None, *range(count)], repeat=count):
        chosen = {c: p for c, p in enumerate(parents) if p is not None}
        if all((p, c) in weights for c, p in chosen.items()) and _is_forest(chosen):
            best = max(best, sum(weights[p, c] for c, p in chosen.items()))
    return best


def _is_forest(parents: dict[int, int]) -> bool:
    for node in parents:
        seen = set()
        while node in parents and node not in seen:
            seen.add(node)
            node = parents[node]
        if node in seen:
            return False
    return True


@st.composite
def _graphs(draw: st.DrawFn) -> tuple[int, list[Edge]]:
    count = draw(st.integers(2, 5))
    pairs = [(a, b) for a in range(count) for b in range(count) if a != b]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True))
    return count, [Edge(a, b, float(draw(st.integers(1, 9)))) for a, b in chosen]


@given(_graphs())
def test_no_forest_is_heavier(graph: tuple[int, list[Edge]]) -> None:
    count, edges = graph
    weights = {(e.parent, e.child): e.weight for e in edges}

    parents = arborescence(range(count), edges)

    assert _is_forest(parents)
    assert sum(weights[p, c] for c, p in parents.items()) == _best_by_trying(
        count, edges
    )


def test_edges_without_weight_are_not_taken() -> None:
    assert arborescence([0, 1], [Edge(0, 1, 0.0)]) == {}
