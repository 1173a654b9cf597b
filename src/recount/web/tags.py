"""Entity tags: a script that asks again is told in a few bytes that nothing changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from litestar.enums import ScopeType
from litestar.types import (
    ASGIApp,
    HTTPResponseStartEvent,
    Message,
    Receive,
    Scope,
    Send,
)

from recount.web.problems import API

OK, NOT_MODIFIED = 200, 304
TAG_CHARS = 32


class Tags:
    """An ASGI application that tags the records of ``/api/`` by their bytes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; the same records as last time as a mere "not modified"."""
        asked = scope["type"] == ScopeType.HTTP and scope["method"] == "GET"
        if not asked or not scope["path"].startswith(API):
            await self._app(scope, receive, send)
            return
        known = _header(scope["headers"], b"if-none-match")
        held: list[HTTPResponseStartEvent] = []

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == OK:
                held.append(message)
                return
            if held and message["type"] == "http.response.body":
                start = held.pop()
                if not message["more_body"]:
                    _tag(start, message["body"], known)
                    if start["status"] == NOT_MODIFIED:
                        message["body"] = b""
                await send(start)
            await send(message)

        await self._app(scope, receive, answer)


def _tag(start: HTTPResponseStartEvent, body: bytes, known: str) -> None:
    tag = f'"{hashlib.sha256(body).hexdigest()[:TAG_CHARS]}"'
    headers = [*start["headers"]]
    headers += [(b"etag", tag.encode()), (b"cache-control", b"private, no-cache")]
    if tag in {each.strip().removeprefix("W/") for each in known.split(",")}:
        start["status"] = NOT_MODIFIED
        headers = [each for each in headers if each[0] != b"content-length"]
    start["headers"] = headers


def _header(headers: Iterable[tuple[bytes, bytes]], name: bytes) -> str:
    return ",".join(value.decode("latin-1") for each, value in headers if each == name)
