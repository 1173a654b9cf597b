#!/usr/bin/env python3
"""Make the pictures of docs/pictures from the sample reports, with a headless chromium.

Run from the repository: ``.venv/bin/python scripts/screenshots.py``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from recount.case import Case  # noqa: E402
from tests.browser.chromium import browser  # noqa: E402

# name, page, colour scheme, width, height
SHOTS = (
    ("dossier-light", "index.html", "light", 1280, 960),
    ("dossier-dark", "index.html", "dark", 1280, 960),
    ("dossier-conflict", "index.html#e1-conflicts", "light", 1280, 720),
    ("dossier-words", "index.html#e1-words", "light", 1280, 720),
    ("dossier-reuse", "index.html#reuse", "light", 1280, 860),
    ("dossier-narrow", "index.html", "light", 360, 760),
    ("report-light", "{report}", "light", 1280, 860),
)


def main() -> None:
    """Write every picture, and say where."""
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    case = Case()
    case.add([str(ROOT / "samples" / "reports")])
    with tempfile.TemporaryDirectory() as place, browser() as page:
        dossier = Path(place) / "dossier"
        case.write_dossier(dossier)
        reports = case.dossier().reports
        most = max(reports, key=lambda each: len(each.quotes)).page
        for name, path, scheme, width, height in SHOTS:
            page.open(
                dossier / path.format(report=most),
                scheme=scheme,
                width=width,
                height=height,
            )
            target = folder / f"{name}.png"
            page.picture(target)
            print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
