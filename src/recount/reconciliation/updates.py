"""Which differences the days of the reports explain: a toll that grew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from recount.model.edtf import bounds
from recount.model.event import Event, EventKind
from recount.model.finding import ConflictKind
from recount.reconciliation.positions import Stand


class Days:
    """The days on which the reports of an event were published, as far as known."""

    def __init__(
        self, event: Event, published: Mapping[str, str], update_days: int
    ) -> None:
        self._published = {
            doc: bounds(value) for doc, value in published.items() if value
        }
        begin, _ = bounds(event.when)
        self._until = (
            begin + timedelta(days=update_days)
            if begin and event.kind is EventKind.INCIDENT
            else None
        )

    def kind(self, members: Sequence[Stand]) -> ConflictKind:
        """Update for two figures of one group of which the later is the greater."""
        if len(members) != 2 or self._until is None:
            return ConflictKind.CONFLICT
        first, second = sorted(members, key=lambda m: m.position.figure.point or 0)
        if first.place != second.place:
            return ConflictKind.CONFLICT
        last_of_lower = self._span(first.docs)[1]
        begin_of_higher, end_of_higher = self._span(second.docs)
        if last_of_lower is None or begin_of_higher is None or end_of_higher is None:
            return ConflictKind.CONFLICT
        if last_of_lower < begin_of_higher and end_of_higher <= self._until:
            return ConflictKind.UPDATE
        return ConflictKind.CONFLICT

    def _span(self, docs: Sequence[str]) -> tuple[date | None, date | None]:
        """The first and last day of these reports; None where one is not known."""
        days = [self._published.get(doc, (None, None)) for doc in docs]
        begins = [begin for begin, _ in days if begin is not None]
        ends = [end for _, end in days if end is not None]
        if len(begins) < len(docs) or len(ends) < len(docs):
            return None, None
        return min(begins), max(ends)
