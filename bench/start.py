"""Time how long the program takes to start and to report, beside an empty Python.

    python bench/start.py [REPORT...]

Each line is the median of five warm runs in its own process, in milliseconds, and its
ratio to ``python -c pass`` on the same machine in the same minute; only the ratios can
be compared between machines. Without arguments, five text reports of the sample.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 5
REPORTS = 5
BUDGETS_MS = {"import recount": 100, "recount report": 2000}


def median_ms(arguments: list[str]) -> float:
    """Return the median time of a Python with these arguments, after one cold run."""
    times = [_time_ms(arguments) for _ in range(RUNS + 1)]
    return statistics.median(times[1:])


def _time_ms(arguments: list[str]) -> float:
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False
    )
    if done.returncode not in {0, 1}:  # 1: done, with refused inputs
        sys.exit(f"{' '.join(arguments)} failed:\n{done.stderr.decode()}")
    return (time.perf_counter() - begin) * 1000


def main(reports: list[str]) -> None:
    """Print the table."""
    if not reports:
        found = sorted((ROOT / "samples" / "reports").glob("*.txt"))[:REPORTS]
        reports = [str(path) for path in found]
    runs = {
        "python -c pass": ["-c", "pass"],
        "import recount": ["-c", "import recount"],
        "recount --help": ["-m", "recount", "--help"],
        "recount report": ["-m", "recount", "report", *reports],
    }
    print(f"median of {RUNS} warm runs; {len(reports)} reports")
    print(f"{'':16}{'ms':>8}{'ratio':>8}{'budget':>8}")
    empty = 0.0
    for name, arguments in runs.items():
        taken = median_ms(arguments)
        empty = empty or taken
        # The budget of an import is what it adds to an empty Python.
        budget = BUDGETS_MS.get(name, "")
        print(f"{name:16}{taken:8.0f}{taken / empty:8.1f}{budget:>8}")


if __name__ == "__main__":
    main(sys.argv[1:])
