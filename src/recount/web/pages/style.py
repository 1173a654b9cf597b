"""The style sheet: the dossier's, and what the reading room has beyond it."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from litestar import Request, Response, get

from recount.web.security.roles import PUBLIC

NOT_MODIFIED = 304


@lru_cache(maxsize=1)
def sheet() -> tuple[bytes, str]:
    """Return the sheet and its entity tag."""
    dossier = files("recount.dossier") / "templates" / "style.css"
    room = files("recount.web") / "static" / "room.css"
    body = dossier.read_bytes() + b"\n" + room.read_bytes()
    return body, f'"{hashlib.sha256(body).hexdigest()[:16]}"'


@get("/style.css", opt={"role": PUBLIC}, sync_to_thread=False)
def style(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Return the style sheet of all pages."""
    body, tag = sheet()
    headers = {"etag": tag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(b"", status_code=NOT_MODIFIED, headers=headers)
    return Response(body, media_type="text/css; charset=utf-8", headers=headers)


routes = (style,)
