"""Files that people send by a form: taken one after the other into the case."""

from __future__ import annotations

import asyncio

from litestar import Router, post
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.di import NamedDependency
from litestar.exceptions import ClientException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from recount.case.stored import StoredCase
from recount.model.capture import Sidecar
from recount.model.case import Added
from recount.web.forms import RoomRequest
from recount.web.render import SEE_OTHER
from recount.web.security.roles import Role
from recount.web.security.sessions import Person
from recount.web.settings import WebSettings

ABOUT = ("url", "publisher", "title", "author", "published", "retrieved")
MAX_ABOUT_CHARS = 2_000
MAX_NAME_CHARS = 300


def upload_routes(settings: WebSettings) -> Router:
    """Return the way in for files, with a limit of its own for the request."""

    @post("/files", opt={"role": Role.CODER})
    async def upload(
        request: RoomRequest,
        case: NamedDependency[StoredCase],
        person: NamedDependency[Person],
    ) -> Redirect:
        """Take the files of a form into the case."""
        await take(await request.form(), case, person.name)
        return Redirect("/files", status_code=SEE_OTHER)

    return Router(
        "/",
        route_handlers=[upload],
        request_max_body_size=settings.max_upload_bytes,
    )


def api_upload(settings: WebSettings) -> HTTPRouteHandler:
    """Return the way in for files that a script sends, with its own limit."""

    @post(
        "/files",
        opt={"role": Role.CODER},
        operation_id="add",
        request_max_body_size=settings.max_upload_bytes,
    )
    async def upload(
        request: RoomRequest,
        case: NamedDependency[StoredCase],
        person: NamedDependency[Person],
    ) -> Added:
        """Take files into the case: ``multipart/form-data`` with any number of
        ``files``, and what is known of them (url, publisher, author, published ...).
        """
        return await take(await request.form(), case, person.name)

    return upload


async def take(form: FormMultiDict, case: StoredCase, by: str) -> Added:
    """Take the files of a form into the case; return what became of them.

    A file waits on the disk until its turn, so that memory holds one of them.

    Raises:
        ClientException: the form holds no file.
    """
    files = [each for _, each in form.multi_items() if isinstance(each, UploadFile)]
    if not files:
        raise ClientException(detail="Choose at least one file.")
    sidecar = Sidecar(**{name: _about(form, name) for name in ABOUT})
    total = Added()
    for file in files:
        data = await file.read()
        name = _name(file.filename)
        added = await asyncio.to_thread(
            case.add_bytes, name, data, by=by, sidecar=sidecar
        )
        await file.close()
        total = Added(
            offered=total.offered + added.offered,
            new=total.new + added.new,
            known=total.known + added.known,
            refused=total.refused + added.refused,
        )
    return total


def _name(told: str) -> str:
    r"""The name of a file as a path that stays below the case.

    >>> _name("..\\..\\reports/./a.txt")
    'reports/a.txt'
    """
    parts = told.replace("\\", "/").split("/")
    kept = "/".join(part for part in parts if part.strip(" ."))
    return kept[-MAX_NAME_CHARS:].lstrip("/") or "unnamed"


def _about(form: FormMultiDict, name: str) -> str:
    value = form.get(name, "")
    return value.strip()[:MAX_ABOUT_CHARS] if isinstance(value, str) else ""
