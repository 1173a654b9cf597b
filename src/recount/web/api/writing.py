"""Deciding, adding and running by programs."""

from __future__ import annotations

from litestar import post
from litestar.di import NamedDependency
from litestar.exceptions import HTTPException
from litestar.params import JSONBody

from recount.case.stored import StoredCase
from recount.model.account import Role
from recount.model.case import Release
from recount.model.judgement import Judgement
from recount.web.api.records import NewJudgement, NewRelease
from recount.web.progress import Runner, Running
from recount.web.releasing import release as make_release
from recount.web.security.deciding import judge as decide
from recount.web.security.sessions import Person

ACCEPTED, CONFLICT = 202, 409


@post(
    "/judgements",
    opt={"role": Role.CODER},
    sync_to_thread=True,
    operation_id="judge",
)
def judge(
    data: JSONBody[NewJudgement],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
) -> Judgement:
    """Decide something, with a reason; it is appended and holds at once."""
    return decide(
        case,
        person,
        data.about,
        data.verdict,
        data.reason,
        changes=data.changes,
        adjudicates=data.adjudicates,
    )


@post(
    "/runs",
    opt={"role": Role.CODER},
    sync_to_thread=True,
    status_code=ACCEPTED,
    operation_id="run",
)
def run(runner: NamedDependency[Runner], person: NamedDependency[Person]) -> Running:
    """Read what waits and relate all, in the background."""
    if not runner.start(person.name):
        detail = "A run is under way. Wait until it has ended."
        raise HTTPException(detail=detail, status_code=CONFLICT)
    return runner.now


@post(
    "/releases",
    opt={"role": Role.REVIEWER},
    sync_to_thread=True,
    operation_id="release",
)
def release(
    data: JSONBody[NewRelease],
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
) -> Release:
    """Release the dossier of the case as it stands."""
    return make_release(case, person.name, data.note)


routes = (judge, run, release)
