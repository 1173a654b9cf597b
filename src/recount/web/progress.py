"""A run in the background, and how far it has come, told while it goes on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from threading import Lock, Thread
from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect, Stream

from recount.case.stored import StoredCase
from recount.errors import RecountError
from recount.model.case import Progress
from recount.web.render import SEE_OTHER
from recount.web.security.roles import Role
from recount.web.security.sessions import Person

LOOK_EVERY_S = 0.2
BEAT_EVERY_S = 15.0  # a proxy cuts a line that is silent for longer, often after 60

log = logging.getLogger(__name__)


class Running(msgspec.Struct, frozen=True, kw_only=True):
    """Where the last run that was begun here stands."""

    number: int = 0
    """of the run, from 1; 0 where none was begun since the start"""
    state: str = "idle"
    """idle, running, done or failed"""
    stage: str = ""
    done: int = 0
    total: int = 0
    problem: str = ""
    """why it failed, and what to do"""


class Runner:
    """Runs a case in a thread of its own, one run at a time."""

    def __init__(self, case: StoredCase) -> None:
        self._case = case
        self._lock = Lock()
        self._now = Running()
        self._thread: Thread | None = None
        self.closing = False
        """whether the server ends: those who listen are let go"""

    @property
    def now(self) -> Running:
        """Where it stands."""
        return self._now

    def start(self, by: str) -> bool:
        """Begin a run unless one is under way; return whether one was begun."""
        with self._lock:
            if self._now.state == "running":
                return False
            self._now = Running(number=self._now.number + 1, state="running")
            self._thread = Thread(target=self._run, args=(by,), daemon=True)
            self._thread.start()
            return True

    def wait(self) -> None:
        """Return when the run that is under way has ended."""
        if self._thread is not None:
            self._thread.join()

    def _run(self, by: str) -> None:
        ended = "failed"
        problem = "Recount itself failed; the cause stands in the server's log."
        try:
            self._case.run(by=by, advance=self._advance)
            ended, problem = "done", ""
        except RecountError as error:
            problem = str(error)
        finally:
            # Whatever else is raised goes to the log by the thread's own hook.
            self._now = msgspec.structs.replace(self._now, state=ended, problem=problem)

    def _advance(self, at: Progress) -> None:
        self._now = msgspec.structs.replace(
            self._now, stage=at.stage, done=at.done, total=at.total
        )


async def follow(runner: Runner) -> AsyncIterator[bytes]:
    """Yield server-sent events: where the run stands, each time that it changes."""
    told: Running | None = None
    silent_s = 0.0
    while not runner.closing:
        now = runner.now
        if now != told:
            yield b"event: progress\ndata: " + msgspec.json.encode(now) + b"\n\n"
            told, silent_s = now, 0.0
        if now.state != "running":
            return
        if silent_s >= BEAT_EVERY_S:
            yield b": still here\n\n"
            silent_s = 0.0
        await asyncio.sleep(LOOK_EVERY_S)
        silent_s += LOOK_EVERY_S


@post("/run", opt={"role": Role.CODER}, sync_to_thread=True)
def run(runner: NamedDependency[Runner], person: NamedDependency[Person]) -> Redirect:
    """Begin a run; the page of files tells how far it has come."""
    runner.start(person.name)
    return Redirect("/files", status_code=SEE_OTHER)


@get("/run/events", opt={"role": Role.READER}, sync_to_thread=False)
def events(runner: NamedDependency[Runner]) -> Response[Any]:
    """Tell how far the run has come, as server-sent events."""
    headers = {"x-accel-buffering": "no"}
    return Stream(follow(runner), media_type="text/event-stream", headers=headers)


routes = (run, events)
