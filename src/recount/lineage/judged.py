"""What people decided about links: edges that they add and edges that they cut."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

from recount.model.components import components
from recount.model.ids import ClaimId
from recount.model.judgement import Judgement, Verdict, standing
from recount.model.lineage import Cut, Link, LinkKind

Pair: TypeAlias = tuple[ClaimId, ClaimId]
"""two claims, the lesser id first"""


def judged(
    known: Collection[ClaimId], judgements: Iterable[Judgement]
) -> dict[Pair, Judgement]:
    """Return the judgement that holds for each pair of claims: the last one.

    One that a later judgement takes back counts for nothing.
    """
    found: dict[Pair, Judgement] = {}
    for judgement in standing(judgements):
        if judgement.verdict in {Verdict.SAME, Verdict.DIFFERENT}:
            about = sorted({ClaimId(each) for each in judgement.about} & set(known))
            found.update(dict.fromkeys(combinations(about, 2), judgement))
    return found


def added(decided: Mapping[Pair, Judgement]) -> list[Link]:
    """Return a strong link for each pair that was judged to be one."""
    return [
        Link(
            first=first,
            second=second,
            kind=LinkKind.JUDGED,
            strong=True,
            reason=f"judged one by {judgement.by}: {judgement.reason}",
        )
        for (first, second), judgement in decided.items()
        if judgement.verdict is Verdict.SAME
    ]


def apart(decided: Mapping[Pair, Judgement]) -> set[Pair]:
    """Return the pairs that were judged not to be one."""
    return {
        pair
        for pair, judgement in decided.items()
        if judgement.verdict is Verdict.DIFFERENT
    }


def cuts(
    decided: Mapping[Pair, Judgement],
    overruled: Mapping[Pair, Sequence[Link]],
    links: Iterable[Link],
) -> tuple[Cut, ...]:
    """Return what was cut, with the reasons that were overruled.

    Two copies of one text stay together when only their own link is cut: that is
    told, so that nobody takes a cut for more than it does.
    """
    ties = [(link.first, link.second) for link in links]
    nodes = sorted({claim for tie in ties for claim in tie})
    homes = components(nodes, ties)
    return tuple(
        Cut(
            first=pair[0],
            second=pair[1],
            reason=f"judged apart by {judgement.by}: {judgement.reason}",
            overruled=tuple(dict.fromkeys(e.reason for e in overruled.get(pair, ()))),
            joined=pair[0] in homes and homes[pair[0]] == homes.get(pair[1]),
        )
        for pair, judgement in sorted(decided.items(), key=lambda item: item[0])
        if judgement.verdict is Verdict.DIFFERENT
    )
