"""Connected components of anything that is tied in pairs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Node = TypeVar("Node", bound=int | str)


def components(
    nodes: Iterable[Node], ties: Iterable[tuple[Node, Node]]
) -> dict[Node, Node]:
    """Return for each node the least node of its component.

    >>> components([1, 2, 3, 4], [(4, 2), (1, 3)])
    {1: 1, 2: 2, 3: 1, 4: 2}
    """
    parent = {node: node for node in nodes}
    for first, second in ties:
        low, high = sorted((_root(parent, first), _root(parent, second)))
        parent[high] = low
    return {node: _root(parent, node) for node in parent}


def spanning(ties: Iterable[tuple[Node, Node]]) -> list[tuple[Node, Node]]:
    """Return the ties that join two components when taken in order (Kruskal 1956)."""
    parent: dict[Node, Node] = {}
    taken = []
    for first, second in ties:
        low, high = sorted((root_of(parent, first), root_of(parent, second)))
        if low != high:
            parent[high] = low
            taken.append((first, second))
    return taken


def root_of(parent: dict[Node, Node], node: Node) -> Node:
    """Return what stands for the node's component; a new node stands for itself."""
    parent.setdefault(node, node)
    return _root(parent, node)


def _root(parent: dict[Node, Node], node: Node) -> Node:
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node
