"""Errors as people and programs read them: a page, or a problem record of RFC 9457."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import quote

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.response import Redirect

from recount.errors import (
    ConfigError,
    InputError,
    PipelineError,
    RecordError,
    RecountError,
    UnknownError,
)
from recount.web.contexts.door import ErrorPage
from recount.web.deps import provide_frame
from recount.web.render import SEE_OTHER, render

API = "/api/"
PROBLEM = "application/problem+json"
log = logging.getLogger(__name__)

Asked = Request[Any, Any, Any]

BAD_REQUEST, UNAUTHORIZED, NOT_FOUND = 400, 401, 404
CONFLICT, UNPROCESSABLE, FAULT_STATUS = 409, 422, 500
NOWHERE = "There is nothing under this address in this case."
TITLES = {
    400: "Not understood",
    401: "Not signed in",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    409: "Not now",
    413: "Too large",
    414: "Address too long",
    415: "Media type not supported",
    421: "Another address",
    422: "Not possible",
    429: "Too fast",
    500: "A fault of Recount",
}


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong with a request."""

    type: str = "about:blank"
    title: str
    """the name of the status"""
    status: int
    detail: str
    """one sentence for people"""


def record(status: int, detail: str) -> bytes:
    """Return the problem record of an error, for programs."""
    title = TITLES.get(status, "Not done")
    return msgspec.json.encode(Problem(title=title, status=status, detail=detail))


def http_problem(request: Asked, error: HTTPException) -> Response[Any]:
    """Answer what Litestar or a handler refused."""
    status = error.status_code
    page = not request.url.path.startswith(API)
    if status == UNAUTHORIZED and page and request.app.state.settings.team:
        way = quote(request.url.path, safe="/") if request.method == "GET" else "/"
        return Redirect(f"/sign-in?way={way}", status_code=SEE_OTHER)
    if status == UNAUTHORIZED and page:
        detail = (
            "Open the reading room by the address that `recount serve` printed. It is "
            "valid once; start it again for a new one."
        )
        return _answer(request, status, detail, {})
    headers = dict(error.headers or {})
    if status == UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    if status >= FAULT_STATUS:
        return fault(request, error)
    detail = NOWHERE if status == NOT_FOUND else _detail(error)
    return _answer(request, status, detail, headers)


def recount_problem(request: Asked, error: RecountError) -> Response[Any]:
    """Answer what the case refused, in its own words."""
    if isinstance(error, UnknownError):
        # Of an id that was never here as of one that is somebody else's.
        return _answer(request, NOT_FOUND, NOWHERE, {})
    if isinstance(error, (InputError, RecordError, ConfigError)):
        return _answer(request, UNPROCESSABLE, str(error), {})
    if isinstance(error, PipelineError):
        return _answer(request, CONFLICT, str(error), {})
    return fault(request, error)


def fault(request: Asked, error: Exception) -> Response[Any]:
    """Answer a fault of Recount itself; the cause is logged and not told."""
    if isinstance(error, RecursionError):  # JSON of ten thousand brackets
        return _answer(request, BAD_REQUEST, "It is nested too deep.", {})
    log.error("%s %s", request.method, request.url.path, exc_info=error)
    return _answer(request, FAULT_STATUS, FAULT, {})


FAULT = "Recount itself failed. Nothing was lost; the cause stands in the server's log."


def _answer(
    request: Asked, status: int, detail: str, headers: dict[str, str]
) -> Response[Any]:
    title = TITLES.get(status, "Not done")
    if request.url.path.startswith(API):
        made: Response[Any] = Response(record(status, detail), media_type=PROBLEM)
    else:
        page = ErrorPage(frame=provide_frame(request), title=title, detail=detail)
        made = render("error.html", page)
    made.status_code = int(status)
    made.headers.update(headers)
    return made


def _detail(error: HTTPException) -> str:
    """The sentence of an error, with the fields that it is about."""
    told = [
        f"{each.get('key', '')}: {each.get('message', '')}".removeprefix(": ")
        for each in error.extra or ()
        if isinstance(each, dict)
    ]
    if told and isinstance(error, ValidationException):
        return "; ".join(told)
    return error.detail
