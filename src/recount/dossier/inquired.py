"""The records of which dossiers and exports are made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from recount.model.event import Event
from recount.model.finding import Reconciliation
from recount.model.lineage import Lineage
from recount.model.reading import Reading


class Inquired(Protocol):
    """The records that a dossier was composed from."""

    @property
    def readings(self) -> Sequence[Reading]:
        """What was read, with claims that carry their event."""

    @property
    def events(self) -> Sequence[Event]:
        """What the reports tell of."""

    @property
    def lineage(self) -> Lineage:
        """What was reused."""

    @property
    def reconciliations(self) -> Sequence[Reconciliation]:
        """What is said of each event."""
