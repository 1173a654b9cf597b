"""Draw the curves of the manual from bench/history.jsonl, the same bytes each time.

    python scripts/curves.py           # docs/pictures/bench.svg
    python scripts/curves.py --check   # compare, write nothing

A panel for each row of the table: the ratio to its peer, kept run after kept run.
"""

from __future__ import annotations

import json
import sys
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[1]
HISTORY = ROOT / "bench" / "history.jsonl"
PICTURE = ROOT / "docs" / "pictures" / "bench.svg"

WIDTH, PANEL, LEFT, RIGHT = 720, 92, 150, 120
STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#333}.name{font-weight:600}"
    ".curve{fill:none;stroke:#1f5f8b;stroke-width:1.5}.dot{fill:#1f5f8b}"
    ".zero{stroke:#bbb}@media(prefers-color-scheme:dark){text{fill:#ddd}"
    ".curve{stroke:#7fb8dd}.dot{fill:#7fb8dd}.zero{stroke:#555}}"
)


def draw(history: Path = HISTORY) -> str:
    """Return the drawing."""
    runs = [
        json.loads(line) for line in history.read_text(encoding="utf-8").splitlines()
    ]
    names = list(dict.fromkeys(row["name"] for run in runs for row in run["rows"]))
    panels = [_panel(name, place * PANEL, runs) for place, name in enumerate(names)]
    height = len(names) * PANEL + 10
    days = f"{runs[0]['day']} to {runs[-1]['day']}" if runs else "no runs"
    said = f"The ratio of each measurement to its peer over {len(runs)} runs, {days}."
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'role="img" aria-labelledby="t d"><title id="t">Cost beside peers</title>'
        f'<desc id="d">{escape(said)}</desc><style>{STYLE}</style>'
        f"{''.join(panels)}</svg>\n"
    )


def _panel(name: str, top: int, runs: list[dict[str, list[dict[str, str]]]]) -> str:
    found = [
        (place, row)
        for place, run in enumerate(runs)
        for row in run["rows"]
        if row["name"] == name
    ]
    values = [float(row["ratio"]) for _, row in found]
    most = max(values) or 1.0
    width = (WIDTH - LEFT - RIGHT) / max(1, len(runs) - 1)
    points = [
        (LEFT + place * width, top + 74 - 50 * value / most)
        for (place, _), value in zip(found, values, strict=True)
    ]
    last = found[-1][1]
    told = f"{float(last['value']):.4g} {last['unit']}"
    curve = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(
        f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in points
    )
    return (
        f'<text class="name" x="8" y="{top + 40}">{escape(name)}</text>'
        f'<text x="8" y="{top + 58}">{escape(told)}</text>'
        f'<line class="zero" x1="{LEFT}" y1="{top + 74}" x2="{WIDTH - RIGHT}" '
        f'y2="{top + 74}"/>'
        f'<polyline class="curve" points="{curve}"/>{dots}'
        f'<text x="{WIDTH - RIGHT + 10}" y="{top + 40}">{values[-1]:.3g} times</text>'
        f'<text x="{WIDTH - RIGHT + 10}" y="{top + 58}">{escape(last["peer"])}</text>'
    )


def main(arguments: list[str]) -> int:
    """Write the drawing, or check it; return the exit code."""
    if arguments == ["--check"]:
        same = PICTURE.is_file() and PICTURE.read_text(encoding="utf-8") == draw()
        print("curves: up to date" if same else "docs/pictures/bench.svg is stale")
        return not same
    PICTURE.write_text(draw(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
