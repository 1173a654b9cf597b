"""A browser as the reading room sees it: cookies, origin, tokens of forms.

Requests go to the application in this process, without a port.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from litestar import Litestar

CSRF = re.compile(r'<meta name="csrf" content="([^"]+)">')
SAME = {"sec-fetch-site": "same-origin"}
BOUNDARY = "boundary-of-a-test"


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    cookies: tuple[str, ...]
    """values of ``Set-Cookie``"""
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def way(self) -> str:
        """Where it sends the browser; empty where it does not."""
        return self.headers.get("location", "")

    def json(self) -> Any:
        return json.loads(self.body)


class Visitor:
    """One browser; follows no redirect by itself."""

    def __init__(self, app: Litestar, runner: asyncio.Runner, base: str) -> None:
        self._app = app
        self._runner = runner
        self._base = urlsplit(base)
        self.cookies: dict[str, str] = {}
        self.csrf = ""
        self.address = "127.0.0.1"
        self.bearer: dict[str, str] = {}
        self.stays = False
        """whether it waits for a long answer; otherwise it goes once it has asked"""

    def send(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
    ) -> Answer:
        """Send exactly this; ``host`` and the cookies are added where not given."""
        told = {"host": self._base.netloc}
        if self.cookies:
            told["cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        if body:
            told["content-length"] = str(len(body))
        told |= {name.lower(): value for name, value in (headers or {}).items()}
        answer = self._runner.run(self._exchange(method, path, told, body))
        for cookie in answer.cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            value = value.strip('"')
            self.cookies.pop(name, None)
            if value:
                self.cookies[name] = value
        return answer

    def get(self, path: str, **headers: str) -> Answer:
        answer = self.send("GET", path, headers=headers)
        if answer.headers.get("content-type", "").startswith("text/html"):
            found = CSRF.search(answer.text)
            self.csrf = found[1] if found else self.csrf
        return answer

    def post(
        self,
        path: str,
        fields: Mapping[str, str] | Sequence[tuple[str, str]] = (),
        *,
        csrf: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send a form as the reading room's own pages do."""
        pairs = list(fields.items() if isinstance(fields, Mapping) else fields)
        if token := self.csrf if csrf is None else csrf:
            pairs.append(("csrf", token))
        told = {"content-type": "application/x-www-form-urlencoded"}
        told |= SAME if headers is None else headers
        return self.send("POST", path, headers=told, body=urlencode(pairs).encode())

    def upload(
        self,
        path: str,
        files: Sequence[tuple[str, bytes]],
        fields: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send files by a form."""
        lines = []
        for name, value in {"csrf": self.csrf, **(fields or {})}.items():
            lines += [_part(f'name="{name}"'), value.encode()]
        for name, data in files:
            lines += [_part(f'name="files"; filename="{name}"'), data]
        body = b"\r\n".join([*lines, f"--{BOUNDARY}--\r\n".encode()])
        told = {"content-type": f"multipart/form-data; boundary={BOUNDARY}", **SAME}
        return self.send("POST", path, headers=told, body=body)

    def sign_in(self, name: str, password: str) -> Answer:
        return self.post("/sign-in", {"name": name, "password": password}, csrf="")

    async def _exchange(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> Answer:
        where, _, query = path.partition("?")
        scope: dict[str, Any] = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": method,
            "scheme": self._base.scheme,
            "path": where,
            "raw_path": quote(where, safe="/%").encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(k.encode(), v.encode()) for k, v in headers.items()],
            "client": (self.address, 50_000),
            "server": (self._base.hostname, self._base.port),
            "state": {},
            "extensions": {},
        }
        asked = iter([{"type": "http.request", "body": body, "more_body": False}])
        sent: list[dict[str, Any]] = []
        over = asyncio.Event()

        async def receive() -> dict[str, Any]:
            message = next(asked, None)
            if message is None and self.stays:
                await over.wait()
            return message or {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)
            body = message["type"] == "http.response.body"
            if body and not message.get("more_body"):
                over.set()

        await self._app(scope, receive, send)  # type: ignore[arg-type]
        start = sent[0]
        told = [(k.decode().lower(), v.decode("latin-1")) for k, v in start["headers"]]
        return Answer(
            status=start["status"],
            headers=dict(told),
            cookies=tuple(value for name, value in told if name == "set-cookie"),
            body=b"".join(message.get("body", b"") for message in sent[1:]),
        )


def _part(disposition: str) -> bytes:
    return (
        f"--{BOUNDARY}\r\nContent-Disposition: form-data; {disposition}\r\n"
    ).encode()


@contextmanager
def visit(app: Litestar, base: str = "http://127.0.0.1:8000") -> Iterator[Visitor]:
    """Open a browser without cookies at the reading room."""
    with asyncio.Runner() as runner:
        yield Visitor(app, runner, base)
