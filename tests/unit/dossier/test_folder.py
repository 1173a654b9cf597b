from __future__ import annotations

import hashlib
import json
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from recount.dossier import compose, write
from recount.errors import InputError
from recount.model.claim import Claim
from recount.model.dossier import Dossier


@pytest.fixture
def dossier(inquiry: SimpleNamespace) -> Dossier:
    return compose(
        inquiry.readings,
        inquiry.events,
        inquiry.lineage,
        inquiry.reconciliations,
        inquiry.ledger,
    )


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_folder_holds_pages_records_and_their_sums(
    tmp_path: Path, dossier: Dossier, inquiry: SimpleNamespace
) -> None:
    folder = tmp_path / "new" / "dossier"

    write(dossier, inquiry, folder)

    files = held(folder)
    sums = files.pop("SHA256SUMS").decode().splitlines()
    assert sums == [
        f"{hashlib.sha256(data).hexdigest()}  {path}"
        for path, data in sorted(files.items())
    ]
    manifest = json.loads(files.pop("manifest.json"))
    assert manifest["files"] == [
        {
            "path": path,
            "size": len(data),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        for path, data in sorted(files.items())
    ]
    assert {"index.html", "claims.jsonl", "findings.jsonl", "events.jsonl"} <= set(
        files
    )
    assert {"lineage.json", "ledger.jsonl", "conflicts.jsonl"} <= set(files)


def test_claims_are_read_back_as_they_were(
    tmp_path: Path, dossier: Dossier, inquiry: SimpleNamespace
) -> None:
    write(dossier, inquiry, tmp_path / "d")

    lines = (tmp_path / "d" / "claims.jsonl").read_bytes().splitlines()
    claims = [msgspec.json.decode(line, type=Claim) for line in lines]
    assert claims == [c for reading in inquiry.readings for c in reading.claims]


def test_an_older_dossier_is_replaced_as_a_whole(
    tmp_path: Path, dossier: Dossier, inquiry: SimpleNamespace
) -> None:
    folder = tmp_path / "d"
    write(dossier, inquiry, folder)
    before = held(folder)

    write(dossier, inquiry, folder)

    assert held(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["d"]


def test_a_dossier_of_a_former_version_is_replaced(
    tmp_path: Path, dossier: Dossier, inquiry: SimpleNamespace
) -> None:
    folder = tmp_path / "d"
    write(dossier, inquiry, folder)
    (folder / "SHA256SUMS").rename(folder / "manifest-sha256.txt")

    write(dossier, inquiry, folder)

    assert not (folder / "manifest-sha256.txt").exists()
    assert (folder / "SHA256SUMS").exists()


def test_a_folder_of_other_files_is_left_alone(
    tmp_path: Path, dossier: Dossier, inquiry: SimpleNamespace
) -> None:
    (tmp_path / "thesis.txt").write_text("mine")

    with pytest.raises(InputError, match="is no dossier"):
        write(dossier, inquiry, tmp_path)

    assert held(tmp_path) == {"thesis.txt": b"mine"}


def test_a_strangers_file_inside_a_dossier_is_not_removed(
    tmp_path: Path, dossier: Dossier, inquiry: SimpleNamespace
) -> None:
    folder = tmp_path / "d"
    write(dossier, inquiry, folder)
    (folder / "documents" / "notes.md").write_text("mine")

    with pytest.raises(InputError, match=r"documents/notes\.md"):
        write(dossier, inquiry, folder)

    assert (folder / "documents" / "notes.md").read_text() == "mine"


def test_a_file_in_the_way_is_told(
    tmp_path: Path, dossier: Dossier, inquiry: SimpleNamespace
) -> None:
    (tmp_path / "d").write_text("x")

    with pytest.raises(InputError, match="is a file"):
        write(dossier, inquiry, tmp_path / "d")


def test_an_empty_folder_is_used(
    tmp_path: Path, dossier: Dossier, inquiry: SimpleNamespace
) -> None:
    (tmp_path / "d").mkdir()

    write(dossier, inquiry, tmp_path / "d")

    assert (tmp_path / "d" / "index.html").exists()
