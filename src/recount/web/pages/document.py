"""The page of one document, that of one claim, and deciding on them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from recount.case.stored import StoredCase
from recount.errors import InputError, RecordError
from recount.model.case import ClaimRow, DocRow, EventRow
from recount.model.judgement import Judgement, Verdict
from recount.model.lineage import Lineage
from recount.model.reading import Reading
from recount.model.span import Span
from recount.store.derived import ClaimFilter
from recount.web.contexts.document import AddForm, Panel
from recount.web.pages.asking import (
    MAX_EVENTS,
    UNPROCESSABLE,
    fields_of,
    found,
    go_on,
    head,
)
from recount.web.pages.deciding import addition, decide
from recount.web.render import Frame, render
from recount.web.security.roles import Role, reaches
from recount.web.security.sessions import Person
from recount.web.show import document as show
from recount.web.show.review import numbers_of
from recount.web.show.words import measures, said

MAX_EVENTS_OF_DOC = 12  # whose shared passages stand in the margin
MAX_ORIGIN = 200  # claims of one event that are looked through for the same origin
MAX_DOCS = 5_000

Asked = Request[Any, Any, Any]


@get("/documents/{doc_id:str}", opt={"role": Role.READER}, sync_to_thread=True)
def document(
    request: Asked,
    doc_id: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
    page: FromQuery[int] = 0,
    done: FromQuery[str] = "",
) -> Response[Any]:
    """Show a text with its claims; ``claim`` or ``at`` name what is looked at."""
    given = request.query_params
    view = _View(
        claim=given.get("claim", ""),
        at=given.get("at", ""),
        beside=given.get("beside", "text"),
        page=page,
    )
    return _document(case, person, frame, doc_id, view, done=done)


class _View(msgspec.Struct, frozen=True, kw_only=True):
    """What of a document is looked at."""

    claim: str = ""
    at: str = ""
    """start and end of other words: "10-24" """
    beside: str = "text"
    page: int = 0


def _document(
    case: StoredCase,
    person: Person,
    frame: Frame,
    doc_id: str,
    view: _View,
    *,
    done: str = "",
    problem: str = "",
    given: Mapping[str, str] | None = None,
) -> Response[Any]:
    read: Reading = found(case.reading, doc_id)
    rows = case.claims(ClaimFilter(doc=doc_id), limit=MAX_DOCS).rows
    looked_at = next((row for row in rows if row.claim.id == view.claim), None)
    chosen = looked_at.claim.phrase_span if looked_at else _span(view.at, read)
    row, others, lineages = _around(case, read)
    coder = reaches(person.role, Role.CODER)
    title = read.document.title or read.document.name
    beside = show.Beside(
        passages=tuple(show.shared(read.document.name, lineages, others)),
        chosen=chosen,
        panel=_panel(case, looked_at, rows, judge=coder) if looked_at else None,
        add=_add_form(doc_id, given or {}) if coder else None,
        shown=view.beside,
        page=view.page,
    )
    told = head(person, title, done=done, problem=problem)
    page = show.document_page(frame, told, read, row, beside)
    return render("document.html", page, status=UNPROCESSABLE if problem else 200)


def _span(told: str, read: Reading) -> Span | None:
    start, _, end = told.partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        return None
    first, last = int(start), int(end)
    return Span(first, last) if first < last <= len(read.document.text) else None


def _around(
    case: StoredCase, read: Reading
) -> tuple[DocRow, dict[str, DocRow], list[Lineage]]:
    """The document's row, those of other documents by name, and its lineages."""
    events = list(dict.fromkeys(each.event for each in read.claims if each.event))
    docs: dict[str, DocRow] = {}
    lineages = []
    for event in events[:MAX_EVENTS_OF_DOC]:
        docs |= {
            each.name: each for each in case.documents(event=event, limit=MAX_DOCS).rows
        }
        lineages.append(case.lineage(event))
    return case.document(read.document.id), docs, lineages


def _panel(
    case: StoredCase, row: ClaimRow, rows: tuple[ClaimRow, ...], *, judge: bool
) -> Panel:
    event, conflicts = _standing(case, row)
    return show.panel(
        row,
        rows,
        event,
        conflicts,
        show.origin_sentence(row, len(_same_origin(case, row))),
        judge=judge,
        here=f"/documents/{row.doc_id}",
    )


def _standing(
    case: StoredCase, row: ClaimRow
) -> tuple[EventRow | None, show.Conflicts]:
    """The event of a claim, and the conflicts that it stands in there."""
    event_id = row.claim.event
    if not event_id:
        return None, ()
    try:
        event = case.event(event_id)
        shown = case.shown(event_id)
    except RecordError:
        return None, ()
    numbers = numbers_of(row.claim.id, shown)
    return event, show.conflict_links(numbers, shown.event, event_id)


def _same_origin(case: StoredCase, row: ClaimRow) -> list[ClaimRow]:
    if not row.origin or not row.claim.event:
        return []
    near = case.claims(ClaimFilter(event=row.claim.event), limit=MAX_ORIGIN).rows
    return [
        each
        for each in near
        if each.origin == row.origin and each.claim.id != row.claim.id
    ]


def _add_form(doc_id: str, given: Mapping[str, str]) -> AddForm:
    return AddForm(
        action=f"/documents/{doc_id}/claims",
        quote=given.get("quote", ""),
        start=given.get("start", ""),
        end=given.get("end", ""),
        phrase=given.get("phrase", ""),
        low=given.get("low", ""),
        high=given.get("high", ""),
        group=given.get("group", ""),
        voices=given.get("attributed_to", ""),
        reason=given.get("reason", ""),
        open=bool(given),
        measures=measures(given.get("measure", "killed")),
    )


@post("/documents/{doc_id:str}", opt={"role": Role.CODER})
async def judge_in_document(
    request: Asked,
    doc_id: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Decide on a claim beside its text."""
    fields = fields_of(await request.form())

    def act() -> Response[Any]:
        try:
            made = decide(case, fields, person)
        except (RecordError, InputError) as error:
            view = _View(claim=fields.get("about", ""))
            return _document(case, person, frame, doc_id, view, problem=str(error))
        return go_on(fields.get("back", f"/documents/{doc_id}"), made.verdict)

    return await asyncio.to_thread(act)


@post("/documents/{doc_id:str}/claims", opt={"role": Role.CODER})
async def add_claim(
    request: Asked,
    doc_id: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Add a claim from words of the text."""
    fields = fields_of(await request.form())

    def act() -> Response[Any]:
        read: Reading = found(case.reading, doc_id)
        try:
            changes = addition(read.document.text, fields)
            reason = fields.get("reason", "")
            case.judge([doc_id], Verdict.ADD, reason, by=person.name, changes=changes)
        except (RecordError, InputError) as error:
            problem = str(error)
            return _document(
                case, person, frame, doc_id, _View(), problem=problem, given=fields
            )
        at = f"{changes['phrase_start']}-{changes['phrase_end']}"
        return go_on(f"/documents/{doc_id}?at={at}#at", "add")

    return await asyncio.to_thread(act)


@get("/claims/{claim_id:str}", opt={"role": Role.READER}, sync_to_thread=True)
def claim(
    claim_id: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
    done: FromQuery[str] = "",
) -> Response[Any]:
    """Show one claim, and what was decided on it."""
    return _claim(case, person, frame, claim_id, done=done)


def _claim(
    case: StoredCase,
    person: Person,
    frame: Frame,
    claim_id: str,
    *,
    done: str = "",
    problem: str = "",
) -> Response[Any]:
    row: ClaimRow = found(case.claim, claim_id)
    event, conflicts = _standing(case, row)
    history = _history(case, row.claim.id)
    codings = case.codings(row.claim.id)
    if _blind(case, person, codings):
        history = tuple(each for each in history if each.by == person.name)
        codings = {}
    page = show.claim_page(
        frame,
        head(person, said(row.claim), done=done, problem=problem),
        row,
        case.reading(row.doc_id),
        show.Standing(
            event=event,
            conflicts=conflicts,
            others=tuple(_same_origin(case, row)),
            codings=codings,
            history=history,
            events=case.events(limit=MAX_EVENTS).rows,
        ),
    )
    return render("claim.html", page, status=UNPROCESSABLE if problem else 200)


def _blind(case: StoredCase, person: Person, codings: Mapping[str, Judgement]) -> bool:
    """Whether a coder is to decide without knowing what others decided."""
    coder = person.role is Role.CODER
    return coder and person.name not in codings and case.config.two_coders


def _history(case: StoredCase, claim_id: str) -> tuple[Judgement, ...]:
    """The judgements about a claim and those that take them back, oldest first."""
    found = case.judgements(about=claim_id, limit=MAX_ORIGIN).rows
    undone = [
        taken
        for each in found
        for taken in case.judgements(about=each.id, limit=MAX_ORIGIN).rows
    ]
    return tuple(sorted((*found, *undone), key=lambda each: each.at))


@post("/claims/{claim_id:str}", opt={"role": Role.CODER})
async def judge_claim(
    request: Asked,
    claim_id: FromPath[str],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Decide on a claim."""
    fields = fields_of(await request.form())

    def act() -> Response[Any]:
        try:
            settles = adjudicates(case, claim_id, person)
            made = decide(case, fields, person, adjudicates=settles)
        except (RecordError, InputError) as error:
            return _claim(case, person, frame, claim_id, problem=str(error))
        return go_on(f"/claims/{claim_id}", made.verdict)

    return await asyncio.to_thread(act)


def adjudicates(case: StoredCase, claim_id: str, person: Person) -> bool:
    """Whether a person's decision settles what others decided otherwise.

    It does where a reviewer decides and two other people judged the claim before.
    """
    if not reaches(person.role, Role.REVIEWER):
        return False
    return len(set(case.codings(claim_id)) - {person.name}) > 1


# Both methods of one address in one router: registered one by one, Litestar wraps the
# first of them twice.
routes = (
    Router(
        "/", route_handlers=[document, judge_in_document, add_claim, claim, judge_claim]
    ),
)
