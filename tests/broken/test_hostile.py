"""Hostile files: each has its lines in the ledger, and no file costs another anything.

All are read in one process with a limit on its memory; what a reader does in the
guard's worker has its own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from recount.model.ledger import Entry, Outcome
from tests.broken.corpus import GOOD_TEXT, Case, Fate
from tests.broken.hostile import FILES, ODD_NAMES, cut_off

ROOT = Path(__file__).parents[2]
MEMORY_BYTES = 1_000_000_000
READ = frozenset((Outcome.READ, Outcome.DUPLICATE))
CUT = tuple(cut_off())
TIMEOUT_S = 300  # ends a run that hangs


class Run(NamedTuple):
    entries: tuple[Entry, ...]
    peaks: dict[str, int]

    def of(self, name: str) -> list[Entry]:
        """The lines of a file and of what came out of it."""
        return [
            entry
            for entry in self.entries
            if entry.name == name or entry.name.startswith(f"{name}/")
        ]


def _run(*sources: str | Path) -> Run:
    done = subprocess.run(
        [sys.executable, "-m", "tests.broken.ledger", str(MEMORY_BYTES), *sources],
        capture_output=True,
        timeout=TIMEOUT_S,
        check=False,
        cwd=ROOT,
        env={
            **os.environ,
            "OPENBLAS_NUM_THREADS": "1",
            "PYTHONPATH": str(ROOT / "src"),
        },
    )
    assert 0 == done.returncode, done.stderr.decode(errors="replace")[-3000:]
    assert b"" == done.stderr
    *lines, last = done.stdout.splitlines()
    entries = tuple(msgspec.json.decode(line, type=Entry) for line in lines)
    return Run(entries, msgspec.json.decode(last, type=dict[str, int]))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    for case in (*FILES, *CUT):
        (made / case.name).write_bytes(case.make())
    (made / "zz-good.txt").write_text(GOOD_TEXT, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def run(folder: Path) -> Run:
    return _run(folder)


@pytest.mark.parametrize("case", [*FILES, *CUT], ids=lambda case: case.name)
def test_each_file_has_its_lines(case: Case, run: Run) -> None:
    lines = run.of(case.name)
    read = [entry for entry in lines if entry.outcome in READ]
    refused = [e for e in lines if e.outcome in {Outcome.REFUSED, Outcome.NEEDS_OCR}]

    assert lines
    assert 1 == Counter(entry.name for entry in lines).most_common(1)[0][1]
    assert not [entry for entry in refused if not (entry.reason and entry.remedy)]
    assert not [e.reason for e in lines if "a fault of Recount" in e.reason]
    match case.fate:
        case Fate.REFUSED:
            assert [] == read
            assert refused
            assert any(re.search(case.reason, entry.reason) for entry in refused)
        case Fate.READ:
            assert read
        case Fate.EITHER:
            assert read or refused


def test_the_good_file_at_the_end_is_read(run: Run) -> None:
    assert [Outcome.DUPLICATE] == [e.outcome for e in run.of("zz-good.txt")]


def test_no_name_has_two_lines(run: Run) -> None:
    assert [] == [n for n, c in Counter(e.name for e in run.entries).items() if c > 1]


def test_names_can_be_printed(run: Run) -> None:
    assert [] == [e.name for e in run.entries if not e.name.isprintable()]


def test_memory_stays_below_a_gigabyte(run: Run) -> None:
    assert run.peaks["memory"] < MEMORY_BYTES
    assert run.peaks["workers_memory"] < MEMORY_BYTES


def test_workers_are_started_anew_for_few_files(run: Run) -> None:
    assert run.peaks["workers"] < len(FILES) / 2


def test_nothing_is_written_beside_the_files(run: Run, folder: Path) -> None:
    assert run.entries
    expected = {case.name for case in (*FILES, *CUT)} | {"zz-good.txt"}
    assert expected == {path.name for path in folder.iterdir()}


def test_files_with_odd_names_have_their_lines(tmp_path: Path) -> None:
    for number, name in enumerate(ODD_NAMES):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
            file.write(f"{GOOD_TEXT}{number}\n".encode())

    entries = _run(tmp_path).entries

    assert len(ODD_NAMES) == len(entries)
    assert {Outcome.READ} == {entry.outcome for entry in entries}
    assert all(entry.name.isprintable() for entry in entries)


def test_texts_alone_start_no_worker(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"{GOOD_TEXT}{number}\n")

    assert 0 == _run(tmp_path).peaks["workers"]
