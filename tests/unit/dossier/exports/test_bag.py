"""The bag of a case, checked by bagit and rocrate."""

from __future__ import annotations

import hashlib
import zipfile
from itertools import chain
from pathlib import Path

import pytest

from recount.case import Case
from recount.dossier.exports import Material, bag, handover
from recount.dossier.exports.bag import Content
from recount.dossier.folder import contents
from recount.errors import InputError
from recount.publishing import captured

FILES = (
    Content(path="evidence/ab", source=b"87 were killed", about="A report"),
    Content(path="log/a b.jsonl", source=b"{}\n", media_type="application/json"),
)


@pytest.fixture
def handed(tmp_path: Path, sample: Case, material: Material, root: Path) -> Path:
    """The bag of the sample."""
    files = chain(
        handover.evidence(captured([str(root / "samples" / "reports")])),
        handover.pages(contents(sample.dossier(), sample.inquiry)),
        handover.forms(material),
    )
    bag.write(tmp_path / "bag", files, title="Sample")
    return tmp_path / "bag"


def test_bagit_finds_the_bag_whole(handed: Path) -> None:
    import bagit

    made = bagit.Bag(str(handed))

    assert made.validate()
    assert made.info["External-Description"] == "Sample"
    assert set(made.algorithms) == {"sha256", "sha512"}


def test_bagit_finds_one_changed_byte_of_evidence(handed: Path) -> None:
    import bagit

    place = next(p for p in sorted((handed / "data" / "evidence").iterdir()))
    data = bytearray(place.read_bytes())
    data[-1] ^= 1
    place.write_bytes(bytes(data))

    with pytest.raises(bagit.BagValidationError, match="evidence"):
        bagit.Bag(str(handed)).validate()


def test_evidence_is_named_by_its_own_bytes(handed: Path) -> None:
    names = [p for p in (handed / "data" / "evidence").iterdir() if not p.suffix]

    assert len(names) == 12
    assert [hashlib.sha256(p.read_bytes()).hexdigest() for p in names] == [
        p.name for p in names
    ]


def test_rocrate_loads_the_crate_with_all_files(handed: Path) -> None:
    from rocrate.rocrate import ROCrate

    crate = ROCrate(str(handed / "data"))
    told = {entity.id for entity in crate.data_entities}
    found = {
        path.relative_to(handed / "data").as_posix()
        for path in (handed / "data").rglob("*")
        if path.is_file()
    }

    assert crate.name == "Sample"
    assert told == found - {"ro-crate-metadata.json"}


def test_a_zip_holds_the_same_as_a_folder(tmp_path: Path) -> None:
    bag.write(tmp_path / "b", FILES)
    bag.write(tmp_path / "b.zip", FILES)
    bag.write(tmp_path / "again" / "b.zip", FILES)
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}

    assert packed == {
        path.relative_to(tmp_path).as_posix(): path.read_bytes()
        for path in (tmp_path / "b").rglob("*")
        if path.is_file()
    }
    first = (tmp_path / "b.zip").read_bytes()
    assert first == (tmp_path / "again" / "b.zip").read_bytes()


def test_a_large_file_is_copied_in_pieces(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(3 * bag.PIECE_BYTES + 1)
    packed = bag.write(tmp_path / "b", [Content(path="large", source=large)])

    assert packed.files == 2
    assert packed.size > 3 * bag.PIECE_BYTES


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("../outside", "leads out"),
        ("/etc/passwd", "leads out"),
        ("a/../../b", "leads out"),
        ("", "leads out"),
        ("100%25.txt", "read differently"),
        ("two\nlines", "read differently"),
        ("Evidence/AB", "stands in the bag already"),
        ("ro-crate-metadata.json", "own metadata"),
    ],
)
def test_a_path_that_does_harm_is_refused(
    tmp_path: Path, path: str, reason: str
) -> None:
    with pytest.raises(InputError, match=reason):
        bag.write(tmp_path / "b", [*FILES, Content(path=path, source=b"")])

    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()

    with pytest.raises(InputError, match="never written over"):
        bag.write(tmp_path / "b", FILES)


def test_a_file_that_is_gone_leaves_no_half_bag(tmp_path: Path) -> None:
    gone = Content(path="gone", source=tmp_path / "gone")

    with pytest.raises(InputError, match="cannot be written"):
        bag.write(tmp_path / "b", [*FILES, gone])

    assert list(tmp_path.iterdir()) == []


def test_a_line_of_information_stays_one_line(tmp_path: Path) -> None:
    bag.write(tmp_path / "b", FILES, title="One\nBag-Size: 0")

    lines = (tmp_path / "b" / "bag-info.txt").read_text().splitlines()
    assert lines[0] == "External-Description: One Bag-Size: 0"
