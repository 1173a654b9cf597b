"""The conflict diagram: the two sides of a proof as bars of figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.dossier import words
from recount.dossier.svg import draw
from recount.model.shown import Bar, ShownConflict

BAR = 26
GAP = 12
TOP = 6
RIGHT = draw.WIDTH - 120
MIN_FIGURES = 3
MIN_CHARS = 6  # fewer letters of a label say nothing
LABEL_CHARS_FIT = 0.92  # share of a bar that its words may fill


def conflict_diagram(conflict: ShownConflict, name: str) -> str:
    """Return the figures that count too many above those that leave too little room.

    Empty where the conflict has no proof, or where it is between two figures alone:
    they need no picture.
    """
    upper, lower = _total(conflict.lows), _total(conflict.highs)
    if not upper or not conflict.highs or len(conflict.positions) < MIN_FIGURES:
        return ""
    scale = RIGHT / max(upper, lower)
    second = TOP + BAR + GAP
    parts = [
        *_side(conflict.lows, TOP, scale, "part"),
        draw.text(max(upper, lower) * scale + 8, TOP + 18, f"{upper:,}", "value"),
        *_side(conflict.highs, second, scale, "whole"),
        draw.text(max(upper, lower) * scale + 8, second + 18, f"{lower:,}", "value"),
    ]
    height = second + BAR + 4
    if upper > lower:
        x1, x2 = lower * scale, upper * scale
        parts.append(draw.line(x1, TOP + BAR, x1, height, "edge"))
        parts.append(draw.line(x2, TOP + BAR, x2, height, "edge"))
        parts.append(draw.line(x1, height, x2, height, "edge"))
        parts.append(
            draw.text(
                (x1 + x2) / 2, height + 15, f"{upper - lower:,} apart", "tick", "middle"
            )
        )
        height += 20
    return draw.figure(
        name, "The arithmetic", _described(conflict, upper, lower), height, parts
    )


def _total(bars: Sequence[Bar]) -> int:
    return sum(bar.value * bar.times for bar in bars)


def _side(bars: Sequence[Bar], y: float, scale: float, kind: str) -> Iterator[str]:
    x = 0.0
    for bar in bars:
        for _ in range(min(bar.times, 4)):
            width = bar.value * scale * (bar.times / min(bar.times, 4))
            yield draw.box(x, y, width, BAR, kind)
            said = draw.shortened(_said(bar), width * LABEL_CHARS_FIT)
            if len(said) >= MIN_CHARS:
                yield draw.text(x + 7, y + 17, said, "inside")
            x += width


def _said(bar: Bar) -> str:
    return f"{bar.value:,} {bar.label}"


def _described(conflict: ShownConflict, upper: int, lower: int) -> str:
    first = " + ".join(_with_times(bar) for bar in conflict.lows)
    second = " + ".join(_with_times(bar) for bar in conflict.highs)
    return (
        f"Above: {first}, together {upper:,}. Below: {second}, together {lower:,}. "
        f"{words.counted(abs(upper - lower), 'apart', 'apart')}."
    )


def _with_times(bar: Bar) -> str:
    return f"{bar.times} × {_said(bar)}" if bar.times > 1 else _said(bar)
