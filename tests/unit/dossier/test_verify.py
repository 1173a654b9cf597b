"""A dossier's folder is checked by itself: each kind of change is named."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recount.case import Case
from recount.dossier.sums import MANIFEST, SUMS, held, with_sums
from recount.errors import InputError
from recount.publishing import verify_folder


@pytest.fixture(scope="module")
def whole(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the sample."""
    case = Case()
    case.add([str(root / "samples" / "reports")])
    folder = tmp_path_factory.mktemp("verify") / "whole"
    case.write_dossier(folder)
    return folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copytree(whole, tmp_path / "dossier"))


def seal(folder: Path) -> None:
    """Write the sums anew, as one who changes a dossier could."""
    names = [name for name in held(folder) if name not in {MANIFEST, SUMS}]
    files = [(name, (folder / name).read_bytes()) for name in names]
    for name, data in list(with_sums(files))[-2:]:
        (folder / name).write_bytes(data)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text()
    assert old in text, (name, old)
    (folder / name).write_text(text.replace(old, new, 1))


def faults(folder: Path) -> list[str]:
    return [str(fault) for fault in verify_folder(folder).faults]


def test_a_dossier_as_it_was_written_holds(folder: Path) -> None:
    found = verify_folder(folder)

    assert found.faults == ()
    assert found.sound
    assert found.claims == len((folder / "claims.jsonl").read_text().splitlines())
    assert found.claims == found.reread + found.described
    assert found.proofs > 10
    assert found.pages == 13
    assert found.files == len(held(folder)) - 2


def test_a_changed_byte_is_named_with_its_file(folder: Path) -> None:
    edit(folder, "check.py", "Check", "Chuck")

    assert faults(folder) == [
        "check.py: was changed: its SHA-256 is not that of the manifest"
    ]


def test_missing_extra_and_linked_files_are_named(folder: Path) -> None:
    (folder / "lineage.json").unlink()
    (folder / "documents" / "more.txt").write_text("x")
    (folder / "elsewhere").symlink_to("/etc/hostname")

    assert faults(folder) == [
        "documents/more.txt: is not in the manifest",
        "elsewhere: is not in the manifest",
        "lineage.json: is missing",
    ]


def test_a_file_put_in_place_of_a_link_is_named(folder: Path) -> None:
    place = folder / "lineage.json"
    place.rename(folder.parent / "moved.json")
    place.symlink_to(folder.parent / "moved.json")

    assert faults(folder) == ["lineage.json: is a link to somewhere else"]


@pytest.mark.parametrize("name", ["claims.jsonl", "lineage.json", "index.html"])
def test_a_pipe_is_told_and_not_waited_for(folder: Path, name: str) -> None:
    (folder / name).unlink()
    os.mkfifo(folder / name)

    assert f"{name}: is no file" in faults(folder)


@pytest.mark.parametrize("words", ["<![x", "<!DOCTYPE [<!x", "<a href=", "<div" * 9999])
def test_a_broken_page_is_told_and_breaks_nothing(folder: Path, words: str) -> None:
    place = folder / "documents" / "01-wire-first-day.txt.html"
    place.write_text(f"{words}>{place.read_text()}")
    seal(folder)

    assert len(faults(folder)) <= 1


def test_sums_that_say_other_than_the_manifest_are_named(folder: Path) -> None:
    edit(folder, SUMS, "0", "1")

    assert faults(folder) == ["SHA256SUMS: does not say the same as manifest.json"]


def _claim(
    folder: Path, number: int, change: Callable[[dict[str, object]], None]
) -> None:
    lines = (folder / "claims.jsonl").read_text().splitlines()
    record = json.loads(lines[number - 1])
    change(record)
    lines[number - 1] = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    (folder / "claims.jsonl").write_text("\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            {"quote": "At least 84 killed"},
            "claims.jsonl, line 1: 01-wire-first-day.txt, characters 39 to 57: "
            "the text there is not the quote",
        ),
        (
            {"low": 84},
            "claims.jsonl, line 1: the words “At least 24” reads as 24 or more, "
            "not 84 or more",
        ),
        (
            {"phrase": "At least 84"},
            "claims.jsonl, line 1: 01-wire-first-day.txt, characters 39 to 50: "
            "the text there is not the figure's phrase",
        ),
        (
            {"phrase_span": [106, 117]},
            "claims.jsonl, line 1: the words of the figure stand outside the quote",
        ),
        (
            {"doc": "other.txt"},
            "claims.jsonl, line 1: other.txt is no document of documents.jsonl",
        ),
        (
            {"event": "event-0000000000000000"},
            "claims.jsonl, line 1: event-0000000000000000 is no event of events.jsonl",
        ),
        ({"end": 58}, "claims.jsonl, line 1: is no Claim: "),
    ],
)
def test_a_changed_claim_is_named_though_the_sums_were_made_anew(
    folder: Path, change: dict[str, object], expected: str
) -> None:
    _claim(folder, 1, lambda record: record.update(change))
    seal(folder)

    assert any(fault.startswith(expected) for fault in faults(folder)), faults(folder)


def test_a_text_changed_with_its_claim_is_seen_on_its_page(folder: Path) -> None:
    for name in ("claims.jsonl", "documents.jsonl"):
        text = (folder / name).read_text()
        (folder / name).write_text(text.replace("At least 24", "At least 84"))
    seal(folder)

    pages = [fault for fault in faults(folder) if fault.startswith("documents/")]
    assert pages[0] == (
        "documents/01-wire-first-day.txt.html: shows another text than that of "
        "01-wire-first-day.txt"
    )


def test_words_changed_on_a_page_are_named(folder: Path) -> None:
    edit(folder, "index.html", ">At least 24</a>", ">At least 84</a>")
    seal(folder)

    (fault,) = faults(folder)
    assert fault.startswith(
        "index.html: shows “At least 84” for “At least 24” of claim-"
    )


def test_a_proof_that_does_not_hold_is_named(folder: Path) -> None:
    lines = (folder / "conflicts.jsonl").read_text().splitlines()
    at = next(n for n, line in enumerate(lines) if json.loads(line)["certificate"])
    record = json.loads(lines[at])
    record["certificate"]["gap"] += 1
    lines[at] = json.dumps(record)
    (folder / "conflicts.jsonl").write_text("\n".join(lines) + "\n")
    seal(folder)

    (fault,) = faults(folder)
    assert fault == (
        f"conflicts.jsonl, line {at + 1}: the proof does not hold: {record['sentence']}"
    )


def test_a_proof_that_names_nobody_does_not_hold(folder: Path) -> None:
    lines = (folder / "conflicts.jsonl").read_text().splitlines()
    at = next(n for n, line in enumerate(lines) if json.loads(line)["certificate"])
    record = json.loads(lines[at])
    for term in (*record["certificate"]["lows"], *record["certificate"]["highs"]):
        term["cells"] = []
    lines[at] = json.dumps(record)
    (folder / "conflicts.jsonl").write_text("\n".join(lines) + "\n")
    seal(folder)

    assert len(faults(folder)) == 1


def test_a_removed_claim_is_missed_by_its_figure_and_by_the_counts(
    folder: Path,
) -> None:
    lines = (folder / "claims.jsonl").read_text().splitlines(keepends=True)
    (folder / "claims.jsonl").write_text("".join(lines[1:]))
    seal(folder)

    found = faults(folder)
    identity = json.loads(lines[0])["id"]
    assert any(f"{identity} stands behind a figure" in fault for fault in found)
    assert (
        "recount-dossier.json, counts: tells of 142 claims, and the table has 141"
        in found
    )


def test_a_table_that_says_other_than_the_records_is_named(folder: Path) -> None:
    edit(folder, "exports/claims.csv", "At least 24,", "At least 84,")
    seal(folder)

    assert faults(folder) == ["exports/claims.csv: is not what the records make"]


def test_changed_counts_are_named(folder: Path) -> None:
    edit(folder, "recount-dossier.json", "12 reports with 142", "12 reports with 150")
    edit(folder, "recount-dossier.json", '"ledger: read": 12', '"ledger: read": 13')
    seal(folder)

    assert faults(folder) == [
        "recount-dossier.json, counts: tells of 13 ledger: read, and the table has 12",
        "recount-dossier.json, summary: does not say “12 reports with 142 claims "
        "about”",
    ]


def test_a_line_that_is_no_record_is_named(folder: Path) -> None:
    with (folder / "events.jsonl").open("a") as file:
        file.write("[" * 5000 + "\n{]\n")
    seal(folder)

    found = faults(folder)
    count = len((folder / "events.jsonl").read_text().splitlines())
    assert [fault.partition(": ")[0] for fault in found] == [
        f"events.jsonl, line {count - 1}",
        f"events.jsonl, line {count}",
    ]


@pytest.mark.parametrize("name", ["manifest.json", "recount-dossier.json"])
def test_what_cannot_be_read_is_a_fault_and_no_crash(folder: Path, name: str) -> None:
    (folder / name).write_text("{")

    assert any(f.startswith(f"{name}: cannot be read") for f in faults(folder))


def test_a_folder_that_is_no_dossier_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no folder of a dossier"):
        verify_folder(tmp_path)
    with pytest.raises(InputError, match="is no folder"):
        verify_folder(tmp_path / "nowhere")


def _check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "check.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_program_in_the_folder_checks_without_recount(folder: Path) -> None:
    done = _check(folder)
    assert (done.returncode, done.stdout) == (0, "all is as it was\n")

    _claim(folder, 1, lambda record: record.update(quote="At least 84 killed"))
    done = _check(folder)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "claims.jsonl: was changed",
        "claims.jsonl, line 1: the quote is not in the text",
    ]


def test_sha256sum_reads_the_sums(folder: Path) -> None:
    sha256sum = shutil.which("sha256sum")
    if sha256sum is None:
        pytest.skip("no sha256sum on this system")
    done = subprocess.run(
        [sha256sum, "-c", "--strict", SUMS],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == len(held(folder)) - 1
