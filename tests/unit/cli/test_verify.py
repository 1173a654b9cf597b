"""``recount verify``: what it prints, and its exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def _recount(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recount", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(
        "On 14 March 2005 shells hit the town of Karsa. The mayor said that 87 "
        "civilians were killed in Karsa, including 26 women."
    )
    assert _recount("report", tmp_path / "a.txt", "-o", tmp_path / "d").returncode == 0
    return tmp_path / "d"


def test_a_whole_dossier_holds(dossier: Path) -> None:
    done = _recount("verify", dossier)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1:3] == [
        "2 quotes looked up in their texts",
        "2 figures read again from their words",
    ]
    assert done.stdout.endswith("Everything holds.\n")


def test_a_changed_dossier_is_exit_code_1(dossier: Path) -> None:
    place = dossier / "claims.jsonl"
    place.write_text(place.read_text().replace('"low":87', '"low":78'))
    done = _recount("verify", dossier)

    assert done.returncode == 1
    first, *_, last = done.stdout.splitlines()
    assert first.startswith("FAILED  claims.jsonl: was changed")
    assert last == "5 things do not hold."


def test_another_folder_is_exit_code_2(tmp_path: Path) -> None:
    done = _recount("verify", tmp_path)

    assert done.returncode == 2
    assert "is no folder of a dossier" in done.stderr
