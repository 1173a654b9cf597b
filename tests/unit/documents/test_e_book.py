"""EPUB: chapters in the order of the spine; locked and broken books are refused."""

from __future__ import annotations

import pytest

from recount.errors import InputError
from recount.model.document import DatedBy
from tests.formats import Report, epub, zipped
from tests.unit.documents.made import blocks, document

FIRST = Report(title="The flood", text="At least 61 people died in Tesk.")
SECOND = Report(title="The fire", text="Twelve people died in Anre.")
BOX = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="b.opf"/></rootfiles></container>'
)
CIPHER = (
    '<e><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></e>'
)


def book(package: str, **more: str) -> bytes:
    """An e-book of this package file."""
    members = {"META-INF/container.xml": BOX, "b.opf": package, **more}
    return zipped({"mimetype": "application/epub+zip", **members})


def test_chapters_come_in_the_order_of_the_spine() -> None:
    read = document(epub([FIRST, SECOND]))

    assert [
        ("title", "The flood"),
        ("paragraph", "At least 61 people died in Tesk."),
        ("title", "The fire"),
        ("paragraph", "Twelve people died in Anre."),
    ] == blocks(read)
    assert ("The flood", "Orla Venn", "en") == (read.title, read.author, read.language)
    assert ("2011-04-05", DatedBy.METADATA) == (read.dating.value, read.dating.by)


def package(href: str) -> str:
    """A package file of one chapter."""
    return (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
        f'<item id="a" href="{href}"/></manifest><spine><itemref idref="a"/></spine>'
        "</package>"
    )


def test_a_missing_chapter_is_noted() -> None:
    whole = package("a.html").replace("</spine>", '<itemref idref="b"/></spine>')
    two = whole.replace("</manifest>", '<item id="b" href="b.html"/></manifest>')

    read = document(book(two, **{"a.html": "<p>Twelve died.</p>"}))

    assert "Twelve died." == read.text
    assert ("1 chapter(s) missing in the e-book",) == read.notes


def test_fonts_that_are_hidden_lock_no_book() -> None:
    fonts = CIPHER.replace(
        "http://www.w3.org/2001/04/xmlenc#aes128-cbc",
        "http://www.idpf.org/2008/embedding",
    )
    pages = {"a.html": "<p>Twelve died.</p>", "META-INF/encryption.xml": fonts}

    assert "Twelve died." == document(book(package("a.html"), **pages)).text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (epub([FIRST])[:-300], "cut off or damaged"),
        (book(package("../../etc/passwd")), "no text"),
        (book("<package/>"), "0 chapters"),
        (book("<package"), "damaged"),
        (book(f"<!DOCTYPE p>{package('a.html')}"), "document type"),
        (book(package("a.html"), **{"META-INF/encryption.xml": CIPHER}), "encrypted"),
        (zipped({"META-INF/container.xml": "<container/>"}), "no list of its chapters"),
        (zipped({"META-INF/container.xml": BOX}), "no list of its chapters"),
    ],
)
def test_books_that_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        document(data)

    assert caught.value.remedy
