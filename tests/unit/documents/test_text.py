"""Plain text: characters of any charset, line ends, limits, the head of a report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.documents import ParseOptions
from recount.errors import InputError
from recount.model.document import DatedBy
from recount.text.charset import decode
from tests.unit.documents.made import document

RUSSIAN = (
    "Не менее двенадцати человек погибли при наводнении в долине реки Ольм. "
    "Власти сообщили, что ранены ещё сорок пять человек. "
)


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Twelve died – “all”".encode(), "utf-8", "Twelve died – “all”"),
        (b"\xef\xbb\xbfTwelve died", "utf-8", "Twelve died"),
        ("Olm 𝐀 12".encode("utf-16"), "utf-16-le", "Olm 𝐀 12"),
        ("Twelve".encode("utf-16-be"), "utf-16-be", "Twelve"),
        (b"Twelve died \x96 \x93all\x94", "cp1252", "Twelve died – “all”"),
        ("The café of Ostrél".encode("latin-1"), "cp1252", "The café of Ostrél"),
        ((RUSSIAN * 3).encode("cp1251"), "cp1251", RUSSIAN * 3),
    ],
)
def test_charset(data: bytes, charset: str, text: str) -> None:
    if charset == "utf-16-be":
        data = b"\xfe\xff" + data
    decoded = decode(data)

    assert (charset, text) == (decoded.charset, decoded.text)


def test_damaged_utf_8_is_placed() -> None:
    data = "“Twelve” – “four”".encode() + b" \xff " + "é".encode()

    with pytest.raises(InputError) as caught:
        decode(data)

    assert f"byte {data.index(0xFF)}" == caught.value.place


def test_half_a_character_of_utf_16_is_placed() -> None:
    with pytest.raises(InputError, match="byte 6"):
        decode(b"\xff\xfea\x00b\x00c")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_one_character(end: str) -> None:
    assert "Two died.\n\nFour fled." == document(f"Two died.{end}{end}Four fled.").text


def test_nothing_else_of_the_text_is_changed() -> None:
    text = "  Two\u00a0died.\t\n\n\n ‘12’ \u202e\u00ad 𝐀\x0c \n"

    assert text == document(text).text


@given(st.text(alphabet="a1 é𝐀\r\n\u2028“", min_size=1, max_size=60))
def test_text_is_that_of_the_bytes(text: str) -> None:
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    if expected.strip():
        assert expected == document(text).text


@pytest.mark.parametrize("data", [b" \n\t\n", b"\xef\xbb\xbf\n"])
def test_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="holds no text"):
        document(data)


def test_long_line_is_refused_and_placed() -> None:
    options = ParseOptions(max_line_chars=50)

    with pytest.raises(InputError) as caught:
        document("short\n" + "x" * 51, options=options)

    assert "character 6" == caught.value.place
    assert "report" == caught.value.path
    assert 56 == len(document("short\n" + "x" * 50, options=options).text)


def test_long_text_is_refused() -> None:
    with pytest.raises(InputError, match="the limit is 10"):
        document("Twelve died\n" * 2, options=ParseOptions(max_text_chars=10))


def test_equal_bytes_under_one_name_are_one_document() -> None:
    assert document("Two died.").id == document("Two died.").id
    assert "documents-3" == document("Two died.").step


def test_head_gives_title_author_and_pictures() -> None:
    read = document(
        "Flood kills 61 in the Olm valley\n\nBy ORLA VENN\n\n"
        "![The bridge](http://karsa.example/1.jpg)\n\nThe river rose at night, and "
        "the people of Tesk fled to the hills."
    )

    assert "Flood kills 61 in the Olm valley" == read.title
    assert "ORLA VENN" == read.author
    assert ("http://karsa.example/1.jpg", "The bridge") == (
        read.images[0].address,
        read.images[0].caption,
    )
    assert DatedBy.UNKNOWN is read.dating.by
