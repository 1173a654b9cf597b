"""Captures: takes the bytes of each report that is offered, and names what it cannot.

Files and folders, archives and mailboxes, archived sites, feeds, tables, lists of
addresses and single addresses. Nothing that is offered is dropped: each thing comes out
as a capture with its bytes, or as a problem that says why and what to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from recount.model.capture import Capture, Sidecar
from recount.model.ledger import Outcome, Problem
from recount.sources.files import Address, Found, find
from recount.sources.intake import Intake
from recount.sources.names import name_all, printable
from recount.sources.options import ColumnMapping, IntakeOptions
from recount.sources.tally import Tally

if TYPE_CHECKING:
    from recount.sources.web import Client

__all__ = (
    "STEP",
    "ColumnMapping",
    "IntakeOptions",
    "Tally",
    "capture",
    "capture_bytes",
)

STEP = "sources-2"


def capture(
    paths: Sequence[str],
    options: IntakeOptions | None = None,
    *,
    client: Client | None = None,
) -> Iterator[tuple[Capture, bytes] | Problem]:
    """Yield for each thing that is offered its capture and bytes, or a problem.

    Folders are read with all that is in them, in the order of their names; hidden
    files and ``NAME.meta.json`` sidecars are no reports. Names are relative to what
    was given, and unique. A container is a capture too (``Capture.is_container``),
    followed by its members, whose names begin with its own and which name it in
    ``within``; a problem of that name tells that nothing came out of it. ``Tally``
    makes the lines of the ledger from what is yielded.

    Args:
        paths: files, folders and web addresses, as the user gave them.
        options: limits and choices.
        client: fetches addresses; None: one of its own, with the options.
    """
    options = options or IntakeOptions()
    offered = tuple(find(paths))
    names = name_all(offered)
    files = (n for n, item in zip(names, offered, strict=True) if _is_file(item))
    intake = Intake(options, files, client)
    for item, name in zip(offered, names, strict=True):
        if isinstance(item, Problem):
            yield Problem(
                name=printable(item.name),
                reason=item.reason,
                place=item.place,
                remedy=item.remedy,
                outcome=item.outcome,
            )
        elif isinstance(item, Address):
            yield from intake.fetch(item.given)
        elif item.again_as:
            before = printable(item.again_as)
            yield Problem(
                name=name,
                reason=f"the same file was offered before as {before}",
                outcome=Outcome.DUPLICATE,
            )
        else:
            yield from intake.take(item, name)


def capture_bytes(
    name: str,
    data: bytes,
    sidecar: Sidecar = Sidecar(),  # noqa: B008  frozen
    options: IntakeOptions | None = None,
) -> Iterator[tuple[Capture, bytes] | Problem]:
    """Yield the capture of bytes that came without a file and all that comes out of it.

    Args:
        name: a relative path; what cannot be printed in it is written out.
        data: the report or container as received.
        sidecar: what is known of it.
        options: limits and choices.
    """
    intake = Intake(options or IntakeOptions(), ())
    yield from intake.take_bytes(printable(name) or "unnamed", data, sidecar)


def _is_file(item: Found | Address | Problem) -> bool:
    return isinstance(item, Found)
