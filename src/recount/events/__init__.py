"""Events: names what the figures are about, within a document and across them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recount.events.cluster import cluster
from recount.events.consensus import subjects
from recount.events.local import locals_of
from recount.events.scene import Scene
from recount.model.event import Event
from recount.model.reading import Reading

STEP = "events-1"


def link(
    readings: Sequence[Reading],
) -> tuple[tuple[Reading, ...], tuple[Event, ...]]:
    """Return the readings with the event of each claim set, and the events.

    The main event of the most documents comes first, then by number of claims.
    """
    ordered = sorted(readings, key=lambda reading: reading.document.name)
    found = subjects([Scene(reading) for reading in ordered])
    events, of_claim = cluster(
        [
            local
            for subject in found
            for local in locals_of(subject.scene, subject.place, subject.when)
        ]
    )
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
    events.sort(key=lambda event: (not event.main, -len(event.claims), event.id))
    return linked, tuple(events)
