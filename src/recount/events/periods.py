"""Totals over a longer time than the main event: a year, a war, a route.

"640 killed since 3 March", "275 have died so far this year", "over the past six years
at least 85 traders", "the 2031 death toll", "from January to April".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from recount.events.days import SHORT_DAYS
from recount.events.scene import CORE, Scene
from recount.events.told_days import Told
from recount.model.claim import Claim, Measure
from recount.model.edtf import bounds, precision

OPEN = ".."
_REACH = 240  # characters from a figure to words before the first or behind the last
_COUNTED = CORE | {Measure.VIOLATIONS, Measure.DISPLACED, Measure.PROPERTY}
_YEAR_TO_DATE = re.compile(
    r"\b(?:so\s+far|already|to\s+date|alone)\b[^.;]{0,40}?\bth(?:is|e)\s+year\b"
    r"|\bth(?:is|e)\s+year\b[^.;]{0,20}?\b(?:so\s+far|alone|to\s+date)\b"
    r"|\bsince\s+the\s+(?:start|beginning|turn)\s+of\s+(?:this|the)\s+year\b"
    r"|\bthis\s+year(?:['’]s)?\s+(?:death\s+)?(?:toll|total|tally)\b"
    r"|\bfirst\s+(?:few\s+|\w+\s+)?(?:weeks|months|half)\s+of\s+(?:this|the)\s+year\b",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(
    r"\b(?:first\s+(?:few\s+|\w+\s+)?(?:weeks|months|half)\s+of|all\s+of|whole\s+of|"
    r"so\s+far\s+in)\s+(?P<year>(?:19|20)\d\d)\b"
    r"|\bthe\s+(?P<toll>(?:19|20)\d\d)\s+(?:death\s+)?(?:toll|total)\b",
    re.IGNORECASE,
)
_ADDS_UP = re.compile(
    r"\b(?:bring\w*|brought|rais\w+|tak\w+|total\w*|compared|than|while|whereas|after|"
    r"since\s+then)\b|;",
    re.IGNORECASE,
)
"""words by which a later figure of a passage counts more than an earlier one"""
_SPAN_OF_YEARS = re.compile(
    r"\b(?:in|over|during|within)\s+(?:(?:the|those|these)\s+)?"
    r"(?:(?:last|past|previous|preceding)\s+(?:[\w-]+\s+)?(?:years|decades|decade|months)\b"
    r"|(?:[\w-]+\s+)?(?:years|decades|decade|months)\s+(?:before|to)\b)"
    r"(?!\s+(?:ago|later|old))",
    re.IGNORECASE,
)


def period_of(scene: Scene, at: int, claim: Claim, when: str) -> str | None:
    """Return the longer time that a figure is counted over; None if it is of an event.

    Args:
        scene: the report.
        at: the number of the figure's passage.
        claim: the figure.
        when: the day of the main event, or "".

    Returns:
        EDTF, "" where the words tell no dates.
    """
    for begin, stop in stretches_of(scene, at, claim):
        found = _told(scene, at, begin, stop, when)
        if found is not None:
            return found
        if _has_own_day(scene, at, begin, stop):
            return None
    return None


def stretches_of(scene: Scene, at: int, claim: Claim) -> list[tuple[int, int]]:
    """Return where words stand that tell of a figure when, the nearest first.

    Between the figures beside it; before the first figure of its passage; behind the
    last, unless that adds earlier ones up.
    """
    start, end = _stretch(scene, at, claim)
    opening, closing = scene.passages[at].span.start, scene.passages[at].span.end
    first, last = _first_figure(scene, at), _last_figure(scene, at)
    stretches = [(start, end)] if first < start else [(opening, end)]
    if first < start:
        stretches.append((max(opening, first - _REACH), first))
    near = closing - end <= _REACH
    if last > end and near and not _ADDS_UP.search(scene.text, end, closing):
        stretches.append((last, closing))
    return stretches


def _told(scene: Scene, at: int, start: int, end: int, when: str) -> str | None:
    words = scene.text[start:end]
    inside = [each for each in scene.told(at) if start <= each.mention.span.start < end]
    if _YEAR_TO_DATE.search(words):
        return _year(scene, inside, words)
    found = _OF_A_YEAR.search(words)
    if found is not None:
        return found["year"] or found["toll"]
    bound = _bounded(scene, at, inside)
    if bound is not None and _is_longer(bound, when):
        return bound
    return "" if _SPAN_OF_YEARS.search(words) else None


def _year(scene: Scene, inside: Iterable[Told], words: str) -> str:
    """The year that a total has been counted in so far."""
    for each in inside:
        if precision(each.value) == "year":
            return each.value
    named = re.search(r"\b(?:19|20)\d\d\b", words)
    if named:
        return named[0]
    return scene.reading.document.dating.value[:4]


def _bounded(scene: Scene, at: int, inside: list[Told]) -> str | None:
    """The time between the days that bound it: "from A to B", "since A"."""
    passage = scene.passages[at].span
    ends = [each for each in inside if each.of == "bound"]
    exact = any(precision(each.value) == "day" or _is_short(each) for each in inside)
    long = [
        each.value
        for each in inside
        if _is_long(each.value) and not each.of and not exact
    ]
    if not ends:
        return long[0] if long else None
    first, last = ends[0], ends[-1]
    lead = scene.text[passage.start : first.mention.span.start].lower().split()[-3:]
    begin = bounds(first.value)[0]
    if begin is None:
        return None
    if len(ends) > 1:
        stop = bounds(last.value)[1]
        if stop is None or stop < begin:
            return None
        return _of_year(begin.isoformat(), stop.isoformat())
    if "since" in lead or "from" in lead:
        coarse = precision(first.value) in {"year", "month"}
        return f"{first.value if coarse else begin.isoformat()}/{OPEN}"
    return None


def _of_year(begin: str, end: str) -> str:
    """A year, where a time is all of it; else the time."""
    if begin.endswith("-01-01") and end == f"{begin[:4]}-12-31":
        return begin[:4]
    return f"{begin}/{end}"


def _is_long(value: str) -> bool:
    first, last = bounds(value)
    return (
        precision(value) == "interval"
        and first is not None
        and last is not None
        and (last - first).days > SHORT_DAYS
    )


def _is_short(told: Told) -> bool:
    return precision(told.value) == "interval" and not _is_long(told.value)


def _is_longer(period: str, when: str) -> bool:
    """Whether a time is longer than the main event, and does not begin with it."""
    begin, last = bounds(period)
    home = bounds(when)[0]
    if begin is None:
        return True
    if last is not None and (last - begin).days <= SHORT_DAYS:
        return False
    return home is None or abs((home - begin).days) > SHORT_DAYS


def _stretch(scene: Scene, at: int, claim: Claim) -> tuple[int, int]:
    """What stands between the figures beside one in its passage."""
    span, own = scene.passages[at].span, claim.phrase_span
    others = scene.figures_of(at, _COUNTED)
    place = bisect_left(others, own)
    start, end = span.start, span.end
    if place:
        start = max(start, min(others[place - 1].end, own.start))
    after = bisect_right(others, own)
    if after < len(others):
        end = max(others[after].start, own.end)
    return start, end


def _first_figure(scene: Scene, at: int) -> int:
    others = scene.figures_of(at, _COUNTED)
    return others[0].start if others else scene.passages[at].span.end


def _last_figure(scene: Scene, at: int) -> int:
    others = scene.figures_of(at, _COUNTED)
    return others[-1].end if others else scene.passages[at].span.start


def _has_own_day(scene: Scene, at: int, start: int, end: int) -> bool:
    return any(
        not each.of and start <= each.mention.span.start < end
        for each in scene.told(at)
    )
