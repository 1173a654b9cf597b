"""Broken and hostile texts: spans stay inside the text and time stays linear."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.mentions.places import find_places
from recount.mentions.voices import find_attributions
from recount.model.passage import Passage
from recount.model.span import Span
from recount.text.tokens import Tokens
from tests.effort import doubling
from tests.reader import plain_document, read_text

PIECES = [
    "“", "”", '"', "'", "''", "‘", "’", "`", ",", ".", ":", ";", "—", "--", "(", ")",
    "said ", "Jan Roe ", "who ", "according to ", "the ministry ", "report ", "of ",
    "and ", "12 ", "in Karsa ", "the town of ", "Al-", "’s ", "as ", "that ", "\n\n",
    "citing ", "quoted by ", "it was reported ", "[TEXT] ", "THE ARMY ", "he ", "A. ",
    "Q. ", "ORN: ", "(police: ", "figure was ", "false ", "in the view of ", "per ",
    "? ", "an earlier version ", "whose opinion ", "further ", "seen by ", "spoke ",
    "had ", "described ", "held ", "used ", "withdrew ", "it seems ", "contrary to ",
    "wrote ", "@ada ", "\n[10/06, 23:41] Ada: ", "testimony of Ada, recorded ", "- ",
    "at no point ", "never ", "gave 12 on ", "is of opinion ", "; the mayor, 12 ",
]  # fmt: skip


def read(text: str, spans: list[Span]) -> None:
    document = plain_document(text)
    tokens = Tokens(text)
    passages = tuple(Passage(span=s, paragraph=i // 2) for i, s in enumerate(spans))
    for mention in find_attributions(document, tokens, passages):
        for span in (*mention.source, *mention.cue, *mention.content):
            assert 0 <= span.start < span.end <= len(text)
        assert mention.cue
    find_places(tokens, passages)


def test_a_text_may_end_where_a_speaker_would_be_named() -> None:
    text = "2. Is it true that 12 people died?\n3. How many are missing?"
    for ending in ("ANSWER", "STATEMENT", "REPLY OF", "Speech"):
        assert read_text(f"{text}\n\n{ending}").claims


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.integers(1, 40))
def test_any_mixture_is_read(pieces: list[str], width: int) -> None:
    text = "".join(pieces)
    bounds = [*range(0, len(text), width), len(text)]
    spans = [Span(a, b) for a, b in pairwise(bounds) if a < b]
    read(text, spans)


@pytest.mark.parametrize(
    "piece",
    [
        *("“", "‘a ", "X said ", "who said, ", ", said X, ", "report ", "a, "),
        *("citing X, ", "(1) ", "A: a? ", "; X, 1 ", "it is false "),
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def work(length: int) -> None:
        text = piece * (length // len(piece))
        read(text, [Span(0, len(text))])

    # Far from 4, which a quadratic reader would take.
    assert doubling(work, 10_000) < 2.3
