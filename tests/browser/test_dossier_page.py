from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.chromium import Browser

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
RUN = (
    "axe.run(document, {resultTypes: ['violations']}).then(found => JSON.stringify("
    "found.violations.map(each => [each.id, each.impact, "
    "each.nodes.slice(0, 3).map(node => node.html)])))"
)
SIZES = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


def violations(page: Browser) -> list[Any]:
    page.evaluate(AXE)
    found: list[Any] = json.loads(page.evaluate(RUN))
    return found


def reports(dossier: Path) -> list[Path]:
    return sorted((dossier / "documents").iterdir())


@pytest.mark.parametrize(("width", "scheme"), SIZES)
def test_the_dossier_has_no_barrier(
    page: Browser, dossier: Path, width: int, scheme: str
) -> None:
    page.open(dossier / "index.html", scheme=scheme, width=width)

    assert violations(page) == []


def test_the_pages_of_reports_have_no_barrier(page: Browser, dossier: Path) -> None:
    first, *others = reports(dossier)
    for path, scheme in ((first, "dark"), *((each, "light") for each in others)):
        page.open(path, scheme=scheme)

        assert (path.name, violations(page)) == (path.name, [])


def test_the_page_of_one_event_among_many_has_no_barrier(
    page: Browser, scattered: Path
) -> None:
    for path in (scattered / "index.html", scattered / "events" / "e1.html"):
        page.open(path, width=360)

        assert (path.name, violations(page)) == (path.name, [])
        assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_checker_sees_a_barrier(page: Browser, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text(
        "<html><body><img src='data:,'><p style='color:#ccc'>faint words</p>"
    )
    page.open(bad)

    kinds = {each[0] for each in violations(page)}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= kinds


@pytest.mark.parametrize("width", [360, 768, 2560])
def test_the_dossier_is_no_wider_than_its_window(
    page: Browser, dossier: Path, width: int
) -> None:
    page.open(dossier / "index.html", width=width)

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_no_page_of_a_report_is_wider_than_a_telephone(
    page: Browser, dossier: Path
) -> None:
    for path in reports(dossier):
        page.open(path, width=360)

        shown = page.evaluate("document.documentElement.scrollWidth")
        assert (path.name, shown) == (path.name, 360)


def test_nothing_is_asked_of_the_network(page: Browser, dossier: Path) -> None:
    for path in (dossier / "index.html", *reports(dossier)):
        page.open(path)

        asked = [each for each in page.requests() if not each.startswith("data:")]
        assert asked == [path.as_uri()]
        assert page.complaints() == []


def test_a_figure_leads_to_its_words(page: Browser, dossier: Path) -> None:
    page.open(dossier / "index.html")
    address = page.evaluate("document.querySelector('.quotes .words a').href")
    phrase = page.evaluate("document.querySelector('.quotes .words a').textContent")

    path, _, anchor = address.removeprefix("file://").partition("#")
    page.open(Path(f"{path}#{anchor}"))

    marked = page.evaluate("document.querySelector(':target').textContent")
    top = page.evaluate("document.querySelector(':target').getBoundingClientRect().top")
    assert marked == phrase
    assert 0 <= top < 900


def test_the_skip_link_comes_first_and_leads_to_the_text(
    page: Browser, dossier: Path
) -> None:
    page.open(dossier / "index.html")
    page.call("Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab",
              windowsVirtualKeyCode=9)  # fmt: skip

    target = page.evaluate("document.activeElement.getAttribute('href')")
    assert page.evaluate(f"document.querySelector('{target}').tagName") == "MAIN"


def test_no_script_is_needed(page: Browser, dossier: Path) -> None:
    page.open(dossier / "index.html")

    assert page.evaluate("document.scripts.length") == 0
