"""Executors: in this process, a pool of processes on one machine, a Dask cluster."""

from __future__ import annotations

import gc
import os
import threading
import time
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, Protocol

from recount.engine.tasks import Done, Place, Task, perform
from recount.errors import ConfigError

GARBAGE_AFTER = 50_000  # records made; by default 700: a tenth of all time goes there
PARENT_CHECK_S = 1.0  # how long a worker outlives the program that started it, at most
DASK = "dask://"


class Workers(Protocol):
    """What runs tasks."""

    @property
    def width(self) -> int:
        """How many tasks run at once."""

    def submit(self, task: Task, place: Place) -> Future[Done | None]:
        """Begin a task."""

    def alone(self, task: Task, place: Place) -> BaseException | None:
        """Run a task with no other beside it; return what it failed with."""

    def renew(self) -> None:
        """Go on after a worker was lost."""

    def close(self) -> None:
        """End all workers."""


def open_workers(executor: str, workers: int) -> Workers:
    """Return what runs tasks: ``local``, or ``dask://host:port``.

    Raises:
        ConfigError: there is no such executor.
    """
    if executor.startswith(DASK):
        return Cluster(executor.removeprefix(DASK))
    if executor != "local":
        msg = f"{executor!r} is no executor: take local or dask://host:port"
        raise ConfigError(msg)
    return Pool(workers) if workers > 1 else Here()


def is_lost(error: BaseException) -> bool:
    """Whether a task ended with its process, and not by an error of its own."""
    return isinstance(error, BrokenExecutor) or type(error).__name__ == "KilledWorker"


class _InProcess(Executor):
    """Runs each call when it is submitted."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - an executor hands errors on
            future.set_exception(error)
        return future


class Here:
    """This process: for a handful of reports, and to look for faults."""

    width = 1

    def __init__(self) -> None:
        self._executor = _InProcess()

    def submit(self, task: Task, place: Place) -> Future[Done | None]:
        """Do a task before returning."""
        return self._executor.submit(perform, task, place)

    def alone(self, task: Task, place: Place) -> BaseException | None:
        """Do a task; return what it failed with."""
        return self.submit(task, place).exception()

    def renew(self) -> None:
        """Nothing is lost but the program itself."""

    def close(self) -> None:
        """Nothing runs on."""


class Pool:
    """Processes on this machine."""

    def __init__(self, workers: int) -> None:
        self.width = workers
        self._executor = _processes(workers)

    def submit(self, task: Task, place: Place) -> Future[Done | None]:
        """Begin a task in one of the processes."""
        try:
            return self._executor.submit(perform, task, place)
        except BrokenExecutor as error:
            # It broke between two submissions: told like a task that was lost.
            future: Future[Done | None] = Future()
            future.set_exception(error)
            return future

    def alone(self, task: Task, place: Place) -> BaseException | None:
        """Run a task in a process of its own; return what it failed with."""
        with _processes(1) as executor:
            return executor.submit(perform, task, place).exception()

    def renew(self) -> None:
        """Start new processes in the place of those that were lost."""
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = _processes(self.width)

    def close(self) -> None:
        """End the processes."""
        self._executor.shutdown(wait=True, cancel_futures=True)


class Cluster:
    """The workers of a Dask scheduler; it gives lost tasks to another by itself."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client  # noqa: PLC0415
        except ImportError as error:
            msg = "Dask is not installed; install recount-claims[cluster]"
            raise ConfigError(msg) from error
        try:
            connect: Any = Client
            self._client = connect(f"tcp://{address}", timeout="30s")
        except OSError as error:
            msg = f"no Dask scheduler answers at {address}: {error}"
            raise ConfigError(msg) from error
        self._executor: Executor = self._client.get_executor(pure=False)

    @property
    def width(self) -> int:
        """Threads of all workers, as many as there are now."""
        threads: dict[str, int] = self._client.nthreads()
        return max(1, sum(threads.values()))

    def submit(self, task: Task, place: Place) -> Future[Done | None]:
        """Begin a task on one of the workers."""
        return self._executor.submit(_perform_on_worker, task, place)

    def alone(self, task: Task, place: Place) -> BaseException | None:
        """Run a task on one of the workers; return what it failed with."""
        return self.submit(task, place).exception()

    def renew(self) -> None:
        """The cluster starts its workers itself."""

    def close(self) -> None:
        """Leave the cluster."""
        self._executor.shutdown(wait=False)
        self._client.close()


def _perform_on_worker(task: Task, place: Place) -> Done | None:
    from distributed import get_worker  # noqa: PLC0415

    folder = str(get_worker().local_directory)
    return perform(task, place._replace(scratch=folder))


def _processes(workers: int) -> ProcessPoolExecutor:
    # Spawned: a fork would copy the threads' locks of the engine, and the memory of
    # whoever called us.
    return ProcessPoolExecutor(
        workers,
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(os.getpid(),),
    )


def _begin(parent: int) -> None:
    """Set up a worker; it ends when the program that started it is gone."""
    gc.set_threshold(GARBAGE_AFTER)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_S)
    os._exit(1)
