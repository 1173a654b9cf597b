#!/usr/bin/env python3
"""Make the pictures of the reading room in docs/pictures from the sample reports.

Run from the repository: ``.venv/bin/python scripts/room_screenshots.py``; names after
it make those pictures alone. ``scripts/screenshots.py`` makes those of the dossier.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from shutil import which
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from recount.case.stored import StoredCase  # noqa: E402
from recount.model.case import CaseConfig  # noqa: E402
from recount.model.judgement import Verdict  # noqa: E402
from recount.store.derived import ClaimFilter  # noqa: E402
from tests.browser.served import Visit, serve, visit  # noqa: E402


class Shot(NamedTuple):
    """One picture: its address, and how it is looked at."""

    path: str
    height: int = 820
    width: int = 1280
    scheme: str = "light"


SHOTS = {
    "room-case": Shot("/"),
    "room-files": Shot("/files", 560),
    "room-event": Shot("/events/{event}"),
    "room-event-dark": Shot("/events/{event}", scheme="dark"),
    "room-event-table": Shot("/events/{event}#table"),
    "room-event-time": Shot("/events/{event}#time", 760),
    "room-event-map": Shot("/events/{event}#map", 640),
    "room-conflict": Shot("/events/{event}/conflicts/4", 760),
    "room-lineage": Shot("/events/{event}/lineage"),
    "room-document": Shot("/documents/{html}?claim={claim}#{claim}"),
    "room-document-page": Shot("/documents/{pdf}?beside=page"),
    "room-claim": Shot("/claims/{judged}", 760),
    "room-review": Shot("/review"),
    "room-agreement": Shot("/review/agreement", 760),
    "room-release": Shot("/release", 640),
    "room-log": Shot("/log", 560),
}

# Where the invented places of the sample lie on an invented map.
PLACES = """id,names,lat,lon
p1,Kelmiste,8.42,-131.27
p2,Amrath,8.05,-130.61
p3,Stavna,8.71,-132.02
p4,Qalmesh,8.39,-131.18
p5,Orvec,8.55,-131.52
p6,Sarmud,8.17,-131.40
"""


def make_case(folder: Path) -> dict[str, str]:
    """Make a case of the sample in which some was decided; return its addresses."""
    case = StoredCase.create(folder, CaseConfig(title="Kelmiste inquiry"), by="ana")
    case.add([str(ROOT / "samples" / "reports")], by="ana")
    case.run(by="ana", workers=1)
    (folder / "places.csv").write_text(PLACES)
    docs = {row.name: row.id for row in case.documents().rows}
    html = docs["06-ten-years-on.html"]
    other = case.claims(ClaimFilter(doc=docs["11-courier-other-bank.txt"])).rows
    judged = next(row.claim.id for row in other if row.claim.phrase == "58")
    told = case.claims(ClaimFilter(doc=html)).rows
    for row in told[:6]:
        for by in ("ana", "ben"):
            case.judge([row.claim.id], Verdict.ACCEPT, "The words say so", by=by)
    denied = told[6].claim.id
    case.judge([denied], Verdict.REJECT, "It is told of another event", by="ana")
    case.judge([denied], Verdict.ACCEPT, "The words say so", by="ben")
    misread = {"low": "85", "high": "85"}
    case.judge(
        [judged], Verdict.CORRECT, "The figure was misread: see the scan", by="ana",
        changes=misread,
    )  # fmt: skip
    case.judge([judged], Verdict.ACCEPT, "The words say so", by="ben")
    event = case.events().rows[0].event.id
    case.close()
    return {
        "event": event,
        "html": html,
        "pdf": docs["04-commission-summary.pdf"],
        "claim": told[2].claim.id,
        "judged": judged,
    }


def take(browser: Browser, first: Visit, name: str, ids: dict[str, str]) -> Path:
    """Write one picture and return where it lies."""
    shot = SHOTS[name]
    room = visit(browser, "about:blank", width=shot.width, scheme=shot.scheme)
    room.root = first.root
    room.context.add_cookies(first.context.cookies())  # type: ignore[arg-type]
    room.page.set_viewport_size({"width": shot.width, "height": shot.height})
    room.open(shot.path.format(**ids))
    target = ROOT / "docs" / "pictures" / f"{name}.png"
    room.page.screenshot(path=target)
    room.close()
    return target


def main() -> None:
    """Write every picture, or those that are named, and say where."""
    program = which("chromium") or which("chromium-browser")
    with (
        tempfile.TemporaryDirectory() as place,
        sync_playwright() as playwright,
    ):
        folder = Path(place) / "case"
        ids = make_case(folder)
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        with serve(folder, "--by", "ana") as address:
            first = visit(browser, address)
            for name in sys.argv[1:] or SHOTS:
                print(take(browser, first, name, ids).relative_to(ROOT))
        browser.close()


if __name__ == "__main__":
    main()
