"""The programs of ``make bench`` run to their end, each in a short form."""

from __future__ import annotations

import json
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


def test_events_are_measured_on_a_set_of_one_s_own(tmp_path: Path) -> None:
    texts = {
        "a": "On 14 March 2005 shells killed 12 people in Karsa.",
        "b": "Twelve people died when shells hit Karsa on 14 March 2005.",
        "c": "On 2 May 2011 a bus fell off a bridge. Nine people died in Ostra.",
    }
    folder = tmp_path / "own"
    folder.mkdir()
    docs = [{"doc": doc, "text": text} for doc, text in texts.items()]
    gold = [
        {"doc": doc, "incident": n} for doc, n in zip("abc", (1, 1, 1), strict=True)
    ]
    for name, rows in (("docs", docs), ("gold", gold)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench/events.py"), "own", "--data", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    told = "own: 3 documents of 1 incidents, precision 1.000, recall 0.556\n"
    assert (done.stdout, done.stderr) == (told, "")
