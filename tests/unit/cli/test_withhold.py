"""``--withhold`` and ``--preview`` of the commands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TEXT = (
    "On 14 March 2005 shells hit the town of Karsa. Anna Orden, a nurse, said that 87 "
    "civilians were killed in Karsa, including 26 women."
)
RULES = '[[rule]]\nnames = ["Anna Orden"]\nreason = "asked not to be named"\n'


def _recount(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recount", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "orden.txt").write_text(TEXT)
    (tmp_path / "withhold.toml").write_text(RULES)
    return tmp_path


def test_a_release_is_printed_and_written_without_the_name(place: Path) -> None:
    out = place / "release"
    rules = place / "withhold.toml"
    done = _recount("report", place / "orden.txt", "--withhold", rules, "-o", out)

    assert done.returncode == 0
    assert "[name withheld]" in done.stdout
    assert "Orden" not in done.stdout
    assert "rule 1 (person: asked not to be named): " in done.stderr
    found = [
        path
        for path in out.rglob("*")
        if path.is_file() and "orden" in (path.name + path.read_text()).lower()
    ]
    assert found == []
    assert _recount("verify", out).returncode == 0


def test_the_preview_lists_places_and_writes_nothing(place: Path) -> None:
    rules = place / "withhold.toml"
    done = _recount(
        "report",
        place / "orden.txt",
        "--withhold",
        rules,
        "--preview",
        "-o",
        place / "d",
    )

    assert done.returncode == 0
    assert "Anna Orden" in done.stdout
    assert "Document.text" in done.stdout
    assert not (place / "d").exists()


def test_exports_leave_the_name_out(place: Path) -> None:
    rules = place / "withhold.toml"
    done = _recount("export", place / "orden.txt", "--withhold", rules)

    assert done.returncode == 0
    assert "Orden" not in done.stdout
    assert "[name withheld]" in done.stdout


def test_a_bag_of_a_release_holds_no_evidence(place: Path) -> None:
    rules, out = place / "withhold.toml", place / "bag"
    done = _recount(
        "export", place / "orden.txt", "--withhold", rules, "--format", "bag", "-o", out
    )

    assert done.returncode == 0
    assert "goes without them" in done.stderr
    assert not (out / "data" / "evidence").exists()
    assert not any("rden" in p.read_text() for p in out.rglob("*") if p.is_file())


def test_a_name_that_is_found_nowhere_stands_out(place: Path) -> None:
    rules = place / "withhold.toml"
    rules.write_text(RULES.replace("Anna Orden", "Zora Quell"))
    done = _recount("export", place / "orden.txt", "--withhold", rules)

    assert "rule 1 (person: asked not to be named): found nowhere" in done.stderr


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--preview"], "give its rules"),
        (["--withhold", "nowhere.toml"], "nowhere.toml: No such file"),
    ],
)
def test_wrong_usage_is_told(place: Path, words: list[str], reason: str) -> None:
    done = _recount("report", place / "orden.txt", *words)

    assert done.returncode == 2
    assert reason in done.stderr
