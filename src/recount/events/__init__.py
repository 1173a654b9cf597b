"""Events: names what the figures are about, within a document and across them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.events.cluster import cluster
from recount.events.consensus import subjects, vote
from recount.events.local import locals_of
from recount.events.scene import Scene
from recount.model.event import Event
from recount.model.ids import ClaimId, EventId
from recount.model.reading import Reading

STEP = "events-14"


def link(
    readings: Sequence[Reading],
) -> tuple[tuple[Reading, ...], tuple[Event, ...]]:
    """Return the readings with the event of each claim set, and the events.

    The main event of the most documents comes first, then by number of claims.
    """
    ordered = sorted(readings, key=lambda reading: reading.document.name)
    events, of_claim = locate(ordered)
    linked = tuple(
        msgspec.structs.replace(
            reading,
            claims=tuple(
                msgspec.structs.replace(claim, event=of_claim[claim.id])
                for claim in reading.claims
            ),
        )
        for reading in ordered
    )
    return linked, events


def locate(
    readings: Sequence[Reading],
) -> tuple[tuple[Event, ...], dict[ClaimId, EventId]]:
    """Return the events, the main one first, and the event of each claim.

    Goes over the readings twice and keeps none of them, so that a sequence which makes
    each when it is asked for holds one at a time.

    Args:
        readings: in the order of their documents' names.
    """
    found = subjects([vote(Scene(reading)) for reading in readings])
    events, of_claim = cluster(
        [
            local
            for reading, subject in zip(readings, found, strict=True)
            for local in locals_of(
                Scene(reading), subject.place, subject.when, sure=subject.sure
            )
        ]
    )
    events.sort(key=lambda event: (not event.main, -len(event.claims), event.id))
    return tuple(events), of_claim
