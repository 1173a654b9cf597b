"""The range plot: every position of an event as a point, a range or an open end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.dossier import words
from recount.dossier.svg import draw
from recount.model.shown import ShownFinding, ShownPosition

ROW = 22
HEAD = 24
AXIS = 22
LEFT = 330
RIGHT = draw.WIDTH - 160
MAX_ROWS = 60  # more cannot be read; the table holds them all


def range_plot(findings: Sequence[ShownFinding], name: str) -> str:
    """Return one panel a measure, one row a position; empty where nothing compares.

    Only measures with two positions or more are drawn, each on its own scale from
    zero.
    """
    panels: dict[str, list[tuple[ShownFinding, ShownPosition]]] = {}
    for finding in findings:
        for position in finding.positions:
            if position.low is not None or position.high is not None:
                panels.setdefault(finding.measure, []).append((finding, position))
    drawn = {key: rows for key, rows in panels.items() if len(rows) > 1}
    if not drawn:
        return ""
    parts: list[str] = []
    top = 0.0
    left = MAX_ROWS
    for measure, rows in drawn.items():
        if left <= 0:
            break
        parts.extend(_panel(measure, rows[:left], top))
        top += HEAD + ROW * len(rows[:left]) + AXIS
        left -= len(rows)
    return draw.figure(
        name, "Figures told, by measure and group", _described(drawn), top, parts
    )


def _panel(
    measure: str, rows: Sequence[tuple[ShownFinding, ShownPosition]], top: float
) -> Iterator[str]:
    greatest = max(position.high or position.low or 0 for _, position in rows)
    marks = draw.ticks(greatest)
    scale = (RIGHT - LEFT) / marks[-1]
    bottom = top + HEAD + ROW * len(rows)
    yield draw.text(0, top + 16, measure, "head")
    for mark in marks:
        x = LEFT + mark * scale
        yield draw.line(x, top + HEAD - 4, x, bottom, "grid")
        yield draw.text(x, bottom + 13, f"{mark:,}", "tick", "middle")
    before = ""
    for at, (finding, position) in enumerate(rows):
        y = top + HEAD + ROW * at + ROW / 2
        group = _group(finding)
        if group != before:
            yield draw.text(12, y + 4, draw.shortened(group, LEFT - 92), "label")
        before = group
        yield draw.text(
            LEFT - 10, y + 4, draw.shortened(position.figure, 110), "value", "end"
        )
        yield from _mark(position, y, scale)
        support = (
            f"{words.counted(len(position.reports), 'report')}, "
            f"{words.origins(position.origins)}"
        )
        yield draw.text(RIGHT + 14, y + 4, support, "tick")


def _group(finding: ShownFinding) -> str:
    told = (finding.group, *words.quoted(finding.qualifier))
    return ", ".join(part for part in told if part) or "in all"


def _mark(position: ShownPosition, y: float, scale: float) -> Iterator[str]:
    low, high = position.low, position.high
    start = LEFT if low is None else LEFT + low * scale
    end = RIGHT if high is None else LEFT + high * scale
    if low != high:
        yield draw.line(start, y, end, y, "range")
    if low is None:
        yield draw.arrow(LEFT, y, -1)
    if high is None:
        yield draw.arrow(RIGHT, y, 1)
    kind = "about" if position.approx else "point"
    for x in sorted({x for x, told in ((start, low), (end, high)) if told is not None}):
        yield draw.circle(x, y, 4.5, kind)


def _described(panels: dict[str, list[tuple[ShownFinding, ShownPosition]]]) -> str:
    told = (
        f"{measure}: "
        + "; ".join(
            f"{_group(finding)} {position.figure} "
            f"({words.counted(len(position.reports), 'report')})"
            for finding, position in rows[:MAX_ROWS]
        )
        for measure, rows in panels.items()
    )
    return ". ".join(told) + ". The table below holds the same figures."
