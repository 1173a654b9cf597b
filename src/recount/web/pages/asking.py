"""What handlers of pages share: who asks, what was just done, and where to go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeVar
from urllib.parse import urlencode

from litestar import Request, Response, Router
from litestar.datastructures import FormMultiDict
from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from recount.case.stored import StoredCase
from recount.errors import RecordError
from recount.lang.en import room
from recount.web.contexts.head import Head
from recount.web.render import Frame
from recount.web.security.entry import local_way
from recount.web.security.roles import Role, reaches
from recount.web.security.sessions import Person

SEE_OTHER: Final = 303
UNPROCESSABLE = 422
PAGE = 50  # rows of a list
MAX_EVENTS = 500  # offered in a list to choose from

Record = TypeVar("Record")


class Desk(NamedTuple):
    """What every page has at hand."""

    case: StoredCase
    person: Person
    frame: Frame


def desk_of(
    case: NamedDependency[StoredCase],
    person: NamedDependency[Person],
    frame: NamedDependency[Frame],
) -> Desk:
    """Return what a page has at hand, put together."""
    return Desk(case, person, frame)


DESK = {"desk": Provide(desk_of, sync_to_thread=False)}


def together(*handlers: HTTPRouteHandler) -> tuple[Router]:
    """Return the handlers of a module in one router.

    Registered one by one, Litestar wraps a handler twice whose address has another
    method too.
    """
    return (Router("/", route_handlers=handlers, dependencies=DESK),)


async def answer_form(
    request: Request[Any, Any, Any],
    act: Callable[[dict[str, str]], Response[Any]],
) -> Response[Any]:
    """Return what a form comes to, read here and acted upon in a thread."""
    fields = fields_of(await request.form())
    return await asyncio.to_thread(act, fields)


def head(person: Person, title: str, *, done: str = "", problem: str = "") -> Head:
    """Return what a page says of itself.

    Args:
        person: who looks at it.
        title: of the page.
        done: name of what was just done; an unknown one says nothing.
        problem: why it could not be done.
    """
    return Head(
        title=title,
        coder=reaches(person.role, Role.CODER),
        reviewer=reaches(person.role, Role.REVIEWER),
        done=room.DONE.get(done, ""),
        problem=problem,
    )


def go_on(back: str, done: str = "") -> Redirect:
    """Return the way to a page of the reading room, with what was just done."""
    way = local_way(back)
    path, mark, fragment = way.partition("#")
    joint = "&" if "?" in path else "?"
    told = f"{path}{joint}done={done}" if done else path
    return Redirect(f"{told}{mark}{fragment}", status_code=SEE_OTHER)


def more(path: str, after: str, **filters: str) -> str:
    """Return the address of the next rows of a list; empty at its end."""
    if not after:
        return ""
    given = {name: value for name, value in filters.items() if value}
    return f"{path}?{urlencode({**given, 'after': after})}"


def fields_of(form: FormMultiDict) -> dict[str, str]:
    """Return the text fields of a form by name, stripped; the last one of each."""
    return {
        name: value.strip()
        for name, value in form.multi_items()
        if isinstance(value, str)
    }


def found(read: Callable[[str], Record], identity: str) -> Record:
    """Return the record of a page.

    Raises:
        NotFoundException: the case has none of this id.
    """
    try:
        return read(identity)
    except RecordError as error:
        raise NotFoundException(detail=str(error)) from error
