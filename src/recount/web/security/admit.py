"""The one place where a request is let through: who, by which role, and meant so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from litestar.connection import ASGIConnection
from litestar.exceptions import (
    NotAuthorizedException,
    PermissionDeniedException,
    TooManyRequestsException,
)
from litestar.handlers import BaseRouteHandler
from litestar.routes import BaseRoute, HTTPRoute

from recount.errors import ConfigError
from recount.web.forms import FORMS, RoomRequest
from recount.web.security import csrf
from recount.web.security.limits import Limit
from recount.web.security.roles import PUBLIC, Role, reaches, word
from recount.web.security.sessions import Sessions, SignedIn
from recount.web.settings import WebSettings

SAFE = frozenset({"GET", "HEAD"})
BEARER = "bearer "

Connection = ASGIConnection[Any, Any, Any, Any]
Guard = Callable[[Connection, BaseRouteHandler], Any]


class Door(NamedTuple):
    """What decides who is let through."""

    sessions: Sessions
    settings: WebSettings
    writes: Limit


def guard(door: Door) -> Guard:
    """Return the guard of all routes.

    It refuses a route without a declared role, a person below that role, a write that
    another site's page sent, and writes that come too fast.
    """

    async def admit(connection: Connection, handler: BaseRouteHandler) -> None:
        needed = handler.opt.get("role")
        if not isinstance(connection, RoomRequest):
            raise PermissionDeniedException(detail=NOBODY)
        if needed == PUBLIC:
            await _admit_anybody(connection)
        elif isinstance(needed, Role):
            await _admit_person(connection, door, needed)
        else:
            raise PermissionDeniedException(detail=NOBODY)

    return admit


async def _admit_anybody(request: RoomRequest) -> None:
    if request.method not in SAFE:
        if _from_elsewhere(request, strict=True):
            raise PermissionDeniedException(detail=ELSEWHERE)
        await request.form()  # by our own parser, before any handler asks


async def _admit_person(request: RoomRequest, door: Door, needed: Role) -> None:
    signed_in = await identify(request, door)
    if signed_in is None:
        raise NotAuthorizedException(detail="Sign in first.")
    request.scope["user"] = signed_in.person
    request.scope["auth"] = signed_in.csrf
    if not reaches(signed_in.person.role, needed):
        msg = (
            f"This needs the role {word(needed)}; "
            f"yours is {word(signed_in.person.role)}."
        )
        raise PermissionDeniedException(detail=msg)
    if request.method not in SAFE:
        _slow_down(door.writes, signed_in.person.name)
        if signed_in.csrf:
            await _check_meant(request, signed_in.csrf)


NOBODY = "This route is open to nobody."
ELSEWHERE = (
    "This request did not come from a page of the reading room. Open the page again "
    "and repeat what you did."
)


async def identify(request: RoomRequest, door: Door) -> SignedIn | None:
    """Return who sends a request, by its token or its cookie."""
    told = request.headers.get("authorization", "")
    if told:
        if not told.lower().startswith(BEARER):
            return None
        secret = told[len(BEARER) :].strip()
        return await asyncio.to_thread(door.sessions.by_bearer, secret)
    secret = request.cookies.get(door.settings.cookie, "")
    if not secret:
        return None
    return await asyncio.to_thread(door.sessions.by_cookie, secret)


async def _check_meant(request: RoomRequest, expected: str) -> None:
    if _from_elsewhere(request, strict=False):
        raise PermissionDeniedException(detail=ELSEWHERE)
    given = request.headers.get(csrf.HEADER, "")
    if request.content_type[0] in FORMS:
        field = (await request.form()).get(csrf.FIELD, given)
        given = field if isinstance(field, str) else ""
    if not csrf.same_token(given, expected):
        raise PermissionDeniedException(detail=ELSEWHERE)


def _from_elsewhere(request: RoomRequest, *, strict: bool) -> bool:
    settings: WebSettings = request.app.state.settings
    if settings.public_url:
        origin = settings.origin
    else:
        origin = f"http://{request.headers['host']}".lower()
    headers = {name.lower(): value for name, value in request.headers.items()}
    return csrf.from_elsewhere(headers, origin, strict=strict)


def _slow_down(writes: Limit, name: str) -> None:
    wait_s = writes.take(name)
    if wait_s:
        raise TooManyRequestsException(
            detail="Too many changes in a short time.",
            headers={"Retry-After": str(int(wait_s) + 1)},
        )


def check_declared(routes: Iterable[BaseRoute]) -> None:
    """Return if each route declares who may use it.

    Raises:
        ConfigError: one does not; the guard would refuse it to everybody.
    """
    for route in routes:
        if not isinstance(route, HTTPRoute):
            msg = f"{route.path} is no HTTP route: nothing would guard it"
            raise ConfigError(msg)
        for handler in route.route_handlers:
            if handler.http_methods == {"OPTIONS"}:
                continue  # made by Litestar; the gate refuses the method
            role = handler.opt.get("role")
            if role != PUBLIC and not isinstance(role, Role):
                msg = f"{route.path} ({handler}) declares no role"
                raise ConfigError(msg)
