"""Which differences the days of the reports explain: a toll that grew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from recount.model.claim import Measure
from recount.model.edtf import bounds
from recount.model.event import Event, EventKind
from recount.model.finding import ConflictKind
from recount.reconciliation.positions import Stand

STANDING = frozenset((Measure.RECOGNITIONS, Measure.SUPPORTERS))
"""counts that grow for years, so that any later greater figure is an update"""


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

    def kind(self, low: Sequence[Stand], high: Sequence[Stand]) -> ConflictKind:
        """Tell a conflict from an update: an early figure that later ones exceed.

        A count that grows may pass an upper end told before; so a set of figures is no
        conflict if one of those exceeded was told earlier than one that exceeds it.

        Args:
            low: the positions whose low ends the proof uses.
            high: those whose upper ends are exceeded.
        """
        every = (*low, *high)
        standing = all(each.position.measure in STANDING for each in every)
        until = date.max if standing else self._until
        if until is None:
            return ConflictKind.CONFLICT
        last = [self._span(each.docs)[1] for each in high]
        first = [self._span(each.docs)[0] for each in low]
        early = [day for day in last if day is not None and day <= until]
        later = [day for day in first if day is not None]
        if early and later and min(early) < max(later):
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
