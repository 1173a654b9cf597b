"""A batch that is killed goes on: the same tables, and nothing finished is done twice.

Three kills here; ten in ``make soak``.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from bench.generate import write
from recount.batch import BatchOptions, run
from tests.tables import all_rows

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
KILLS = 10 if SOAK else 3
REPORTS = 2000 if SOAK else 310
PART = 100


def _finished(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return each record of a finished task with what tells that it is the same."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_ino,
            path.stat().st_mtime_ns,
            path.read_bytes(),
        )
        for path in folder.glob("work/*/*.json")
    }


def _kill_after(command: list[str], lines: int, chance: random.Random) -> bool:
    """Start a batch and kill it some lines of progress later; False: it ended."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr is not None
        for _ in range(lines):
            if not program.stderr.readline():
                break
        started = psutil.Process(program.pid).children(recursive=True)
        if program.poll() is not None:
            return False
        # Somewhere in the work between this line and the next.
        sum(range(chance.randrange(3_000_000)))
        program.send_signal(signal.SIGKILL)
        program.wait()
        # Its workers end by themselves.
        _, alive = psutil.wait_procs(started, timeout=30)
        assert alive == []
    return True


@pytest.mark.slow
def test_killed_batch_goes_on_where_it_was(tmp_path: Path) -> None:
    reports, folder = tmp_path / "reports.jsonl", tmp_path / "killed"
    write(REPORTS, reports)
    options = ("--workers", "2", "--part", str(PART))
    command = [sys.executable, "-m", "recount", "batch", str(reports), "-o"]
    command += [str(folder), *options]
    chance = random.Random(5)  # noqa: S311  which moments, no secret
    lines = sorted(chance.sample(range(1, 20), KILLS))
    kept: dict[str, tuple[int, int, bytes]] = {}

    for after in lines:
        resumed = [*command, *(["--resume"] if kept else [])]
        assert _kill_after(resumed, after, chance)
        found = _finished(folder)
        assert {name: found[name] for name in kept} == kept
        kept = found
    before = {path: path.stat().st_mtime_ns for path in folder.glob("tables/*/*")}
    subprocess.run([*command, "--resume"], check=True, capture_output=True)

    summary = json.loads((folder / "work" / "summary.json").read_text())
    assert summary["again"] == len(kept)
    done = {path: path.stat().st_mtime_ns for path in before}
    assert done == before
    whole = BatchOptions(workers=1, part_docs=PART)
    run([str(reports)], str(tmp_path / "whole"), whole)
    assert all_rows(folder) == all_rows(tmp_path / "whole")
