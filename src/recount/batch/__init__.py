"""Batches: the stages of a case over as many reports as there are, as tables on disk.

The same pure functions that serve a case of twelve reports run here over parts of a
thousand, on one machine or many. What two parts must know of each other goes between
them by keys, so that no task holds more than its share.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from recount.batch.intake import Offered, take_in
from recount.batch.plan import BatchOptions, Limits, plan
from recount.batch.stages import Stages
from recount.batch.tables import LEDGER, TABLES
from recount.engine.runner import Progress, Runner
from recount.engine.storage import Storage
from recount.engine.tasks import Done, Place
from recount.engine.workers import open_workers
from recount.errors import ConfigError
from recount.lineage.pairing import LineageOptions

__all__ = ("BatchOptions", "Limits", "Progress", "Summary", "run")

FORMAT = 2  # of the tables and of the records between stages
OWN_MB = 300  # of a process before it has any table: the program and its libraries
LEAST_MB = 128  # that the engine needs for its tables


class Begun(msgspec.Struct, frozen=True, kw_only=True):
    """What a batch was begun with: one that is resumed must be given the same."""

    format: int
    sources: tuple[str, ...]
    part_docs: int
    part_bytes: int
    bucket_docs: int
    limits: Limits
    rules: tuple[str, ...]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What a batch came to."""

    offered: int
    read: int
    refused: int
    rows: dict[str, int]
    """of each table"""
    faults: tuple[str, ...]
    """what a stage after reading could not do, by name and reason"""
    cpu_s: dict[str, float]
    """of all tasks, by stage, whichever run did them"""
    again: int
    """tasks that an earlier run had finished"""


def run(
    sources: Sequence[str],
    folder: str,
    options: BatchOptions = BatchOptions(),  # noqa: B008  frozen
    *,
    limits: Limits = Limits(),  # noqa: B008  frozen
    rules: Sequence[str] = (),
    offered: Callable[[], Iterator[Offered]] | None = None,
    advance: Callable[[Progress], None] | None = None,
) -> Summary:
    """Run a batch into a folder, or go on with it; return what it came to.

    Args:
        sources: files and folders, as the user gave them.
        folder: a path, or an fsspec address such as ``s3://bucket/folder``.
        options: how it is done.
        limits: where it cuts; the tables say so.
        rules: of estimation, by name; every worker must have them. None given: the
            built-in ones.
        offered: gives the captures instead of ``sources``; the same ones each time.
        advance: is told how far it is.

    Raises:
        ConfigError: the folder holds another batch, or one that is not to be resumed.
        EngineError: a stage fails as a whole.
    """
    storage = Storage(folder)
    if options.resume and "manifest.json" in storage.names(""):
        return msgspec.json.decode(storage.read("work/summary.json"), type=Summary)
    begun = Begun(
        format=FORMAT,
        sources=tuple(sources),
        part_docs=options.part_docs,
        part_bytes=options.part_bytes,
        bucket_docs=options.bucket_docs,
        limits=limits,
        rules=tuple(rules),
    )
    number = _begin(storage, begun, resume=options.resume)
    with _workers(storage, options, number, advance) as runner:
        captured = _captured(runner, sources, options, offered)
        cut = plan(
            tuple(done.counts["docs"] for done in captured),
            options,
            LineageOptions().small_set,
            limits,
            begun.rules,
        )
        done = Stages(runner, captured, cut).run()
    summary = _summed(done, number)
    _end(storage, done, summary)
    return summary


def _begin(storage: Storage, begun: Begun, *, resume: bool) -> int:
    """Return the number of this start of the batch, from 1.

    Raises:
        ConfigError: the folder holds something else.
    """
    data = msgspec.json.encode(begun)
    _apart(storage.url, begun.sources)
    starts = [name for name in storage.names("work") if name.startswith("start-")]
    if not starts:
        if storage.names("tables"):
            msg = f"{storage.url}: holds a batch already. Choose another folder"
            raise ConfigError(msg)
    elif not resume:
        msg = (
            f"{storage.url}: holds a batch that was begun. Go on with it by --resume, "
            "or choose another folder"
        )
        raise ConfigError(msg)
    elif storage.read(f"work/{starts[0]}") != data:
        msg = (
            f"{storage.url}: was begun with other sources or options. Give the same, "
            "or choose another folder"
        )
        raise ConfigError(msg)
    number = len(starts) + 1
    with tempfile.TemporaryDirectory(prefix="recount-") as scratch:
        storage.write_bytes(f"work/start-{number:04}.json", data, Path(scratch))
    return number


def _apart(folder: str, sources: Sequence[str]) -> None:
    """Refuse a folder that would be read with the reports."""
    inside = Path(folder).resolve()
    for source in sources:
        if "://" not in folder and Path(source).resolve() in inside.parents:
            msg = f"{folder}: lies inside {source}. Choose a folder outside of it"
            raise ConfigError(msg)


@contextmanager
def _workers(
    storage: Storage,
    options: BatchOptions,
    number: int,
    advance: Callable[[Progress], None] | None,
) -> Iterator[Runner]:
    workers = open_workers(options.executor, options.workers)
    try:
        share = options.memory_mb
        if options.executor == "local":
            share = options.memory_mb // (options.workers + 1)
        memory = max(LEAST_MB, (share - OWN_MB) // 2)
        place = Place(storage.url, memory, options.scratch, number)
        yield Runner(workers, place, advance)
    finally:
        workers.close()


def _captured(
    runner: Runner,
    sources: Sequence[str],
    options: BatchOptions,
    offered: Callable[[], Iterator[Offered]] | None,
) -> list[Done]:
    from recount.batch.texts import captures  # noqa: PLC0415

    finished = runner.finished("capture")
    if finished and finished[-1].counts.get("last"):
        return finished
    source = offered() if offered else captures(sources)
    return list(take_in(source, runner, finished, options))


def _summed(done: dict[str, list[Done]], number: int) -> Summary:
    rows = {table.name: 0 for table in TABLES}
    for held in done.values():
        for each in held:
            for name, count in each.rows.items():
                if name in rows and any(
                    file.path.startswith(f"tables/{name}/") for file in each.files
                ):
                    rows[name] += count
    faults = [
        f"{skipped.name}: {stage}: {skipped.reason}"
        for stage, held in done.items()
        if stage != "read"
        for each in held
        for skipped in each.skipped
    ]
    return Summary(
        offered=rows[LEDGER.name],
        read=sum(each.counts["read"] for each in done["read"]),
        refused=sum(each.counts["refused"] for each in done["read"]),
        rows=rows,
        faults=tuple(sorted(faults)),
        cpu_s={
            stage: round(sum(each.cpu_s for each in held), 2)
            for stage, held in done.items()
        },
        again=sum(each.run < number for held in done.values() for each in held),
    )


def _end(storage: Storage, done: dict[str, list[Done]], summary: Summary) -> None:
    """List the tables' files with their hashes; remove what stages told each other."""
    files = sorted(
        file
        for held in done.values()
        for each in held
        for file in each.files
        if file.path.startswith("tables/")
    )
    manifest = {
        "format": FORMAT,
        "rows": summary.rows,
        "files": [file._asdict() for file in files],
    }
    data = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    with tempfile.TemporaryDirectory(prefix="recount-") as scratch:
        told = msgspec.json.encode(summary)
        storage.write_bytes("work/summary.json", told, Path(scratch))
        storage.write_bytes("manifest.json", data, Path(scratch))
    for stage in done:
        storage.remove(f"work/{stage}")
