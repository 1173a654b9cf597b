"""The reading room in a browser: barriers, keyboard, no script, nothing outside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from recount.case.stored import StoredCase
from recount.store.derived import ClaimFilter
from tests.browser.served import Visit, serve, visit
from tests.browser.test_dossier_page import AXE, RUN

pytestmark = pytest.mark.browser

OPEN = """for (const box of document.querySelectorAll('details')) {
  box.removeAttribute('name');  // of boxes with one name only one is open
  box.open = true;
}"""
SIZES = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


def barriers(page: Page) -> list[Any]:
    page.evaluate(AXE)
    found: list[Any] = json.loads(page.evaluate(RUN))
    return found


@pytest.fixture(scope="module")
def addresses(read_case: Path) -> tuple[str, ...]:
    """One address of each kind of page."""
    case = StoredCase.open(read_case)
    event = case.events().rows[0].event.id
    shown = case.shown(event).event
    finding = shown.findings[0].anchor
    docs = {row.name: row.id for row in case.documents().rows}
    html, pdf = docs["06-ten-years-on.html"], docs["04-commission-summary.pdf"]
    claim = case.claims(ClaimFilter(doc=html)).rows[0].claim.id
    case.close()
    return (
        "/",
        "/files",
        "/ledger",
        "/documents",
        "/claims?conflict=1",
        "/search?q=killed",
        "/log",
        "/verify",
        "/review",
        "/review/agreement",
        "/release",
        f"/events/{event}",
        f"/events/{event}/findings/{finding}",
        f"/events/{event}/conflicts/1",
        f"/events/{event}/lineage",
        f"/documents/{html}?claim={claim}",
        f"/documents/{pdf}?beside=page",
        f"/claims/{claim}",
    )


@pytest.fixture(scope="module")
def entered(chromium: Browser, room: str) -> dict[str, Any]:
    """The cookies of somebody who came in by the printed address."""
    first = visit(chromium, room)
    state: dict[str, Any] = {"cookies": first.context.cookies(), "root": first.root}
    first.close()
    return state


@pytest.fixture
def inside(chromium: Browser, entered: dict[str, Any]) -> Iterator[Visit]:
    visitor = again(chromium, entered)
    yield visitor
    visitor.close()


def again(chromium: Browser, entered: dict[str, Any], **options: Any) -> Visit:
    visitor = visit(chromium, "about:blank", **options)
    visitor.context.add_cookies(entered["cookies"])
    visitor.root = entered["root"]
    visitor.asked.clear()
    return visitor


@pytest.mark.parametrize(("width", "scheme"), SIZES)
def test_no_page_has_a_barrier_or_is_wider_than_its_window(
    chromium: Browser,
    entered: dict[str, Any],
    addresses: tuple[str, ...],
    width: int,
    scheme: str,
) -> None:
    visitor = again(chromium, entered, width=width, scheme=scheme)
    for address in addresses:
        page = visitor.open(address)
        page.evaluate(OPEN)

        assert (address, barriers(page)) == (address, [])
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert (address, wide) == (address, width)
    visitor.close()


def test_nothing_is_asked_of_anywhere_else(
    inside: Visit, addresses: tuple[str, ...]
) -> None:
    for address in addresses:
        inside.open(address)

    assert inside.elsewhere == []
    assert inside.complaints == []
    assert len(inside.asked) > 3 * len(addresses)


def test_every_page_reads_without_script(
    chromium: Browser, entered: dict[str, Any], addresses: tuple[str, ...]
) -> None:
    visitor = again(chromium, entered, script=False)
    for address in addresses:
        page = visitor.open(address)

        assert page.locator("main").inner_text().strip() != ""
    visitor.close()


def test_a_claim_opens_beside_its_text_without_leaving_it(
    inside: Visit, addresses: tuple[str, ...]
) -> None:
    page = inside.open(addresses[15].partition("?")[0])
    mark = page.locator("#text mark a").first
    mark.click()
    page.locator("#panel .said").first.wait_for()

    assert "claim=" in page.url
    documents = [url for url in inside.asked if "/documents/" in url]
    assert len(documents) == 2
    page.reload()
    assert page.locator("#panel .said").count() > 0


def test_selected_words_fill_the_form_in_code_points(
    own_case: Path, chromium: Browser
) -> None:
    case = StoredCase.open(own_case)
    text = "A note 𝒶𝒷.\n\nIn Odrim on 4 May 1987 the 𝒶 shelling left 12 people dead.\n"
    case.add_bytes("note.txt", text.encode(), by="ana")
    case.run(by="ana", workers=1)
    doc = next(row.id for row in case.documents().rows if row.name == "note.txt")
    text = case.reading(doc).document.text
    case.close()
    with serve(own_case) as address:
        visitor = visit(chromium, address)
        page = visitor.open(f"/documents/{doc}")
        page.evaluate(
            """() => {
              const row = [...document.querySelectorAll('[data-at]')].at(-1);
              const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const from = node.data.indexOf('𝒶');
                if (from >= 0) range.setStart(node, from);
                range.setEnd(node, node.data.length);
              }
              document.getSelection().addRange(range);
            }"""
        )
        start = page.locator("#add input[name=start]")
        page.locator("#add[open]").wait_for()
        begins, ends = start.input_value(), page.locator("[name=end]").input_value()
        quote = page.locator("#add textarea").input_value()
        visitor.close()

    assert text[int(begins) : int(ends)] == quote
    assert quote.startswith("𝒶 shelling left 12")


def test_text_that_runs_from_right_to_left_is_shown_so(
    own_case: Path, chromium: Browser
) -> None:
    case = StoredCase.open(own_case)
    text = "The list of Odrim\n\nقتل 12 شخصا في أدريم.\n\nOn 4 May 1987 12 died.\n"
    case.add_bytes("list.txt", text.encode(), by="ana")
    case.run(by="ana", workers=1)
    doc = next(row.id for row in case.documents().rows if row.name == "list.txt")
    case.close()
    with serve(own_case) as address:
        visitor = visit(chromium, address)
        page = visitor.open(f"/documents/{doc}")
        rows = page.locator("#text [data-at]")
        ways = [
            (row.inner_text()[:3], row.evaluate("e => getComputedStyle(e).direction"))
            for row in rows.all()
        ]
        visitor.close()

    assert ways == [("The", "ltr"), ("قتل", "rtl"), ("On ", "ltr")]


def test_a_question_is_answered_by_keys_alone(
    own_case: Path, chromium: Browser
) -> None:
    with serve(own_case) as address:
        visitor = visit(chromium, address)
        page = visitor.open("/review")
        first = page.locator("input[name=about]").first.input_value()
        page.keyboard.press("j")
        page.wait_for_url("**/review?at=*")
        second = page.locator("input[name=about]").first.input_value()
        page.keyboard.press("k")
        page.wait_for_url(f"**/review?at={first}")
        page.keyboard.press("?")
        assert page.locator("details.keys[open]").count() == 1
        page.keyboard.press("r")
        page.keyboard.press("2")
        page.keyboard.press("Enter")
        page.locator("[role=status]").wait_for()
        told = page.locator("[role=status]").inner_text()
        now = page.locator("input[name=about]").first.input_value()
        visitor.close()
    case = StoredCase.open(own_case)
    made = case.judgements().rows[0]
    case.close()

    assert told == "Rejected. It counts in no finding from now on."
    assert (made.about, made.verdict) == ((first,), "reject")
    assert made.reason == "It is told of another event"
    assert now == second


def test_the_first_stop_of_the_keyboard_leads_to_the_text(inside: Visit) -> None:
    page = inside.open("/claims")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("location.hash") == "#main"
    assert page.locator("main#main").count() == 1
