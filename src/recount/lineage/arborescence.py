"""Maximum arborescence: the heaviest way to give each node but one a parent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Edge(NamedTuple):
    """A possible parent of a node."""

    parent: int
    child: int
    weight: float


def arborescence(nodes: Sequence[int], edges: Sequence[Edge]) -> dict[int, int]:
    """Return the parent of each node in a heaviest forest; roots are left out.

    Edges of weight 0 or less are never taken. Ties go to the edge that comes first.

    Source: Chu and Liu 1965; Edmonds 1967, "Optimum branchings".
    """
    best = _best_parents(edges)
    cycle = _cycle(nodes, best)
    if not cycle:
        return {child: edge.parent for child, edge in best.items()}
    return _expand(nodes, edges, best, cycle)


def _best_parents(edges: Sequence[Edge]) -> dict[int, Edge]:
    best: dict[int, Edge] = {}
    for edge in edges:
        if edge.weight > 0 and (
            edge.child not in best or edge.weight > best[edge.child].weight
        ):
            best[edge.child] = edge
    return best


def _cycle(nodes: Sequence[int], best: Mapping[int, Edge]) -> list[int]:
    done: set[int] = set()
    for node in nodes:
        path: list[int] = []
        while node in best and node not in done:
            done.add(node)
            path.append(node)
            node = best[node].parent
        if node in path:
            return path[path.index(node) :]
    return []


def _expand(
    nodes: Sequence[int],
    edges: Sequence[Edge],
    best: Mapping[int, Edge],
    cycle: Sequence[int],
) -> dict[int, int]:
    """Contract the cycle to one node, solve the rest, and open the cycle again."""
    inside = set(cycle)
    whole = max(nodes) + 1
    weakest = min(best[node].weight for node in cycle)
    inner: dict[tuple[int, int], Edge] = {}
    weights: dict[tuple[int, int], float] = {}
    outer: list[Edge] = []
    for edge in edges:
        if edge.parent in inside and edge.child in inside:
            continue
        moved = edge
        if edge.child in inside:
            # What is won by breaking the cycle at this child.
            gain = edge.weight - best[edge.child].weight + weakest
            moved = Edge(edge.parent, whole, gain)
        elif edge.parent in inside:
            moved = Edge(whole, edge.child, edge.weight)
        key = moved.parent, moved.child
        if moved.weight > weights.get(key, 0.0):
            inner[key], weights[key] = edge, moved.weight
            outer.append(moved)
    rest = [node for node in nodes if node not in inside]
    parents = arborescence([*rest, whole], outer)
    found = {node: best[node].parent for node in cycle}
    for child, parent in parents.items():
        edge = inner[parent, child]
        found[edge.child] = edge.parent
    if whole not in parents:
        # The cycle keeps no parent from outside: it is broken at its weakest edge.
        broken = next(node for node in cycle if best[node].weight == weakest)
        del found[broken]
    return found
