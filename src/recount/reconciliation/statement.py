"""One claim in the form in which claims are compared."""

from __future__ import annotations

import msgspec

from recount.model.claim import Claim, Measure, Stance
from recount.model.figure import Figure
from recount.reconciliation.terms import UNITS


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One claim with its group, qualifier and scope in the form that is compared."""

    claim: Claim
    group: tuple[str, ...]
    qualifier: tuple[str, ...] = ()
    mark: str = ""
    """keeps apart parts that no words tell apart"""
    scope: tuple[str, ...] = ()
    universe: str = ""
    """the people among whom it counts, where they are not those of the event"""
    rests_on: tuple[str, ...] = ()

    @property
    def measure(self) -> Measure:
        """What is counted."""
        return self.claim.measure

    @property
    def figure(self) -> Figure:
        """The interval of the claim."""
        return self.claim.figure

    @property
    def unit(self) -> str:
        """What is counted if not persons: "family"."""
        return "+".join(term for term in self.group if term in UNITS)

    @property
    def soft(self) -> bool:
        """Whether the words leave room: about, hundreds, reportedly."""
        return self.claim.approx or self.claim.stance is not Stance.ASSERTED
