"""The server process: tells when it answers, and lets go of listeners at its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from uvicorn import Config, Server

if TYPE_CHECKING:
    from recount.web.progress import Runner


class RoomServer(Server):
    """A uvicorn server that says when it answers."""

    def __init__(
        self, config: Config, runner: Runner, ready: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._runner = runner
        self._ready = ready

    async def startup(self, sockets: list[Any] | None = None) -> None:
        """Begin to answer, and say so."""
        await super().startup(sockets=sockets)
        self._ready()

    async def shutdown(self, sockets: list[Any] | None = None) -> None:
        """End; a page that follows a run would hold its line open for ever."""
        self._runner.closing = True
        await super().shutdown(sockets=sockets)
