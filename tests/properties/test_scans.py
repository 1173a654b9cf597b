"""Badly scanned texts: damage of any kind is read with its anchors, in linear time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.noise import KINDS, TOGETHER, Level, damage
from recount.text.mend import mend
from recount.text.rewriting import Edit, Rewriting
from recount.text.tokens import Tokens
from tests.effort import calls
from tests.properties.test_reading_fuzz import DOUBLING_LIMIT, check, sample_texts
from tests.reader import read_text

ALL = (TOGETHER, *KINDS)
CHARS = 6_000


@pytest.mark.parametrize("kind", ALL)
def test_damaged_reports_are_read_with_their_anchors(kind: str) -> None:
    for text in sample_texts():
        for level in Level:
            check(read_text(damage(text, kind, level).text))


@pytest.mark.parametrize("kind", ALL)
def test_the_same_damage_comes_of_the_same_seed(kind: str) -> None:
    text = sample_texts()[0]
    once, again = (damage(text, kind, Level.HEAVY, seed="7") for _ in range(2))

    assert once == again
    assert len(once.text) == len(once.origin)
    assert all(0 <= at < len(text) for at in once.origin)


SIGNS = st.sampled_from("0O1lI|5S8B6brnmcldlih-\u00ad\n .,'ﬁ~·x")
PIECES = st.sampled_from(
    (
        "6l3",
        "kil",
        "led",
        "1 06",
        "chil-\n",
        "dren",
        "12",
        " 4 ",
        "wornen",
        "T he",
        "K I",
    )
)


@given(st.lists(st.one_of(SIGNS, PIECES), max_size=60))
def test_any_print_is_mended_to_a_text_that_leads_back(parts: list[str]) -> None:
    printed = "".join(parts)
    mended = mend(printed, Tokens(printed))
    if mended is None:
        return
    spans = [mended.span(at, at + 1) for at in range(len(mended.text))]
    assert all(0 <= span.start <= span.end <= len(printed) for span in spans)
    assert spans == sorted(spans)
    check(read_text(printed)) if printed.strip() else None


@given(
    st.text("ab 1", max_size=30),
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("xy", max_size=3))
    ),
)
def test_edits_leave_what_they_do_not_touch(
    printed: str, told: list[tuple[int, int, str]]
) -> None:
    edits = [
        Edit(start, start + size, words)
        for start, size, words in told
        if start + size <= len(printed)
    ]
    made = Rewriting(printed)
    made.edit(edits)

    plain = [at for at, letter in enumerate(made.text) if letter not in "xy"]
    assert all(made.span(at, at + 1).cut(printed) == made.text[at] for at in plain)


@pytest.mark.parametrize("kind", ALL)
def test_twice_the_damaged_text_takes_about_twice_the_calls(kind: str) -> None:
    text = damage("\n\n".join(sample_texts())[:CHARS], kind, Level.HEAVY).text
    read_text(text)
    once = calls(lambda: read_text(text))

    assert calls(lambda: read_text(f"{text}\n\n{text}")) <= DOUBLING_LIMIT * once


@pytest.mark.parametrize(
    "piece",
    [
        *("6l3 ", "kil led ", "l", "1 ", "a b ", "K ", "chil-\n", "- ", "12,\n", "|"),
        *("\u00ad", "12\n\n", "  1  a\n", "ab   cd\n", "4 87 people ", "x1", "~ "),
        *("tlie ", "killedand"),
    ],
)
def test_mending_takes_calls_in_line_with_the_text(piece: str) -> None:
    def work(chars: int) -> None:
        text = piece * (chars // len(piece))
        mend(text, Tokens(text))

    work(CHARS)
    assert calls(lambda: work(2 * CHARS)) <= DOUBLING_LIMIT * calls(lambda: work(CHARS))
