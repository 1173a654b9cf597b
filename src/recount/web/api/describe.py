"""The description of the interface: Litestar tells the routes, msgspec the records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from litestar import Litestar, Response
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from recount.web.api.records import NewJudgement, NewRelease
from recount.web.problems import PROBLEM
from recount.web.uploads import ABOUT

Schema = dict[str, Any]

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

_ABOUT: Schema = {name: {} for name in ABOUT}  # a form knows no types
FILES = {
    "required": True,
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["files"],
                "properties": {
                    "files": {
                        "type": "array",
                        "minItems": 1,
                        "items": {"type": "string", "format": "binary"},
                    },
                    **_ABOUT,
                },
            }
        }
    },
}


def described(app: Litestar) -> Schema:
    """Return the OpenAPI document of the interface.

    Records are checked and written by msgspec, so they are described by it too:
    Litestar takes a named tuple for an object.
    """
    schema = app.openapi_schema.to_schema()
    answers = dict(_answers(app))
    told, records = msgspec.json.schema_components(
        [*answers.values(), NewJudgement, NewRelease],
        ref_template="#/components/schemas/{name}",
    )
    by_operation = dict(zip(answers, told, strict=False))
    return {
        **schema,
        "paths": {
            path: {
                method: _operation(operation, by_operation)
                for method, operation in operations.items()
            }
            for path, operations in schema["paths"].items()
        },
        "components": {
            **schema["components"],
            "schemas": {**_plain(records), "Problem": PROBLEM_SCHEMA},
        },
    }


def _plain(schema: Any) -> Any:
    """The schema with a tuple as a list of fixed length.

    Many readers of OpenAPI know no ``prefixItems``.
    """
    if isinstance(schema, list):
        return [_plain(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {key: _plain(value) for key, value in schema.items()}
    if "prefixItems" in plain:
        parts = plain.pop("prefixItems")
        kinds = [each for n, each in enumerate(parts) if each not in parts[:n]]
        plain["items"] = kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
        plain["maxItems"] = len(parts)
    return plain


def _answers(app: Litestar) -> Iterator[tuple[str, Any]]:
    """Yield the type that each operation answers with."""
    for route in app.routes:
        if not isinstance(route, HTTPRoute):
            continue
        for handler in route.route_handlers:
            told = handler.parsed_fn_signature.return_type
            if _public(handler) and not told.is_subclass_of(Response):
                yield str(handler.operation_id), told.annotation


def _public(handler: HTTPRouteHandler) -> bool:
    return bool(handler.resolve_include_in_schema()) and bool(handler.operation_id)


def _operation(operation: Schema, by_operation: dict[str, Schema]) -> Schema:
    name = operation["operationId"]
    done = min(operation["responses"])
    responses = {done: dict(operation["responses"][done]), **_PROBLEMS}
    if name in by_operation:
        responses[done]["content"] = {
            "application/json": {"schema": by_operation[name]}
        }
    made = {**operation, "responses": responses}
    if name == "add":
        made["requestBody"] = FILES
    return made


_PROBLEMS = {
    str(status): {
        "description": text,
        "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status, text in PROBLEMS.items()
}
