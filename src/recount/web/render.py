"""From a template and a record to a page."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Final

import msgspec
from litestar import Response
from litestar.enums import MediaType

from recount.web.security.sessions import Person
from recount.web.strings import T

if TYPE_CHECKING:
    from jinja2 import Environment

DIGEST_CHARS = 12
SEE_OTHER: Final = 303
"""Status of the answer to a form: the browser fetches the page anew."""


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """What every page may use beside its own context."""

    case_title: str = ""
    person: Person | None = None
    """None before anybody is signed in"""
    csrf: str = ""
    """goes into each form as the field ``csrf``, and into the head for the script"""
    team: bool = False
    path: str = "/"
    """of the page that is shown"""


def render(
    template: str, context: msgspec.Struct, *, status: int = 200
) -> Response[bytes]:
    """Return the page of a template; the context's fields are its variables.

    Every value is escaped, an unknown name is an error, and the headers of a page
    are added where all answers pass (security/gate.py).
    """
    fields = {name: getattr(context, name) for name in context.__struct_fields__}
    text = environment().get_template(template).render(fields)
    # A lone surrogate of a broken file becomes a reference that shows as U+FFFD.
    body = text.encode("utf-8", "xmlcharrefreplace")
    return Response(body, media_type=MediaType.HTML, status_code=status)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates: no filter marks text as safe."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    made = Environment(
        loader=PackageLoader("recount.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    del made.filters["safe"]
    made.globals["static"] = static
    made.globals["t"] = T
    return made


class StaticFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the reading room itself: style, script, icon."""

    body: bytes
    digest: str


@lru_cache(maxsize=1)
def static_files() -> dict[str, StaticFile]:
    """Return all files under ``static/`` by their path in it."""
    return dict(_walk(files("recount.web") / "static", ""))


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, StaticFile]]:
    found = []
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            found += _walk(each, f"{prefix}{each.name}/")
        else:
            body = each.read_bytes()
            digest = hashlib.sha256(body).hexdigest()[:DIGEST_CHARS]
            found.append((f"{prefix}{each.name}", StaticFile(body=body, digest=digest)))
    return found


def static(name: str) -> str:
    """Return the address of a static file; a changed file has another address.

    Raises:
        KeyError: there is no such file.
    """
    return f"/static/{name}?v={static_files()[name].digest}"
