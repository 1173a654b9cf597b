"""The check of a dossier's folder by itself: nothing but its files is trusted.

It needs neither the case nor the captures. What it cannot tell is whether the texts
are those of the captured files: that takes the evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from recount.dossier import marked, sums, words
from recount.dossier.audit import Reread
from recount.dossier.folder import (
    CLAIMS,
    CONFLICTS,
    DOCUMENTS,
    EVENTS,
    FINDINGS,
    LEDGER,
    LINEAGE,
    MARKER,
    WITHHELD,
    About,
    count,
    exported,
)
from recount.errors import AnchorError, InputError
from recount.model.claim import Claim, check_anchor
from recount.model.document import Document
from recount.model.event import Event
from recount.model.finding import (
    Certificate,
    Conflict,
    Derived,
    Finding,
    Position,
    Reconciliation,
    Term,
)
from recount.model.ids import ClaimId, PositionId
from recount.model.ledger import Entry
from recount.model.lineage import Lineage
from recount.model.reading import Reading
from recount.model.verification import Fault, Verification
from recount.model.withholding import Withheld
from recount.text.mend.likeness import may_read

MAX_LINE_BYTES = 1 << 26  # a text of 20 million characters with its blocks fits

Record = TypeVar("Record", bound=msgspec.Struct)
Positions = Mapping[PositionId, Position]


@dataclass(frozen=True)
class Tools:
    """What reads a figure and works out a proof again; kept apart from what made it."""

    reread: Reread
    holds: Callable[[Certificate, Positions], bool]
    derived_holds: Callable[[Derived, Positions], bool]


@dataclass
class _Tables:
    """The records of the folder, with the line on which each stands."""

    about: About
    documents: dict[str, Document] = field(default_factory=dict)
    claims: dict[ClaimId, Claim] = field(default_factory=dict)
    lines: dict[ClaimId, int] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    ledger: list[Entry] = field(default_factory=list)
    withheld: dict[ClaimId, Withheld] = field(default_factory=dict)


@dataclass(frozen=True)
class _Told:
    """The records of the folder, as exports are made from them."""

    readings: Sequence[Reading]
    events: Sequence[Event]
    lineage: Lineage
    reconciliations: Sequence[Reconciliation]


def verify(folder: Path, tools: Tools) -> Verification:
    """Return what was checked in a dossier's folder, and what failed, place by place.

    Raises:
        InputError: it is no dossier's folder.
    """
    if not (folder / MARKER).is_file() or (folder / MARKER).is_symlink():
        raise InputError(
            "is no folder of a dossier" if folder.is_dir() else "is no folder",
            path=str(folder),
            remedy=f"Give the folder that holds {MARKER}.",
        )
    faults: list[Fault] = []
    files = sums.check(folder, faults)
    tables = _load(folder, faults)
    if tables is None:
        return Verification(files=files, faults=tuple(faults))
    reread, described, hidden = _check_claims(tables, tools.reread, faults)
    proofs = _check_findings(tables, tools, faults)
    _check_counts(tables, faults)
    _check_exports(folder, tables, faults)
    pages = marked.check(folder, tables.documents, tables.claims, tables.about, faults)
    return Verification(
        files=files,
        claims=len(tables.claims),
        reread=reread,
        described=described,
        withheld=hidden,
        proofs=proofs,
        pages=pages,
        faults=tuple(faults),
    )


def _load(folder: Path, faults: list[Fault]) -> _Tables | None:
    try:
        about = msgspec.json.decode((folder / MARKER).read_bytes(), type=About)
    except (OSError, msgspec.DecodeError) as error:
        faults.append(Fault(path=MARKER, reason=f"cannot be read: {error}"))
        return None
    tables = _Tables(about)
    for number, document in _records(folder, DOCUMENTS, Document, faults):
        if document.name in tables.documents:
            _tell(faults, DOCUMENTS, number, f"{document.name} stands here twice")
        tables.documents[document.name] = document
    for number, claim in _records(folder, CLAIMS, Claim, faults):
        if claim.id in tables.claims:
            _tell(faults, CLAIMS, number, f"{claim.id} stands here twice")
        tables.claims[claim.id] = claim
        tables.lines[claim.id] = number
    tables.events += (each for _, each in _records(folder, EVENTS, Event, faults))
    tables.findings += (each for _, each in _records(folder, FINDINGS, Finding, faults))
    tables.conflicts += (
        each for _, each in _records(folder, CONFLICTS, Conflict, faults)
    )
    tables.ledger += (each for _, each in _records(folder, LEDGER, Entry, faults))
    if (folder / WITHHELD).is_file():
        for _, each in _records(folder, WITHHELD, Withheld, faults):
            tables.withheld[each.claim] = each
    return tables


def _records(
    folder: Path, name: str, kind: type[Record], faults: list[Fault]
) -> Iterator[tuple[int, Record]]:
    decode = msgspec.json.Decoder(kind).decode
    place = folder / name
    if place.is_symlink() or (place.exists() and not place.is_file()):
        return  # told by the sums
    try:
        with place.open("rb") as lines:
            pieces = iter(lambda: lines.readline(MAX_LINE_BYTES), b"")
            for number, line in enumerate(pieces, 1):
                try:
                    yield number, decode(line)
                except (msgspec.DecodeError, RecursionError) as error:
                    _tell(faults, name, number, f"is no {kind.__name__}: {error}")
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        faults.append(Fault(path=name, reason=reason))


def _tell(faults: list[Fault], path: str, line: int, reason: str) -> None:
    faults.append(Fault(path=path, place=f"line {line}", reason=reason))


def _check_claims(
    tables: _Tables, reread: Reread, faults: list[Fault]
) -> tuple[int, int, int]:
    again = described = hidden = 0
    events = {event.id for event in tables.events}
    for claim in tables.claims.values():
        line = tables.lines[claim.id]
        if reason := _misplaced(claim, tables.documents.get(claim.doc)):
            _tell(faults, CLAIMS, line, reason)
        if claim.event and claim.event not in events:
            _tell(faults, CLAIMS, line, f"{claim.event} is no event of {EVENTS}")
        withheld = tables.withheld.get(claim.id)
        if withheld and withheld.phrase:
            hidden += 1
        elif claim.ratio or claim.described:
            described += 1
        else:
            found = reread(claim.figure_words)
            again += found is not None
            described += found is None
            if found is not None and found != claim.figure:
                read = f"“{claim.figure_words}” reads as {found}, not {claim.figure}"
                _tell(faults, CLAIMS, line, f"the words {read}")
    return again, described, hidden


def _misplaced(claim: Claim, document: Document | None) -> str:
    if document is None:
        return f"{claim.doc} is no document of {DOCUMENTS}"
    if not claim.span.contains(claim.phrase_span):
        return "the words of the figure stand outside the quote"
    if claim.read_as and not may_read(claim.phrase, claim.read_as):
        return f"“{claim.phrase}” cannot be read as “{claim.read_as}”"
    try:
        check_anchor(claim, document.text)
    except AnchorError as error:
        return str(error)
    return ""


def _check_findings(tables: _Tables, tools: Tools, faults: list[Fault]) -> int:
    positions: dict[PositionId, Position] = {}
    for line, finding in enumerate(tables.findings, 1):
        for position in finding.positions:
            positions[position.id] = position
            if reason := _unfounded(position, tables):
                _tell(faults, FINDINGS, line, reason)
    proofs = 0
    for line, finding in enumerate(tables.findings, 1):
        for derived in finding.derived:
            terms = (*derived.low_from, *derived.high_from)
            proofs += bool(terms)
            if not (
                _known(terms, positions) and tools.derived_holds(derived, positions)
            ):
                reason = f"does not follow: {derived.sentence}"
                _tell(faults, FINDINGS, line, reason)
    return proofs + _check_conflicts(tables, tools, positions, faults)


def _check_conflicts(
    tables: _Tables, tools: Tools, positions: Positions, faults: list[Fault]
) -> int:
    proofs = 0
    for line, conflict in enumerate(tables.conflicts, 1):
        missing = [each for each in conflict.positions if each not in positions]
        if missing:
            _tell(faults, CONFLICTS, line, f"{missing[0]} stands in no finding")
        proof = conflict.certificate
        if proof is None:
            continue
        proofs += 1
        terms = (*proof.lows, *proof.highs)
        if not (_known(terms, positions) and tools.holds(proof, positions)):
            reason = f"the proof does not hold: {conflict.sentence}"
            _tell(faults, CONFLICTS, line, reason)
    return proofs


def _known(terms: Iterable[Term], positions: Positions) -> bool:
    return all(term.position in positions for term in terms)


def _unfounded(position: Position, tables: _Tables) -> str:
    told = [tables.claims[each] for each in position.claims if each in tables.claims]
    if tables.about.failures:
        return ""  # claims that failed their check were left out, and are told there
    if len(told) < len(position.claims):
        lost = next(each for each in position.claims if each not in tables.claims)
        return f"{lost} stands behind a figure and not in {CLAIMS}"
    reports = len({claim.doc for claim in told})
    if reports != position.reports:
        return f"{position.figure} is told by {reports} reports, not {position.reports}"
    other = [claim for claim in told if claim.figure != position.figure]
    if other and position.ratio is None:
        return f"{other[0].id} tells {other[0].figure}, not {position.figure}"
    return ""


def _check_exports(folder: Path, tables: _Tables, faults: list[Fault]) -> None:
    """Make the tables and graphs again from the records, and compare the bytes."""
    if (folder / LINEAGE).is_symlink() or not (folder / LINEAGE).is_file():
        return  # told by the sums
    try:
        data = (folder / LINEAGE).read_bytes()
        lineage = msgspec.json.decode(data, type=Lineage)
    except (OSError, msgspec.DecodeError, RecursionError) as error:
        faults.append(Fault(path=LINEAGE, reason=f"cannot be read: {error}"))
        return
    told: dict[str, list[Claim]] = {}
    for claim in tables.claims.values():
        told.setdefault(claim.doc, []).append(claim)
    readings = [
        Reading(document=document, claims=tuple(told.get(name, ())))
        for name, document in tables.documents.items()
    ]
    inquired = _Told(readings, tables.events, lineage, _reconciled(tables.findings))
    for path, data in exported(inquired, tables.withheld.values()):
        place = folder / path
        if place.is_symlink() or not place.is_file():
            continue  # told by the sums
        if place.stat().st_size != len(data) or place.read_bytes() != data:
            reason = "is not what the records make"
            faults.append(Fault(path=path, reason=reason))


def _reconciled(findings: Iterable[Finding]) -> list[Reconciliation]:
    return [
        Reconciliation(event=finding.event, findings=(finding,), conflicts=())
        for finding in findings
    ]


def _check_counts(tables: _Tables, faults: list[Fault]) -> None:
    found = count(
        tables.documents.values(),
        tables.claims.values(),
        tables.events,
        tables.findings,
        tables.conflicts,
        tables.ledger,
    )
    for name, number in found.items():
        told = tables.about.counts.get(name)
        if told != number:
            reason = f"tells of {told} {name}, and the table has {number}"
            faults.append(Fault(path=MARKER, place="counts", reason=reason))
    for name in sorted(tables.about.counts.keys() - found.keys()):
        reason = f"tells of {name}, and there are none"
        faults.append(Fault(path=MARKER, place="counts", reason=reason))
    said = (
        f"{words.counted(len(tables.documents), 'report')} with "
        f"{words.counted(tables.about.checked, 'claim')} about "
    )
    if not any(sentence.startswith(said) for sentence in tables.about.summary):
        reason = f"does not say “{said.strip()}”"
        faults.append(Fault(path=MARKER, place="summary", reason=reason))
    expected = len(tables.claims) + len(tables.about.failures)
    if tables.about.checked != expected:
        reason = f"tells of {tables.about.checked} checked claims, not {expected}"
        faults.append(Fault(path=MARKER, place="checked", reason=reason))
