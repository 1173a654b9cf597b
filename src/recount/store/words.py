"""Search over documents and claims: FTS5 in SQLite, text search in PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, text

from recount.model.case import Hit, Page
from recount.model.span import Span
from recount.store.cursor import read, write
from recount.store.pack import column

MAX_WORDS = 20
AROUND = 80  # characters of an excerpt before the first word that was found
EXCERPT = 240

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Words(NamedTuple):
    """The words of one record."""

    kind: str
    id: str
    doc: str
    title: str
    body: str


def forget(connection: Connection, kind: str, record: str = "") -> None:
    """Take out the words of a record, or of all records of a kind."""
    statement = "DELETE FROM words WHERE kind = :kind"
    given = {"kind": kind}
    if record:
        statement += " AND id = :id"
        given["id"] = record
    connection.execute(text(statement), given)


def put(connection: Connection, records: Iterable[Words]) -> None:
    """Write the words of records that have none yet."""
    statement = text(
        "INSERT INTO words (kind, id, doc, title, body) "
        "VALUES (:kind, :id, :doc, :title, :body)"
    )
    rows = [
        {name: column(value) for name, value in each._asdict().items()}
        for each in records
    ]
    if rows:
        connection.execute(statement, rows)


def search(connection: Connection, asked: str, *, after: str, limit: int) -> Page[Hit]:
    """Return a page of documents and claims that hold all the words asked for.

    A word that ends in ``*`` stands for all that begin so. The best fit comes first.
    """
    words = _asked(asked)
    if not words:
        return Page(rows=())
    start = int(read(after, 1)[0]) if after else 0
    postgres = connection.dialect.name == "postgresql"
    condition, rank, value = _postgres(words) if postgres else _sqlite(words)
    given = {"words": value}
    total = connection.execute(
        text(f"SELECT count(*) FROM words WHERE {condition}"),  # noqa: S608
        given,
    ).scalar_one()
    statement = text(
        "SELECT kind, id, doc, title, body FROM words "  # noqa: S608
        f"WHERE {condition} ORDER BY {rank}, kind, id LIMIT :most OFFSET :start"
    ).bindparams(bindparam("most", limit), bindparam("start", start))
    rows = connection.execute(statement, given).all()
    hits = tuple(_hit(Words(*row), words) for row in rows)
    more = start + len(hits) < total
    return Page(
        rows=hits,
        next=write((start + len(hits),)) if more and hits else "",
        total=total,
    )


def _asked(asked: str) -> list[str]:
    found = []
    for match in _WORD.finditer(asked[:1_000]):
        star = asked[match.end() : match.end() + 1] == "*"
        found.append(match.group() + ("*" if star else ""))
    return found[:MAX_WORDS]


def _sqlite(words: list[str]) -> tuple[str, str, str]:
    quoted = (
        f'"{word.rstrip("*")}"' + ("*" if word.endswith("*") else "") for word in words
    )
    return "words MATCH :words", "rank", " ".join(quoted)


def _postgres(words: list[str]) -> tuple[str, str, str]:
    # The words hold letters and digits alone, so that they are no syntax.
    parts = (
        "'"
        + word.rstrip("*").replace("'", " ").replace("’", " ")
        + "'"
        + (":*" if word.endswith("*") else "")
        for word in words
    )
    query = "to_tsquery('simple', :words)"
    return f"vector @@ {query}", f"ts_rank(vector, {query}) DESC", " & ".join(parts)


def _hit(found: Words, words: list[str]) -> Hit:
    pattern = re.compile(
        "|".join(rf"\b{re.escape(word.rstrip('*'))}" for word in words), re.IGNORECASE
    )
    first = pattern.search(found.body)
    start = max(0, first.start() - AROUND) if first else 0
    if start:
        start = found.body.find(" ", start) + 1 or start
    excerpt = found.body[start : start + EXCERPT]
    spans = tuple(
        Span(match.start(), match.end()) for match in pattern.finditer(excerpt)
    )
    return Hit(
        kind=found.kind,
        id=found.id,
        doc=found.doc,
        title=found.title,
        excerpt=excerpt,
        spans=spans,
    )
