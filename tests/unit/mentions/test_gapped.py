"""Voices whose verb is told once. All is invented."""

from __future__ import annotations

import pytest

from tests.reader import read_text

READ = [
    (
        "The union says 1,700 people died; the owner, 1,580.",
        [("1,700", "union"), ("1,580", "owner")],
    ),
    (
        "The ministry said 613 people were killed, the opposition 800, and the UN at "
        "least 700.",
        [("613", "ministry"), ("800", "opposition"), ("at least 700", "UN")],
    ),
    (
        "The ministry said 613 people were killed in Karsa, the opposition 800, and "
        "the UN at least 700.",
        [("613", "ministry"), ("800", "opposition"), ("at least 700", "UN")],
    ),
    (
        "The ministry says 172 died, the Bar Association around 140.",
        [("172", "ministry"), ("around 140", "Bar Association")],
    ),
    (
        "Organisers said 3,000 people marched, police 1,200.",
        [("3,000", "Organisers"), ("1,200", "police")],
    ),
    (
        "The government put the dead at 12, the rebels at 90.",
        [("12", "government"), ("90", "rebels")],
    ),
    (
        "The state admits 12 deaths and the families 40.",
        [("12", "state"), ("40", "families")],
    ),
    (
        "Odra's ministry counted 31 killed, Karsa's 44.",
        [("31", "Odra's ministry"), ("44", "Karsa")],
    ),
    (
        "The police said 12 people were killed, the mayor's brother and 11 students.",
        [("12", "police")],
    ),
]


@pytest.mark.parametrize(("text", "voices"), READ)
def test_each_count_has_the_voice_beside_it(
    text: str, voices: list[tuple[str, str]]
) -> None:
    told = [(c.phrase, c.attributed_to) for c in read_text(text).claims]
    assert told == [(phrase, (voice,)) for phrase, voice in voices]
