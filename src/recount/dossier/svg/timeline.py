"""The timeline: when each report was written, as far as can be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from recount.dossier.svg import draw
from recount.dossier.svg.days import Days
from recount.model.dossier import Report

ROW = 24
LEFT = 330
RIGHT = draw.WIDTH - 16
HEAD = 8
AXIS = 26
MAX_ROWS = 60  # more cannot be read; the table holds them all
POINT = 9  # width of a point; a shorter bar cannot be seen


def timeline(reports: Sequence[Report], name: str) -> str:
    """Return one row a report: a point, a bar for an uncertain date, or a lane of its
    own where the date cannot be told; empty where no report has a date.
    """
    dated = [each for each in reports if each.earliest or each.latest][:MAX_ROWS]
    undated = [each for each in reports if not (each.earliest or each.latest)]
    undated = undated[: MAX_ROWS - len(dated)]
    days = [
        date.fromisoformat(day)
        for each in dated
        for day in (each.earliest, each.latest)
        if day
    ]
    if not days:
        return ""
    scale = Days(days, LEFT, RIGHT)
    bottom = HEAD + ROW * len(dated)
    parts = list(scale.axis(HEAD, bottom))
    for at, report in enumerate(dated):
        parts.extend(_row(report, HEAD + ROW * at + ROW / 2, scale))
    height = bottom + AXIS
    for at, report in enumerate(undated):
        y = height + ROW * at + ROW / 2
        parts.append(_label(report, y))
        parts.append(draw.line(LEFT, y, RIGHT, y, "unknown"))
        parts.append(
            draw.text(
                (LEFT + RIGHT) / 2, y - 4, "the date cannot be told", "tick", "middle"
            )
        )
    height += ROW * len(undated)
    return draw.figure(
        name,
        "When the reports were written",
        _described([*dated, *undated]),
        height,
        parts,
    )


def _row(report: Report, y: float, scale: Days) -> Iterator[str]:
    yield _label(report, y)
    start, end = (
        scale.x(date.fromisoformat(day)) if day else edge
        for day, edge in ((report.earliest, LEFT), (report.latest, RIGHT))
    )
    if not report.earliest:
        yield draw.arrow(LEFT, y, -1)
    if not report.latest:
        yield draw.arrow(RIGHT, y, 1)
    if end - start < POINT:
        yield draw.circle((start + end) / 2, y, 4.5, "point")
    else:
        yield draw.box(start, y - 4, end - start, 8, "span")


def _label(report: Report, y: float) -> str:
    words = draw.shortened(f"{report.number}  {report.title}", LEFT - 16)
    return draw.text(0, y + 4, words, "label")


def _described(reports: Sequence[Report]) -> str:
    return (
        "; ".join(
            f"report {each.number}: {each.date or 'cannot be told'}" for each in reports
        )
        + ". The list below tells how each date was found."
    )
