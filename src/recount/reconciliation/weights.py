"""How many reports and origins stand behind a set of claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from recount.model.claim import Claim
from recount.model.components import components
from recount.model.ids import ClaimId
from recount.model.lineage import Count, Lineage


class Weights:
    """Counts origins as ``Lineage.count`` does, over the same components.

    One document that tells figures of one row in one voice is one beginning, even where
    no link says so.
    """

    def __init__(self, lineage: Lineage) -> None:
        self._all = lineage.homes
        self._strong = lineage.strong_homes

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
    home = {claim.id: roots.get(claim.id, claim.id) for claim in claims}
    voices: dict[tuple[str, tuple[str, ...]], ClaimId] = {}
    ties = [
        (home[c.id], voices.setdefault((c.doc, c.attributed_to), home[c.id]))
        for c in claims
    ]
    least = components(home.values(), ties)
    return {claim: least[root] for claim, root in home.items()}
