"""Two nodes on one machine: workers with folders of their own, killed in each stage."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec
import psutil
import pytest

from bench.generate import write
from recount.batch import BatchOptions, Progress, run
from tests.tables import all_rows

REPORTS = 310  # past 300, lineage works by fingerprints
PARTS = BatchOptions(workers=1, part_docs=110, bucket_docs=110)


class Node:
    """A Dask worker that its nanny starts again when it is killed."""

    def __init__(self, address: str, folder: Path) -> None:
        command = f"worker {address} --nthreads 1 --nworkers 1 --host 127.0.0.1"
        command += f" --no-dashboard --local-directory {folder}"
        self._program = _start(command)

    def kill(self) -> bool:
        """Kill the process that runs tasks; False where it is just being started."""
        nanny = psutil.Process(self._program.pid)
        workers = [
            each
            for each in nanny.children(recursive=True)
            if "tracker" not in " ".join(each.cmdline())
        ]
        for each in workers:
            each.send_signal(signal.SIGKILL)
        return bool(workers)

    def close(self) -> None:
        """End the worker and its nanny."""
        _end(self._program)


def _start(command: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *command.split()],
        stderr=subprocess.PIPE,
        text=True,
        # A forked worker is there at once; a spawned one takes seconds to import.
        env={**os.environ, "DASK_DISTRIBUTED__WORKER__MULTIPROCESSING_METHOD": "fork"},
    )


def _end(program: subprocess.Popen[str]) -> None:
    started = psutil.Process(program.pid).children(recursive=True)
    program.terminate()
    _, alive = psutil.wait_procs([program, *started], timeout=5)
    for each in alive:
        each.kill()
    program.wait()
    if program.stderr:
        program.stderr.close()


@contextmanager
def _scheduler() -> Iterator[str]:
    program = _start("scheduler --host 127.0.0.1 --port 0 --no-dashboard")
    try:
        assert program.stderr is not None
        for line in program.stderr:
            if "Scheduler at:" in line:
                yield line.split()[-1]
                break
    finally:
        _end(program)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of Dask, about workers that were lost
def test_tables_are_those_of_a_local_run_though_workers_are_killed(
    tmp_path: Path,
) -> None:
    reports = tmp_path / "reports.jsonl"
    write(REPORTS, reports)
    killed: list[str] = []
    with ExitStack() as stack:
        address = stack.enter_context(_scheduler())
        nodes = [Node(address, tmp_path / f"node-{n}") for n in range(2)]
        for node in nodes:
            stack.callback(node.close)

        def kill_one(progress: Progress) -> None:
            # Once a stage, while its tasks run: when the first of several is done.
            if progress.tasks > 1 and not progress.done:
                return
            if progress.stage not in (*killed, "capture"):
                node = nodes[len(killed) % 2]
                node.kill()
                killed.append(progress.stage)

        folder = tmp_path / "cluster"
        executor = address.replace("tcp://", "dask://")
        options = msgspec.structs.replace(PARTS, executor=executor)
        run([str(reports)], str(folder), options, advance=kill_one)

    run([str(reports)], str(tmp_path / "local"), PARTS)

    assert len(killed) > 15
    assert all_rows(folder) == all_rows(tmp_path / "local")
