"""The check of a whole case."""

from __future__ import annotations

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from recount.model.case import VerifyReport
from recount.web.contexts.case import Lapse, VerifyPage
from recount.web.contexts.head import Tally
from recount.web.pages.asking import Desk, head, together
from recount.web.render import render
from recount.web.security.roles import Role
from recount.web.strings import T

MAX_LAPSES = 200


@get("/verify", opt={"role": Role.READER}, sync_to_thread=True)
def ask(desk: NamedDependency[Desk]) -> Response[Any]:
    """Show the button that checks."""
    return _page(desk, None)


@post("/verify", opt={"role": Role.READER}, sync_to_thread=True, status_code=200)
def check(
    desk: NamedDependency[Desk],
) -> Response[Any]:
    """Check evidence, quotes, decisions and log, and show what came of it."""
    return _page(desk, desk.case.verify())


def _page(desk: Desk, report: VerifyReport | None) -> Response[Any]:
    told = report or VerifyReport()
    page = VerifyPage(
        frame=desk.frame,
        head=head(desk.person, T.verify),
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


routes = together(ask, check)
