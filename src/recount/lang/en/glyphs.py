"""Letters, digits and marks that scanning and text extraction take for one another."""

from __future__ import annotations

PAIRS: tuple[tuple[str, str], ...] = (
    ("0", "o"),
    ("1", "l"),
    ("1", "i"),
    ("|", "l"),
    ("|", "i"),
    ("!", "l"),
    ("!", "i"),
    ("5", "s"),
    ("6", "b"),
    ("8", "b"),
    ("l", "i"),
    ("i", "l"),
    ("c", "e"),
    ("e", "c"),
    ("h", "b"),
    ("b", "h"),
    ("rn", "m"),
    ("m", "rn"),
    ("cl", "d"),
    ("d", "cl"),
    ("li", "h"),
    ("h", "li"),
    ("ii", "n"),
    ("n", "ii"),
    ("vv", "w"),
)
"""what is printed, in lower case, and what it was"""

WAS: dict[str, tuple[str, ...]] = {
    printed: tuple(was for other, was in PAIRS if other == printed)
    for printed, _ in PAIRS
}
"""what a printed stretch may have been"""

AS_DIGITS: dict[str, str] = {
    "l": "1",
    "I": "1",
    "|": "1",
    "O": "0",
    "o": "0",
    "S": "5",
    "B": "8",
    "b": "6",
}
"""Letters that stand for a digit inside a number"""

NEVER_FIRST: frozenset[str] = frozenset("OoSB")
"""those that begin no number: a number has no leading 0, and "S8", "B52" are names"""

LIGATURES: dict[str, str] = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}

SOFT: str = "\u00ad\ufffe\u200b\u200c\u200d\u2060\ufeff\x02"
"""Signs that show nothing, or a hyphen only where a line ended"""

HYPHENS: str = "-\u2010\u2011\u00ac"
"""Signs for a hyphen at the end of a line"""

SPECKS: str = "·•|~^¦_"
"""Marks that a speck of the paper is taken for, alone between two spaces"""

GLUED_UNITS: frozenset[str] = frozenset(
    (
        "st nd rd th km kms mm cm ft in yds mi mph kph kmh kg kgs lb lbs oz am pm bn mn"
        " mil mln hrs hr min mins sec secs yr yrs yo mw kw gb mb tb hz mhz ghz mah"
    ).split()
)
"""Letters that may touch the digits before them"""
