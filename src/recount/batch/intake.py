"""Takes in what is offered: its bytes go into the batch before anything is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from xxhash import xxh3_64

from recount.batch.plan import BatchOptions
from recount.batch.tables import CAPTURES, ORIGINALS
from recount.engine.runner import Runner
from recount.engine.tasks import Done, Job, Task
from recount.errors import ConfigError
from recount.model.capture import Capture
from recount.model.ledger import Entry, Problem
from recount.sources import Tally

Offered = tuple[Capture, bytes] | Problem

LINES = {"number": "BIGINT", "record": "VARCHAR"}


class _Chunk(msgspec.Struct, frozen=True, kw_only=True):
    """What is offered in a row, with the lines of the ledger that this completes."""

    offered: tuple[Offered, ...]
    entries: tuple[Entry, ...]
    first: int = 0
    """number of its first report"""


def take_in(
    offered: Iterable[Offered],
    runner: Runner,
    finished: Sequence[Done],
    options: BatchOptions,
) -> Iterator[Done]:
    """Yield the records of all parts; those that are finished are only compared.

    Raises:
        ConfigError: what is offered is not what was offered before.
    """
    chunks = _chunks(offered, options)
    first = number = 0
    for number, chunk in enumerate(chunks):
        if number < len(finished):
            done = finished[number]
            if done.counts["digest"] != _digest(chunk.offered):
                msg = (
                    "the sources are not what they were when the batch began. "
                    "Begin a new batch in another folder"
                )
                raise ConfigError(msg)
        else:
            settings = msgspec.structs.replace(chunk, first=first)
            task = Task("capture", number, store, settings=settings)
            (done,) = runner.run_here("capture", [task])
        first += done.counts["docs"]
        yield done


def store(job: Job) -> None:
    """Keep the bytes of a part's reports, and hand on what the ledger tells so far."""
    chunk: _Chunk = job.settings
    taken = [each for each in chunk.offered if not isinstance(each, Problem)]
    # What is in a container is kept by itself: an archive's bytes would be kept twice.
    reports = [each for each in taken if not each[0].is_container]
    encode = msgspec.json.Encoder().encode
    job.keep(
        ORIGINALS.name,
        ORIGINALS.types,
        [
            (chunk.first + n, record.id, record.name, data, encode(record).decode())
            for n, (record, data) in enumerate(reports)
        ],
        ORIGINALS.key,
    )
    job.keep(
        CAPTURES.name,
        CAPTURES.types,
        [
            (
                each.id,
                each.name,
                each.media_type,
                each.size,
                each.within,
                each.url,
                encode(each).decode(),
            )
            for each, _ in taken
        ],
        CAPTURES.key,
    )
    lines = [(chunk.first, encode(each).decode()) for each in chunk.entries]
    job.emit("lines", LINES, lines)
    job.counts |= {
        "docs": len(reports),
        "bytes": sum(len(data) for _, data in reports),
        "digest": _digest(chunk.offered),
    }


def _chunks(offered: Iterable[Offered], options: BatchOptions) -> Iterator[_Chunk]:
    held: list[Offered] = []
    entries: list[Entry] = []
    tally = Tally()
    size = 0
    for each in offered:
        entries += tally.see(each)
        held.append(each)
        size += 0 if isinstance(each, Problem) else len(each[1])
        if len(held) >= options.part_docs or size >= options.part_bytes:
            yield _Chunk(offered=tuple(held), entries=tuple(entries))
            held, entries, size = [], [], 0
    entries += tally.end()
    if held or entries:
        yield _Chunk(offered=tuple(held), entries=tuple(entries))


def _digest(offered: Iterable[Offered]) -> int:
    digest = xxh3_64()
    for each in offered:
        told = (
            each.name if isinstance(each, Problem) else f"{each[0].id} {each[0].name}"
        )
        digest.update(f"{told}\n".encode(errors="surrogatepass"))
    return digest.intdigest() >> 1  # a signed number of 64 bits
