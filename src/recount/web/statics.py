"""Style, script and icon: read once, found by name, never by a path on the disk."""

from __future__ import annotations

import mimetypes

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from recount.web.render import static_files
from recount.web.security.roles import PUBLIC

FOREVER = "public, max-age=31536000, immutable"  # a changed file has another address


@get("/static/{name:path}", opt={"role": PUBLIC}, sync_to_thread=False)
def static_file(name: FromPath[str]) -> Response[bytes]:
    """Return a file of the reading room itself."""
    found = static_files().get(name.removeprefix("/"))
    if found is None:
        raise NotFoundException
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    if kind.startswith("text/"):
        kind = f"{kind}; charset=utf-8"
    return Response(
        found.body,
        media_type=kind,
        headers={"cache-control": FOREVER, "etag": f'"{found.digest}"'},
    )


routes = (static_file,)
