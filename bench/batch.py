"""How long does a batch take, what memory, and does it find what was planted?

    python bench/batch.py [COUNT...] [--workers 2] [--memory 4GB] [--folder FOLDER]

Makes news of invented events (bench/generate.py), runs ``recount batch`` on them, and
prints for each size: wall and processor time, the most memory of all its processes
together (their proportional set size, sampled), and the share of planted figures,
echoes and conflicts that stands in the tables. With several sizes also how the cost of
each stage grows: the exponent between the first and the last size.

Beside it runs a peer that only finds whole copies: MinHash of word 3-grams over the
same texts, on one core.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import psutil

from recount.engine.database import Database

if __package__:
    from bench.generate import truth_of, write
else:  # run as a program
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from bench.generate import truth_of, write

SAMPLE_S = 0.25


class Found(NamedTuple):
    """The share of each planted kind that stands in the tables."""

    claims: float
    echoes: float
    conflicts: float


class Cost(NamedTuple):
    """What a run took."""

    wall_s: float
    cpu_s: float
    megabytes: float
    """of all processes together, at most"""


class Run(NamedTuple):
    """One batch."""

    reports: int
    cost: Cost
    found: Found
    stages: dict[str, float]
    """processor seconds"""
    minhash_s: float
    minhash_echoes: float


def measured(command: Sequence[str]) -> Cost:
    """Run a program to its end, and take its time and the memory of all it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as program:
        most = Most(program.pid)
        told = program.stderr.read() if program.stderr else ""
        code = program.wait()
        peak = most.end()
    if code not in {0, 1}:
        sys.exit(f"{' '.join(command)} failed:\n{told}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.perf_counter() - begun, spent, peak)


class Most:
    """The most memory that a process and all it started held at one time."""

    def __init__(self, pid: int) -> None:
        self._root = psutil.Process(pid)
        self._peak = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(SAMPLE_S):
            self._peak = max(self._peak, sum(map(_megabytes, self._all())))

    def _all(self) -> list[psutil.Process]:
        try:
            return [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return []

    def end(self) -> float:
        """Stop looking; return megabytes."""
        self._over.set()
        self._thread.join()
        return self._peak


def _megabytes(process: psutil.Process) -> float:
    try:
        return float(process.memory_full_info().pss) / 1e6
    except psutil.Error:
        return 0.0  # it has just ended


def check(tables: Path, truth: Path) -> Found:
    """Return what of the planted stands in the tables."""
    database = Database()
    planted = json.loads(truth.read_text(encoding="utf-8"))

    def rows(sql: str) -> set[tuple[object, ...]]:
        return {tuple(map(_plain, row)) for row in database.rows(sql)}

    claims = rows(
        'SELECT doc, measure, "group", low, high FROM '  # noqa: S608
        f"'{tables}/claims/*.parquet' WHERE NOT boilerplate"
    )
    pairs = rows(
        f"SELECT first_doc, second_doc FROM '{tables}/reuses/*.parquet' "  # noqa: S608
        "WHERE kind NOT IN ('formula', 'boilerplate')"
    )
    clashes = rows(
        "SELECT list_sort(docs), kind FROM "  # noqa: S608
        f"'{tables}/conflicts/*.parquet' WHERE kind IN ('conflict', 'update')"
    )
    told = [set(docs) for docs, _ in clashes if isinstance(docs, tuple)]
    by_doc: dict[object, list[set[object]]] = {}
    for held in told:
        for doc in held:
            by_doc.setdefault(doc, []).append(held)
    return Found(
        _share(planted["claims"], lambda each: tuple(map(_plain, each)) in claims),
        _share(
            planted["echoes"],
            lambda each: (each[0], each[1]) in pairs or (each[1], each[0]) in pairs,
        ),
        _share(
            planted["clashes"],
            lambda each: any(each[1] in held for held in by_doc.get(each[0], ())),
        ),
    )


def _plain(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _share(planted: Sequence[Sequence[str]], found: Callable[..., bool]) -> float:
    return sum(map(found, planted)) / max(1, len(planted))


def minhash(file: Path, truth: Path) -> tuple[float, float]:
    """Return what finding whole copies takes, and the share of echoes it finds."""
    import rensa  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415

    begun = time.process_time()
    lsh = rensa.RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    names: list[str] = []
    hashes: list[Any] = []
    pairs: set[tuple[str, str]] = set()
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            words = row["text"].split()
            made = rensa.RMinHash(num_perm=128, seed=7)
            made.update([" ".join(words[n : n + 3]) for n in range(len(words) - 2)])
            for other in lsh.query(made):
                if made.jaccard(hashes[other]) >= 0.5:
                    pairs |= {(names[other], row["id"]), (row["id"], names[other])}
            lsh.insert(number, made)
            names.append(row["id"])
            hashes.append(made)
    spent = time.process_time() - begun
    planted = json.loads(truth.read_text(encoding="utf-8"))["echoes"]
    return spent, _share(planted, lambda each: tuple(each) in pairs)


def run(count: int, folder: Path, options: Sequence[str]) -> Run:
    """Make reports, run a batch on them, and check its tables."""
    file = folder / f"{count}.jsonl"
    if not file.exists():
        write(count, file)
    out = folder / f"{count}.batch"
    command = [sys.executable, "-m", "recount", "batch", str(file), "-o", str(out)]
    cost = measured([*command, *options])
    summary = json.loads((out / "work" / "summary.json").read_text(encoding="utf-8"))
    peer = minhash(file, truth_of(file))
    found = check(out / "tables", truth_of(file))
    return Run(count, cost, found, summary["cpu_s"], *peer)


def growth(first: Run, last: Run) -> dict[str, float]:
    """Return by which power of the reports the cost of each larger stage grows."""
    power = log(last.reports / first.reports)
    return {
        stage: log(last.stages[stage] / first.stages[stage]) / power
        for stage in first.stages
        if first.stages[stage] > 0
        and last.stages[stage] > LEAST_SHARE * sum(last.stages.values())
    }


LEAST_SHARE = 0.005  # of all time; smaller stages are told together


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("counts", type=int, nargs="*", default=[500])
    parser.add_argument("--workers", default="2")
    parser.add_argument("--memory", default="4GB")
    parser.add_argument("--folder", type=Path, help="keep reports and tables here")
    chosen = parser.parse_args(arguments)
    options = ["--workers", chosen.workers, "--memory", chosen.memory]
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print(
            "reports     wall s    CPU s  CPU/MinHash      MB  claims echoes "
            "conflicts  MinHash echoes"
        )
        runs = []
        for count in chosen.counts:
            each = run(count, folder, options)
            runs.append(each)
            print(
                f"{count:7,} {each.cost.wall_s:10.1f} {each.cost.cpu_s:8.1f}"
                f" {each.cost.cpu_s / each.minhash_s:12.1f} {each.cost.megabytes:7.0f}"
                f" {each.found.claims:7.3f} {each.found.echoes:6.3f}"
                f" {each.found.conflicts:9.3f} {each.minhash_echoes:15.3f}",
                flush=True,
            )
        if len(runs) > 1:
            _print_growth(runs[0], runs[-1])


def _print_growth(first: Run, last: Run) -> None:
    print(f"\nstage        CPU s of {last.reports:,}   grows with the power")
    for stage, power in growth(first, last).items():
        print(f"{stage:12} {last.stages[stage]:12.1f} {power:12.2f}")
    whole = log(last.cost.cpu_s / first.cost.cpu_s) / log(last.reports / first.reports)
    print(f"{'all':12} {last.cost.cpu_s:12.1f} {whole:12.2f}")


if __name__ == "__main__":
    main()
