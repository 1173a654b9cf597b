"""What was changed behind the case's back is named; on both stores."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from recount.case.stored import StoredCase
from recount.model.judgement import Verdict
from recount.store.derived import ClaimFilter


def _behind(case: StoredCase, statement: str, table: str = "") -> None:
    """Change the database as somebody with full rights could."""
    with case.store.writing() as connection:
        if table and case.store.postgres:
            connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        elif table:
            for what in ("update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER {table}_no_{what}")
        connection.exec_driver_sql(statement)


def _told(case: StoredCase) -> list[tuple[str, str, str]]:
    return [(each.what, each.where, each.reason) for each in case.verify().faults]


def test_a_sound_case_has_no_fault(read_case: StoredCase) -> None:
    report = read_case.verify()

    assert (report.faults, report.notes) == ((), ())
    assert report.checked == {
        "evidence files": 3,
        "log entries": 4,
        "ledger lines": 3,
        "judgements": 0,
        "documents": 3,
        "claims": read_case.claims().total,
        "events": read_case.events().total,
    }


def _evidence(case: StoredCase, name: str) -> Path:
    row = case.documents(query=name).rows[0]
    return case.evidence.path(row.capture)


def test_a_changed_byte_of_evidence_is_named(read_case: StoredCase) -> None:
    path = _evidence(read_case, "first")
    data = bytearray(path.read_bytes())
    data[10] ^= 1
    path.chmod(0o644)
    path.write_bytes(data)

    [(what, where, reason)] = _told(read_case)
    assert (what, reason) == (
        "evidence",
        "the file is no longer the bytes that were received",
    )
    assert where.startswith("first.txt (sha256:")


def test_a_missing_and_a_strange_file_of_evidence_are_named(
    read_case: StoredCase,
) -> None:
    path = _evidence(read_case, "second")
    path.unlink()
    (path.parent / ("0" * 64)).write_bytes(b"planted")

    told = _told(read_case)
    assert [reason for _, where, reason in told if where.startswith("second.txt")] == [
        "the file is missing"
    ]
    assert any("nothing tells how it came there" in reason for _, _, reason in told)


def test_evidence_is_read_only(read_case: StoredCase) -> None:
    path = _evidence(read_case, "first")

    assert os.stat(path).st_mode & 0o222 == 0


def test_a_changed_quote_in_the_database_is_named(read_case: StoredCase) -> None:
    row = read_case.claims(ClaimFilter(text="12 women")).rows[0]
    changed = msgspec.json.encode(row).replace(b"12 women", b"13 women")
    placeholder = "%s" if read_case.store.postgres else "?"
    with read_case.store.writing() as connection:
        connection.exec_driver_sql(
            f'UPDATE claims SET "row" = {placeholder} WHERE id = {placeholder}',  # noqa: S608
            (changed, row.claim.id),
        )

    [(what, where, reason)] = _told(read_case)
    assert what == "claim"
    assert where.startswith("second.txt, characters")
    assert "not the quote" in reason


def test_a_changed_text_in_the_database_is_named(read_case: StoredCase) -> None:
    row = read_case.documents(query="third").rows[0]
    data = msgspec.json.encode(read_case.reading(row.id)).replace(
        b"a doctor", b"a lawyer"
    )
    placeholder = "%s" if read_case.store.postgres else "?"
    with read_case.store.writing() as connection:
        connection.exec_driver_sql(
            f"UPDATE documents SET reading = {placeholder} WHERE id = {placeholder}",  # noqa: S608
            (data, row.id),
        )

    assert (
        "document",
        "third.txt",
        "what was read in it is not what the log says",
    ) in (_told(read_case))


def test_a_claim_that_was_taken_out_is_named(read_case: StoredCase) -> None:
    row = read_case.claims(ClaimFilter(text="12 women")).rows[0]
    _behind(read_case, f"DELETE FROM claims WHERE id = '{row.claim.id}'")  # noqa: S608

    [(what, where, reason)] = _told(read_case)
    assert (what, reason) == (
        "claim",
        "is read in its document and missing among the claims",
    )
    assert row.claim.id in where


@pytest.mark.parametrize(
    ("statement", "where", "reason"),
    [
        ("DELETE FROM log WHERE seq = 2", "entry 2", "missing from the log"),
        (
            "DELETE FROM log WHERE seq IN (2, 3)",
            "entries 2 to 3",
            "missing from the log",
        ),
        ("DELETE FROM log WHERE seq = 4", "entry 4", "missing from the end of the log"),
        ("DELETE FROM log WHERE seq = 1", "entry 1", "missing from the log"),
        (
            "UPDATE log SET by = 'eve' WHERE seq = 3",
            "entry 3",
            "changed after it was written",
        ),
        (
            "UPDATE log SET body = '{}' WHERE seq = 2",
            "entry 2",
            "changed after it was written",
        ),
        ("DELETE FROM log_head", "the end", "the mark of its end is missing"),
        (
            "UPDATE log_head SET hash = 'x'",
            "the end",
            "is not the entry it is marked as",
        ),
    ],
)
def test_a_log_that_was_tampered_with_is_named(
    read_case: StoredCase, statement: str, where: str, reason: str
) -> None:
    statement = statement.replace("by =", '"by" =')
    _behind(read_case, statement, "log")

    assert ("log", where, reason) in _told(read_case)


def test_a_forged_entry_does_not_follow(read_case: StoredCase) -> None:
    from recount.model.log import digest

    old = next(row for row in read_case.log().rows if row.seq == 2)
    forged = digest(2, old.at, "eve", old.kind, old.body, old.previous)
    _behind(
        read_case,
        f"UPDATE log SET \"by\" = 'eve', hash = '{forged}' WHERE seq = 2",  # noqa: S608
        "log",
    )

    assert _told(read_case) == [
        ("log", "entry 3", "does not follow from the entry before it")
    ]


def test_a_judgement_that_was_changed_or_removed_is_named(
    read_case: StoredCase,
) -> None:
    claims = [row.claim.id for row in read_case.claims().rows[:2]]
    first = read_case.judge([claims[0]], Verdict.ACCEPT, "as printed", by="ben")
    second = read_case.judge([claims[1]], Verdict.ACCEPT, "as printed", by="ben")
    changed = msgspec.json.encode(first).replace(b"as printed", b"no reason.")
    placeholder = "%s" if read_case.store.postgres else "?"
    with read_case.store.writing() as connection:
        for table in ("judgements", "judged"):
            if read_case.store.postgres:
                connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
                continue
            for what in ("update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER {table}_no_{what}")
        connection.exec_driver_sql(
            f"UPDATE judgements SET record = {placeholder} WHERE id = {placeholder}",  # noqa: S608
            (changed, first.id),
        )
        connection.exec_driver_sql("DELETE FROM judged WHERE judgement = 2")
        connection.exec_driver_sql("DELETE FROM judgements WHERE seq = 2")

    told = _told(read_case)
    assert [where for what, where, _ in told if what == "judgement"] == [
        first.id,
        second.id,
    ]
    # The removed one no longer holds, and the claim says that it did.
    assert any(what == "claim" for what, _, _ in told)


def test_a_line_of_the_ledger_that_was_removed_is_named(read_case: StoredCase) -> None:
    _behind(read_case, "UPDATE offers SET name = 'other.txt' WHERE name = 'first.txt'")

    told = _told(read_case)
    assert {where for what, where, _ in told if what == "ledger"} == {
        "first.txt",
        "other.txt",
    }


@pytest.mark.parametrize("table", ["log", "judgements", "judged", "releases"])
def test_what_is_appended_to_cannot_be_changed_by_mistake(
    read_case: StoredCase, table: str, tmp_path: Path
) -> None:
    from recount.errors import ConfigError

    claim = read_case.claims().rows[0].claim.id
    read_case.judge([claim], Verdict.ACCEPT, "as printed", by="ben")
    read_case.release(tmp_path / "out", by="ben")

    with (
        pytest.raises(ConfigError, match="only appended to"),
        read_case.store.writing() as connection,
    ):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608
    assert read_case.verify().faults == ()
