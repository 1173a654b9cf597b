"""How many reports and origins stand behind a set of claims."""

from __future__ import annotations

from collections.abc import Iterable

from recount.model.claim import Claim
from recount.model.ids import ClaimId
from recount.model.lineage import Count, Lineage, Link


class Weights:
    """Counts origins as ``Lineage.count`` does, with the components made once."""

    def __init__(self, lineage: Lineage) -> None:
        self._all = _roots(lineage.links)
        self._strong = _roots(link for link in lineage.links if link.strong)

    def count(self, claims: Iterable[Claim]) -> Count:
        """How many beginnings the claims go back to.

        One document that tells a figure twice in one voice is one beginning, even
        where no link says so.
        """
        told: dict[tuple[str, tuple[str, ...]], list[ClaimId]] = {}
        for claim in claims:
            told.setdefault((claim.doc, claim.attributed_to), []).append(claim.id)
        return Count(
            _merged(told.values(), self._all), _merged(told.values(), self._strong)
        )

    def origin(self, claim: Claim) -> ClaimId:
        """The claim that stands for the origin of this one, all links believed."""
        return self._all.get(claim.id, claim.id)


def _merged(told: Iterable[list[ClaimId]], roots: dict[ClaimId, ClaimId]) -> int:
    families: list[set[ClaimId]] = []
    for ids in told:
        mine = {roots.get(each, each) for each in ids}
        for family in [each for each in families if each & mine]:
            mine |= family
            families.remove(family)
        families.append(mine)
    return len(families)


def _roots(links: Iterable[Link]) -> dict[ClaimId, ClaimId]:
    parent: dict[ClaimId, ClaimId] = {}

    def root(claim: ClaimId) -> ClaimId:
        while (above := parent.setdefault(claim, claim)) != claim:
            parent[claim] = parent[above]
            claim = above
        return claim

    for link in links:
        first, second = root(link.first), root(link.second)
        if first != second:
            parent[max(first, second)] = min(first, second)
    return {claim: root(claim) for claim in list(parent)}
