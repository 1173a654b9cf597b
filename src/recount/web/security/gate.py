"""The outermost step of a request: its host, its proxy, and the headers of answers."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from recount.web.problems import API, PROBLEM, record
from recount.web.security.headers import with_headers
from recount.web.settings import WebSettings

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
MAX_PATH_CHARS = 2_000
MAX_QUERY_CHARS = 8_000

Headers = list[tuple[bytes, bytes]]


class Gate:
    """An ASGI application around the reading room that sees all that comes and goes.

    A request under a foreign host name is refused: a page elsewhere may have had its
    own name answered with 127.0.0.1 (DNS rebinding).
    """

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass it on."""
        if scope["type"] == ScopeType.WEBSOCKET:
            await receive()
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
            return
        http = scope
        head = http["method"] == "HEAD"
        secure = self._settings.secure

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = with_headers(list(message["headers"]), secure)
            elif message["type"] == "http.response.body" and head:
                message["body"] = b""
            await send(message)

        if (refusal := self._refusal(http)) is not None:
            status, text = refusal
            await _refuse(answer, status, text, scope["path"].startswith(API))
            return
        self._believe_proxy(http)
        if head:
            # In a scope of its own: the server must go on knowing that it was HEAD.
            http = {**http, "method": "GET"}
        await self._app(http, receive, answer)

    def _refusal(self, scope: HTTPScope) -> tuple[int, str] | None:
        if scope["method"] not in METHODS:
            return 405, "This method is not allowed."
        hosts = _values(scope["headers"], b"host")
        if len(hosts) != 1 or hosts[0].lower() not in self._settings.hosts:
            return 421, f"The reading room is reached at {self._settings.origin}."
        if len(scope["path"]) > MAX_PATH_CHARS:
            return 414, "The address is too long."
        if len(scope["query_string"]) > MAX_QUERY_CHARS:
            return 400, "What is asked for is too long."
        return None

    def _believe_proxy(self, scope: HTTPScope) -> None:
        """Take the client's address from a proxy that is configured, and no other."""
        client = scope["client"]
        if not client or client[0] not in self._settings.proxies:
            return
        chain = ",".join(_values(scope["headers"], b"x-forwarded-for")).split(",")
        # Each proxy adds at the right; what stands left of the last address that no
        # proxy of ours has can be made up by anybody.
        for hop in reversed([part.strip() for part in chain if part.strip()]):
            if hop in self._settings.proxies:
                continue
            if _is_address(hop):
                scope["client"] = (hop, 0)
            return


def _values(headers: Iterable[tuple[bytes, bytes]], name: bytes) -> list[str]:
    return [value.decode("latin-1") for each, value in headers if each == name]


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


async def _refuse(send: Send, status: int, text: str, script: bool) -> None:
    body = record(status, text) if script else f"{text}\n".encode()
    kind = PROBLEM if script else "text/plain; charset=utf-8"
    headers: Headers = [
        (b"content-type", kind.encode()),
        (b"content-length", str(len(body)).encode()),
    ]
    if status == 405:
        headers.append((b"allow", ", ".join(sorted(METHODS)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
