"""Two columns of prose on one page, told by the gutter between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

MIN_ROWS = 6  # lines with words on both sides of the gutter
MIN_SHARE = 0.6  # of the lines that reach the right column, those that begin it there
MIN_LOWER_SHARE = 0.3  # of a column's lines, those that go on in mid-sentence
MIN_WORDS = 3.0  # a line on the mean; a table's cells have fewer
MAX_COLUMNS = 400  # characters of a line; longer lines are not laid out

_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)")


def in_reading_order(text: str) -> str | None:
    """Return the text with its left column before its right one; None: it has not two.

    Only columns of prose are told: lines of both begin in the middle of sentences. What
    stands over the whole width parts what is above it from what is below.
    """
    if text.count("   ") < MIN_ROWS:
        return None
    lines = text.split("\n")
    at = _right_start(lines)
    if not at:
        return None
    parts: list[str] = []
    run: list[str] = []
    changed = False
    for line in [*lines, None]:
        if line is not None and _fits(line, at):
            run.append(line)
            continue
        unfolded = list(_unfolded(run, at))
        changed = changed or unfolded != run
        parts += unfolded
        run = []
        if line is not None:
            parts.append(line)
    return "\n".join(parts) if changed else None


def _right_start(lines: Sequence[str]) -> int:
    """The column at which the right column of prose begins, 0 where there is none."""
    starts = Counter(
        found.end()
        for line in lines
        if len(line) <= MAX_COLUMNS
        for found in _GUTTER.finditer(line)
    )
    if not starts:
        return 0
    at, times = starts.most_common(1)[0]
    reaching = sum(len(line.rstrip()) > at for line in lines)
    if times < max(MIN_ROWS, MIN_SHARE * reaching):
        return 0
    rows = [line for line in lines if len(line) > at and _fits(line, at)]
    left = [line[:at].strip() for line in rows]
    right = [line[at:].strip() for line in rows]
    return at if _is_prose(left) and _is_prose(right) else 0


def _fits(line: str, at: int) -> bool:
    """Whether a line leaves the gutter before a column free."""
    return not line[max(at - 2, 0) : at].strip()


def _is_prose(lines: Sequence[str]) -> bool:
    told = [line for line in lines if line]
    if len(told) < MIN_ROWS:
        return False
    words = sum(len(line.split()) for line in told)
    lower = sum(line[0].islower() for line in told)
    return words >= MIN_WORDS * len(told) and lower >= MIN_LOWER_SHARE * len(told)


def _unfolded(run: Sequence[str], at: int) -> Iterator[str]:
    """Yield the lines of the left column, then those of the right one."""
    right = [line[at:].rstrip() for line in run]
    if sum(map(bool, right)) < MIN_ROWS:
        yield from run
        return
    yield from (line[:at].rstrip() for line in run)
    yield from right
