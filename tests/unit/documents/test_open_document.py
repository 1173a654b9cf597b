"""OpenDocument texts: headings, lists, tables, notes; hostile ones are refused."""

from __future__ import annotations

import pytest

from recount.documents import ParseOptions
from recount.errors import InputError
from tests.formats import Report, odt, zipped
from tests.unit.documents.made import blocks, document

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)
TYPE = "application/vnd.oasis.opendocument.text"


def made(body: str, start: str = "", **members: str | bytes) -> bytes:
    """A text of this body."""
    content = (
        f"{start}<office:document-content {NAMES}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": TYPE, "content.xml": content, **members})


def test_headings_paragraphs_and_tables() -> None:
    read = document(odt(Report(title="Flood & fire")))

    assert ("Flood & fire", "Orla Venn") == (read.title, read.author)
    assert [
        ("title", "Flood & fire"),
        ("paragraph", "At least 61 people were killed in Tesk, the committee said."),
    ] == blocks(read)[:2]
    (heads,) = [b.heads for b in read.blocks if b.span.cut(read.text) == "40"]
    assert ("Village: Tesk", "Killed") == heads


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<text:p>Killed:<text:s text:c='3'/>61</text:p>", "Killed: 61"),
        ("<text:p>Killed:<text:tab/>61</text:p>", "Killed: 61"),
        ("<text:p>Twelve <text:span>died</text:span>.</text:p>", "Twelve died."),
        ("<text:p>Twelve<text:line-break/>died.</text:p>", "Twelve\ndied."),
        (
            "<text:tracked-changes><text:p>Forty died.</text:p></text:tracked-changes>"
            "<text:p>Twelve died.</text:p>",
            "Twelve died.",
        ),
        (
            "<text:p>Twelve<office:annotation><text:p>sure?</text:p></office:annotation>"
            " died.</text:p>",
            "Twelve died.",
        ),
        (
            "<text:list><text:list-item><text:p>Killed: 61</text:p></text:list-item>"
            "<text:list-item><text:p>Hurt: 9</text:p></text:list-item></text:list>",
            "Killed: 61\nHurt: 9",
        ),
        (
            "<text:p>Twelve died.<text:note><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>A list has 13.</text:p></text:note-body>"
            "</text:note></text:p>",
            "Twelve died.\n\nA list has 13.",
        ),
    ],
)  # fmt: skip
def test_words_of_a_text(body: str, expected: str) -> None:
    assert expected == document(made(body)).text


LAUGHS = '<!DOCTYPE d [<!ENTITY a "dead "><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DEEP = f"{'<text:p>' * 5_000}x{'</text:p>' * 5_000}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (odt(Report())[:-200], "cut off or damaged"),
        (made("<text:p>&b;</text:p>", LAUGHS), "document type"),
        (made("<text:p>&a;</text:p>", OUTSIDE), "document type"),
        (made("<text:p>Twelve"), "damaged"),
        (made(DEEP), "damaged"),
        (made(""), "no text"),
        (made("", pad=bytes(50_000_000)), "times its size"),
    ],
)
def test_texts_that_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        document(data)

    assert caught.value.remedy


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(InputError, match="the limits are 100"):
        document(odt(Report()), options=ParseOptions(max_unpacked_bytes=100))
