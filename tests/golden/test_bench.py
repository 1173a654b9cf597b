"""The programs of ``make bench`` run to their end, each in a short form."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "printed"),
    [
        ("conflict_losses.py", ("military deaths", "nothing is compared")),
        ("intake.py --count 20", ("read:    ", "capture: ")),
        ("table.py start-up reading", ("pattern floor",)),
        ("batch.py 60", ("1.000  1.000     1.000",)),
        ("lineage.py 500", ("one release in 100 of 500 texts: 100 joined",)),
        (
            "reconcile.py --sizes 10 100 --events 1 --integers 20 --outliers 20",
            ("equals scipy milp's in 20 of 20",),
        ),
        ("page.py --short", ('"errors": 0', '"reviews_kept": 12')),
    ],
)
def test_a_measurement_ends_with_its_figures(
    command: str, printed: tuple[str, ...]
) -> None:
    file, *arguments = command.split()
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / file), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert any(line in done.stdout.lower() for line in map(str.lower, printed))
