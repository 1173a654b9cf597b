"""The folder of a dossier: pages, records and a manifest, replaced as a whole."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import chain
from pathlib import Path

import msgspec

from recount.dossier import audit, sums
from recount.dossier.inquired import Inquired
from recount.errors import InputError
from recount.model.claim import Claim
from recount.model.document import Document
from recount.model.dossier import Dossier, Failure
from recount.model.event import Event
from recount.model.finding import Conflict, Finding
from recount.model.ledger import Entry
from recount.model.withholding import Withheld

MARKER = "recount-dossier.json"  # tells a dossier's folder from any other
DOCUMENTS = "documents.jsonl"
CLAIMS = "claims.jsonl"
FINDINGS = "findings.jsonl"
CONFLICTS = "conflicts.jsonl"
EVENTS = "events.jsonl"
LEDGER = "ledger.jsonl"
LINEAGE = "lineage.json"
WITHHELD = "withheld.jsonl"
CHECKER = "check.py"
EXPORTS = "exports"


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a dossier's folder says of itself, in ``recount-dossier.json``."""

    title: str
    summary: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    checked: int = 0
    failures: tuple[Failure, ...] = ()
    counts: dict[str, int] = {}
    """records by kind"""
    pages: dict[str, str] = {}
    """of each document, where its text is shown"""


def contents(
    dossier: Dossier, inquiry: Inquired, withheld: Iterable[Withheld] = ()
) -> Iterator[tuple[str, bytes]]:
    """Yield the path and bytes of every file of the folder, the sums last.

    Args:
        dossier: what the pages show.
        inquiry: the records that it was composed from.
        withheld: of a release, what is left out of quotes.
    """
    from recount.dossier.html import pages  # noqa: PLC0415

    hidden = tuple(withheld)
    yield from sums.with_sums(
        chain(
            pages(dossier),
            _records(dossier, inquiry, hidden),
            exported(inquiry, hidden),
        )
    )


def exported(
    inquiry: Inquired, withheld: Iterable[Withheld]
) -> Iterator[tuple[str, bytes]]:
    """Yield the tables and graphs of a dossier, made from its records alone."""
    from recount.dossier.exports.material import gather  # noqa: PLC0415
    from recount.dossier.exports.registry import (  # noqa: PLC0415
        IN_DOSSIER,
        files,
    )

    material = gather(inquiry, withheld={each.claim: each for each in withheld})
    for path, data in files(material, IN_DOSSIER):
        yield f"{EXPORTS}/{path}", data


def _records(
    dossier: Dossier, inquiry: Inquired, withheld: Sequence[Withheld]
) -> Iterator[tuple[str, bytes]]:
    kept, _ = audit.check(inquiry.readings)
    documents = [reading.document for reading in kept]
    claims = [claim for reading in kept for claim in reading.claims]
    findings = [each for one in inquiry.reconciliations for each in one.findings]
    conflicts = [each for one in inquiry.reconciliations for each in one.conflicts]
    yield DOCUMENTS, _lines(documents)
    yield CLAIMS, _lines(claims)
    yield FINDINGS, _lines(findings)
    yield CONFLICTS, _lines(conflicts)
    yield EVENTS, _lines(inquiry.events)
    yield LEDGER, _lines(dossier.ledger)
    yield LINEAGE, _json(inquiry.lineage)
    if withheld:
        yield WITHHELD, _lines(withheld)
    yield CHECKER, (files("recount.dossier") / "standalone.py").read_bytes()
    about = About(
        title=dossier.title,
        summary=dossier.summary,
        policies=dossier.policies,
        steps=dossier.steps,
        checked=dossier.audit.checked,
        failures=dossier.audit.failures,
        counts=count(
            documents, claims, inquiry.events, findings, conflicts, dossier.ledger
        ),
        pages={report.doc: report.page for report in dossier.reports},
    )
    yield MARKER, _json(about)


def count(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    events: Iterable[Event],
    findings: Iterable[Finding],
    conflicts: Iterable[Conflict],
    ledger: Iterable[Entry],
) -> dict[str, int]:
    """Return how many records of each kind there are, and ledger lines by outcome."""
    counts = {
        "documents": sum(1 for _ in documents),
        "claims": sum(1 for _ in claims),
        "events": sum(1 for _ in events),
        "findings": sum(1 for _ in findings),
        "conflicts": sum(1 for _ in conflicts),
    }
    outcomes = Counter(f"ledger: {entry.outcome.value}" for entry in ledger)
    return counts | dict(sorted(outcomes.items()))


def _lines(records: Iterable[msgspec.Struct]) -> bytes:
    encode = msgspec.json.Encoder().encode
    return b"".join(encode(record) + b"\n" for record in records)


def _json(record: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def write(
    dossier: Dossier,
    inquiry: Inquired,
    folder: Path,
    withheld: Iterable[Withheld] = (),
) -> None:
    """Write the dossier, replacing an older one in that folder as a whole.

    The new folder is finished beside the old one before it takes its place, so that
    a failure on the way leaves the old one as it was.

    Raises:
        InputError: something that is no dossier stands there, or the folder cannot
            be written.
    """
    target = folder.resolve()
    _check(target, shown=folder)
    fresh = target.with_name(f".{target.name}.new")
    old = target.with_name(f".{target.name}.old")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(fresh, ignore_errors=True)
        for path, data in contents(dossier, inquiry, withheld):
            place = fresh / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        shutil.rmtree(old, ignore_errors=True)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise InputError(
            f"the dossier cannot be written: {error.strerror or error}",
            path=str(folder),
            remedy="Give a folder that can be written to.",
        ) from error


def _check(target: Path, *, shown: Path) -> None:
    """Return if the folder is absent, empty, or holds a dossier and nothing else."""
    if not target.exists():
        return
    if not target.is_dir():
        raise InputError(
            "is a file, and a dossier is a folder",
            path=str(shown),
            remedy="Give another name.",
        )
    found = set(sums.held(target))
    if not found:
        return
    known = sums.known(target)
    if MARKER not in found or not known:
        raise InputError(
            "holds files and is no dossier; nothing there is overwritten",
            path=str(shown),
            remedy="Give a new or empty folder.",
        )
    foreign = sorted(found - known)
    if foreign:
        raise InputError(
            f"holds {foreign[0]}, which is no part of the dossier there",
            path=str(shown),
            remedy="Move it away, or give a new folder.",
        )
