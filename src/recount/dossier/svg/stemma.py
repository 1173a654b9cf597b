"""The stemma: reports as points in time, and who may have copied whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from recount.dossier.svg import draw
from recount.dossier.svg.days import Days
from recount.lang.en.labels import REUSES
from recount.model.dossier import Report
from recount.model.shown import ShownDescent

MAX_REPORTS = 40  # rows; more cannot be followed, and the list of pairs holds them
ROW = 34
HEAD = 10
AXIS = 26
LABELS = 300  # room for the titles
LEFT = 350
RIGHT = draw.WIDTH - 30
UNDATED = 120  # the last part of the width, for reports without any date
RADIUS = 12
LEGEND = 26

_STYLES = {
    "copy": "copied",
    "version": "version",
    "adapted": "adapted",
    "grey": "faint",
    "": "unseen",
}
"""class of an edge by the class of the reuse; "" is a source that nobody handed in"""

_LEGEND = {
    "copy": REUSES["copy"],
    "version": REUSES["version"],
    "adapted": REUSES["adapted"],
    "grey": "scattered words",
    "": "through a source that is not among the reports",
}


class _Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a report or an unseen source stands."""

    x: float
    y: float
    start: float
    """left end of its possible dates"""
    end: float


def stemma(
    descents: Sequence[ShownDescent], reports: Sequence[Report], name: str
) -> str:
    """Return a tree for each set of reports that share copied words.

    A report stands at the middle of its possible dates, with a bar over all of them;
    one without a date stands apart, at the right. An edge has an arrow head only where
    the dates show who came first. Empty where no report shares words with another.
    """
    order = _rows(descents)
    if not order:
        return ""
    known = {report.number: report for report in reports}
    shown = [each for each in descents if each.child in order]
    places = _places(order, shown, known)
    bottom = HEAD + ROW * len(order)
    parts = [*_scale(order, known, bottom)]
    for each in shown:
        if each.parent in order or each.unseen in order:
            parts.extend(_edge(each, places))
    for node, place in places.items():
        parts.append(_label(node, place, known))
        parts.extend(_point(node, place))
    parts.extend(_legend(shown, bottom + AXIS + 16))
    title = "Who may have copied whom"
    height = bottom + AXIS + LEGEND
    return draw.figure(name, title, _described(shown), height, parts)


def _rows(descents: Sequence[ShownDescent]) -> list[int | str]:
    """Return the reports and unseen sources, each parent above its children."""
    children: dict[int | str, list[int]] = defaultdict(list)
    for each in descents:
        children[each.parent or each.unseen].append(each.child)
    copied = {each.child for each in descents}
    roots = sorted(set(children) - copied, key=lambda root: _first(root, children))
    order: list[int | str] = []
    waiting = roots[::-1]
    while waiting and len(order) < MAX_REPORTS:
        node = waiting.pop()
        if node not in order:
            order.append(node)
            waiting.extend(sorted(children.get(node, ()), reverse=True))
    return order


def _first(
    root: int | str, children: Mapping[int | str, Sequence[int]]
) -> tuple[int, str]:
    return root if isinstance(root, int) else min(children[root]), str(root)


def _places(
    order: Sequence[int | str],
    descents: Sequence[ShownDescent],
    reports: Mapping[int, Report],
) -> dict[int | str, _Place]:
    scale = _days(order, reports)
    places: dict[int | str, _Place] = {}
    for row, node in enumerate(order):
        y = HEAD + ROW * row + ROW / 2
        if isinstance(node, int):
            start, end = _ends(reports[node], scale)
            places[node] = _Place(x=(start + end) / 2, y=y, start=start, end=end)
    for row, node in enumerate(order):
        if isinstance(node, str):
            below = [places[e.child].x for e in descents if e.unseen == node]
            # It came before the first of those that name it; how long is not known.
            x = max(LEFT, min(below, default=LEFT) - 4 * RADIUS)
            y = HEAD + ROW * row + ROW / 2
            places[node] = _Place(x=x, y=y, start=x, end=x)
    return places


def _days(order: Sequence[int | str], reports: Mapping[int, Report]) -> Days | None:
    days = [
        date.fromisoformat(day)
        for node in order
        if isinstance(node, int)
        for day in (reports[node].earliest, reports[node].latest)
        if day
    ]
    undated = len(days) < 2 * sum(isinstance(node, int) for node in order)
    return Days(days, LEFT, RIGHT - UNDATED * undated) if days else None


def _ends(report: Report, scale: Days | None) -> tuple[float, float]:
    days = [day for day in (report.earliest, report.latest) if day]
    if scale is None or not days:
        middle = RIGHT - UNDATED / 2
        return middle, middle
    held = [scale.x(date.fromisoformat(day)) for day in days]
    return held[0], held[-1]


def _scale(
    order: Sequence[int | str], reports: Mapping[int, Report], bottom: float
) -> Iterator[str]:
    scale = _days(order, reports)
    if scale:
        yield from scale.axis(HEAD, bottom)
    known = [reports[node] for node in order if isinstance(node, int)]
    if any(not (each.earliest or each.latest) for each in known):
        x = RIGHT - UNDATED
        yield draw.line(x, HEAD, x, bottom, "unknown")
        yield draw.text(x + UNDATED / 2, bottom + 14, "no date", "tick", "middle")


def _edge(each: ShownDescent, places: Mapping[int | str, _Place]) -> Iterator[str]:
    parent, child = places[each.parent or each.unseen], places[each.child]
    kind = _STYLES.get(each.kind or "", "faint")
    # Down from the parent, then across to the child: rows keep the edges apart.
    side = 1 if child.x >= parent.x else -1
    end = child.x - side * (RADIUS + 2)
    if abs(child.x - parent.x) < 2 * RADIUS:
        # One above the other: round the left side, so that no point is crossed.
        # Further children are reached by wider arcs, so that none covers another.
        reach = min(4 * RADIUS, abs(child.y - parent.y) / 4)
        turn = min(parent.x, child.x) - 1.6 * RADIUS - reach
        start, end, side = parent.x - RADIUS, child.x - RADIUS - 2, 1
        shape = f"M{_at(start, parent.y)}C{_at(turn, parent.y)} {_at(turn, child.y)} "
        yield draw.path(f"{shape}{_at(end, child.y)}", f"tie {kind}")
    else:
        shape = f"M{_at(parent.x, parent.y + RADIUS)}Q{_at(parent.x, child.y)} "
        yield draw.path(f"{shape}{_at(end, child.y)}", f"tie {kind}")
    if each.directed:
        back = end - 7 * side
        corners = (back, child.y - 4.5), (end, child.y), (back, child.y + 4.5)
        head = "L".join(_at(*corner) for corner in corners)
        yield draw.path(f"M{head}z", "head-of")


def _at(x: float, y: float) -> str:
    return f"{draw.number(x)} {draw.number(y)}"


def _point(node: int | str, place: _Place) -> Iterator[str]:
    if isinstance(node, str):
        size = RADIUS * 1.4
        yield draw.box(place.x - size / 2, place.y - size / 2, size, size, "missing")
        return
    width = place.end - place.start
    if width > 2 * RADIUS:
        # Under the point, so that no edge runs along it.
        yield draw.box(place.start, place.y + RADIUS + 1, width, 3, "spread")
    yield draw.circle(place.x, place.y, RADIUS, "report")
    yield draw.text(place.x, place.y + 4.5, str(node), "number", "middle")


def _label(node: int | str, place: _Place, reports: Mapping[int, Report]) -> str:
    told = f"{node}  {reports[node].title}" if isinstance(node, int) else node
    return draw.text(0, place.y + 4.5, draw.shortened(told, LABELS), "label")


def _legend(descents: Sequence[ShownDescent], y: float) -> Iterator[str]:
    used = {str(each.kind or "") for each in descents}
    x = 0.0
    for kind, words in _LEGEND.items():
        if kind in used:
            yield draw.path(f"M{_at(x, y - 4)}h28", f"tie {_STYLES[kind]}")
            yield draw.text(x + 34, y, words, "tick")
            x += 34 + draw.CHAR * len(words) + 22


def _described(descents: Sequence[ShownDescent]) -> str:
    told = []
    for each in descents:
        parent = f"report {each.parent}" if each.parent else each.unseen
        relation = "after" if each.directed else "beside"
        kind = REUSES[each.kind] if each.kind else "through an unseen source"
        told.append(f"report {each.child} {relation} {parent}: {kind}; {each.reason}")
    return "; ".join(told) + "."
