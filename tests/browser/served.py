"""The reading room as people run it: ``recount serve`` in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page


@contextmanager
def serve(case: Path, *options: str) -> Iterator[str]:
    """Serve a case and return the address to open."""
    command = [sys.executable, "-m", "recount", "serve", str(case), *options]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip()
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(20)


class Visit:
    """A page of the reading room that notes every request and complaint."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.root = address.partition("/enter")[0].rstrip("/")
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.context = context
        self.page: Page = context.new_page()
        context.on("request", lambda request: self.asked.append(request.url))
        self.page.on(
            "console",
            lambda told: (
                self.complaints.append(told.text) if told.type == "error" else None
            ),
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(address)

    def open(self, path: str) -> Page:
        """Go to a page of the room."""
        self.page.goto(f"{self.root}{path}")
        return self.page

    @property
    def elsewhere(self) -> list[str]:
        """Requests that left the room."""
        return [url for url in self.asked if not url.startswith(f"{self.root}/")]

    def close(self) -> None:
        self.context.close()


def visit(
    browser: Browser,
    address: str,
    *,
    script: bool = True,
    width: int = 1280,
    scheme: str = "light",
) -> Visit:
    """Open the room in a browser without any cookie."""
    context = browser.new_context(
        java_script_enabled=script,
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=False,
    )
    context.set_default_timeout(20_000)
    return Visit(context, address)
