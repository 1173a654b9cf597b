"""Media types are told from bytes alone."""

from __future__ import annotations

import io
import zipfile

import pytest

from recount.errors import InputError
from recount.sources.sniff import (
    ATOM,
    CSV,
    DOCX,
    EPUB,
    GZIP,
    HTML,
    LINKS,
    MAIL,
    MBOX,
    MHTML,
    ODT,
    PDF,
    PNG,
    RSS,
    RTF,
    TAR,
    TEXT,
    TSV,
    WARC,
    XLSX,
    ZIP,
    sniff,
)
from tests.formats import Report, gz, mhtml, odt, tar


def _zip(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


MESSAGE = (
    b"From: a@b.example\r\nTo: c@d.example\r\nSubject: Figures\r\n\r\nTwelve died."
)

READ = (
    (b"Twelve people died.", TEXT),
    ("Погибли двенадцать".encode("cp1251"), TEXT),
    ("Twelve died".encode("utf-16"), TEXT),
    (b"<p>", HTML),
    (b"\xef\xbb\xbf\n<!-- saved -->\n<!DOCTYPE HTML><p>x", HTML),
    (b'<?xml version="1.0"?><html xmlns="x"><p>x', HTML),
    (b"<3 people died, 4 > 2", TEXT),
    (b"Some words\n<html lang=en><body>", HTML),
    (b"%PDF-1.4\n\x00", PDF),
    (b"\n\n%PDF-1.7", PDF),
    (_zip("[Content_Types].xml", "word/document.xml"), DOCX),
    (MESSAGE, MAIL),
    (b"Received: by x;\n by y\nMessage-ID: <1@x>\n\nTwelve died.", MAIL),
    (b"Killed: 12\nInjured: 30\nMissing: 4\n\nMore later.", TEXT),
    (b"Subject: the flood of Karsa\n\nTwelve died.", TEXT),
    (b"[TEXT] Twelve died.", TEXT),
    (b"12 died.\x1b[31mFour fled.\x0c", TEXT),
    (b"\x89PNG\r\n\x1a\n\x00", PNG),
    (b"WARC/1.1\r\n", WARC),
    (gz(b"WARC/1.1\r\n"), WARC),
    (gz(tar({"a.txt": b"x"})), TAR),
    (tar({"a.txt": b"x"}), TAR),
    (gz(b"Twelve died."), GZIP),
    (b"{\\rtf1 Twelve died}", RTF),
    (b'<?xml version="1.0"?><rss version="2.0">', RSS),
    (b'<?xml version="1.0"?><!-- a --><feed xmlns="x">', ATOM),
    (b"From a@b.example Tue Apr  5 2011\n" + MESSAGE, MBOX),
    (mhtml(Report()), MHTML),
    (odt(Report()), ODT),
    (_zip("a.txt"), ZIP),
    (_zip("xl/workbook.xml"), XLSX),
    (_zip("mimetype", "META-INF/container.xml"), EPUB),
    (b"# pages\nhttp://karsa.example/1\r\n\nhttps://karsa.example/2", LINKS),
    (b"http://karsa.example/1 tells of twelve dead", TEXT),
    (b"[22.08.22 13:02] Karsa Today\nTwelve dead", TEXT),
    (b"[22.08.22, 13:02] Karsa Today\nTwelve dead", TEXT),
    (b"[12/06/2023, 21:14:05] Lena: twelve dead", TEXT),
    (b"[1] The ministry said that twelve died", TEXT),
    (b"[InternetShortcut]\r\nURL=http://karsa.example/1\r\n", LINKS),
)

REFUSED = (
    (b"GIF89a\x00", "picture"),
    (b"abc\x00def", "zero byte"),
    (b"\x01\x02\x03\x04" * 20, "control"),
    (b"\x1f\x8b\x09\x00", "gzip"),
    (b"BZh91AY", "bzip2"),
    (b'{"doc": "a", "low": 12}\n', "JSON"),
    (b'[{"a": 1}]', "JSON"),
    (b"[1.5, 2]", "JSON"),
    (b'<?xml version="1.0"?><list>', "XML"),
    (b"PK\x03\x04 cut off", "damaged"),
    (_zip("ppt/presentation.xml"), "presentation"),
    (_zip("mimetype", "content.xml"), "OpenDocument"),
)


@pytest.mark.parametrize(("data", "expected"), READ)
def test_type_that_is_read(data: bytes, expected: str) -> None:
    assert expected == sniff(data)


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_type_that_is_not_read(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        sniff(data)

    assert caught.value.remedy


def test_a_zero_byte_is_placed() -> None:
    with pytest.raises(InputError) as caught:
        sniff(b"abc\x00def")

    assert "byte 3" == caught.value.place


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.csv", CSV), ("A.TSV", TSV), ("a.txt", TEXT), ("", TEXT)],
)
def test_a_name_tells_a_table_from_a_text(name: str, expected: str) -> None:
    assert expected == sniff(b"Date,Killed\n2011,12\n", name)


def test_a_name_tells_nothing_else() -> None:
    assert HTML == sniff(b"<p>Twelve died", "a.csv")
    assert TEXT == sniff(b"Twelve died", "a.pdf")
