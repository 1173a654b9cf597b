"""Saved pages tell where and when they were saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from recount.sources.saved import Saved, saved_from
from recount.sources.sniff import HTML, MHTML, TEXT
from tests import formats
from tests.formats import Report
from tests.unit.sources.test_containers import Taken

CHROMIUM = (
    b"<!DOCTYPE html>\n<!-- saved from url=(0024)https://karsa.example/1 -->\n<p>Twelve"
)
SINGLE_FILE = (
    b"<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: "
    b"https://karsa.example/1 \n saved date: Wed Mar 05 2014 10:15:00 GMT+0100 "
    b"(Central European Standard Time)\n--><p>Twelve"
)


@pytest.mark.parametrize(
    ("data", "media_type", "expected"),
    [
        (CHROMIUM, HTML, Saved(url="https://karsa.example/1")),
        (
            SINGLE_FILE,
            HTML,
            Saved(url="https://karsa.example/1", retrieved="2014-03-05T09:15:00Z"),
        ),
        (
            formats.mhtml(Report()),
            MHTML,
            Saved(
                url="http://karsa.example/olm-flood", retrieved="2014-03-05T10:15:00Z"
            ),
        ),
        (b"MIME-Version: 1.0\r\nDate: soon\r\n\r\n", MHTML, Saved()),
        (b"<!-- saved from url=(0017)file:///home/a.html --><p>", HTML, Saved()),
        (b"<p>Twelve died.", HTML, Saved()),
        (CHROMIUM, TEXT, Saved()),
    ],
)
def test_where_a_page_was_saved(data: bytes, media_type: str, expected: Saved) -> None:
    assert expected == saved_from(data, media_type)


def test_a_saved_copy_of_an_archive_is_the_original(tmp_path: Path) -> None:
    copy = b"https://web.archive.org/web/20120101123000/https://karsa.example/1"
    data = CHROMIUM.replace(b"https://karsa.example/1", copy)

    (record,) = Taken(tmp_path, data, "a.html").captures

    assert ("https://karsa.example/1", copy.decode(), "2012-01-01T12:30:00Z") == (
        record.url,
        record.final_url,
        record.retrieved,
    )


def test_a_sidecar_goes_before_what_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "a.html.meta.json").write_text('{"url": "http://tesk.example/2"}')

    (record,) = Taken(tmp_path, CHROMIUM, "a.html").captures

    assert "http://tesk.example/2" == record.url
