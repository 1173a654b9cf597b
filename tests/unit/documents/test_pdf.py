"""PDF: pages to paragraphs, words made whole, running heads marked."""

from __future__ import annotations

import threading

import pytest

from recount.documents import ParseOptions
from recount.documents.pages import NeedsOcrError
from recount.errors import InputError
from recount.model.document import DatedBy
from tests.broken.corpus import pdf_encrypted, pdf_of_an_image, pdf_truncated
from tests.unit.documents.made import blocks, document, pdf

HEAD = "Karsa Relief Committee | Report 7"
PAGES = (
    (
        HEAD,
        "",
        (18, "Flood in the Olm valley"),
        "",
        "Karsa, 5 April 2011",
        "",
        "On 3 April the river Olm left its bed. At least 61 people were kil-",
        "led in the villages of Tesk and Anre, the committee said, and 200",
        "families of the Al-",
        "Masr quarter lost their homes.",
        "",
        "A second paragraph tells of 12 missing persons in the upper valley,",
        "of whom the brigade had found",
        "1",
    ),
    (
        HEAD,
        "",
        "two by Monday. The list has 63 names.",
        "",
        "Killed: 63",
        "Missing: 10",
        "2",
    ),
    (HEAD, "", "The search goes on in the upper valley.", "", "3"),
)


def test_paragraphs_of_a_report() -> None:
    read = document(pdf(PAGES))

    assert "Flood in the Olm valley" == read.title
    assert ("2011-04-05", DatedBy.HEADER) == (read.dating.value, read.dating.by)
    told = [words for kind, words in blocks(read) if kind == "paragraph"]
    assert [
        "Karsa, 5 April 2011",
        "On 3 April the river Olm left its bed. At least 61 people were killed in the "
        "villages of Tesk and Anre, the committee said, and 200 families of the "
        "Al-Masr quarter lost their homes.",
        "A second paragraph tells of 12 missing persons in the upper valley, of whom "
        "the brigade had found two by Monday. The list has 63 names.",
        "Killed: 63",
        "Missing: 10",
        "The search goes on in the upper valley.",
    ] == told


def test_heads_and_page_numbers_are_marked() -> None:
    marked = [w for kind, w in blocks(document(pdf(PAGES))) if kind == "boilerplate"]

    assert sorted([HEAD, HEAD, HEAD, "1", "2", "3"]) == sorted(marked)


def test_blocks_know_their_page() -> None:
    read = document(pdf(PAGES))
    pages = {block.span.cut(read.text): block.page for block in read.blocks}

    assert 1 == pages["Flood in the Olm valley"]
    assert 2 == pages["Killed: 63"]
    assert 3 == pages["The search goes on in the upper valley."]


def test_figures_at_a_page_end_are_no_running_foot() -> None:
    pages = [
        [f"The list of {place}.", "", f"Killed: {n}"]
        for n, place in (
            (40, "Tesk and its farms"),
            (21, "Anre"),
            (5, "the upper valley"),
        )
    ]

    kinds = {words: kind for kind, words in blocks(document(pdf(pages)))}

    assert "boilerplate" not in {kinds[f"Killed: {n}"] for n in (40, 21, 5)}


def test_hyphen_that_the_text_has_elsewhere_is_kept() -> None:
    lines = ["The well-known bridge of Tesk is gone. It was the well-", "known one."]

    assert "It was the well-known one." in document(pdf([lines])).text


def test_pictures_without_text_need_ocr() -> None:
    with pytest.raises(NeedsOcrError, match="OCR") as caught:
        document(pdf_of_an_image(), options=ParseOptions(ocr=False))

    assert caught.value.needs_ocr


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf_truncated(), "damaged"),
        (pdf_encrypted(), "encrypted"),
        (pdf([[]]), "holds no text"),
        (b"%PDF-1.4\nnothing", "damaged"),
    ],
)
def test_pdf_that_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        document(data)

    assert caught.value.remedy
    assert not isinstance(caught.value, NeedsOcrError)


def test_page_without_text_is_noted() -> None:
    read = document(pdf([PAGES[0], [], PAGES[2]]))

    assert ("no text on page 2",) == read.notes


def test_limits() -> None:
    with pytest.raises(InputError, match="3 pages"):
        document(pdf(PAGES), options=ParseOptions(max_pages=2))
    with pytest.raises(InputError, match="page 1"):
        document(pdf(PAGES), options=ParseOptions(max_text_chars=100))


def test_threads_read_the_same() -> None:
    data = pdf(PAGES)
    texts: list[str] = []
    threads = [
        threading.Thread(target=lambda: texts.append(document(data).text))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [document(data).text] * 4 == texts
