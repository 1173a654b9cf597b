"""DOCX: paragraphs, headings, tables; archives that would do harm are refused."""

from __future__ import annotations

import pytest

from recount.documents import ParseOptions
from recount.errors import InputError
from recount.model.document import DatedBy
from tests.broken.corpus import docx_bomb, docx_deep, docx_of_laughs
from tests.unit.documents.made import blocks, document, docx, paragraph, table

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
    'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>Statement</dc:title><dc:creator>Orla Venn</dc:creator>"
    "</cp:coreProperties>"
)


def test_paragraphs_and_tables() -> None:
    data = docx(
        paragraph("Karsa, 5 April 2011")
        + paragraph("At least 61 people died in the valley.")
        + table([["Village", "Killed"], ["Tesk", "40"], ["Anre", "21"]])
        + paragraph("Twelve are missing."),
        **{"docProps/core.xml": CORE},
    )

    read = document(data)

    assert ("Statement", "Orla Venn") == (read.title, read.author)
    assert ("2011-04-05", DatedBy.HEADER) == (read.dating.value, read.dating.by)
    assert ("paragraph", "At least 61 people died in the valley.") in blocks(read)
    (heads,) = [b.heads for b in read.blocks if b.span.cut(read.text) == "21"]
    assert ("Village: Anre", "Killed") == heads


def test_no_part_of_a_short_document_is_taken_for_a_menu() -> None:
    read = document(docx(paragraph("Killed: 61") + paragraph("Contact us")))

    assert [("paragraph", "Killed: 61"), ("paragraph", "Contact us")] == blocks(read)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx_bomb(), "unpacks to"),
        (docx_of_laughs(), "document type"),
        (docx_deep(), "too deep"),
        (docx("<w:p>"), "damaged"),
        (docx(""), "holds no text"),
        (docx(paragraph("Twelve died."))[:-200], "cut off or damaged"),
    ],
)
def test_docx_that_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        document(data)

    assert caught.value.remedy


def test_limit_on_what_it_unpacks_to() -> None:
    with pytest.raises(InputError, match="unpacks to"):
        document(
            docx(paragraph("Twelve died.")),
            options=ParseOptions(max_unpacked_bytes=100),
        )
