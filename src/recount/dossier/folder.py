"""The folder of a dossier: pages, records and a manifest, replaced as a whole."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from recount.dossier import audit
from recount.dossier.inquired import Inquired
from recount.errors import InputError
from recount.model.dossier import Dossier

MANIFEST = "manifest-sha256.txt"
MARKER = "recount-dossier.json"  # tells a dossier's folder from any other


def contents(dossier: Dossier, inquiry: Inquired) -> Iterator[tuple[str, bytes]]:
    """Yield the path and bytes of every file of the folder, the manifest last."""
    from recount.dossier.html import pages  # noqa: PLC0415

    sums = []
    for path, data in (*pages(dossier), *_records(dossier, inquiry)):
        sums.append(f"{hashlib.sha256(data).hexdigest()}  {path}\n")
        yield path, data
    yield MANIFEST, "".join(sorted(sums, key=lambda line: line[66:])).encode()


def _records(dossier: Dossier, inquiry: Inquired) -> Iterator[tuple[str, bytes]]:
    kept, _ = audit.check(inquiry.readings)
    claims = [claim for reading in kept for claim in reading.claims]
    findings = [each for one in inquiry.reconciliations for each in one.findings]
    conflicts = [each for one in inquiry.reconciliations for each in one.conflicts]
    yield "claims.jsonl", _lines(claims)
    yield "findings.jsonl", _lines(findings)
    yield "conflicts.jsonl", _lines(conflicts)
    yield "events.jsonl", _lines(inquiry.events)
    yield "ledger.jsonl", _lines(dossier.ledger)
    yield "lineage.json", _json(inquiry.lineage)
    about = {
        "title": dossier.title,
        "policies": dossier.policies,
        "steps": dossier.steps,
        "checked": dossier.audit.checked,
        "failures": dossier.audit.failures,
    }
    yield MARKER, _json(about)


def _lines(records: Iterable[msgspec.Struct]) -> bytes:
    encode = msgspec.json.Encoder().encode
    return b"".join(encode(record) + b"\n" for record in records)


def _json(record: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def write(dossier: Dossier, inquiry: Inquired, folder: Path) -> None:
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
        for path, data in contents(dossier, inquiry):
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
    found = {
        path.relative_to(target).as_posix()
        for path in target.rglob("*")
        if not path.is_dir() or path.is_symlink()
    }
    if not found:
        return
    if MARKER not in found or MANIFEST not in found:
        raise InputError(
            "holds files and is no dossier; nothing there is overwritten",
            path=str(shown),
            remedy="Give a new or empty folder.",
        )
    text = (target / MANIFEST).read_text("utf-8", "replace")
    known = {line[66:] for line in text.splitlines()} | {MANIFEST}
    foreign = sorted(found - known)
    if foreign:
        raise InputError(
            f"holds {foreign[0]}, which is no part of the dossier there",
            path=str(shown),
            remedy="Move it away, or give a new folder.",
        )
