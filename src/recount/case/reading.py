"""Reading what waits: each capture once, in groups that are kept as they are done."""

from __future__ import annotations

import ctypes
import hashlib
import logging
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import NamedTuple

from recount.case.clock import Clock
from recount.case.evidence import Evidence
from recount.documents import ocr
from recount.errors import InputError
from recount.model.capture import Capture
from recount.model.case import Progress
from recount.model.document import Document
from recount.model.ledger import Outcome, Problem
from recount.model.reading import Reading
from recount.pipeline import READING, attempt, entry
from recount.store import Store, documents, log, offers, words
from recount.store.documents import Kept
from recount.store.offers import Waiting
from recount.store.pack import pack, unpack
from recount.store.words import Words
from recount.text.address import address_key

_LOG = logging.getLogger(__name__)

GROUP = 32
"""documents of one transaction; a killed run does at most so many again"""
POOL_FROM = 64
"""documents from which other processes are worth their start"""
PR_SET_PDEATHSIG = 1  # prctl(2)


WITHOUT_OCR = f"{READING}, without OCR"
"""what pictures of pages were looked at by while nothing could read them"""


def steps_now() -> list[str]:
    """Return the versions of reading whose work holds on this machine as it is."""
    # A scan that waited for OCR is read again once the program is there.
    return [READING] if ocr.version() else [READING, WITHOUT_OCR]


class Done(NamedTuple):
    """How many captures were read, and how many could not be."""

    read: int
    refused: int


def read_waiting(
    store: Store,
    evidence: Evidence,
    *,
    by: str,
    clock: Clock,
    workers: int = 0,
    advance: Callable[[Progress], None] | None = None,
) -> Done:
    """Read every capture that this version of the steps has not read.

    Args:
        store: of the case.
        evidence: of the case.
        by: who reads, for the log.
        clock: gives the time.
        workers: processes that read; 0: as many as there are cores, for many captures.
        advance: is told how far it is after each group.
    """
    with store.reading() as connection:
        todo = offers.to_read(connection, steps_now())
    read = refused = 0
    for group in _read(store, evidence, todo, workers):
        for _, result in group:
            read += isinstance(result, Reading)
            refused += isinstance(result, Problem)
        _keep(store, group, Told(by, clock))
        if advance:
            advance(Progress(stage="reading", done=read + refused, total=len(todo)))
    return Done(read, refused)


Result = tuple[Waiting, Reading | Problem]


def _read(
    store: Store, evidence: Evidence, todo: Sequence[int], workers: int
) -> Iterator[list[Result]]:
    groups = [todo[at : at + GROUP] for at in range(0, len(todo), GROUP)]
    done = 0
    if workers > 1 or (not workers and len(todo) >= POOL_FROM):
        try:
            for results in _in_processes(store, evidence, groups, workers):
                yield results
                done += 1
        except BrokenProcessPool:
            # Ended by the system, perhaps for want of memory: one at a time needs less.
            _LOG.warning("a reading process was ended by the system; going on without")
    for group in groups[done:]:
        yield [(each, _one(each.taken, evidence)) for each in _taken(store, group)]


def _in_processes(
    store: Store, evidence: Evidence, groups: Sequence[Sequence[int]], workers: int
) -> Iterator[list[Result]]:
    # "spawn": a fork of a process with threads, as a server is, may never wake.
    context = multiprocessing.get_context("spawn")
    number = workers or os.cpu_count() or 1
    with ProcessPoolExecutor(
        number, context, initializer=_die_with_parent, initargs=(os.getpid(),)
    ) as pool:
        ahead = 4 * number  # groups in memory at a time
        for start in range(0, len(groups), ahead):
            waits = [_taken(store, group) for group in groups[start : start + ahead]]
            packed = [
                pool.submit(_many, [each.taken for each in group], evidence)
                for group in waits
            ]
            for waiting, future in zip(waits, packed, strict=True):
                results = [_unpacked(data) for data in future.result()]
                yield list(zip(waiting, results, strict=True))


def _taken(store: Store, group: Sequence[int]) -> list[Waiting]:
    with store.reading() as connection:
        return list(offers.waiting(connection, group))


def _one(capture: Capture, evidence: Evidence) -> Reading | Problem:
    try:
        data = evidence.read(capture.id)
    except InputError as error:
        return Problem(name=capture.name, reason=error.reason, remedy=error.remedy)
    return attempt(capture, data)


def _many(captures: Sequence[Capture], evidence: Evidence) -> list[bytes]:
    """In another process: what the captures say, as bytes with their kind before."""
    results = (_one(capture, evidence) for capture in captures)
    return [
        (b"R" if isinstance(each, Reading) else b"P") + pack(each) for each in results
    ]


def _unpacked(data: bytes) -> Reading | Problem:
    if data[:1] == b"R":
        return unpack(data[1:], Reading)
    return unpack(data[1:], Problem)


def _die_with_parent(parent: int) -> None:
    """Let the kernel end this process when its parent is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    # Killed while this process was still starting, it sends no signal any more.
    if os.getppid() != parent:
        os._exit(1)


class Told(NamedTuple):
    """Who reads, and what time it is."""

    by: str
    clock: Clock


def _keep(store: Store, group: Sequence[Result], told: Told) -> None:
    read: list[tuple[str, str, str]] = []
    refused: list[tuple[str, str]] = []
    fresh: list[Words] = []
    with store.writing() as connection:
        for waiting, result in group:
            taken = waiting.taken
            if isinstance(result, Problem):
                older = documents.remove(connection, waiting.seq)
                refused.append((taken.name, result.reason))
                line = result.entry(taken.media_type, taken.size)
            else:
                packed = pack(result)
                kept = _kept(result, taken, waiting.seq, waiting.at)
                older = documents.put(connection, kept, packed)
                document = result.document
                digest = hashlib.sha256(packed).hexdigest()
                read.append((document.name, document.id, digest))
                fresh.append(_words(document))
                first = offers.first_of(connection, taken.id)
                line = entry(taken, first, document.notes)
            for each in older:
                words.forget(connection, "document", each)
            blind = line.outcome is Outcome.NEEDS_OCR and not ocr.version()
            step = WITHOUT_OCR if blind else READING
            offers.settle(connection, waiting.seq, line, step)
        words.put(connection, fresh)
        body = {"read": read, "refused": refused, "steps": READING}
        log.append(connection, "read", body, by=told.by, at=told.clock())


def _words(document: Document) -> Words:
    return Words("document", document.id, document.name, document.title, document.text)


def _kept(reading: Reading, capture: Capture, offer: int, offered_at: str) -> Kept:
    return Kept(
        reading=reading,
        capture=capture,
        offer=offer,
        address_key=address_key(reading.document.url or capture.url),
        retrieved=capture.retrieved or capture.sidecar.retrieved or offered_at,
    )
