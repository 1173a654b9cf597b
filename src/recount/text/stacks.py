"""Labels and figures on lines of their own, in turns: "Killed", "613", "Wounded"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.lang.en import measures

MAX_LABEL_CHARS = 60
MAX_LABEL_WORDS = 7
MIN_FIGURES_FIRST = 2  # a lone figure above a label may be a page number

_FIGURE = re.compile(
    r"(?:(?:at least|over|about|around|up to|more than|nearly|some)\s|[~≈<>≥≤±+])?\s*"
    r"\d{1,3}(?:[\d,.\u00a0\u2009]{0,12}\d)?(?:\s?[–-]\s?\d[\d,]{0,10})?\s?[+*]?",
    re.IGNORECASE,
)
_LABEL, _NUMBER, _OTHER = "LN "
_RUN = re.compile(r"(?:LN)++(?!N)L?|(?:NL)++(?!N)")
_MEASURED = frozenset(
    (
        *measures.COUNT_NOUNS,
        *measures.STATES,
        *measures.PART_HEADS,
        *(
            form
            for forms in measures.TRANSITIVE.values()
            for v in forms
            for form in v.split()
        ),
    )
)


def stacked(lines: Sequence[str]) -> dict[int, str]:
    """Return the label of each line that holds a figure alone.

    A run of labels and figures in turns is read from its first label, or from its
    first figure where a figure comes first and a label last. A run that begins and
    ends with a label is read by the end that names what is counted; where both ends
    do, it cannot be told.

    Args:
        lines: the paragraphs of a text, in order.

    >>> stacked(["Killed", "613", "Wounded", "487"])
    {1: 'Killed', 3: 'Wounded'}
    """
    kinds = "".join(map(_kind, lines))
    found: dict[int, str] = {}
    for run in _RUN.finditer(kinds):
        first, end = run.span()
        step = _step(lines[first:end], run[0])
        for at in range(first, end):
            if step and kinds[at] == _NUMBER and first <= at + step < end:
                found[at] = lines[at + step].rstrip(" :")
    return found


def _step(lines: Sequence[str], kinds: str) -> int:
    """Where the label of a figure stands: a line before it, after it, or unknown."""
    if kinds[0] == _NUMBER:
        return 1 if len(kinds) >= 2 * MIN_FIGURES_FIRST else 0
    if kinds[-1] == _NUMBER:
        return -1
    first, last = _names_measure(lines[0]), _names_measure(lines[-1])
    if first and last:
        return 0
    return 1 if last else -1


def _names_measure(line: str) -> bool:
    return not _MEASURED.isdisjoint(line.lower().split())


def _kind(line: str) -> str:
    if len(line) > MAX_LABEL_CHARS:
        return _OTHER
    if _FIGURE.fullmatch(line):
        return _NUMBER
    fit = line[0].isalpha() and not any(map(str.isdigit, line))
    ended = line[-1] in ".!?;,"
    return _LABEL if fit and not ended and line.count(" ") < MAX_LABEL_WORDS else _OTHER
