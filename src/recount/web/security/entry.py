"""Coming in and going out: the printed address, names and passwords, signing out."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import msgspec
from litestar import Response, Router, get, post
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.exceptions import NotAuthorizedException, TooManyRequestsException
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from recount.case.access import Access
from recount.web.contexts.door import SignInPage
from recount.web.forms import RoomRequest
from recount.web.render import SEE_OTHER, Frame, render
from recount.web.security.limits import Limit
from recount.web.security.passwords import fits
from recount.web.security.roles import PUBLIC, Role
from recount.web.security.sessions import Clock, LocalSessions, TeamSessions
from recount.web.settings import WebSettings

MAX_SIGN_IN_BYTES = 16 * 1024
QUARTER_HOUR_S = 15 * 60
HOUR_S = 60 * 60
UNAUTHORIZED: Final = 401


class SignInForm(msgspec.Struct, frozen=True, kw_only=True):
    """What the sign-in page sends."""

    name: str = ""
    password: str = ""
    next: str = "/"


class Tries:
    """How often a password may be tried: by one address for a name, and in all."""

    def __init__(self, clock: Clock) -> None:
        self._limits = (
            (Limit(5, QUARTER_HOUR_S, clock), "{name}\n{address}"),
            (Limit(30, QUARTER_HOUR_S, clock), "{address}"),
            # Slow guessing from many addresses; high, as it locks the owner out too.
            (Limit(60, HOUR_S, clock), "{name}"),
        )

    def take(self, name: str, address: str) -> float:
        """Count a try; return in how many seconds the next may come, 0 for now."""
        return max(
            limit.take(key.format(name=name.lower(), address=address))
            for limit, key in self._limits
        )

    def give_back(self, name: str, address: str) -> None:
        """Take back a try that was right."""
        for limit, key in self._limits:
            limit.give_back(key.format(name=name.lower(), address=address))


def local_way(way: str) -> str:
    """Return a path inside the reading room; the first page for anything else.

    >>> local_way("/events/1?tab=figures"), local_way("//elsewhere.example/")
    ('/events/1?tab=figures', '/')
    """
    # A browser reads a backslash as a slash and drops control characters.
    clean = way.isprintable() and "\\" not in way
    return way if clean and way.startswith("/") and way[1:2] != "/" else "/"


def session_cookie(settings: WebSettings, secret: str) -> Cookie:
    """Return the cookie of a session: no script reads it, no other site sends it."""
    return Cookie(
        key=settings.cookie,
        value=secret,
        path="/",
        httponly=True,
        secure=settings.secure,
        samesite="strict",
        max_age=settings.session_hours * HOUR_S if settings.team else None,
    )


def no_cookie(settings: WebSettings) -> Cookie:
    """Return the cookie that takes a session's cookie away."""
    return Cookie(
        key=settings.cookie,
        value="",
        path="/",
        httponly=True,
        secure=settings.secure,
        samesite="strict",
        max_age=0,
    )


def local_routes(sessions: LocalSessions, settings: WebSettings) -> Router:
    """Return the way in for the one person at this machine."""

    @get("/enter", opt={"role": PUBLIC}, sync_to_thread=False)
    def enter(token: FromQuery[str] = "") -> Redirect:
        """Exchange the one-time token of the printed address for a session."""
        secret = sessions.exchange(token)
        if not secret:
            raise NotAuthorizedException
        cookie = session_cookie(settings, secret)
        return Redirect("/", status_code=SEE_OTHER, cookies=[cookie])

    return Router("/", route_handlers=[enter])


def team_routes(
    access: Access, sessions: TeamSessions, settings: WebSettings, clock: Clock
) -> Router:
    """Return signing in and out with a name and a password."""
    tries = Tries(clock)

    @get("/sign-in", opt={"role": PUBLIC}, sync_to_thread=False)
    def sign_in_page(
        request: RoomRequest,
        frame: NamedDependency[Frame],
        way: FromQuery[str] = "/",
    ) -> Response[bytes]:
        """Show the form."""
        elsewhere = request.headers.get("sec-fetch-site") == "cross-site"
        return _page(frame, settings, way=local_way(way), elsewhere=elsewhere)

    @post("/sign-in", opt={"role": PUBLIC}, request_max_body_size=MAX_SIGN_IN_BYTES)
    async def sign_in(
        request: RoomRequest,
        frame: NamedDependency[Frame],
        data: URLEncodedBody[SignInForm],
    ) -> Response[Any]:
        """Begin a session where name and password fit; the old one ends."""
        way = local_way(data.next)
        address = request.client.host if request.client else ""
        if wait_s := tries.take(data.name, address):
            raise TooManyRequestsException(
                detail=f"Too many tries. Wait {int(wait_s // 60) + 1} minutes.",
                headers={"Retry-After": str(int(wait_s) + 1)},
            )
        account = await asyncio.to_thread(access.find, data.name)
        kept = account.secret if account and not account.disabled else ""
        if not await asyncio.to_thread(fits, data.password, kept):
            problem = "Name and password do not fit together."
            page = _page(frame, settings, way=way, problem=problem)
            page.status_code = UNAUTHORIZED
            return page
        tries.give_back(data.name, address)
        # A new secret: one that was put into this browser before is worth nothing.
        if old := request.cookies.get(settings.cookie):
            await asyncio.to_thread(sessions.close, old)
        secret = await asyncio.to_thread(sessions.open, data.name)
        cookie = session_cookie(settings, secret)
        return Redirect(way, status_code=SEE_OTHER, cookies=[cookie])

    @post("/sign-out", opt={"role": Role.READER})
    async def sign_out(request: RoomRequest) -> Redirect:
        """End this session."""
        secret = request.cookies.get(settings.cookie, "")
        await asyncio.to_thread(sessions.close, secret)
        gone = no_cookie(settings)
        return Redirect("/sign-in", status_code=SEE_OTHER, cookies=[gone])

    return Router("/", route_handlers=[sign_in_page, sign_in, sign_out])


def _page(
    frame: Frame,
    settings: WebSettings,
    *,
    way: str,
    problem: str = "",
    elsewhere: bool = False,
) -> Response[bytes]:
    page = SignInPage(
        frame=frame,
        way=way,
        problem=problem,
        provider=settings.oidc.name if settings.oidc else "",
        elsewhere=elsewhere,
    )
    return render("sign_in.html", page)
