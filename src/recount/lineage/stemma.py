"""Who may have copied whom: a tree for each set of texts that share words.

With good dates a text's parent is the earlier one that shares most with it and has
least besides; with doubtful dates a maximum arborescence weighs both; without dates
only the ties are told. A root is never guessed by length or centrality: measured on
known trees, such guesses are right one time in four.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from recount.lineage.arborescence import Edge, arborescence
from recount.lineage.order import came_first
from recount.lineage.segments import Segment
from recount.lineage.sources import Sources
from recount.lineage.texts import Comparable
from recount.model.components import components, root_of
from recount.model.lineage import Descent, Reuse, ReuseClass

LEFT_OUT_PENALTY = 0.5  # of a shared word; best of 0, .25, .5, 1 on known trees
NEAREST = 20  # partners of a text that are compared in a large family
MIN_OWN_WORDS = 5  # on each side that show neither text to be the other's only source
ALL_PAIRS = 60  # texts of a family up to which all pairs are compared

# A copy of a copy of a reworded copy is grey; a quotation is nobody's copy.
TIES = frozenset(
    {ReuseClass.COPY, ReuseClass.ADAPTED, ReuseClass.VERSION, ReuseClass.GREY}
)


class _Tie(NamedTuple):
    """Two texts of a family, and how much they share of what the family reuses."""

    first: int
    second: int
    shared: int


def descents(
    texts: Sequence[Comparable],
    reused: Iterable[tuple[Reuse, Segment]],
    sources: Sources,
) -> tuple[Descent, ...]:
    """Return the likeliest parent of each text that shares words with another.

    One text of each family, its earliest or an arbitrary one, has none. Two texts
    that each have words the other lacks, and that name one agency nobody handed in,
    are children of that unseen text.
    """
    ties: dict[tuple[int, int], int] = defaultdict(int)
    covered: dict[int, set[int]] = defaultdict(set)
    for reuse, segment in reused:
        if reuse.kind in TIES and not segment.short:
            low, high = sorted((segment.first, segment.second))
            ties[low, high] += reuse.equal_words
            covered[segment.first].update(segment.run.first)
            covered[segment.second].update(segment.run.second)
    material = {
        index: [texts[index].ids[word] for word in sorted(words)]
        for index, words in covered.items()
    }
    found = [
        descent
        for family in _families(ties)
        for descent in _tree(texts, family, material, ties)
    ]
    found = _from_unseen(texts, found, sources)
    return tuple(sorted(found, key=lambda each: (each.child, each.parent)))


def _families(ties: Mapping[tuple[int, int], int]) -> list[list[int]]:
    nodes = sorted({index for pair in ties for index in pair})
    families: dict[int, list[int]] = defaultdict(list)
    for node, root in components(nodes, ties).items():
        families[root].append(node)
    return sorted(families.values())


def _tree(
    texts: Sequence[Comparable],
    family: Sequence[int],
    material: Mapping[int, Sequence[int]],
    ties: Mapping[tuple[int, int], int],
) -> list[Descent]:
    small = len(family) <= ALL_PAIRS
    pairs = combinations(family, 2) if small else _near(texts, family, ties)
    compared = [
        _Tie(first, second, LCSseq.similarity(material[first], material[second]))
        for first, second in pairs
    ]
    shared = {(tie.first, tie.second): tie.shared for tie in compared}
    edges = [edge for tie in compared for edge in _edges(texts, material, tie)]
    chosen = _parents(family, edges) if small or _ordered(edges) else _ties_of(edges)
    return [
        _descent(texts, material, _Tie(*pair, shared[min(pair), max(pair)]))
        for pair in chosen
    ]


def _parents(family: Sequence[int], edges: Sequence[Edge]) -> list[tuple[int, int]]:
    return [(parent, child) for child, parent in arborescence(family, edges).items()]


def _ordered(edges: Sequence[Edge]) -> bool:
    """Whether the dates order both ends of each edge, so that there are no cycles."""
    pairs = {(edge.parent, edge.child) for edge in edges}
    return all((child, parent) not in pairs for parent, child in pairs)


def _ties_of(edges: Sequence[Edge]) -> list[tuple[int, int]]:
    """Return a tree of the heaviest edges, each child with one parent.

    The arborescence of a thousand undated texts would take hours. Here an edge is
    taken if it joins two trees and its child has no parent yet, or can be freed by
    turning undated ties on the way up; a tie that the dates order is never turned.
    """
    ways = {(edge.parent, edge.child) for edge in edges}
    home: dict[int, int] = {}
    parents: dict[int, int] = {}
    for edge in sorted(edges, key=lambda e: (-e.weight, e.parent, e.child)):
        one, other = root_of(home, edge.parent), root_of(home, edge.child)
        if one != other and _freed(edge.child, parents, ways):
            parents[edge.child] = edge.parent
            home[max(one, other)] = min(one, other)
    return [(parent, child) for child, parent in parents.items()]


def _freed(child: int, parents: dict[int, int], ways: set[tuple[int, int]]) -> bool:
    """Make the child the root of its tree; False where dates forbid it."""
    path = [child]
    while path[-1] in parents:
        path.append(parents[path[-1]])
    if any((below, above) not in ways for below, above in pairwise(path)):
        return False
    parents.pop(child, None)
    parents.update((above, below) for below, above in pairwise(path))
    return True


def _near(
    texts: Sequence[Comparable],
    family: Sequence[int],
    ties: Mapping[tuple[int, int], int],
) -> list[tuple[int, int]]:
    """Return each text with its nearest ones, and with its nearest older ones.

    The second text of a large family is near to hundreds that are younger; only the
    first one can be its parent.
    """
    near: dict[int, list[tuple[int, int]]] = defaultdict(list)
    older: dict[int, list[tuple[int, int]]] = defaultdict(list)
    inside = set(family)
    for (first, second), words in ties.items():
        if first in inside:
            near[first].append((-words, second))
            near[second].append((-words, first))
            came = came_first(texts[first], texts[second])
            if came is not None:
                parent, child = (first, second) if came else (second, first)
                older[child].append((-words, parent))
    return sorted(
        {
            (min(index, other), max(index, other))
            for held in (near, older)
            for index, partners in held.items()
            for _, other in sorted(partners)[:NEAREST]
        }
    )


def _edges(
    texts: Sequence[Comparable], material: Mapping[int, Sequence[int]], tie: _Tie
) -> list[Edge]:
    first, second, shared = tie
    lost = len(material[first]) - shared, len(material[second]) - shared
    older = came_first(texts[first], texts[second])
    if older is None:
        # Undated: both ways weigh alike, so that the tree is the best set of ties.
        weight = shared - LEFT_OUT_PENALTY * sum(lost) / 2
        lean = _earlier_share(texts[first], texts[second]) - 0.5
        return [
            Edge(first, second, weight + lean * shared),
            Edge(second, first, weight - lean * shared),
        ]
    parent, child = (first, second) if older else (second, first)
    left_out = lost[0] if older else lost[1]
    return [Edge(parent, child, max(0.01, shared - LEFT_OUT_PENALTY * left_out))]


def _earlier_share(first: Comparable, second: Comparable) -> float:
    """The chance that the first is the older one, each day of its dates being alike."""
    days = _days(first), _days(second)
    if days[0] is None or days[1] is None:
        return 0.5
    low_1, high_1 = days[0]
    low_2, high_2 = days[1]
    middle = (low_2 + high_2 - low_1 - high_1) / 2
    width = max(1, (high_1 - low_1 + high_2 - low_2) / 2)
    return min(1.0, max(0.0, 0.5 + middle / (2 * width)))


def _days(text: Comparable) -> tuple[int, int] | None:
    if text.earliest is None or text.latest is None:
        return None
    return text.earliest.toordinal(), text.latest.toordinal()


def _descent(
    texts: Sequence[Comparable], material: Mapping[int, Sequence[int]], tie: _Tie
) -> Descent:
    parent, child, shared = tie
    directed = came_first(texts[parent], texts[child]) is True
    left_out = len(material[parent]) - shared
    order = "was written before it" if directed else "may be older or younger"
    return Descent(
        parent=texts[parent].name,
        child=texts[child].name,
        directed=directed,
        shared_words=shared,
        left_out_words=left_out,
        added_words=len(material[child]) - shared,
        reason=f"{shared} words in common, {left_out} others left out; {order}",
    )


def _from_unseen(
    texts: Sequence[Comparable], found: Sequence[Descent], sources: Sources
) -> list[Descent]:
    publishers = {sources.of(text.name, text.document.publisher) for text in texts}
    has_parent = {descent.child for descent in found}
    kept: dict[str, Descent] = {}
    for descent in found:
        credited = sorted(
            (sources.agencies(descent.parent) & sources.agencies(descent.child))
            - publishers
        )
        if not credited or not _mutual(descent):
            kept.setdefault(descent.child, descent)
            continue
        name = sources.names[credited[0]]
        kept[descent.child] = _unseen(descent, descent.child, name)
        if descent.parent not in has_parent:
            kept[descent.parent] = _unseen(descent, descent.parent, name)
    return list(kept.values())


def _mutual(descent: Descent) -> bool:
    return min(descent.left_out_words, descent.added_words) >= MIN_OWN_WORDS


def _unseen(descent: Descent, child: str, name: str) -> Descent:
    other = descent.parent if child == descent.child else descent.child
    return Descent(
        parent="",
        child=child,
        unseen=name,
        directed=True,
        shared_words=descent.shared_words,
        reason=f"it and {other} both name {name}, and each has words the other lacks",
    )
