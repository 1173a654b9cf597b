"""The commands: formats, notes, exit codes."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = (
    "On 14 March 2005 shells hit the town of Karsa. According to the health ministry, "
    "87 civilians were killed in Karsa, including 26 women and 19 children."
)
SECOND = (
    "On 14 March 2005 the town of Karsa was shelled. The mayor said that 45 women and "
    "children and 29 children were killed in Karsa."
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").write_text(SECOND)
    return folder


def _recount(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recount", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_claims_as_lines_have_the_interchange_fields(reports: Path) -> None:
    done = _recount("claims", reports, "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0
    assert done.stderr == ""
    assert rows[0]["doc"] == "a.txt"
    assert rows[0]["attributed_to"] == ["health ministry"]
    assert {"quote", "start", "end", "event", "measure", "group", "qualifier"} <= set(
        rows[0]
    )
    for row in rows:
        text = (reports / row["doc"]).read_text()
        assert text[row["start"] : row["end"]] == row["quote"]


def test_same_input_gives_the_same_bytes(reports: Path) -> None:
    first = _recount("findings", reports, "--format", "json").stdout

    assert first == _recount("findings", reports, "--format", "json").stdout


@pytest.mark.parametrize("command", ["claims", "mentions", "events", "findings"])
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_each_command_prints_each_format(
    reports: Path, command: str, form: str
) -> None:
    done = _recount(command, reports, "--format", form)

    assert (done.returncode, done.stderr) == (0, "")
    match form:
        case "json":
            assert json.loads(done.stdout)
        case "jsonl":
            assert all(json.loads(line) for line in done.stdout.splitlines())
        case "csv":
            assert list(csv.DictReader(io.StringIO(done.stdout)))
        case _:
            assert len(done.stdout.splitlines()) > 1


def test_report_names_the_event_and_writes_the_dossier(
    reports: Path, tmp_path: Path
) -> None:
    out = tmp_path / "dossier"
    done = _recount("report", reports, "-o", out)

    assert done.returncode == 0
    assert done.stdout.startswith("Karsa, 14 March 2005")
    assert f"open {out / 'index.html'}" in done.stderr
    assert "87" in (out / "index.html").read_text()


def test_refused_file_is_told_and_the_others_are_read(reports: Path) -> None:
    (reports / "c.txt").write_bytes(b"")
    done = _recount("claims", reports, "--format", "jsonl")

    assert done.returncode == 1
    assert done.stderr.startswith("not read: c.txt: ")
    assert len(done.stdout.splitlines()) == len(
        _recount(
            "claims", reports / "a.txt", reports / "b.txt", "--format", "jsonl"
        ).stdout.splitlines()
    )


def test_nothing_read_is_exit_code_3(tmp_path: Path) -> None:
    done = _recount("claims", tmp_path / "nowhere")

    assert (done.returncode, done.stdout) == (3, "")
    assert "nothing could be read" in done.stderr


def test_wrong_usage_is_exit_code_2(reports: Path) -> None:
    assert _recount("claims", reports, "--format", "xml").returncode == 2


def test_folder_that_is_no_dossier_is_not_overwritten(reports: Path) -> None:
    done = _recount("report", reports, "-o", reports)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert (reports / "a.txt").read_text() == TEXT


def test_closed_pipe_is_no_error(reports: Path) -> None:
    pipe = (
        f'"{sys.executable}" -m recount claims "{reports}" --format jsonl | head -n 1'
    )
    done = subprocess.run(
        ["/bin/sh", "-c", pipe], capture_output=True, text=True, check=False
    )

    assert done.stderr == ""


def test_cells_that_a_spreadsheet_would_run_are_quoted(tmp_path: Path) -> None:
    (tmp_path / "=1+1.txt").write_text("Twelve people were killed in Karsa.")
    done = _recount("claims", tmp_path, "--format", "csv")

    assert next(csv.DictReader(io.StringIO(done.stdout)))["doc"] == "'=1+1.txt"
