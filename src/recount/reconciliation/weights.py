"""How many reports and origins stand behind a set of claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recount.model.claim import Claim
from recount.model.ids import ClaimId
from recount.model.lineage import Count, Lineage, Link


class Weights:
    """Counts origins as ``Lineage.count`` does, with the components made once.

    One document that tells figures of one row in one voice is one beginning, even where
    no link says so.
    """

    def __init__(self, lineage: Lineage) -> None:
        self._all = _roots(lineage.links)
        self._strong = _roots(link for link in lineage.links if link.strong)

    def count(self, claims: Iterable[Claim]) -> Count:
        """How many beginnings the claims go back to, as a range."""
        told = list(claims)
        return Count(
            len(set(_families(told, self._all).values())),
            len(set(_families(told, self._strong).values())),
        )

    def origins(self, claims: Iterable[Claim]) -> dict[ClaimId, ClaimId]:
        """For each claim, the one that stands for its origin, all links believed."""
        return _families(list(claims), self._all)


def _families(
    claims: Sequence[Claim], roots: Mapping[ClaimId, ClaimId]
) -> dict[ClaimId, ClaimId]:
    """For each claim the least root that it is tied to, by links or by its voice."""
    parent: dict[ClaimId, ClaimId] = {}
    voices: dict[tuple[str, tuple[str, ...]], ClaimId] = {}
    for claim in sorted(claims, key=lambda c: c.id):
        root = roots.get(claim.id, claim.id)
        _join(parent, root, voices.setdefault((claim.doc, claim.attributed_to), root))
    return {c.id: _top(parent, roots.get(c.id, c.id)) for c in claims}


def _roots(links: Iterable[Link]) -> dict[ClaimId, ClaimId]:
    parent: dict[ClaimId, ClaimId] = {}
    for link in links:
        _join(parent, link.first, link.second)
    return {claim: _top(parent, claim) for claim in list(parent)}


def _top(parent: dict[ClaimId, ClaimId], claim: ClaimId) -> ClaimId:
    while (above := parent.setdefault(claim, claim)) != claim:
        parent[claim] = parent[above]
        claim = above
    return claim


def _join(parent: dict[ClaimId, ClaimId], first: ClaimId, second: ClaimId) -> None:
    one, other = _top(parent, first), _top(parent, second)
    if one != other:
        parent[max(one, other)] = min(one, other)
