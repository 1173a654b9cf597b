from __future__ import annotations

import pytest

from recount.dossier.notes import find_captions, find_images, find_notes
from recount.model.document import Document, Image
from recount.model.ids import CaptureId, DocumentId
from recount.model.passage import Passage, Role
from recount.model.reading import Reading
from recount.model.span import Span
from tests.effort import doubling


def reading(*sentences: str, role: Role = Role.BODY) -> Reading:
    text = "\n".join(sentences)
    passages = []
    at = 0
    for sentence in sentences:
        passages.append(Passage(span=Span(at, at + len(sentence)), role=role))
        at += len(sentence) + 1
    return Reading(
        document=Document(
            id=DocumentId("doc-1"),
            capture=CaptureId("sha256:0"),
            name="a.txt",
            text=text,
            media_type="text/plain",
        ),
        passages=tuple(passages),
    )


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Twelve states have recognised the killings.", ["recognition"]),
        ("The Senate of Lethia condemned the attack.", ["recognition"]),
        ("The mayor condemned nobody.", []),
        ("The regional court ruled for the families in 1999.", ["court"]),
        ("A special tribunal convicted two officers.", ["court"]),
        ("Children played on the tennis court.", []),
        ("The council adopted Resolution 14 in May.", ["resolution"]),
        ("Her new year's resolution failed.", []),
        ("A commission of inquiry found no shells.", ["inquiry"]),
        ("A ceremony marked the tenth anniversary.", ["ceremony"]),
        ("Wreaths were laid at the memorial.", ["ceremony"]),
        ("A petition with 900 signatures was handed in.", ["campaign"]),
        ("The campaign was launched to raise awareness.", ["campaign"]),
        ("The military campaign lasted a week.", []),
        (
            "Opinions here do not necessarily reflect those of the paper.",
            ["disclaimer"],
        ),
        (
            "The figures could not be independently verified.",
            ["disclaimer"],
        ),
        ("Forty people were killed.", []),
    ],
)
def test_a_sentence_is_listed_by_its_cues(sentence: str, kinds: list[str]) -> None:
    assert [note.kind for note in find_notes(reading(sentence))] == kinds


def test_a_note_keeps_its_place() -> None:
    (note,) = find_notes(reading("Rain fell.", "The parliament condemned it."))

    assert note.span == Span(11, 39)


def test_a_repeated_sentence_is_listed_once() -> None:
    notes = list(find_notes(reading(*["The parliament condemned it."] * 3)))

    assert len(notes) == 1


def test_boilerplate_gives_disclaimers_alone() -> None:
    sentences = ("Parliament condemned it.", "Views expressed are the author's.")

    notes = find_notes(reading(*sentences, role=Role.BOILERPLATE))

    assert [note.kind for note in notes] == ["disclaimer"]


def test_a_page_without_full_stops_is_no_note() -> None:
    assert not list(find_notes(reading("the parliament condemned " * 100)))


def test_pictures_of_plain_text_are_found() -> None:
    text = "![A wall](http://pictures.example/a.jpg) and ![](b.png)"

    assert find_images(reading(text).document) == (
        Image(address="http://pictures.example/a.jpg", caption="A wall"),
        Image(address="b.png"),
    )


def test_a_credit_line_is_a_caption() -> None:
    told = reading("Photo: A. Orr", "![](b.png)", role=Role.CAPTION)

    assert [span.cut(told.document.text) for span in find_captions(told)] == [
        "Photo: A. Orr"
    ]


@pytest.mark.parametrize("piece", ["![" * 50, "![a](", "![](x" + "y" * 90])
def test_half_an_image_costs_no_more_than_its_length(piece: str) -> None:
    def work(times: int) -> None:
        find_images(reading(piece * times).document)

    assert doubling(work, 200) < 2.3
