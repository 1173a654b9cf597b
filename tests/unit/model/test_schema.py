from __future__ import annotations

from pathlib import Path

import msgspec

from scripts.schema import FOLDER, schemas, stale


def test_the_published_schemas_are_those_of_the_records() -> None:
    assert stale(FOLDER) == []


def test_a_missing_a_changed_and_a_strange_file_are_named(tmp_path: Path) -> None:
    for name, data in schemas().items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "claim.json").unlink()
    (tmp_path / "event.json").write_text("{}")
    (tmp_path / "thing.json").write_text("{}")

    assert stale(tmp_path) == [
        "claim.json is missing",
        "thing.json is no record",
        "event.json is stale",
    ]


def test_a_schema_tells_what_each_field_means() -> None:
    claim = msgspec.json.decode(schemas()["claim.json"])
    fields = claim["$defs"]["Claim"]["properties"]

    assert fields["phrase"]["description"] == "the words of the figure itself"
    assert set(claim["$defs"]["Claim"]["required"]) == {
        "doc", "quote", "start", "end", "measure",
    }  # fmt: skip
