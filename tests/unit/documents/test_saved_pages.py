"""MHTML: the page in the file, with its address, and nothing else of the file."""

from __future__ import annotations

import pytest

from recount.errors import InputError
from recount.model.document import DatedBy
from tests.formats import Report, mhtml
from tests.unit.documents.made import blocks, document

REPORT = Report(title="Flood in the Olm valley — Tésk", text="At least 61 people died.")


def test_a_saved_page_is_its_page() -> None:
    read = document(mhtml(REPORT))

    assert [
        ("title", "Flood in the Olm valley — Tésk"),
        ("paragraph", "At least 61 people died."),
    ] == blocks(read)
    assert ("http://karsa.example/olm-flood", "Orla Venn", "2011-04-05") == (
        read.url,
        read.author,
        read.dating.value,
    )
    assert DatedBy.METADATA is read.dating.by


def test_the_charset_of_the_part_is_heeded() -> None:
    page = "<p>Погибли двенадцать человек.</p>".encode("cp1251")
    data = (
        b"MIME-Version: 1.0\r\nSnapshot-Content-Location: file:///home/a.html\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary=b\r\n\r\n'
        b"--b\r\nContent-Type: text/html; charset=windows-1251\r\n"
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + page + b"\r\n--b--\r\n"
    )

    read = document(data)

    assert "Погибли двенадцать человек." == read.text
    assert "" == read.url


def test_a_saved_page_without_a_page_is_refused() -> None:
    data = mhtml(REPORT).replace(b"Content-Type: text/html", b"Content-Type: text/css")

    with pytest.raises(InputError, match="without a page") as caught:
        document(data)

    assert caught.value.remedy
