"""Figures over time: each at the day for which it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from recount.dossier import words
from recount.dossier.svg import draw

HEIGHT = 286
TOP = 34
HEAD = 14
LEFT = 64
RIGHT = draw.WIDTH - 16
AXIS = 22
MAX_DAYS = 48  # columns; more cannot be told apart
SHIFT = 5  # units between points that would cover each other


class Toll(msgspec.Struct, frozen=True, kw_only=True):
    """A figure with the days for which it was told."""

    earliest: date
    latest: date
    low: int | None
    high: int | None
    approx: bool
    said: str
    """for those who cannot see the drawing: "38, 16 March 2005" """


def tolls(told: Sequence[Toll], name: str, counted: str) -> str:
    """Return a column a day, in order, and figures up; "" for fewer than two days.

    Days stand evenly: most figures are told within days of an event and a few years
    after it, which no scale of time shows apart. A point is an exact figure, an open
    circle an approximate one, a line a range.

    Args:
        told: figures with their days.
        name: unique in the page; begins the ids of title and description.
        counted: what the figures count.
    """
    drawn = [each for each in told if each.low is not None or each.high is not None]
    spans = sorted({(each.earliest, each.latest) for each in drawn})[:MAX_DAYS]
    if len(spans) < 2:
        return ""
    shown = [each for each in drawn if (each.earliest, each.latest) in set(spans)]
    marks = draw.ticks(max(each.high or each.low or 0 for each in shown))
    bottom = HEIGHT - AXIS
    scale = (bottom - TOP) / marks[-1]
    parts = [draw.text(0, HEAD, counted, "head")]
    for mark in marks:
        y = bottom - mark * scale
        parts.append(draw.line(LEFT, y, RIGHT, y, "grid"))
        parts.append(draw.text(LEFT - 8, y + 4, f"{mark:,}", "tick", "end"))
    width = (RIGHT - LEFT) / len(spans)
    every = -(-int(draw.CHAR * 18) // max(1, int(width)))
    for at, span in enumerate(spans):
        x = LEFT + (at + 0.5) * width
        if at % every == 0:
            label = draw.shortened(words.when(edtf(*span)), width * every)
            parts.append(draw.text(x, bottom + 15, label, "tick", "middle"))
        here = [each for each in shown if (each.earliest, each.latest) == span]
        parts.extend(_column(here, x, bottom, scale))
    described = "; ".join(each.said for each in shown) + "."
    return draw.figure(name, f"Figures over time: {counted}", described, HEIGHT, parts)


def edtf(first: date, last: date) -> str:
    """Return the days as an EDTF date or interval; a whole year or month as such."""
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first}/{last}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _column(
    told: Sequence[Toll], x: float, bottom: float, scale: float
) -> Iterator[str]:
    ranged = [each for each in told if each.low != each.high]
    for at, each in enumerate(ranged):
        place = x + (at - (len(ranged) - 1) / 2) * SHIFT * 2
        yield from _mark(each, place, bottom, scale)
    for each in told:
        if each.low == each.high:
            yield from _mark(each, x, bottom, scale)


def _mark(each: Toll, x: float, bottom: float, scale: float) -> Iterator[str]:
    low = bottom - (each.low or 0) * scale
    high = TOP if each.high is None else bottom - each.high * scale
    if each.low != each.high:
        yield draw.line(x, low, x, high, "range")
    ends = {y for y, end in ((low, each.low), (high, each.high)) if end is not None}
    for y in sorted(ends):
        yield draw.circle(x, y, 4, "about" if each.approx else "point")
