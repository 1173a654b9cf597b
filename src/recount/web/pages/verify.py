"""The check of a whole case."""

from __future__ import annotations

from typing import Any

from litestar import Response, Router, get, post
from litestar.di import NamedDependency

from recount.case.stored import StoredCase
from recount.model.case import VerifyReport
from recount.web.contexts.case import Lapse, VerifyPage
from recount.web.contexts.head import Tally
from recount.web.pages.asking import head
from recount.web.render import Frame, render
from recount.web.security.roles import Role
from recount.web.security.sessions import Person
from recount.web.strings import T

MAX_LAPSES = 200


@get("/verify", opt={"role": Role.READER}, sync_to_thread=True)
def ask(
    person: NamedDependency[Person], frame: NamedDependency[Frame]
) -> Response[Any]:
    """Show the button that checks."""
    return _page(person, frame, None)


@post("/verify", opt={"role": Role.READER}, sync_to_thread=True, status_code=200)
def check(
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Check evidence, quotes, decisions and log, and show what came of it."""
    return _page(person, frame, case.verify())


def _page(person: Person, frame: Frame, report: VerifyReport | None) -> Response[Any]:
    told = report or VerifyReport()
    page = VerifyPage(
        frame=frame,
        head=head(person, T.verify),
        ran=report is not None,
        checked=tuple(
            Tally(label=name, count=count) for name, count in told.checked.items()
        ),
        lapses=tuple(
            Lapse(what=each.what, where=each.where, reason=each.reason)
            for each in told.faults[:MAX_LAPSES]
        ),
        notes=told.notes,
    )
    return render("verify.html", page)


# Both methods of one address in one router: registered one by one, Litestar wraps the
# first of them twice.
routes = (Router("/", route_handlers=[ask, check]),)
