"""Forms: read once, with limits, and kept in no cache."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import parse_qsl

from litestar import Request
from litestar.datastructures import FormMultiDict
from litestar.exceptions import ClientException
from litestar.types.empty import Empty

URL_ENCODED = "application/x-www-form-urlencoded"
FORMS = (URL_ENCODED, "multipart/form-data")
MAX_FIELDS = 500  # a form that judges a page of claims has some hundred


class RoomRequest(Request[Any, Any, Any]):
    """A request whose forms are parsed here.

    Litestar keeps the last 1,024 forms with their text, passwords and all.
    """

    async def form(self) -> FormMultiDict:
        """Return the fields of a form; empty for any other content."""
        if self.content_type[0] == URL_ENCODED and self._connection_state.form is Empty:
            fields = parse_fields(await self.body())
            self._connection_state.form = cast("dict[str, Any]", fields)
        return await super().form()


def parse_fields(body: bytes) -> dict[str, str | list[str]]:
    """Return the fields of a form by name; those given several times as lists.

    Raises:
        ClientException: there are too many.

    >>> parse_fields(b"a=1&b=x+y&a=%E2%80%93")
    {'a': ['1', '–'], 'b': 'x y'}
    """
    try:
        pairs = parse_qsl(
            body.decode("latin-1"),
            keep_blank_values=True,
            max_num_fields=MAX_FIELDS,
            errors="replace",
        )
    except ValueError as error:
        raise ClientException(detail="The form has too many fields.") from error
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    return {name: each if len(each) > 1 else each[0] for name, each in fields.items()}
