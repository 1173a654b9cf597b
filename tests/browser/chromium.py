"""A headless chromium driven over its own pipe: no network, no driver to install.

Chromium reads JSON messages from file descriptor 3 and writes them to 4, each ended
by a zero byte (``--remote-debugging-pipe``).
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any

TIMEOUT_S = 60
SETTLE_S = 0.05  # after the load event, for the first paint


def _pipe() -> tuple[int, int]:
    """Return both ends of a pipe, numbered from 10 so that 3 and 4 stay free."""
    ends = os.pipe()
    moved = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return moved[0], moved[1]


class Browser:
    """One page of a headless chromium."""

    def __init__(self, program: str, profile: str) -> None:
        to_browser, self._write = _pipe()
        self._read, from_browser = _pipe()
        # The numbers 3 and 4 are fixed by chromium; bash puts the pipes there, for
        # a plain sh takes numbers of one digit alone.
        self._process = subprocess.Popen(
            [
                "/bin/bash",
                "-c",
                f'exec "$@" 3<&{to_browser} 4>&{from_browser}',
                "bash",
                program,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                f"--user-data-dir={profile}",
                "--remote-debugging-pipe",
                "about:blank",
            ],
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._buffer = b""
        self._last = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []

    def attach(self) -> None:
        """Open the page that is driven."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send one command and return its result."""
        self._last += 1
        message: dict[str, Any] = {
            "id": self._last,
            "method": method,
            "params": parameters,
        }
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def _next(self) -> dict[str, Any]:
        limit = time.monotonic() + TIMEOUT_S
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], limit - time.monotonic())
            if not ready:
                raise TimeoutError("chromium does not answer")
            data = os.read(self._read, 1 << 20)
            if not data:
                raise RuntimeError("chromium has gone")
            self._buffer += data
        message, _, self._buffer = self._buffer.partition(b"\0")
        decoded: dict[str, Any] = json.loads(message)
        return decoded

    def open(
        self, page: Path, *, scheme: str = "light", width: int = 1280, height: int = 900
    ) -> None:
        """Show a file in the colour scheme and at the width; forget earlier events."""
        self.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        address, _, fragment = str(page).partition("#")
        uri = Path(address).resolve().as_uri()
        # A move inside the page that is shown would fire no load event.
        self._go("about:blank")
        self._go(f"{uri}#{fragment}" if fragment else uri)
        time.sleep(SETTLE_S)

    def _go(self, address: str) -> None:
        self.events.clear()
        self.call("Page.navigate", url=address)
        while not self._loaded():
            self.events.append(self._next())

    def _loaded(self) -> bool:
        return any(each.get("method") == "Page.loadEventFired" for each in self.events)

    def evaluate(self, expression: str) -> Any:
        """Return the value of a script run in the page, past its policy."""
        answer = self.call(
            "Runtime.evaluate",
            expression=expression,
            awaitPromise=True,
            returnByValue=True,
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def requests(self) -> list[str]:
        """The addresses that the page asked for, itself first."""
        return [
            each["params"]["request"]["url"]
            for each in self.events
            if each.get("method") == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """What the browser reported about the page: errors, blocked things."""
        return [
            each["params"]["entry"]["text"]
            for each in self.events
            if each.get("method") == "Log.entryAdded"
        ]

    def picture(self, path: Path, *, whole: bool = False) -> None:
        """Write what is shown as a PNG; the whole page or the window."""
        shot = self.call(
            "Page.captureScreenshot", format="png", captureBeyondViewport=whole
        )
        path.write_bytes(base64.b64decode(shot["data"]))

    def close(self) -> None:
        """End the browser."""
        os.close(self._write)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._read)


@contextmanager
def browser() -> Iterator[Browser]:
    """Run a chromium with a profile of its own.

    Raises:
        FileNotFoundError: there is no chromium.
    """
    program = which("chromium") or which("chromium-browser") or which("google-chrome")
    if program is None:
        raise FileNotFoundError("no chromium; run scripts/install-chromium")
    with tempfile.TemporaryDirectory() as profile:
        running = Browser(program, profile)
        try:
            running.attach()
            yield running
        finally:
            running.close()
