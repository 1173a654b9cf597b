"""The few shapes that the charts are drawn with, and their scales."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import floor, log10

WIDTH = 880  # user units; the page scales the whole
CHAR = 6.6  # mean width of a character at 13 units, system sans-serif, for cutting

_STEPS = (1, 2, 2.5, 5, 10)


def number(value: float) -> str:
    """Return the coordinate with at most one decimal, the same on every machine.

    >>> number(3.0), number(3.14), number(-0.01)
    ('3', '3.1', '0')
    """
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "") -> str:
    """Return a line of text; ``anchor`` is start, middle or end."""
    end = f' text-anchor="{anchor}"' if anchor else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}"{_class(kind)}{end}>'
        f"{escape(words, quote=False)}</text>"
    )


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """Return a straight line."""
    return (
        f'<line x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" '
        f'y2="{number(y2)}"{_class(kind)}/>'
    )


def circle(x: float, y: float, radius: float, kind: str) -> str:
    """Return a circle."""
    place = f'cx="{number(x)}" cy="{number(y)}"'
    return f'<circle {place} r="{number(radius)}"{_class(kind)}/>'


def box(x: float, y: float, width: float, height: float, kind: str) -> str:
    """Return a rectangle."""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" '
        f'height="{number(height)}"{_class(kind)}/>'
    )


def path(shape: str, kind: str, width: float = 0) -> str:
    """Return a path; ``width`` sets its stroke where it carries a count."""
    stroke = f' stroke-width="{number(width)}"' if width else ""
    return f'<path d="{shape}"{_class(kind)}{stroke}/>'


def arrow(x: float, y: float, direction: int) -> str:
    """Return an arrow head at x, pointing right (1) or left (-1): an open end."""
    back = x - 7 * direction
    return path(
        f"M{number(back)} {number(y - 4)}L{number(x)} {number(y)}L{number(back)} "
        f"{number(y + 4)}",
        "open",
    )


def figure(
    name: str, title: str, description: str, height: float, parts: Sequence[str]
) -> str:
    """Return the whole drawing as one image with its title and description.

    Args:
        name: unique in the page; begins the ids of title and description.
        title: what the drawing is, in a few words.
        description: what it shows, for those who cannot see it.
        height: user units.
        parts: what is drawn, in order.
    """
    body = "\n".join(parts)
    return (
        f'<svg class="chart" role="img" viewBox="0 0 {WIDTH} {number(height)}" '
        f'aria-labelledby="{name}-t {name}-d">\n'
        f'<title id="{name}-t">{escape(title, quote=False)}</title>\n'
        f'<desc id="{name}-d">{escape(description, quote=False)}</desc>\n'
        f"{body}\n</svg>"
    )


def shortened(words: str, width: float) -> str:
    """Return the words cut to about the given width."""
    room = max(4, int(width / CHAR))
    return words if len(words) <= room else f"{words[: room - 1].rstrip()}…"


def ticks(greatest: float, wanted: int = 5) -> list[float]:
    """Return round numbers from 0 to the first at or above the greatest.

    >>> ticks(613)
    [0, 200, 400, 600, 800]
    """
    if greatest <= 0:
        return [0, 1]
    rough = greatest / wanted
    scale = 10.0 ** floor(log10(rough))
    step = next(factor * scale for factor in _STEPS if factor * scale >= rough)
    step = max(1.0, step)
    marks: list[float] = [0]
    while marks[-1] < greatest:
        marks.append(round(marks[-1] + step, 6))
    return [int(mark) if mark == int(mark) else mark for mark in marks]


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
