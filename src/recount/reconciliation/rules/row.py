"""What a rule is given: the figures told of one measure and group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from recount.model.claim import Measure
from recount.model.figure import Figure


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One figure as one report tells it."""

    doc: str
    origin: str
    """equal for tellings that go back to one beginning"""
    figure: Figure
    phrase: str = ""
    """the words of the figure: rules read "dozens" differently"""
    soft: bool = False
    """approximate or told with reserve"""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """All that was told of one measure and group of an event.

    Silence, zero and denial are three things: a silent report has no telling, "none
    were killed" is a telling of 0, and a denied figure is in neither.
    """

    measure: Measure
    group: tuple[str, ...] = ()
    qualifier: tuple[str, ...] = ()
    whole: bool = True
    """of all people of the event, not of an age, a sex or a qualified part"""
    civilian: bool = False
    """told of civilians, in at least one report"""
    tellings: tuple[Telling, ...]
    silent: int = 0
    """reports of the event that tell no figure of this row"""
    denied: int = 0
    """figures of this row that a voice rejects"""
    consistent: Figure = Figure()
    """what the figures that can all be true together leave open for the row"""

    @property
    def firm(self) -> tuple[Telling, ...]:
        """The tellings without reserve; all of them if there is none."""
        return tuple(each for each in self.tellings if not each.soft) or self.tellings

    @property
    def points(self) -> tuple[int, ...]:
        """The numbers told, each as a list would show it, in rising order."""
        return tuple(sorted(point(each.figure) for each in self.firm))


def point(figure: Figure) -> int:
    """The number a list would show; 0 for a figure without bounds."""
    return figure.point or 0


def one_each(tellings: Sequence[Telling], by: str) -> tuple[int, ...]:
    """One number for each report or origin: the lower median of what it tells.

    Args:
        tellings: of one row.
        by: ``doc`` or ``origin``.
    """
    told: dict[str, list[int]] = defaultdict(list)
    for each in tellings:
        told[each.doc if by == "doc" else each.origin].append(point(each.figure))
    return tuple(sorted(middle(numbers) for numbers in told.values()))


def middle(numbers: Sequence[int]) -> int:
    """The lower median: always one of the numbers."""
    return sorted(numbers)[(len(numbers) - 1) // 2]
