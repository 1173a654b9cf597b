"""Signing in by an identity provider; who may come in is decided by the accounts."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from collections import OrderedDict
from typing import Any, NamedTuple

from litestar import Response, Router, get
from litestar.datastructures import Cookie
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.params import FromQuery
from litestar.response import Redirect

from recount.case.access import Access
from recount.web.contexts.door import OnwardPage
from recount.web.forms import RoomRequest
from recount.web.render import SEE_OTHER, render
from recount.web.security.entry import local_way, session_cookie
from recount.web.security.provider import Provider
from recount.web.security.roles import PUBLIC
from recount.web.security.sessions import Clock, TeamSessions
from recount.web.settings import OidcSettings, WebSettings

PENDING_S = 600
MAX_PENDING = 1_000
ROOT = "/sign-in/provider"


class Pending(NamedTuple):
    """Somebody who has gone to the provider."""

    binding: str
    """secret of the browser that went: its cookie must come back"""
    nonce: str
    verifier: str
    way: str
    ends_s: float


class Waiting:
    """Those who have gone to the provider, by the state that comes back with them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pending: OrderedDict[str, Pending] = OrderedDict()

    def add(self, way: str) -> tuple[str, Pending]:
        """Return a new state with what belongs to it."""
        pending = Pending(
            binding=secrets.token_urlsafe(32),
            nonce=secrets.token_urlsafe(32),
            verifier=secrets.token_urlsafe(48),
            way=way,
            ends_s=self._clock() + PENDING_S,
        )
        state = secrets.token_urlsafe(32)
        self._pending[state] = pending
        while len(self._pending) > MAX_PENDING:
            self._pending.popitem(last=False)
        return state, pending

    def take(self, state: str, binding: str) -> Pending | None:
        """Return what belongs to a state, once, for the browser that went with it."""
        pending = self._pending.pop(state, None)
        if pending is None or pending.ends_s <= self._clock():
            return None
        same = hmac.compare_digest(pending.binding.encode(), binding.encode())
        return pending if same else None


def oidc_routes(
    access: Access,
    sessions: TeamSessions,
    settings: WebSettings,
    oidc: OidcSettings,
    clock: Clock,
) -> Router:
    """Return the way to the provider and the way back."""
    provider = Provider(oidc, clock)
    waiting = Waiting(clock)
    back = f"{settings.origin}{ROOT}/return"
    cookie = f"{settings.cookie}-provider"

    @get(ROOT, opt={"role": PUBLIC})
    async def leave(way: FromQuery[str] = "/") -> Redirect:
        """Send a person to the provider."""
        state, pending = waiting.add(local_way(way))
        there = await asyncio.to_thread(
            provider.way, back, state, pending.nonce, pending.verifier
        )
        # Lax: the way back begins on the provider's page.
        bound = _cookie(cookie, pending.binding, settings, PENDING_S)
        return Redirect(there, status_code=SEE_OTHER, cookies=[bound])

    @get(f"{ROOT}/return", opt={"role": PUBLIC})
    async def enter(
        request: RoomRequest,
        code: FromQuery[str] = "",
    ) -> Response[Any]:
        """Begin a session for the account that the provider names."""
        # Not by its name: a handler's "state" is Litestar's own.
        state = request.query_params.get("state", "")
        pending = waiting.take(state, request.cookies.get(cookie, ""))
        if pending is None or not code:
            raise NotAuthorizedException
        name = await asyncio.to_thread(
            provider.name, code, back, pending.nonce, pending.verifier
        )
        account = await asyncio.to_thread(access.find, name)
        if account is None or account.disabled:
            msg = f"There is no account for {name}. Ask an admin of this case for one."
            raise PermissionDeniedException(detail=msg)
        if old := request.cookies.get(settings.cookie):
            await asyncio.to_thread(sessions.close, old)
        secret = await asyncio.to_thread(sessions.open, account.name)
        # No redirect: on a way that began elsewhere a browser would not send the
        # strict cookie, and the person would seem signed out.
        page = render("onward.html", OnwardPage(way=pending.way))
        page.cookies = [
            session_cookie(settings, secret),
            _cookie(cookie, "", settings, 0),
        ]
        return page

    return Router("/", route_handlers=[leave, enter])


def _cookie(key: str, value: str, settings: WebSettings, max_age_s: int) -> Cookie:
    return Cookie(
        key=key,
        value=value,
        path="/",
        httponly=True,
        secure=settings.secure,
        samesite="lax",
        max_age=max_age_s,
    )
