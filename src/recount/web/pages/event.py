"""The pages of one event: figures, findings, conflicts, lineage."""

from __future__ import annotations

import asyncio
from typing import Any

from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery

from recount.case.stored import StoredCase
from recount.dossier.svg.conflict import conflict_diagram
from recount.dossier.svg.ranges import range_plot
from recount.errors import InputError, RecordError
from recount.lang.en.labels import STATUSES
from recount.model.case import ShownCaseEvent
from recount.web.contexts.event import ConflictPage, FindingPage, ReportLine
from recount.web.pages.asking import (
    MAX_EVENTS,
    UNPROCESSABLE,
    fields_of,
    found,
    go_on,
    head,
)
from recount.web.pages.deciding import decide
from recount.web.render import Frame, render
from recount.web.security.roles import Role
from recount.web.security.sessions import Person
from recount.web.show import event as show
from recount.web.show.drawing import drawing
from recount.web.show.lineage import lineage_page
from recount.web.show.places import places_of
from recount.web.strings import T

MAX_QUOTES = 100  # on one page of a finding
MAX_SIDE_QUOTES = 6  # of one figure on the page of a conflict
MAX_DOCS = 5_000

Asked = Request[Any, Any, Any]


def reports_of(
    case: StoredCase, event_id: str, shown: ShownCaseEvent
) -> dict[int, ReportLine]:
    """Return the reports of an event by number."""
    docs = case.documents(event=event_id, limit=MAX_DOCS).rows
    return show.report_lines(shown.reports, docs)


@get("/events/{event_id:str}", opt={"role": Role.READER}, sync_to_thread=True)
def event(
    event_id: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
    done: FromQuery[str] = "",
) -> Response[Any]:
    """Show one event."""
    return _event(case, person, frame, event_id, done=done)


def _event(
    case: StoredCase,
    person: Person,
    frame: Frame,
    event_id: str,
    *,
    done: str = "",
    problem: str = "",
) -> Response[Any]:
    row = found(case.event, event_id)
    shown = found(case.shown, event_id)
    page = show.event_page(
        frame,
        head(person, shown.event.label, done=done, problem=problem),
        row,
        shown,
        reports_of(case, event_id, shown),
        others=case.events(limit=MAX_EVENTS).rows,
        places=places_of(case.folder),
    )
    return render("event.html", page, status=UNPROCESSABLE if problem else 200)


@post("/events/{event_id:str}", opt={"role": Role.CODER})
async def judge_event(
    request: Asked,
    event_id: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Decide about an event as a whole."""
    fields = fields_of(await request.form())

    def act() -> Response[Any]:
        try:
            made = decide(case, fields, person)
        except (RecordError, InputError) as error:
            return _event(case, person, frame, event_id, problem=str(error))
        return go_on("/", made.verdict)

    return await asyncio.to_thread(act)


@get(
    "/events/{event_id:str}/findings/{anchor:str}",
    opt={"role": Role.READER},
    sync_to_thread=True,
)
def finding(
    event_id: FromPath[str],
    anchor: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
    skip: FromQuery[int] = 0,
) -> Response[Any]:
    """Show all figures and quotes of one measure and group."""
    shown = found(case.shown, event_id)
    wanted = next((f for f in shown.event.findings if f.anchor == anchor), None)
    if wanted is None:
        raise NotFoundException
    positions, rest = show.finding_slice(wanted, max(0, skip), MAX_QUOTES)
    href = f"/events/{event_id}"
    page = FindingPage(
        frame=frame,
        head=head(person, wanted.label[:1].upper() + wanted.label[1:]),
        event=shown.event.label,
        event_href=href,
        finding=wanted,
        status=STATUSES.get(wanted.status, wanted.status),
        ranges=drawing(range_plot((wanted,), "svg-ranges")),
        positions=positions,
        reports=reports_of(case, event_id, shown),
        more=f"{href}/findings/{anchor}?skip={rest}" if rest else "",
    )
    return render("finding.html", page)


@get(
    "/events/{event_id:str}/conflicts/{number:int}",
    opt={"role": Role.READER},
    sync_to_thread=True,
)
def conflict(
    event_id: FromPath[str],
    number: FromPath[int],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
    done: FromQuery[str] = "",
) -> Response[Any]:
    """Show one conflict with the words on all sides."""
    shown = found(case.shown, event_id)
    wanted = show.conflict_of(shown.event, number)
    if wanted is None:
        raise NotFoundException(detail=T.conflict_gone)
    page = ConflictPage(
        frame=frame,
        head=head(person, wanted.heading, done=done),
        event=shown.event.label,
        event_href=f"/events/{event_id}",
        conflict=wanted,
        strict=wanted.kind == "conflict",
        diagram=drawing(conflict_diagram(wanted, "svg-sum")),
        reports=reports_of(case, event_id, shown),
        positions=tuple(
            show.position_line(
                each,
                MAX_SIDE_QUOTES,
                f"/events/{event_id}/findings/{show.finding_of(each, shown.event)}",
            )
            for each in wanted.positions
        ),
    )
    return render("conflict.html", page)


@get("/events/{event_id:str}/lineage", opt={"role": Role.READER}, sync_to_thread=True)
def lineage(
    event_id: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Show who may have copied whom."""
    shown = found(case.shown, event_id)
    page = lineage_page(
        frame,
        head(person, f"{T.lineage}: {shown.event.label}"),
        event_id,
        shown,
        case.lineage(event_id),
        reports_of(case, event_id, shown),
    )
    return render("lineage.html", page)


# Both methods of one address in one router: registered one by one, Litestar wraps the
# first of them twice.
routes = (Router("/", route_handlers=[event, judge_event, finding, conflict, lineage]),)
