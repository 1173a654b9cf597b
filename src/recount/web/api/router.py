"""All of ``/api/v1``: its routes, and its description by OpenAPI."""

from __future__ import annotations

from typing import Any

from litestar import Response, Router, get
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme

from recount.model.account import Role
from recount.web.api import reading, writing
from recount.web.deps import Asked
from recount.web.settings import WebSettings
from recount.web.uploads import api_upload

ROOT = "/api/v1"
PROBLEM = "application/problem+json"

PROBLEMS = {
    400: "The request is not understood.",
    401: "Nobody is signed in.",
    403: "The role does not reach, or the token of the session is missing.",
    404: "There is no such record in this case.",
    409: "A run is under way.",
    413: "The request is too large.",
    414: "The address is too long.",
    415: "The media type is not supported.",
    422: "It makes no sense for this case; nothing was written.",
    429: "Too many changes in a short time.",
}

PROBLEM_SCHEMA = {
    "type": "object",
    "description": "What went wrong with a request (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "One sentence for people."},
    },
}


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
    return Response(described(request.app.openapi_schema.to_schema()))


def described(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the description with the errors that every operation may answer."""
    told = {
        str(status): {
            "description": text,
            "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status, text in PROBLEMS.items()
    }
    paths = {
        path: {
            method: {**operation, "responses": {**operation["responses"], **told}}
            for method, operation in operations.items()
        }
        for path, operations in schema["paths"].items()
    }
    components = schema["components"]
    schemas = {**components.get("schemas", {}), "Problem": PROBLEM_SCHEMA}
    return {
        **schema,
        "paths": paths,
        "components": {**components, "schemas": schemas},
    }
