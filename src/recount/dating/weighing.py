"""The days of writing that satisfy all clues of a text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from recount.dating.clues import NEAR_DAYS, Clue, Kind
from recount.model.document import DatedBy, Dating
from recount.model.edtf import bounds

_LAST = date(2099, 12, 31)
_LONG_AFTER = 60  # days, past which a date line cannot be that of the writing


def weigh(clues: Sequence[Clue]) -> Dating:
    """Return the dating that the clues allow together, those that were used first.

    Only a count of years, or a weekday that fits the year of the latest date told as
    past, gives a value. A lower bound alone is kept as a clue and gives none.
    """
    window, used = _year_window(clues)
    if window is None:
        return _unknown(clues)
    window, tensed = _narrow(window, clues)
    used += tensed
    window, fitted = _fit_weekdays(window, clues)
    used += fitted
    near = _near(window, clues)
    value = _value(window, near)
    if near is not None:
        used.insert(0, near)
    kept = [*used, *(clue for clue in clues if clue not in used)]
    return Dating(
        value=value, by=DatedBy.INSIDE, clues=tuple(clue.record() for clue in kept)
    )


def is_outdated(given: Dating, clues: Sequence[Clue]) -> bool:
    """Whether a text tells as past what lies long after the day given for it."""
    floor, latest = _floor(clues, (Kind.AFTER,)), bounds(given.value)[1]
    if floor is None or latest is None:
        return False
    return (floor - latest).days > _LONG_AFTER


def _unknown(clues: Sequence[Clue]) -> Dating:
    return Dating(clues=tuple(clue.record() for clue in clues))


_Window = tuple[date, date]


def _year_window(clues: Sequence[Clue]) -> tuple[_Window | None, list[Clue]]:
    """The year that counts of years agree on; the surer kind decides."""
    floor = _floor(clues)
    for kind in (Kind.ELAPSED, Kind.AGO):
        counted = [
            clue for clue in clues if clue.kind is kind and _is_possible(clue, floor)
        ]
        windows = {(clue.earliest, clue.latest) for clue in counted}
        if len(windows) == 1:
            earliest, latest = windows.pop()
            if earliest and latest:
                return (earliest, latest), counted
        if windows:
            return None, []
    return _weekday_year(clues)


def _is_possible(clue: Clue, floor: date | None) -> bool:
    """Whether no date that is told as past lies after the clue's days."""
    return not (floor and clue.latest and clue.latest < floor)


def _floor(
    clues: Sequence[Clue], kinds: tuple[Kind, ...] = (Kind.AFTER, Kind.LEAST)
) -> date | None:
    return max((c.earliest for c in clues if c.kind in kinds and c.earliest),
               default=None)  # fmt: skip


def _weekday_year(clues: Sequence[Clue]) -> tuple[_Window | None, list[Clue]]:
    """The year of the latest past date, if a weekday told without a year fits it."""
    floor = _floor(clues, (Kind.AFTER,))
    fitting = [clue for clue in clues if clue.kind is Kind.WEEKDAY]
    if floor is None or not fitting:
        return None, []
    if not all(_weekday_in(clue, floor.year) for clue in fitting):
        return None, []
    return (floor, date(floor.year, 12, 31)), []


def _weekday_in(clue: Clue, year: int) -> date | None:
    """The clue's day in a year, if its weekday fits there."""
    if clue.earliest is None:
        return None
    try:
        day = clue.earliest.replace(year=year)
    except ValueError:  # 29 February in a common year
        return None
    return day if day.isoweekday() == clue.weekday else None


def _narrow(window: _Window, clues: Sequence[Clue]) -> tuple[_Window, list[Clue]]:
    """Cut the window at dates told as past or ahead that fall inside it."""
    earliest, latest = window
    used: list[Clue] = []
    for clue in clues:
        lower = clue.kind in {Kind.AFTER, Kind.LEAST}
        if lower and clue.earliest and clue.earliest <= latest:
            if clue.earliest > earliest:
                earliest = clue.earliest
            used.append(clue)
        elif clue.kind is Kind.BEFORE and clue.latest and earliest <= clue.latest:
            latest = min(latest, clue.latest)
            used.append(clue)
    return (earliest, latest), used


def _fit_weekdays(window: _Window, clues: Sequence[Clue]) -> tuple[_Window, list[Clue]]:
    """Raise the lower end to a weekday's day that fits the window's year."""
    earliest, latest = window
    used: list[Clue] = []
    for clue in clues:
        day = _weekday_in(clue, latest.year) if clue.kind is Kind.WEEKDAY else None
        if day is not None and day <= latest:
            earliest = max(earliest, day)
            used.append(clue)
    return (earliest, latest), used


def _near(window: _Window, clues: Sequence[Clue]) -> Clue | None:
    earliest, latest = window
    for clue in clues:
        if clue.kind is not Kind.NEAR or not clue.earliest or not clue.latest:
            continue
        if clue.earliest <= latest and earliest <= clue.latest:
            return clue
    return None


def _value(window: _Window, near: Clue | None) -> str:
    earliest, latest = window
    if near is not None and near.earliest:
        middle = near.earliest + timedelta(days=NEAR_DAYS)
        day = min(max(middle, earliest), latest, _LAST)
        return f"{day.isoformat()}~"
    if (earliest.month, earliest.day) == (1, 1) and (latest.month, latest.day) == (
        12,
        31,
    ):
        return f"{earliest.year:04d}"
    if earliest == latest:
        return earliest.isoformat()
    return f"{earliest.isoformat()}/{latest.isoformat()}"
