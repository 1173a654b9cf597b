"""A chromium, and a dossier of the sample reports to show in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, which
from typing import TYPE_CHECKING

import pytest

from recount.case import Case
from recount.case.stored import StoredCase
from recount.model.case import CaseConfig
from tests.browser.chromium import Browser, browser
from tests.browser.served import serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser as ChromiumBrowser


@pytest.fixture(scope="session")
def page() -> Iterator[Browser]:
    """A page of a headless chromium; skips without one, but fails under CI=true."""
    try:
        with browser() as running:
            yield running
    except FileNotFoundError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI=true, and {error}")
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def dossier(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a dossier made of the sample reports."""
    case = Case()
    case.add([str(root / "samples" / "reports")])
    folder = tmp_path_factory.mktemp("dossier") / "sample"
    case.write_dossier(folder)
    return folder


@pytest.fixture(scope="session")
def scattered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a dossier of four reports that tell of four different events."""
    place = tmp_path_factory.mktemp("scattered")
    reports = place / "reports"
    reports.mkdir()
    for at, (town, day) in enumerate(
        (("Odrim", 4), ("Velnast", 9), ("Tarrow", 17), ("Isk", 28)), 1
    ):
        (reports / f"{at}.txt").write_text(
            f"Fire in {town}\n\nOn {day} May 198{at} a fire in the town of {town} "
            f"killed {at + 20} people and injured {at + 30}, police said.\n"
        )
    case = Case()
    case.add([str(reports)])
    case.write_dossier(place / "dossier")
    return place / "dossier"


@pytest.fixture(scope="module")
def chromium() -> Iterator[ChromiumBrowser]:
    """A chromium driven by playwright; skips without one, but fails under CI=true.

    Playwright's loop runs in this thread until it ends, and no other can beside it.
    """
    program = which("chromium") or which("chromium-browser") or which("google-chrome")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI=true, and no chromium; run scripts/install-chromium")
        pytest.skip("no chromium; run scripts/install-chromium")
    from playwright.sync_api import sync_playwright

    arguments = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=arguments)
        yield running
        running.close()


@pytest.fixture(scope="session")
def read_case(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a case in which the sample reports were read; not to be changed."""
    folder = tmp_path_factory.mktemp("room") / "case"
    case = StoredCase.create(folder, CaseConfig(title="Kelmiste inquiry"), by="ana")
    case.add([str(root / "samples" / "reports")], by="ana")
    case.run(by="ana", workers=1)
    case.close()
    return folder


@pytest.fixture
def own_case(read_case: Path, tmp_path: Path) -> Path:
    """A copy of that case, to decide in."""
    folder = tmp_path / "case"
    copytree(read_case, folder)
    return folder


@pytest.fixture(scope="session")
def room(read_case: Path) -> Iterator[str]:
    """The address of a reading room of that case, that lets in once."""
    with serve(read_case, "--by", "ana") as address:
        yield address
