"""The interface does what its description says, whatever is sent: by schemathesis."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from litestar import Litestar
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.web.api.describe import described
from recount.web.app import create_app
from recount.web.security.roles import word
from recount.web.settings import WebSettings

EXAMPLES = 5
SLOW = {"release", "run", "verify"}
"""each of them goes through the whole case"""


@pytest.fixture
def app(case: StoredCase) -> Litestar:
    return create_app(case, WebSettings(team=True, writes_a_minute=100_000))


def test_the_description_names_every_route(app: Litestar) -> None:
    told = {
        (method.upper(), path)
        for path, operations in described(app)["paths"].items()
        for method in operations
    }
    served = {
        (method, route.path_format)
        for route in app.routes
        if route.path.startswith("/api/v1/")
        and not route.path.startswith(("/api/v1/schema", "/api/v1/openapi"))
        for method in route.methods
        if method != "OPTIONS"
    }
    assert told == served


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_every_answer_is_as_described(app: Litestar, mode: GenerationMode) -> None:
    token = app.state.door.sessions.open_script(word(Role.REVIEWER))
    headers = {"Authorization": f"Bearer {token}", "Host": "127.0.0.1:8000"}
    schema = schemathesis.openapi.from_dict(described(app))
    schema.app = app
    asked = 0
    for found in schema.get_all_operations():
        operation: Any = found.ok()  # type: ignore[union-attr]
        name = operation.definition.raw["operationId"]

        @settings(
            max_examples=1 if name in SLOW else EXAMPLES,
            database=None,
            derandomize=True,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(request=_requests(operation, mode))
        def check(request: Any) -> None:
            nonlocal asked
            asked += 1
            # That an id is one of this case no schema can say: 404 and 422 are told.
            request.call_and_validate(
                headers=headers, excluded_checks=[positive_data_acceptance]
            )

        check()
    app.state.runner.wait()
    assert asked > 40


def _requests(operation: Any, mode: GenerationMode) -> Any:
    return operation.as_strategy(generation_mode=mode)
