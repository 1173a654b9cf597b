"""The first page, adding files, and the lists of a case."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Redirect

from recount.case.stored import StoredCase
from recount.dossier import words
from recount.lang.en import room
from recount.lang.en.labels import OUTCOMES
from recount.model.case import EventRow, Page
from recount.model.log import LogEntry
from recount.store.derived import ClaimFilter
from recount.web.contexts.case import (
    CasePage,
    ClaimsPage,
    DocumentsPage,
    FilesPage,
    LedgerPage,
    LogPage,
    SearchPage,
)
from recount.web.contexts.head import Choice, Tally
from recount.web.pages.asking import (
    DESK,
    MAX_EVENTS,
    PAGE,
    Desk,
    go_on,
    head,
    more,
    together,
)
from recount.web.render import render
from recount.web.security.roles import Role
from recount.web.show import case as show
from recount.web.show.words import choices, claim_line, measures, moment
from recount.web.strings import T

SEEN = "recount-seen"
YEAR_S = 365 * 24 * 3600
MAX_NEWS = 12

Asked = Request[Any, Any, Any]


@get("/", opt={"role": Role.READER}, sync_to_thread=True)
def first(
    request: Asked,
    desk: NamedDependency[Desk],
    q: FromQuery[str] = "",
    open: FromQuery[str] = "",
    after: FromQuery[str] = "",
    done: FromQuery[str] = "",
) -> Response[Any]:
    """Show the events of the case, and what is new."""
    status = desk.case.status()
    seq, seen_at = _seen(request)
    events = _events(desk.case, q, only_open=bool(open), after=after)
    latest = desk.case.log(limit=MAX_NEWS + 1).rows
    news = [entry for entry in latest if entry.seq > seq]
    page = CasePage(
        frame=desk.frame,
        head=head(desk.person, desk.frame.case_title or T.events, done=done),
        tallies=show.tallies(status),
        waiting=status.waiting,
        stale=status.stale,
        running=bool(status.running),
        events=tuple(show.event_line(row, seen_at) for row in events.rows),
        total=events.total,
        query=q,
        only_open=bool(open),
        more=more("/", events.next, q=q, open=open),
        seen=moment(seen_at),
        news=tuple(show.news_line(entry) for entry in news[:MAX_NEWS]),
        more_news=len(news) > MAX_NEWS,
    )
    return render("case.html", page)


def _events(
    case: StoredCase, query: str, *, only_open: bool, after: str
) -> Page[EventRow]:
    """Return the events that match, a part of them where there is no filter."""
    if not query and not only_open:
        return case.events(after=after, limit=PAGE)
    found = [
        row
        for row in case.events(limit=MAX_EVENTS).rows
        if (not only_open or row.conflicts)
        and query.casefold() in words.sentence(row.event.label).casefold()
    ]
    return Page(rows=tuple(found), total=len(found))


def _seen(request: Asked) -> tuple[int, str]:
    """Return the entry of the log that was last seen, and its time."""
    number, _, at = request.cookies.get(SEEN, "").partition("_")
    return (int(number), at) if number.isdecimal() else (0, "")


@post("/seen", opt={"role": Role.READER}, sync_to_thread=True)
def seen(case: NamedDependency[StoredCase]) -> Redirect:
    """Take all that is in the log for seen by this browser."""
    latest: tuple[LogEntry, ...] = case.log(limit=1).rows
    answer = go_on("/", "seen")
    if latest:
        answer.set_cookie(
            Cookie(
                key=SEEN,
                value=f"{latest[0].seq}_{latest[0].at}",
                max_age=YEAR_S,
                httponly=True,
                samesite="lax",
            )
        )
    return answer


@get("/files", opt={"role": Role.READER}, dependencies=DESK, sync_to_thread=True)
def files(
    desk: NamedDependency[Desk],
    done: FromQuery[str] = "",
) -> Response[Any]:
    """Show the forms that add files and read them."""
    status = desk.case.status()
    page = FilesPage(
        frame=desk.frame,
        head=head(desk.person, T.add_files, done=done),
        waiting=status.waiting,
        stale=status.stale,
        running=bool(status.running),
        last_run=moment(status.last_run),
        outcomes=show.outcome_tallies(status.by_outcome),
        reasons=tuple(
            Tally(label=reason, count=count) for reason, count in status.by_reason
        ),
    )
    return render("files.html", page)


@get("/ledger", opt={"role": Role.READER}, sync_to_thread=True)
def ledger(
    desk: NamedDependency[Desk],
    outcome: FromQuery[str] = "",
    after: FromQuery[str] = "",
) -> Response[Any]:
    """Show what was offered, and what became of it."""
    wanted = outcome if outcome in OUTCOMES else ""
    rows = desk.case.ledger(outcome=wanted, after=after, limit=PAGE)
    page = LedgerPage(
        frame=desk.frame,
        head=head(desk.person, T.ledger),
        outcomes=choices(OUTCOMES, wanted),
        lines=tuple(show.ledger_line(row) for row in rows.rows),
        total=rows.total,
        more=more("/ledger", rows.next, outcome=wanted),
    )
    return render("ledger.html", page)


@get("/documents", opt={"role": Role.READER}, sync_to_thread=True)
def documents(
    desk: NamedDependency[Desk],
    q: FromQuery[str] = "",
    publisher: FromQuery[str] = "",
    event: FromQuery[str] = "",
    after: FromQuery[str] = "",
) -> Response[Any]:
    """List the documents."""
    rows = desk.case.documents(
        query=q, publisher=publisher, event=event, after=after, limit=PAGE
    )
    page = DocumentsPage(
        frame=desk.frame,
        head=head(desk.person, T.documents),
        query=q,
        publisher=publisher,
        events=event_choices(desk.case, event),
        documents=tuple(show.document_line(row) for row in rows.rows),
        total=rows.total,
        more=more("/documents", rows.next, q=q, publisher=publisher, event=event),
    )
    return render("documents.html", page)


def event_choices(case: StoredCase, chosen: str) -> tuple[Choice, ...]:
    """Return the events to choose from."""
    return tuple(
        Choice(
            value=row.event.id,
            label=words.sentence(row.event.label),
            chosen=row.event.id == chosen,
        )
        for row in case.events(limit=MAX_EVENTS).rows
    )


@get("/claims", opt={"role": Role.READER}, sync_to_thread=True)
def claims(
    request: Asked,
    desk: NamedDependency[Desk],
    after: FromQuery[str] = "",
) -> Response[Any]:
    """List the claims, filtered by event, measure, what was decided, and words."""
    names = ("q", "event", "measure", "decided", "conflict")
    given = {name: request.query_params.get(name, "") for name in names}
    wanted = given["decided"] if given["decided"] in room.STATES else ""
    wished = ClaimFilter(
        event=given["event"],
        measure=given["measure"],
        state=wanted,
        conflict=True if given["conflict"] else None,
        text=given["q"],
    )
    rows = desk.case.claims(wished, after=after, limit=PAGE)
    page = ClaimsPage(
        frame=desk.frame,
        head=head(desk.person, T.claims),
        query=given["q"],
        events=event_choices(desk.case, given["event"]),
        measures=measures(given["measure"]),
        states=choices(room.STATE_CHOICES, wanted),
        in_conflict=bool(given["conflict"]),
        claims=tuple(claim_line(row) for row in rows.rows),
        total=rows.total,
        more=more("/claims", rows.next, **given),
    )
    return render("claims.html", page)


@get("/search", opt={"role": Role.READER}, sync_to_thread=True)
def search(
    desk: NamedDependency[Desk],
    q: FromQuery[str] = "",
    after: FromQuery[str] = "",
) -> Response[Any]:
    """Search the documents and claims."""
    found = desk.case.search(q, after=after, limit=PAGE) if q.strip() else Page(rows=())
    page = SearchPage(
        frame=desk.frame,
        head=head(desk.person, T.search),
        query=q,
        hits=tuple(show.hit_line(hit) for hit in found.rows),
        total=found.total,
        more=more("/search", found.next, q=q),
    )
    return render("search.html", page)


@get("/log", opt={"role": Role.READER}, sync_to_thread=True)
def log(
    desk: NamedDependency[Desk],
    after: FromQuery[str] = "",
) -> Response[Any]:
    """Show everything that was done."""
    rows = desk.case.log(after=after, limit=PAGE)
    page = LogPage(
        frame=desk.frame,
        head=head(desk.person, T.log),
        lines=tuple(show.log_line(entry) for entry in rows.rows),
        total=rows.total,
        more=more("/log", rows.next),
    )
    return render("log.html", page)


# Files are sent to the same address by a router of their own (web/uploads.py), and two
# routers cannot share one.
routes = (
    *together(first, seen, ledger, documents, claims, search, log),
    files,
)
