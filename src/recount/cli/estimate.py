"""``recount estimate``: an estimate with a bias by side, for sides the user assigns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from recount.cli.output import Row
from recount.errors import ConfigError
from recount.model.claim import Claim, Stance
from recount.model.finding import Finding, Reconciliation
from recount.model.ids import ClaimId
from recount.model.lineage import Lineage

if TYPE_CHECKING:
    from recount.pipeline import Inquiry
    from recount.reconciliation.estimate import SidedTelling

COLUMNS = (
    "event_label",
    "measure",
    "group",
    "qualifier",
    "low90",
    "low50",
    "median",
    "high50",
    "high90",
    "origins",
    "note",
)
AUTHOR = "author"
"""stands for figures that a report tells in its own voice"""


def estimates(inquiry: Inquiry, assigned: Mapping[str, str]) -> Iterator[Row]:
    """Yield an estimate of each finding that figures of assigned voices tell.

    Args:
        inquiry: what was read and reconciled.
        assigned: side by voice, or part of a voice's name, or "author".

    Raises:
        ConfigError: scipy is not installed, or no figure has an assigned voice.
    """
    try:
        from recount.reconciliation.estimate import estimate  # noqa: PLC0415
    except ModuleNotFoundError as error:
        msg = "estimates need scipy. Install it: pip install 'recount-claims[estimate]'"
        raise ConfigError(msg) from error
    claims = {claim.id: claim for each in inquiry.readings for claim in each.claims}
    labels = {event.id: event.label for event in inquiry.events}
    origins = _origins(inquiry.lineage)
    found = False
    for each, finding in _findings(inquiry.reconciliations):
        told = _tellings(finding, claims, origins, assigned)
        if not told:
            continue
        found = True
        result = estimate(told)
        yield {
            "event": each.event,
            "event_label": labels[each.event],
            "measure": finding.measure,
            "group": finding.group,
            "qualifier": finding.qualifier,
            **{name: getattr(result, name) for name in COLUMNS[4:]},
        }
    if not found:
        msg = f"no figure is told by {', '.join(sorted(assigned))}"
        raise ConfigError(msg)


def assign(
    own: Sequence[str], opponent: Sequence[str], neutral: Sequence[str]
) -> dict[str, str]:
    """Return the side of each voice named on the command line.

    Raises:
        ConfigError: a voice has two sides, or none was named.
    """
    from recount.reconciliation.estimate import NEUTRAL, OPPONENT, OWN  # noqa: PLC0415

    sides: dict[str, str] = {}
    for side, voices in ((OWN, own), (OPPONENT, opponent), (NEUTRAL, neutral)):
        for voice in voices:
            if sides.setdefault(voice.casefold(), side) != side:
                msg = f"{voice!r} is given two sides"
                raise ConfigError(msg)
    if not sides:
        msg = "give voices a side: --own, --opponent or --neutral"
        raise ConfigError(msg)
    return sides


def _findings(
    results: Sequence[Reconciliation],
) -> Iterator[tuple[Reconciliation, Finding]]:
    for each in results:
        for finding in each.findings:
            yield each, finding


def _origins(lineage: Lineage) -> dict[ClaimId, str]:
    return {claim: each.id for each in lineage.origins for claim in each.claims}


def _tellings(
    finding: Finding,
    claims: Mapping[ClaimId, Claim],
    origins: Mapping[ClaimId, str],
    assigned: Mapping[str, str],
) -> list[SidedTelling]:
    from recount.reconciliation.estimate import SidedTelling  # noqa: PLC0415

    told = []
    for position in finding.positions:
        if position.scope:
            continue  # another day, place or period: no telling of this count
        for identity in position.claims:
            claim = claims[identity]
            side = _side(claim, assigned)
            if side and claim.stance is not Stance.DENIED and not claim.ratio:
                told.append(
                    SidedTelling(
                        low=claim.low,
                        high=claim.high,
                        side=side,
                        origin=origins.get(identity, identity),
                    )
                )
    return told


def _side(claim: Claim, assigned: Mapping[str, str]) -> str:
    """The side of the innermost voice that has one; "" if none has."""
    for voice in reversed(claim.attributed_to or (AUTHOR,)):
        for name, side in assigned.items():
            if name in voice.casefold():
                return side
    return ""
