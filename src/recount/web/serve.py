"""Running the reading room on a port of this machine."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from recount.errors import ConfigError
from recount.web.settings import WebSettings

if TYPE_CHECKING:
    from recount.case.stored import StoredCase

GRACE_S = 3  # for requests under way when it ends
KEEP_ALIVE_S = 30
MAX_AT_ONCE = 500  # connections; beyond them people are told to wait
MAX_HEAD_BYTES = 32 * 1024
TOKEN_BYTES = 32


def serve(
    case: StoredCase, settings: WebSettings, ready: Callable[[str], None]
) -> None:
    """Serve a case until it is interrupted.

    Args:
        case: what is shown.
        settings: port 0 takes a free one.
        ready: is told the address to open, once it answers.

    Raises:
        ConfigError: the port cannot be taken.
    """
    from uvicorn import Config  # noqa: PLC0415

    from recount.web.app import create_app  # noqa: PLC0415
    from recount.web.server import RoomServer  # noqa: PLC0415

    config = Config(
        "",  # the port is part of the application's own name: bound first
        host=settings.host.strip("[]"),
        port=settings.port,
        log_config=None,
        access_log=False,  # addresses hold search words, and one of them the token
        proxy_headers=False,  # the gate believes configured proxies only
        server_header=False,
        timeout_graceful_shutdown=GRACE_S,
        timeout_keep_alive=KEEP_ALIVE_S,
        limit_concurrency=MAX_AT_ONCE,
        h11_max_incomplete_event_size=MAX_HEAD_BYTES,
        http="h11",
        ws="none",
        lifespan="off",
    )
    try:
        bound = config.bind_socket()
    except SystemExit as error:
        msg = f"port {settings.port} of {settings.host} cannot be taken; give another"
        raise ConfigError(msg) from error
    with bound:
        settings = msgspec.structs.replace(
            settings,
            port=bound.getsockname()[1],
            token=settings.token or secrets.token_urlsafe(TOKEN_BYTES),
        )
        app = create_app(case, settings)
        config.app = app
        server = RoomServer(config, app.state.runner, lambda: ready(address(settings)))
        with suppress(KeyboardInterrupt):
            server.run(sockets=[bound])


def address(settings: WebSettings) -> str:
    """Return the address to open, with the one-time token where there is one."""
    if settings.team:
        return f"{settings.origin}/"
    return f"{settings.origin}/enter?token={settings.token}"
