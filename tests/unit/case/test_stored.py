"""A case on disk keeps what was offered, once, and tells what follows."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from recount.case import Case
from recount.case.lock import running
from recount.case.stored import StoredCase
from recount.errors import ConfigError, InputError, PipelineError, RecordError
from recount.model.case import Added, ClaimRow
from recount.model.ledger import Outcome
from recount.pipeline import READING
from recount.store import offers
from recount.store.derived import ClaimFilter
from tests.unit.case.conftest import REPORTS


def test_adding_again_changes_nothing(case: StoredCase, reports: Path) -> None:
    first = case.add([str(reports)], by="ana")
    entries = case.log().total
    again = case.add([str(reports)], by="ben")

    assert first == Added(offered=3, new=3)
    assert again == Added(offered=3, known=3)
    assert case.log().total == entries


def test_a_run_gives_what_a_case_in_memory_gives(
    read_case: StoredCase, reports: Path
) -> None:
    memory = Case()
    memory.add([str(reports)])

    kept = [row.claim for row in read_case.claims(limit=1000).rows]
    assert sorted(memory.claims(), key=lambda c: c.id) == sorted(
        kept, key=lambda c: c.id
    )
    assert list(memory.inquiry.events) == [row.event for row in read_case.events().rows]
    told = {each.event: each for each in memory.inquiry.reconciliations}
    for row in read_case.events().rows:
        assert read_case.reconciliation(row.event.id) == told[row.event.id]


def test_a_second_run_reads_nothing_and_gives_the_same(read_case: StoredCase) -> None:
    event = read_case.events().rows[0].event
    before = read_case.shown(event.id)
    ran = read_case.run(by="ana")

    assert (ran.read, ran.refused) == (0, 0)
    assert read_case.shown(event.id) == before


def test_every_thing_offered_has_one_line(case: StoredCase, reports: Path) -> None:
    (reports / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 40)
    (reports / "empty.txt").write_bytes(b"")
    shutil.copy(reports / "first.txt", reports / "zz-copy.txt")
    case.add([str(reports)], by="ana")
    case.run(by="ana")

    rows = {row.entry.name: row.entry for row in case.ledger().rows}
    assert {name: entry.outcome for name, entry in rows.items()} == {
        "empty.txt": Outcome.REFUSED,
        "first.txt": Outcome.READ,
        "scan.png": Outcome.REFUSED,
        "second.txt": Outcome.READ,
        "third.txt": Outcome.READ,
        "zz-copy.txt": Outcome.DUPLICATE,
    }
    assert rows["zz-copy.txt"].reason == "the same bytes as first.txt"
    assert rows["empty.txt"].remedy
    status = case.status()
    assert status.offered == 6
    assert status.documents == 4
    assert sum(number for _, number in status.by_reason) == 2


def test_another_file_of_the_same_name_is_kept_beside_the_first(
    case: StoredCase, reports: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "first.txt").write_text(REPORTS["first.txt"].replace("21", "22"))
    case.add([str(reports)], by="ana")
    for _ in range(2):
        case.add([str(other)], by="ana")
    case.run(by="ana")

    names = [row.name for row in case.documents().rows]
    assert len(names) == 4
    assert sum(name.startswith("first.txt@") for name in names) == 1
    assert case.verify().faults == ()


def test_uploads_are_taken_in_and_refused_like_files(case: StoredCase) -> None:
    text = REPORTS["first.txt"].encode()

    assert case.add_bytes("upload.txt", text, by="ben") == Added(offered=1, new=1)
    assert case.add_bytes("upload.txt", text, by="ben") == Added(offered=1, known=1)
    assert case.add_bytes("no.txt", b"", by="ben") == Added(offered=1, new=1, refused=1)


def test_the_bytes_come_back_as_they_were_received(read_case: StoredCase) -> None:
    row = read_case.documents(query="first").rows[0]

    assert read_case.original(row.id) == ("text/plain", REPORTS["first.txt"].encode())


def test_an_orphan_in_the_evidence_is_entered_by_the_next_run(
    case: StoredCase, reports: Path, tmp_path: Path
) -> None:
    other = StoredCase.create(tmp_path / "other", by="ana")
    other.add([str(reports)], by="ana")
    other.close()
    # As if this case had been killed after writing the evidence, before its ledger.
    shutil.copytree(
        other.folder / "evidence", case.folder / "evidence", dirs_exist_ok=True
    )

    report = case.verify()
    assert report.faults == ()
    assert len(report.notes) == 1
    assert case.run(by="ana").documents == 3
    assert case.add([str(reports)], by="ana") == Added(offered=3, known=3)
    assert case.verify().notes == ()


def test_documents_are_read_again_when_a_step_is_newer(read_case: StoredCase) -> None:
    row = read_case.documents().rows[0]
    with read_case.store.writing() as connection:
        line = next(r for r in read_case.ledger().rows if r.entry.name == row.name)
        offers.settle(connection, line.seq, line.entry, "an older step")
    assert read_case.status().stale == 1

    assert read_case.run(by="ana").read == 1
    assert read_case.status().stale == 0
    assert read_case.verify().faults == ()


def test_one_run_at_a_time(read_case: StoredCase) -> None:
    with (
        running(read_case.folder, read_case.store, "ben since noon"),
        pytest.raises(PipelineError, match="ben since noon"),
    ):
        read_case.run(by="ana")
    assert read_case.run(by="ana").documents == 3


def test_pages_of_a_list_come_one_after_the_other(read_case: StoredCase) -> None:
    whole = read_case.claims(limit=1000)
    rows: list[ClaimRow] = []
    after = ""
    while True:
        page = read_case.claims(after=after, limit=2)
        rows += page.rows
        assert page.total == whole.total
        if not page.next:
            break
        after = page.next

    assert tuple(rows) == whole.rows
    with pytest.raises(InputError, match="no place in the list"):
        read_case.claims(after="nonsense")


def test_claims_are_filtered(read_case: StoredCase) -> None:
    claims = read_case.claims(limit=1000).rows
    injured = read_case.claims(ClaimFilter(measure="injured")).rows

    assert [row for row in claims if row.claim.measure == "injured"] == list(injured)
    assert read_case.claims(ClaimFilter(text="12 WOMEN")).total == 1
    assert read_case.claims(ClaimFilter(text="100%")).total == 0
    doc = read_case.documents(query="third").rows[0]
    assert {row.doc_id for row in read_case.claims(ClaimFilter(doc=doc.id)).rows} == {
        doc.id
    }


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("mourns", ["second.txt"]),
        ("mayor fire", ["first.txt"]),
        ("doct*", ["third.txt"]),
        ("MOURNS", ["second.txt"]),
        ("unheard", []),
        ('"; DROP TABLE words; --', []),
        ("a:b & | ! ( ' \" * NEAR", []),
        ("", []),
    ],
)
def test_words_are_found(read_case: StoredCase, asked: str, names: list[str]) -> None:
    hits = [hit for hit in read_case.search(asked).rows if hit.kind == "document"]

    assert sorted(hit.doc for hit in hits) == names
    for hit in hits:
        assert all(
            span.cut(hit.excerpt).lower() in asked.lower() + "doctor"
            for span in hit.spans
        )


def test_what_is_not_there_is_told(read_case: StoredCase) -> None:
    for ask in (read_case.document, read_case.claim, read_case.event, read_case.shown):
        with pytest.raises(RecordError, match="nowhere"):
            ask("nowhere")


def test_a_case_is_opened_again(read_case: StoredCase) -> None:
    again = StoredCase.open(read_case.folder)

    assert again.status() == read_case.status()
    again.close()
    with pytest.raises(ConfigError, match="holds a case already"):
        StoredCase.create(read_case.folder, by="ana")


def test_a_folder_without_a_case_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="recount init"):
        StoredCase.open(tmp_path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel = 'x'", "unknown field"),
        ("title = 1", "Expected `str`"),
        ("title = ", "case.toml"),
        ("store = 'mysql://a/b'", "mysql is not known"),
        ("store = 'nonsense'", "no address"),
        ("store = 'postgresql://127.0.0.1:1/none'", "Check the address of the store"),
    ],
)
def test_a_wrong_configuration_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "case.toml").write_text(text)

    with pytest.raises(ConfigError, match=told):
        StoredCase.open(tmp_path)


def test_the_log_tells_who_did_what(read_case: StoredCase) -> None:
    rows = read_case.log().rows

    assert [row.kind for row in reversed(rows)] == ["create", "capture", "read", "run"]
    assert {row.by for row in rows} == {"ana"}
    captured = msgspec.json.decode(rows[2].body)["captured"]
    assert sorted(name for name, _, _ in captured) == sorted(REPORTS)
    assert READING in rows[1].body
    first = read_case.log(limit=1)
    assert read_case.log(after=first.next, limit=10).rows == rows[1:]
