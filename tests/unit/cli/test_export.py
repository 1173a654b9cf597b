"""``recount export``: files and what lies beside them, forms, wrong usage."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from recount.dossier.exports import FORMATS


def _recount(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recount", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "On 14 March 2005 shells hit the town of Karsa. According to the health "
        "ministry, 87 civilians were killed in Karsa, including 26 women."
    )
    return folder


def test_claims_are_written_with_their_codebook_beside(
    reports: Path, tmp_path: Path
) -> None:
    out = tmp_path / "claims.csv"
    done = _recount("export", reports, "-o", out)

    assert (done.returncode, done.stdout) == (0, "")
    assert sorted(path.name for path in tmp_path.glob("claims*")) == [
        "claims-codebook.csv",
        "claims-codebook.md",
        "claims.csv",
        "claims.csv-metadata.json",
    ]
    rows = list(csv.DictReader(io.StringIO(out.read_text())))
    assert [row["phrase"] for row in rows] == ["87", "26"]


def test_without_a_file_it_goes_to_standard_output(reports: Path) -> None:
    done = _recount("export", reports, "--format", "events-csv")

    assert done.returncode == 0
    assert len(list(csv.DictReader(io.StringIO(done.stdout)))) == 1


def test_the_forms_are_listed() -> None:
    done = _recount("export", "--list")

    assert done.returncode == 0
    for form in FORMATS:
        assert form.name in done.stdout


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--format", "excel"], "no format is called 'excel'. There are: claims-csv"),
        (["--rule", "guess"], "no rule is called 'guess'"),
        (["--places", "nowhere.csv"], "nowhere.csv: No such file"),
        (["--format", "bag"], "say where with -o"),
        (["-o", "/nowhere/x.csv"], "cannot be written"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_to_do(
    reports: Path, words: list[str], reason: str
) -> None:
    done = _recount("export", reports, *words)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert reason in done.stderr


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("id,names,lat\n", "no column 'lon'"),
        ("id,names,lat,lon\nk,Karsa,91,0\n", "line 2: '91' is no coordinate"),
        ("id,names,lat,lon\nk,Karsa,4,north\n", "line 2: 'north' is no coordinate"),
        ("id,names,lat,lon\nk,Karsa,4\n", "line 2: '' is no coordinate"),
    ],
)
def test_a_faulty_table_of_places_is_told_with_its_line(
    reports: Path, tmp_path: Path, table: str, reason: str
) -> None:
    (tmp_path / "places.csv").write_text(table)
    done = _recount("export", reports, "--places", tmp_path / "places.csv")

    assert done.returncode == 2
    assert reason in done.stderr


def test_a_bag_is_written_once(reports: Path, tmp_path: Path) -> None:
    first = _recount("export", reports, "--format", "bag", "-o", tmp_path / "bag")
    second = _recount("export", reports, "--format", "bag", "-o", tmp_path / "bag")

    assert first.returncode == 0
    assert "a bag with" in first.stderr
    assert (tmp_path / "bag" / "bagit.txt").exists()
    assert second.returncode == 2
    assert "never written over" in second.stderr


def test_parquet_without_duckdb_says_what_to_install(reports: Path) -> None:
    code = (
        "import sys; sys.modules['duckdb'] = None; from recount.cli import main; main()"
    )
    words = ["export", str(reports), "--format", "parquet"]
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "install it with recount-claims[scale]" in done.stderr
    assert done.stderr.count("\n") == 1
