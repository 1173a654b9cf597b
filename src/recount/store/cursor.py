"""Pages of long lists: each page names where the next one begins."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, func, select, tuple_

from recount.errors import InputError
from recount.model.case import Page

Made = TypeVar("Made")

MAX_LIMIT = 1_000
"""rows of one page"""
MAX_INT64 = 2**63 - 1

_KEY = msgspec.json.Decoder(tuple[int | str, ...])


def page(
    connection: Connection,
    wanted: Select[tuple[object, ...]],
    keys: Sequence[ColumnElement[object]],
    make: Callable[[Row[tuple[object, ...]]], Made],
    *,
    after: str,
    limit: int,
    newest: bool = False,
) -> Page[Made]:
    """Return a page of the rows in the order of the keys, which no two rows share.

    Raises:
        InputError: ``after`` is not what a page gave as ``next``.
    """
    limit = max(1, min(limit, MAX_LIMIT))
    total = connection.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    ordered = wanted.add_columns(*(key.label(f"k{n}") for n, key in enumerate(keys)))
    if after:
        place = read(after, len(keys))
        row = tuple_(*keys)
        ordered = ordered.where(row < place if newest else row > place)
    ordered = ordered.order_by(*(key.desc() if newest else key for key in keys))
    rows = connection.execute(ordered.limit(limit + 1)).all()
    more = len(rows) > limit
    last = rows[limit - 1] if more else None
    return Page(
        rows=tuple(make(row) for row in rows[:limit]),
        next=write(last[-len(keys) :]) if last is not None else "",
        total=total,
    )


def write(key: Sequence[object]) -> str:
    """Return a key as a word that fits into an address."""
    return base64.urlsafe_b64encode(msgspec.json.encode(list(key))).decode().rstrip("=")


def read(word: str, size: int) -> tuple[int | str, ...]:
    """Return the key that ``write`` made a word of.

    Raises:
        InputError: it did not.
    """
    padded = word + "=" * (-len(word) % 4)
    try:
        key = _KEY.decode(base64.urlsafe_b64decode(padded))
    except (ValueError, binascii.Error, msgspec.DecodeError) as error:
        raise _no_key(word) from error
    if len(key) != size or not all(map(_storable, key)):
        raise _no_key(word)
    return key


def _storable(part: int | str) -> bool:
    """Whether a database can be asked about it: no number is longer than 64 bits."""
    return isinstance(part, str) or -MAX_INT64 <= part <= MAX_INT64


def _no_key(word: str) -> InputError:
    return InputError(
        "this is no place in the list",
        place=f"after={word[:40]}",
        remedy="Begin again at the first page",
    )
