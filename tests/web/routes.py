"""All routes of the application, each with an address that fits it."""

from __future__ import annotations

from typing import NamedTuple

from litestar import Litestar
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from recount.web.security.roles import Role

FILLED = {"str": "event-0123456789abcdef", "int": "1", "path": "none.txt"}


class Route(NamedTuple):
    """One method of one route."""

    method: str
    path: str
    needed: Role | str
    template: str
    """with the names of what stands in the address"""


def routes(app: Litestar) -> tuple[Route, ...]:
    """Return every method of every route, in the order of their paths."""
    found = []
    for route in app.routes:
        assert isinstance(route, HTTPRoute)
        for handler in route.route_handlers:
            assert isinstance(handler, HTTPRouteHandler)
            for method in handler.http_methods:
                if method != "OPTIONS":
                    needed = handler.opt["role"]
                    told = Route(str(method), _filled(route), needed, route.path_format)
                    found.append(told)
    return tuple(sorted(found, key=lambda each: each[:2]))


def _filled(route: HTTPRoute) -> str:
    parts = [
        part if isinstance(part, str) else FILLED[part.type.__name__.lower()]
        for part in route.path_components
    ]
    return "/" + "/".join(part.strip("/") for part in parts)
