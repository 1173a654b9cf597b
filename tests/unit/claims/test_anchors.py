"""Quotes, voices and stance of claims."""

from __future__ import annotations

from recount.model.claim import Stance, check_anchor
from tests.reader import only_claim, read_text


def test_quote_and_phrase_stand_in_the_text() -> None:
    reading = read_text("In Karsa, more than\n700 people — among them 12 women — died.")

    for claim in reading.claims:
        check_anchor(claim, reading.document.text)


def test_quote_runs_from_the_figure_to_its_verb() -> None:
    assert (
        only_claim("In Karsa 487 people were wounded.").quote
        == "487 people were wounded"
    )


def test_voice_behind_a_figure() -> None:
    claim = only_claim("According to the health ministry, 12 people were killed.")

    assert claim.attributed_to == ("health ministry",)


def test_author_stands_alone_where_nobody_is_named() -> None:
    assert only_claim("Twelve people were killed.").attributed_to == ()


def test_feared_is_hedged() -> None:
    assert only_claim("As many as 60 people are feared dead.").stance is Stance.HEDGED


def test_no_casualties_reported_is_a_hedged_zero() -> None:
    claim = only_claim("No casualties were reported in Brodno.")

    assert (claim.low, claim.high, claim.stance) == (0, 0, Stance.HEDGED)


def test_words_that_narrow_a_figure_are_kept() -> None:
    claim = only_claim("Twelve people were killed with special cruelty.")

    assert claim.qualifier == ("with special cruelty",)


def test_as_of_is_told_by_by() -> None:
    claim = only_claim("By the end of 2018, 37 people were still missing.")

    assert (claim.as_of, claim.when) == ("2018", "")
