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

    def kind(self, members: Sequence[Stand], too_low: Sequence[Stand]) -> ConflictKind:
        """Tell a conflict from an update: early figures that later ones exceed.

        Args:
            members: the figures of a conflict.
            too_low: those among them whose upper ends are exceeded.
        """
        early = [each for each in members if each in too_low]
        later = [each for each in members if each not in too_low]
        standing = all(each.position.measure in STANDING for each in members)
        until = date.max if standing else self._until
        if until is None or not early or not later:
            return ConflictKind.CONFLICT
        last_early = [self._span(each.docs)[1] for each in early]
        first_later = [self._span(each.docs)[0] for each in later]
        ends = [end for end in last_early if end is not None]
        begins = [begin for begin in first_later if begin is not None]
        if len(ends) < len(early) or len(begins) < len(later):
            return ConflictKind.CONFLICT
        if max(ends) <= until and max(ends) < min(begins):
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
