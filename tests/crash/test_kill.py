"""A case whose programs are killed at any moment loses nothing, and doubles nothing.

Real processes are killed with SIGKILL at random moments of ``add --run``; after each
kill the case must verify, and in the end the ledger must hold each file once. A few
kills in the tests; ``make soak`` does 200 on each store (RECOUNT_KILLS).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from recount.case.config import write_config
from recount.case.stored import StoredCase
from recount.model.case import CaseConfig
from recount.model.ledger import Outcome
from tests.corpus import write_corpus

KILLS = int(os.environ.get("RECOUNT_KILLS", "4"))
FILES = int(os.environ.get("RECOUNT_KILL_FILES", "45"))
"""of all formats with archives among them; a tenth is broken"""
REPORTS = 70
TOWNS = ("Odrim", "Velnast", "Tarrow", "Isk", "Merrin")


def _write_reports(folder: Path) -> None:
    folder.mkdir()
    for number in range(REPORTS):
        town = TOWNS[number % len(TOWNS)]
        text = (
            f"Flood in {town}\n\nOn {number % 5 + 1} May 2019 a flood in the town of "
            f"{town} killed {20 + number % 7} people and injured {number + 30}, "
            f"police said in report {number}.\n"
        )
        data = text.encode() if number % 20 else b""  # some are refused
        (folder / f"{number:03}.txt").write_bytes(data)


def _start(case: Path, reports: Path, workers: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "recount", "add", str(case), str(reports)),
            *("--run", "--workers", str(workers), "--by", "ana"),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _check(case: StoredCase, moment: str) -> None:
    report = case.verify()
    names = Counter(row.entry.name for row in case.ledger(limit=1000).rows)

    assert report.faults == (), moment
    assert [name for name, times in names.items() if times > 1] == [], moment


def _finish(case: Path, reports: Path, workers: int) -> None:
    """Run to the end; some of the reports are refused, which is exit code 1."""
    assert _start(case, reports, workers).wait(timeout=300) == 1


def _check_whole(case: StoredCase) -> None:
    rows = case.ledger(limit=1000).rows
    outcomes = Counter(row.entry.outcome for row in rows)

    assert len({row.entry.name for row in rows}) == len(rows) == REPORTS
    assert outcomes == {Outcome.READ: REPORTS - 4, Outcome.REFUSED: 4}
    assert case.documents().total == REPORTS - 4
    assert case.verify().faults == ()
    assert case.verify().notes == ()


def _lines(case: StoredCase) -> list[tuple[str, str, str, str]]:
    """What the ledger tells, without when and by whom."""
    found = []
    page = case.ledger(limit=1000)
    while True:
        found += [
            (row.entry.name, str(row.entry.outcome), row.entry.reason, row.capture)
            for row in page.rows
        ]
        if not page.next:
            return sorted(found)
        page = case.ledger(after=page.next, limit=1000)


@pytest.mark.slow
def test_killed_at_random_moments_nothing_is_lost_or_doubled(
    tmp_path: Path, store_address: str, request: pytest.FixtureRequest
) -> None:
    reports = tmp_path / "reports"
    write_corpus(reports, count=FILES, broken=0.1, seed=7)
    whole = StoredCase.create(tmp_path / "whole", by="ana")
    begin = time.monotonic()
    _finish(whole.folder, reports, 1)
    whole_s = time.monotonic() - begin
    wanted = _lines(whole)
    documents = [row.name for row in whole.documents(limit=1000).rows]
    chance = random.Random(20310502)  # noqa: S311 - which moments, not secrets
    kills = number = 0
    while kills < KILLS:
        number += 1
        address = store_address
        if address and number > 1:
            address = request.getfixturevalue("postgres").fresh()
        folder = tmp_path / f"case{number}"
        case = StoredCase.create(folder, CaseConfig(store=address), by="ana")
        workers = 1 + number % 2
        # A case is finished now and then, so that kills fall into all its ages.
        for _ in range(min(5, KILLS - kills)):
            process = _start(folder, reports, workers)
            time.sleep(chance.uniform(0.2, whole_s))
            process.send_signal(signal.SIGKILL)
            process.wait(timeout=60)
            kills += 1
            _check(case, f"kill {kills}, case {number}")
        _finish(folder, reports, workers)
        assert _lines(case) == wanted
        assert [row.name for row in case.documents(limit=1000).rows] == documents
        assert (case.verify().faults, case.verify().notes) == ((), ())
        case.close()
        whole_s = max(2.0, whole_s * 0.9)
    whole.close()


FEW = int(os.environ.get("RECOUNT_FILES", "120"))


@pytest.mark.slow
def test_a_mixed_corpus_adds_up_and_adding_it_again_changes_nothing(
    tmp_path: Path, store_address: str
) -> None:
    reports = tmp_path / "reports"
    offered = write_corpus(reports, count=FEW, broken=0.05, seed=1)
    folder = tmp_path / "case"
    case = StoredCase.create(folder, CaseConfig(store=store_address), by="ana")
    _finish(folder, reports, 2)
    status = case.status()
    entries, before = case.log().total, _lines(case)
    names = [name for name, *_ in before]

    assert len(set(names)) == len(names)
    assert status.offered == len(offered) == FEW
    assert sum(status.by_outcome.values()) == status.offered + status.within
    assert {each.name for each in offered} <= set(names)
    assert status.waiting == status.stale == 0
    again = case.add([str(reports)], by="ana")
    assert (again.new, again.known) == (0, again.offered)
    assert (_lines(case), case.log().total) == (before, entries)
    assert (case.verify().faults, case.verify().notes) == ((), ())
    case.close()


def test_a_full_disk_is_told_and_costs_nothing(tmp_path: Path, root: Path) -> None:
    # The limit on file sizes stands for the disk: writing fails in the middle.
    reports = tmp_path / "reports"
    _write_reports(reports)
    (reports / "long.txt").write_text("It rained in Odrim all day. " * 20_000)
    folder = tmp_path / "case"
    StoredCase.create(folder, by="ana").close()
    code = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)); "
        "from recount.cli import main; import sys; "
        f"sys.argv = ['recount', 'add', {str(folder)!r}, {str(reports)!r}]; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
    )

    assert done.returncode == 2
    assert "cannot be written" in done.stderr or "the store:" in done.stderr
    with_room = StoredCase.open(folder)
    assert with_room.verify().faults == ()
    added = with_room.add([str(reports)], by="ana")
    assert added.new + added.known == REPORTS + 1
    with_room.run(by="ana")
    assert len(with_room.ledger(limit=1000).rows) == REPORTS + 1
    assert with_room.verify().faults == ()
    assert with_room.verify().notes == ()
    with_room.close()


def test_two_runs_at_once_share_the_work_in_turn(
    tmp_path: Path, store_address: str
) -> None:
    reports = tmp_path / "reports"
    _write_reports(reports)
    folder = tmp_path / "case"
    case = StoredCase.create(folder, CaseConfig(store=store_address), by="ana")
    both = [_start(folder, reports, 1) for _ in range(2)]
    codes = sorted(process.wait(timeout=300) for process in both)

    # 1: done, with refusals; 2: another run was under way.
    assert codes in ([1, 1], [1, 2])
    _finish(folder, reports, 1)
    _check_whole(case)
    case.close()


def test_four_processes_judge_while_a_reader_pages(
    tmp_path: Path, store_address: str
) -> None:
    reports = tmp_path / "reports"
    _write_reports(reports)
    folder = tmp_path / "case"
    case = StoredCase.create(folder, CaseConfig(store=store_address), by="ana")
    _finish(folder, reports, 1)
    code = (
        "import sys; from pathlib import Path; "
        "from recount.case.stored import StoredCase; "
        "from recount.model.judgement import Verdict; "
        f"case = StoredCase.open(Path({str(folder)!r})); who = sys.argv[1]; "
        "rows = case.claims(limit=1000).rows[int(who)::4][:15]; "
        "[case.judge([row.claim.id], Verdict.ACCEPT, 'as printed', by=who) "
        "for row in rows]"
    )
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(number)], stderr=subprocess.PIPE
        )
        for number in range(4)
    ]
    pages = 0
    while any(process.poll() is None for process in writers):
        page = case.claims(limit=50)
        assert len({row.claim.id for row in page.rows}) == 50
        assert case.claims(after=page.next, limit=50).rows
        pages += 1
    errors = [process.communicate()[1] for process in writers]

    assert errors == [b""] * 4
    assert pages > 0
    told = case.judgements(limit=1000)
    assert Counter(each.by for each in told.rows) == {str(n): 15 for n in range(4)}
    assert case.verify().faults == ()
    case.close()


@pytest.mark.skipif(sys.platform != "linux", reason="processes are told by /proc")
def test_no_reader_outlives_a_killed_run(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    _write_reports(reports)
    chance = random.Random(7)  # noqa: S311 - which moments, not secrets
    seen: set[int] = set()
    for number in range(5):
        folder = tmp_path / f"case{number}"
        StoredCase.create(folder, by="ana").close()
        process = _start(folder, reports, 2)
        children: set[int] = set()
        latest = time.monotonic() + 60
        while not children and process.poll() is None and time.monotonic() < latest:
            children |= _children(process.pid)
            time.sleep(0.02)
        end = time.monotonic() + chance.uniform(0.0, 1.5)
        while time.monotonic() < end:
            children |= _children(process.pid)
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=60)
        children_end = time.monotonic() + 30
        while _alive(children) and time.monotonic() < children_end:
            time.sleep(0.1)
        assert _alive(children) == set()
        seen |= children
    assert seen


def _children(pid: int) -> set[int]:
    return {child for child, (_, parent) in _processes().items() if parent == pid}


def _alive(pids: set[int]) -> set[int]:
    """Those that run; a zombie has ended, and waits to be told of."""
    running = _processes()
    return {pid for pid in pids if pid in running and running[pid][0] != "Z"}


def _processes() -> dict[int, tuple[str, int]]:
    """State and parent of each process."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent, *_ = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[int(path.parent.name)] = state, int(parent)
    return found


def test_settings_that_change_while_the_case_is_open_hold(tmp_path: Path) -> None:
    case = StoredCase.create(tmp_path / "case", by="ana")
    write_config(case.folder, CaseConfig(title="Renamed"))

    assert case.status().title == "Renamed"
    case.close()
