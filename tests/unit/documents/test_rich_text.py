"""RTF: words, charsets and tables; what word processors add is no text."""

from __future__ import annotations

import pytest

from recount.documents import ParseOptions
from recount.errors import InputError
from tests.formats import Report, rtf
from tests.unit.documents.made import blocks, document

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}}"


def test_title_author_and_paragraphs() -> None:
    read = document(rtf(Report(text="At least 61 died in Tésk {today} 🕊.")))

    assert ("Flood in the Olm valley", "Orla Venn", "cp1252") == (
        read.title,
        read.author,
        read.charset,
    )
    assert [
        ("paragraph", "Flood in the Olm valley"),
        ("paragraph", "At least 61 died in Tésk {today} 🕊."),
    ] == blocks(read)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"Twelve\par Four", "Twelve\n\nFour"),
        (r"Twelve\line died", "Twelve\ndied"),
        (r"Killed:\tab 61", "Killed: 61"),
        (r"caf\'e9 in Tesk", "café in Tesk"),
        (r"{\f1 \'cf\'ee\'e3\'e8\'e1\'eb\'e8} 12", "Погибли 12"),
        (r"\u1055?\u1086?12", "По12"),
        (r"{\uc2\u8212--}12 died", "—12 died"),
        (r"\ldblquote Twelve\rdblquote\~died", "“Twelve”\u00a0died"),
        (r"{\*\generator Word}{\pict 0011ff}Twelve died", "Twelve died"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt Twelve}} died", "Twelve died"),
        (r"{\header Page 3}Twelve died", "Twelve died"),
        (r"{\object\bin5 }{}}{}Twelve died", "Twelve died"),
        ("{\\b Twel\r\nve} died", "Twelve died"),
        (r"\{12\} \\ died", r"{12} \ died"),
        (r"{\footnote A list has 13.}Twelve", "A list has 13.Twelve"),
    ],
)
def test_words_of_a_file(body: str, expected: str) -> None:
    assert expected == document(f"{HEAD}{body}\\par}}".encode()).text


def test_tables_keep_their_heads() -> None:
    rows = (("Village", "Killed"), ("Tesk", "40"), ("Anre", "21"))
    body = "".join(
        r"\trowd\intbl " + "".join(f"{cell}\\cell " for cell in row) + r"\row"
        for row in rows
    )

    read = document(f"{HEAD}{body}\\pard Twelve died.\\par}}".encode())

    (heads,) = [b.heads for b in read.blocks if b.span.cut(read.text) == "21"]
    assert ("Village: Anre", "Killed") == heads
    assert ("paragraph", "Twelve died.") == blocks(read)[-1]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (rtf(Report())[:-10], "cut off"),
        (HEAD.encode() + b"}}}", "brace too many"),
        (HEAD.encode() + b"{" * 100_000, "nested too deep"),
        (HEAD.encode() + b"}", "no text"),
    ],
)
def test_files_that_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        document(data)

    assert caught.value.remedy


def test_a_file_beyond_the_limit_is_refused() -> None:
    data = f"{HEAD}{'Twelve died. ' * 100}\\par}}".encode()

    with pytest.raises(InputError, match="over 1,000 characters"):
        document(data, options=ParseOptions(max_text_chars=1_000))
