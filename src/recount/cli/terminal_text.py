"""Words on a terminal: safe to print, wrapped, shortened around what matters."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from textwrap import wrap
from typing import TYPE_CHECKING

from recount.model.shown import ShownQuote

if TYPE_CHECKING:
    from rich.console import Console

_SPACES = re.compile(r"\s+")

PIPE_WIDTH = 100  # columns where the output is no terminal, so that bytes repeat
MAX_WIDTH = 110  # columns; longer lines are hard to read
QUOTE_CHARS = 74  # of a quote beside its figure


def standard_output() -> Console:
    """Return standard output: its own width, or a fixed one in a pipe."""
    from rich.console import Console  # noqa: PLC0415

    terminal = sys.stdout.isatty()
    if not terminal:
        return Console(width=PIPE_WIDTH, highlight=False, color_system=None)
    console = Console(highlight=False)
    console.width = min(console.width, MAX_WIDTH)
    return console


def say(out: Console, words: str, style: str = "", indent: int = 0) -> None:
    """Print words, wrapped and free of anything that steers a terminal."""
    from rich.text import Text  # noqa: PLC0415

    # Wrapped here, for the library pads an indented line to the full width.
    blank = " " * indent
    lines = wrap(clean(words), out.width, initial_indent=blank, subsequent_indent=blank)
    for line in lines:
        out.print(Text(line, style=style), soft_wrap=True)


def rest(out: Console, number: int) -> None:
    """Say how many were left out here, where some were."""
    if number > 0:
        say(out, f"and {number:,} more, in the folder that -o writes", "dim")


def head(out: Console, words: str) -> None:
    """Print a heading after an empty line."""
    out.print()
    say(out, words.upper(), "bold")


def clean(words: str) -> str:
    """Return the words without anything that could steer a terminal.

    Texts come from outside: an escape sequence would colour, move or hide what
    follows, and a direction mark would turn it round.
    """
    return "".join(
        char
        if unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
        else (" " if char in "\t\n\r" else "")
        for char in words
    )


def quoted(quote: ShownQuote, room_chars: int = QUOTE_CHARS) -> str:
    """Return the quote with as much around its figure as there is room for."""
    before = _SPACES.sub(" ", f"{quote.lead}{quote.before}")
    after = _SPACES.sub(" ", f"{quote.after}{quote.tail}")
    left = max(0, room_chars - len(f"“{quote.phrase}”"))
    if len(before) + len(after) > left:
        tail = min(len(after), max(left // 2, left - len(before)))
        before = _last(before, left - tail)
        after = _first(after, tail)
    return clean(f"“{before}{quote.phrase}{after}”")


def _last(words: str, room_chars: int) -> str:
    if len(words) <= room_chars:
        return words
    kept = words[len(words) - max(0, room_chars - 2) :].partition(" ")[2]
    return f"… {kept}"


def _first(words: str, room_chars: int) -> str:
    if len(words) <= room_chars:
        return words
    kept = words[: max(0, room_chars - 2)].rpartition(" ")[0]
    return f"{kept} …"


def in_a_row(numbers: Iterable[int], most: int = 12) -> str:
    """Return numbers in a row, the first of them where they are many."""
    listed = list(numbers)
    shown = " ".join(str(number) for number in listed[:most])
    return f"{shown} +{len(listed) - most}" if len(listed) > most else shown
