"""Reading holds its promises on damaged texts: the sample's own, mangled at random.

A short form runs with the tests; `make soak` reads 6,000 mangled texts and more.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.errors import InputError
from recount.mentions.numbers import read_figure
from recount.model.claim import Claim, check_anchor
from recount.model.mention import AttributionMention, NumberMention
from recount.model.reading import Reading
from recount.model.span import Span
from recount.text.mend.likeness import may_read
from tests.effort import calls, doubling
from tests.reader import read_text

REPORTS = Path(__file__).resolve().parents[2] / "samples" / "reports"
LONG_RUN = settings().max_examples > 100  # the profile "soak"
MANGLED = 6_000 if LONG_RUN else 600
MAX_CHARS = 4_000
DOUBLING_LIMIT = 2.2

Mangle = Callable[[str, random.Random], str]


# ----------------------------------------------------------------------- mangling


@cache
def sample_texts() -> tuple[str, ...]:
    """The plain texts of the sample, whole and in parts."""
    whole = [path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*.txt"))]
    parts = [part for text in whole for part in text.split("\n\n") if len(part) > 80]
    return (*(text[:MAX_CHARS] for text in whole), *parts)


MARKS = "…—–-−.,;:!?\"'“”‘’«»()[]{}<>|/\\*_#%&@$€£§°•·~=+^`"
ODD = (
    "\u00a0", "\u2009", "\u202f", "\u3000", "\u200b", "\u200d", "\ufeff", "\u00ad",
    "\u202e", "\u2066", "\u0301", "\u0307", "\ufe0f", "\u2028", "\u2029", "\u0085",
    "٣", "१", "１２", "½", "²", "Ⅻ", "①", "𝟙", "ſ", "ß", "İ", "ı", "ﬁ", "ǅ", "🕊",
    "\U0010ffff", "\ufffd", "\ufdd0", "中", "ж",
)  # fmt: skip
CONTROLS = tuple(map(chr, (*range(1, 9), 11, 12, *range(14, 32), *range(127, 160))))
FIGURES = (
    "0", "00", "007", "1,2,3", "1.000.000", "12-", "-12", "1e9", "9" * 40, "12%", "1/2",
    "3-4-5", "0.5", "12,", "twenty-", "no one", "dozens of dozens", "between 9 and",
    "at least up to", "100 to 50", "half a", "hundreds of thousands of millions",
    "1,00,000", "2 lakh", "12 out of 3", "none of 12", "N", "of whom", "minus 3",
)  # fmt: skip


def _at_random(text: str, rng: random.Random, pieces: str | tuple[str, ...]) -> str:
    words = re.split(r"(?<=\W)|(?=\W)", text)
    for _ in range(max(1, len(words) // 12)):
        words.insert(rng.randrange(len(words) + 1), rng.choice(pieces))
    return "".join(words)


def _shuffled(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    rng.shuffle(words)
    return " ".join(words)


def _cut_lines(text: str, rng: random.Random) -> str:
    width = rng.randint(3, 60)
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def _cut_short(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    return text[start : rng.randrange(start, len(text) + 1)]


def _doubled_marks(text: str, rng: random.Random) -> str:
    times = rng.randint(2, 5)
    return re.sub(r"[^\w\s]", lambda found: found[0] * times, text)


def _without_marks(text: str, _: random.Random) -> str:
    return re.sub(r"[^\w\s]", "", text)


def _mixed_case(text: str, rng: random.Random) -> str:
    return "".join(rng.choice((c.upper(), c.lower(), c)) for c in text)


def _upper(text: str, _: random.Random) -> str:
    return text.upper()


def _one_line(text: str, _: random.Random) -> str:
    return " ".join(text.split())


def _no_spaces(text: str, rng: random.Random) -> str:
    share = rng.random()
    return "".join(c for c in text if not c.isspace() or rng.random() > share)


def _letters_lost(text: str, rng: random.Random) -> str:
    return "".join(c for c in text if rng.random() > 0.05)


def _letters_turned(text: str, rng: random.Random) -> str:
    swapped = list(text)
    for at in range(len(swapped) - 1):
        if rng.random() < 0.05:
            swapped[at], swapped[at + 1] = swapped[at + 1], swapped[at]
    return "".join(swapped)


def _sentences_repeated(text: str, rng: random.Random) -> str:
    sentences = text.split(". ")
    return ". ".join(rng.choices(sentences, k=len(sentences)))


MANGLES: dict[str, Mangle] = {
    "shuffled words": _shuffled,
    "cut lines": _cut_lines,
    "cut short": _cut_short,
    "doubled marks": _doubled_marks,
    "without marks": _without_marks,
    "marks": lambda text, rng: _at_random(text, rng, MARKS),
    "odd characters": lambda text, rng: _at_random(text, rng, ODD),
    "controls": lambda text, rng: _at_random(text, rng, CONTROLS),
    "figures": lambda text, rng: _at_random(
        text, rng, tuple(f" {each} " for each in FIGURES)
    ),
    "bare digits": lambda text, rng: _at_random(text, rng, "0123456789"),
    "blank lines": lambda text, rng: _at_random(text, rng, ("\n\n", "\n", "\t")),
    "mixed case": _mixed_case,
    "capitals": _upper,
    "one line": _one_line,
    "no spaces": _no_spaces,
    "letters lost": _letters_lost,
    "letters turned": _letters_turned,
    "repeated sentences": _sentences_repeated,
}


def mangled(seed: int) -> str:
    """Return one text of the sample with one to three kinds of damage."""
    rng = random.Random(seed)  # noqa: S311  no secret
    text = rng.choice(sample_texts())
    for mangle in rng.sample(list(MANGLES.values()), k=rng.randint(1, 3)):
        text = mangle(text, rng)
    return text[: 2 * MAX_CHARS]


# ------------------------------------------------------------------- what is held


def check(reading: Reading) -> None:
    """Fail unless all that was read points into the text and says what stands there."""
    text = reading.document.text
    passages = [passage.span for passage in reading.passages]
    mentions = [mention.span for mention in reading.mentions]

    assert all(a.end <= b.start for a, b in pairwise(passages))
    covered = "".join(span.cut(text) for span in passages)
    assert "".join(covered.split()) == "".join(text.split())
    assert mentions == sorted(mentions, key=lambda span: (span.start, -span.end))
    assert all(span.end <= len(text) for span in _all_spans(reading))
    for claim in reading.claims:
        check_claim(claim, text)
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)


def check_claim(claim: Claim, text: str) -> None:
    """Fail unless quote and phrase stand in the text, and the phrase gives the figure.

    Persons who are counted by being described ("his wife") have a phrase without a
    number, and so nothing to read again.
    """
    check_anchor(claim, text)
    assert claim.span.contains(claim.phrase_span)
    if claim.ratio is None and not claim.described:
        assert read_figure(claim.figure_words) == claim.figure, claim.figure_words
    assert not claim.read_as or may_read(claim.phrase, claim.read_as)


def _all_spans(reading: Reading) -> Iterator[Span]:
    for mention in reading.mentions:
        yield mention.span
        if isinstance(mention, NumberMention):
            yield mention.core
        if isinstance(mention, AttributionMention):
            yield from (*mention.source, *mention.cue, *mention.content)
    for claim in reading.claims:
        yield from (voice.span for voice in claim.voices if voice.span)


# -------------------------------------------------------------------------- tests


@pytest.mark.parametrize("part", range(10))
def test_mangled_reports_are_read_with_their_anchors(part: int) -> None:
    for seed in range(part, MANGLED, 10):
        text = mangled(seed)
        if not text.strip():
            continue
        try:
            reading = read_text(text, published="2031-03-20")
        except InputError:
            continue  # refused with a reason: too damaged to be a text
        try:
            check(reading)
        except AssertionError as error:
            error.add_note(f"mangled({seed})")
            raise


PIECES = (
    *FIGURES, *ODD, *MARKS,
    "12", "1,275", "at least 161", "women", "children", "were killed", "wounded",
    "died", "the mayor", "said", "told", "according to", "on 14 March", "in 2031",
    "Ostra", "the town of", "including", "among them", "and", "his wife", "a boy",
    ".", ". ", "\n", "\n\n", "“", "”", "Killed: ", "years ago", "(", ")",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["", " "]))
def test_any_row_of_words_is_read_with_its_anchors(words: list[str], by: str) -> None:
    try:
        reading = read_text(by.join(words))
    except InputError:
        return
    check(reading)


# ------------------------------------------------------------------------- growth


@pytest.mark.parametrize("kind", ["", *MANGLES])
def test_twice_the_text_takes_at_most_about_twice_the_calls(kind: str) -> None:
    text = "\n\n".join(sample_texts())[: 2 * MAX_CHARS]
    if kind:
        text = MANGLES[kind](text, random.Random(3))  # noqa: S311  no secret
    read_text(text)  # what is made once is made here
    once = calls(lambda: read_text(text))

    assert calls(lambda: read_text(f"{text}\n\n{text}")) <= DOUBLING_LIMIT * once


@pytest.mark.parametrize(
    "piece",
    [
        "12 people were killed in Ostra on 14 March, the mayor said, and ",
        "12 people, including 7 women, among them ",
        "(12 (of them ",
    ],
)
def test_a_sentence_without_end_takes_work_in_line_with_its_length(piece: str) -> None:
    def read(chars: int) -> None:
        read_text((piece * chars)[:chars])

    assert doubling(read, 16_000) <= DOUBLING_LIMIT
