"""The echo graph: reports as points in the order of their dates, links as arcs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2

from recount.dossier import words
from recount.dossier.svg import draw
from recount.lang.en.labels import LINKS
from recount.model.shown import ShownLink

MAX_REPORTS = 40  # points further apart than their own width
RADIUS = 13
MAX_SPACE = 120
MARGIN = 24
LEGEND = 24


def echo_graph(reports: Sequence[int], links: Sequence[ShownLink], name: str) -> str:
    """Return strong links as solid arcs above, weak ones as dashed arcs below.

    The wider an arc, the more claims it links. Empty where nothing is linked.
    """
    shown = list(reports)[:MAX_REPORTS]
    inside = [each for each in links if each.first in shown and each.second in shown]
    if not inside:
        return ""
    space = min(
        MAX_SPACE, (draw.WIDTH - 2 * MARGIN - 2 * RADIUS) / max(1, len(shown) - 1)
    )
    left = (draw.WIDTH - space * (len(shown) - 1)) / 2
    places = {number: left + space * at for at, number in enumerate(shown)}
    above = _reach(inside, places, strong=True)
    below = _reach(inside, places, strong=False)
    middle = above + RADIUS + 6
    parts = list(_arcs(inside, places, middle))
    for number, x in places.items():
        parts.append(draw.circle(x, middle, RADIUS, "report"))
        parts.append(draw.text(x, middle + 4.5, str(number), "number", "middle"))
    height = middle + RADIUS + 6 + below
    parts.extend(_legend(height + 14))
    return draw.figure(
        name,
        "Which reports go back to the same beginnings",
        _described(inside),
        height + LEGEND,
        parts,
    )


def _merged(links: Sequence[ShownLink]) -> dict[tuple[int, int, bool], int]:
    counts: dict[tuple[int, int, bool], int] = {}
    for link in links:
        key = (link.first, link.second, link.strong)
        counts[key] = counts.get(key, 0) + link.count
    return counts


def _reach(
    links: Sequence[ShownLink], places: dict[int, float], *, strong: bool
) -> float:
    widths = [
        abs(places[each.second] - places[each.first])
        for each in links
        if each.strong is strong
    ]
    return max((_height(width) for width in widths), default=0)


def _height(width: float) -> float:
    return 14 + width * 0.16


def _arcs(
    links: Sequence[ShownLink], places: dict[int, float], middle: float
) -> Iterator[str]:
    for (first, second, strong), count in sorted(_merged(links).items()):
        x1, x2 = sorted((places[first], places[second]))
        side = -1 if strong else 1
        base = middle + side * RADIUS
        # A cubic's top lies at three quarters of the height of its handles.
        handle = base + side * _height(x2 - x1) / 0.75
        shape = (
            f"M{draw.number(x1)} {draw.number(base)}"
            f"C{draw.number(x1)} {draw.number(handle)} "
            f"{draw.number(x2)} {draw.number(handle)} "
            f"{draw.number(x2)} {draw.number(base)}"
        )
        yield draw.path(shape, "strong" if strong else "weak", 1 + log2(1 + count) / 2)


def _legend(y: float) -> Iterator[str]:
    yield draw.path(f"M0 {draw.number(y - 4)}h28", "strong", 2)
    yield draw.text(34, y, "strong reason to take them for one origin", "tick")
    yield draw.path(f"M360 {draw.number(y - 4)}h28", "weak", 2)
    yield draw.text(394, y, "weak reason", "tick")


def _described(links: Sequence[ShownLink]) -> str:
    told = (
        f"reports {link.first} and {link.second}: {LINKS[link.kind]}, "
        f"{'strong' if link.strong else 'weak'}, {words.counted(link.count, 'link')}"
        for link in links
    )
    return "; ".join(told) + "."
