"""Texts cut at every mark: nothing is lost, overlaps are split, offsets hold."""

from __future__ import annotations

from recount.model.capture import Capture
from recount.model.ids import CaptureId
from recount.model.reading import Reading
from recount.model.span import Span
from recount.pipeline import read
from recount.web.contexts.document import Aside, Mark
from recount.web.show.marks import Shared, paragraphs

TEXT = (
    "Odrim counts its dead\n\nOn 4 May 1987 shelling of the town of Odrim killed 63 "
    "people, including 31 women and 20 children, the council said. 𝒶𝒷\n\n\nA lamp.\n"
)


def reading() -> Reading:
    capture = Capture(
        id=CaptureId("sha256:0"), name="a.txt", media_type="text/plain", size=len(TEXT)
    )
    return read(capture, TEXT.encode())


def marks(found: Reading, **options: object) -> list[Mark]:
    told = paragraphs(found, href="/documents/d", **options)  # type: ignore[arg-type]
    return [mark for each in told for mark in each.marks]


def test_each_paragraph_is_the_text_where_it_says() -> None:
    for each in paragraphs(reading(), href="/documents/d"):
        words = "".join(mark.text for mark in each.marks)

        assert TEXT[each.at : each.at + len(words)] == words
        assert "\n\n" not in words


def test_nothing_but_line_ends_is_left_out() -> None:
    words = "".join(mark.text for mark in marks(reading()))

    assert words.replace("\n", "") == TEXT.replace("\n", "")


def test_the_words_of_a_figure_lead_to_its_claim() -> None:
    found = reading()
    linked = {mark.text: mark.href for mark in marks(found) if mark.href}

    assert list(linked) == ["63", "31", "20"]
    ids = [claim.id for claim in found.claims]
    assert list(linked.values()) == [f"/documents/d?claim={i}#{i}" for i in ids]


def test_overlapping_marks_are_split_where_one_begins_or_ends() -> None:
    at = TEXT.index("63")
    own = Span(at - 7, at + 1)
    shared = (Shared(span=own, aside=Aside(text="Copy", href="/documents/e")),)
    found = [mark for mark in marks(reading(), shared=shared) if mark.shared]

    assert "".join(mark.text for mark in found) == TEXT[own.start : own.end]
    assert found[-1].text == "6"
    assert found[-1].href


def test_a_note_stands_at_the_paragraph_in_which_its_passage_begins() -> None:
    at = TEXT.index("A lamp")
    shared = (Shared(span=Span(at, at + 6), aside=Aside(text="Copy", href="/x")),)
    told = paragraphs(reading(), shared, href="/documents/d")

    assert [len(each.asides) for each in told] == [0, 0, 1]


def test_the_words_that_are_looked_at_are_chosen_and_have_an_address() -> None:
    at = TEXT.index("the town of Odrim")
    found = [m for m in marks(reading(), chosen=Span(at, at + 17)) if m.chosen]

    assert "".join(mark.text for mark in found) == "the town of Odrim"
    assert found[0].ids == ("at",)


def test_an_empty_text_has_no_paragraph() -> None:
    found = reading()
    empty = Reading(document=found.document)

    assert len(paragraphs(empty, href="/documents/d")) == 1
