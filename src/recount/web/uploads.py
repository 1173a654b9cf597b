"""Files that people send by a form: taken one after the other into the case."""

from __future__ import annotations

import asyncio
from typing import Any

from litestar import Router, post
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.di import NamedDependency
from litestar.exceptions import ClientException
from litestar.response import Redirect

from recount.case.stored import StoredCase
from recount.model.capture import Sidecar
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


async def take(form: FormMultiDict, case: StoredCase, by: str) -> list[Any]:
    """Take the files of a form into the case; return what became of each.

    A file waits on the disk until its turn, so that memory holds one of them.

    Raises:
        ClientException: the form holds no file.
    """
    files = [each for _, each in form.multi_items() if isinstance(each, UploadFile)]
    if not files:
        raise ClientException(detail="Choose at least one file.")
    sidecar = Sidecar(**{name: _about(form, name) for name in ABOUT})
    taken = []
    for file in files:
        data = await file.read()
        name = (file.filename or "file")[:MAX_NAME_CHARS]
        taken.append(
            await asyncio.to_thread(case.add_bytes, name, data, by=by, sidecar=sidecar)
        )
        await file.close()
    return taken


def _about(form: FormMultiDict, name: str) -> str:
    value = form.get(name, "")
    return value.strip()[:MAX_ABOUT_CHARS] if isinstance(value, str) else ""
