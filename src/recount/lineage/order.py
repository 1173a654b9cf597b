"""Which of two texts came first, as far as their dates can show it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from recount.lineage.texts import Comparable

LONG_GAP_DAYS = 14  # reuse across a longer gap is mostly standing text, seldom news


def came_first(first: Comparable, second: Comparable) -> bool | None:
    """Whether the first text is the older one; None where the dates cannot tell.

    A text is older only if its latest possible day lies before the other's earliest.
    """
    if _before(first.latest, second.earliest):
        return True
    if _before(second.latest, first.earliest):
        return False
    return None


def surely_apart(first: Comparable, second: Comparable, days: int) -> bool:
    """Whether more than so many days lie between the two, by any reading of dates."""
    gap = timedelta(days=days)
    return any(
        latest is not None and earliest is not None and earliest - latest > gap
        for latest, earliest in (
            (first.latest, second.earliest),
            (second.latest, first.earliest),
        )
    )


def by_age(texts: Sequence[Comparable]) -> list[int]:
    """Return the indices of the texts, earliest first; undated ones last, by name."""
    return sorted(
        range(len(texts)),
        key=lambda index: (
            texts[index].earliest or texts[index].latest or date.max,
            texts[index].name,
        ),
    )


def _before(latest: date | None, earliest: date | None) -> bool:
    return latest is not None and earliest is not None and latest < earliest
