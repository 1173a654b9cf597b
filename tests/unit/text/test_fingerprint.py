from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.fingerprint import (
    GRAM_WORDS,
    MAX_PLACES,
    WINDOW,
    Hasher,
    Postings,
    fingerprint,
    repeated,
)
from recount.text.shingle import Vocabulary

pytest.importorskip("numpy")

PINNED = 7495595574543715846  # of "fell on the market", or of the gram before it


def _postings(*texts: str, first: int = 0) -> Postings:
    vocabulary = Vocabulary()
    ids = [vocabulary.ids(text) for text in texts]
    return fingerprint(ids, Hasher(vocabulary), first=first)


def _rows(postings: Postings) -> list[tuple[int, int, int]]:
    columns = (postings.hashes, postings.texts, postings.places)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def test_hashes_are_the_same_on_every_machine_and_in_every_version() -> None:
    # A stored index outlives the program that wrote it.
    assert _rows(_postings("shells fell on the market")) == [
        (7495595574543715846, 0, 0)
    ]


def test_numerals_do_not_change_a_fingerprint() -> None:
    one = _postings("at least 63 villagers died that night in Velm")
    other = _postings("at least 118 villagers died that night in Velm")

    assert _rows(one) == _rows(other)


def test_no_gram_runs_from_one_text_into_the_next() -> None:
    apart = _postings("shells fell on", "the market of Velm that day")
    alone = _postings("the market of Velm that day")

    assert [(h, place) for h, _, place in _rows(apart)] == [
        (h, place) for h, _, place in _rows(alone)
    ]
    assert set(apart.texts.tolist()) == {1}


def test_texts_are_numbered_from_the_first() -> None:
    assert set(_postings("shells fell on the market", first=7).texts.tolist()) == {7}


def test_a_refrain_is_held_a_few_times() -> None:
    counted = Counter(_postings("we are still here " * 50).hashes.tolist())

    assert max(counted.values()) == MAX_PLACES


def test_repeated_grams_come_with_their_places() -> None:
    vocabulary = Vocabulary()
    ids = [vocabulary.ids(text) for text in ("a b c d", "x a b c", "q r s t")]
    postings = fingerprint(ids, Hasher(vocabulary), size=3, window=1)

    assert list(repeated(postings)) == [[(0, 0), (1, 1)]]


def test_texts_too_short_for_a_gram_have_none() -> None:
    assert _rows(_postings("", "Velm", "shells fell on")) == []


words = st.lists(st.sampled_from("abcdefghijkl"), max_size=12)


@given(words, words, words, words, st.data())
def test_a_shared_stretch_holds_a_gram_that_both_keep(
    before: list[str],
    after: list[str],
    head: list[str],
    tail: list[str],
    data: st.DataObject,
) -> None:
    size = GRAM_WORDS + WINDOW - 1
    shared = [f"s{number}" for number in range(data.draw(st.integers(size, 12)))]
    postings = _postings(
        " ".join([*before, *shared, *after]), " ".join([*head, *shared, *tail])
    )
    held: dict[int, set[int]] = {0: set(), 1: set()}
    for digest, text, _ in _rows(postings):
        held[text].add(digest)

    assert held[0] & held[1]
