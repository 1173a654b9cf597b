"""A batch on an S3-compatible store gives the tables that one on a disk gives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from moto.server import ThreadedMotoServer

from recount.batch import BatchOptions, run
from recount.engine.storage import Storage
from tests.tables import all_rows

REPORTS = str(Path(__file__).parents[2] / "samples" / "reports")
ONE = BatchOptions(workers=1)


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    fsspec.filesystem("s3", skip_instance_cache=True).mkdir("reports")
    yield "s3://reports/batch"
    server.stop()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of botocore and moto, about their own clocks
def test_tables_on_an_object_store_are_those_on_a_disk(
    bucket: str, tmp_path: Path
) -> None:
    run([REPORTS], bucket, ONE)
    run([REPORTS], str(tmp_path / "disk"), ONE)

    fsspec.filesystem("s3").get(
        f"{bucket}/tables", str(tmp_path / "s3"), recursive=True
    )
    (tmp_path / "got").mkdir()
    (tmp_path / "s3").rename(tmp_path / "got" / "tables")
    assert all_rows(tmp_path / "got") == all_rows(tmp_path / "disk")
    assert Storage(bucket).names("work") == ["start-0001.json", "summary.json"]
