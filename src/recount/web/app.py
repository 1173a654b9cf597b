"""The application: routes, who may use them, and what stands around each answer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from litestar import Litestar, Router
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler

from recount.case.access import Access
from recount.case.stored import StoredCase
from recount.errors import RecountError
from recount.web import originals, pages, problems, progress, statics
from recount.web.api.router import api_router, openapi_config
from recount.web.deps import DEPENDENCIES
from recount.web.forms import RoomRequest
from recount.web.security.accounts import account_routes
from recount.web.security.admit import Door, check_declared, guard
from recount.web.security.entry import local_routes, team_routes
from recount.web.security.gate import Gate
from recount.web.security.limits import Limit
from recount.web.security.oidc import oidc_routes
from recount.web.security.sessions import Clock, LocalSessions, Sessions, TeamSessions
from recount.web.settings import WebSettings
from recount.web.tags import Tags
from recount.web.uploads import upload_routes

MINUTE_S = 60


def create_app(
    case: StoredCase, settings: WebSettings, *, clock: Clock = time.time
) -> Litestar:
    """Return the reading room of a case.

    Raises:
        ConfigError: a route declares no role.
    """
    sessions, entry = _entry(case, settings, clock)
    writes = Limit(settings.writes_a_minute, MINUTE_S, clock)
    door = Door(sessions=sessions, settings=settings, writes=writes)
    app = Litestar(
        route_handlers=[
            *statics.routes,
            *entry,
            *progress.routes,
            upload_routes(settings),
            *originals.routes,
            api_router(settings),
            *page_routes(),
        ],
        guards=[guard(door)],
        dependencies=DEPENDENCIES,
        exception_handlers={
            HTTPException: problems.http_problem,
            RecountError: problems.recount_problem,
            Exception: problems.fault,
        },
        state=State(
            {
                "case": case,
                "settings": settings,
                "door": door,
                "runner": progress.Runner(case),
                "title": case.config.title,
            }
        ),
        request_max_body_size=settings.max_form_bytes,
        request_class=RoomRequest,
        include_in_schema=False,
        openapi_config=openapi_config(settings),
        logging_config=None,
    )
    check_declared(app.routes)
    app.asgi_handler = Gate(Tags(app.asgi_handler), settings)
    return app


def _entry(
    case: StoredCase, settings: WebSettings, clock: Clock
) -> tuple[Sessions, list[Router]]:
    """Return who is signed in, and the routes by which people come in."""
    if not settings.team:
        local = LocalSessions(settings)
        return local, [local_routes(local, settings)]
    access = Access(case)
    team = TeamSessions(access, settings, clock)
    routes = [
        team_routes(access, team, settings, clock),
        account_routes(access, team, settings),
    ]
    if settings.oidc is not None:
        routes.append(oidc_routes(access, team, settings, settings.oidc, clock))
    return team, routes


def page_routes() -> Iterator[HTTPRouteHandler | Router]:
    """Yield the routes of all modules in ``recount.web.pages``."""
    for found in iter_modules(pages.__path__):
        module = import_module(f"{pages.__name__}.{found.name}")
        yield from getattr(module, "routes", ())
