"""Reports written on the day of the year of what they remember.

"Two years today the roof came down": neither the day nor the year is told as such. Of
the days that a report may look back to, the others say which one happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from recount.events.days import is_day
from recount.events.scene import Scene
from recount.model.edtf import bounds, precision
from recount.model.mention import DateMention, DurationMention

MOST_YEARS = 6
_YEARS = re.compile(r"P(\d{1,2})Y")
_YEAR_DIGITS = len("2031")
_BESIDE = (0, -1, 1)
"""days from that of writing or of gathering to that of the event, as most are told"""


def remembered(scene: Scene, when: str) -> tuple[str, ...]:
    """Return the days of earlier years that a report may remember, likelier first.

    Args:
        scene: the report.
        when: the day that it tells loudest, which may be that of remembering.
    """
    written = scene.reading.document.dating.value
    days = [day for day in (_exact(when), _exact(written)) if day]
    if not days:
        return ()
    latest = max(days).year
    years = list(dict.fromkeys(y for y in _years(scene, latest) if 0 < y < latest))
    found = (
        _moved(day, year, beside)
        for year in years[:MOST_YEARS]
        for day in days
        for beside in _BESIDE
    )
    return tuple(dict.fromkeys(each for each in found if each))


def _years(scene: Scene, latest: int) -> Iterator[int]:
    """Years that a report counts back to, then those that it names."""
    for mention in scene.reading.mentions:
        if isinstance(mention, DurationMention):
            counted = _YEARS.fullmatch(mention.value)
            if counted:
                yield latest - int(counted[1])
        elif isinstance(mention, DateMention) and mention.unit == "year":
            yield latest - abs(mention.offset)  # "ten years later"
    for at in range(len(scene.passages)):
        for told in scene.told(at):
            if precision(told.value) in {"year", "month"} and told.value[:1].isdigit():
                yield int(told.value[:_YEAR_DIGITS])


def _exact(when: str) -> date | None:
    return bounds(when)[0] if is_day(when) else None


def _moved(day: date, year: int, beside: int) -> str:
    try:
        return (day.replace(year=year) + timedelta(days=beside)).isoformat()
    except ValueError:  # 29 February
        return ""
