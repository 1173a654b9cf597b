"""The spread of the rules: how far the choice of a rule moves the best figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.dossier.svg import draw
from recount.lang.en.labels import RULES
from recount.model.finding import Estimate
from recount.model.shown import ShownFinding

ROW = 22
HEAD = 28
AXIS = 22
LEFT = 330
RIGHT = draw.WIDTH - 160
REFERENCE = "lower-median"
"""the rule that the others are drawn as multiples of: its best was told by somebody"""
MAX_ROWS = 30  # more cannot be read; the table holds them all
MAX_TIMES = 5.0  # multiples past this end in an arrow


def spread(findings: Sequence[ShownFinding], name: str) -> str:
    """Return one row a finding on which the rules' best figures differ; "" if none.

    Each rule's best stands at its multiple of the lower median's.
    """
    rows = [
        (finding, bests)
        for finding in findings
        for bests in (_bests(finding.estimates),)
        if len(set(bests.values())) > 1 and bests.get(REFERENCE)
    ][:MAX_ROWS]
    if not rows:
        return ""
    greatest = max(
        value / bests[REFERENCE] for _, bests in rows for value in bests.values()
    )
    marks = [mark / 2 for mark in draw.ticks(min(greatest, MAX_TIMES) * 2, 10)]
    scale = (RIGHT - LEFT) / marks[-1]
    bottom = HEAD + ROW * len(rows)
    parts = [draw.text(0, 16, "best figure, as a multiple of the lower median", "head")]
    for mark in marks:
        x = LEFT + mark * scale
        parts.append(draw.line(x, HEAD - 4, x, bottom, "grid"))
        parts.append(draw.text(x, bottom + 13, f"{mark:g}", "tick", "middle"))
    for at, (finding, bests) in enumerate(rows):
        parts.extend(_row(finding, bests, HEAD + ROW * at + ROW / 2, scale, marks[-1]))
    title = "How far the choice of a rule moves the best figure"
    return draw.figure(name, title, _described(rows), bottom + AXIS, parts)


def _bests(estimates: Sequence[Estimate]) -> dict[str, int]:
    return {each.rule: each.best for each in estimates if each.best is not None}


def _row(
    finding: ShownFinding, bests: dict[str, int], y: float, scale: float, end: float
) -> Iterator[str]:
    times = {rule: best / bests[REFERENCE] for rule, best in bests.items()}
    low, high = min(times.values()), min(max(times.values()), end)
    yield draw.text(12, y + 4, draw.shortened(finding.label, LEFT - 24), "label")
    yield draw.line(LEFT + low * scale, y, LEFT + high * scale, y, "range")
    for value in sorted({min(value, end) for value in times.values()}):
        yield draw.circle(LEFT + value * scale, y, 4, "point")
    if max(times.values()) > end:
        yield draw.arrow(LEFT + end * scale + 8, y, 1)
    told = f"{min(bests.values()):,} to {max(bests.values()):,}"
    yield draw.text(RIGHT + 14, y + 4, told, "tick")


def _described(rows: Sequence[tuple[ShownFinding, dict[str, int]]]) -> str:
    return " ".join(
        f"{finding.label}: "
        + ", ".join(f"{RULES.get(rule, rule)} {best:,}" for rule, best in bests.items())
        + "."
        for finding, bests in rows
    )
