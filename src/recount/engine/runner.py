"""Runs the tasks of a stage: what is finished is kept, what is lost is done again.

A task that fails, or whose process is killed, is tried alone; if it fails again its
items are tried by halves until those that make it fail are found. They are skipped and
told, and the rest of the task goes on.
"""

from __future__ import annotations

import dataclasses
import logging
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import NamedTuple

import msgspec

from recount.engine.storage import Storage
from recount.engine.tasks import Done, Place, Skipped, Task, perform
from recount.engine.workers import Workers, is_lost
from recount.errors import EngineError

MAX_BAD = 100  # items of one task that are skipped; with more the fault lies elsewhere
TRIES = 2  # of a task whose process was lost, before its items are tried by halves
_KILLED = (
    "the process that did it was ended from outside, twice: by the system when memory "
    "ran out, or by a crash inside a library"
)
_LOG = logging.getLogger(__name__)


class Progress(NamedTuple):
    """How far a stage is."""

    stage: str
    done: int
    tasks: int
    items: int
    """of the tasks that were done now"""
    items_left: int
    reused: int
    """tasks that an earlier run had finished"""


class Runner:
    """Runs stages one after the other on some workers and one storage."""

    def __init__(
        self,
        workers: Workers,
        place: Place,
        advance: Callable[[Progress], None] | None = None,
    ) -> None:
        self._workers = workers
        self._place = place
        self._storage = Storage(place.root)
        self._advance = advance

    def run(self, stage: str, tasks: Sequence[Task]) -> list[Done]:
        """Do the tasks that are not finished; return the records of all, in order.

        Raises:
            EngineError: a task fails, and no item of it is to blame.
        """
        done = dict(self._finished(stage, tasks))
        todo = [task for task in tasks if task.number not in done]
        reused = len(done)
        items = {task.number: task.items for task in tasks}
        left = sum(task.items for task in todo)
        begun = left
        self._tell(stage, len(done), len(tasks), 0, left, reused)
        for each in self._results(todo):
            done[each.number] = each
            left -= items[each.number]
            self._tell(stage, len(done), len(tasks), begun - left, left, reused)
        return [done[number] for number in sorted(done)]

    def run_here(self, stage: str, tasks: Sequence[Task]) -> list[Done]:
        """Do tasks in this process, one after the other."""
        found = []
        for task in tasks:
            done = perform(task, self._place)
            if done is not None:
                found.append(done)
            self._tell(stage, task.number + 1, 0, 0, 0, 0)
        return found

    def finished(self, stage: str) -> list[Done]:
        """Return the records of a stage that an earlier run finished, in order."""
        done = []
        for name in self._storage.names(f"work/{stage}"):
            if name.endswith(".json"):
                data = self._storage.read(f"work/{stage}/{name}")
                done.append(msgspec.json.decode(data, type=Done))
        return [
            each
            for each in done
            if all(self._storage.holds(stored) for stored in each.files)
        ]

    def _tell(
        self, stage: str, done: int, tasks: int, items: int, left: int, reused: int
    ) -> None:
        if self._advance:
            self._advance(Progress(stage, done, tasks, items, left, reused))

    def _finished(
        self, stage: str, tasks: Sequence[Task]
    ) -> Iterator[tuple[int, Done]]:
        """Yield the tasks that an earlier run finished, and whose files are whole."""
        names = set(self._storage.names(f"work/{stage}"))
        for task in tasks:
            if task.record.rsplit("/", 1)[-1] not in names:
                continue
            done = msgspec.json.decode(self._storage.read(task.record), type=Done)
            if all(self._storage.holds(stored) for stored in done.files):
                yield task.number, done
            else:
                _LOG.warning("%s %d: a file is missing or damaged", stage, task.number)

    def _results(self, tasks: Sequence[Task]) -> Iterator[Done]:
        queue = deque(tasks)
        running: dict[Future[Done | None], Task] = {}
        losses: Counter[int] = Counter()
        while queue or running:
            while queue and len(running) < self._workers.width + 1:
                task = queue.popleft()
                running[self._workers.submit(task, self._place)] = task
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            ended = [(running.pop(future), future) for future in finished]
            if any(_lost(future) for _, future in ended):
                # Before anything else is started: a pool that breaks closes files that
                # another one may have opened by then.
                self._workers.renew()
                ended += self._abandoned(running)
            for task, future in ended:
                error = future.exception()
                result = None if error else future.result()
                if result is not None:
                    yield result
                elif (
                    error is not None and is_lost(error) and losses[task.number] < TRIES
                ):
                    _LOG.warning("%s %d: its worker was lost", task.stage, task.number)
                    losses[task.number] += 1
                    queue.appendleft(task)
                elif error is not None:
                    queue.appendleft(self._without_bad(task, error))

    @staticmethod
    def _abandoned(
        running: dict[Future[Done | None], Task],
    ) -> list[tuple[Task, Future[Done | None]]]:
        """Take the tasks that went down with a pool out of those that run."""
        gone = [future for future in running if future.done() and _lost(future)]
        return [(running.pop(future), future) for future in gone]

    def _without_bad(self, task: Task, error: BaseException) -> Task:
        """Return the task without the items that make it fail."""
        if not is_lost(error) and not task.items:
            raise error
        if is_lost(error) and self._workers.alone(task, self._place) is None:
            return task  # it is finished: its record will be found
        # With no item at all it should hold; else the fault lies in none of them.
        bare = self._workers.alone(dataclasses.replace(task, only=(0, 0)), self._place)
        bad = list(self._bad(task, 0, task.items)) if bare is None else []
        if not bad:
            msg = (
                f"{task.stage}, part {task.number}: fails, and none of its "
                f"{task.items:,} items alone does: {_reason(error)}. "
                "Give more memory, or smaller parts"
            )
            raise EngineError(msg) from error
        if len(bad) + len(task.skip) > MAX_BAD:
            msg = (
                f"{task.stage}, part {task.number}: more than {MAX_BAD} items fail: "
                f"{bad[0].reason}"
            )
            raise EngineError(msg) from error
        return dataclasses.replace(task, skip=(*task.skip, *bad))

    def _bad(self, task: Task, low: int, high: int) -> Iterator[Skipped]:
        if low >= high:
            return
        tried = dataclasses.replace(task, only=(low, high))
        error = self._workers.alone(tried, self._place)
        if error is None:
            return
        if high - low == 1:
            yield Skipped(item=low, reason=_reason(error))
            return
        middle = (low + high) // 2
        yield from self._bad(task, low, middle)
        yield from self._bad(task, middle, high)


def _lost(future: Future[Done | None]) -> bool:
    error = future.exception()
    return error is not None and is_lost(error)


def _reason(error: BaseException) -> str:
    if is_lost(error):
        return _KILLED
    return f"a fault of Recount: {type(error).__name__}: {error}"
