"""Whatever is offered is read or refused with a reason; nothing else comes to harm."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.broken.corpus import FILES, GOOD_TEXT, Case, Fate, told

TIMEOUT_S = 60  # ends a run that hangs; the largest file takes ten on a slow machine
MEMORY_BYTES = 1_500_000_000
"""address space of the program, its libraries included"""


class Run(NamedTuple):
    code: int
    out: str
    ledger: str

    def claimed(self, name: str) -> int:
        """How often the figure of GOOD_TEXT was read in this file."""
        rows = (json.loads(line) for line in self.out.splitlines())
        return sum(
            row["low"] == 12 and row["measure"] == "killed" and row["doc"] == name
            for row in rows
        )


def _recount(*arguments: str | Path, timeout_s: int = TIMEOUT_S) -> Run:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))

    # Libraries of numbers reserve memory for each thread; one is enough here.
    alone = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "recount", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        timeout=timeout_s,
        check=False,
        env=os.environ | alone,
        preexec_fn=limit,
    )
    assert "Traceback" not in done.stderr, done.stderr[-3000:]
    assert done.returncode >= 0, f"ended by signal {-done.returncode}"
    return Run(done.returncode, done.stdout, done.stderr)


def _claims(*sources: str | Path) -> Run:
    return _recount("claims", *sources, "--format", "jsonl")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("good") / "good.txt"
    path.write_text(GOOD_TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("broken")
    for case in FILES:
        (made / case.name).write_bytes(case.make())
    (made / "good.txt").write_text(GOOD_TEXT, encoding="utf-8")
    return made


# ---------------------------------------------------------------------- each file


@pytest.mark.parametrize("case", FILES, ids=lambda case: case.name)
def test_file_is_read_or_refused(case: Case, folder: Path, good: Path) -> None:
    run = _claims(folder / case.name, good)

    lines = told(run.ledger, case.name)
    assert all(re.search(case.reason, line.split(":", 2)[2]) for line in lines)
    match case.fate:
        case Fate.REFUSED:
            assert 1 == len(lines), run.ledger
        case Fate.READ:
            assert [] == lines
        case Fate.EITHER:
            assert len(lines) <= 1
    assert (1 if lines else 0) == run.code
    assert len(lines) == run.ledger.count("not read:")
    assert 1 == run.claimed("good.txt")
    assert run.claimed(case.name) >= case.claims


# ------------------------------------------------------------------ all in a folder


@pytest.fixture(scope="module")
def whole(folder: Path) -> Run:
    return _recount("claims", folder, "--format", "jsonl", timeout_s=3 * TIMEOUT_S)


def test_folder_is_read_around_its_broken_files(whole: Run) -> None:
    assert 1 == whole.code
    assert 1 == whole.claimed("good.txt")


def test_folder_has_one_line_for_each_refused_file(whole: Run) -> None:
    lines = Counter({case.name: len(told(whole.ledger, case.name)) for case in FILES})
    refused = {case.name for case in FILES if case.fate is Fate.REFUSED}
    read = {case.name for case in FILES if case.fate is Fate.READ}

    assert dict.fromkeys(refused, 1) == {name: lines[name] for name in refused}
    assert dict.fromkeys(read, 0) == {name: lines[name] for name in read}
    assert sum(lines.values()) == whole.ledger.count("not read:")


def test_claims_stand_where_they_say(whole: Run) -> None:
    """Offsets survive control characters, marks of direction and astral letters."""
    rows = [json.loads(line) for line in whole.out.splitlines()]

    assert rows
    for row in rows:
        assert len(row["quote"]) == row["end"] - row["start"]


def test_dossier_of_broken_files_is_made(folder: Path, tmp_path: Path) -> None:
    names = ("marks.txt", "digits.txt", "quotes.txt", "numbers.txt", "empty.txt")
    sources = [folder / name for name in names]

    run = _recount("report", *sources, "-o", tmp_path / "out")

    assert 1 == run.code
    assert 1 == len(told(run.ledger, "empty.txt"))
    assert (tmp_path / "out" / "index.html").is_file()


# ---------------------------------------------------------------------- the disk


def _refused_once(run: Run, name: str) -> None:
    assert 1 == run.code, run.ledger
    assert 1 == len(told(run.ledger, name)), run.ledger
    assert 1 == run.ledger.count("not read:"), run.ledger
    assert 1 == run.claimed("good.txt")


def test_missing_path(good: Path, tmp_path: Path) -> None:
    _refused_once(_claims(tmp_path / "nowhere.txt", good), "nowhere.txt")


def test_nothing_could_be_read(tmp_path: Path) -> None:
    run = _claims(tmp_path / "nowhere.txt")

    assert 3 == run.code
    assert 1 == len(told(run.ledger, "nowhere.txt"))


def test_folder_without_files(good: Path, tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()

    _refused_once(_claims(tmp_path / "void", good), "void")


def test_links_that_point_at_each_other(good: Path, tmp_path: Path) -> None:
    (tmp_path / "first.txt").symlink_to(tmp_path / "second.txt")
    (tmp_path / "second.txt").symlink_to(tmp_path / "first.txt")

    _refused_once(_claims(tmp_path / "first.txt", good), "first.txt")


def test_folder_that_holds_itself(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD_TEXT, encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)

    run = _claims(tmp_path)

    assert 1 == run.claimed("good.txt")
    assert len(told(run.ledger, "again")) <= 1
    assert 1 == len(run.out.splitlines())


def test_named_pipe(good: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    _refused_once(_claims(tmp_path / "pipe.txt", good), "pipe.txt")


def test_named_pipe_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD_TEXT, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")

    _refused_once(_claims(tmp_path), "pipe.txt")


@pytest.mark.parametrize("name", [b"latin-\xe9.bin", b"two\nlines.bin", b"\x1b[2J.bin"])
def test_name_that_cannot_be_printed(good: Path, tmp_path: Path, name: bytes) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    with open(path, "wb") as file:
        file.write(bytes(100))

    run = _claims(os.fsdecode(path), good)

    assert 1 == run.code
    assert 1 == len(run.ledger.splitlines()), "one line for one file"
    assert "\x1b" not in run.ledger
    assert 1 == run.claimed("good.txt")


def test_same_file_twice(good: Path) -> None:
    run = _claims(good, good)

    assert 0 == run.code
    assert run.claimed("good.txt") >= 1


def test_many_small_files(tmp_path: Path) -> None:
    sources = [tmp_path / f"{number:03}.txt" for number in range(200)]
    for source in sources:
        source.write_text(GOOD_TEXT, encoding="utf-8")

    run = _claims(tmp_path)

    assert 0 == run.code
    assert [source.name for source in sources] == sorted(
        json.loads(line)["doc"] for line in run.out.splitlines()
    )
