"""All of ``/api/v1``: its routes, and its description by OpenAPI."""

from __future__ import annotations

from typing import Any

from litestar import Response, Router, get
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme

from recount.model.account import Role
from recount.web.api import reading, writing
from recount.web.api.describe import described
from recount.web.deps import Asked
from recount.web.settings import WebSettings
from recount.web.uploads import api_upload

ROOT = "/api/v1"


def api_router(settings: WebSettings) -> Router:
    """Return the interface with its limits."""
    return Router(
        ROOT,
        route_handlers=[
            *reading.routes,
            *writing.routes,
            api_upload(settings),
            description,
        ],
        include_in_schema=True,
    )


def openapi_config(settings: WebSettings) -> OpenAPIConfig:
    """Return how the interface is described."""
    return OpenAPIConfig(
        title="Recount",
        version="1",
        description=(
            "The records of a case: what was received, what was read in it, what "
            "agrees and what cannot all be true, and what people decided."
        ),
        use_handler_docstrings=True,
        security=[{"token": []}, {"session": []}],
        openapi_router=Router(
            f"{ROOT}/schema",
            route_handlers=[],
            opt={"role": Role.READER},
            include_in_schema=False,
        ),
        render_plugins=[JsonRenderPlugin()],
        components=Components(
            security_schemes={
                "token": SecurityScheme(type="http", scheme="bearer"),
                "session": SecurityScheme(
                    type="apiKey", name=settings.cookie, security_scheme_in="cookie"
                ),
            }
        ),
    )


@get(
    "/openapi.json",
    opt={"role": Role.READER},
    sync_to_thread=False,
    include_in_schema=False,
)
def description(request: Asked) -> Response[dict[str, Any]]:
    """Return the description of this interface."""
    return Response(described(request.app))
