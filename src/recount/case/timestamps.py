"""Timestamps of a case by an outside authority (RFC 3161), made and checked by openssl.

What is stamped is a manifest that names the newest entry of the log; as each entry is
bound to the one before, a stamp on one fixes all that was done until then, with the
hash of every capture. The query is a file for the user to send to an authority of
their choice; Recount sends nothing by itself.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from recount.errors import ConfigError, InputError
from recount.model.case import Fault

FOLDER = "timestamps"
TIMEOUT_S = 30
MAX_BYTES = 1_000_000


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What is stamped."""

    seq: int
    """of the newest entry of the log"""
    hash: str
    """of that entry"""
    captures: int
    """whose hashes the log holds"""
    at: str


def ask(case: Path, manifest: Manifest) -> Path:
    """Write a manifest and the query for it; return the path of the query.

    Raises:
        ConfigError: openssl is missing or fails.
    """
    folder = case / FOLDER
    folder.mkdir(exist_ok=True)
    number = max((int(path.stem) for path in folder.glob("[0-9]*.json")), default=0) + 1
    told = folder / f"{number:04}.json"
    told.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2))
    query = told.with_suffix(".tsq")
    _openssl("-query", "-data", str(told), "-sha256", "-cert", "-out", str(query))
    return query


def answer(case: Path, reply: Path, authority: Path) -> Path:
    """Keep the reply of an authority, once it holds; return where it lies.

    Args:
        case: folder of the case.
        reply: what the authority sent.
        authority: its certificate, or those of its issuers, as PEM.

    Raises:
        InputError: it answers none of the queries, or does not hold.
    """
    for path in (reply, authority):
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            raise InputError("is no small file", path=str(path))
    wrong = "there is no query; make one first with: recount timestamp CASE"
    for told in sorted((case / FOLDER).glob("[0-9]*.json"), reverse=True):
        wrong = _fails(told, reply, authority)
        if not wrong:
            shutil.copyfile(authority, told.with_suffix(".pem"))
            kept = told.with_suffix(".tsr")
            shutil.copyfile(reply, kept)
            return kept
    raise InputError(f"the timestamp does not hold: {wrong}", path=str(reply))


def faults(case: Path, log: Mapping[int, str]) -> Iterator[Fault | str]:
    """Yield what does not hold of the timestamps, and notes on the others.

    Args:
        case: folder of the case.
        log: the hash of each entry by its number.
    """
    for told in sorted((case / FOLDER).glob("[0-9]*.json")):
        where = f"{FOLDER}/{told.name}"
        try:
            manifest = msgspec.json.decode(told.read_bytes(), type=Manifest)
        except (OSError, msgspec.DecodeError) as error:
            yield Fault(
                what="timestamp", where=where, reason=f"cannot be read: {error}"
            )
            continue
        if log.get(manifest.seq) != manifest.hash:
            reason = f"log entry {manifest.seq} is not the one that was stamped"
            yield Fault(what="timestamp", where=where, reason=reason)
        reply, authority = told.with_suffix(".tsr"), told.with_suffix(".pem")
        if not reply.exists():
            yield f"{where} waits for the reply of an authority."
            continue
        wrong = _fails(told, reply, authority)
        if wrong:
            yield Fault(what="timestamp", where=where, reason=wrong)


def _fails(told: Path, reply: Path, authority: Path) -> str:
    """Why a reply does not hold for a manifest; empty: it does."""
    try:
        _openssl(
            *("-verify", "-data", str(told), "-in", str(reply)),
            *("-CAfile", str(authority)),
        )
    except ConfigError as error:
        return str(error)
    return ""


def _openssl(*arguments: str) -> None:
    program = shutil.which("openssl")
    if program is None:
        raise ConfigError("timestamps need the program openssl; install it")
    try:
        done = subprocess.run(  # noqa: S603 - own arguments, no shell
            [program, "ts", *arguments],
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=TIMEOUT_S,
        )
    except subprocess.TimeoutExpired as error:
        raise ConfigError(f"openssl did not answer in {TIMEOUT_S} s") from error
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if ":error:" in line]
        reason = said[-1].split(":")[5:6] if said else [done.stderr.strip()[-200:]]
        raise ConfigError(f"openssl: {' '.join(reason) or 'verification failed'}")
