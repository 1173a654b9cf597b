"""What is asked of a command holds for a stored case as for a folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def _recount(*words: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "recount", *map(str, words)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "On 14 March 2005 shells hit the town of Karsa. In Karsa 87 civilians were "
        "killed, including 26 women and 70 children, the mayor said."
    )
    return folder


@pytest.mark.slow
def test_assumptions_are_switched_off_for_a_stored_case(
    reports: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case"
    _recount("init", case)
    _recount("add", case, reports, "--run")
    asked = ("--explain", "--without", "women-adult")

    plain, told = (_recount("findings", case, *words) for words in (asked[:1], asked))

    assert ("conflict: " in plain, "conflict: " in told) == (True, False)
    assert told == _recount("findings", reports, *asked)
    assert "women-adult" not in told


@pytest.mark.slow
def test_the_title_asked_for_goes_before_that_of_the_case(
    reports: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case"
    _recount("init", case, "--title", "Karsa, first reading")
    _recount("add", case, reports, "--run")

    told = _recount("report", case, "--title", "Karsa, for the court")

    assert ("for the court" in told, "first reading" in told) == (True, False)
