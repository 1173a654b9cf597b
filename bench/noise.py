"""What scanning, OCR and text extraction do to a text: seeded, by kind and level.

Each kind is a function from a text to a damaged one that keeps, for each character,
where it came from, so that what is read of the damaged text can be laid beside what is
read of the clean one. The same text, kind, level and seed give the same damage.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable, Iterator
from enum import IntEnum
from typing import NamedTuple


class Level(IntEnum):
    """How bad a scan is."""

    LIGHT = 0
    MEDIUM = 1
    HEAVY = 2


class Noised(NamedTuple):
    """A damaged text, and for each of its characters the place in the clean one."""

    text: str
    origin: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` came from; ``start < end``."""
        told = self.origin[start:end]
        return min(told), max(told) + 1


Rate = tuple[float, float, float]
"""of what may be hit, at light, medium and heavy"""

CHARACTERS: Rate = (0.004, 0.015, 0.04)  # of those that have a double
SPACES: Rate = (0.005, 0.02, 0.06)
WORDS: Rate = (0.005, 0.02, 0.06)
MOST: Rate = (0.25, 0.6, 1.0)
COLUMNS = 72
COLUMN = 38
RUNNING_WORDS = (220, 120, 60)  # words between two ends of a page
NUMBERED = (10, 5, 1)  # each so manyeth line has its number in the margin

CONFUSED: dict[str, tuple[str, ...]] = {
    "0": ("O", "o"),
    "1": ("l", "I", "|"),
    "5": ("S",),
    "6": ("b",),
    "8": ("B",),
    "O": ("0",),
    "o": ("0",),
    "l": ("1", "I", "|"),
    "I": ("l", "1", "|"),
    "i": ("l",),
    "S": ("5",),
    "s": ("5",),
    "B": ("8",),
    "b": ("6",),
    "e": ("c",),
    "m": ("rn",),
    "d": ("cl",),
    "h": ("li",),
    "n": ("ii",),
}
"""Characters and what they are taken for; the last are two for one"""
JOINED = {"rn": "m", "cl": "d", "li": "h", "ii": "n", "fi": "ﬁ", "fl": "ﬂ"}
"""Two characters that are taken for one"""

_PAIR = re.compile("|".join(JOINED))
_WORD = re.compile(r"[^\W\d_]{4,}")
_DIGITS = re.compile(r"(?<![\d,.])\d{2,3}(?![\d,.])")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_AFTER_STOP = re.compile(r"(?<=[a-z][.!?])\s(?=[A-Z])")
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_QUOTE = re.compile(r"[\"“”]")
_FIRST_WORD = re.compile(r"^[A-Z](?=[a-z])", re.MULTILINE)


class Edit(NamedTuple):
    """Words put in the place of ``text[start:end]``."""

    start: int
    end: int
    words: str


def apply(clean: str, edits: Iterator[Edit]) -> Noised:
    """Return the text with the edits, which come in order and do not overlap."""
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for edit in edits:
        parts += (clean[at : edit.start], edit.words)
        origin += range(at, edit.start)
        last = max(edit.start, edit.end - 1)
        origin += (
            min(edit.start + number, last, len(clean) - 1)
            for number in range(len(edit.words))
        )
        at = edit.end
    parts.append(clean[at:])
    origin += range(at, len(clean))
    return Noised("".join(parts), origin)


# ------------------------------------------------------------------------- kinds


def confusions(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Take characters for others that look alike."""
    rate = CHARACTERS[level]
    at = 0
    while at < len(text):
        pair = JOINED.get(text[at : at + 2])
        if pair and rng.random() < rate:
            yield Edit(at, at + 2, pair)
            at += 2
            continue
        others = CONFUSED.get(text[at])
        if others and rng.random() < rate:
            yield Edit(at, at + 1, rng.choice(others))
        at += 1


def lost_spaces(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Leave out spaces between words: "63children"."""
    for found in _SPACE.finditer(text):
        if rng.random() < SPACES[level]:
            yield Edit(*found.span(), "")


def split_words(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Put a space inside words and numbers: "kil led", "1 06"."""
    places = [found.span() for found in _WORD.finditer(text)]
    places += [found.span() for found in _DIGITS.finditer(text)]
    for start, end in sorted(places):
        if rng.random() < WORDS[level]:
            at = rng.randint(start + 1, end - 1)
            yield Edit(at, at, " ")


def hyphens(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Wrap the lines, words cut by a hyphen: "chil-\\ndren"."""
    yield from _wrapped(text, MOST[level], rng, "-\n")


def hyphens_rewrapped(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Cut words by a hyphen and a space: "chil- dren"."""
    for found in _WORD.finditer(text):
        if rng.random() < WORDS[level]:
            at = rng.randint(found.start() + 2, found.end() - 2)
            yield Edit(at, at, "- ")


def soft_hyphens(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Put soft hyphens into words."""
    for found in _WORD.finditer(text):
        if rng.random() < MOST[level] / 4:
            at = rng.randint(found.start() + 2, found.end() - 2)
            yield Edit(at, at, "\u00ad")


def letter_spaced(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Set the first line of paragraphs' first words apart: "K I L L E D"."""
    for number, line in enumerate(re.finditer(r"^.+$", text, re.MULTILINE)):
        heading = number == 0 or len(line[0]) <= 60
        if heading and rng.random() < MOST[level]:
            words = ("\u2009".join(word.upper()) for word in line[0].split(" "))
            spaced = "  ".join(words).replace("\u2009", " ")
            yield Edit(*line.span(), spaced)


def running_heads(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Break pages in mid-sentence, with a foot and a head between the halves."""
    page = rng.randint(2, 40)
    every = RUNNING_WORDS[level]
    for number, found in enumerate(_SPACE.finditer(text), 1):
        if number % every == 0:
            yield Edit(*found.span(), f"\n\n{page}\n\nThe Karsa Monitor, Part II\n\n")
            page += 1


def margins(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Wrap the lines and number them in the margin."""
    line = rng.randint(1, 3) * NUMBERED[level]
    step = NUMBERED[level]
    yield from _wrapped(text, 0.0, rng, "\n", lambda n: f"{line + n:>3}  "
                        if (line + n) % step == 0 else "     ")  # fmt: skip


def stray_marks(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Take specks of the paper for marks."""
    for found in _SPACE.finditer(text):
        if rng.random() < WORDS[level]:
            yield Edit(*found.span(), f" {rng.choice('·|~^•_')} ")


def quotes(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Take quotation marks for others."""
    for found in _QUOTE.finditer(text):
        if rng.random() < MOST[level]:
            yield Edit(*found.span(), rng.choice(("''", "„", "‟", "``", "″", "”")))


def separators(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Misread what parts thousands: "1.200", "1 ,200", "1, 200"."""
    for found in _THOUSANDS.finditer(text):
        if rng.random() < MOST[level]:
            yield Edit(*found.span(), rng.choice((".", " ,", ", ", " , ", "'")))


def columns(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Read two columns line by line across the gutter; light: no text is so."""
    if level is Level.LIGHT or (level is Level.MEDIUM and rng.random() < MOST[0]):
        return
    lines = textwrap.wrap(text, COLUMN)
    half = (len(lines) + 1) // 2
    rows = [
        f"{left:<{COLUMN + 4}}{right}".rstrip()
        for left, right in zip(lines[:half], [*lines[half:], ""], strict=False)
    ]
    yield Edit(0, len(text), "\n".join(rows))


def drop_capitals(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Set the first letter of paragraphs apart: "T he army"."""
    for found in _FIRST_WORD.finditer(text):
        if rng.random() < MOST[level]:
            yield Edit(found.end(), found.end(), rng.choice((" ", "\n")))


def lost_paragraphs(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Lose the ends of lines; at light and medium, of some."""
    for found in re.finditer(r"\n+", text):
        if rng.random() < MOST[level]:
            yield Edit(*found.span(), " ")


def lost_sentence_spaces(text: str, level: Level, rng: random.Random) -> Iterator[Edit]:
    """Lose the space after full stops: "killed.The"."""
    for found in _AFTER_STOP.finditer(text):
        if rng.random() < MOST[level]:
            yield Edit(*found.span(), "")


def _wrapped(
    text: str,
    cut: float,
    rng: random.Random,
    end: str,
    margin: Callable[[int], str] = lambda _: "",
) -> Iterator[Edit]:
    """Break lines where they are full, with a share of the last words cut."""
    column = line = 0
    if margin(0):
        yield Edit(0, 0, margin(0))
    for found in re.finditer(r"(?P<space>\s*)(?P<word>\S+)", text):
        word, space = found["word"], found["space"]
        if "\n" in space:
            column = len(word)
            line += 1
            if margin(line):
                yield Edit(found.start("word"), found.start("word"), margin(line))
            continue
        if column + 1 + len(word) <= COLUMNS:
            column += len(space) + len(word)
            continue
        line += 1
        if cut and len(word) >= 6 and word.isalpha() and rng.random() < cut:
            at = found.start("word") + rng.randint(2, len(word) - 3)
            yield Edit(at, at, end)
            column = found.end() - at
        elif space:
            yield Edit(*found.span("space"), "\n" + margin(line))
            column = len(word)


Kind = Callable[[str, Level, random.Random], Iterator[Edit]]

KINDS: dict[str, Kind] = {
    "confused characters": confusions,
    "lost spaces": lost_spaces,
    "split words": split_words,
    "hyphens at line ends": hyphens,
    "hyphens in mid-line": hyphens_rewrapped,
    "soft hyphens": soft_hyphens,
    "letter-spaced headings": letter_spaced,
    "running heads": running_heads,
    "numbers in the margin": margins,
    "stray marks": stray_marks,
    "odd quotes": quotes,
    "separators misread": separators,
    "columns interleaved": columns,
    "drop capitals": drop_capitals,
    "lost paragraphs": lost_paragraphs,
    "lost sentence spaces": lost_sentence_spaces,
}

SCAN = (
    "separators misread",
    "confused characters",
    "lost spaces",
    "split words",
    "hyphens at line ends",
    "running heads",
    "stray marks",
    "odd quotes",
)
"""the kinds that one scanned report has together, in the order they come about"""
TOGETHER = "a scan: all of these"


def damage(text: str, kind: str, level: Level, seed: str = "1") -> Noised:
    """Return the text as a scan of this kind and level would give it.

    Args:
        text: clean.
        kind: a name of KINDS, or TOGETHER.
        level: how bad.
        seed: other seeds give other damage.
    """
    made = Noised(text, list(range(len(text))))
    for name in SCAN if kind == TOGETHER else (kind,):
        rng = random.Random(f"{seed} {name}")  # noqa: S311  a bench, no secret
        step = apply(made.text, KINDS[name](made.text, level, rng))
        made = Noised(step.text, [made.origin[at] for at in step.origin])
    return made
