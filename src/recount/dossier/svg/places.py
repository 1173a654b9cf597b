"""A map of places: points on lines of latitude and longitude, without borders.

Borders are what many of these events were about; a map that draws them takes a side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import cos, radians

import msgspec

from recount.dossier.svg import draw

MARGIN = 34
LEFT = 64  # room for the degrees of latitude
MAX_HEIGHT = 520
MIN_SPAN_DEGREES = 0.2  # a single place still needs something around it
KM_A_DEGREE = 111.32  # of latitude; of longitude at the equator
STEPS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
MAX_PLACES = 80

_At = Callable[[float, float], tuple[float, float]]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A named point."""

    name: str
    latitude: float
    longitude: float
    reports: int
    """that name it"""


def place_map(places: Sequence[Place], name: str) -> str:
    """Return the points in equirectangular projection; "" where there are none."""
    shown = sorted(places, key=lambda each: (-each.reports, each.name))[:MAX_PLACES]
    if not shown:
        return ""
    south, north = _around([each.latitude for each in shown])
    west, east = _around([each.longitude for each in shown])
    squeeze = cos(radians((south + north) / 2))
    scale = min(
        (draw.WIDTH - LEFT - MARGIN) / ((east - west) * squeeze),
        (MAX_HEIGHT - 2 * MARGIN) / (north - south),
    )
    height = (north - south) * scale + 2 * MARGIN

    def at(latitude: float, longitude: float) -> tuple[float, float]:
        return (
            LEFT + (longitude - west) * squeeze * scale,
            MARGIN + (north - latitude) * scale,
        )

    parts = list(_graticule(south, north, west, east, at))
    for each in shown:
        x, y = at(each.latitude, each.longitude)
        parts.append(draw.circle(x, y, 4.5, "point"))
        anchor = "end" if x > draw.WIDTH * 0.8 else ""
        parts.append(
            draw.text(x - 8 if anchor else x + 8, y + 4, each.name, "label", anchor)
        )
    parts.extend(_scale_bar(scale))
    described = "; ".join(
        f"{each.name} at {each.latitude:.3f}, {each.longitude:.3f}" for each in shown
    )
    return draw.figure(name, "Places", f"{described}.", height, parts)


def _around(values: Sequence[float]) -> tuple[float, float]:
    least, greatest = min(values), max(values)
    more = max(MIN_SPAN_DEGREES - (greatest - least), (greatest - least) * 0.3) / 2
    return least - more, greatest + more


def _graticule(
    south: float, north: float, west: float, east: float, at: _At
) -> Iterator[str]:
    step = next((each for each in STEPS if (north - south) / each <= 6), STEPS[-1])
    for latitude in _round(south, north, step):
        left, y = at(latitude, west)
        right, _ = at(latitude, east)
        yield draw.line(left, y, right, y, "graticule")
        yield draw.text(left - 4, y + 4, _degrees(latitude, "NS"), "tick", "end")
    for longitude in _round(west, east, step):
        x, top = at(north, longitude)
        _, bottom = at(south, longitude)
        yield draw.line(x, top, x, bottom, "graticule")
        yield draw.text(x, bottom + 14, _degrees(longitude, "EW"), "tick", "middle")


def _round(least: float, greatest: float, step: float) -> Iterator[float]:
    for at in range(int(least // step) + 1, int(greatest // step) + 1):
        yield at * step


def _degrees(value: float, sides: str) -> str:
    return f"{round(abs(value), 3):g}°{sides[value < 0] if round(value, 3) else ''}"


def _scale_bar(scale: float) -> Iterator[str]:
    for km in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000):
        width = km / KM_A_DEGREE * scale
        if width >= 60:
            x = draw.WIDTH - MARGIN - width
            yield draw.line(x, 22, x + width, 22, "range")
            yield draw.text(x + width / 2, 15, f"{km} km", "tick", "middle")
            return
