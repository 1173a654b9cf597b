"""From an empty case to a released dossier, through the pages only."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page

from recount.case.access import Access
from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.model.case import CaseConfig
from recount.web.security.passwords import hash_password
from tests.browser.served import Visit, serve, visit
from tests.browser.test_room import barriers

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PASSWORD = "seven slow rivers"  # noqa: S105
REPORTS = {
    "wire.txt": (
        "Shelling in Odrim\n\n5 May 1987\n\nOn 4 May 1987 shelling of the town of "
        "Odrim killed 63 people, among them 21 children, the district council said.\n"
    ),
    "courier.txt": (
        "The dead of Odrim\n\n9 May 1987\n\nThe hospital counted the dead of 4 May "
        "1987: in Odrim the shelling killed 63 people, its director said.\n"
    ),
    "herald.txt": (
        "Odrim buries its dead\n\n20 May 1987\n\nThe shelling of Odrim on 4 May 1987 "
        "killed "
        "83 people, the mayor said.\n"
    ),
}


def decide(page: Page, name: str, **fields: str) -> None:
    """Open a verdict of the page, fill it in and send it."""
    box = page.locator(".judging details", has_text=name).first
    box.locator("summary").click()
    for field, value in fields.items():
        box.locator(f"[name={field}]").last.fill(value)
    box.get_by_role("button", name=name).click()
    page.locator("[role=status]").wait_for()


def add_and_read(room: Visit, paths: list[Path]) -> None:
    page = room.page
    page.get_by_role("link", name="Add files").first.click()
    page.locator("input[type=file]").set_input_files(paths)
    page.get_by_role("button", name="Add to the case").click()
    page.get_by_text("3 documents wait to be read.").wait_for()
    page.get_by_role("button", name="Read what waits").click()
    for _ in range(100):
        room.open("/")
        if page.get_by_role("link", name="Odrim, 4 May 1987").count():
            return
        page.wait_for_timeout(100)


def read_both_sides(page: Page) -> None:
    page.get_by_role("link", name="Odrim, 4 May 1987").click()
    heading = page.get_by_role("heading", name="63 killed and 83 killed")
    heading.get_by_role("link").click()
    sides = page.locator(".sides").inner_text()
    assert "killed 63 people, among them 21 children" in sides
    assert "The shelling of Odrim on 4 May 1987 killed 83 people" in sides


def correct_the_misread_figure(page: Page) -> None:
    side = page.locator(".sides li", has_text="killed 83 people")
    side.get_by_role("link", name="Judge “83”").click()
    decide(page, "Correct", low="63", high="63", reason="the scan has 63")
    assert "63 killed" in page.locator("h1").inner_text()
    assert page.locator(".history ins").first.inner_text() == "63"
    page.locator(".kicker").get_by_role("link", name="Odrim, 4 May 1987").click()
    assert page.locator(".conflict.strict").count() == 0
    assert "in reports 1 2 3" in page.locator(".positions").first.inner_text()


def release(room: Visit) -> bytes:
    page = room.open("/release")
    page.get_by_role("link", name="Read the dossier").click()
    assert "63" in page.locator("main").inner_text()
    room.open("/release")
    page.locator("[name=note]").fill("For the council")
    page.locator("[name=sure]").check()
    page.get_by_role("button", name="Release", exact=True).click()
    page.get_by_text("Released.").wait_for()
    with page.expect_download() as sent:
        page.locator(".releases a").first.click()
    return Path(sent.value.path()).read_bytes()


@pytest.mark.parametrize("script", [True, False])
def test_from_an_empty_case_to_a_released_dossier(
    tmp_path: Path, chromium: Browser, script: bool
) -> None:
    folder = tmp_path / "case"
    StoredCase.create(folder, CaseConfig(title="Odrim"), by="ana").close()
    paths = []
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
        paths.append(tmp_path / name)
    with serve(folder, "--by", "ana") as address:
        room = visit(chromium, address, script=script)
        page = room.page
        add_and_read(room, paths)
        read_both_sides(page)
        correct_the_misread_figure(page)
        room.open("/claims")
        page.get_by_role("link", name="21 children killed").click()
        decide(page, "Accept")
        data = release(room)
        room.open("/verify")
        page.get_by_role("button", name="Check now").click()
        page.get_by_text("All of it holds.").wait_for()
        assert room.elsewhere == []
        assert room.complaints == []
        room.close()

    with ZipFile(io.BytesIO(data)) as archive:
        assert "release-1/index.html" in archive.namelist()
    case = StoredCase.open(folder)
    told = [each.by for each in case.judgements().rows]
    assert (told, case.status().open_conflicts) == (["ana", "ana"], 0)
    assert case.verify().faults == ()
    case.close()


def sign_in(chromium: Browser, address: str, name: str) -> Page:
    room = visit(chromium, f"{address}sign-in")
    room.page.locator("[name=name]").fill(name)
    room.page.locator("[name=password]").fill(PASSWORD)
    room.page.get_by_role("button", name="Sign in").first.click()
    room.page.locator("nav").first.wait_for()
    return room.page


def adjudicate(page: Page, address: str) -> tuple[str, str, int]:
    """Adopt what ana decided; return what is told before, after, and is open still."""
    page.goto(f"{address}review/agreement")
    differing = page.get_by_role("region", name="To be adjudicated")
    told = differing.inner_text()
    differing.get_by_role("link", name="Adjudicate").click()
    page.get_by_role("radio", name="ana").check()
    form = page.locator("form", has=page.locator("[name=adopt]"))
    form.locator("[name=reason]").fill("The body of the report says so too")
    form.get_by_role("button", name="Adjudicate").click()
    page.locator("[role=status]").wait_for()
    page.goto(f"{address}review/agreement")
    settled = page.get_by_role("region", name="Adjudicated").inner_text()
    return told, settled, page.get_by_role("region", name="To be adjudicated").count()


def test_two_coders_disagree_and_a_reviewer_adjudicates(
    own_case: Path, chromium: Browser
) -> None:
    case = StoredCase.open(own_case)
    secret = hash_password(PASSWORD)
    for name, role in (
        ("ana", Role.CODER),
        ("ben", Role.CODER),
        ("carla", Role.REVIEWER),
    ):
        Access(case).add(name, role, secret, by="ana")
    claim = case.queue(by="ana", limit=1)[0].claim.claim.id
    case.close()

    with serve(own_case, "--team") as address:
        door = visit(chromium, f"{address}sign-in").page
        assert barriers(door) == []
        door.context.close()
        ana = sign_in(chromium, address, "ana")
        for path in ("account", "events/none"):
            ana.goto(f"{address}{path}")
            assert (path, barriers(ana)) == (path, [])
        ana.goto(f"{address}review?at={claim}")
        decide(ana, "Accept")
    # Ended and begun anew in the middle of a review: nothing is lost.
    with serve(own_case, "--team") as address:
        ben = sign_in(chromium, address, "ben")
        ben.goto(f"{address}review?at={claim}")
        decide(ben, "Reject", reason="it is a headline")
        carla = sign_in(chromium, address, "carla")
        told, settled, open_still = adjudicate(carla, address)
        for page in (ana, ben, carla):
            page.context.close()

    case = StoredCase.open(own_case)
    made = [(each.by, each.adjudicates) for each in case.judgements().rows]
    state = case.claim(claim).state
    case.close()
    assert "ana" in told
    assert "ben" in told
    assert "carla" in settled
    assert open_still == 0
    assert made == [("carla", True), ("ben", False), ("ana", False)]
    assert state == "accepted"
