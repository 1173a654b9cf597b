"""What Recount costs, in one table: each row beside a peer in the same run.

    python bench/table.py [ROW...] [--keep]

Rows: start-up, report, reading, lineage, reconciliation, batch, page; each is measured
in a process of its own. Only the ratio can be compared between machines. The memory is
the most that the process held, for a batch all its processes together. ``--keep``
appends the table to bench/history.jsonl, of which ``scripts/curves.py`` draws the
curves of the manual.

The larger runs have programs of their own: bench/reading.py, bench/lineage.py,
bench/reconcile.py, bench/batch.py, bench/start.py, bench/page.py.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
if not __package__:  # run as a program
    sys.path.insert(0, str(ROOT))

HISTORY = Path(__file__).with_name("history.jsonl")
READ_ROUNDS = 20
TEXTS = 5_000
EVENTS = 20
CLAIMS = 100
REPORTS = 1_000
PAGE_MS = 300  # of the page of an event with 1,000 figures


class Row(NamedTuple):
    """One thing that was measured."""

    name: str
    value: float
    unit: str
    peer: str
    ratio: float
    """of the value to the peer's"""
    megabytes: float


def start_up() -> Row:
    """Import the package."""
    return _started("start-up", ["-c", "import recount"])


def report() -> Row:
    """Report on five texts of the sample, from the command line."""
    texts = sorted((ROOT / "samples" / "reports").glob("*.txt"))[:5]
    return _started("report", ["-m", "recount", "report", *map(str, texts)])


def _started(name: str, arguments: list[str]) -> Row:
    from bench.start import median_ms  # noqa: PLC0415

    empty = median_ms(["-c", "pass"])
    taken = median_ms(arguments)
    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Row(name, taken, "ms", "python -c pass", taken / empty, held)


def reading() -> Row:
    """Read the texts of the sample, from bytes to claims."""
    from bench.reading import measure_speed, sample  # noqa: PLC0415

    found = measure_speed("sample", sample(), READ_ROUNDS)
    ratio = found.reading / found.floor
    held = found.megabytes
    return Row("reading", found.reading, "documents/s", "pattern floor", ratio, held)


def lineage() -> Row:
    """Find what 5,000 invented texts share."""
    from bench.lineage import measure  # noqa: PLC0415

    ours = measure("recount", TEXTS)
    held = _held_mb()
    ratio = ours.microseconds / measure("minhash", TEXTS).microseconds
    return Row("lineage", ours.microseconds, "us/text", "MinHash", ratio, held)


def reconciliation() -> Row:
    """Reconcile events of 100 figures with planted errors."""
    from bench.reconcile import lost_by_milp, make, problems  # noqa: PLC0415
    from recount.reconciliation import reconcile  # noqa: PLC0415

    made = [make(CLAIMS, seed) for seed in range(EVENTS)]
    ours = _cpu_ms(lambda: [reconcile(m.event, m.claims, m.lineage) for m in made])
    held = _held_mb()
    found = [problem for each in made for problem in problems(each)]
    theirs = _cpu_ms(lambda: [lost_by_milp(each) for each in found])
    value = ours / EVENTS
    return Row("reconciliation", value, "ms/event", "scipy milp", ours / theirs, held)


def batch() -> Row:
    """Run a batch of 1,000 reports from text to tables."""
    from bench.batch import run  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        found = run(REPORTS, Path(folder), ("--workers", "2"))
    value = found.cost.cpu_s / REPORTS * 1000
    ratio = found.cost.cpu_s / found.minhash_s
    held = found.cost.megabytes
    return Row("batch", value, "CPU ms/report", "MinHash", ratio, held)


def page() -> Row:
    """Serve the page of a small event to one reader; bench/page.py has a large one."""
    command = [sys.executable, str(Path(__file__).with_name("page.py")), "--short"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    value = json.loads(done.stdout)["page_median_ms"]
    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Row("page", value, "ms", f"budget {PAGE_MS} ms", value / PAGE_MS, held)


ROWS: dict[str, Callable[[], Row]] = {
    "start-up": start_up,
    "report": report,
    "reading": reading,
    "lineage": lineage,
    "reconciliation": reconciliation,
    "batch": batch,
    "page": page,
}


def _cpu_ms(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1000


def _held_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _in_own_process(name: str) -> Row:
    command = [sys.executable, __file__, "--one", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stderr}")
    return Row(*json.loads(done.stdout.splitlines()[-1]))


def keep(rows: Sequence[Row], file: Path = HISTORY) -> None:
    """Append a table to the history."""
    asked = ["git", "rev-parse", "--short=12", "HEAD"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, cwd=ROOT)
    line = {
        "day": datetime.now(UTC).date().isoformat(),
        "commit": done.stdout.strip(),
        "rows": [row._asdict() for row in rows],
    }
    with file.open("a", encoding="utf-8") as history:
        history.write(json.dumps(line) + "\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rows", nargs="*", choices=[*ROWS, []], default=[])
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--one", choices=list(ROWS), help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.one:
        print(json.dumps(ROWS[chosen.one]()))
        return
    print(f"{'':16}{'':>10}  {'':14}{'beside':16}{'ratio':>8}{'MB':>8}")
    rows = []
    for name in chosen.rows or ROWS:
        row = _in_own_process(name)
        rows.append(row)
        print(
            f"{row.name:16}{row.value:10.1f}  {row.unit:14}{row.peer:16}"
            f"{row.ratio:8.2f}{row.megabytes:8.0f}",
            flush=True,
        )
    if chosen.keep:
        keep(rows)


if __name__ == "__main__":
    main()
