"""Timestamps by an authority of our own, made by openssl and checked by ``verify``."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from recount.case.stored import StoredCase
from recount.errors import InputError

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = A test authority
[stamp]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
basicConstraints = critical,CA:TRUE
[tsa]
default_tsa = ours
[ours]
serial = {folder}/serial
signer_cert = {folder}/cert.pem
signer_key = {folder}/key.pem
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
crypto_device = builtin
"""


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an authority: key, certificate and configuration."""
    folder = tmp_path_factory.mktemp("authority")
    (folder / "serial").write_text("01\n")
    (folder / "ts.cnf").write_text(CONFIG.format(folder=folder))
    _openssl(
        *("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650"),
        *("-config", str(folder / "ts.cnf"), "-extensions", "stamp"),
        *("-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")),
    )
    return folder


def _openssl(*arguments: str) -> None:
    done = subprocess.run(
        ["openssl", *arguments],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def _stamp(authority: Path, query: Path, reply: Path) -> None:
    _openssl(
        *("ts", "-reply", "-config", str(authority / "ts.cnf"), "-section", "ours"),
        *("-queryfile", str(query), "-out", str(reply)),
    )


@pytest.fixture
def stamped(read_case: StoredCase, authority: Path, tmp_path: Path) -> StoredCase:
    query = read_case.ask_timestamp(by="ana")
    _stamp(authority, query, tmp_path / "reply.tsr")
    read_case.keep_timestamp(tmp_path / "reply.tsr", authority / "cert.pem", by="ana")
    return read_case


def test_a_timestamp_is_kept_and_checked(stamped: StoredCase) -> None:
    report = stamped.verify()

    assert (report.faults, report.notes) == ((), ())
    assert report.checked["timestamps"] == 1
    assert [row.kind for row in stamped.log(limit=2).rows] == ["timestamp", "timestamp"]


def test_an_unanswered_query_is_a_note(read_case: StoredCase) -> None:
    read_case.ask_timestamp(by="ana")

    report = read_case.verify()
    assert report.faults == ()
    assert report.notes == (
        "timestamps/0001.json waits for the reply of an authority.",
    )


def test_a_reply_to_something_else_is_refused(
    read_case: StoredCase, authority: Path, tmp_path: Path
) -> None:
    read_case.ask_timestamp(by="ana")
    other = tmp_path / "other.txt"
    other.write_text("something else")
    _openssl("ts", "-query", "-data", str(other), "-out", str(tmp_path / "q.tsq"))
    _stamp(authority, tmp_path / "q.tsq", tmp_path / "reply.tsr")

    with pytest.raises(InputError, match="does not hold"):
        read_case.keep_timestamp(
            tmp_path / "reply.tsr", authority / "cert.pem", by="ana"
        )


def test_a_changed_manifest_and_a_changed_reply_are_named(
    stamped: StoredCase, tmp_path: Path
) -> None:
    told = stamped.folder / "timestamps" / "0001.json"
    shutil.copy(told, tmp_path / "kept")
    told.write_bytes(told.read_bytes().replace(b'"captures": 3', b'"captures": 4'))
    assert [fault.what for fault in stamped.verify().faults] == ["timestamp"]
    shutil.copy(tmp_path / "kept", told)
    assert stamped.verify().faults == ()

    reply = told.with_suffix(".tsr")
    data = bytearray(reply.read_bytes())
    data[len(data) // 2] ^= 1
    reply.write_bytes(data)
    assert [fault.what for fault in stamped.verify().faults] == ["timestamp"]


def test_a_log_written_anew_is_not_the_one_that_was_stamped(
    stamped: StoredCase,
) -> None:
    told = stamped.folder / "timestamps" / "0001.json"
    told.write_bytes(told.read_bytes().replace(b'"seq": 4', b'"seq": 3'))

    reasons = [fault.reason for fault in stamped.verify().faults]
    assert "log entry 3 is not the one that was stamped" in reasons
