"""The guard: whatever a reader does in its worker costs the one file."""

from __future__ import annotations

import gc
import multiprocessing
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from recount.engine.guard import Guard, Limits, shared
from recount.errors import InputError

JOBS = "tests.unit.engine.jobs"
ROOT = Path(__file__).parents[3]
TIGHT = Limits(memory_bytes=400_000_000, cpu_s=1.0, wall_s=20.0)


@pytest.fixture
def guard() -> Iterator[Guard]:
    made = Guard(TIGHT)
    yield made
    made.close()


def test_a_worker_is_kept_between_jobs(guard: Guard) -> None:
    assert b"cba" == guard.run(f"{JOBS}:reverse", b"abc")
    first = guard.run(f"{JOBS}:pid", b"")

    assert first == guard.run(f"{JOBS}:pid", b"")
    assert 1 == guard.started
    assert first != b"%d" % os.getpid()


def test_no_worker_is_started_without_a_job() -> None:
    made = Guard()
    made.close()

    assert 0 == made.started


def test_a_refusal_comes_back_with_its_facts(guard: Guard) -> None:
    with pytest.raises(InputError) as caught:
        guard.run(f"{JOBS}:refuse", b"")

    error = caught.value
    assert ("no text", "a.pdf", "page 2", "Save it again") == (
        error.reason,
        error.path,
        error.place,
        error.remedy,
    )


@pytest.mark.parametrize(
    ("job", "reason"),
    [
        ("fault", "a fault of Recount: ZeroDivisionError"),
        ("spin", "more than 1 seconds of computing"),
        ("swell", "more memory than is allowed"),
        ("nest", "more depth"),
        ("crash", r"broke down on it \(SIGSEGV\)"),
        ("leave", r"broke down on it \(exit code 3\)"),
        ("lie", "broke down"),
    ],
)
def test_a_job_that_fails_costs_itself_alone(
    guard: Guard, job: str, reason: str
) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        guard.run(f"{JOBS}:{job}", b"")

    assert caught.value.remedy
    assert b"cba" == guard.run(f"{JOBS}:reverse", b"abc")


def test_a_job_that_only_waits_is_ended_by_the_clock() -> None:
    made = Guard(Limits(wall_s=0.5))

    with pytest.raises(InputError, match=r"more than 0\.5 seconds"):
        made.run(f"{JOBS}:wait", b"")

    assert made.run(f"{JOBS}:pid", b"")
    made.close()


def test_a_job_writes_no_file(guard: Guard, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        guard.run(f"{JOBS}:write", os.fsencode(tmp_path / "a.txt"))

    assert not (tmp_path / "a.txt").exists() or not (tmp_path / "a.txt").stat().st_size


def test_a_worker_retires_after_a_large_file(guard: Guard) -> None:
    first = guard.run(f"{JOBS}:pid", b"")

    assert b"250000000" == guard.run(f"{JOBS}:grow", b"")
    assert first != guard.run(f"{JOBS}:pid", b"")


def test_passwords_of_the_environment_are_not_given(
    guard: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECOUNT_STORE", "postgresql://desk:secret@localhost/case")

    assert b"RECOUNT_STORE" not in guard.run(f"{JOBS}:environment", b"").split()


def test_threads_wait_for_each_other(guard: Guard) -> None:
    with ThreadPoolExecutor(4) as threads:
        jobs = [
            threads.submit(guard.run, f"{JOBS}:reverse", b"%d2" % n) for n in range(9)
        ]

    assert [b"2%d" % n for n in range(9)] == [job.result() for job in jobs]
    assert 1 == guard.started


def _in_pool(_number: int) -> tuple[int, bytes]:
    return os.getpid(), shared().run(f"{JOBS}:pid", b"")


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
@pytest.mark.filterwarnings("ignore:This process.*fork:DeprecationWarning")
def test_each_process_of_a_pool_has_its_own(method: str) -> None:
    before = shared().run(f"{JOBS}:pid", b"")
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        pairs = set(pool.map(_in_pool, range(8)))

    workers = {worker for _, worker in pairs}
    assert len({process for process, _ in pairs}) == len(workers)
    assert before not in workers
    assert before == shared().run(f"{JOBS}:pid", b"")
    shared().close()


def _open_and_keep(folder: str) -> str:
    """Open as many files as the guard had pipes, and see that they stay open."""
    files = [open(Path(folder) / f"{n}.txt", "w+") for n in range(4)]  # noqa: SIM115
    gc.collect()
    for file in files:
        file.write("kept")
        file.flush()
        file.seek(0)
    text = " ".join(file.read() for file in files)
    for file in files:
        file.close()
    return text


@pytest.mark.filterwarnings("ignore:This process.*fork:DeprecationWarning")
def test_a_forked_process_keeps_the_files_that_it_opens(tmp_path: Path) -> None:
    shared().run(f"{JOBS}:pid", b"")
    context = multiprocessing.get_context("fork")

    with ProcessPoolExecutor(1, mp_context=context) as pool:
        told = pool.submit(_open_and_keep, str(tmp_path)).result()

    assert "kept kept kept kept" == told
    shared().close()


PROGRAM = f"""
import sys
from recount.engine.guard import shared
print(shared().run("{JOBS}:pid", b"").decode(), flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs pidfds of Linux")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT, None])
def test_no_worker_outlives_its_guard(end: signal.Signals | None) -> None:
    path = os.pathsep.join((str(ROOT), str(ROOT / "src")))
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    ) as process:
        assert process.stdout is not None
        worker = os.pidfd_open(int(process.stdout.readline()))
        if end is not None:
            process.send_signal(end)
        process.communicate()

    ended, _, _ = select.select([worker], [], [], 30)
    os.close(worker)
    assert [worker] == ended
