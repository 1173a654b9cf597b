"""A text may end anywhere: no phrase or word at its end stops the reading."""

from __future__ import annotations

from recount.claims.items import WORD_CODES
from recount.claims.setphrases import SET_PHRASES
from recount.mentions.voice_words import CUES
from tests.reader import read_text


def test_a_set_phrase_may_be_the_last_words() -> None:
    for words, _, _ in SET_PHRASES:
        read_text(f"Twelve people {' '.join(words)}")


def test_a_set_phrase_may_be_the_first_words() -> None:
    for words, _, _ in SET_PHRASES:
        read_text(f"{' '.join(words)} 12")


def test_a_word_of_any_code_may_be_the_last() -> None:
    for word in WORD_CODES:
        read_text(f"At least 12 people {word}")


def test_a_verb_of_saying_may_be_the_last_word() -> None:
    for word in CUES:
        read_text(f"12 died, the mayor {word}")
        read_text(f"The mayor {word} 12")
