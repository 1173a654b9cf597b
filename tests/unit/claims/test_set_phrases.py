"""The table of set phrases holds each of them once."""

from __future__ import annotations

from collections import Counter

from recount.claims.setphrases import SET_PHRASES


def test_no_phrase_is_listed_twice_for_the_same() -> None:
    twice = [told for told, times in Counter(SET_PHRASES).items() if times > 1]

    assert twice == []
