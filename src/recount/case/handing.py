"""A case handed over as a whole: its evidence, its log, and what people decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

import msgspec

from recount.dossier.exports.bag import Content
from recount.model.case import Page

if TYPE_CHECKING:
    from recount.case.stored import StoredCase

PAGE = 1_000
LINES = "application/x-ndjson"

Record = TypeVar("Record", bound=msgspec.Struct)


def custody(case: StoredCase) -> Iterator[Content]:
    """Yield what only a case has: evidence with what tells of it, log, judgements.

    Bytes are copied from the folder of the evidence; the log is written while it is
    read, oldest entry last, as the case pages it.
    """
    for capture in case.evidence.captures():
        path = case.evidence.path(capture)
        yield Content(
            path=f"evidence/{path.name}", source=path, about="A capture, as received"
        )
    for offer, told in case.evidence.told():
        yield Content(
            path=f"evidence/{told.name}",
            source=told,
            about=f"Where the capture of {offer} comes from",
            media_type="application/json",
        )
    yield Content(
        path="log.jsonl",
        source=lambda: _lines(lambda after: case.log(after=after, limit=PAGE)),
        about="The log of the case, the newest entry first; each holds the hash of "
        "the one before",
        media_type=LINES,
    )
    yield Content(
        path="judgements.jsonl",
        source=lambda: _lines(lambda after: case.judgements(after=after, limit=PAGE)),
        about="What people decided, with their reasons",
        media_type=LINES,
    )


def _lines(page_of: Callable[[str], Page[Record]]) -> Iterator[bytes]:
    encode = msgspec.json.Encoder().encode
    after = ""
    while True:
        page = page_of(after)
        yield b"".join(encode(row) + b"\n" for row in page.rows)
        if not page.next:
            return
        after = page.next
