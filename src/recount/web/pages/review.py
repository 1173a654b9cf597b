"""The queue of questions, and agreement between those who judge."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery

from recount.case.stored import StoredCase
from recount.errors import InputError, RecordError
from recount.lang.en import room
from recount.model.case import ClaimState, Question
from recount.model.judgement import Judgement, standing
from recount.store.derived import ClaimFilter
from recount.web.contexts.head import Tally
from recount.web.contexts.review import AgreementPage, QuestionPart, ReviewPage, Rival
from recount.web.pages.asking import UNPROCESSABLE, fields_of, go_on, head
from recount.web.pages.deciding import decide
from recount.web.pages.event import reports_of
from recount.web.render import Frame, render
from recount.web.security.roles import Role
from recount.web.security.sessions import Person
from recount.web.show import review as show
from recount.web.strings import T

MAX_QUEUE = 20
PART = 1_000  # judgements read at a time
MAX_CODED = 2_000  # claims over which agreement is told

Asked = Request[Any, Any, Any]


@get("/review", opt={"role": Role.CODER}, sync_to_thread=True)
def review(
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
    at: FromQuery[str] = "",
    done: FromQuery[str] = "",
) -> Response[Any]:
    """Ask the question that is most useful now."""
    return _review(case, person, frame, at, done=done)


def _review(
    case: StoredCase,
    person: Person,
    frame: Frame,
    at: str,
    *,
    done: str = "",
    problem: str = "",
) -> Response[Any]:
    queue = _queue(case, person, at)
    ids = [str(each.claim.claim.id) for each in queue]
    now = ids.index(at) if at in ids else 0
    before = f"/review?at={ids[now - 1]}" if now else ""
    after = f"/review?at={ids[now + 1]}" if now + 1 < len(ids) else ""
    every = case.claims(limit=1).total
    page = ReviewPage(
        frame=frame,
        head=head(person, T.review, done=done, problem=problem),
        question=_question(case, queue[now], after or "/review") if queue else None,
        queue=tuple(show.queue_line(each, ids[now]) for each in queue),
        before=before,
        after=after,
        judged=every
        - case.claims(ClaimFilter(state=ClaimState.MACHINE), limit=1).total,
        claims=every,
    )
    return render("review.html", page, status=UNPROCESSABLE if problem else 200)


def _queue(case: StoredCase, person: Person, at: str) -> tuple[Question, ...]:
    """The next questions; a claim that is asked for by name comes first among them."""
    queue = case.queue(by=person.name, limit=MAX_QUEUE)
    if not at or any(each.claim.claim.id == at for each in queue):
        return queue
    try:
        wanted = case.claim(at)
    except RecordError:
        return queue
    decides = wanted.conflicts
    return (Question(claim=wanted, why=room.ASKED_FOR, decides=decides), *queue)


def _question(case: StoredCase, question: Question, back: str) -> QuestionPart:
    claim = question.claim.claim
    read = case.reading(question.claim.doc_id)
    rivals: tuple[Rival, ...] = ()
    if claim.event and question.decides:
        shown = case.shown(claim.event)
        reports = reports_of(case, claim.event, shown)
        rivals = show.rivals(claim.id, claim.event, shown, reports)
    return show.question_part(question, read, rivals, back)


@post("/review", opt={"role": Role.CODER})
async def answer(
    request: Asked,
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Decide on the claim that was asked about, and go on to the next."""
    fields = fields_of(await request.form())

    def act() -> Response[Any]:
        try:
            made = decide(case, fields, person)
        except (RecordError, InputError) as error:
            at = fields.get("about", "")
            return _review(case, person, frame, at, problem=str(error))
        return go_on(fields.get("back", "/review"), made.verdict)

    return await asyncio.to_thread(act)


@get("/review/agreement", opt={"role": Role.READER}, sync_to_thread=True)
def agreement(
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Response[Any]:
    """Tell how far those who judged the same claims agree."""
    coded, coders = _coded(case)
    differing = show.differences(coded)
    page = AgreementPage(
        frame=frame,
        head=head(person, T.agreement),
        coders=tuple(
            Tally(label=name, count=count) for name, count in sorted(coders.items())
        ),
        fields=show.fields(coded),
        open=tuple(each for each in differing if not each.adjudicated),
        settled=tuple(each for each in differing if each.adjudicated),
    )
    return render("agreement.html", page)


def _coded(case: StoredCase) -> tuple[list[show.Coded], Counter[str]]:
    """Return the claims that two people or more judged, and who judged how many."""
    every: list[Judgement] = []
    after = ""
    while True:
        part = case.judgements(after=after, limit=PART)
        every += part.rows
        after = part.next
        if not after:
            break
    told: dict[str, dict[str, Judgement]] = {}
    settled: dict[str, Judgement] = {}
    for judgement in standing(reversed(every)):
        if judgement.verdict not in {"accept", "reject", "correct", "scope"}:
            continue
        for claim in judgement.about:
            if judgement.adjudicates:
                settled[claim] = judgement
            else:
                told.setdefault(claim, {})[judgement.by] = judgement
    coders = Counter(name for each in told.values() for name in each)
    both = {claim: each for claim, each in told.items() if len(each) > 1}
    coded = []
    for claim, codings in list(both.items())[:MAX_CODED]:
        try:
            row = case.claim(claim)
        except RecordError:
            continue
        coded.append(
            show.Coded(row=row, codings=codings, adjudication=settled.get(claim))
        )
    return coded, coders


# Both methods of one address in one router: registered one by one, Litestar wraps the
# first of them twice.
routes = (Router("/", route_handlers=[review, answer, agreement]),)
