"""Rewritten texts keep the way back to what was printed."""

from __future__ import annotations

from recount.model.span import Span
from recount.text.rewriting import Edit, Rewriting


def test_each_place_leads_back_through_all_changes() -> None:
    made = Rewriting("ab-\ncd 6l3 eﬁg")
    made.edit([Edit(2, 4)])
    made.edit([Edit(6, 7, "1"), Edit(10, 11, "fi")])

    assert made.text == "abcd 613 efig"
    assert made.span(0, 4).cut(made.printed) == "ab-\ncd"
    assert made.span(5, 8).cut(made.printed) == "6l3"
    assert made.span(10, 11).cut(made.printed) == "ﬁ"
    assert made.span(9, 13).cut(made.printed) == "eﬁg"


def test_words_put_between_two_letters_stand_nowhere_in_print() -> None:
    made = Rewriting("twopeople")
    made.edit([Edit(3, 3, " ")])

    assert made.span(0, 3) == Span(0, 3)
    assert made.span(3, 4) == Span(3, 3)
    assert made.span(4, 10) == Span(3, 9)


def test_the_first_of_two_overlapping_edits_is_made() -> None:
    made = Rewriting("abcdef")
    made.edit([Edit(2, 5, "X"), Edit(0, 3, "Y")])

    assert (made.text, made.changes) == ("Ydef", 1)


def test_places_in_print_lead_forward() -> None:
    made = Rewriting("a-\nb c")
    made.edit([Edit(1, 3)])

    assert [made.forward()[at] for at in (0, 3, 4, 6)] == [0, 1, 2, 4]
    assert list(Rewriting("ab").forward()) == [0, 1, 2]
