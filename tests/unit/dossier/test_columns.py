from __future__ import annotations

import pytest

from recount.dossier.columns import columns
from recount.model.shown import Piece
from recount.model.span import Span

LEFT = "Shells killed 20 porters in Odrim on Monday, the council said."
RIGHT = "Shells killed 26 porters in Odrim on Tuesday, the district council said."


def marked(pieces: tuple[Piece, ...], name: str) -> list[str]:
    return [piece.text for piece in pieces if getattr(piece, name)]


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_changed_words_and_altered_numbers_are_told_apart() -> None:
    left, right = columns(LEFT, RIGHT, [at(LEFT, "20")], [at(RIGHT, "26")])

    assert (marked(left, "altered"), marked(right, "altered")) == (["20"], ["26"])
    assert marked(left, "changed") == ["Monday,"]
    assert marked(right, "changed") == ["Tuesday,", "district"]


@pytest.mark.parametrize(
    ("left", "right"),
    [(LEFT, RIGHT), ("", ""), ("", "a"), ("…", "—"), ("one two", "three four")],
)
def test_the_pieces_put_together_are_the_passages(left: str, right: str) -> None:
    pieces = columns(left, right, [], [])

    assert ["".join(each.text for each in side) for side in pieces] == [left, right]


def test_the_same_words_have_no_marks() -> None:
    left, right = columns(LEFT, LEFT.upper(), [], [])

    assert (len(left), len(right)) == (1, 1)
    assert not left[0].changed


def test_where_most_is_changed_the_words_have_no_marks() -> None:
    right = "On Monday the council of Odrim told us of 20 dead men."

    left, _ = columns(LEFT, right, [], [])

    assert marked(left, "changed") == []


def test_a_number_that_begins_a_changed_stretch_is_a_number_first() -> None:
    text, other = "In all, over 150 men fled.", "In all, some 90 boys fled."

    left, right = columns(text, other, [at(text, "over 150")], [at(other, "90")])

    assert (marked(left, "altered"), marked(left, "changed")) == (
        ["over 150"],
        [" men"],
    )
    assert marked(right, "altered") == ["90"]


def test_a_bound_stays_with_its_number() -> None:
    """A bound that the other side lacks is one piece with the number it belongs to."""
    left, right = "over 40 people were hurt that day", "40 people were hurt that day"
    one, other = columns(left, right, [at(left, "over 40")], [at(right, "40")])
    assert [piece.text for piece in one if piece.altered] == ["over 40"]
    assert [piece.text for piece in other if piece.altered] == ["40"]
    assert "".join(piece.text for piece in one) == left
