"""What handlers may ask for by name: case, person, form token, frame of a page.

A handler declares them as ``case: NamedDependency[StoredCase]``; path and query
parameters as ``FromPath[str]`` and ``FromQuery[str]``.
"""

from __future__ import annotations

from typing import Any

from litestar import Request
from litestar.di import Provide

from recount.case.stored import StoredCase
from recount.web.progress import Runner
from recount.web.render import Frame
from recount.web.security.sessions import Person

Asked = Request[Any, Any, Any]


def provide_case(request: Asked) -> StoredCase:
    """Return the case that is served."""
    case: StoredCase = request.app.state.case
    return case


def provide_person(request: Asked) -> Person:
    """Return who is signed in; only routes with a role have one."""
    person: Person = request.scope["user"]
    return person


def provide_csrf(request: Asked) -> str:
    """Return the token that the forms of this session carry."""
    return str(request.scope.get("auth") or "")


def provide_frame(request: Asked) -> Frame:
    """Return what a page shows around its content."""
    state = request.app.state
    return Frame(
        case_title=state.title,
        person=request.scope.get("user"),
        csrf=provide_csrf(request),
        team=state.settings.team,
        path=request.url.path,
    )


def provide_runner(request: Asked) -> Runner:
    """Return what runs the case."""
    runner: Runner = request.app.state.runner
    return runner


DEPENDENCIES = {
    "case": Provide(provide_case, sync_to_thread=False),
    "person": Provide(provide_person, sync_to_thread=False),
    "csrf": Provide(provide_csrf, sync_to_thread=False),
    "runner": Provide(provide_runner, sync_to_thread=False),
    "frame": Provide(provide_frame, sync_to_thread=False),
}
