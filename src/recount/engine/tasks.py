"""A task: one partition of one stage, done once, and its result kept as a checkpoint.

A kernel reads the slices of tables that it is given and emits tables, whole or cut into
buckets. What it emits for later stages goes into one file of slices, one a bucket: a
task that needs a bucket reads these bytes alone, from a disk or an object store. What
it keeps for people is a plain Parquet file. A record of all this is written last; a
task that has its record is finished.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeVar

import msgspec

from recount.engine.columns import Types, columns_of
from recount.engine.database import Database, EngineOptions, parquet
from recount.engine.slices import joined, pack, rows_of, size_of, unpack
from recount.engine.storage import Storage, Stored

if TYPE_CHECKING:
    from recount.engine.columns import Column
    from recount.engine.slices import Held

Item = TypeVar("Item")

WHOLE = -1  # the bucket of a table that is not cut
VIEW_ROWS = 1_000_000  # handed to the database at once; beyond its bound it spills


class Slice(NamedTuple):
    """The bytes of a table inside a file of slices, or a whole Parquet file."""

    path: str
    start: int
    end: int


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """An item that its task could not do, and why."""

    item: int
    """its place in the task"""
    reason: str
    name: str = ""
    """what the kernel calls it"""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """The record of a finished task."""

    stage: str
    number: int
    files: tuple[Stored, ...] = ()
    slices: dict[str, dict[int, tuple[int, int]]] = {}
    """table, bucket: where its bytes begin and end in the first file"""
    rows: dict[str, int] = {}
    """of each table that was emitted or kept"""
    counts: dict[str, int] = {}
    """what the kernel counted"""
    skipped: tuple[Skipped, ...] = ()
    cpu_s: float = 0.0
    wall_s: float = 0.0
    run: int = 1
    """in which start of the batch it was done"""


@dataclass(frozen=True)
class Task:
    """What a worker needs to do one partition; it is pickled."""

    stage: str
    number: int
    kernel: Callable[[Job], None]
    inputs: Mapping[str, Sequence[Slice]] = field(default_factory=dict)
    settings: object = None
    """what the kernel takes besides tables"""
    items: int = 0
    """how many items it has at most; 0: they cannot be told apart"""
    skip: tuple[Skipped, ...] = ()
    only: tuple[int, int] | None = None
    """tried alone: items from, up to"""

    @property
    def record(self) -> str:
        """The path of its record."""
        return f"work/{self.stage}/{self.number:06}.json"


class Place(NamedTuple):
    """Where and within which bounds tasks are done."""

    root: str
    """of the storage"""
    memory_mb: int
    """for the tables of one task; beyond it they spill to the scratch folder"""
    scratch: str
    """local folder for files of a task; empty: the machine's own"""
    run: int = 1


class Job:
    """A task as its kernel sees it."""

    def __init__(self, task: Task, place: Place, scratch: Path) -> None:
        self.number = task.number
        self.settings: Any = task.settings
        self.scratch = scratch
        self.counts: dict[str, int] = {}
        self.names: dict[int, str] = {}
        self.skipped = {each.item: each.reason for each in task.skip}
        """why items are not to be done, by their place"""
        self._task = task
        self._place = place
        self._storage = Storage(place.root)
        self._made: Database | None = None
        self._bundle = scratch / "bundle"
        self._out: BinaryIO | None = None
        self._slices: dict[str, dict[int, tuple[int, int]]] = {}
        self._kept: list[tuple[str, Path]] = []
        self._rows: dict[str, int] = {}
        self._files = 0

    @property
    def database(self) -> Database:
        """The task's own database."""
        if self._made is None:
            self._made = Database(
                EngineOptions(
                    memory_mb=self._place.memory_mb,
                    threads=1,
                    folder=str(self.scratch),
                )
            )
        return self._made

    def each(
        self, items: Iterable[Item], name: Callable[[Item], str] = str
    ) -> Iterator[Item]:
        """Yield the items that are to be done, in order."""
        low, high = self._task.only or (0, 1 << 60)
        for place, item in enumerate(items):
            if place in self.skipped:
                self.names[place] = name(item)
            elif low <= place < high:
                yield item

    def originals(self, table: str, columns: str, order: str) -> list[tuple[Any, ...]]:
        """Return columns of a table that was kept as Parquet, sorted."""
        files = []
        for each in self._task.inputs.get(table, ()):
            file = self._new()
            file.write_bytes(self._storage.read(each.path, each.start, each.end))
            files.append(file)
        if not files:
            return []
        return self.database.rows(
            f"SELECT {columns} FROM {parquet(files)} ORDER BY {order}"  # noqa: S608
        )

    def pieces(self, table: str) -> Iterator[Held]:
        """Yield the columns of each slice of a table."""
        for each in self._task.inputs.get(table, ()):
            yield unpack(self._storage.read(each.path, each.start, each.end))

    def view(self, table: str, types: Types) -> None:
        """Let SQL read the table by its name; it is empty where nobody emitted any."""
        listed = ", ".join(f'"{name}" {kind}' for name, kind in types.items())
        self.database.run(f"CREATE OR REPLACE TABLE {table} ({listed})")
        waiting: list[Held] = []
        rows = 0
        for held in self.pieces(table):
            waiting.append(held)
            rows += size_of(held)
            if rows >= VIEW_ROWS:
                self.database.append(table, joined(waiting, types))
                waiting, rows = [], 0
        if waiting:
            self.database.append(table, joined(waiting, types))

    def rows(self, table: str, columns: str, order: str) -> list[tuple[Any, ...]]:
        """Return columns of a table, sorted by some of them."""
        names = columns.split(", ")
        found = [row for held in self.pieces(table) for row in rows_of(held, names)]
        found.sort(key=itemgetter(*(names.index(name) for name in order.split(", "))))
        return found

    def emit(
        self,
        table: str,
        types: Types,
        rows: Iterable[Sequence[object]],
        buckets: Sequence[int] | None = None,
    ) -> None:
        """Give rows to later stages, cut by bucket where their buckets are given."""
        listed = list(rows)
        if not listed:
            return
        if buckets is None:
            self.emit_columns(table, types, columns_of(listed, types))
            return
        cut: dict[int, list[Sequence[object]]] = {}
        for row, bucket in zip(listed, buckets, strict=True):
            cut.setdefault(bucket, []).append(row)
        for bucket, held in sorted(cut.items()):
            self.emit_columns(table, types, columns_of(held, types), bucket)

    def emit_cut(
        self, table: str, types: Types, columns: Mapping[str, Column], buckets: Column
    ) -> None:
        """Give columns to later stages, cut by the bucket of each row."""
        import numpy as np  # noqa: PLC0415

        if not len(buckets):
            return
        order = np.argsort(buckets, kind="stable")
        present, starts = np.unique(buckets[order], return_index=True)
        ordered = {name: columns[name][order] for name in types}
        ends = [*starts.tolist()[1:], len(order)]
        for bucket, start, end in zip(
            present.tolist(), starts.tolist(), ends, strict=True
        ):
            cut = {name: values[start:end] for name, values in ordered.items()}
            self.emit_columns(table, types, cut, int(bucket))

    def emit_columns(
        self,
        table: str,
        types: Types,
        columns: Mapping[str, Column],
        bucket: int = WHOLE,
    ) -> None:
        """Give columns to later stages."""
        data = pack(types, columns)
        if self._out is None:
            self._out = self._bundle.open("wb")
        start = self._out.tell()
        self._out.write(data)
        self._slices.setdefault(table, {})[bucket] = (start, start + len(data))
        self._rows[table] = self._rows.get(table, 0) + size_of(columns)

    def keep(
        self,
        table: str,
        types: Types,
        rows: Iterable[Sequence[object]],
        order: str,
    ) -> None:
        """Write rows of a table for people, sorted."""
        columns = columns_of(rows, types)
        file = self._new()
        self._write(types, columns, file, order)
        self._kept.append((f"tables/{table}/part-{self.number:06}.parquet", file))
        self._rows[table] = self._rows.get(table, 0) + size_of(columns)

    def _write(
        self, types: Types, columns: Mapping[str, Column], file: Path, order: str
    ) -> None:
        self.database.hold("held", columns)
        listed = ", ".join(
            f'"{name}"::{kind} AS "{name}"' for name, kind in types.items()
        )
        ordered = f" ORDER BY {order}" if order else ""
        self.database.write(f"SELECT {listed} FROM held{ordered}", file)  # noqa: S608
        self.database.release("held")

    def _new(self) -> Path:
        self._files += 1
        return self.scratch / f"{self._files:06}.parquet"

    def store(self, begun: tuple[float, float]) -> Done:
        """Store all that was emitted and kept, and then the record of it."""
        stored: list[Stored] = []
        if self._out is not None:
            self._out.close()
            path = f"work/{self._task.stage}/{self.number:06}.slices"
            stored.append(self._storage.write(path, self._bundle))
        stored += [self._storage.write(path, file) for path, file in self._kept]
        done = Done(
            stage=self._task.stage,
            number=self.number,
            files=tuple(stored),
            slices=self._slices,
            rows=self._rows,
            counts=self.counts,
            skipped=tuple(
                msgspec.structs.replace(each, name=self.names.get(each.item, ""))
                for each in self._task.skip
            ),
            cpu_s=round(time.process_time() - begun[0], 3),
            wall_s=round(time.perf_counter() - begun[1], 3),
            run=self._place.run,
        )
        data = msgspec.json.encode(done)
        self._storage.write_bytes(self._task.record, data, self.scratch)
        return done

    def close(self) -> None:
        """Close the database and the file of the task."""
        if self._out is not None:
            self._out.close()
        if self._made is not None:
            self._made.close()


def perform(task: Task, place: Place) -> Done | None:
    """Do a task and store its result; a task tried in part stores nothing."""
    begun = time.process_time(), time.perf_counter()
    storage = Storage(place.root)
    if task.only is None and storage.size(task.record) >= 0:
        # A cluster may hand a task out again after its result was lost on the way.
        found = msgspec.json.decode(storage.read(task.record), type=Done)
        if all(storage.holds(stored) for stored in found.files):
            return found
    scratch = Path(tempfile.mkdtemp(prefix="recount-", dir=_scratch(place)))
    try:
        job = Job(task, place, scratch)
        try:
            task.kernel(job)
            return job.store(begun) if task.only is None else None
        finally:
            job.close()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _scratch(place: Place) -> str | None:
    if not place.scratch:
        return None
    Path(place.scratch).mkdir(parents=True, exist_ok=True)
    return place.scratch


def gather(done: Iterable[Done], table: str, bucket: int = WHOLE) -> list[Slice]:
    """Return the slices of a table's bucket over the tasks of a stage."""
    return [
        Slice(each.files[0].path, *each.slices[table][bucket])
        for each in done
        if bucket in each.slices.get(table, {})
    ]
